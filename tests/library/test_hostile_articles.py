"""Articles that were made to do harm: nothing outside the folder is opened, nothing hangs, no word is lost."""

import contextlib
import json
import re
import string
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from library_folder import assert_trusted, everything, page_of, png, write

from reader.library import limits
from reader.library.text_file import UnreadableText
from reader.library.worker import convert_all
from reader.library.worker_process import Job, converted_of

ROOT = Path(__file__).resolve().parents[2]

REFERENCES = [
    "../secret.md", "../secret.png", "../../secret.png", "%2e%2e/secret.png", "..%2fsecret.png", "/etc/passwd",
    "file:///etc/passwd", "file:../secret.png", "//localhost/etc/passwd", "\\\\localhost\\share\\x.png",
    "..\\secret.png",
    "C:\\secret.png", "http://127.0.0.1:9/x.png", "https://localhost:9/x", "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    "qrc:/x.png", ":/x.png", "about:blank", "ftp://localhost/x", "smb://localhost/x", "media/out.png",
    "media/out/secret.png",
    "media/pipe.png", "media/zero.png", "media/loop.png", "media/../../secret.png", "./../../secret.png",
    "~/secret.png",
    "media/x.png\x00.md", "secret.png?x=../../secret.png", "media/drawing.svg", "media", ".", "..", "",
    "file:///proc/self/environ", "/dev/tty", "../content/../secret.md", "....//secret.png",
]

SHAPES = [
    "[words]({})", "![words]({})", "<a href=\"{}\">words</a>", "<img src=\"{}\" alt=\"words\">",
    "[words][r]\n\n[r]: {}",
    "<link rel=\"stylesheet\" href=\"{}\">words", "<style>@import url({});</style>words",
    "<table background=\"{}\"><tr><td background=\"{}\">words</td></tr></table>", "<body background=\"{}\">words",
    "<p style=\"background:url({})\">words</p>", "<iframe src=\"{}\">words</iframe>",
    "<object data=\"{}\">words</object>",
    "<video poster=\"{}\" src=\"{}\">words</video>", "<embed src=\"{}\">words", "<base href=\"{}\">words",
    "<svg><image href=\"{}\"/></svg>words", "<a href=\"{}\"><img src=\"{}\" alt=\"words\"></a>", "<{}>",
    "![words](<{}>)",
    "<meta http-equiv=refresh content=\"0;url={}\">words", "<form action=\"{}\">words</form>",
    "<q cite=\"{}\">words</q>", "<img srcset=\"{}\" alt=words>", "<input type=image src=\"{}\">words",
]

WATCHED = """
import json, os, sys, tempfile
sys.path[:] = json.loads(sys.argv[1])
content = os.path.realpath(sys.argv[2])
from pathlib import Path
from reader.library import markdown_page, place_file, folder, jail
markdown_page.convert(Path(content), "en/warm.md", b"# Warm\\n\\n![a](media/x.png)\\n\\n[^1]\\n\\n[^1]: x")
import encodings.idna, unicodedata, html.entities
seen = []
def hook(event, arguments):
    if event in ("open", "os.listdir", "os.scandir"):
        seen.append([event, os.fsdecode(arguments[0]) if isinstance(arguments[0], (str, bytes)) else ""])
    elif event.split(".")[0] in ("socket", "subprocess", "urllib", "http", "ftplib", "webbrowser", "shutil") or (
            event in ("os.system", "os.exec", "os.remove", "os.rename", "os.mkdir", "os.posix_spawn")):
        seen.append([event, ""])
sys.addaudithook(hook)
html = []
for ref in sorted(Path(content, "en").glob("h*.md")):
    page = markdown_page.convert(Path(content), f"en/{ref.name}", ref.read_bytes()).page
    html.append(page.html + "".join(picture.ref for picture in page.pictures) + "".join(t.wide for t in page.tables))
print(json.dumps([seen, html]))
"""


@pytest.fixture
def content(tmp_path):
    root = write(tmp_path / "content", {"media/x.png": png(), "media/drawing.svg": "<svg/>", "en/other.md": "# Other"})
    write(tmp_path, {"secret.md": "# SECRET", "secret.png": png()})
    import os

    (root / "media" / "out.png").symlink_to(tmp_path / "secret.png")
    (root / "media" / "out").symlink_to(tmp_path)
    (root / "media" / "zero.png").symlink_to("/dev/zero")
    (root / "media" / "loop.png").symlink_to(root / "media" / "loop.png")
    os.mkfifo(root / "media" / "pipe.png")
    return root


def test_no_reference_opens_anything_outside_nor_any_socket(content):
    number = 0
    for shape in SHAPES:
        for reference in REFERENCES:
            text = "---\ntitle: T\nimage: \"" + reference.replace("\n", "") + "\"\n---\n" + shape.replace("{}",
                reference)
            (content / "en" / f"h{number:04}.md").write_bytes(text.encode())
            number += 1
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps([str(ROOT), *sys.path]), str(content)],
        capture_output=True, text=True, timeout=300, check=True)
    seen, pages = json.loads(done.stdout)
    assert len(pages) == len(SHAPES) * len(REFERENCES)
    inside = str(content.resolve())
    for event, path in seen:
        assert event in ("open", "os.scandir", "os.listdir"), event
        # The parts of a path below the root are opened one by one, relative to the part above.
        assert path.startswith(inside) or "/" not in path or path.endswith((".py", ".pyc", ".so")), (event, path)
        assert "secret" not in path, path
    for html in pages:
        assert "SECRET" not in html
        assert not re.search(r"(?:href|src)=\"(?!#|article:|https?://|note:|term:|mailto:|tel:)", html)
        for word in ("file:", "javascript:", "data:", "qrc:", "smb:", "ftp:"):
            assert f'="{word}' not in html


VECTORS = [
    "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<body onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java&#x09;script:alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
    "<a href='jAvAsCrIpT&colon;x'>x</a>",
    "<a href='&#106;avascript:x'>x</a>", "<a href=\"javascript&#58;x\">x</a>",
    "<a href='data:text/html;base64,PHNj'>x</a>",
    "<iframe srcdoc='<script>x</script>'>", "<math><mtext></form><form><mglyph><style></math><img src onerror=x>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img>'>",
    "<style><!--</style><script>x//--></script>", "<script>x</script >y", "<scr<script>ipt>x</script>",
    "<<script>x</script>",
    "<svg><style><img src=x onerror=y></style></svg>", "<svg><a xlink:href='javascript:x'><text>t</text></a></svg>",
    "<table><caption><svg><title><table><style><a href=x>", "<select><noembed></select><script>x</script>",
    "<xmp><p title='</xmp><img src=x>'>", "<textarea><a title='</textarea><img src=x>'>",
    "<a name='x\" onclick=y'>z</a>",
    "<a id='\"><script>x</script>'>z</a>", "<h2 id='a\" onmouseover=x'>y</h2>",
    "<div class='callout callout-note\"><b'>x</div>",
    "<ol start='1\" onclick=x' type='\"><b>'><li>x</ol>", "<td align='left\"><b>'>x</td>",
    "<abbr title='\"><script>x</script>'>t</abbr>",
    "<p align=\"center' onclick=x\">y</p>", "<table><tr><td colspan='2\" bgcolor=red' rowspan='-1'>x</table>",
    "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)", "![x](javascript:alert(1))", "[x]: javascript:y\n\n[x]",
    "<javascript:alert(1)>", "[x](https://a.example/\"onclick=\"y)", "[x](https://a.example/'><script>y</script>)",
    "[x](\" onclick=y)", "![\"><script>x</script>](no.png)", "```<script>\nx\n```", "`<img src=x onerror=y>`",
    "<a href='https://a.example/\u202egpj.exe'>x</a>", "<!--><script>x</script>-->",
    "<!-- --!><img src=x onerror=y> -->",
    "<?xml-stylesheet href='javascript:x'?>", "<![CDATA[<script>x</script>]]>",
    "<!--slot:picture:0--> <!--slot:table:7-->",
    "&lt;!--slot:picture:0--&gt;", "`<!--slot:table:0-->`", "<a href='note:0'>x</a> <a href='term:5'>y</a>",
    "<a href='#panel-note'>x</a>",
    "# <script>x</script>",
    "| <script>x</script> | <a href=javascript:x>y</a> |\n|---|---|\n| <td onclick=x> | </table> |",
    "[^1]\n\n[^1]: <script>x</script><a href=javascript:y>z</a>", "*[ab]: \"><script>x</script>\n\nab",
    "> [!NOTE] <script>x</script>\n> y",
    "!!! note \"<img src=x onerror=y>\"\n    z", "<div><!--</div>-->", "<b><p><b><p></b>x</p></b>",
    "</p></div></td></table>x",
]


@pytest.mark.parametrize("vector", VECTORS)
def test_known_attacks_come_to_nothing(tmp_path, vector):
    page = page_of(tmp_path, "---\ntitle: T\n---\nBefore.\n\n" + vector + "\n\nAfter.").page
    assert_trusted(page)
    html = everything(page)
    assert "Before." in html
    assert "After." in html
    assert_trusted(page_of(tmp_path, "> - " + vector).page)
    assert_trusted(page_of(tmp_path, "---\ntitle: T\n---\n<div>" + vector).page)


# Bombs: the same unit many times. Each must give a page, in its worker, whatever it takes.

UNITS = [
    "*a **a ", "a** a* ", "_a __a ", "a]", "[a", "*a_ ", "[a](b", "[ a_", "> ", "- ", "* ", "+ ", "1. ", "`a", "<",
    "<!--",
    "<!A ", "<![CDATA[", "<?", "[^1] ", "[a][a] ", "![", "![a](b", "***", "___", "# a\n", "a\n: b\n", "*[a]: b\n",
    "<div>",
    "<b>", "<p><b><i>", "&amp;", "&a", "http://a.b/ ", "a@", "www.", "\\", "~~a ", "~", "==a ", "```\n", "> [!NOTE]\n",
    "!!! note\n", "a\n\n", "a\n", "\"", "'a ", "a\n-\n", "\t", " ", "\u00a0", "\u202e", "a\u200d", "\u0301", "👩‍👩‍👧",
    "<li>",
    "<ul><li>", "<table><tr><td>", "<details>", "<a href=x>", "<a id=x>", "[x](nope.md) ", "[x](#nope) ",
    "![a](no.png) ",
    "- [ ] a\n", "Table: x\n", "- > ", "|", "a|\n", "a  \n", "<sup>", "<td colspan=50 rowspan=50>a", "x", "<script>",
    "<svg>", "<a \"", "</p>", "---\n", "a: b\n", "| a | b |\n", "日", "> - ",
]


def test_bombs_of_three_sizes_all_give_a_page(tmp_path):
    jobs = []
    for size in (100, 1_000, 20_000):
        for number, unit in enumerate(UNITS):
            name = f"{size}-{number:03}.md"
            text = unit * max(1, size // len(unit)) if size > 1_000 else unit * size
            (tmp_path / name).write_text("# Bomb\n\nFirst words.\n\n" + text, encoding="utf-8")
            jobs.append(Job(str(tmp_path), name, "en"))
    answers = {outcome.ref: outcome for outcome in convert_all(jobs)}
    assert len(answers) == len(jobs)
    for name, outcome in answers.items():
        assert outcome.status == "done", name
        page = converted_of(outcome).page
        assert "First words." in page.html or "First words." in page.sections[0].text, name
        assert page.html.count("<p") < limits.BLOCKS + 10
        mistakes = [problem for problem in converted_of(outcome).problems if "mistake" in problem.sentence]
        assert mistakes == [], name


def test_a_table_of_contents_of_horrors_converts_in_linear_time(tmp_path):
    """Twice the text takes about twice the time, also where much is reported."""
    unit = "## Head [x](#no) [y](no.md) ![z](no.png)\n\n<iframe>a</iframe> <b>c</b> | *d*\n\n"

    def seconds(count):
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            page_of(tmp_path, unit * count)
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(1200) < 3.2 * seconds(600) + 0.05


# No word is lost

WORD = st.text(alphabet=string.ascii_lowercase, min_size=2, max_size=7)
PIECES = st.one_of(
    WORD, st.sampled_from([
        "\n", "\n\n", "  ", "    ", "- ", "* ", "1. ", "> ", "# ", "## ", "**", "*", "_", "`", "```\n", "~~", "|",
        "\n|---|\n",
        "<div>", "</div>", "<b>", "</b>", "<p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<li>", "<ul>",
        "</ul>", "<br>",
        "<span>", "<details>", "<summary>", "<form>", "<select>", "<option>", "<svg>", "<iframe>", "<textarea>", "[",
        "](", ")",
        "![", "[^1]", "\n[^1]: ", "\n*[", "]: ", "!!! note\n", "> [!TIP]\n", "\\", "&amp;", "&", "<", ">", "\"", "'",
        "--", "---\n",
        "\t", ":", ": ", "=", "==", "<!-- x -->", "<h2>", "</h2>", "<a href='x.md'>", "</a>", "<center>", "<pre>",
        "<q>",
        "\u00a0", "\u202e", "é", "日本", "<dl><dt>", "<dd>", "<sup>", "<hr>", "<img alt='", "'>", "$",
    ]))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=60))
def test_any_mixture_gives_a_page_that_the_view_can_trust(tmp_path, pieces):
    text = "".join(pieces)
    assert_trusted(page_of(tmp_path, "---\ntitle: T\n---\n" + text).page)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(WORD.map(lambda word: word + " "), st.sampled_from([
    "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "\n> ", "\n\n## ", "**", "_", "<b>", "</b>", "<div>", "</div>", "\n| ",
    " | ", "<p>",
    "<table><tr><td>", "</td></tr></table>", "<li>", "<ul>", "</ul>", "<span>", "<form>", "<select>", "<option>",
    "<svg>", "<br>",
    "<details><summary>", "</summary>", "</details>", "\n\n> [!NOTE]\n> ", "<textarea>", "<h2>", "</h2>", "<center>",
    "<font>",
])), max_size=50))
def test_every_word_is_on_the_page(tmp_path, pieces):
    text = "".join(pieces)
    page = page_of(tmp_path, "---\ntitle: T\n---\n" + text).page
    html = page.html + "".join(table.wide for table in page.tables)
    shown = re.sub(r"<[^>]*>", " ", html)
    words = re.findall(r"[a-z]{2,}", re.sub(r"</?[a-z0-9]+>", " ", text))
    missing = [word for word in set(words) if shown.count(word) < words.count(word)]
    assert missing == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_no_text(tmp_path, raw):
    for text in (raw, b"---\n" + raw, b"---\ntitle: " + raw + b"\n---\n" + raw):
        with contextlib.suppress(UnreadableText):
            assert page_of(tmp_path, text).page.card.title
