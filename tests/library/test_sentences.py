"""Where sentences end: what ends none, and that nothing is lost between them."""

import pytest

from reader.library.sentences import sentence_spans, sentences


@pytest.mark.parametrize(("text", "expected"), [
    ("One. Two? Three! Four… Five", ["One.", "Two?", "Three!", "Four…", "Five"]),
    ("Mr. Li and Dr. Ray, e.g. at 3.5 p. m. today.", ["Mr. Li and Dr. Ray, e.g. at 3.5 p. m. today."]),
    ("He left the U.S. It was late.", ["He left the U.S. It was late."]),
    ("So do I. Then we rest.", ["So do I.", "Then we rest."]),
    ("It ends (like this.) Next.", ["It ends (like this.)", "Next."]),
    ("这是湖。很安静。", ["这是湖。", "很安静。"]),
    ("「はい。」と言った。", ["「はい。」", "と言った。"]),
    ("  ", []), ("", []), ("...", ["..."]),
])
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_the_spans_lie_in_order_and_leave_out_only_white_space():
    text = "  A b. C d!  ¿E f?\n G h  "
    spans = list(sentence_spans(text))
    assert spans == sorted(spans)
    rest = list(text)
    for start, end in spans:
        rest[start:end] = " " * (end - start)
    assert not "".join(rest).strip()
