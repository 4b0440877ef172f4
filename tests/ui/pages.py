"""Pages to show in tests of the reading view: written by hand in the form that the catalogue gives."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPixmap

from reader.appearance import Appearance
from reader.model import ArticleCard, ArticlePage, Picture, Section, TableForm
from reader.ui.theme import Look, load_theme


def look(theme: str = "light", percent: int = 100, **choice: str) -> Look:
    return Look(Appearance(theme=theme, text_percent=percent, **choice), load_theme(theme))


class Pictures(QObject):
    """Every picture is one red tile; with `waits` it comes only when `arrive` is called."""

    ready = Signal(str)

    def __init__(self, *, waits: bool = False) -> None:
        super().__init__()
        self.waits = waits
        self.asked: list[str] = []
        self.broken: set[str] = set()

    def cover(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        self.asked.append(ref)
        if self.waits:
            return None
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.fill(QColor("#FF0000"))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    fitted = cover

    def is_broken(self, ref: str) -> bool:
        return ref in self.broken

    def arrive(self, ref: str) -> None:
        self.waits = False
        self.ready.emit(ref)


def panel(kind: str, title: str, body: str) -> str:
    return (
        '<table class="panel" width="100%" cellspacing="0" cellpadding="16"><tr>'
        f'<td class="panel panel-{kind}"><p class="panel-title panel-title-{kind}"><a name="panel-{kind}"></a>{title}'
        f"</p>{body}</td></tr></table>"
    )


def heading(level: int, anchor: str, title: str) -> str:
    return f'<h{level}><a name="{anchor}"></a>{title}</h{level}>'


def sentences(count: int, start: int = 0) -> str:
    return "".join(
        f"<p>Sentence number {number} tells a short story about a quiet lake, a boat and the light in the morning, "
        "and it is long enough to need more than one line.</p>"
        for number in range(start, start + count)
    )


WIDE = (
    '<table class="data" width="100%" cellspacing="0" cellpadding="10"><thead><tr><th>Study</th><th>People</th>'
    "<th>Found</th></tr></thead><tbody><tr><td>Year one</td><td>41</td><td>Fewer signs</td></tr></tbody></table>"
)
STACKED = '<p class="row"><b>Year one</b><br><b>People</b>: 41<br><b>Found</b>: Fewer signs</p>'


def article(body: str = "", *, content_hash: str = "one", **changes) -> ArticlePage:  # noqa: ANN003
    """An article with three headings, every kind of panel, a table, a picture, a term and a footnote."""
    html = body or (
        panel("facts", "In short", "<ul><li>First fact.</li><li>Second fact.</li></ul>")
        + heading(2, "before", "Before the visit")
        + '<p>This is <a class="term" href="term:0">off-label</a> use.<a class="note" href="note:0"><sup>1</sup></a>'
        ' See <a class="link" href="article:what-is-ptsd#signs">What is PTSD?</a> or '
        '<a class="web" href="https://example.org/a">a site</a>.</p>'
        + sentences(12) + panel("warning", "Take care", "<p>Do not drive.</p>")
        + heading(2, "during", "During the visit") + "<!--slot:table:0-->" + sentences(12, 12)
        + heading(3, "feeling", "What it can feel like") + "<!--slot:picture:0-->" + sentences(12, 24)
        + heading(2, "after", "After the visit") + "<blockquote><p>You can say no.</p></blockquote>" + sentences(6, 36)
    )
    card = ArticleCard(
        "visit", "en", "What happens at a visit", "A quiet walk through the day.", "your-visit", minutes=7,
        updated="2026-11-24", review_by="2027-11-24", image="media/a.webp", content_hash=content_hash,
    )
    values = {
        "card": card, "html": html,
        "sections": (
            Section("", "", 0, "First fact."), Section("before", "Before the visit", 2, ""),
            Section("during", "During the visit", 2, ""), Section("feeling", "What it can feel like", 3, ""),
            Section("after", "After the visit", 2, ""),
        ),
        "pictures": (Picture("media/b.webp", 1600, 900, "A lake", "The lake at dawn."),),
        "head_picture": Picture("media/a.webp", 1920, 1080, "A harbor"),
        "tables": (TableForm(WIDE, STACKED, 22),), "notes": ("A <i>short</i> note.",),
        "terms": (("off-label", "For a use that was not reviewed."),),
        "sources": ("A study, 2022. https://example.org/study.",),
    }
    return ArticlePage(**(values | changes))
