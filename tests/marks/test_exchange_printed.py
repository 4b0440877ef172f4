"""On paper: by article, in reading order, every text as it is, nothing that works or loads anything."""

import html
import os
import re
import time
from dataclasses import replace
from html.parser import HTMLParser

import cmarkgfm
import made_marks
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.kept import Mark, MarkColor, MarkKind, PlacedMark, Spot, Standing, TextQuote
from reader.marks.as_html import as_html
from reader.marks.as_markdown import as_markdown
from reader.marks.export_formats import UnknownEnding, ending_of, exported
from reader.marks.printed import day
from reader.model import ArticleCard

NOON = 1_793_620_800.0  # November 2, 2026 in most of the world


def placed(words, *, article="sleep", title="Sleep", heading="What helps", start=0, standing=Standing.HERE, **more):
    spot = Spot(article, more.pop("language", "en"), "x", TextQuote(words) if words else TextQuote(), start)
    kind = more.pop("kind", MarkKind.HIGHLIGHT if words else MarkKind.BOOKMARK)
    mark = Mark("a" * 32, kind, spot, title, heading if words else "", words, **more)
    return PlacedMark(mark, standing, start if standing in (Standing.HERE, Standing.EDITED) else 0)


class Document(HTMLParser):
    """A page taken apart; fails on a tag that is not closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.elements, self.attributes, self.texts = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return "".join(self.texts)


def plain(rendered):
    """What a person reads of a page."""
    return " ".join(html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", rendered, flags=re.DOTALL)).split())


FORMATS = {"html": as_html, "markdown": lambda *given: cmarkgfm.github_flavored_markdown_to_html(as_markdown(*given))}


@pytest.fixture(params=FORMATS)
def read(request):
    """What a person reads of marks in each of the two formats."""
    return lambda *given: plain(FORMATS[request.param](*given)).partition("Saved in Reader ")[2].replace(
        "Saved in Reader ", "")


class TestOrder:
    def test_by_article_and_in_each_as_it_stands_in_the_text(self, read):
        text = read([
            placed("third words", start=300, heading="Later"), placed("other", article="noise", title="Noise"),
            placed("first words", start=20, heading="Before"), placed("", note="of it all"),
            placed("second words", start=200, heading="Later"),
        ])
        order = ["Noise", "other", "Sleep", "of it all", "Before", "first words", "Later", "second words",
                 "third words"]
        found = [text.index(words) for words in order]
        assert found == sorted(found)
        assert text.count("Later") == text.count("Noise") == 1

    def test_what_has_no_place_stands_apart_with_its_words(self, read):
        text = read([
            placed("lost words", start=5, standing=Standing.LOST, note="my note"), placed("here", start=10),
            placed("gone words", article="old", title="Old article", standing=Standing.GONE),
        ])
        order = ["here", "The text has changed", "Sleep", "lost words", "my note", "Not in the library now",
                 "Old article", "gone words"]
        positions, at = [], 0
        for words in order:
            at = text.index(words, at)
            positions.append(at)
        assert positions == sorted(positions)

    def test_edited_words_are_those_that_were_marked_and_that_is_said(self, read):
        one = placed("as they are now", standing=Standing.EDITED)
        text = read([replace(one, mark=replace(one.mark, words="as they were"))])
        assert "as they were" in text
        assert "edited a little" in text

    def test_every_part_of_a_mark(self, read):
        text = read([placed("words", name="My name", note="one\ntwo", color=MarkColor.ROSE, made=NOON)])
        assert re.search(r"My name .*words .*Note:? .*one two Highlight, rose · November \d, 2026", text)

    def test_the_title_is_the_articles_now_then_the_known_one_then_the_id(self, read):
        one = placed("w")
        assert "New title" in read([replace(one, card=ArticleCard("sleep", "en", "New title"))])
        nameless = replace(one, mark=replace(one.mark, title=""))
        assert "Known" in read([nameless], {("sleep", "en"): "Known"})
        assert "sleep" in read([nameless])

    def test_nothing(self, read):
        assert read([]) == "Nothing saved yet."

    def test_a_bookmark_at_a_heading_says_it_once(self, read):
        assert read([placed("What helps", kind=MarkKind.BOOKMARK)]).count("What helps") == 1


NASTY = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '" onmouseover="x', "</mark></blockquote><h1>x",
    "&lt;b&gt; &amp; &#60;", "# not a heading", "#", "- no list", "+ no list", "* no list", "1. no list", "1) no list",
    "> no quote", "---", "===", "***", "```", "~~~", "~~struck~~", "`code`", "*em* _em_ **strong**",
    "[a](http://x.example)",
    "![a](x.png)", "[ref]: http://x.example", "[^1]: note", "http://x.example/a_b", "www.example.com",
    "WWW.example.com",
    "a@example.com", "<https://x.example>", "| a | b |", "|-|-|", "a\\", "\\", "\\*", "&copy;", ": term", "- [ ] task",
    "    code", "\tcode", "a  \nb", "a\n\nb", "a\n---", "a\n===", "a\n# b", "$x^2$", "{: .class}", "[[wiki]]",
    "<!-- x -->",
    "12345678. x", "ftp://x.example", "xmpp:a@b.example", "mailto:a@b.example", "-", "javascript:alert(1)",
]


class TestEveryTextIsText:
    @pytest.mark.parametrize("text", NASTY)
    @pytest.mark.parametrize("render", [cmarkgfm.github_flavored_markdown_to_html, cmarkgfm.markdown_to_html,
                                        lambda text: markdown.markdown(text, extensions=["extra"])])
    def test_markdown_shows_what_was_written(self, text, render):
        page = render(as_markdown([placed(text, name=text.replace("\n", " "), note=text, title=text, heading="H")]))
        page = re.sub(r'<a href="(?:mailto|xmpp):[^>]*>([^<]*)</a>', r"\1", page)  # which GitHub makes of any text
        tags = set(re.findall(r"</?([a-z0-9]+)", page))
        assert tags <= {"h1", "h2", "h3", "p", "em", "strong", "blockquote", "br"}
        assert page.count("<blockquote>") == page.count("<strong>") == page.count("<h2") == 1
        shown = plain(page)
        if render is cmarkgfm.github_flavored_markdown_to_html:
            assert shown.count(" ".join(text.split())) >= 4

    @pytest.mark.parametrize("text", NASTY)
    def test_html_shows_what_was_written(self, text):
        one = placed(text, name=text, note=text, title=text, heading=f"H {text}", article=text, language='en"><b>')
        document = Document(as_html([one]))
        usual = Document(as_html([placed("a", name="a", note="a", title="a", heading="b")]))
        assert document.elements == usual.elements
        assert [name for name, _ in document.attributes] == [name for name, _ in usual.attributes]
        # Title, name, words and note; the first two on one line.
        assert sum(text.split() == piece.split() for piece in document.texts) == 4
        assert sum(text.strip() == piece.strip() for piece in document.texts) >= 2

    @settings(deadline=None, max_examples=200)
    @given(made_marks.prose)
    def test_markdown_shows_any_text(self, text):
        page = cmarkgfm.github_flavored_markdown_to_html(as_markdown([placed("w", note=text)]))
        body = page.partition("</blockquote>")[2].rpartition("<p><em>Highlight")[0]
        assert set(re.findall(r"</?([a-z0-9]+)", body)) <= {"p", "br"}
        assert plain(body) == " ".join(f"Note: {text}".split() if text.strip() else [])

    @settings(deadline=None, max_examples=200)
    @given(st.lists(made_marks.marks(), max_size=3), st.sampled_from(Standing))
    def test_html_is_whole_whatever_is_in_it(self, marks, standing):
        document = Document(as_html([PlacedMark(mark, standing) for mark in marks]))
        assert document.elements.count("div") == len(marks)
        for mark in marks:
            assert mark.note.strip() in document.text
            assert mark.name.strip() in document.text

    def test_control_characters_and_half_letters_go(self):
        one = placed("a\x00b\x1b[0m\ud800", note="\x08", name="x\ny")
        for text in (as_html([one]), as_markdown([one])):
            assert text.encode()
            assert not set(text) & set("\x00\x1b\x08")


class TestThePage:
    PAGE = as_html([placed("w", color=color, start=n) for n, color in enumerate(MarkColor)])

    def test_it_loads_nothing_and_runs_nothing(self):
        document = Document(self.PAGE)
        assert not {"script", "link", "img", "iframe", "object", "base", "form", "a"} & set(document.elements)
        assert not {"src", "href", "style", "action"} & {name for name, _ in document.attributes}
        assert "url(" not in self.PAGE
        assert "@import" not in self.PAGE
        assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in document.attributes

    def test_it_is_large_dark_on_white(self):
        assert re.search(r"html \{ color: #111; background: #fff; font: 1[4-9]pt", self.PAGE)
        sizes = [int(size) for size in re.findall(r"font-size: (\d+)pt", self.PAGE)]
        assert sizes
        assert min(sizes) >= 12

    def test_colors_differ_without_color(self):
        lines = re.findall(r"\.(yellow|green|blue|rose) \{ background: #\w+; text-decoration-style: (\w+)", self.PAGE)
        assert len({style for _, style in lines}) == len(MarkColor) == len(dict(lines))

    def test_each_article_is_in_its_language(self):
        page = as_html([placed("w"), placed("p", article="sueño", language="es")])
        assert '<section lang="en">' in page
        assert '<section lang="es">' in page


class TestFormats:
    @pytest.mark.parametrize(("name", "ending"), [
        ("a.json", ".json"), ("A.JSON", ".json"), ("a.b.md", ".md"), ("a.markdown", ".md"), ("a.htm", ".html"),
        ("a.html", ".html"), ("a.jsonld", ".json"),
    ])
    def test_the_ending_decides(self, name, ending):
        assert ending_of(name) == ending

    @pytest.mark.parametrize("name", ["a", "json", "a.txt", "a.", "a.json.gz"])
    def test_another_ending_is_a_sentence_with_those_that_are_known(self, name):
        with pytest.raises(UnknownEnding, match=r"\.json.*\.md.*\.html"):
            ending_of(name)

    @pytest.mark.parametrize(("ending", "start"), [(".json", "{"), (".md", "# "), (".html", "<!DOCTYPE html>")])
    def test_each_has_its_text(self, ending, start):
        assert exported(ending, [placed("w")], []).startswith(start)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process can be set on POSIX only")
def test_days_are_those_of_this_computer(monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        assert day(NOON) == "November 3, 2026"
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [day(odd) for odd in (0.0, -5.0, 1e300, float("inf"), float("nan"))] == [""] * 5
    assert os.environ.get("TZ") != "Pacific/Auckland"
