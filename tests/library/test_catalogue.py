"""What the app asks of the library: the answers, their order, and that no damage to the file ever shows."""

import os
import sqlite3
import threading

import pytest
from library_folder import png, write

from reader.errors import CatalogueBroken
from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.model import ArticlePage, Severity

LIBRARY = """
[place]
name = { en = "Harbor", es = "Puerto" }
[[category]]
id = "sleep"
title = { en = "Sleep", es = "Sueño" }
[[category]]
id = "visit"
title = { en = "Your visit" }
[[category]]
id = "empty"
title = { en = "Nothing here" }
[help]
title = { en = "Talk" }
[[help.line]]
label = "Call"
number = "988"
"""


def article(title, *lines, text="Text."):
    return "\n".join(["---", f"title: {title}", *lines, "---", text])


ARTICLES = {
    "library.toml": LIBRARY,
    "media/x.png": png(30, 20),
    "en/nights.md": article("Quiet nights", "category: sleep", "order: 1", "tags: [night, calm]", "featured: yes",
                            "image: media/x.png"),
    "en/dreams.md": article("Bad dreams don't stay", "category: Sleep", "order: 2", "tags: [Night, calm]"),
    "en/naps.md": article("A nap", "category: Sueño", "tags: [night]", "keywords: siesta"),
    "en/alarm.md": article("Waking up", "category: sleep", "order: 2"),
    "en/first.md": article("Your first visit", "category: visit", "related: [dreams, nothing, first]",
                           "summary: Where to sleep the night before"),
    "en/loose.md": article("Loose ends"),
    "en/lost.md": article("Lost", "category: unknown"),
    "en/hidden.md": article("Hidden", "draft: yes"),
    "es/nights.md": article("Noches tranquilas", "category: sleep"),
    "es/solo.md": article("Sólo aquí", "category: sleep"),
    "fr/nights.md": article("Nuits calmes", "category: sleep"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A content folder and its catalogue, for tests that only read."""
    folder = tmp_path_factory.mktemp("catalogue")
    write(folder / "content", ARTICLES)
    refresh(folder / "content", folder / "cache" / "catalogue.db")
    return folder


@pytest.fixture
def catalogue(library):
    catalogue = Catalogue.open(library / "cache" / "catalogue.db")
    yield catalogue
    catalogue.close()


def ids(cards):
    return [card.id for card in cards]


def test_languages_and_counts(catalogue):
    assert catalogue.languages() == ("en", "es", "fr")
    assert [catalogue.count(language) for language in ("en", "es", "fr", "de")] == [7, 2, 1, 0]


def test_the_place_in_a_language(catalogue):
    assert catalogue.place("es").name == "Puerto"
    assert catalogue.place("es-MX").name == "Puerto"
    assert catalogue.place("de").name == "Harbor"
    assert catalogue.place("xx").help.lines[0].number == "988"
    assert catalogue.place("es") is catalogue.place("es")


def test_one_article(catalogue):
    card = catalogue.card("nights", "en")
    assert (card.title, card.category, card.tags, card.image) == ("Quiet nights", "sleep", ("night", "calm"),
        "media/x.png")
    assert catalogue.card("NIGHTS", "en") == card
    assert catalogue.card("solo", "en") is None
    assert catalogue.card("hidden", "en") is None
    assert catalogue.by_path("en/nights.md") == card
    assert catalogue.by_path("en/hidden.md") is None
    assert catalogue.by_path("../x") is None


def test_an_article_in_the_next_best_language(catalogue):
    assert catalogue.find("nights", "es-MX").language == "es"
    assert catalogue.find("nights", "de").language == "en"
    assert catalogue.find("solo", "fr").language == "es"
    assert catalogue.find("nothing", "en") is None
    assert catalogue.page("solo", "en").card.title == "Sólo aquí"


def test_a_page_is_whole(catalogue):
    page = catalogue.page("nights", "en")
    assert isinstance(page, ArticlePage)
    assert page.card == catalogue.card("nights", "en")
    assert page.html == "<p>Text.</p>"
    assert page.sections[0].text == "Text."
    assert (page.head_picture.ref, page.head_picture.width) == ("media/x.png", 30)
    assert catalogue.page("nothing", "en") is None


def test_several_in_the_order_asked_for(catalogue):
    assert ids(catalogue.cards(["loose", "nothing", "nights", "solo"], "en")) == ["loose", "nights", "solo"]


def test_a_topic_is_in_its_order(catalogue):
    assert ids(catalogue.topic("sleep", "en")) == ["nights", "dreams", "alarm", "naps"]
    assert ids(catalogue.topic("", "en")) == ["loose", "lost"]
    assert catalogue.topic("empty", "en") == ()


def test_shelves_are_in_the_staffs_order_with_the_rest_last(catalogue):
    shelves = catalogue.shelves("en", 2)
    assert [(shelf.category.id, shelf.category.title, ids(shelf.cards), shelf.total) for shelf in shelves] == [
        ("sleep", "Sleep", ["nights", "dreams"], 4), ("visit", "Your visit", ["first"], 1),
        ("", "More to read", ["loose", "lost"], 2)]
    assert [shelf.category.title for shelf in catalogue.shelves("es", 2)] == ["Sueño"]
    assert catalogue.shelves("de", 2) == ()


def test_featured(catalogue):
    assert ids(catalogue.featured("en", 5)) == ["nights"]
    assert catalogue.featured("es", 5) == ()


def test_neighbors_in_a_topic(catalogue):
    def around(name):
        return [card and card.id for card in catalogue.neighbours(name, "en")]

    assert around("nights") == [None, "dreams"]
    assert around("dreams") == ["nights", "alarm"]
    assert around("naps") == ["alarm", None]
    assert around("first") == [None, None]
    assert around("nothing") == [None, None]


def test_related_articles(catalogue):
    assert ids(catalogue.related(catalogue.page("first", "en"))) == ["dreams"]
    assert ids(catalogue.related(catalogue.page("nights", "en"))) == ["dreams", "naps", "alarm"]
    assert catalogue.related(catalogue.page("loose", "en")) == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("quiet", ["nights"]), ("NIGHT", ["nights", "naps", "first", "dreams"]), ("nights quiet", ["nights"]),
    ("qui ni", ["nights"]), ("ight", ["nights", "naps", "first", "dreams"]), ("siesta", ["naps"]),
    ("“quiet”", ["nights"]),
    ("visit", ["first"]), ("don't", ["dreams"]), ("don’t", ["dreams"]), ("quiet nothing", []), ("", []), ("   ", []),
    ("'", []), ('"', []), ("%", []), ("*", []),
    ("a-b (c", []), ("\x00", []), ("\udc80", []), ("AND OR NOT", []), ("x" * 5000, []),
])
def test_titles_are_found(catalogue, text, expected):
    found = ids(catalogue.find_titles(text, "en", 10))
    assert sorted(found) == sorted(expected)
    assert found[:1] == expected[:1]


def test_accents_do_not_matter(catalogue):
    assert ids(catalogue.find_titles("solo aqui", "es", 5)) == ["solo"]
    assert ids(catalogue.find_titles("SÓLO", "es", 5)) == ["solo"]


def test_all_cards_come_once(catalogue):
    cards = list(catalogue.all_cards())
    articles = [path for path in ARTICLES if path.endswith(".md") and "hidden" not in path]
    assert [card.path for card in cards] == sorted(articles)


def test_problems_name_their_files(catalogue):
    problems = catalogue.problems()
    assert ("en/lost.md", 3, Severity.WARNING, "header.category") in [
        (problem.path, problem.line, problem.severity, problem.code) for problem in problems]
    assert [problem.path for problem in problems] == sorted(problem.path for problem in problems)


@pytest.mark.parametrize("text", ["'; DROP TABLE article; --", "\udcff", "a" * 100_000, "\x00", "🙂"])
def test_no_name_does_harm(catalogue, text):
    assert catalogue.find(text, text) is None
    assert catalogue.page(text, "en") is None
    assert catalogue.topic(text, "en") == ()
    assert catalogue.by_path(text) is None
    assert catalogue.place(text).name == "Harbor"
    assert catalogue.count("en") == 7


def test_reading_does_not_write(library, catalogue):
    with pytest.raises(sqlite3.OperationalError):
        catalogue._connection.execute("DELETE FROM article")


# The file

@pytest.fixture
def own(tmp_path):
    """A content folder and a catalogue to break."""
    write(tmp_path / "content", {"en/a.md": "# A", "en/b.md": "# B"})
    refresh(tmp_path / "content", tmp_path / "catalogue.db")
    return tmp_path


def test_an_empty_catalogue_answers(tmp_path):
    catalogue = Catalogue.open(tmp_path / "new" / "deep" / "catalogue.db")
    assert catalogue.languages() == ()
    assert catalogue.shelves("en") == ()
    assert catalogue.find("a", "en") is None
    assert catalogue.place("en").help.lines
    assert catalogue.problems() == ()
    assert list(catalogue.all_cards()) == []
    catalogue.close()


def _garbage(path):
    path.write_bytes(b"garbage " * 1000)


def _text(path):
    path.write_text("hello")


def _foreign(path):
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meta (x)")
    connection.commit()
    connection.close()


def _older(path):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.commit()
    connection.close()


def _no_tables(path):
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE meta")
    connection.commit()
    connection.close()


def _half(path):
    with open(path, "r+b") as file:
        file.truncate(path.stat().st_size // 2)


def _zero(path):
    with open(path, "r+b") as file:
        file.truncate(0)


def _folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [_garbage, _text, _foreign, _older, _no_tables, _half, _zero, _folder])
def test_a_damaged_file_costs_nothing_but_time(own, damage):
    file = own / "catalogue.db"
    for end in ("-wal", "-shm"):
        (own / f"catalogue.db{end}").unlink(missing_ok=True)
    damage(file)
    catalogue = Catalogue.open(file)
    catalogue.count("en")
    list(catalogue.all_cards())
    refresh(own / "content", file)
    assert catalogue.generation > 0
    assert ids(catalogue.all_cards()) == ["a", "b"]
    catalogue.close()


def _questions(catalogue):
    return (
        ids(catalogue.all_cards()), catalogue.count("en"), catalogue.languages(), catalogue.shelves("en"),
        [catalogue.page(name, "en") for name in ("a", "b")], ids(catalogue.find_titles("a", "en")),
        catalogue.problems(),
        catalogue.place("en"), catalogue.neighbours("a", "en"), ids(catalogue.topic("", "en")),
        catalogue.by_path("en/a.md"))


@pytest.mark.parametrize("damage", [b"\xff", b"\x00"], ids=["ones", "zeros"])
def test_any_part_of_the_file_may_be_damaged(own, damage):
    file = own / "catalogue.db"
    sqlite3.connect(file).execute("PRAGMA wal_checkpoint(TRUNCATE)").connection.close()
    catalogue = Catalogue.open(file)
    expected = _questions(catalogue)
    catalogue.close()
    good = file.read_bytes()
    size = 4096
    for page in range(0, len(good) // size, 3):
        for end in ("", "-wal", "-shm"):
            (own / f"catalogue.db{end}").unlink(missing_ok=True)
        file.write_bytes(good[:page * size] + damage * size + good[(page + 1) * size:])
        catalogue = Catalogue.open(file)
        if _questions(catalogue) != expected:
            refresh(own / "content", file)
            _questions(catalogue)
            refresh(own / "content", file)
        assert _questions(catalogue) == expected
        catalogue.close()


def test_a_rebuild_by_another_process_is_noticed(own):
    catalogue = Catalogue.open(own / "catalogue.db")
    before = catalogue.generation
    write(own / "content", {"en/c.md": "# C"})
    refresh(own / "content", own / "catalogue.db", rebuild=True)
    assert catalogue.generation != before
    assert catalogue.count("en") == 3
    catalogue.close()


def test_a_file_deleted_under_the_app_is_made_anew(own):
    catalogue = Catalogue.open(own / "catalogue.db")
    for end in ("", "-wal", "-shm"):
        (own / f"catalogue.db{end}").unlink(missing_ok=True)
    assert catalogue.generation > 0
    refresh(own / "content", own / "catalogue.db")
    assert catalogue.generation > 0
    assert catalogue.count("en") == 2
    catalogue.close()


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CatalogueBroken):
        Catalogue.open(tmp_path / "file" / "catalogue.db")


def test_readers_see_whole_states_while_the_library_is_written(own):
    """What a reader sees at any moment is a state that was committed: the counts and the articles agree."""
    write(own / "content", {f"en/n{number}.md": f"# N{number}\n\n[a](n{number + 1}.md)" for number in range(120)})
    stop = threading.Event()
    wrong = []

    def read():
        catalogue = Catalogue.open(own / "catalogue.db")
        while not stop.is_set():
            count, cards = catalogue.count("en"), len(list(catalogue.all_cards()))
            if count != cards and catalogue.count("en") == count:
                wrong.append((count, cards))
        catalogue.close()

    thread = threading.Thread(target=read)
    thread.start()
    refresh(own / "content", own / "catalogue.db")
    stop.set()
    thread.join()
    assert wrong == []
    assert os.path.exists(own / "catalogue.db")


def test_an_article_is_found_by_the_names_it_had_before_and_by_its_lasting_id(tmp_path):
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "en/sleeping.md").write_text(
        "---\nid: sleep-page\nformerly: [sleep.md, en/Better nights]\n---\n# Sleep\n\nText.\n", encoding="utf-8")
    refresh(content, tmp_path / "catalogue", processes=0)
    catalogue = Catalogue.open(tmp_path / "catalogue")
    for name in ("sleeping", "sleep", "SLEEP", "better nights", "sleep-page"):
        assert catalogue.find(name, "en").id == "sleeping", name
        assert catalogue.page(name, "en").card.mark_id == "sleep-page"
    # WHEN another article takes an old name, the name is that article's
    (content / "en/sleep.md").write_text("# Naps\n\nText.\n", encoding="utf-8")
    refresh(content, tmp_path / "catalogue", processes=0)
    assert catalogue.find("sleep", "en").title == "Naps"
    # AND when the article goes, so do its names
    (content / "en/sleeping.md").unlink()
    refresh(content, tmp_path / "catalogue", processes=0)
    assert catalogue.find("sleep-page", "en") is None
    catalogue.close()
