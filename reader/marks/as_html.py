"""What a person kept, as one HTML page for printing: large type, dark on white, nothing loaded from anywhere.

Every text is escaped, and a policy in the page forbids scripts and requests in case one ever is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from reader.kept import PlacedMark
from reader.marks import printed
from reader.marks.printed import ENGLISH, Group, Line, Voice

# Colors and lines are those of the window. Printers may leave fills out, so the lines matter.
_STYLE = """\
@page { margin: 20mm }
html { color: #111; background: #fff; font: 14pt/1.5 Georgia, "Times New Roman", serif }
body { max-width: 38em; margin: 0 auto; padding: 1em; overflow-wrap: anywhere }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid }
h1 { font-size: 24pt } h2 { font-size: 20pt; margin-top: 1.6em } h3 { font-size: 17pt } h4 { font-size: 15pt }
.mark { margin: 0 0 1.4em; break-inside: avoid }
p, blockquote { margin: .4em 0; white-space: pre-wrap }
blockquote { padding-inline-start: .8em; border-inline-start: 3px solid #555 }
mark { color: inherit; padding: .1em 0; text-decoration: underline 2px; text-underline-offset: .2em;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
.yellow { background: #FCE3A1; text-decoration-style: dashed }
.green { background: #D9EBC8; text-decoration-style: double }
.blue { background: #D2E5EF; text-decoration-style: wavy }
.rose { background: #F8DCD3; text-decoration-style: dotted }
.name { font-weight: bold } .about { font-size: 12pt; color: #333 }
"""
_HEAD = """\
<!DOCTYPE html>
<html lang="{code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<h1>{title}</h1>"""


def as_html(placed: Iterable[PlacedMark], names: Mapping[tuple[str, str], str] | None = None,
            voice: Voice = ENGLISH) -> str:
    """The page. `names` has the titles of articles by (id, language) where no mark knows them."""
    return "\n".join(_lines(placed, names, voice)) + "\n"


def _lines(placed: Iterable[PlacedMark], names: Mapping[tuple[str, str], str] | None, voice: Voice) -> Iterator[str]:
    yield _HEAD.format(code=escape(voice.code), title=voice.say(printed.TITLE), style=_STYLE)
    parts = printed.parts(placed, names, voice)
    if not parts:
        yield f"<p>{voice.say(printed.NOTHING)}</p>"
    for part in parts:
        if part.title:
            yield f"<h2>{part.title}</h2>\n<p>{part.lead}</p>"
        for group in part.groups:
            yield from _group(group, 3 if part.title else 2, voice)
    yield "</body>\n</html>"


def _group(group: Group, level: int, voice: Voice) -> Iterator[str]:
    language = f' lang="{escape(group.language)}"' if group.language else ""
    yield f"<section{language}>\n<h{level} dir=\"auto\">{escape(group.title)}</h{level}>"
    heading = ""
    for line in group.lines:
        if line.heading != heading:
            heading = line.heading
            yield f"<h{level + 1} dir=\"auto\">{escape(heading or group.title)}</h{level + 1}>"
        yield from _mark(line, voice)
    yield "</section>"


def _mark(line: Line, voice: Voice) -> Iterator[str]:
    own = escape(voice.code)
    yield '<div class="mark">'
    if line.name:
        yield f'<p class="name" dir="auto">{escape(line.name)}</p>'
    if line.words:
        words = escape(line.words)
        if line.color:
            words = f'<mark class="{escape(line.color)}">{words}</mark>'
        yield f'<blockquote dir="auto">{words}</blockquote>'
    if line.note:
        yield f'<p class="name" lang="{own}">{voice.say(printed.NOTE)}</p>\n<p dir="auto">{escape(line.note)}</p>'
    if line.remark:
        yield f'<p lang="{own}">{line.remark}</p>'
    yield f'<p class="about" lang="{own}">{line.about}</p>\n</div>'
