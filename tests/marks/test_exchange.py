"""Out into a file and in again: nothing is lost, nothing is there twice, and other programs understand the file."""

import json
from dataclasses import replace

import made_marks
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote
from reader.marks.exchange import export_json, import_marks
from reader.marks.iso_time import from_iso, to_iso
from reader.model import ReadingPlace, ReadingRecord

SPOT = Spot("sleep", "en", "what-helps", TextQuote("a dark room", "Try ", " tonight."), 120, "abc123")
HIGHLIGHT = Mark("0123456789abcdef" * 2, MarkKind.HIGHLIGHT, SPOT, "Sleep", "What helps", "a dark room",
                 MarkColor.ROSE, "For tonight", "Buy curtains", 1_793_611_800.0, 1_793_611_900.5)
BOOKMARK = Mark("a" * 32, MarkKind.BOOKMARK, Spot("sleep", "en"), "Sleep", made=1_793_611_800.0)
NOTE = Mark("b" * 32, MarkKind.NOTE, Spot("sueño: 2/3", "es", "día"), "El sueño", note="Preguntar\nmañana")
PLACE = ReadingRecord("sleep", "en", ReadingPlace("what-helps", 2, 17, 0.25, "Try a dark"), 0.5, False, 1_793_611_800.0)


def collection(*marks, records=(), names=None):
    return json.loads(export_json(marks, records, names))


def annotation(mark):
    return collection(mark)["first"]["items"][0]


class TestTheFile:
    def test_it_is_a_collection_of_the_web_annotation_model(self):
        found = collection(HIGHLIGHT, BOOKMARK, NOTE)
        assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
        assert (found["type"], found["total"], found["first"]["type"]) == ("AnnotationCollection", 3, "AnnotationPage")
        items = found["first"]["items"]
        assert {item["type"] for item in items} == {"Annotation"}
        assert [item["motivation"] for item in items] == [["highlighting", "commenting"], "bookmarking", "commenting"]
        assert items[0]["id"] == "urn:uuid:01234567-89ab-cdef-0123-456789abcdef"

    def test_a_highlight_has_the_standards_selectors(self):
        item = annotation(HIGHLIGHT)
        target = item["target"]
        assert target["type"] == "SpecificResource"
        assert target["source"]["id"] == "urn:reader:article:en:sleep"
        assert (target["source"]["language"], target["source"]["label"]) == ("en", "Sleep")
        assert target["selector"] == [
            {"type": "TextQuoteSelector", "exact": "a dark room", "prefix": "Try ", "suffix": " tonight."},
            {"type": "TextPositionSelector", "start": 120, "end": 131},
            {"type": "FragmentSelector", "value": "what-helps"},
        ]
        assert target["styleClass"] == "rose"
        assert item["created"] == "2026-11-02T09:30:00Z"
        assert item["modified"] == "2026-11-02T09:31:40.5Z"
        assert item["body"] == {
            "type": "TextualBody", "value": "Buy curtains", "format": "text/plain", "purpose": "commenting",
        }

    def test_repeated_words_and_all_that_tells_them_apart_come_back(self):
        spot = replace(SPOT, quote=TextQuote("a dark room", "b" * 576, "a" * 576), repeated=True)
        text = export_json((replace(HIGHLIGHT, spot=spot),))
        assert import_marks(text).marks == (replace(HIGHLIGHT, spot=spot),)
        assert annotation(replace(HIGHLIGHT, spot=spot))["target"]["reader:repeated"] is True
        assert "reader:repeated" not in annotation(HIGHLIGHT)["target"]

    def test_the_whole_article_has_no_selector(self):
        assert "selector" not in annotation(BOOKMARK)["target"]

    def test_names_of_articles_are_addresses(self):
        assert annotation(NOTE)["target"]["source"]["id"] == "urn:reader:article:es:sue%C3%B1o%3A%202%2F3"

    def test_what_is_ours_stands_under_our_prefix(self):
        def keys(value):
            if isinstance(value, dict):
                for key, inner in value.items():
                    yield key
                    yield from keys(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from keys(inner)

        standard = {
            "@context", "id", "type", "label", "total", "first", "startIndex", "items", "motivation", "created",
            "modified", "body", "value", "format", "purpose", "target", "source", "language", "styleClass", "selector",
            "exact", "prefix", "suffix", "start", "end", "reader",
        }
        others = set(keys(collection(replace(HIGHLIGHT, words="other"), NOTE, records=[PLACE]))) - standard
        assert others
        assert all(key.startswith("reader:") for key in others)

    def test_places_are_named_for_whoever_reads_the_file(self):
        (place,) = collection(records=[PLACE], names={("sleep", "en"): "Sleep & nights"})["reader:places"]
        assert place["source"]["label"] == "Sleep & nights"

    def test_letters_are_letters(self):
        assert "mañana" in export_json([NOTE])


class TestThereAndBack:
    @settings(deadline=None)
    @given(st.lists(made_marks.marks(), max_size=4).map(made_marks.different))
    def test_marks_come_back_as_they_were_in_their_order(self, marks):
        found = import_marks(export_json(marks).encode())
        assert found.marks == tuple(marks)
        assert (found.changed, found.skipped, found.problems) == ((), 0, ())

    @settings(deadline=None)
    @given(st.lists(made_marks.records, max_size=4, unique_by=lambda one: (one.article, one.language)))
    def test_places_come_back_as_they_were_in_their_order(self, records):
        found = import_marks(export_json([], records))
        assert found.places == tuple(records)
        assert found.problems == ()

    @settings(deadline=None)
    @given(st.lists(made_marks.marks(), max_size=4), st.lists(made_marks.records, max_size=3))
    def test_a_second_time_brings_nothing(self, marks, records):
        text = export_json(marks, records)
        once = import_marks(text)
        again = import_marks(text, once.marks, once.places)
        assert (again.marks, again.changed, again.places) == ((), (), ())
        assert again.skipped == len(marks)

    @settings(deadline=None)
    @given(made_marks.time)
    def test_a_time_keeps_every_digit(self, seconds):
        assert (from_iso(to_iso(seconds)) if seconds else 0.0) == seconds

    @settings(deadline=None)
    @given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
    def test_no_text_of_a_mark_can_make_a_file_that_cannot_be_written_or_read(self, name, note, words):
        mark = replace(HIGHLIGHT, name=name, note=note, words=words, title=name, heading=note)
        assert len(import_marks(export_json([mark]).encode("utf-8")).marks) == 1

    def test_a_year_of_reading_fits(self):
        marks = [replace(HIGHLIGHT, id=f"{n:032x}", note=f"{n} " + "x" * 200) for n in range(10_000)]
        text = export_json(marks).encode()
        assert len(import_marks(text).marks) == 10_000


class TestMerging:
    def test_of_two_with_one_id_the_newer_one_stays(self):
        newer = replace(HIGHLIGHT, note="Bought", changed=HIGHLIGHT.changed + 1)
        assert import_marks(export_json([newer]), [HIGHLIGHT]).changed == (newer,)
        found = import_marks(export_json([HIGHLIGHT]), [newer])
        assert (found.marks, found.changed, found.skipped) == ((), (), 1)

    def test_what_is_there_stays_when_nobody_knows_which_is_newer(self):
        other = replace(HIGHLIGHT, note="Bought")
        found = import_marks(export_json([other]), [HIGHLIGHT])
        assert (found.changed, found.skipped) == ((), 1)

    def test_the_same_under_another_id_is_there_already(self):
        # GIVEN the same words in a later version of the article, in a section with another name
        moved = replace(SPOT, start=300, content_hash="def", section="tips")
        copy = replace(HIGHLIGHT, id="c" * 32, spot=moved, color=MarkColor.BLUE, made=5.0)
        found = import_marks(export_json([copy]), [HIGHLIGHT])
        assert (found.marks, found.skipped) == ((), 1)

    @pytest.mark.parametrize("other", [
        replace(HIGHLIGHT, note="Another note"),
        replace(HIGHLIGHT, kind=MarkKind.BOOKMARK),
        replace(HIGHLIGHT, spot=replace(SPOT, article="noise")),
        replace(HIGHLIGHT, spot=replace(SPOT, language="es")),
        replace(HIGHLIGHT, spot=replace(SPOT, quote=replace(SPOT.quote, prefix="Not "))),
    ], ids=("note", "kind", "article", "language", "the same words elsewhere"))
    def test_what_differs_comes_in(self, other):
        other = replace(other, id="c" * 32)
        assert import_marks(export_json([other]), [HIGHLIGHT]).marks == (other,)

    def test_doubles_inside_the_file_come_in_once(self):
        text = export_json([HIGHLIGHT, replace(HIGHLIGHT, id="c" * 32), HIGHLIGHT])
        found = import_marks(text)
        assert (found.marks, found.skipped) == ((HIGHLIGHT,), 2)

    def test_a_place_is_the_one_that_was_open_later_and_what_was_read_stays_read(self):
        later = replace(PLACE, place=ReadingPlace("end"), progress=0.1, opened=PLACE.opened + 9)
        farther = replace(PLACE, progress=1.0, finished=True, opened=1.0)
        assert import_marks(export_json([], [later]), (), [PLACE]).places == (replace(later, progress=0.5),)
        assert import_marks(export_json([], [farther]), (), [PLACE]).places == (
            replace(PLACE, progress=1.0, finished=True),
        )
        assert import_marks(export_json([], [replace(PLACE, opened=1.0)]), (), [PLACE]).places == ()


class TestByHand:
    """What a person or another program wrote, in the forms that the model allows."""

    def test_the_shortest_form(self):
        text = '{"type": "Annotation", "motivation": "bookmarking", "target": "urn:reader:article:en:sleep"}'
        (mark,) = import_marks(text).marks
        assert (mark.kind, mark.spot, mark.made) == (MarkKind.BOOKMARK, Spot("sleep", "en"), 0.0)
        assert len(mark.id) == 32
        assert import_marks(text, [mark]).skipped == 1

    @pytest.mark.parametrize("wrap", [
        lambda items: items, lambda items: {"type": "AnnotationPage", "items": items},
        lambda items: {"type": "AnnotationCollection", "first": {"items": items}},
        lambda items: {"items": items[0]},
    ])
    def test_a_list_a_page_or_a_collection(self, wrap):
        assert import_marks(json.dumps(wrap([annotation(HIGHLIGHT)]))).marks == (HIGHLIGHT,)

    def test_one_selector_and_a_body_of_words(self):
        found = import_marks(json.dumps({"type": "Annotation", "motivation": "oa:highlighting", "bodyValue": "Mine",
            "target": [{"source": {"id": "urn:reader:article:sleep", "language": "en"},
                        "selector": {"type": "TextQuoteSelector", "exact": "a dark room"}}]}))
        (mark,) = found.marks
        assert (mark.note, mark.words, mark.spot.quote.exact) == ("Mine", "a dark room", "a dark room")
        assert found.problems == ()

    @pytest.mark.parametrize(("text", "seconds"), [
        ("2026-11-02T09:30:00Z", 1_793_611_800.0), ("2026-11-02 10:30:00+01:00", 1_793_611_800.0),
        ("2026-11-02T04:30:00.5-0500", 1_793_611_800.5), ("2026-11-02T09:30", 1_793_611_800.0),
        ("1970-01-02", 86400.0), ("yesterday", None), ("2026-02-30", None), ("1969-12-31", None), ("", None),
        ("9999-12-31T23:59:59-23:59", None), ("2026-11-02T09:30:00+99:99", 1_793_611_800.0 - 99 * 3660),
    ])
    def test_dates(self, text, seconds):
        assert from_iso(text) == seconds
