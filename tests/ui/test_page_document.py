"""One page of HTML: head, slots, sources and foot; whatever comes from outside is only text in it."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from reader.model import ArticleCard, ArticlePage, Picture, TableForm
from reader.ui.page_document import HEAD_PICTURE, Room, Surroundings, compose, fitted, head_size, meta_line, review_line

ROOM = Room(column=600, table=18, tallest=420, head=208)
CARD = ArticleCard("sleep", "en", "Sleep", summary="What helps.", minutes=4, updated="2026-11-24")
HOSTILE = '<img src="file:///etc/passwd" onerror="x()">&"\'</p></body><script>x()</script>'


class Parsed(HTMLParser):
    """The tags, attributes and words of a page; fails when a tag is not closed."""

    def __init__(self, html):
        super().__init__()
        self.stack, self.tags, self.attributes, self.words = [], [], [], []
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag not in ("img", "br", "hr"):
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    def links(self):
        """Where the page leads, but for its own top."""
        found = [attributes["href"] for tag, attributes in self.attributes if tag == "a" and "href" in attributes]
        return [link for link in found if link != "#top"]


def page(html="<p>Rest.</p>", card=CARD, **parts):
    return ArticlePage(card, html, **parts)


def shown(html="<p>Rest.</p>", around=None, room=ROOM, **parts):
    return Parsed(compose(page(html, **parts), around or Surroundings(), room))


class TestHead:
    def test_title_summary_and_facts_come_first(self):
        assert shown().text.startswith(
            "Sleep What helps. 4 minutes \N{BULLET} Not yet reviewed by a clinician"
            " \N{BULLET} Updated November 2026 Rest."
        )

    def test_the_topic_leads_to_the_topic(self):
        parsed = shown(around=Surroundings(topic="Rest & calm", topic_id="rest"))
        assert parsed.text.startswith("Rest & calm Sleep")
        assert parsed.links()[0] == "topic:rest"

    def test_what_is_not_known_leaves_no_gap(self):
        parsed = shown(card=ArticleCard("sleep", "en", "Sleep"))
        assert "deck" not in [attributes.get("class") for _, attributes in parsed.attributes]
        assert parsed.text == "Sleep 1 minute \N{BULLET} Not yet reviewed by a clinician Rest. Back to the top"

    def test_the_head_picture_has_its_size_and_its_words(self):
        head = Picture("media/a.png", 1600, 900, "Hills")
        image = next(attributes for tag, attributes in shown(head_picture=head).attributes if tag == "img")
        assert image == {"src": f"picture:{HEAD_PICTURE}", "width": "600", "height": "208", "alt": "Hills"}

    def test_a_note_about_the_content_stands_before_the_text(self):
        text = shown(card=replace(CARD, content_note="This page names injuries.")).text
        assert text.index("This page names injuries.") < text.index("Rest.")

    @pytest.mark.parametrize("language", ["ar", "he", "fa-IR", "ur"])
    def test_languages_that_run_the_other_way_do(self, language):
        assert shown(card=replace(CARD, language=language)).attributes[0] == ("body", {"dir": "rtl"})

    @pytest.mark.parametrize("language", ["en", "es", "arn", "zh"])
    def test_others_do_not(self, language):
        assert shown(card=replace(CARD, language=language)).attributes[0] == ("body", {})

    def test_facts_are_in_the_language_of_the_article(self):
        line = meta_line(replace(CARD, language="es"))
        assert "4 minutos" in line
        assert "noviembre" in line


class TestReview:
    """Nothing claims a check that the file does not name."""

    def test_nobody_checked_it(self):
        assert review_line(CARD) == "Not yet reviewed by a clinician"

    def test_a_date_alone_is_no_check(self):
        assert review_line(replace(CARD, reviewed="2026-03")) == "Not yet reviewed by a clinician"

    def test_a_name_and_a_date(self):
        line = review_line(replace(CARD, reviewed="2026-03-14", reviewed_by="Dr. A"))
        assert line == "Checked by a clinician, March 2026"

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_a_name_without_a_date_has_no_loose_end(self, language):
        line = review_line(replace(CARD, reviewed_by="Dr. A", language=language))
        assert line
        assert "{" not in line
        assert line[-1].isalpha()

    @pytest.mark.parametrize(
        ("review_by", "today", "due"),
        [
            ("2026-11", "2026-11-30", False), ("2026-11", "2026-12-01", True), ("2026-11-24", "2026-11-24", False),
            ("2026-11-24", "2026-11-25", True), ("2027-01", "2026-12-31", False), ("", "2026-12-31", False),
            ("2020-01", "", False),
        ],
    )
    def test_a_check_that_is_due_is_said(self, review_by, today, due):
        parsed = shown(card=replace(CARD, review_by=review_by), around=Surroundings(today=today))
        assert ("due for a new check" in parsed.text) is due


class TestSlots:
    PICTURES = (Picture("a.png", 1200, 600, "One", "First"), Picture("b.png", 100, 400, "Two"))

    def test_pictures_stand_in_their_slots_with_size_words_and_caption(self):
        parsed = shown("<p>x</p><!--slot:picture:0--><p>y</p><!--slot:picture:1-->", pictures=self.PICTURES)
        images = [attributes for tag, attributes in parsed.attributes if tag == "img"]
        assert [(one["src"], one["alt"]) for one in images] == [("picture:0", "One"), ("picture:1", "Two")]
        assert [(one["width"], one["height"]) for one in images] == [("600", "300"), ("105", "420")]
        assert "x First y" in parsed.text

    def test_a_table_is_wide_where_there_is_room_and_stacked_where_not(self):
        tables = (TableForm("<table><tr><td>wide</td></tr></table>", "<p>stacked</p>", min_em=20),)
        slot = "<!--slot:table:0-->"
        for column, letters, form in ((400, 18, "wide"), (360, 18, "wide"), (359, 18, "stacked"), (600, 36, "stacked")):
            text = shown(slot, room=replace(ROOM, column=column, table=letters), tables=tables).text
            assert form in text
            assert {"wide": "stacked", "stacked": "wide"}[form] not in text

    def test_the_order_of_the_slots_is_that_of_the_text(self):
        tables = (TableForm("<p>T0</p>", "", 0), TableForm("<p>T1</p>", "", 0))
        assert "T1 between T0" in shown("<!--slot:table:1--><p>between</p><!--slot:table:0-->", tables=tables).text

    def test_what_looks_like_a_slot_in_what_was_put_in_is_not_filled(self):
        tables = (TableForm("<p><!--slot:table:0--></p>", "", 0),)
        assert compose(page("<!--slot:table:0-->", tables=tables), Surroundings(), ROOM).count("<!--slot") == 1


class TestSizes:
    @pytest.mark.parametrize(
        ("size", "width", "tallest", "shown"),
        [
            ((1200, 600), 600, 420, (600, 300)), ((300, 150), 600, 420, (600, 300)), ((100, 400), 600, 420, (105, 420)),
            ((1, 10_000), 600, 420, (1, 420)), ((10_000, 1), 600, 420, (600, 1)), ((0, 0), 600, 420, (600, 338)),
            ((0, 50), 600, 420, (600, 338)),
        ],
    )
    def test_a_picture_fits_the_column_and_is_never_nothing(self, size, width, tallest, shown):
        assert fitted(Picture("a.png", *size, ""), width, tallest) == shown

    @pytest.mark.parametrize(
        ("column", "head", "size"), [(600, 208, (600, 208)), (320, 208, (320, 180)), (1, 208, (1, 1))]
    )
    def test_the_head_picture_is_a_calm_band(self, column, head, size):
        assert head_size(Picture("a.png", 10, 10, ""), replace(ROOM, column=column, head=head)) == size


class TestFoot:
    OTHER = ArticleCard("noise", "en", "Noise & hush", minutes=3)

    def test_without_sources_and_neighbors_there_is_no_foot(self):
        assert shown().text.endswith("Rest. Back to the top")
        assert shown().links() == []

    def test_sources_are_numbered_and_their_addresses_are_links(self):
        parsed = shown(sources=("A study (2021). https://example.org/a?b=1&c=2.", "A book"))
        assert "1. A study (2021). https://example.org/a?b=1&c=2 ." in parsed.text
        assert "2. A book" in parsed.text
        assert parsed.links() == ["https://example.org/a?b=1&c=2"]

    @pytest.mark.parametrize("source", ["javascript:x()", "file:///etc/passwd", "see //host/x", "ftp://x.y/z"])
    def test_only_web_addresses_become_links(self, source):
        assert shown(sources=(source,)).links() == []

    @pytest.mark.parametrize(
        ("source", "link"),
        [
            ("(https://example.org/x)", "https://example.org/x"), ("https://example.org/x, p. 3", "https://example.org/x"),
            ('"https://example.org/x"', "https://example.org/x"), ("<https://example.org/x>", "https://example.org/x"),
            ("https://example.org/x_(y)z", "https://example.org/x_(y)z"),
        ],
    )
    def test_what_ends_a_sentence_does_not_end_in_the_address(self, source, link):
        parsed = shown(sources=(source,))
        assert parsed.links() == [link]
        assert f"1. {source}".replace(" ", "") in parsed.text.replace(" ", "")

    def test_related_articles_are_links_with_their_minutes(self):
        parsed = shown(around=Surroundings(related=(self.OTHER,)))
        assert "article:noise" in parsed.links()
        assert "Noise & hush \N{BULLET} 3 minutes" in parsed.text

    @pytest.mark.parametrize(("before", "after"), [(True, True), (True, False), (False, True)])
    def test_neighbors_stand_left_and_right(self, before, after):
        left, right = replace(self.OTHER, id="left", title="L"), replace(self.OTHER, id="right", title="R")
        parsed = shown(around=Surroundings(before=left if before else None, after=right if after else None))
        assert [link for link in parsed.links() if link.startswith("article:")] == (
            ["article:left"] * before + ["article:right"] * after
        )


class TestHostile:
    """Whatever stands in a header is only text."""

    FIELDS = ("title", "summary", "content_note", "updated", "reviewed", "reviewed_by", "review_by", "category")

    @pytest.mark.parametrize("field", FIELDS)
    def test_in_the_card(self, field):
        parsed = shown(card=replace(CARD, **{field: HOSTILE}))
        assert {"img", "script"}.isdisjoint(parsed.tags)
        if field in ("title", "summary", "content_note"):
            assert " ".join(HOSTILE.split()) in parsed.text

    def test_in_the_surroundings(self):
        other = ArticleCard(HOSTILE, "en", HOSTILE)
        parsed = shown(around=Surroundings(HOSTILE, HOSTILE, (other,), other, other, HOSTILE))
        assert {"img", "script"}.isdisjoint(parsed.tags)
        assert f"topic:{HOSTILE}" in parsed.links()
        assert parsed.links().count(f"article:{HOSTILE}") == 3

    def test_in_sources_and_pictures(self):
        parsed = shown("<!--slot:picture:0-->", sources=(HOSTILE, f"https://x.y/{HOSTILE}"),
                       pictures=(Picture(HOSTILE, 10, 10, HOSTILE, HOSTILE),),
                       head_picture=Picture(HOSTILE, 10, 10, HOSTILE))
        assert "script" not in parsed.tags
        images = [attributes for tag, attributes in parsed.attributes if tag == "img"]
        assert [one["src"] for one in images] == [f"picture:{HEAD_PICTURE}", "picture:0"]
        assert [one["alt"] for one in images] == [HOSTILE, HOSTILE]
        assert all(set(one) == {"src", "width", "height", "alt"} for one in images)
        assert [link for link in parsed.links() if link.startswith("http")] == ["https://x.y/"]
