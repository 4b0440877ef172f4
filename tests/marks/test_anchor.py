"""Marks are found again where their words went, are lost when these are gone, and never land elsewhere in silence."""

from __future__ import annotations

import hashlib
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.kept import Spot, Standing, TextQuote
from reader.marks.anchor import Found, find, make_spot
from reader.marks.article_text import ArticleText, SectionSpan
from reader.marks.likeness import likeness, same_text
from reader.marks.skeleton import Skeleton

ARTICLE = """\
# Sleep and nightmares
Bad dreams are common after a trauma. You can do something about them.
# In short
Nightmares can be treated. Ask for it.
Sleep gets better with small, steady habits.
# What helps at night?
A slow breath helps when you wake up. Keep the room dark and cool. Put the clock where you cannot see it.
Get up at the same time each day.
Keep away from coffee after noon.
Keep away from alcohol in the evening.
# What does treatment look like?
In imagery rehearsal you write a new ending for the dream, and go over it every day for a few weeks. It is not for \
everyone. Talk to your doctor before you stop a medicine.
Medicine · Helps · Common side effects
Prazosin · Some people · Dizzy when standing up
Trazodone · Not clear · Sleepy in the morning
# Questions to ask
How will we know that it helps?
What can I do if it gets worse?
Talk to your doctor before you stop a medicine."""


def article(source: str = ARTICLE, name: str = "sleep") -> ArticleText:
    """A text; lines that begin with "# " are headings, the first one is the title."""
    lines, spans, anchor, title, start, at = [], [], "", "", 0, 0
    for number, line in enumerate(source.split("\n")):
        heading = line.startswith("# ")
        line = line.removeprefix("# ")
        if heading and number:
            spans.append(SectionSpan(anchor, title, start, at))
            anchor, title, start = line.lower().strip("?").replace(" ", "-"), line, at
        lines.append(line)
        at += len(line) + 1
    spans.append(SectionSpan(anchor, title, start, at))
    text = "\n".join(lines)
    return ArticleText(name, "en", lines[0], hashlib.sha256(text.encode()).hexdigest(), text, tuple(spans))


def mark(words: str, source: str = ARTICLE, nth: int = 0) -> Spot:
    """A spot at the words, the first time or the nth one that they stand there."""
    text, at = article(source), -1
    for _ in range(nth + 1):
        at = text.text.index(words, at + 1)
    return make_spot(text, at, at + len(words))


def where(spot: Spot, source: str) -> tuple[Standing, str]:
    """How a spot stands in a version, and the words that it stands at."""
    text = article(source)
    found = find(spot, text)
    return found.standing, text.text[found.start:found.end]


# Making a spot


def test_a_spot_keeps_the_words_their_surroundings_and_the_section():
    text = article()
    start = text.text.index("Keep the room dark")
    spot = make_spot(text, start, start + len("Keep the room dark"))
    assert spot.quote.exact == "Keep the room dark"
    assert text.text[start - 64:start] == spot.quote.prefix
    assert text.text[start + 18:start + 18 + 64] == spot.quote.suffix
    assert (spot.article, spot.language, spot.section) == ("sleep", "en", "what-helps-at-night")
    assert (spot.start, spot.content_hash) == (start, text.content_hash)


def test_white_space_at_the_ends_of_a_selection_is_not_kept():
    text = article()
    start = text.text.index(" Keep the room")
    spot = make_spot(text, start, start + len(" Keep the room "))
    assert spot.quote.exact == "Keep the room"
    assert spot.start == start + 1


def test_the_ends_of_the_text_have_less_around_them():
    text = article()
    spot = make_spot(text, -5, 5)
    assert (spot.quote.exact, spot.quote.prefix, spot.start) == ("Sleep", "", 0)
    spot = make_spot(text, len(text.text) - 9, len(text.text) + 99)
    assert (spot.quote.exact, spot.quote.suffix) == ("medicine.", "")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (5, 6), (10_000, 10_001)])
def test_nothing_selected_is_the_whole_article(start, end):
    assert make_spot(article(), start, end).is_whole


# The same version, and nothing to find


def test_the_whole_article_is_here_whatever_became_of_it():
    assert find(Spot("sleep", "en"), article("# Something else")) == Found(Standing.HERE)


def test_in_the_same_version_the_position_decides():
    twice = "# A\nYes\nNo\nYes\nNo\nYes\nNo"
    for nth in range(3):
        spot = mark("Yes", twice, nth)
        assert find(spot, article(twice)).start == spot.start


def test_a_position_that_holds_other_words_is_not_believed():
    spot = mark("Get up at the same time each day.")
    text = article()
    shifted = Spot(spot.article, spot.language, spot.section, spot.quote, spot.start + 7, text.content_hash)
    assert find(shifted, text).start == spot.start


def test_a_quote_of_nothing_but_what_has_no_width_is_lost():
    spot = Spot("sleep", "en", "in-short", TextQuote("\u200b\u00ad"), 3, "old")
    assert find(spot, article()) == Found(Standing.LOST, near="in-short")


# Words that are still there


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_another_unicode_form_is_the_same_words(form):
    source = "# El sueño\nLas pesadillas también pasan. Año tras año, ½ dosis.\nOtra línea más."
    spot = mark("también pasan. Año tras", source)
    other = unicodedata.normalize(form, source)
    assert where(spot, other) == (Standing.HERE, unicodedata.normalize(form, "también pasan. Año tras"))


def test_other_quotes_dashes_spaces_and_case_are_the_same_words():
    source = "# T\nShe said: \"It's a well-known -- and kind - thing.\" Nobody minds it.\nMore."
    spot = mark("\"It's a well-known -- and kind", source)
    assert where(spot, source.replace('"', "“").replace("'", "’").replace("--", "—").replace(" kind", "\u00a0KIND")
                 ) == (Standing.HERE, "“It’s a well-known — and\u00a0KIND")


@pytest.mark.parametrize("words", ["Keep the room dark", "Nightmares can be treated.", "Prazosin",
                                   "What helps at night?",
                                   "Get up at the same time each day.\nKeep away from coffee"])
def test_text_before_moves_a_mark_along(words):
    assert where(mark(words), ARTICLE.replace("# In short", "A whole new paragraph, with news.\n# In short")
                 ) == (Standing.HERE, words)


@pytest.mark.parametrize(("words", "nth"), [("Talk to your doctor before you stop a medicine.", 0),
                                            ("Talk to your doctor before you stop a medicine.", 1),
                                            ("Keep away from", 0), ("Keep away from", 1), ("helps", 0), ("·", 3)])
def test_words_that_stand_there_twice_are_told_apart_by_what_is_around_them(words, nth):
    spot = mark(words, nth=nth)
    edited = ARTICLE.replace("Bad dreams are common", "They are common, bad dreams,")
    text = article(edited)
    found = find(spot, text)
    assert found.standing == Standing.HERE
    assert text.text[:found.start].count(words) == nth


def test_a_moved_paragraph_is_found():
    line = "Sleep gets better with small, steady habits."
    moved = ARTICLE.replace(line + "\n", "").replace("# Questions to ask", line + "\n# Questions to ask")
    assert where(mark(line), moved) == (Standing.HERE, line)
    assert where(mark("small, steady"), moved) == (Standing.HERE, "small, steady")


def test_a_list_in_another_order_keeps_its_marks():
    one, two = "Keep away from coffee after noon.", "Keep away from alcohol in the evening."
    swapped = ARTICLE.replace(f"{one}\n{two}", f"{two}\n{one}")
    assert where(mark(one), swapped) == (Standing.HERE, one)
    assert where(mark(two), swapped) == (Standing.HERE, two)
    assert where(mark("alcohol"), swapped) == (Standing.HERE, "alcohol")


def test_split_and_merged_paragraphs_keep_their_marks():
    words = "Keep the room dark and cool. Put the clock"
    split = ARTICLE.replace("cool. Put", "cool.\nPut")
    assert where(mark(words), split) == (Standing.HERE, "Keep the room dark and cool.\nPut the clock")
    words = "each day.\nKeep away from coffee"
    assert where(mark(words), ARTICLE.replace("each day.\nKeep", "each day. Keep")
                 ) == (Standing.HERE, "each day. Keep away from coffee")


def test_a_section_in_another_place_takes_its_marks_along():
    head, rest = ARTICLE.split("# In short\n")
    short, rest = rest.split("# What helps")
    moved = f"{head}# What helps{rest}\n# In short\n{short.rstrip()}"
    for words in ("In short", "Nightmares can be treated.", "Ask for it."):
        assert where(mark(words), moved) == (Standing.HERE, words)


def test_words_within_other_words_are_not_meant():
    source = "# T\nYou may feel ill for a day, and it goes away by itself.\nThe pills will still help."
    assert where(mark("ill", source), source.replace("feel ill for", "feel bad for"))[0] != Standing.HERE


# Words that were edited


@pytest.mark.parametrize(("words", "old", "new", "now"), [
    ("Keep the room dark and cool.", "dark and cool", "darc and col", "Keep the room darc and col."),
    ("Get up at the same time each day.", "same time each", "same hour every", "Get up at the same hour every day."),
    ("In imagery rehearsal you write a new ending for the dream", "write a new ending", "write down another ending",
     "In imagery rehearsal you write down another ending for the dream"),
    ("What helps at night?", "What helps at night?", "What can help at night?", "What can help at night?"),
    ("Dizzy when standing up", "Dizzy when standing", "Dizziness when standing", "Dizziness when standing up"),
    ("Prazosin · Some people", "Prazosin · Some", "Prazosine · Some", "Prazosine · Some people"),
    ("Nightmares can be treated. Ask for it.", "Ask for", "It takes some weeks. Ask for",
     "Nightmares can be treated. It takes some weeks. Ask for it."),
])
def test_words_that_were_edited_a_little_are_found(words, old, new, now):
    assert ARTICLE.count(old) == 1
    assert where(mark(words), ARTICLE.replace(old, new)) == (Standing.EDITED, now)


def test_the_edited_place_wins_against_the_same_words_elsewhere():
    """The one that was marked lost a letter, the other one is as it was: the words alone would lead there."""
    words = "Talk to your doctor before you stop a medicine."
    edited = ARTICLE.replace(f"everyone. {words}", "everyone. Talk to your docter before you stop a medicine.")
    assert where(mark(words), edited) == (Standing.EDITED, "Talk to your docter before you stop a medicine.")


def test_a_long_highlight_survives_an_edit_within_it():
    sentences = [f"Sentence number {number} tells of {number * 7919 % 1000} steps and {number * 31} breaths."
                 for number in range(120)]
    source = "# T\n" + "\n".join(sentences)
    words = "\n".join(sentences[10:90])
    edited = source.replace("number 40 tells", "number forty speaks").replace(
        sentences[60], "A new paragraph in the middle of it.\n" + sentences[60]).replace(sentences[20] + "\n", "")
    standing, found = where(mark(words, source), edited)
    assert standing == Standing.EDITED
    assert found.startswith(sentences[10])
    assert found.endswith(sentences[89])


# Words that stand there more than once

PILLS = """\
# Pills
What to know about them, and when to take which of them.
# In the morning
Drink a glass of water with it. Take one tablet with your breakfast, and wait for ten minutes before you get up.
Tell the nurse when you feel dizzy.
# In the evening
Dim the lights an hour before. Take one tablet with your supper, and wait for ten minutes before you get up.
Do not drive after it."""
MORNING = "Take one tablet with your breakfast, and wait for ten minutes before you get up."
MORNING_BLOCK = f"Drink a glass of water with it. {MORNING}\n"


@pytest.mark.parametrize("words", [MORNING, "wait for ten minutes", "ten minutes before you get up."])
def test_words_know_when_they_stand_elsewhere_too(words):
    twice = PILLS.replace("Dim the lights an hour before. Take", "Drink a glass of water with it. Take")
    assert mark(words, twice).repeated
    assert not mark("Tell the nurse when you feel dizzy.", twice).repeated
    assert not mark("tablet", PILLS).repeated  # as most words do, but in other sentences


def test_repeated_words_keep_their_block_and_its_neighbors():
    twice = PILLS + "\n" + MORNING_BLOCK.rstrip()
    spot, text = mark("wait for ten minutes", twice), article(twice).text
    first = text.index("Drink a glass")
    assert spot.quote.prefix == text[max(0, first - 65):spot.start]
    assert spot.quote.suffix.startswith(" before you get up.\nTell the nurse when you feel dizzy.\n")
    assert len(spot.quote.suffix) == len(" before you get up.\n") + 64
    long = "\n".join(("# T", *["x" * 900 + f" a word of mine in here {'y' * 900}"] * 2))
    spot = mark("word of mine", long)
    assert (spot.repeated, len(spot.quote.prefix), len(spot.quote.suffix)) == (True, 576, 576)


@pytest.mark.parametrize("words", [MORNING, "wait for ten minutes", "Take one tablet"])
@pytest.mark.parametrize("twin", [MORNING_BLOCK, MORNING_BLOCK.replace("breakfast", "supper"),
                                  MORNING_BLOCK.replace("Drink a glass", "Get a cup"),
                                  MORNING_BLOCK.replace("get up", "stand up")])
@pytest.mark.parametrize("after", ["Tell the nurse when you feel dizzy.\n", "# In the evening\n", "Do not drive after"])
def test_deleted_words_never_become_their_twin(words, twin, after):
    place = {"Do not": after, "Tell t": after, "# In t": after}[after[:6]]
    twice = PILLS.replace(place, (place + twin) if place.endswith("\n") else (twin + place))
    spot = mark(words, twice)
    assert spot.start < article(twice).text.index("Tell the nurse")
    at = twice.index(MORNING_BLOCK)
    assert where(spot, twice[:at] + twice[at + len(MORNING_BLOCK):]) == (Standing.LOST, "")


def test_repeated_words_are_found_between_their_neighbors():
    twice = PILLS + "\n" + MORNING_BLOCK.rstrip()
    spot = mark(MORNING, twice)
    assert spot.repeated
    assert find(spot, article(twice)).start == spot.start
    assert where(spot, twice.replace("What to know", "All that you should know")) == (Standing.HERE, MORNING)
    edited = twice.replace("breakfast", "first meal", 1)
    text = article(edited)
    found = find(spot, text)
    assert (found.standing, text.text[found.start:found.end]) == (
        Standing.EDITED, MORNING.replace("breakfast", "first meal"))
    # A neighbor went: the other one and the section are still there, and no word of the block was changed.
    text = article(twice.replace("Tell the nurse when you feel dizzy.\n", ""))
    assert find(spot, text).start == spot.start
    assert find(spot, article(twice.replace(MORNING_BLOCK, "", 1))).standing == Standing.LOST


def test_of_a_paragraph_that_was_put_in_twice_the_edited_copy_is_not_taken():
    line = "A medicine has pages of its own. Results are mixed, and it is not approved for PTSD."
    source = ARTICLE.replace("Sleep gets better with small, steady habits.", line)
    twice = source.replace(line, f"{line}\n{line.replace('mixed, and', 'mixed, atnd')}")
    spot = mark("PTSD.", source)
    assert not spot.repeated
    found = find(spot, article(twice))
    assert found.standing == Standing.LOST or found.start == spot.start


# Words that are gone


@pytest.mark.parametrize("words", ["Sleep gets better with small, steady habits.", "Keep the room dark and cool.",
                                   "Keep away from alcohol in the evening.", "Keep away from coffee after noon.",
                                   "Prazosin · Some people · Dizzy when standing up", "A slow breath helps"])
def test_deleted_words_are_lost(words):
    standing, found = where(mark(words), ARTICLE.replace(words, "").replace("\n\n", "\n"))
    assert (standing, found) == (Standing.LOST, "")


@pytest.mark.parametrize("words", ["a", "it", "for", "Talk to your", "can", "helps"])
def test_a_word_does_not_move_to_the_same_word_elsewhere(words):
    """The section that it stood in is deleted, the word stands in other ones, but no sentence stands there twice."""
    source = ARTICLE.removesuffix("\nTalk to your doctor before you stop a medicine.") + "\nTalk to your family."
    text, elsewhere = article(source), 0
    for section in text.sections:
        at = text.text.find(words, section.start, section.end)
        if at < 0 or section.start == 0:
            continue
        spot = make_spot(text, at, at + len(words))
        without = source.replace("# " + text.text[section.start:section.end].rstrip("\n"), "").replace("\n\n", "\n")
        if words not in without:
            continue
        elsewhere += 1
        assert where(spot, without) == (Standing.LOST, "")
    assert elsewhere


def test_a_neighbor_that_is_nearly_the_same_is_not_taken_for_the_deleted_item():
    source = "# Pills\nHow to take them.\nTake one tablet in the morning.\nTake one tablet in the evening.\nDrink."
    without = source.replace("Take one tablet in the evening.\n", "")
    assert where(mark("Take one tablet in the evening.", source), without) == (Standing.LOST, "")
    without = source.replace("Take one tablet in the morning.\n", "")
    assert where(mark("Take one tablet in the morning.", source), without) == (Standing.LOST, "")


def test_two_places_that_are_equally_good_are_none():
    """A paragraph was put in twice, and text before it has moved: nobody can say which one is meant."""
    line = "Sleep gets better with small, steady habits."
    around = "These words stand before it, and fill all that a mark remembers of them.\n{}\nAnd these ones after it, " \
             "and they do the same, so that nothing is left to tell."
    source = ARTICLE.replace(line, around.format(line))
    twice = source.replace("Bad dreams", "Very bad dreams").replace(
        around.format(line), around.format(line) + "\n" + around.format(line))
    assert where(mark(line, source), twice)[0] == Standing.LOST


def test_an_article_with_other_words_has_none_of_the_marks():
    other = article("# Grounding\nName five things that you see. Then four that you can touch.\n# Feet\n"
                    "Press them down.")
    text = article()
    for start in range(0, len(text.text) - 40, 23):
        assert find(make_spot(text, start, start + 40), other).standing == Standing.LOST


@pytest.mark.parametrize(("edit", "near"), [
    (lambda source: source.replace("Get up at the same time each day.\n", ""), "what-helps-at-night"),
    (lambda source: source.replace("Get up at the same time each day.\n", "")
     .replace("# What helps at night?", "# At night"), "at-night"),
    (lambda source: "# Sleep and nightmares\nNew.\n# What helps at night?\nNothing of the old words.",
     "what-helps-at-night"),
    (lambda source: "", ""),
])
def test_a_lost_mark_names_the_section_where_it_most_likely_was(edit, near):
    found = find(mark("Get up at the same time each day."), article(edit(ARTICLE)))
    assert (found.standing, found.near) == (Standing.LOST, near)


def test_a_found_mark_names_the_section_that_it_is_in_now():
    text = article(ARTICLE.replace("# What helps at night?", "# At night"))
    assert find(mark("Get up at the same time each day."), text).near == "at-night"


# Other scripts


@pytest.mark.parametrize(("source", "words", "old", "new", "now"), [
    ("# 睡眠\n很多人在创伤之后会做噩梦。慢慢呼吸可以帮助您平静下来。保持房间黑暗。\n每天起床。",
     "慢慢呼吸可以帮助您平静下来", "平静下来", "安静下来", "慢慢呼吸可以帮助您安静下来"),
    ("# 睡眠\nトラウマの後に悪い夢を見る人は多いです。ゆっくり呼吸すると落ち着きます。部屋を暗くします。",
     "ゆっくり呼吸すると落ち着きます", "呼吸すると", "息をすると", "ゆっくり息をすると落ち着きます"),
    ("# 수면\n많은 사람이 외상 후에 악몽을 꿉니다. 천천히 숨을 쉬면 도움이 됩니다. 방을 어둡게 하세요.",
     "천천히 숨을 쉬면 도움이 됩니다", "도움이", "큰 도움이", "천천히 숨을 쉬면 큰 도움이 됩니다"),
    ("# النوم\nيرى كثير من الناس كوابيس بعد الصدمة. التنفس البطيء يساعد على الهدوء. أبق الغرفة مظلمة.",
     "التنفس البطيء يساعد على الهدوء", "البطيء", "الهادئ البطيء", "التنفس الهادئ البطيء يساعد على الهدوء"),
    ("# 🙂\nFeeling 🙂 or 🙁 today? Both are fine 👍🏽 with us, and with 👩‍⚕️ nurses. Tell us.",
     "Both are fine 👍🏽 with us", "are fine", "feel fine", "Both feel fine 👍🏽 with us"),
])
def test_it_works_in_every_script(source, words, old, new, now):
    spot = mark(words, source)
    assert where(spot, source.replace("# ", "# x ")) == (Standing.HERE, words)
    assert where(spot, source.replace(old, new)) == (Standing.EDITED, now)
    assert where(spot, source.replace(words, ""))[0] == Standing.LOST


@settings(max_examples=60)
@given(source=st.text("ab \n\u0301é夜·“—🙂", max_size=120), other=st.text("ab \n\u0301é夜·“—🙂", max_size=120),
       cuts=st.tuples(st.integers(0, 120), st.integers(0, 120)))
def test_whatever_the_texts_are_what_is_here_is_the_words(source, other, cuts):
    text = article("# " + source)
    spot = make_spot(text, min(cuts), max(cuts))
    assert find(spot, text).standing == Standing.HERE or not Skeleton(spot.quote.exact).text.strip()
    found = find(spot, article("# " + other))
    if found.standing == Standing.HERE and not spot.is_whole:
        words = article("# " + other).text[found.start:found.end]
        assert Skeleton(words).text.strip() == Skeleton(spot.quote.exact).text.strip()
    if found.standing == Standing.LOST:
        assert (found.start, found.end) == (0, 0)


# Time


@pytest.mark.parametrize("words", ["word ", "a", "Talk to your doctor before you stop a medicine. ", "夜に"])
@pytest.mark.parametrize("length", [40, 10_000])
def test_texts_that_repeat_themselves_do_not_take_forever(words, length):
    text = article("# T\n" + words * (200_000 // len(words)))
    spot = make_spot(text, 100_000, 100_000 + length)
    start = time.process_time()
    find(spot, article("# Other\n" + words * (200_000 // len(words)) + "\nend"))
    find(spot, article("# Other\n" + (words.strip() + "-") * (200_000 // len(words)) + "\nend"))
    # Two seconds are many times what it takes; squared time would be minutes.
    assert time.process_time() - start < 2


# Renamed articles


def test_an_article_is_known_by_its_text_under_another_name():
    one = Skeleton(article().text)
    assert likeness(one, Skeleton(article().text.upper())) == 1
    edited = ARTICLE.replace("dark and cool", "darker, and cooler").replace("# In short", "# The short of it")
    assert same_text(one, Skeleton(article(edited).text))
    assert likeness(one, Skeleton(article(edited).text)) < 1


def test_other_articles_are_not_taken_for_renamed_ones():
    one = Skeleton(article().text)
    assert likeness(one, Skeleton("Grounding. Name five things that you see. " * 30)) == 0
    assert not same_text(one, Skeleton(article().text[:len(one.text) // 4]))
    assert not same_text(one, Skeleton(article().text + "\n" + "Something else that is long and new. " * 100))
    assert likeness(Skeleton(""), Skeleton("")) == 1
    assert likeness(Skeleton("Yes"), Skeleton("No")) == 0
