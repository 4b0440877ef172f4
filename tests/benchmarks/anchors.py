"""What becomes of marks when their articles are edited: right, orphan or wrong, and how long it takes.

    python tests/benchmarks/anchors.py                    500 marks in the bundled articles through each edit
    python tests/benchmarks/anchors.py --seed 3 --faults  the same with other dice, and each mark that went wrong
    python tests/benchmarks/anchors.py --generated        texts that are not bundled, in several scripts
    python tests/benchmarks/anchors.py --large            the time for a text of a million characters

"right" counts the marks that were rightly lost, too. "copy": found where the passage around the mark stands word for
word a second time. "touched": the words or their surroundings were changed. The rows below the line are traps: before
the edit, the mark's paragraph was given a twin in which one word in twelve is another one, or a copy. When the
paragraph itself is deleted then, nothing must be taken for it.

Ends with 1 when a mark landed at a wrong place, or fewer than 95 % were found of
those whose own sentence is at least four fifths the same.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "marks")]
import edit_drafts  # noqa: E402
import edit_suite as suite  # noqa: E402
import staff_edits  # noqa: E402

from reader.marks import anchor  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--marks", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--edit", action="append", help="only this one")
    parser.add_argument("--faults", action="store_true", help="print each mark that went wrong")
    parser.add_argument("--generated", action="store_true")
    parser.add_argument("--large", action="store_true")
    options = parser.parse_args()
    if options.large:
        return large()
    if options.generated:
        drafts = [edit_drafts.generated(language, options.seed * 100 + number)
                  for language in ("zh", "ja", "ko", "ar", "de") for number in range(8)]
    else:
        drafts = edit_drafts.articles_in(edit_drafts.CONTENT)
    marks = edit_drafts.random_marks(drafts, options.marks, options.seed)
    print(f"{len(drafts)} articles, {len(marks)} marks, seed {options.seed}\n")
    print(f"{'edit':36}{'marks':>6}{'right':>7}{'orphan':>7}{'wrong':>6}{'copy':>5}"
          f"{'4/5 same':>20}{'of these touched':>20}"
          f"{'mean ms':>9}{'most ms':>9}")
    def put(names, make) -> suite.Tally:  # noqa: ANN001
        total = suite.Tally()
        for name in names:
            if not options.edit or name in options.edit:
                tally = make(name)
                show(name, tally)
                if options.faults:
                    print("\n".join("    " + fault for fault in tally.faults))
                total.add(tally)
        return total

    edits = put(staff_edits.EDITS, lambda name: suite.run(drafts, marks, name, options.seed))
    if not options.generated:
        edits.add(put(staff_edits.FILE_EDITS,
                      lambda name: suite.run_on_files(edit_drafts.CONTENT, options.marks, name, options.seed)))
    show("all edits", edits)
    print("-" * 125)
    traps = put(staff_edits.TRAPS, lambda name: suite.run(drafts, marks, name, options.seed))
    show("all traps", traps)
    return int(edits.wrong + traps.wrong > 0 or edits.should_right < 0.95 * edits.should)


def show(name: str, tally: suite.Tally) -> None:
    print(f"{name:36}{tally.marks:6}{tally.right:7}{tally.orphan:7}{tally.wrong:6}{tally.copies:5}"
          f"{share(tally.should_right, tally.should):>20}{share(tally.touched_right, tally.touched):>20}"
          f"{1000 * tally.seconds / max(1, tally.marks):9.2f}{1000 * tally.slowest:9.1f}", flush=True)


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} % of {whole}" if whole else "–"


def large() -> int:
    """A million characters, and quotes of up to 10,000: unchanged, edited, gone."""
    dice = random.Random(5)
    blocks = [block.text for draft in edit_drafts.articles_in(edit_drafts.CONTENT) for block in draft.blocks]
    words = sorted({word for block in blocks for word in block.split()})
    slowest = 0.0
    for repetitive in (False, True):
        lines = []
        while sum(map(len, lines)) < 1_000_000:
            lines += ([dice.choice(blocks) for _ in range(1000)] if repetitive
                      else [" ".join(dice.choice(words) for _ in range(60)) for _ in range(200)])
        text = "\n".join(lines)[:1_000_000]
        for length in (40, 400, 10_000, 100_000):
            start = 500_000
            old = article(text)
            spot = anchor.make_spot(old, start, start + length)
            middle = start + length // 2
            for name, new in (("moved", "x " + text),
                              ("edited", "x " + text[:middle] + "q" + text[middle + 1:]),
                              ("gone", text[:start - 200] + text[start + length + 200:])):
                anchor._skeleton.cache_clear()
                begin = time.perf_counter()
                found = anchor.find(spot, article(new))
                seconds = time.perf_counter() - begin
                slowest = max(slowest, seconds)
                print(f"{'the same blocks again and again' if repetitive else 'random words':34}"
                      f"{length:8} {name:8}{found.standing:8}{1000 * seconds:8.0f} ms")
    return int(slowest > 1)


def article(text: str):  # noqa: ANN201
    """A text of one section, whose hash is unknown."""
    return anchor.ArticleText("large", "en", "", "", text, (edit_drafts.SectionSpan("", "", 0, len(text)),))


if __name__ == "__main__":
    sys.exit(main())
