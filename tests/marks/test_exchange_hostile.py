"""Files that were edited badly, damaged, or made to do harm: what is good comes in, the rest is said."""

import json
import math
import time
from contextlib import suppress
from dataclasses import replace

import made_marks
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.kept import Mark, MarkColor, MarkKind, Spot, TextQuote
from reader.marks.exchange import Imported, export_json, import_marks
from reader.marks.json_file import MOST_BYTES, NotOurFile
from reader.model import ReadingPlace, ReadingRecord

SPOT = Spot("sleep", "en", "tips", TextQuote("a dark room", "Try ", "."), 12, "abc")
GOOD = tuple(
    Mark(f"{number:032x}", MarkKind.HIGHLIGHT, SPOT, "Sleep", "Tips", "a dark room", MarkColor.BLUE,
         note=f"Note {number}")
    for number in range(1, 4)
)
PLACE = ReadingRecord("sleep", "en", ReadingPlace("tips", 1, 2, 0.5, "Try"), 0.5, True, 1.7e9)
TEXT = export_json(GOOD, [PLACE])


def damaged(change, number=1):
    """The file with the entry of that index changed by `change`."""
    document = json.loads(TEXT)
    items = document["first"]["items"]
    changed = change(items[number])
    if changed is not None:
        items[number] = changed
    return json.dumps(document)


def set_in(*path_and_value):
    *path, last, value = path_and_value

    def change(entry):
        for step in path:
            entry = entry[step]
        entry[last] = value

    return change


def without(*path):
    def change(entry):
        for step in path[:-1]:
            entry = entry[step]
        del entry[path[-1]]

    return change


class TestOneBadEntry:
    @pytest.mark.parametrize(("change", "said"), [
        (lambda entry: 5, "is not an annotation"),
        (lambda entry: [], "is not an annotation"),
        (without("motivation"), "bookmark, a highlight or a note"),
        (set_in("motivation", {"a": 1}), "bookmark, a highlight or a note"),
        (set_in("motivation", ["dancing", None, 3]), "bookmark, a highlight or a note"),
        (without("target"), "which article"),
        (set_in("target", 7), "which article"),
        (set_in("target", "source", []), "which article"),
        (set_in("target", "source", "id", None), "which article"),
        (set_in("target", "source", "id", "https://example.org/"), "no article of Reader"),
        (set_in("target", "source", "id", "urn:reader:article:en:"), "which article"),
        (set_in("target", "source", "id", "urn:reader:article:en:%0a%20"), "which article"),
        (set_in("target", "source", "id", "urn:reader:article:en:" + "a" * 501), "too long"),
        (set_in("target", "source", "id", "urn:reader:article:en:" + "a" * 5_000_000), "too long"),
        (set_in("target", "source", {"id": "urn:reader:article:sleep", "language": 5}), "which language"),
        (set_in("target", "source", "id", "urn:reader:article:../..:sleep"), "which language"),
        (set_in("target", "selector", "here"), "where in the article"),
        (set_in("target", "selector", [3]), "where in the article"),
        (set_in("target", "selector", 0, "exact", 3), "which words"),
        (set_in("target", "selector", 0, "exact", ""), "without the words"),
        (set_in("target", "selector", []), "without the words"),
        (set_in("target", "selector", 0, "exact", "x" * 500_001), "more words"),
    ])
    def test_it_is_left_out_and_said_and_the_others_come_in(self, change, said):
        found = import_marks(damaged(change))
        assert found.marks == (GOOD[0], GOOD[2])
        assert found.places == (PLACE,)
        (problem,) = found.problems
        assert problem.startswith("Entry 2 ")
        assert problem.endswith(", so it was left out.")
        assert said in problem

    @pytest.mark.parametrize(("change", "said", "expected"), [
        (set_in("target", "styleClass", "purple"), "its color", {"color": MarkColor.YELLOW}),
        (set_in("target", "styleClass", []), "its color", {"color": MarkColor.YELLOW}),
        (set_in("body", 3), "its note", {"note": ""}),
        (set_in("body", "value", None), "its note", {"note": ""}),
        (set_in("body", "value", "n" * 500_009), "its end was left out", {"note": "n" * 500_000}),
        (set_in("created", "yesterday"), "its date", {}),
        (set_in("created", 1e300), "its date", {}),
        (set_in("modified", ["2026"]), "its date", {}),
    ])
    def test_a_bad_detail_is_left_out_and_said(self, change, said, expected):
        found = import_marks(damaged(change))
        assert found.marks == (GOOD[0], replace(GOOD[1], **expected), GOOD[2])
        (problem,) = found.problems
        assert problem.startswith("Entry 2 came in, but ")
        assert said in problem

    @pytest.mark.parametrize("change", [
        set_in("target", "selector", 1, "start", -5), set_in("target", "selector", 1, "start", True),
        set_in("target", "selector", 1, "start", 10**40), set_in("target", "selector", 1, "start", "12"),
    ])
    def test_a_position_is_a_hint(self, change):
        found = import_marks(damaged(change))
        assert found.marks[1] == replace(GOOD[1], spot=replace(SPOT, start=0))
        assert found.problems == ()

    @pytest.mark.parametrize("address", [None, 5, "", "urn:uuid:xyz", "urn:uuid:" + "0" * 10_000, "'; DROP TABLE mark"])
    def test_without_an_id_of_ours_it_gets_one_and_the_same_each_time(self, address):
        text = damaged(set_in("id", address))
        found = import_marks(text)
        assert len(found.marks[1].id) == 32
        assert replace(found.marks[1], id=GOOD[1].id) == GOOD[1]
        assert import_marks(text, found.marks).skipped == 3

    @pytest.mark.parametrize("place", [
        5, {}, {"source": "urn:reader:article:en:sleep"},
        {"source": "urn:reader:article:en:sleep", "reader:progress": 7},
        {"source": "urn:reader:article:en:sleep", "reader:progress": True},
        {"source": "urn:reader:article:en:sleep", "reader:progress": "1"},
    ])
    def test_a_bad_place_is_left_out_and_said(self, place):
        document = json.loads(TEXT)
        document["reader:places"].insert(0, place)
        found = import_marks(json.dumps(document))
        assert (found.marks, found.places) == (GOOD, (PLACE,))
        assert found.problems[0].startswith("Place 1 ")

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 50_000,
                                        "-" + "9" * 101])
    def test_numbers_that_are_none(self, number):
        text = TEXT.replace('"start": 12', f'"start": {number}').replace('"reader:progress": 0.5',
                                                                         f'"reader:progress": {number}')
        found = import_marks(text)
        assert [mark.spot.start for mark in found.marks] == [0, 0, 0]
        assert found.places == ()
        assert found.problems == ("Place 1 does not say how far the article was read, so it was left out.",)

    def test_thousands_of_problems_are_counted(self):
        found = import_marks(json.dumps([5] * 5000))
        assert len(found.problems) == 201
        assert found.problems[-1] == "There are 4,800 more like these."


class TestDamagedFile:
    def test_one_lost_comma_costs_one_entry(self):
        lines = TEXT.split("\n")
        at = next(n for n, line in enumerate(lines) if "Note 2" in line)
        assert lines[at].endswith(",")
        lines[at] = lines[at].rstrip(",")
        found = import_marks("\n".join(lines))
        assert (found.marks, found.places) == ((GOOD[0], GOOD[2]), (PLACE,))
        whole, entry = found.problems
        assert whole.startswith("The file is damaged: ")
        assert entry.startswith("Entry 2 (line ")
        assert f"near line {at + 2})" in entry

    @pytest.mark.parametrize("of", [1, 2])
    def test_a_comma_too_much_between_entries_costs_none(self, of):
        text = TEXT.replace("   },\n   {", "   },,\n   {", of)
        assert text != TEXT
        found = import_marks(text)
        assert (found.marks, found.places) == (GOOD, (PLACE,))
        assert len(found.problems) == 1

    def test_an_entry_whose_beginning_was_lost_is_said(self):
        whole = '"id": "urn:uuid:00000000-0000-0000-0000-000000000002",\n    "type": "Annotation",'
        assert whole in TEXT
        text = TEXT.replace(whole, '"id" 2,')
        found = import_marks(text)
        assert found.marks == (GOOD[0], GOOD[2])
        assert any(problem.startswith("Entry 2 (line ") for problem in found.problems)

    def test_a_file_that_was_cut_keeps_what_was_there(self):
        end = TEXT.index("Note 3")
        found = import_marks(TEXT[:end])
        assert found.marks == GOOD[:2]
        assert found.problems[-1].startswith("Entry 3 (line ")

    @pytest.mark.parametrize("places", ["x", {}, 5, None])
    def test_places_that_are_not_where_they_should_be_are_said(self, places):
        document = json.loads(TEXT)
        document["else"] = document["reader:places"]
        document["reader:places"] = places
        found = import_marks(json.dumps(document))
        assert (found.marks, found.places) == (GOOD, ())
        assert found.problems == ("The places in the file could not be read.",)

    def test_a_list_under_another_name_is_found(self):
        found = import_marks(TEXT.replace('"first"', '"frist"'))
        assert (found.marks, found.places) == (GOOD, (PLACE,))
        assert found.problems[0].startswith("The file is damaged: there is no list")

    def test_no_part_of_a_place_is_taken_from_a_cut_one(self):
        found = import_marks(TEXT[:TEXT.index('"reader:fraction"')])
        assert (found.marks, found.places) == (GOOD, ())
        assert found.problems[-1].startswith("Place 1 (line ")

    @settings(deadline=None, max_examples=60)
    @given(st.integers(0, len(TEXT)), st.integers(0, 40), st.text(max_size=5))
    def test_one_change_costs_two_entries_at_most(self, at, length, instead):
        try:
            found = import_marks(TEXT[:at] + instead + TEXT[at + length:])
        except NotOurFile:
            return
        same = [mark for mark in found.marks if mark in GOOD]
        assert len(same) >= 1
        assert len(same) == 3 or at < TEXT.index('"reader:places"')

    @pytest.mark.parametrize("wrong", [
        "", " \n", "\x00\x00", "hello", "<html></html>", "5", "null", '"text"', "{}", '{"items": 5}', '{"first": 5}',
        '{"first": {"items": "x"}}', "[", "{", '{"items": [', "NaN", "\ufeff",
    ])
    def test_another_kind_of_file_is_one_sentence(self, wrong):
        for raw in (wrong, wrong.encode()):
            with pytest.raises(NotOurFile, match="This file") as caught:
                import_marks(raw)
            assert "\n" not in str(caught.value)

    def test_bytes_that_are_no_text(self):
        with pytest.raises(NotOurFile):
            import_marks(bytes(range(256)) * 100)

    def test_an_empty_list_is_nothing_and_no_problem(self):
        assert import_marks(export_json([])) == Imported()
        assert import_marks("[]") == Imported()


class TestHarm:
    """Each within seconds, and without taking the computer's memory."""

    def test_a_file_of_a_hundred_megabytes(self):
        with pytest.raises(NotOurFile, match="32 MB"):
            import_marks(b" " * 100_000_000)
        with pytest.raises(NotOurFile, match="32 MB"):
            import_marks(" " * (MOST_BYTES + 1))

    @pytest.mark.parametrize("deep", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 100_000,
                                      '{"items":[' * 100_000])
    def test_a_hundred_thousand_deep(self, deep):
        with pytest.raises(NotOurFile, match="nested too deeply"):
            import_marks(deep)

    def test_one_entry_a_hundred_thousand_deep_costs_one_entry(self):
        text = TEXT.replace('"value": "Note 2"', f'"value": {"[" * 100_000}{"]" * 100_000}')
        found = import_marks(text)
        assert (found.marks, found.places) == ((GOOD[0], GOOD[2]), (PLACE,))
        assert found.problems[1].startswith("Entry 2 (line ")

    @pytest.mark.parametrize("piece", ["{},", "[],", "[[", '"ab",', "1,"])
    def test_millions_of_parts(self, piece):
        with pytest.raises(NotOurFile, match="more parts"):
            import_marks("[" + piece * 3_000_001)

    def test_more_entries_than_anybody_has(self):
        found = import_marks("[" + "5," * 100_000 + json.dumps(json.loads(TEXT)["first"]["items"][0]) + "]")
        assert found.marks == ()
        assert found.problems[0] == "Only the first 100,000 entries were read."

    @pytest.mark.parametrize("piece", [
        '{"type":"Annotation","x":', '{"type":"Annotation"', '{ ', '"target"', '{"type":"Annotation"}"target"',
        '{"id":"urn:uuid:', "\\", '\\"', '{"type":"Annotation","x":[1,',
    ])
    def test_what_is_read_entry_by_entry_takes_no_longer_than_its_length(self, piece):
        def seconds(times):
            started = time.process_time()
            with suppress(NotOurFile):
                assert import_marks("[" + piece * times + "}").marks == ()
            return time.process_time() - started

        shorter = max(seconds(5_000), 0.02)
        # Eight times the length: about eight times as long. A square would be 64 times.
        assert min(seconds(40_000) for _ in range(2)) < 30 * shorter

    def test_huge_strings_are_cut_or_left_out(self):
        huge = "x" * 3_000_000
        entry = json.loads(TEXT)["first"]["items"][0]
        entry["label"] = entry["target"]["source"]["label"] = entry["target"]["reader:heading"] = huge
        entry["target"]["selector"][0]["prefix"] = "y" + huge
        entry["target"]["selector"][2]["value"] = entry["target"]["reader:contentHash"] = huge
        entry["created"] = huge
        (mark,) = import_marks(json.dumps([entry])).marks
        assert max(map(len, (mark.name, mark.title, mark.heading, mark.spot.section))) <= 2_000
        assert len(mark.spot.quote.prefix) == 64
        entry["target"]["reader:repeated"] = "yes"
        (mark,) = import_marks(json.dumps([entry])).marks
        assert (mark.spot.repeated, len(mark.spot.quote.prefix)) == (False, 64)
        entry["target"]["reader:repeated"] = True
        (mark,) = import_marks(json.dumps([entry])).marks
        assert (mark.spot.repeated, len(mark.spot.quote.prefix)) == (True, 576)
        assert mark.spot.content_hash == ""

    def test_a_thousand_selectors(self):
        entry = json.loads(TEXT)["first"]["items"][0]
        entry["target"]["selector"] *= 100_000
        assert import_marks(json.dumps([entry])).marks == (GOOD[0],)


class TestLetters:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
                                          "utf-32-be"])
    def test_every_unicode_encoding_is_read(self, encoding):
        mark = replace(GOOD[0], note="Mañana 明日 \U0001f319")
        found = import_marks(export_json([mark]).encode(encoding))
        assert (found.marks, found.problems) == ((mark,), ())

    def test_a_windows_file_is_read_and_said(self):
        mark = replace(GOOD[0], note="Mañana – “sí”")
        found = import_marks(export_json([mark]).encode("cp1252"))
        assert found.marks == (mark,)
        assert "UTF-8" in found.problems[0]

    def test_half_a_letter_at_the_end_of_a_wide_file(self):
        found = import_marks(TEXT.encode("utf-16") + b"x")
        assert found.problems
        assert found.marks == GOOD

    def test_half_letters_and_control_characters_are_not_kept(self):
        text = damaged(set_in("body", "value", "a\ud800b\x00c\x1b[31md\r\ne\u2028f\x85g"))
        note = import_marks(text).marks[1].note
        assert note == "a\ufffdbc[31md\ne\nf\ng"
        assert import_marks(text.replace("\\u0000", "\x00")).marks[1].note == note  # not even as JSON wants them

    def test_everything_that_comes_in_can_be_stored_and_shown(self):
        bad = "\ud83d\x00\x07\udc00\ufffe\n"
        entry = json.loads(TEXT)["first"]["items"][0]
        for change in (set_in("label", bad), set_in("target", "source", "label", bad), set_in("body", "value", bad),
                       set_in("target", "reader:heading", bad), set_in("target", "reader:words", bad),
                       set_in("target", "selector", 2, "value", bad),
                       set_in("target", "source", "id", "urn:reader:article:en:a%00%ED%A0%80%0Ab"),
                       *(set_in("target", "selector", 0, part, f"x{bad}") for part in ("exact", "prefix", "suffix"))):
            change(entry)
        (mark,) = import_marks(json.dumps([entry])).marks
        spot = mark.spot
        for text in (mark.name, mark.title, mark.heading, spot.section, spot.article):
            assert text.replace("\ufffd", "").strip().isprintable()
        for text in (mark.note, mark.words, spot.quote.exact, spot.quote.prefix, spot.quote.suffix):
            assert text.encode()
            assert not set(text) & set("\x00\x07\ufffe")


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10)
    | st.sampled_from(["Annotation", "highlighting", "urn:reader:article:en:sleep", "urn:uuid:" + "0" * 32, "rose",
                       "TextQuoteSelector", "TextPositionSelector", "2026-11-02", "reader:Place"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["@context", "id", "type", "motivation", "body", "value", "purpose", "target", "source",
                         "language", "label", "selector", "exact", "prefix", "start", "styleClass", "items", "first",
                         "created", "reader:places", "reader:progress", "reader:words"]), inner, max_size=8),
    max_leaves=30,
)


def check(raw):
    """Whatever it is: a sentence, or marks that are whole."""
    try:
        found = import_marks(raw)
    except NotOurFile:
        return
    for mark in found.marks:
        assert len(mark.id) == 32
        assert mark.spot.article
        assert mark.spot.language
        assert mark.spot.quote.exact or mark.kind is not MarkKind.HIGHLIGHT
        assert mark.note or mark.kind is not MarkKind.NOTE
        assert 0 <= mark.made < math.inf
    for place in found.places:
        assert 0 <= place.progress <= 1
    assert all(problem.endswith(".") and "\n" not in problem for problem in found.problems)
    # What came in can go out and comes in again as it is.
    again = import_marks(export_json(found.marks, found.places))
    assert (again.marks, again.places, again.problems) == (found.marks, found.places, ())


class TestAnything:
    @settings(deadline=None, max_examples=300)
    @given(st.binary(max_size=200))
    def test_any_bytes(self, raw):
        check(raw)

    @settings(deadline=None, max_examples=200)
    @given(st.text(st.characters(), max_size=200))
    def test_any_text(self, text):
        check(text)

    @settings(deadline=None, max_examples=500)
    @given(_json)
    def test_any_types_anywhere(self, document):
        check(json.dumps(document))

    @settings(deadline=None, max_examples=300)
    @given(made_marks.marks(), st.data())
    def test_any_value_anywhere_in_a_good_entry(self, mark, data):
        document = json.loads(export_json([mark], [PLACE]))
        slots = []

        def walk(value):
            for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
                slots.append((value, key))
                if isinstance(inner, dict | list):
                    walk(inner)

        walk(document)
        for _ in range(data.draw(st.integers(1, 3))):
            holder, key = data.draw(st.sampled_from(slots))
            holder[key] = data.draw(_json)
        check(json.dumps(document))
