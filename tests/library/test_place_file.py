"""library.toml: names, topics and help lines; a mistake costs no more than the line it is in."""

import pytest

from reader.library.place_file import PlaceFileBroken, default, read

GOOD = """
[place]
name = { en = "Harbor", es = "Puerto" }
greeting = { en = "Take your time." }
tagline = "One for all"
language = "es"

[[category]]
id = "sleep"
title = { en = "Sleep", es = "Sueño" }
color = "night"
picture = "media/x.png"
summary = { en = "About sleep" }

[[category]]
id = "visit"
title = "Visit"

[help]
title = { en = "Talk", es = "Hable" }
intro = { en = "Intro" }
country = { en = "the United States" }
checked = "2026-11"
expect_title = { en = "What happens" }
expect = { en = "A voice." }
[[help.line]]
label = { en = "Call" }
number = { en = "988", es = "988 y 2" }
detail = "Detail"
icon = "phone"
[[help.line]]
label = "Text"
number = "741741"
icon = "message"
"""


def codes(place_file):
    return [(problem.code, problem.line) for problem in place_file.problems]


def test_everything_in_two_languages():
    place_file = read(GOOD)
    assert place_file.problems == ()
    assert place_file.languages() == ("en", "es")
    english, spanish = place_file.place("en"), place_file.place("es-MX")
    assert (english.name, english.greeting, english.tagline) == ("Harbor", "Take your time.", "One for all")
    assert (spanish.name, spanish.greeting) == ("Puerto", "Take your time.")
    assert [(topic.id, topic.title, topic.color) for topic in spanish.categories] == [
        ("sleep", "Sueño", "night"), ("visit", "Visit", "sea")]
    assert english.help.checked == "2026-11"
    assert [line.number for line in english.help.lines] == ["988", "741741"]
    assert spanish.help.lines[0].number == "988 y 2"
    assert spanish.help.intro == "Intro"


def test_a_language_that_is_not_there_speaks_that_of_the_library():
    assert read(GOOD).place("fr").name == "Puerto"


def test_topics_are_known_by_id_and_by_title_in_any_language():
    names = read(GOOD).category_ids()
    assert names["sleep"] == names["sueno"] == "sleep"
    assert names["visit"] == "visit"


@pytest.mark.parametrize(("text", "line"), [
    ("[place\nname = 1", 1), ("[place]\nname = \"a", 2), ("a = 1\na = 2", 2), ("x" * 100, 1), ("[[[", 1),
])
def test_what_is_no_toml_says_where(text, line):
    with pytest.raises(PlaceFileBroken) as caught:
        read(text)
    assert caught.value.problem.line == line
    assert caught.value.problem.path == "library.toml"


def test_very_deep_nesting_is_no_toml_either():
    with pytest.raises(PlaceFileBroken):
        read("a = " + "[" * 5000)


@pytest.mark.parametrize(("change", "code"), [
    (("color = \"night\"", "color = \"pink\""), ("place.color", 11)),
    (("name = {", "naem = {"), ("place.unknown", 3)),
    (("id = \"visit\"", "id = \"sleep\""), ("place.category", 16)),
    (("icon = \"phone\"", "icon = \"bell\""), ("place.icon", 30)),
    (("checked = \"2026-11\"", "checked = \"soon\""), ("place.date", 23)),
    (("greeting = { en =", "greeting = { xx ="), ("place.language", 4)),
    (("language = \"es\"", "language = \"Klingon\""), ("place.language", 6)),
    (("tagline = \"One for all\"", "tagline = [1]"), ("place.text", 5)),
])
def test_a_mistake_is_said_with_its_line_and_costs_nothing_else(change, code):
    place_file = read(GOOD.replace(*change))
    assert code in codes(place_file)
    assert place_file.place("es").help.lines
    assert place_file.place("en").categories


@pytest.mark.parametrize("text", [
    "place = 1", "category = \"sleep\"", "[category]\nid = \"a\"", "help = []", "[help]\nline = 3", "[[place]]",
    "[place]\nname = 3", "category = [1, 2]", "[[category]]", "[[help]]", "[help]\n[[help.line]]", "", "[help.line]",
    "[place]\nname = {}", "[place]\nname = { en = 1 }", "[place]\nname = 2026-01-01", "[help]\nchecked = 2026-01-01",
])
def test_odd_shapes_are_survived(text):
    place_file = read(text)
    assert place_file.problems
    assert place_file.place("en").name


def test_a_number_that_is_a_number_is_a_text():
    place_file = read("[help]\n[[help.line]]\nlabel = \"Call\"\nnumber = 988\n")
    assert place_file.place("en").help.lines[0].number == "988"


def test_no_help_lines_in_a_file_are_no_help_lines_and_said():
    place_file = read("[place]\nname = \"X\"\n")
    assert place_file.place("en").help.lines == ()
    assert "place.help" in [problem.code for problem in place_file.problems]


def test_without_a_file_there_is_help():
    place = default().place("es")
    assert place.name == "Reader"
    assert [line.number for line in place.help.lines] == ["988", "911"]
    assert place.greeting == "Tómese su tiempo."


def test_lines_of_other_countries_come_when_they_are_checked_and_not_ours():
    place_file = read('''
[help]
code = "us"
[[help.line]]
label = "Call"
number = "988"
[[country]]
code = "US"
checked = "2026-11"
[[country.line]]
name = "Emergency"
number = "911"
[[country]]
code = "ES"
name = { en = "Spain", es = "España" }
checked = "2026-11"
[[country.line]]
name = { en = "Emergency", es = "Emergencias" }
number = "112"
text = "112"
hours = { en = "Day and night" }
[[country.line]]
name = "No number"
[[country]]
code = "MX"
checked = ""
[[country.line]]
name = "Line"
number = "1"
''')
    assert place_file.problems == ()
    [spain] = place_file.place("es").help.elsewhere
    assert (spain.name, spain.checked) == ("España", "2026-11")
    assert [(line.label, line.number, line.detail) for line in spain.lines] == [
        ("Emergencias", "112", "Mensaje: 112 · Day and night")]


def test_wrong_date_of_a_country_is_reported_and_keeps_it_off_the_page():
    place_file = read('[[country]]\ncode = "ES"\nchecked = "soon"\n[[country.line]]\nname = "E"\nnumber = "112"\n')
    assert [problem.code for problem in place_file.problems if "soon" in problem.sentence] == ["place.date"]
    assert place_file.place("en").help.elsewhere == ()


# ---- where articles are on the web

@pytest.mark.parametrize("address", [
    "https://example.org/{language}/{id}", "http://example.org", "https://example.org/read?a={id}&b=1#x",
])
def test_an_address_on_the_web(address):
    place_file = read(GOOD.replace("[place]", f'[place]\nweb = "{address}"'))
    assert place_file.problems == ()
    assert place_file.place("en").web == address


@pytest.mark.parametrize("address", ["example.org/{id}", "ftp://example.org", "https://{id}", "https://a.org/{name}",
                                     "https://a.org/a b", "javascript:alert(1)"])
def test_what_is_no_address_is_said_and_left_out(address):
    place_file = read(GOOD.replace("[place]", f'[place]\nweb = "{address}"'))
    assert codes(place_file) == [("place.web", 3)]
    assert place_file.place("en").web == ""


def test_an_address_for_each_language():
    place_file = read(GOOD.replace("[place]", '[place]\nweb = { en = "https://a.org/{id}", es = "nada" }'))
    assert codes(place_file) == [("place.web", 3)]
    assert place_file.place("en").web == "https://a.org/{id}"
    assert place_file.place("es").web == "https://a.org/{id}"
