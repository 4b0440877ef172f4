"""The staff's own folder on top of the library that came with the app: one library, one catalogue, two walls."""

import os
from pathlib import Path

import pytest
from library_folder import png, write

from reader.errors import ContentFolderMissing
from reader.library import jail
from reader.library.catalogue import Catalogue
from reader.library.folder import look
from reader.library.refresh import refresh
from reader.library.settling import Settling
from reader.paths import catalogue_file
from reader.roots import STAFF, Roots, catalogue_key, inside, is_staff

PLACE = """[place]
name = "Ours"
tagline = "Below"
[[category]]
id = "sleep"
title = "Sleep"
color = "night"
[[category]]
id = "visit"
title = "Visit"
[help]
title = "Talk"
country = "the United States"
[[help.line]]
label = "Call"
number = "988"
"""


class Library:
    """Two folders and their catalogue."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.roots = Roots(folder / "content", folder / "staff")
        self.file = folder / "catalogue"
        write(self.roots.content, {
            "en/a.md": "# A\n\nours", "en/b.md": "# B\n\nours", "es/a.md": "# A\n\nnuestro", "library.toml": PLACE,
            "media/lake.png": png(10, 10)})
        (self.roots.staff / "en").mkdir(parents=True)

    def staff(self, **files):
        write(self.roots.staff, {name.replace("__", "/").replace("_toml", ".toml").replace("_md", ".md"): text
                                 for name, text in files.items()})

    def look(self, roots=None, **more):
        return refresh(roots or self.roots, self.file, processes=1, **more)

    def ask(self, question):
        catalogue = Catalogue.open(self.file)
        try:
            return question(catalogue)
        finally:
            catalogue.close()

    def text(self, id, language="en"):
        page = self.ask(lambda catalogue: catalogue.page(id, language))
        return page and page.sections[0].text

    def place(self, language="en"):
        return self.ask(lambda catalogue: catalogue.place(language))

    def codes(self):
        return [(problem.path, problem.code) for problem in self.ask(lambda catalogue: catalogue.problems())]


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path)


# Articles

def test_the_articles_of_both_are_one_library(library):
    library.staff(en__c_md="# C\n\ntheirs")
    library.look()
    assert [library.text(id) for id in "abc"] == ["ours", "ours", "theirs"]
    card = library.ask(lambda catalogue: catalogue.card("c", "en"))
    assert (card.language, card.path, card.id) == ("en", STAFF + "en/c.md", "c")
    assert library.ask(lambda catalogue: catalogue.count("en")) == 3


def test_the_same_name_in_the_staffs_folder_is_shown_instead(library):
    library.staff(en__sub__A_md="# A\n\ntheirs")
    library.look()
    assert library.text("a") == "theirs"
    assert library.text("a", "es") == "nuestro"
    assert library.ask(lambda catalogue: catalogue.count("en")) == 2
    assert library.codes() == [(STAFF + "en/sub/A.md", "name.replaces")]
    (library.roots.staff / "en" / "sub" / "A.md").unlink()
    library.look()
    assert library.text("a") == "ours"
    assert library.codes() == []


def test_it_is_so_whatever_the_names_of_the_files_are(library):
    """A path that comes before all others in the alphabet does not win against the staff's."""
    write(library.roots.content, {"en/ (1)/twin.md": "# T\n\nours"})
    library.staff(en__twin_md="# T\n\ntheirs")
    library.look()
    assert library.text("twin") == "theirs"


@pytest.mark.parametrize("theirs", ["---\ndraft: yes\n---\n# A\n\ntheirs", "%PDF-1.4"])
def test_a_draft_or_a_broken_file_hides_nothing(library, theirs):
    library.staff(en__a_md=theirs)
    library.look()
    assert library.text("a") == "ours"


def test_two_in_one_folder_are_still_a_mistake(library):
    library.staff(en__c_md="# C\n\none", en__sub__c_md="# C\n\ntwo")
    library.look()
    assert (STAFF + "en/sub/c.md", "name.twice") in library.codes()


def test_adding_and_leaving_out_the_folder_reads_nothing_else_anew(library):
    told = []
    library.staff(en__a_md="# A\n\ntheirs", en__c_md="# C\n\ntheirs")
    alone = Roots(library.roots.content)
    library.look(alone)
    change = library.look(on_progress=lambda done, of: told.append(of))
    assert (set(change.added), told[-1]) == ({"a", "c"}, 2)
    assert library.text("a") == "theirs"
    change = library.look(alone)
    assert set(change.removed) == {"a", "c"}
    assert (library.text("a"), library.text("c")) == ("ours", None)


def test_the_bundled_ones_can_be_left_out(library):
    library.staff(en__c_md="# C\n\n![Lake](media/lake.png)\n\ntheirs", library_toml='[place]\nname = "Theirs"\n')
    hidden = Roots(library.roots.content, library.roots.staff, shows_content=False)
    library.look()
    library.look(hidden)
    assert [library.text(id) for id in "abc"] == [None, None, "theirs"]
    assert library.place().name == "Theirs"
    assert library.place().categories == ()
    assert library.place().help.lines  # nobody is left without a number
    assert library.ask(lambda catalogue: catalogue.page("c", "en").pictures[0].ref) == "media/lake.png"
    library.look()
    assert [library.text(id) for id in "ab"] == ["ours", "ours"]
    assert library.place().categories


def test_leaving_out_a_folder_is_believed_at_once_by_a_look_that_holds_back_mistakes(library):
    """It is no folder that vanished."""
    library.staff(en__c_md="# C\n\ntheirs")
    settling = Settling()
    library.look(settling=settling)
    hidden = Roots(library.roots.content, library.roots.staff, shows_content=False)
    assert set(library.look(hidden, settling=settling).removed) == {"a", "b"}
    assert library.look(Roots(library.roots.content), settling=Settling(), patience=5).removed == ("c",)
    assert [library.text(id) for id in "abc"] == ["ours", "ours", None]


def test_one_folder_that_is_lost_takes_nothing_with_it(library):
    library.staff(en__c_md="# C\n\ntheirs", library_toml='[place]\nname = "Theirs"\n')
    library.look()
    away = library.folder / "away"
    os.rename(library.roots.staff, away)
    write(library.roots.content, {"en/d.md": "# D\n\nours"})
    change = library.look()
    assert (change.added, change.removed, change.place_changed) == (("d",), (), False)
    assert library.text("c") == "theirs"
    assert library.place().name == "Theirs"
    assert [code for _, code in library.codes()] == ["folder.lost"]
    os.rename(away, library.roots.staff)
    os.rename(library.roots.content, away)
    assert not library.look()
    assert (library.text("a"), library.text("c"), library.place().categories[0].id) == ("ours", "theirs", "sleep")
    os.rename(library.roots.staff, library.folder / "gone")
    with pytest.raises(ContentFolderMissing):
        library.look()
    assert library.text("a") == "ours"


def test_words_explained_in_one_are_explained_in_the_other(library):
    write(library.roots.content, {"en/words.md": "---\nglossary: yes\n---\n# W\n\nzebra\n: an animal\n"})
    library.staff(en__c_md="# C\n\nA zebra passes.")
    library.look()
    assert library.ask(lambda catalogue: catalogue.page("c", "en").terms) == (("zebra", "an animal"),)


def test_links_go_from_one_to_the_other(library):
    library.staff(en__c_md="# C\n\n[one](b.md) [two](a.md)")
    write(library.roots.content, {"en/d.md": "# D\n\n[three](c.md)"})
    library.look()
    assert library.codes() == []
    assert library.ask(lambda catalogue: catalogue.page("c", "en").links) == ("article:b", "article:a")


# Pictures

def test_a_picture_comes_from_the_articles_own_folder_first(library):
    library.staff(en__c_md="# C\n\n![Lake](media/lake.png)", en__d_md="# D\n\n![Own](../media/own.png)")
    write(library.roots.staff, {"media/own.png": png(20, 20)})
    write(library.roots.content, {"en/e.md": "# E\n\n![Own](media/own.png) ![Lake](media/lake.png)"})
    library.look()

    def pictures(id):
        return [(one.ref, one.width) for one in library.ask(lambda catalogue: catalogue.page(id, "en").pictures)]

    assert pictures("c") == [("media/lake.png", 10)]
    assert pictures("d") == [(STAFF + "media/own.png", 20)]
    assert pictures("e") == [(STAFF + "media/own.png", 20), ("media/lake.png", 10)]
    write(library.roots.staff, {"media/lake.png": png(33, 33)})
    change = library.look()
    assert change.changed == ("c",)
    assert pictures("c") == [(STAFF + "media/lake.png", 33)]
    assert pictures("e")[1] == ("media/lake.png", 10)


# The place

def test_what_the_staff_say_about_the_place_counts_and_the_rest_stays(library):
    library.staff(library_toml='[place]\nname = "Theirs"\n[[category]]\nid = "visit"\ntitle = "Your day"\n'
                               '[[category]]\nid = "own"\ntitle = "Own topic"\npicture = "own.png"\n')
    write(library.roots.staff, {"media/own.png": png()})
    library.look()
    place = library.place()
    assert (place.name, place.tagline) == ("Theirs", "Below")
    assert [(topic.id, topic.title, topic.color, topic.picture) for topic in place.categories] == [
        ("sleep", "Sleep", "night", ""), ("visit", "Your day", "sea", ""),
        ("own", "Own topic", "sea", STAFF + "media/own.png")]
    assert [line.number for line in place.help.lines] == ["988"]
    assert library.codes() == []


def test_help_lines_of_two_places_are_never_mixed(library):
    library.staff(library_toml='[help]\ntitle = "Hablar"\n[[help.line]]\nlabel = "L"\nnumber = "800"\n')
    library.look()
    helping = library.place().help
    assert ([line.number for line in helping.lines], helping.title, helping.country) == (["800"], "Hablar", "")
    library.staff(library_toml='[help]\ntitle = "no number"\n')
    library.look()
    assert [line.number for line in library.place().help.lines] == ["988"]


def test_a_broken_place_file_of_the_staff_keeps_their_last_good_one_and_follows_ours(library):
    library.staff(library_toml='[place]\nname = "Theirs"\n')
    library.look()
    library.staff(library_toml='[place\nname = "Broken"\n')
    write(library.roots.content, {"library.toml": PLACE.replace("Below", "New below")})
    library.look()
    assert (library.place().name, library.place().tagline) == ("Theirs", "New below")
    assert library.codes() == [(STAFF + "library.toml", "place.broken")]
    assert not library.look()
    assert library.codes() == [(STAFF + "library.toml", "place.broken")]
    (library.roots.staff / "library.toml").unlink()
    library.look()
    assert library.place().name == "Ours"


def test_a_topic_of_the_staff_holds_our_articles(library):
    write(library.roots.content, {"en/a.md": "---\ntitle: A\ncategory: own\n---\nours"})
    library.staff(library_toml='[[category]]\nid = "own"\ntitle = "Own"\n')
    library.look()
    assert library.ask(lambda catalogue: catalogue.card("a", "en").category) == "own"


# The walls

@pytest.fixture
def walled(tmp_path):
    write(tmp_path, {"secret.md": "secret", "content/en/a.md": "a", "content/media/lake.png": b"x",
                     "staff/en/c.md": "c", "staff/media/own.png": b"x", "staff/only.md": "x"})
    (tmp_path / "staff" / "out.md").symlink_to("../secret.md")
    (tmp_path / "staff" / "across.md").symlink_to("../content/en/a.md")
    (tmp_path / "content" / "out.png").symlink_to("../staff/media/own.png")
    return Roots(tmp_path / "content", tmp_path / "staff")


@pytest.mark.parametrize("base", ["en/a.md", STAFF + "en/c.md", "", STAFF])
@pytest.mark.parametrize("ref", [
    "../secret.md", "../../secret.md", "../../staff/only.md", "../content/en/a.md", "/etc/passwd", "out.md",
    "../out.md", "across.md", "out.png", "../out.png", ".staff/../secret.md", ".staff/../../secret.md", ".staff/out.md",
    "..\\secret.md", "%2e%2e/%2e%2e/secret.md",
])
def test_no_path_leaves_the_folder_it_begins_in(walled, base, ref):
    assert jail.resolve(walled, base, ref) is None


def test_the_other_folder_cannot_be_named(walled):
    assert jail.resolve(walled, "en/a.md", ".staff/en/c.md") is None
    assert jail.resolve(walled, "en/a.md", "../.staff/only.md") is None
    write(walled.content, {".staff/only.md": "a trap: a hidden folder of that name"})
    assert jail.resolve(walled, "en/a.md", "../.staff/only.md") is None
    assert jail.resolve(walled, "", ".staff/only.md") is None


@pytest.mark.parametrize("ref", [
    STAFF + "../secret.md", STAFF + "out.md", STAFF + "across.md", STAFF, STAFF + "/etc/passwd", "../staff/only.md",
    "out.png", STAFF + STAFF + "only.md", STAFF + "en/../only.md",
])
def test_nothing_outside_is_opened(walled, ref):
    with pytest.raises(OSError):  # noqa: PT011 - whichever the system says
        jail.open_inside(walled, ref)
    with pytest.raises(OSError):  # noqa: PT011 - whichever the system says
        jail.open_file(walled, ref)
    assert list(jail.heads(walled, [ref], 10)) == []


def test_what_is_inside_is_opened(walled):
    assert jail.open_inside(walled, "en/a.md")[0] == b"a"
    assert jail.open_inside(walled, STAFF + "en/c.md")[0] == b"c"
    assert sorted(jail.heads(walled, [STAFF + "en/c.md", "en/a.md"], 10)) == [
        (STAFF + "en/c.md", b"c"), ("en/a.md", b"a")]
    with pytest.raises(OSError):  # noqa: PT011 - whichever the system says
        jail.open_inside(Roots(walled.content), STAFF + "en/c.md")
    assert jail.resolve(walled, STAFF + "en/c.md", "../media/lake.png") == "media/lake.png"
    assert jail.resolve(walled, STAFF + "en/c.md", "../media/own.png") == STAFF + "media/own.png"


# Names

def test_where_a_file_is(tmp_path):
    roots = Roots(tmp_path / "content", tmp_path / "staff")
    assert roots.file("en/a.md") == tmp_path / "content" / "en" / "a.md"
    assert roots.file(STAFF + "en/a.md") == tmp_path / "staff" / "en" / "a.md"
    assert roots.own == tmp_path / "staff"
    assert Roots.of(tmp_path).own == tmp_path
    assert Roots.of(roots) is roots
    assert (is_staff(STAFF + "a.md"), is_staff("a.md"), inside(STAFF + "en/a.md"), inside("en/a.md")) == (
        True, False, "en/a.md", "en/a.md")


def test_the_catalogue_is_that_of_the_first_folder(tmp_path):
    content, staff = tmp_path / "content", tmp_path / "staff"
    assert catalogue_file(tmp_path, content) == catalogue_file(tmp_path, Roots(content, staff))
    assert catalogue_key(Roots(content, staff, key="apart")) != catalogue_key(content)


def test_one_folder_alone_is_looked_at_as_ever(tmp_path):
    write(tmp_path, {"en/a.md": "a", "media/x.png": b"x", "library.toml": ""})
    alone, wrapped = look(tmp_path), look(Roots(tmp_path))
    assert alone == wrapped
    assert alone.digest == wrapped.digest
    write(tmp_path, {"en/b.md": "b"})
    assert look(tmp_path).digest != alone.digest
