"""What stands on a leaflet, the sheets there are, the code for phones. Needs no Qt."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import ArticleCard, ArticlePage, CountryHelp, Help, HelpLine, Picture, Place, TableForm
from reader.ui.page_document import Room
from reader.ui.printing.address_code import address_code
from reader.ui.printing.leaflet import ArticleLeaflet, pictures_in, web_address
from reader.ui.printing.paper import paper_of, print_percent
from reader.ui.printing.pieces import pieces_of

ROOM = Room(column=2000, table=60, tallest=900, head=500)
CARD = ArticleCard("sleep/nights", "en", "Sleep & nights", "Why nights are hard.", updated="2026-11-03",
                   review_by="2027-11-03")
HELP = Help("You can talk to someone now.", lines=(HelpLine("Call or text", "988", "Day and night."),),
            country="the United States", checked="2026-11",
            elsewhere=(CountryHelp("MX", "Mexico", (HelpLine("Línea de la Vida", "800 911 2000"),), "2026-11"),))
PLACE = Place("Lake Clinic", help=HELP, web="https://lake.example.org/{language}/{id}")
PAGE = ArticlePage(
    CARD, '<h2><a name="a"></a>Rest</h2><p>See <a class="link" href="article:calm">calm</a> and '
          '<a class="web" href="https://www.example.org/sleep/">a site</a>, or <a class="web" '
          'href="https://example.org/x">example.org/x</a>.</p><!--slot:table:0--><!--slot:picture:0-->',
    tables=(TableForm('<table class="data" width="100%"><tbody><tr><td align="left">one</td><td align="left">two</td>'
                      "</tr></tbody></table>", '<p class="row"><b>one</b> two</p>', 8),),
    pictures=(Picture("media/a.png", 400, 300, "A lake", "By the lake"),),
    terms=(("REM", "A part of sleep."), ("rem", "A part of sleep."), ("apnea", "Short stops in breathing.")),
    sources=("A study (2024). https://doi.org/10.1/x",))


def html(page=PAGE, place=PLACE, room=ROOM, today="2026-11-24"):
    return ArticleLeaflet(page, place, today).html(room)


def test_all_of_it_in_order():
    text = html()
    words = ["Sleep &amp; nights", "Why nights are hard.", "Not yet reviewed by a clinician", "Rest", "By the lake",
             "Words on this page", "Where this comes from", "https://doi.org/10.1/x", "You can talk to someone now.",
             "988", "Call or text", "Day and night.", "For the United States. Checked in November 2026."]
    places = [text.index(word) for word in words]
    assert places == sorted(places)


def test_nothing_of_the_window_is_on_it():
    page = replace(PAGE, related=("calm",))
    for chrome in ("Back to the top", "Related reading", "Previous", "minutes", "topic:"):
        assert chrome not in html(page)


def test_head_and_foot_of_every_page():
    leaflet = ArticleLeaflet(PAGE, PLACE)
    assert leaflet.head == "Lake Clinic"
    assert leaflet.foot == "Not yet reviewed by a clinician • Updated November 2026"
    assert leaflet.page_words.format(number=2, count=5) == "Page 2 of 5"


def test_a_check_is_named_when_there_was_one():
    page = replace(PAGE, card=replace(CARD, reviewed="2026-03-01", reviewed_by="A. Sample"))
    assert ArticleLeaflet(page, PLACE).foot.startswith("Checked by a clinician, March 2026")


def test_a_link_to_the_web_says_where_it_leads_once():
    text = html()
    assert "a site</a> (example.org/sleep)" in text
    assert "example.org/x</a>." in text
    assert "calm</a> and" in text


def test_numbers_of_other_countries_stay_on_the_screen():
    assert "800 911 2000" not in html()


def test_without_help_lines_there_is_no_empty_box():
    assert "panel-help" not in html(place=Place("Lake Clinic", help=Help()))


def test_words_are_explained_once():
    assert html().count("A part of sleep.") == 1


def test_in_the_language_of_the_article():
    page = replace(PAGE, card=replace(CARD, language="es"))
    leaflet = ArticleLeaflet(page, PLACE)
    assert leaflet.page_words.format(number=1, count=3) == "Página 1 de 3"
    assert leaflet.address_words == "Lea esta página en su teléfono"
    assert "De dónde viene esta información" in leaflet.html(ROOM)


def test_wide_tables_become_rows_that_stay_whole_on_a_narrow_column():
    assert '<table class="data"' in html()
    narrow = html(room=Room(400, 60, 900, 100))
    assert '<table class="data"' not in narrow
    assert '<table class="row"' in narrow


def test_right_to_left_the_first_column_is_at_the_right():
    page = replace(PAGE, card=replace(CARD, language="ar"))
    text = html(page)
    assert text.index('<td align="right">two</td>') < text.index('<td align="right">one</td>')


def test_pictures_fit_the_column_and_the_page():
    found = pictures_in(ArticleLeaflet(PAGE, PLACE), ROOM)
    picture, width, height, cut = found["picture:0"]
    assert (picture.ref, width, height, cut) == ("media/a.png", 1200, 900, False)


# ---- the address, and its code

def test_the_address_comes_from_the_header_or_from_the_library():
    assert web_address(PAGE, PLACE) == "https://lake.example.org/en/sleep/nights"
    assert web_address(replace(PAGE, web="https://lake.example.org/x"), PLACE) == "https://lake.example.org/x"
    assert web_address(PAGE, Place("Lake Clinic")) == ""
    spaced = replace(PAGE, card=replace(CARD, id="a b&c"))
    assert web_address(spaced, PLACE) == "https://lake.example.org/en/a%20b%26c"


def test_without_an_address_nobody_is_told_to_take_the_phone():
    leaflet = ArticleLeaflet(PAGE, Place("Lake Clinic"))
    assert (leaflet.address, leaflet.address_words) == ("", "")


def test_the_code_is_square_and_has_its_three_corners():
    code = address_code("https://lake.example.org/en/sleep")
    side = len(code)
    assert side >= 21
    assert (side - 21) % 4 == 0
    assert all(len(row) == side for row in code)
    ring = [True] * 7
    assert list(code[0][:7]) == list(code[0][-7:]) == list(code[-1][:7]) == ring
    assert not all(code[-1][-7:])


@pytest.mark.parametrize("address", ["", "https://example.org/" + "a" * 300])
def test_no_code_where_there_is_no_address_for_one(address):
    assert address_code(address) == ()


# ---- paper

@pytest.mark.parametrize(("choice", "territory", "key"), [
    ("auto", "US", "letter"), ("auto", "mx", "letter"), ("auto", "ES", "a4"), ("auto", "", "a4"),
    ("a4", "US", "a4"), ("letter", "DE", "letter"), ("foolscap", "US", "letter"),
])
def test_the_paper_is_the_chosen_one_or_that_of_the_country(choice, territory, key):
    assert paper_of(choice, territory).key == key


def test_sheets_have_the_sizes_of_sheets():
    a4, letter = paper_of("a4", ""), paper_of("letter", "")
    assert (a4.width, a4.height) == (2480, 3508)
    assert (letter.width, letter.height) == (2550, 3300)


@pytest.mark.parametrize(("percent", "printed"), [(85, 100), (100, 100), (130, 130), (200, 200), (300, 200)])
def test_a_readers_size_has_limits_on_paper(percent, printed):
    assert print_percent(percent) == printed


# ---- pieces

def test_pieces_are_cut_between_whole_elements_and_lose_nothing():
    blocks = [f"<p>{'word ' * 20}{number}<br><b>bold</b></p>" for number in range(50)]
    blocks.insert(7, '<table class="panel"><tr><td><p>In</p><p>a box</p></td></tr></table>')
    text = "\n".join(blocks)
    pieces = list(pieces_of(text, 500))
    assert "".join(pieces) == text
    assert len(pieces) > 5
    for piece in pieces:
        assert piece.count("<p>") == piece.count("</p>")
        assert piece.count("<table") == piece.count("</table>")


def test_what_is_printed_is_composed_without_qt():
    code = ("import sys, reader.ui.printing.leaflet, reader.ui.printing.page_breaks, reader.ui.printing.address_code, "
            "reader.ui.printing.paper, reader.ui.printing.pieces; print('PySide6' in sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True,
                          cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "False"
