"""Pages of paper: read again from the PDF file, and looked at dot by dot."""

import io
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage

from reader.appearance import THEMES, Appearance
from reader.model import ArticleCard, ArticlePage, Help, HelpLine, Picture, Place, Severity, TableForm
from reader.reports import ArticleReport, ArticleState, FileReport, Finding, LibraryReport
from reader.ui.printing.leaflet import ArticleLeaflet
from reader.ui.printing.paper import mm, paper_of
from reader.ui.printing.paper_style import BARS
from reader.ui.printing.pdf_file import PdfFile
from reader.ui.printing.report_leaflet import ReportLeaflet
from reader.ui.printing.sheets import Sheets
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look, load_theme

sys.path.insert(0, str(Path(__file__).parents[1]))
from hostile_strings import attacks, oddities  # noqa: E402

A4, LETTER = paper_of("a4", ""), paper_of("letter", "")
PLACE = Place("Lake Clinic", help=Help("Talk to someone now.", lines=(
    HelpLine("Call or text", "988", "Day and night."), HelpLine("In danger", "911"))))
WEB = replace(PLACE, web="https://lake.example.org/{language}/{id}")
CARD = ArticleCard("sleep", "en", "Sleep and nights", "Why nights are hard.", updated="2026-11-03")


def numbered(first, last, words="Some people find that sleep comes back slowly, and that is fine for now."):
    return "".join(f"<p>w{number:03d} {words} {words}</p>" for number in range(first, last))


def box(kind, title, body):
    return ('<table class="panel" width="100%" cellspacing="0" cellpadding="16"><tr>'
            f'<td class="panel panel-{kind}"><p class="panel-title panel-title-{kind}"><a name="panel-{kind}"></a>'
            f"{title}</p>{body}</td></tr></table>")


def sheets(html="", *, card=CARD, place=PLACE, paper=A4, percent=100, fetch=lambda *_: None, **page):
    leaflet = ArticleLeaflet(ArticlePage(card, html, **page), place, "2026-11-24")
    return Sheets(leaflet, paper, percent, fetch).finish()


class Text(str):
    """Text in which words are found whatever the spaces are: letters that are set close look like two words."""

    def __contains__(self, words):
        return bare(words) in str(self)


def bare(words):
    return "".join(words.split())


def words_of(*some):
    """The words of every page."""
    reader = PdfReader(io.BytesIO(PdfFile(some).finish()))
    return [Text(bare(page.extract_text())) for page in reader.pages]


def page_with(pages, word):
    found = [number for number, text in enumerate(pages) if word in text]
    assert len(found) == 1, f"{word} is on pages {found}"
    return found[0]


@pytest.fixture(autouse=True)
def application(qapp):
    return qapp


# ---- the file

@pytest.mark.parametrize(("paper", "size"), [(A4, (595, 842)), (LETTER, (612, 792))])
def test_sheets_of_the_file_have_the_size_of_the_paper(paper, size):
    reader = PdfReader(io.BytesIO(PdfFile([sheets(numbered(0, 30), paper=paper)]).finish()))
    assert len(reader.pages) > 2
    for page in reader.pages:
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == size


def test_every_line_is_on_one_page_and_in_order():
    pages = words_of(sheets(numbered(0, 60)))
    found = [int(one) for text in pages for one in re.findall(r"w(\d{3})Some", text)]
    assert found == list(range(60))


def test_every_page_says_which_one_it_is_and_whose():
    pages = words_of(sheets(numbered(0, 30)))
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Lake Clinic" in text
        assert "Updated November 2026" in text
    assert "Sleep and nights" in pages[-1]


def test_help_lines_are_on_the_last_page_together():
    pages = words_of(sheets(numbered(0, 30)))
    for words in ("Talk to someone now.", "988", "Call or text", "In danger", "911"):
        assert words in pages[-1]


def test_larger_letters_need_more_pages_and_the_text_stays_whole():
    small, large = sheets(numbered(0, 30)), sheets(numbered(0, 30), percent=200)
    assert large.count > 1.8 * small.count
    found = [int(one) for text in words_of(large) for one in re.findall(r"w(\d{3})Some", text)]
    assert found == list(range(30))


def test_two_leaflets_in_one_file_count_their_own_pages():
    one, other = sheets(numbered(0, 20)), sheets("<p>Short.</p>", card=replace(CARD, title="Calm"))
    pages = words_of(one, other)
    assert len(pages) == one.count + other.count
    assert f"Page 1 of {one.count}" in pages[0]
    assert f"Page 1 of {other.count}" in pages[one.count]


def test_a_long_article_is_laid_out_in_many_small_steps():
    leaflet = ArticleLeaflet(ArticlePage(CARD, numbered(0, 999)), PLACE)
    made = Sheets(leaflet, A4, 100, lambda *_: None)
    steps, shares = 1, []
    while made.lay_out():
        steps += 1
        shares.append(made.share)
        assert made.count == 0
    assert steps > 10
    assert shares == sorted(shares)
    assert made.count > 50


# ---- what stays together

@pytest.mark.parametrize("lead", range(2, 9))
def test_a_box_is_never_parted_where_it_fits_a_page(lead):
    body = "".join(f"<p>b{number:02d} take care of this, and of that, and go slowly as you do it.</p>"
                   for number in range(8))
    pages = words_of(sheets(numbered(0, lead) + box("warning", "Take care", body) + numbered(lead, lead + 3)))
    assert {page_with(pages, f"b{number:02d}") for number in range(8)} == {page_with(pages, "b00")}
    assert "Take care" in pages[page_with(pages, "b00")]


def test_a_box_taller_than_a_page_goes_on_but_its_heading_does_not_stay_behind():
    body = "".join(f"<p>b{number:02d} take care of this, and of that, and go slowly as you do it, day by day.</p>"
                   for number in range(40))
    pages = words_of(sheets(numbered(0, 5) + box("note", "Longbox", body)))
    assert page_with(pages, "Longbox") == page_with(pages, "b00")
    assert page_with(pages, "b39") > page_with(pages, "b00")


def test_facts_may_go_over_pages_rather_than_leave_half_of_one_white():
    points = "<ul>" + "".join(f"<li>f{number:02d} take care of this, and of that, and go slowly.</li>"
                              for number in range(12)) + "</ul>"
    pages = words_of(sheets(box("facts", "Inshort", points), percent=200))
    assert page_with(pages, "Inshort") == page_with(pages, "f00") == 0
    assert page_with(pages, "f11") > 0


def test_the_dates_of_the_check_never_go_alone():
    card = replace(CARD, review_by="2027-11-03")
    studies = tuple(f"s{number:02d} A study of sleep and of nights (2024)." for number in range(9))
    for lead in range(8, 34):  # wherever the end of the page falls
        pages = words_of(sheets("<p>One line.</p>" * lead, card=card, place=Place("Lake Clinic"), sources=studies))
        assert page_with(pages, "Next check by November 2027") == page_with(pages, "s08"), lead


@pytest.mark.parametrize("lead", range(2, 10))
def test_a_heading_is_on_the_page_of_its_text(lead):
    pages = words_of(sheets(numbered(0, lead) + "<h2>Whatnext</h2>" + numbered(100, 103)))
    assert page_with(pages, "Whatnext") == page_with(pages, "w100")


@pytest.mark.parametrize("lead", range(2, 8))
def test_a_picture_keeps_its_caption(lead):
    pages = words_of(sheets(
        numbered(0, lead) + "<h2>Seethis</h2><!--slot:picture:0-->" + numbered(100, 103),
        pictures=(Picture("a.png", 800, 500, "A lake", "Bythelake in the morning"),)))
    assert page_with(pages, "Seethis") == page_with(pages, "Bythelake")


def long_table(rows):
    body = "".join(f'<tr><td align="left">row{row:02d} morning</td><td align="left">{"Eat nothing, drink water. " * 4}'
                   f"end{row:02d}</td></tr>" for row in range(rows))
    return TableForm('<table class="data" width="100%" cellspacing="0" cellpadding="10"><thead><tr>'
                     '<th align="left">Whenever</th><th align="left">Whatever</th></tr></thead><tbody>'
                     f'{body}</tbody></table><p class="caption">Tablecaption</p>', "<p>stacked</p>", 10)


def test_rows_stay_whole_and_the_head_of_the_table_is_on_each_page():
    pages = words_of(sheets(numbered(0, 4) + "<!--slot:table:0-->", tables=(long_table(40),)))
    on = {page_with(pages, f"row{row:02d}") for row in range(40)}
    assert len(on) > 1
    for row in range(40):
        assert page_with(pages, f"row{row:02d}") == page_with(pages, f"end{row:02d}")
    for number in on:
        assert pages[number].count("Whenever") == 1
    assert page_with(pages, "Tablecaption") == page_with(pages, "row39")


def test_a_table_of_few_rows_stays_whole_and_no_row_of_a_long_one_is_alone():
    for lead in range(2, 24):  # wherever the end of the page falls
        lines = "<p>One line.</p>" * lead + "<!--slot:table:0-->"
        few = words_of(sheets(lines, tables=(long_table(4),)))
        assert len({page_with(few, f"row{row:02d}") for row in range(4)}) == 1, lead
        many = words_of(sheets(lines, tables=(long_table(12),)))
        assert page_with(many, "row00") == page_with(many, "row01"), lead
        assert page_with(many, "row10") == page_with(many, "row11"), lead


# ---- how it looks

def light(image, x, y):
    return image.pixelColor(round(x), round(y)).lightness()


def extremes(image):
    grays = image.convertToFormat(QImage.Format.Format_Grayscale8)
    values = [grays.pixelColor(x, y).lightness() for x in range(0, grays.width(), 3)
              for y in range(0, grays.height(), 3)]
    return min(values), sum(one > 235 for one in values) / len(values)


@pytest.mark.parametrize("theme", THEMES)
def test_paper_is_dark_on_white_in_every_theme_of_the_screen(qapp, theme):
    palette, look = qapp.palette(), Look(Appearance(theme=theme), load_theme(theme))
    try:
        qapp.setPalette(look.palette())
        qapp.setStyleSheet(application_style(look))
        made = sheets(box("help", "Help now", "<p>Call.</p>") + numbered(0, 12), percent=150)
        for number in (0, made.count - 1):
            image = made.image(number, 620)
            darkest, white = extremes(image)
            assert image.pixelColor(3, 3) == QColor("#ffffff")
            assert darkest < 60
            assert white > 0.6
    finally:
        qapp.setPalette(palette)
        qapp.setStyleSheet("")


@pytest.mark.parametrize(("kind", "bar"), sorted(BARS.items()))
def test_a_box_has_its_ground_and_its_bar_and_dots_stand_before_points(kind, bar):
    made = sheets(box(kind, "Title", "<ul><li>One.</li></ul>"), place=Place("Lake Clinic"))
    image = made.image(0, A4.width)
    colors = [image.pixelColor(A4.side + mm(0.8), y).name() for y in range(0, A4.height, 4)]
    assert bar in colors
    y = 4 * colors.index(bar) + mm(4)
    assert image.pixelColor(A4.side + A4.column - mm(2), y).name() == "#f1f1f1"
    dot = made._dots[0]
    assert light(image, A4.side + dot.x(), made.first_top + dot.y()) < 30


def test_words_can_be_found_and_copied_whatever_letters_stand_together():
    title = "A difficult draft: office, waffle, fjord"
    assert title in words_of(sheets("<h2>Shift and afflict</h2><p>First aid.</p>", card=replace(CARD, title=title)))[0]


def squares(image, code, left, top, side):
    return tuple(tuple(light(image, left + (column + 0.5) * side, top + (row + 0.5) * side) < 128
                       for column in range(len(code))) for row in range(len(code)))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_code_for_phones_is_on_the_first_page_and_can_be_read(language):
    made = sheets(numbered(0, 12), card=replace(CARD, language=language), place=WEB)
    code, side = made._code, mm(0.7)
    image = made.image(0, A4.width)
    left = A4.side if language == "ar" else A4.width - A4.side - side * len(code)
    top = mm(10) + 4 * side
    assert squares(image, code, left, top, side) == code
    # Four squares of white around it (ISO/IEC 18004).
    for away in (0.5, 1.5, 2.5, 3.5):
        for along in range(-3, len(code) + 3):
            for x, y in ((along, -away), (along, len(code) + away - 0.01), (-away, along),
                         (len(code) + away - 0.01, along)):
                assert light(image, left + x * side, top + y * side) > 200
    assert "https://lake.example.org" in words_of(made)[0]
    assert "https://lake.example.org" not in words_of(made)[1]


def ink(image, left, right):
    return sum(light(image, x, y) < 128 for x in range(left, right, 2) for y in range(0, image.height(), 2))


def test_right_to_left_begins_at_the_right():
    card = replace(CARD, language="ar", title="النوم", summary="لماذا تكون الليالي صعبة")
    made = sheets("<p>نعم.</p>" + box("warning", "انتبه", "<p>لا.</p>"), card=card, place=Place("عيادة"))
    image = made.image(0, 620).copy(0, 70, 620, 640)
    assert ink(image, 310, 620) > 4 * ink(image, 0, 310)


def test_spanish_speaks_spanish():
    card = replace(CARD, language="es", title="Sueño")
    pages = words_of(sheets(numbered(0, 20), card=card, place=WEB))
    assert "Página 1 de" in pages[0]
    assert "Lea esta página en su teléfono" in pages[0]
    assert "Aún no revisado" in pages[0]


def test_a_picture_is_drawn_in_its_place_and_one_that_is_lost_leaves_a_frame():
    asked = []

    def red(ref, width, height, cut):
        asked.append((ref, cut))
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("#c00000"))
        return image

    pictures = (Picture("media/a.png", 800, 500, "A lake", "By the lake"),)
    page = sheets("<!--slot:picture:0-->", fetch=red, pictures=pictures).image(0, 620)
    assert asked == [("media/a.png", False)]
    assert any(page.pixelColor(310, y) == QColor("#c00000") for y in range(100, 700, 5))
    lost = sheets("<!--slot:picture:0-->", pictures=pictures).image(0, 620)
    assert not any(lost.pixelColor(310, y).red() > lost.pixelColor(310, y).green() + 60 for y in range(100, 700, 5))
    assert light(lost, A4.side / 4, 300) > 128  # the frame is thin: inside it is white


def test_html_asks_for_no_file(tmp_path):
    (tmp_path / "secret.png").write_bytes(b"x")
    made = sheets(f'<p><img src="{tmp_path / "secret.png"}" width="10" height="10"> w001</p>',
                  fetch=lambda *_: pytest.fail("nothing to fetch"))
    assert "w001" in words_of(made)[0]


def test_odd_words_everywhere_still_make_pages():
    odd = [*attacks()[::12], *oddities()[::24], "", " ", "a" * 3000, "سلام " * 300]
    for text in odd:
        place = Place(text, help=Help(text, lines=(HelpLine(text, text, text),), country=text), web=text)
        made = sheets("<p>w001</p>", card=replace(CARD, title=text, summary=text, content_note=text, reviewed_by=text),
                      place=place, sources=(text,), terms=((text, text),))
        assert made.count > 0
        assert not made.image(0, 300).isNull()
        # Whatever was typed is words on paper, never a picture or a link of its own.
        assert made._pictures == {}


# ---- the list of the content check

REPORT = LibraryReport(
    (ArticleReport("en/sleep.md", "Sleep", "en", ArticleState.FIX, (
        Finding("en/sleep.md", 27, "link.missing", Severity.ERROR, "This link goes to a page that is not here.",
                "Did you mean “calm.md”?"),
        Finding("en/sleep.md", 3, "date.form", Severity.WARNING, "This date cannot be read.", "Type 2026-11-24."),
        Finding("en/sleep.md", 1, "x.note", Severity.NOTE, "Good to know only.", "Nothing.")),
        review_by="2026-10-01", days_to_review=-54),
     ArticleReport("en/calm.md", "Calm <now>", "en", ArticleState.READY)),
    (FileReport("media/a.bmp", (Finding("media/a.bmp", 0, "picture.kind", Severity.WARNING,
                                        "This picture is not shown.", "Save it as PNG."),)),),
    ready=1, fix=1, checked_on="2026-11-24")


def test_the_content_check_on_paper():
    made = Sheets(ReportLeaflet(REPORT, "Lake Clinic"), A4, 100, lambda *_: None).finish()
    text = Text("".join(words_of(made)))
    for words in ("Content check", "1 ready, 0 worth a look, 1 needs fixing", "Sleep", "en/sleep.md", "Fix 1",
                  "Line 27", "This link goes to a page that is not here.", "Did you mean “calm.md”?", "Line 3",
                  "1 note",
                  "Review overdue since October 1, 2026", "media/a.bmp", "Whole file", "Calm <now>",
                  "Checked on November 24, 2026", "Page 1 of 1"):
        assert words in text, words
    assert "Good to know only." not in text
