"""The accessibility report names a test for what it claims, and every one of these tests is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REPORT = (ROOT / "resources" / "accessibility-report.md").read_text(encoding="utf-8")
LEVELS = {"Supports", "Partially supports", "Does not support", "Not applicable", "Not evaluated"}
LEVEL_A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
LEVEL_AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py::\w+)`", REPORT)))


def rows() -> list[list[str]]:
    """The rows of every table with levels: criterion, level, remarks, tests."""
    lines = [line for line in REPORT.splitlines() if line.startswith("| ") and line.count("|") == 5]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in ("Criterion", "Chapter")]


def test_every_row_has_a_level_a_remark_and_a_test_where_something_is_claimed():
    assert len(rows()) > 90
    for criterion, level, remark, tests in rows():
        assert level in LEVELS, criterion
        assert remark, criterion
        assert bool(tests) or level in ("Not applicable", "Not evaluated", "Does not support"), criterion


@pytest.mark.parametrize(("table", "numbers"), [("level A\n", LEVEL_A), ("level AA\n", LEVEL_AA)])
def test_no_criterion_is_left_out(table, numbers):
    part = REPORT.partition(f"WCAG 2.2, {table}")[2].partition("\n## ")[0]
    assert re.findall(r"^\| (\d\.\d\.\d+) ", part, re.MULTILINE) == numbers.split()


@pytest.mark.parametrize("name", NAMED)
def test_every_named_test_is_there(name):
    path, _, test = name.partition("::")
    assert re.search(rf"^def {test}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE), name


def test_it_says_what_was_not_tried():
    for word in ("Not evaluated", "NVDA", "VoiceOver", "kiosk mode, not yet evaluated"):
        assert word in REPORT
