"""An article's markdown → the page of the reading view: one test for each thing that the view relies on."""

import re

import pytest
from library_folder import assert_trusted, codes, everything, page_of, png, write

from reader.library import limits


@pytest.fixture
def root(tmp_path):
    return write(tmp_path, {"en/other.md": "# Other", "es/other.md": "# Otro", "media/x.png": png(30, 20),
                            "media/drawing.svg": "<svg/>", "media/form.pdf": "%PDF"})


def html_of(root, text, **more):
    return page_of(root, text, **more).page.html


@pytest.mark.parametrize(("text", "expected"), [
    ("A *b* **c** `d` ~~e~~", "<p>A <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>"),
    ("a ==b== c", '<p>a <span class="mark">b</span> c</p>'),
    ("H<sub>2</sub>O x<sup>2</sup>", "<p>H<sub>2</sub>O x<sup>2</sup></p>"),
    ("<u>a</u> <kbd>b</kbd> <small>c</small> <big>d</big> <s>e</s>",
     "<p><u>a</u> <code>b</code> <small>c</small> <big>d</big> <s>e</s></p>"),
    ("a  \nb", "<p>a<br>\nb</p>"),
    ("Tom & Jerry <3", "<p>Tom &amp; Jerry &lt;3</p>"),
    ("## Two", '<h2><a name="two"></a>Two</h2>'),
    ("###### Six {#own}", '<h6><a name="own"></a>Six</h6>'),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("- a\n\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
    ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>"),
    ("- a\n\n  second", "<ul>\n<li>a\n<p>second</p></li>\n</ul>"),
    ("> quote", "<blockquote>\n<p>quote</p>\n</blockquote>"),
    ("```\na <b>\n  c\n```", '<pre class="code">a &lt;b&gt;\n  c</pre>'),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("Term\n: Meaning", '<p class="dt">Term</p>\n<p class="dd">Meaning</p>'),
    ('<div align="center">a</div>', '<p align="center">a</p>'),
    ("<center>a</center>", '<p align="center">a</p>'),
    ("<details><summary>More</summary>\n\ntext\n\n</details>", "<p><b>More</b></p>\n<p>text</p>"),
    ("- [x] done\n- [ ] open", "<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>"),
    ("<b>a</b><p>b</p>c", "<p><b>a</b></p>\n<p>b</p>\n<p>c</p>"),
    ("<font color=red>a</font>", "<p>a</p>"),
])
def test_elements(root, text, expected):
    assert html_of(root, f"---\ntitle: T\n---\n{text}") == expected


# Headings and anchors

def test_a_heading_that_repeats_the_title_is_dropped_and_its_place_kept(root):
    html = html_of(root, "---\ntitle: Don't worry\n---\n# Don’t worry\n\nText, see [top](#dont-worry).")
    assert html == ('<p><a name="dont-worry"></a>Text, see <a class="link" href="#dont-worry">top</a>.</p>')


def test_without_a_title_the_first_heading_is_it(root):
    page = page_of(root, "## Sleep *well*\n\nText.\n\n## Sleep well\n\nMore.").page
    assert page.card.title == "Sleep well"
    assert page.html == ('<p><a name="sleep-well"></a>Text.</p>\n'
                         '<h2><a name="sleep-well-2"></a>Sleep well</h2>\n<p>More.</p>')


def test_other_first_level_headings_become_second_level(root):
    page = page_of(root, "---\ntitle: T\n---\n# One\n\na\n\n# Two\n\nb").page
    assert re.findall(r"<h(\d)>", page.html) == ["2", "2"]
    assert [(section.anchor, section.level) for section in page.sections] == [("one", 2), ("two", 2)]


def test_anchors_are_unique_and_never_those_of_the_view(root):
    html = html_of(root, "---\ntitle: T\n---\n## A\n\n## A\n\n## Panel note\n\n## Note 1\n\n> [!NOTE]\n> x\n\n"
                         '<p id="a">y</p>\n\n[p](#panel-note) [n](#note-1)')
    names = re.findall(r'<a name="([^"]+)">', html)
    assert len(names) == len(set(names))
    assert {"a", "a-2", "panel-note-2", "note-1-2", "panel-note"} == set(names)
    assert 'href="#panel-note-2"' in html
    assert 'href="#note-1-2"' in html


def test_places_that_authors_make_can_be_linked_to(root):
    html = html_of(root,
        '---\ntitle: T\n---\n<a id="here"></a>Text\n\n<div id="there">More</div>\n\n[a](#here) [b](#There)')
    assert '<a name="here"></a>Text' in html
    assert '<p><a name="there"></a>More</p>' in html
    assert 'href="#here"' in html
    assert 'href="#there"' in html


@pytest.mark.parametrize("text", [
    '<a name="x" />\n\n### Head\n\nText', '<a name="x">\n\nText\n\n</a>', '<span id="x"><p>a</p><p>b</p></span>',
    'Text<sup class="footnote-ref"><a href="#fn1" id="x">1</a></sup>',
    '<table><tr><td><h2 id="x">h</h2></td></tr></table>',
    '<table id="x"><tr><td>a</td></tr></table>', '<figure id="x"><img src="media/x.png" alt="a"></figure>',
    '<ul id="x"><li>a</li></ul>', '- <a id="x"></a>a', '<blockquote id="x">a</blockquote>',
    '<details id="x">a</details>',
    '<dl id="x"><dt>a<dd>b</dl>', '<section id="x"></section>', '<div id="x"><pre>a</pre></div>',
    '> [!NOTE]\n> <a id="x"></a>a',
    '<h2 id="x"><img src="media/x.png" alt="a"></h2>', '<sup id="x">1</sup>', '<p id="x"></p>',
])
def test_a_place_that_can_be_linked_to_is_there(root, text):
    page = page_of(root, f"---\ntitle: T\n---\nSee [it](#x).\n\n{text}").page
    assert '<a class="link" href="#x">it</a>' in page.html
    assert '<a name="x"></a>' in everything(page)
    assert_trusted(page)


def test_a_link_to_a_heading_that_is_not_there_is_text(root):
    converted = page_of(root, "# T\n\n## Costs and insurance\n\nSee [costs](#cost-and-insurance).")
    assert "See costs." in converted.page.html
    problem = converted.problems[0]
    assert (problem.code, problem.line) == ("link.anchor", 5)
    assert "#costs-and-insurance" in problem.sentence


@pytest.mark.parametrize("written", ["#costs-and-insurance", "#CostsAndInsurance", "#costs_and_insurance",
    "#costs--insurance-1"])
def test_a_place_may_be_named_in_other_ways(root, written):
    html = html_of(root,
        f"# T\n\n## Costs & insurance\n\n## Costs and insurance\n\n## Costs & insurance\n\n[x]({written})")
    assert 'class="link"' in html


def test_what_only_looks_like_a_mail_address_is_text_and_no_problem(root):
    converted = page_of(root, "# T\n\nUse package@1.2.3 here.")
    assert converted.page.links == ()
    assert converted.problems == ()


# Sections

def test_sections_hold_every_word_in_order(root):
    page = page_of(root, "---\ntitle: T\n---\nBefore.\n\n## One\n\n- a\n- b[^1]\n\n| H |\n|---|\n| c |\n\n"
                         "### Two\n\n> [!TIP]\n> d\n\n![e](media/x.png \"f\")\n\n[^1]: g").page
    assert [(section.anchor, section.title, section.level, section.text) for section in page.sections] == [
        ("", "", 0, "Before."), ("one", "One", 2, "a\nb\nH\nc"), ("two", "Two", 3, "Try this\nd\nf\ng")]


# Callouts

@pytest.mark.parametrize(("kind", "language", "title"), [
    ("note", "en", "Good to know"), ("tip", "en", "Try this"), ("warning", "en", "Take care"),
    ("help", "en", "Help now"), ("facts", "en", "In short"), ("warning", "es", "Tenga cuidado"),
])
def test_a_callout_is_a_panel(root, kind, language, title):
    html = html_of(root, f"---\ntitle: T\n---\n> [!{kind.upper()}]\n> Text", ref=f"{language}/page.md")
    assert html == (
        '<table class="panel" width="100%" cellspacing="0" cellpadding="16"><tr>'
        f'<td class="panel panel-{kind}"><p class="panel-title panel-title-{kind}">'
        f'<a name="panel-{kind}"></a>{title}</p>'
        "\n<p>Text</p>\n</td></tr></table>")


def test_a_callout_with_its_own_title_and_a_list(root):
    html = html_of(root, '---\ntitle: T\n---\n!!! tip "Slow & easy"\n    - a\n    - b')
    assert ">Slow &amp; easy</p>" in html
    assert "<li>b</li>" in html


def test_a_callout_in_a_callout_and_a_table_in_it_are_made_flat(root):
    page = page_of(root, "---\ntitle: T\n---\n> [!NOTE]\n> a\n>\n> > [!TIP] Inner\n> > b\n>\n> | H | I |\n> |---|---|\n"
                         "> | c | d |").page
    assert page.html.count("<table") == 1
    assert "<p><b>Inner</b></p>" in page.html
    assert '<p class="row"><b>H</b>: c<br><b>I</b>: d</p>' in page.html
    assert page.tables == ()


# Pictures

def test_a_figure_is_a_slot_of_its_own(root):
    page = page_of(root, '---\ntitle: T\n---\na\n\n![Alt](media/x.png "Caption *it*")\n\nb').page
    assert page.html == "<p>a</p>\n<!--slot:picture:0-->\n<p>b</p>"
    picture = page.pictures[0]
    assert (picture.ref, picture.width, picture.height, picture.alt) == ("media/x.png", 30, 20, "Alt")
    assert picture.caption.startswith("Caption")


def test_a_picture_in_a_sentence_follows_it(root):
    page = page_of(root, "---\ntitle: T\n---\nWords ![Alt](media/x.png) go on.").page
    assert re.fullmatch(r"<p>Words\s+go on\.</p>\n<!--slot:picture:0-->", page.html)


def test_a_picture_inside_a_link_leaves_words_to_touch(root):
    html = html_of(root, "---\ntitle: T\n---\n[![A boat](media/x.png)](other.md)")
    assert '<a class="link" href="article:other">A boat</a>' in html
    assert "<!--slot:picture:0-->" in html


@pytest.mark.parametrize(("source", "code"), [
    ("media/no.png", "picture.missing"), ("https://example.org/x.png", "picture.web"),
    ("media/drawing.svg", "picture.unusable"), ("file:///etc/passwd", "picture.refused"),
    ("../../x.png", "picture.missing"), ("/media/x.png", "picture.refused"),
    ("data:image/png;base64,AA", "picture.refused"),
    ("media/form.pdf", "picture.unusable"),
])
def test_a_picture_that_cannot_be_shown_leaves_its_words(root, source, code):
    converted = page_of(root, f'---\ntitle: T\n---\n<img src="{source}" alt="A boat">')
    assert converted.page.html == '<p class="missing-picture">A boat</p>'
    assert converted.page.pictures == ()
    assert [(problem.code, problem.line) for problem in converted.problems] == [(code, 4)]


def test_a_picture_without_words_is_shown_and_its_author_told(root):
    converted = page_of(root, "---\ntitle: T\n---\n![](media/x.png)")
    assert len(converted.page.pictures) == 1
    assert codes(converted) == ["picture.no-alt"]


def test_so_many_pictures_are_enough(root):
    converted = page_of(root, "# T\n\n" + "![alt](media/x.png)\n\n" * (limits.PICTURES + 5))
    assert len(converted.page.pictures) == limits.PICTURES
    assert converted.page.html.count('"missing-picture"') == 5
    assert codes(converted) == ["picture.too-many"]


# Links

@pytest.mark.parametrize(("written", "address", "kind"), [
    ("other.md", "article:other", "link"), ("other", "article:other", "link"), ("OTHER.md", "article:other", "link"),
    ("other.md#part", "article:other#part", "link"), ("../es/other.md", "article:other", "link"),
    ("not-yet.md", "article:not-yet", "link"), ("deep/er/not-yet", "article:not-yet", "link"),
    ("my%20page.md", "article:my%20page", "link"), ("page.md", "article:page", "link"), ("#", "article:page", "link"),
    ("page.md#t", "#t", "link"), ("#T", "#t", "link"),
    ("https://example.org/a?b=c&d=e", "https://example.org/a?b=c&d=e", "web"),
    ("HTTP://example.org", "http://example.org", "web"), ("www.example.org", "https://www.example.org", "web"),
    ("mailto:a@example.org", "mailto:a@example.org", "web"), ("a@example.org", "mailto:a@example.org", "web"),
    ("tel:+1 (555) 010-999", "tel:+1555010999", "web"),
])
def test_links_that_lead_somewhere(root, written, address, kind):
    page = page_of(root, f'# T\n\n## T\n\n<a href="{written}">words</a>').page
    found = re.search(r'<a class="(\w+)" href="([^"]+)">words</a>', page.html)
    assert (found[2].replace("&amp;", "&"), found[1]) == (address, kind)
    assert page.links == (address,)


@pytest.mark.parametrize("written", [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "data:text/html,x", "file:///etc/passwd", "qrc:/x",
    "about:blank", "smb://host/x", "vbscript:x", "ms-settings:x", "//example.org/x", "\\\\host\\share", "C:\\x",
    "/etc/passwd",
    "~/x", "note:1", "term:0", "ftp://example.org", "foo:bar", "tel:javascript", "mailto:", "http:", "https://", "tel:",
    "media/form.pdf", "media/x.png", "form.docx", "", "../../../etc/passwd.txt", "slot:picture:0", "java\tscript:x",
])
def test_links_that_lead_nowhere_are_text(root, written):
    converted = page_of(root, f'# T\n\n<a href="{written}">words</a>')
    assert converted.page.html == '<p><a name="t"></a>words</p>'
    assert converted.page.links == ()
    assert any(code.startswith("link.") for code in codes(converted))


def test_uses_of_other_articles_are_kept_with_their_lines(root):
    converted = page_of(root, "# T\n\nA [a](other.md#x)\n\nand [b](nope.md).")
    assert [(use.target, use.anchor, use.line) for use in converted.uses] == [("other", "x", 3), ("nope", "", 5)]


def test_a_link_that_pretends_is_reported(root):
    converted = page_of(root, "# T\n\n[https://bank.example](https://evil.example/x)")
    assert codes(converted) == ["link.other-address"]


def test_marks_of_direction_are_taken_out_of_link_words(root):
    html = html_of(root, "# T\n\n[\u202egro.live\u202c](https://example.org)")
    assert ">gro.live</a>" in html


def test_titles_never_reach_the_page(root):
    html = html_of(root, '# T\n\n[a](other.md "tip") <p title="tip">b</p> <span title="tip">c</span>')
    assert "tip" not in html


# Footnotes and glossary

def test_footnotes(root):
    page = page_of(root,
        "---\ntitle: T\n---\nOne[^b] two[^a] one again[^b].\n\n[^a]: The *a* [x](other.md)\n[^b]: The b").page
    note = '<a class="note" href="note:0"><sup>1</sup></a>'
    assert page.html.startswith(f'<p>One{note} two<a class="note" href="note:1"><sup>2</sup></a> one again{note}.</p>')
    assert page.notes == ("The b", 'The <em>a</em> <a class="link" href="article:other">x</a>')
    assert '<p class="footnote"><a name="note-0"></a>1. The b</p>' in page.html


def test_a_term_is_marked_once_a_section(root):
    page = page_of(root, "---\ntitle: T\n---\nOff-label use, off-label.\n\n## Off-label\n\nStill off-label.\n\n"
                         "*[off-label]: used in <b>another</b> way").page
    assert page.html.count('class="term"') == 2
    assert page.terms[0][0].lower() == "off-label"
    assert all("<" not in definition or "<b>" in definition for _, definition in page.terms)
    assert re.search(r'<h2><a name="off-label"></a>Off-label</h2>', page.html)


# Caps

def test_lists_and_quotes_end_at_a_depth_and_keep_their_words(root):
    text = "".join("  " * depth + f"- w{depth}\n" for depth in range(30)) + "\n\n" + "> " * 30 + "deep"
    page = page_of(root, "# T\n\n" + text).page
    depth = deepest = 0
    for closing in re.findall(r"<(/?)(?:ul|ol|blockquote)>", page.html):
        depth += -1 if closing else 1
        deepest = max(deepest, depth)
    assert deepest == limits.CONTAINER_DEPTH
    for number in range(30):
        assert f"w{number}" in page.html
    assert "deep" in page.html


def test_a_word_without_end_gets_places_to_break(root):
    for text in ("x" * 50_000, "**x**" + "<b>x</b>" * 30_000, "`" + "x" * 50_000 + "`", "    " + "x" * 50_000):
        page = page_of(root, "# T\n\n" + text).page
        shown = re.sub(r"<[^>]+>", "", page.html)
        assert max(map(len, re.split(r"[\s\u200b]", shown))) <= limits.UNBROKEN_CHARS + 1
        assert "\u200b" not in "".join(section.text for section in page.sections)


def test_too_many_blocks_become_plain_text_with_a_word_about_it(root):
    converted = page_of(root, "# Title\n\n" + "word\n\n" * (limits.BLOCKS + 1))
    assert converted.page.card.title == "Title"
    assert converted.page.html.startswith('<p class="notice">This page is shown as plain text')
    assert converted.page.html.count("word") == limits.BLOCKS + 1
    assert converted.page.html.count("<p>") <= 5_000
    assert codes(converted) == ["file.limit"]


def test_so_many_places_are_enough(root):
    """Qt takes quadratic time over the names of places."""
    converted = page_of(root, "# T\n\n" + "## Head\n\nword\n\n" * (limits.ANCHORS + 200))
    assert converted.page.html.count("<a name=") == limits.ANCHORS
    assert converted.page.html.count("<h2>") == limits.ANCHORS + 200
    assert sum(section.text.count("word") for section in converted.page.sections) == limits.ANCHORS + 200
    assert all(section.anchor for section in converted.page.sections)
    assert codes(converted) == ["heading.too-many"]


def test_a_long_list_goes_on_as_another_list(root):
    count = 2 * limits.LIST_ITEMS + 1
    html = html_of(root, "# T\n\n" + "".join(f"{number}. w\n" for number in range(3, count + 3)))
    assert [int(start) for start in re.findall(r'<ol start="(\d+)">', html)] == [
        3, 3 + limits.LIST_ITEMS, 3 + 2 * limits.LIST_ITEMS]
    assert html.count("<li>") == count


def test_so_many_links_are_enough(root):
    converted = page_of(root, "# T\n\n" + "[w](other.md) " * (limits.LINKS + 10))
    assert converted.page.html.count("<a class") == limits.LINKS
    assert converted.page.sections[0].text.split().count("w") == limits.LINKS + 10
    assert codes(converted) == ["link.too-many"]


def test_code_keeps_its_spaces_but_not_thousands(root):
    assert "</a>a\n    b   c</pre>" in html_of(root, "# T\n\n```\na\n\tb   c\n```")
    assert " " * (limits.SPACES + 1) not in html_of(root, "# T\n\n```\n" + "\t" * 5000 + "x\n```")


def test_dropped_elements_are_named_with_their_line(root):
    converted = page_of(root, "# T\n\na\n\n<iframe src='x'>kept</iframe>\n\n<script>gone()</script>")
    assert "kept" in converted.page.html
    assert "gone" not in converted.page.html
    assert [(problem.code, problem.line) for problem in converted.problems] == [("html.dropped", 5),
        ("html.dropped", 7)]


EVERYTHING = """---
title: T
---
Intro *a* [x](other.md) [y](https://example.org) <span style="x" class="y" lang="es">z</span> ==m== `c` ~~d~~ a[^1]

> [!FACTS]
> - one

## Two {#two}

![Alt](media/x.png "C") text ![B](no.png)

| a | b |
|:-:|--:|
| 1[^1] | <ul><li>p</li></ul> |

Table: cap

<table border=1 bgcolor=red background="x.png"><tr><th colspan=2 width=9>h<td rowspan=3 style="x">c</table>

- [ ] t
  > q
  >
  > ```
  > code
  > ```

<details><summary>S</summary><p style="font-size:100px">T</p></details>

<h1>One</h1><h3 id='a"b<c'>Three</h3><a name="n">w</a> <a href="#two" onclick="x">v</a>
<div class="callout callout-evil" style="x">D</div> <p class="panel">P</p> <abbr title="d">off</abbr>

Term
: Def

[^1]: Note *n*

*[off-label]: def
"""


def test_only_the_promised_elements_attributes_and_addresses_come_out(root):
    page = page_of(root, EVERYTHING).page
    assert_trusted(page)
    for address in re.findall(r'href="([^"]*)"', everything(page)):
        assert address.replace("&amp;", "&") in page.links
    for part in ("panel-facts", "panel-note", "<sup>", 'class="term"', 'class="caption"', 'class="missing-picture"',
                 "☐", 'class="footnote"', 'class="mark"', "<blockquote>", 'class="code"', 'class="dd"'):
        assert part in everything(page), part


@pytest.mark.parametrize("text", [
    "word " * 20_000, "**bold " + "word " * 20_000 + "end**", "- word " + "word " * 20_000, "x" * 100_000,
    "word<br>" * 2_000 + "*word*" + " word" * 20_000, "> " + "word " * 20_000, "字" * 50_000,
    "<b><i>" + "word " * 20_000 + "</i></b>", "Term\n: " + "word " * 20_000, "word " * 20_000 + "\n\x1d&#29;end",
])
def test_a_paragraph_without_end_goes_on_as_others(root, text):
    """Qt lays out one paragraph without a pause."""
    page = page_of(root, "---\ntitle: T\n---\n\n" + text).page
    assert_trusted(page)
    paragraphs = re.split(r"</?(?:p|li)[^>]*>", page.html)
    assert max(len(re.sub(r"<[^>]+>|\u200b", "", paragraph)) for paragraph in paragraphs) <= limits.PARAGRAPH_CHARS + 20
    assert "\x1d" not in page.html
    shown = re.sub(r"<[^>]+>", " ", page.html)
    for word in ("word", "bold", "end", "x", "字"):
        assert shown.count(word) == re.sub(r"<[^>]+>|\n\x1d", " ", text).count(word)


def test_a_heading_without_end_is_a_paragraph(root):
    converted = page_of(root, "# " + "long " * 5_000 + "\n\n## " + "deep " * 5_000 + "\n\n[there](#long)")
    page = converted.page
    assert_trusted(page)
    assert len(page.card.title) <= limits.TITLE_CHARS + 1
    text = re.sub("<[^>]+>", "", page.html)
    assert (text.count("long"), text.count("deep")) == (5_000, 5_000)
    assert "<h" not in page.html


@pytest.mark.parametrize("text", [
    "| a |\n|---|\n| " + "word " * 10_000 + "|", "Text[^1]\n\n[^1]: " + "word " * 10_000,
])
def test_a_cell_or_footnote_without_end_makes_the_article_plain(root, text):
    converted = page_of(root, "---\ntitle: T\n---\n\n" + text)
    assert codes(converted) == ["file.limit"]
    assert converted.page.html.count("word") == 10_000


def test_words_stay_when_there_are_too_many_marks(root):
    converted = page_of(root, "---\ntitle: T\n---\n\n" + "**b** " * (limits.MARKS + 50))
    assert codes(converted) == ["text.too-many-marks"]
    # Where a paragraph goes on as another one, what was bold begins again.
    assert limits.MARKS <= converted.page.html.count("<strong>") < limits.MARKS + 20
    assert re.sub("<[^>]+>", "", converted.page.html).count("b") == limits.MARKS + 50


def test_all_tables_of_an_article_have_one_largest_size(root):
    rows = limits.TABLE_CELLS // 2 // 3
    table = "| a | b | c |\n|---|---|---|\n" + "| one | two | three |\n" * rows + "\ntext\n\n"
    converted = page_of(root, "---\ntitle: T\n---\n\n" + table * 3)
    assert len(converted.page.tables) == 1
    assert codes(converted) == ["table.too-large"] * 2
    assert converted.page.html.count("one · two · three") == 2 * rows
