"""Words that mean the same, words of danger, and words that are near."""

import pytest

from reader.roots import Roots
from reader.search.near_words import distance, near_words, sound
from reader.search.query import LONGEST, MOST_WORDS, read
from reader.search.results import Marker, snippet
from reader.search.vocabulary import Vocabulary
from reader.search.words import fold, grams, words_of


@pytest.mark.parametrize(("text", "folded"), [
    ("Niño", "nino"), ("CAFÉ", "cafe"), ("e\u0301", "e"), ("Straße", "strasse"), ("ﬁn", "fin"), ("İ", "i"), ("Ωμέγα", "ωμεγα"),
    ("soft\xadhyphen", "softhyphen"), ("ＡＢＣ", "abc"),
])
def test_case_and_accents_go(text, folded):
    assert fold(text) == folded


def test_marks_part_words():
    assert words_of("can’t C-PTSD “night” 5-4-3") == ["can", "t", "c", "ptsd", "night", "5", "4", "3"]


def test_runs_become_pairs():
    assert grams("悪い夢") == "悪い い夢 夢"
    assert grams("“night”") == ""


@pytest.mark.parametrize(("one", "other", "slips"), [
    ("night", "night", 0), ("night", "nihgt", 1), ("night", "nigt", 1), ("night", "nights", 1), ("night", "light", 1),
    ("night", "nite", 3), ("", "a", 1),
])
def test_slips_are_counted(one, other, slips):
    assert distance(one, other, 4) == slips
    assert distance(other, one, 4) == slips


@pytest.mark.parametrize(("one", "other"), [
    ("ketamin", "ketamine"), ("cetamine", "setamine"), ("spravatto", "spravato"), ("nite", "night"), ("fobia", "phobia"),
    ("quetamina", "ketamina"),
])
def test_words_sound_alike(one, other):
    assert sound(one) == sound(other)


def test_short_words_and_first_letters_are_left_alone():
    known = [("cat", 5), ("light", 9), ("night", 9), ("nights", 1)]
    assert near_words("cut", known) == []
    assert [word for word, _ in near_words("nigt", known)] == ["night"]


@pytest.fixture
def vocabulary(tmp_path):
    return Vocabulary(tmp_path)


def test_a_slip_in_a_file_of_staff_stops_nothing(vocabulary, tmp_path):
    (tmp_path / "synonyms.toml").write_text("[en\nPTSD = ")
    (tmp_path / "crisis.toml").write_bytes(b"\xff\xfe\x00")
    assert vocabulary.synonyms("en").meanings(("shell", "shock")) == ()
    assert vocabulary.crisis().is_in("I want to die")  # those that came with Reader


def test_an_edited_file_counts_at_once(vocabulary, tmp_path):
    file = tmp_path / "synonyms.toml"
    file.write_text('[en]\nPTSD = ["shell shock"]\n')
    assert [one.name for one in vocabulary.synonyms("en").meanings(("shell", "shock"))] == ["PTSD"]
    file.write_text('[en]\nPTSD = ["battle fatigue", 5]\nx = "y"\n')
    assert [one.name for one in vocabulary.synonyms("en-US").meanings(("battle", "fatigue"))] == ["PTSD"]
    assert vocabulary.synonyms("en").meanings(("shell", "shock")) == ()
    assert vocabulary.synonyms("fr").meanings(("battle", "fatigue")) == ()


def test_the_clinics_own_words_count_beside_those_that_came_with_the_articles(tmp_path):
    content, staff = tmp_path / "content", tmp_path / "staff"
    for folder, lists, danger in ((content, '[en]\nPTSD = ["shell shock"]\n', '[en]\nwords = ["kill myself"]\n'),
                                  (staff, '[en]\nPTSD = ["war nerves"]\nSpravato = ["the spray"]\n',
                                   '[en]\nwords = ["end it all"]\n')):
        folder.mkdir()
        (folder / "synonyms.toml").write_text(lists)
        (folder / "crisis.toml").write_text(danger)
    made = Vocabulary(Roots(content, staff, shows_content=False))
    names = {typed: [one.name for one in made.synonyms("en").meanings(tuple(typed.split()))]
             for typed in ("shell shock", "war nerves", "the spray")}
    assert names == {"shell shock": ["PTSD"], "war nerves": ["PTSD"], "the spray": ["Spravato"]}
    assert made.crisis().is_in("I will kill myself")
    assert made.crisis().is_in("I want to end it all")
    (staff / "synonyms.toml").unlink()
    assert not made.synonyms("en").meanings(("war", "nerves"))


def test_a_query_is_cut_where_it_gets_too_long():
    assert len(read("a" * 10_000).text) == LONGEST
    assert len(read("a b " * 500).words) == MOST_WORDS
    assert not read(' "\x00" ')


def test_a_phrase_needs_both_marks():
    assert read('"bad dreams" help').phrases == (("bad", "dreams"),)
    assert read('“bad dreams” help').phrases == (("bad", "dreams"),)
    assert read('"bad dreams help').phrases == ()


def test_a_snippet_is_where_most_words_are():
    text = "night " + "filler " * 80 + "a dark night\nwith   dreams. " + "filler " * 80
    piece, marks, kinds = snippet(text, Marker(["night", "dreams"], (), (), str))
    assert [piece[start:end] for start, end in marks] == ["night", "dreams"]
    assert kinds == 2
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert "\n" not in piece


@pytest.mark.parametrize(("text", "shown"), [
    ("First one. The night is long. " + "Then more words come. " * 12, "The night is long. Then more words come."),
    ("Before it\n☐ Bring a night light\n☑ Book a driver", "Bring a night light ✓ Book a driver"),
    ("☐ Rest at night\n☐ Sleep", "Rest at night • Sleep"),
    ("One night.", "One night."),
])
def test_a_snippet_reads_as_sentences_and_points(text, shown):
    piece, marks, _ = snippet(text, Marker(["night"], (), (), str))
    assert piece.startswith(shown)
    assert not piece.startswith("…")
    assert not piece.endswith(". …")
    assert [piece[start:end] for start, end in marks] == ["night"]


def test_a_word_written_as_it_sounds_is_the_one_with_that_sound():
    known = [("not", 30), ("note", 9), ("night", 5), ("nine", 3)]
    assert near_words("nite", known)[0][0] == "night"
    assert near_words("lite", [("let", 9), ("light", 2), ("lit", 4)])[0][0] == "light"


def test_accented_words_are_marked_whole():
    piece, marks, _ = snippet("La RESPIRACIÓN lenta, e\u0301xito.", Marker(["respiracion", "exito"], (), (), str))
    assert [piece[start:end] for start, end in marks] == ["RESPIRACIÓN", "e\u0301xito"]


def test_no_word_of_a_question_stays_in_memory():
    from reader.search import near_words, words
    from reader.search.remembered import forget_words

    words.fold("Geheimnis\N{LATIN SMALL LETTER A WITH DIAERESIS}")
    near_words.sound("secret")
    near_words.long_sound("nite")
    caches = (words.fold_run, near_words.sound, near_words.long_sound)
    assert all(cache.cache_info().currsize for cache in caches)
    forget_words()
    assert not any(cache.cache_info().currsize for cache in caches)
