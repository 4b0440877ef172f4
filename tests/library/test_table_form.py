"""Tables in both forms."""

import re

import pytest
from library_folder import codes, page_of, png, write

from reader.library import limits

HEAD = "---\ntitle: T\n---\n"


@pytest.fixture
def root(tmp_path):
    return write(tmp_path, {"media/x.png": png()})


def table_of(root, text):
    page = page_of(root, HEAD + text).page
    assert page.html == "<!--slot:table:0-->"
    return page.tables[0]


def test_both_forms_with_a_caption(root):
    table = table_of(root, "| Study | *People* |\n|:--|--:|\n| One | 12 |\n| Two | |\n\nTable: What was found")
    assert table.wide == (
        '<table class="data" width="100%" cellspacing="0" cellpadding="10"><thead><tr><th align="left">Study</th>'
        '<th align="right"><em>People</em></th></tr></thead><tbody><tr><td align="left">One</td>'
        '<td align="right">12</td></tr><tr><td align="left">Two</td><td align="right"></td></tr></tbody></table>'
        '<p class="caption">What was found</p>')
    assert table.stacked == (
        '<p class="row"><b>Study</b>: One<br><b>People</b>: 12</p><p class="row"><b>Study</b>: Two</p>'
        '<p class="caption">What was found</p>')


def test_a_first_column_without_a_head_names_its_row(root):
    table = table_of(root, "| | Dose |\n|---|---|\n| Monday | one |")
    assert table.stacked == '<p class="row"><b>Monday</b><br><b>Dose</b>: one</p>'


def test_row_headers_of_html_tables(root):
    table = table_of(root, "<table><tr><th>Day<th>Dose</tr><tr><th>Monday<td>one</table>")
    assert '<th align="left">Monday</th>' in table.wide
    assert table.stacked == '<p class="row"><b>Monday</b><br><b>Dose</b>: one</p>'


def test_a_table_without_a_head(root):
    table = table_of(root, "<table><tr><td>a<td>b<tr><td>c<td>d</table>")
    assert "<thead>" not in table.wide
    assert table.stacked == '<p class="row">a<br>b</p><p class="row">c<br>d</p>'


def test_spans_are_followed_and_clamped(root):
    table = table_of(root, '<table><tr><th>A<th>B<th>C</tr><tr><td colspan="2">ab<td>c</tr>'
                           '<tr><td rowspan="99999">a<td>b<td>c</tr><tr><td>b2<td>c2</tr></table>')
    assert 'colspan="2"' in table.wide
    assert f'rowspan="{limits.CELL_SPAN}"' in table.wide
    assert table.stacked.endswith('<p class="row"><b>B</b>: b2<br><b>C</b>: c2</p>')


def test_short_rows_are_filled_up(root):
    table = table_of(root, "<table><tr><td>a<td>b<td>c</tr><tr><td>d</tr></table>")
    rows = re.findall(r"<tr>(.*?)</tr>", table.wide)
    assert [row.count("<td") for row in rows] == [3, 3]


def test_blocks_in_cells_become_lines(root):
    table = table_of(root,
        "<table><tr><td><p>a</p><p>b</p><ul><li>c</li><li>d</li></ul></td><td><h2>e</h2></td></tr></table>")
    assert "a<br>b<br>• c<br>• d" in table.wide
    assert "<b>e</b>" in table.wide
    assert "<p>" not in table.wide
    assert "<h2>" not in table.wide


def test_a_table_in_a_table_is_only_its_words(root):
    table = table_of(root, "<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table></td></tr></table>")
    assert table.wide.count("<table") == 1
    assert re.sub(r"<[^>]+>| · ", " ", table.wide).split() == ["a", "b", "c", "d"]


def test_a_picture_in_a_cell_follows_the_table(root):
    page = page_of(root, HEAD + "| a |\n|---|\n| ![boat](media/x.png) |").page
    assert page.html == "<!--slot:table:0--><!--slot:picture:0-->"
    assert "boat" in page.tables[0].wide


def test_the_room_a_table_needs_grows_with_its_words_and_columns(root):
    def need(text):
        return table_of(root, text).min_em

    narrow = need("| a | b |\n|---|---|\n| c | d |")
    long_word = need("| a | b |\n|---|---|\n| c | electroencephalography |")
    long_cell = need("| a | b |\n|---|---|\n| c | " + "many words in one cell " * 12 + " |")
    four = need("| a | b | c | d |\n|---|---|---|---|\n| c | d | e | f |")
    assert narrow < long_word < long_cell
    assert narrow < four < 30
    assert need("| 日本語の表 |\n|---|\n| x |") > need("| abcde |\n|---|\n| x |")


def test_no_word_is_wider_than_its_column_in_the_room_that_is_asked_for(root):
    word = "m" * 40
    assert table_of(root, f"| a | b |\n|---|---|\n| {word} | {word} |").min_em >= 40


@pytest.mark.parametrize("text", [
    "| a " * 60 + "|\n" + "|---" * 60 + "|\n" + "| zoo " * 60 + "|\n",
    "| a | b |\n|---|---|\n" + "| zoo | x |\n" * 2600,
    "<table>" + "<tr><td colspan=50 rowspan=50>zoo</td></tr>" * 300 + "</table>",
])
def test_a_table_that_is_too_large_is_shown_row_by_row(root, text):
    converted = page_of(root, HEAD + text)
    assert converted.page.tables == ()
    assert codes(converted) == ["table.too-large"]
    assert re.sub(r"<[^>]+>", " ", converted.page.html).split().count("zoo") == text.count("zoo")


def test_a_table_in_a_list_item_has_its_slot(root):
    page = page_of(root, HEAD + "- a\n\n  | h |\n  |---|\n  | b |\n").page
    assert "<li>a\n<!--slot:table:0--></li>" in page.html
