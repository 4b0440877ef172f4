"""Web pages and what programs put on the clipboard → drafts."""

from __future__ import annotations

import base64

import pytest
from authoring_samples import answer_of, png


@pytest.fixture
def read(tmp_path):
    def reading(html, *, pasted=True, name="page.html"):
        return answer_of("web", html, tmp_path, name, pasted=pasted)

    return reading


def body(answer):
    assert answer.failure == ""
    return answer.body


WORD = """\
Version:1.0
StartHTML:0000000105
SourceURL:file:///C:/guide.docx
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Your visit<o:p></o:p></p>
<h1>Before <span style='mso-spacerun:yes'>  </span>you come</h1>
<p class=MsoNormal><span lang=EN-GB style='font-size:11.0pt;font-family:"Calibri",sans-serif'>Do <b>not</b>
eat<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>A card<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span>o<span>&nbsp;
</span></span><!--[endif]-->with your name</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>A friend</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>
Third
</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span>
Fourth
</p>
<p class=MsoNormal>co&shy;operate<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
class=MsoFootnoteReference>[1]</span></a><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span>
<del cite="mailto:x" datetime="2026-01-01">old</del><ins cite="mailto:x" datetime="2026-01-01">new</ins>
<st1:place w:st="on">Boston</st1:place> <span style='display:none'>hidden words</span></p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a> A small note.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment' id="_com_1">A remark</div></div>
<!--EndFragment--></body></html>
"""


def test_what_word_puts_on_the_clipboard_is_clean(read):
    answer = read(WORD)
    assert answer.title == "Your visit"
    assert body(answer) == (
        "## Before you come\n\nDo **not** eat\n\n- A card\n  - with your name\n- A friend\n\n3. Third\n4. Fourth\n\n"
        "cooperate[^1] new Boston\n\n[^1]: A small note.\n"
    )
    assert answer.lost == [
        "Text that someone had marked as deleted was left out.",
        "The hidden text “hidden words” after “Before you come” was left out.",
        "Comments were left out.",
    ]


def test_what_google_docs_puts_on_the_clipboard_is_clean(read):
    answer = read(
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span '
        'style="font-weight:400">Your visit</span></h1><p dir="ltr"><span style="font-size:11pt;font-weight:400;'
        'text-decoration:none;vertical-align:baseline">Do </span><span style="font-weight:700">not</span><span '
        'style="font-style:italic"> eat</span></p><ul style="margin:0"><li dir="ltr" aria-level="1"><p '
        'role="presentation"><span>A card</span></p></li><ul><li aria-level="2"><p>with a name</p></li></ul><li><p>'
        'A friend</p></li></ul><br><p><a href="https://www.google.com/url?q=https://a.example/x%3Fb&amp;sa=D">site</a>'
        "</p></b>"
    )
    assert answer.title == "Your visit"
    assert body(answer) == (
        "Do **not** *eat*\n\n- A card\n  - with a name\n- A friend\n\n[site](https://a.example/x?b)\n"
    )


def test_a_page_saved_from_google_docs_has_its_looks_in_classes_and_its_lists_apart(read):
    answer = read(
        "<html><head><title>Visit</title><style>.c1{font-weight:700}.c2{font-style:italic}</style></head><body>"
        '<p class="c0 title"><span>Your visit</span></p>'
        '<p><span class="c1">Do not</span> <span class="c2">eat</span></p>'
        '<ul class="lst-kix_abc-0 start"><li>One</li></ul><ul class="lst-kix_abc-1 start"><li>Deep</li></ul>'
        '<ul class="lst-kix_abc-0"><li>Two</li></ul></body></html>',
        pasted=False,
    )
    assert answer.title == "Your visit"
    assert body(answer) == "**Do not** *eat*\n\n- One\n  - Deep\n\n* Two\n"


def test_what_libreoffice_puts_on_the_clipboard_is_clean(read):
    answer = read(
        '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">@page '
        '{ size: 8in }p { margin: 0 }</style></head><body lang="en-US" dir="ltr"><h2 class="western">Before</h2>'
        '<p style="line-height:100%"><font face="Arial"><font size="3">Do <b>not</b> eat<sup><a class="sdfootnoteanc" '
        'name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></font></font></p><ol start="2"><li><p>Two'
        '</p></li><li><p>Three</p></li></ol><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" '
        'name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</p></div></body></html>'
    )
    assert answer.title == "Before"
    assert body(answer) == "Do **not** eat[^1]\n\n2. Two\n3. Three\n\n[^1]: A note.\n"


def test_only_the_main_part_of_a_whole_page_is_taken(read):
    text = "What the article says, in many words, so that it is plain to see that this is the article. " * 4
    answer = read(
        f"<html lang=en><title>Sleep – Our site</title><body><nav>Home</nav><div>Buy now</div><main><h1>Sleep"
        f"</h1><p>{text}</p></main><footer>Imprint</footer></body></html>",
        pasted=False,
    )
    assert (answer.title, body(answer)) == ("Sleep", f"{text.strip()}\n")
    assert answer.notes == ["Only the main part of the page was taken, without its menus and edges."]


def test_a_page_without_a_main_part_is_taken_whole_but_for_its_menu(read):
    answer = read(
        "<html><title>Sleep</title><body><nav>Home About</nav><p>Words.</p><footer>Edge</footer></body></html>",
        pasted=False,
    )
    assert (answer.title, body(answer)) == ("Sleep", "Words.\n\nEdge\n")
    assert answer.lost == ["The menu “Home About” was left out."]


def test_pictures_come_from_the_folder_of_the_page_and_from_within_it(read, tmp_path):
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a b.png").write_bytes(png())
    written = base64.b64encode(png(shade=7)).decode()
    answer = read(
        f'<h1>T</h1><p><img src="page_files/a%20b.png" alt="One"><img src="data:image/png;base64,{written}" '
        'alt="Two"></p>',
        pasted=False,
    )
    (first, *_), (second, *_) = answer.pictures
    assert body(answer) == f"![One]({first})\n\n![Two]({second})\n"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("https://x.example/a.png", "it is on the web. Save it in your browser, and put it in."),
        ("//x.example/a.png", "it is on the web. Save it in your browser, and put it in."),
        ("../outside.png", "its file cannot be read."),
        ("file:///etc/hostname", "its file cannot be read."),
        ("missing.png", "its file cannot be read."),
        ("data:image/png;base64,AAAA", "it is not a PNG, JPEG, GIF or WebP file."),
    ],
)
def test_no_picture_is_fetched_or_taken_from_elsewhere(tmp_path, source, reason):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "outside.png").write_bytes(png())
    answer = answer_of(
        "web", f'<h1>T</h1><h2>Part</h2><p>Text <img src="{source}" alt="A lake"></p>', inner, "page.html"
    )
    assert answer.lost == [f"The picture “A lake” after “Part” was left out: {reason}"]
    assert answer.pictures == []


def test_pictures_that_count_readers_are_passed_over(read):
    answer = read('<h1>T</h1><p>Text<img src="https://x.example/count.gif" width="1" height="1"></p>')
    assert (body(answer), answer.lost) == ("Text\n", [])


def test_videos_and_pages_within_pages_are_told_with_their_place(read):
    answer = read(
        "<h1>T</h1><h2>Part</h2><p>a</p><video><source src=x>No video</video><iframe src='https://x'></iframe>"
        "<svg><text>no</text></svg><p>b</p>"
    )
    assert body(answer) == "## Part\n\na\n\nb\n"
    assert answer.lost == [
        "A video after “Part” was left out.",
        "An embedded page after “Part” was left out.",
        "A drawing after “Part” was left out.",
    ]


def test_lists_of_every_kind(read):
    answer = read(
        "<h1>T</h1><ol><li>one<ul><li>deep</ul><li value=5>five<p>more</ol><ol><li>new</ol><ul><li>a<li>b</ul>"
        "<p><input type=checkbox> to do</p>"
    )
    assert body(answer) == ("1. one\n   - deep\n\n5) five\n\n   more\n\n1. new\n\n- a\n- b\n\n☐ to do\n")


def test_tables_quotations_code_terms_and_rules(read):
    answer = read(
        "<h1>T</h1><table><caption>Prices</caption><tr><th>When<th>What<tr><td>Mon|Tue<td><ul><li>a<li>b</ul>"
        "</table><blockquote>Said <em>well</em>.</blockquote><pre>a\n  b</pre><dl><dt>EMDR<dd>A therapy.</dl>"
        "<hr><p>End</p><hr>"
    )
    assert body(answer) == (
        "| When | What |\n|---|---|\n| Mon\\|Tue | • a<br>• b |\n\nTable: Prices\n\n"
        "> Said *well*.\n\n```\na\n  b\n```\n\n"
        "EMDR\n: A therapy.\n\n---\n\nEnd\n"
    )


def test_tables_for_layout_are_taken_apart(read):
    answer = read(
        "<h1>T</h1><table><tr><td><h2>Left</h2><p>a</p></td><td><table><tr><td>x<td>y<tr><td>1<td>2</table>"
        "</td></tr></table>"
    )
    assert body(answer) == "## Left\n\na\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    assert len(answer.notes) == 1


def test_two_line_breaks_part_paragraphs_and_divisions_are_paragraphs(read):
    answer = read("<h1>T</h1><div>a<br>b<br><br>c</div><div><br></div><div>d &nbsp; e</div>")
    assert body(answer) == "a\\\nb\n\nc\n\nd e\n"


def test_links_that_lead_nowhere_are_text(read):
    answer = read(
        '<h1>T</h1><p><a href="javascript:x()">run</a> <a href="other.html">other</a> '
        '<a href="mailto:a@b.example">a@b.example</a> <a href="https://a.example/">https://a.example/</a> '
        '<a href="">none</a> <a href="tel:988">988</a></p>'
    )
    assert body(answer) == "run other <a@b.example> <https://a.example/> none [988](tel:988)\n"
    assert answer.lost == [
        "The link “other” after “T” is only text now: it led to other.html, which is not in the library."
    ]


def test_addresses_are_completed_with_that_of_the_page(read):
    answer = read(
        "Version:0.9\r\nStartHTML:1\r\nSourceURL:https://a.example/b/c.html\r\n<html><body><!--StartFragment-->"
        '<p>See <a href="d.html">d</a>.</p><!--EndFragment--></body></html>'
    )
    assert body(answer) == "See [d](https://a.example/b/d.html).\n"


def test_footnotes_of_encyclopedias(read):
    answer = read(
        '<h1>T</h1><p>Fact<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> and again<sup '
        'id="cite_ref-2"><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><a href="#cite_ref-1">'
        "^</a> A source.</li><li>Plain</li></ol>"
    )
    assert body(answer) == "Fact[^1] and again[^1]\n\n1. Plain\n\n[^1]: A source.\n"


@pytest.mark.parametrize(
    "raw",
    [
        '<meta charset="windows-1252"><h1>Sueño</h1><p>¿Qué es “esto”?</p>'.encode("cp1252"),
        "<meta charset=iso-8859-1><h1>Sueño</h1><p>¿Qué es “esto”?</p>".encode("cp1252"),
        "<h1>Sueño</h1><p>¿Qué es “esto”?</p>".encode(),
        "\ufeff<h1>Sueño</h1><p>¿Qué es “esto”?</p>".encode("utf-16"),
        '<meta charset="made-up"><h1>Sueño</h1><p>¿Qué es “esto”?</p>'.encode(),
    ],
)
def test_letters_are_read_as_they_were_saved(read, raw):
    answer = read(raw, pasted=False)
    assert (answer.title, body(answer)) == ("Sueño", "¿Qué es “esto”?\n")


@pytest.mark.parametrize(
    "html",
    [
        "<p>Words <!-- never closed",
        "<p>Words <svg><svg>",
        "<p>Words </p></p></div></table>",
        "<p>Words <a href='x",
        "<div>" * 5000 + "Words",
        "<table>" * 200 + "Words",
        "<b><i>" * 300 + "Words",
        "<p>Words\x00\x01\ud800",
    ],
)
def test_broken_pages_keep_their_words(read, html):
    answer = read(html.encode("utf-8", "replace"))
    assert "Words" in answer.title + body(answer)


@pytest.mark.parametrize("html", ["<p> </p>", "<script>x</script>", "<!-- only -->"])
def test_a_page_without_text_is_said_to_be_one(read, html):
    assert read(html).failure == "There is no text in it."
