"""How near our markdown dialect comes to GitHub's reading (cmark-gfm), and how fast it is.

    python tests/benchmarks/dialect.py FOLDER            share of files with the same tree of blocks
    python tests/benchmarks/dialect.py FOLDER --speed    time against plain `markdown` with `extra`, words shown
    python tests/benchmarks/dialect.py --spec spec.txt   the CommonMark examples, blocks only

The tree of blocks is: nesting of lists, quotes, code, headings, tables, and the words of each
block. Spaces, entities, quotation marks and dashes don't count, nor do tags within a line.
A plain script, not a test: it needs `cmarkgfm` and `nh3`, and files that the project does not ship.
"""

import argparse
import difflib
import html
import os
import re
import sys
import time
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from reader.library.dialect import to_html  # noqa: E402
from reader.library.dialect.html_blocks import ELEMENTS  # noqa: E402

BLOCKS = set("ul ol li blockquote pre h1 h2 h3 h4 h5 h6 table thead tbody tr th td hr".split())
# Boxes for text: where one starts or ends, a run of words ends, but they are no level of their own.
BREAKS = set("p div section figure details summary dl dt dd caption center address article".split())
TAGS = BLOCKS | BREAKS | set("figcaption a em strong code img br del sup sub b i mark kbd".split())
OWN_SYNTAX = {
    "callout": re.compile(r"^ {0,3}(?:> ?\[!\w+\]|!!! ?\w)", re.M),
    "footnote": re.compile(r"^ {0,3}\[\^[^\]]+\]:", re.M),
    "definition list": re.compile(r"^[^\n]*\S[^\n]*\n(?:\n)?:[ \t]+\S", re.M),
    "abbreviation": re.compile(r"^\*\[[^\]]+\]:", re.M),
    "caption": re.compile(r"^(?:Table|Tabelle|Tabla) ?: ", re.M),
}
MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "‚": "'"})
FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")


def normal(text: str) -> str:
    """Text in the form in which two readings are compared."""
    text = unicodedata.normalize("NFC", text).translate(MARKS)
    text = text.replace("…", "...").replace("—", "---").replace("–", "--").replace("\ufeff", "")
    text = re.sub(r"[☐☑]", "", text)
    return re.sub(r"\s+", "", text)


class BlockTree(HTMLParser):
    """Lines such as `ul/li: words`, one for each block, in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.path: list[str] = []
        self.text: list[str] = []
        self.lines: list[str] = []

    def flush(self) -> None:
        text = normal("".join(self.text))
        self.text = []
        if text:
            self.lines.append(f"{'/'.join(self.path)}: {text}")

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in BLOCKS or tag in BREAKS:
            self.flush()
        if tag == "hr":
            self.lines.append("/".join([*self.path, "hr"]))
        elif tag in BLOCKS and tag not in ("thead", "tbody"):
            self.path.append(tag)
            self.lines.append("/".join(self.path))
        elif tag == "img":
            # We show the title of a lone picture below it, so it counts as words on both sides.
            self.text += [dict(attrs).get("alt") or "", dict(attrs).get("title") or ""]

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS or tag in BREAKS:
            self.flush()
        if tag in self.path:
            while self.path.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def block_tree(page: str) -> list[str]:
    # nh3 puts unclosed tags in order the way a browser does, the same for both readings.
    cleaned = nh3.clean(page, tags=TAGS, attributes={"img": {"alt", "title"}}, link_rel=None)
    tree = BlockTree()
    tree.feed(cleaned)
    tree.close()
    tree.flush()
    return tree.lines


def github(text: str) -> str:
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    # Without the filter that shows <style> and such as text: there is no such thing in a reading of blocks.
    return cmarkgfm.markdown_to_html_with_extensions(text, options, ["table", "strikethrough", "autolink", "tasklist"])


def body(path: Path) -> str:
    text = path.read_text("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return FRONT_MATTER.sub("", text, count=1)


def own_syntax(text: str) -> str | None:
    """The first extension of ours that a text uses and cmark-gfm does not know, outside of code."""
    outside = re.sub(r"^( *)(`{3,}|~{3,})[^\n]*\n.*?(?:^ *\2[`~]*[ \t]*$|\Z)", "", text, flags=re.M | re.S)
    return next((name for name, pattern in OWN_SYNTAX.items() if pattern.search(outside)), None)


FENCE = re.compile(r"^[ \t>]*(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*\1[`~]*[ \t]*$|\Z)", re.M | re.S)
PLACEHOLDER = re.compile(r"<(?=/?([A-Za-z][A-Za-z0-9]*)(?: [A-Za-z ]*)?>)")


def repaired(text: str) -> str:
    """A text with the slips mended that we forgive and GitHub does not, by design of ours.

    `#Heading`, `<your name>`, an address with spaces in it, single tildes, a hard space after a list marker.
    """
    parts = []
    done = 0
    for fence in [*FENCE.finditer(text), None]:
        part = text[done : fence.start() if fence else None]
        part = re.sub(r"^( {0,3}(?:> ?)*)(#{2,6})(?=\w)", r"\1\2 ", part, flags=re.M)
        part = re.sub(r"^( {0,3}#)(?=[A-Z][a-z]*(?: [^#\n]*)?$)", r"\1 ", part, flags=re.M)
        part = PLACEHOLDER.sub(lambda tag: tag[0] if tag[1].lower() in ELEMENTS else "&lt;", part)
        part = re.sub(r"\]\(((?:https?:|mailto:|\.{0,2}/)[^()<>\n\"]* [^()<>\n\"]*)\)", r"](<\1>)", part)
        part = re.sub(r"(?<!~)~(?!~)", r"\\~", part)
        part = re.sub(r"^([ \t>]*[-*+])\xa0", r"\1 ", part, flags=re.M)
        parts.append(part)
        if fence:
            parts.append(fence[0])
            done = fence.end()
    return "".join(parts)


def first_difference(ours: list[str], theirs: list[str]) -> str:
    for number, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            part = slice(max(0, len(os.path.commonprefix([one, other])) - 40), None)
            return f"block {number}\n      ours   {one[part][:110]}\n      theirs {other[part][:110]}"
    longer, who = (ours, "ours") if len(ours) > len(theirs) else (theirs, "theirs")
    return f"only {who} has {longer[min(len(ours), len(theirs))][:120]}"


def compare(files: list[Path], root: Path, *, quiet: bool) -> None:
    same = same_when_repaired = compared = 0
    left_out: dict[str, int] = {}
    for path in files:
        text = body(path)
        own = own_syntax(text)
        if own:
            left_out[own] = left_out.get(own, 0) + 1
            continue
        compared += 1
        ours, theirs = block_tree(to_html(text)), block_tree(github(text))
        if ours == theirs:
            same += 1
            same_when_repaired += 1
            continue
        mended = repaired(text)
        if block_tree(to_html(mended)) == block_tree(github(mended)):
            same_when_repaired += 1
            continue
        if not quiet:
            alike = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio() if len(ours) < 3000 else 0
            print(f"  {path.relative_to(root)} ({alike:.0%} alike): {first_difference(ours, theirs)}")
    uses = ", ".join(f"{count} {name}" for name, count in left_out.items()) or "none"
    many = max(compared, 1)
    print(
        f"{root}: {same} of {compared} files agree = {same / many:.1%}, with slips repaired that only we forgive "
        f"{same_when_repaired} = {same_when_repaired / many:.1%}; left out for our own syntax: {uses}"
    )


def spec_examples(path: Path) -> list[tuple[int, str, str, str]]:
    """Number, section, markdown and HTML of each example of a CommonMark `spec.txt`."""
    found = []
    section = ""
    pattern = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^`{32}$|^#{1,6} ([^\n]*)$", re.M | re.S)
    for match in pattern.finditer(path.read_text("utf-8")):
        if match[3] is not None:
            section = match[3]
        else:
            found.append((len(found) + 1, section, match[1].replace("→", "\t"), match[2].replace("→", "\t")))
    return found


def spec(path: Path, *, quiet: bool) -> None:
    examples = spec_examples(path)
    right = right_shape = 0
    sections: dict[str, list[int]] = {}
    for number, section, source, wanted in examples:
        ours, theirs = block_tree(to_html(source)), block_tree(wanted)
        good = ours == theirs
        right += good
        right_shape += [line.split(":")[0] for line in ours] == [line.split(":")[0] for line in theirs]
        count = sections.setdefault(section, [0, 0])
        count[0] += good
        count[1] += 1
        if not good and not quiet:
            print(f"  {number} {section}: {source!r}\n    {first_difference(ours, theirs)}")
    for section, (good, all_of_them) in sections.items():
        print(f"  {section}: {good}/{all_of_them}")
    print(
        f"{right} of {len(examples)} examples = {right / len(examples):.1%} (blocks and words); "
        f"{right_shape} = {right_shape / len(examples):.1%} (blocks alone)"
    )


WORD = re.compile(r"[^\W_]+")


def words_lost(text: str, page: str) -> list[str]:
    """Words of the source that are nowhere in the page; addresses, tags and the names of code don't count."""
    text = text.replace("%20", " ")
    shown = Counter(WORD.findall(unicodedata.normalize("NFKC", html.unescape(page).replace("%20", " "))))
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.S)
    text = re.sub(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*\S+[^\n]*$", " ", text, flags=re.M)  # reference definitions
    text = re.sub(r"^([ \t>]*(?:[-*+] +)*)(?:\d+[.)][ \t]+)+", " ", text, flags=re.M)  # the list shows its numbers
    text = re.sub(r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})[^\n`]*$", " ", text, flags=re.M)  # info strings
    text = re.sub(r"^[ \t>]*\[!\w+\]", " ", text, flags=re.M)
    text = re.sub(r"\]\[[^\]\n]*\]", "]", text)
    text = re.sub(r"^([ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[xX]\]", r"\1", text, flags=re.M)  # task marks
    text = re.sub(r"\{#[^}\n]*\}", " ", text)
    text = re.sub(r"&#?\w+;", lambda entity: html.unescape(entity[0]), text)
    wanted = Counter(WORD.findall(unicodedata.normalize("NFKC", text)))
    return list((wanted - shown).elements())


def speed(files: list[Path], root: Path, *, quiet: bool) -> None:
    import markdown

    texts = [body(path) for path in files]
    markdown.markdown("warm *up*", extensions=["extra"])
    to_html("warm *up*")
    ours_best = theirs_best = float("inf")
    for _ in range(3):
        start = time.process_time()
        pages = [to_html(text) for text in texts]
        ours_best = min(ours_best, time.process_time() - start)
        start = time.process_time()
        for text in texts:
            markdown.markdown(text, extensions=["extra"])
        theirs_best = min(theirs_best, time.process_time() - start)
    lost = 0
    for path, text, page in zip(files, texts, pages, strict=True):
        missing = words_lost(text, page)
        if missing:
            lost += 1
            if not quiet:
                print(f"  {path.relative_to(root)}: not shown: {' '.join(missing[:8])}")
    size = sum(map(len, texts)) / 1e6
    print(
        f"{root}: {len(files)} files, {size:.2f} MB: ours {ours_best:.2f} s, markdown with extra {theirs_best:.2f} s, "
        f"{theirs_best / ours_best:.2f} x as fast; files with words not shown: {lost}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of markdown files")
    parser.add_argument("--spec", type=Path, help="the spec.txt of CommonMark")
    parser.add_argument("--speed", action="store_true", help="compare times and words instead of trees")
    parser.add_argument("--quiet", action="store_true", help="only the figures")
    arguments = parser.parse_args()
    if arguments.spec:
        spec(arguments.spec, quiet=arguments.quiet)
    for folder in arguments.folders:
        found = (path for path in folder.rglob("*") if path.suffix.lower() in (".md", ".markdown"))
        files = sorted(path for path in found if path.is_file())
        (speed if arguments.speed else compare)(files, folder, quiet=arguments.quiet)


if __name__ == "__main__":
    main()
