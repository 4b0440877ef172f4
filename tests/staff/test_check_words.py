"""What staff read: plain words, a name for every rule, and something to do for every finding."""

import ast
import re
from pathlib import Path

import pytest
from checked_library import CLEAN, article, report_of, write

import reader
from reader.staff import report, rules
from reader.staff.findings import excerpt

PACKAGE = Path(reader.__file__).parent
# What people who have never seen a program's insides would have to ask about.
JARGON = re.compile(r"\b(?:yaml|front ?matter|pars(?:e|er|ing|ed)|markdown|syntax|invalid|exception|metadata|attribute|"
                    r"string|regex|slug|null|token|render(?:ed)?|html|oops|error)\b|!(?=\s|$)", re.IGNORECASE)
SLIPS = """# Another

#### Deep

Take ** two ** of [here](noise.md) and [a long one](nois.md). It helps.[^1]

| A | B |
| 1 | 2 |

![](media/lake.png)

![x](media/lak.png)

> [!WARNNG] x
> y

<blink>z</blink>

15. The clinic opened its doors.
"""


def spoken(name: str) -> list[str]:
    """The sentences in a module that staff can read: what it gives to `add`, and its constants that go there."""
    tree = ast.parse((PACKAGE / "staff" / name).read_text(encoding="utf-8"))
    docs = {node.body[0].value for node in ast.walk(tree)
            if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node)}
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            and node not in docs and " " in node.value and re.match(r"[A-Z{]", node.value)]


@pytest.mark.parametrize("name", sorted(path.name for path in (PACKAGE / "staff").glob("rules_*.py")))
def test_the_sentences_of_a_rule_hold_no_jargon(name):
    for sentence in spoken(name):
        assert not JARGON.search(sentence), sentence


def test_what_is_said_of_a_bad_article_is_plain_and_says_what_to_do(tmp_path):
    root = write(tmp_path / "content", {**CLEAN, "en/a.md": article(SLIPS, title="A", more="reviewed: 31/09/2026\n")})
    found = [finding for finding in report_of(root).findings if finding.file == "en/a.md"]
    assert len(found) >= 10
    for finding in found:
        assert finding.message[0].isupper() or finding.message[0] in "“", finding.message
        assert finding.message.rstrip("”").endswith((".", "?")), finding.message
        assert finding.fix.rstrip("”").endswith((".", "|", "?", "”")), finding.fix
        assert len(finding.fix) > 10
        assert not JARGON.search(finding.message + " " + finding.fix), finding


def test_every_rule_that_the_library_or_staff_can_name_is_in_the_table():
    named = set()
    for path in [*(PACKAGE / "library").rglob("*.py"), *(PACKAGE / "staff").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        named.update(re.findall(rf'["\'](?:{"|".join(rules.GROUPS)})\.[a-z-]+(?=["\'|])', text))
        if path.name == "front_matter.py":
            named.update(f'"header.{code}' for code in re.findall(r'(?:note|warn)\([^"\n]*"([a-z-]+)"', text))
        if path.name == "place_file.py":
            named.update(f'"place.{code}' for code in re.findall(
                r'_warn\((?:[^"\n,]*|"[^"\n]*"|str\([^\n]*?\)),\s*"([a-z-]+)"', text))
    codes = {name[1:] for name in named} - {"library.toml", "crisis.toml"}
    assert len(codes) > 80
    assert codes <= rules.RULES.keys()


def test_every_rule_in_the_table_is_named_by_somebody():
    text = "".join(path.read_text(encoding="utf-8") for room in ("library", "staff", "speech", "kiosk")
                   for path in (PACKAGE / room).rglob("*.py") if path.name != "rules.py")
    for name in rules.RULES:
        group, _, code = name.partition(".")
        assert f'"{name}' in text or (group in ("header", "place") and f'"{code}"' in text), name


class TestChoosing:
    def test_a_rule_and_a_group(self):
        assert rules.chosen(["link.words"]) == {"link.words"}
        assert {"link.words", "link.missing", "title.long"} <= rules.chosen(["link", " Title.Long "])
        assert rules.chosen([""]) == frozenset()

    @pytest.mark.parametrize(("typed", "meant"), [("lnk", "“link”"), ("link.mising", "“link.missing”"),
                                                  ("no-alt", "“picture.no-alt”")])
    def test_an_unknown_one_is_answered_with_what_was_meant(self, typed, meant):
        with pytest.raises(rules.UnknownRule, match="Did you mean") as caught:
            rules.chosen([typed])
        assert meant in str(caught.value)

    def test_one_that_is_like_none_is_answered_with_the_groups(self):
        with pytest.raises(rules.UnknownRule, match="header, "):
            rules.chosen(["qqqqqq"])


class TestText:
    def text(self, tmp_path, files, **how):
        return "\n".join(report.text(report_of(write(tmp_path / "content", {**CLEAN, **files})), **how))

    def test_an_article_with_its_state_line_words_and_place(self, tmp_path):
        text = self.text(tmp_path, {"en/a.md": article("See [noise](nois.md).\n", title="Night")})
        assert text.startswith("en/a.md  Night\n  Fix 1 · 1 minute\n  fix  line 10")
        assert "This link goes to a page that is not here: “nois.md”. Did you mean “noise.md”?  [link.missing]" in text
        assert "> See [noise](nois.md)." in text
        assert "4 articles: 3 ready, 0 worth a look, 1 needs fixing." in text

    def test_notes_are_counted_and_only_shown_when_asked_for(self, tmp_path):
        files = {"en/a.md": article("[here](noise.md)\n", title="Night")}
        hidden, shown = self.text(tmp_path, files), self.text(tmp_path, files, notes=True)
        assert "[link.words]" not in hidden
        assert "1 note not shown" in hidden
        assert "[link.words]" in shown
        assert "not shown" not in shown

    def test_a_report_can_be_cut_down_to_some_rules_and_its_states_follow(self, tmp_path):
        whole = report_of(write(tmp_path / "content", {
            **CLEAN, "en/a.md": article("[x](nois.md)\n\n![](media/lake.png)\n", title="Night")}))
        cut = report.only(whole, rules=frozenset({"picture.no-alt"}))
        assert [finding.rule for finding in cut.findings] == ["picture.no-alt"]
        assert (whole.fix, whole.look, cut.fix, cut.look) == (1, 0, 0, 1)
        assert report.only(whole, language="es").articles == ()


def test_an_excerpt_is_one_short_line_that_can_be_read():
    assert excerpt("  a\tb \x1b[31m c  ") == "a b \N{REPLACEMENT CHARACTER}[31m c"
    assert excerpt("word " * 100).endswith("…")
    assert len(excerpt("word " * 100)) <= 100
