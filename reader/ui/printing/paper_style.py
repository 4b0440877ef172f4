"""The style sheet of paper, in the subset that QTextDocument knows. Every length is in dots (see `paper.DOTS`).

Dark on white, whatever the screen's theme is. Boxes and bars are painted by `sheets`.
"""

from __future__ import annotations

from reader.ui.printing.paper import BODY_POINTS, mm, points
from reader.values import value

INK, SOFT, LINE, SHADE, WHITE = "#000000", "#333333", "#777777", "#f1f1f1", "#ffffff"
# The bar at the side of a box: dark enough for a printer that has no colors.
BARS = {"note": "#1d4e79", "tip": "#1f5c45", "warning": "#7a4a00", "help": "#8f2d22"}
SIGNS = {"note": "info", "tip": "lightbulb", "warning": "triangle-alert", "help": "life-buoy"}  # resources/icons

_LINE_PERCENT = {"clear": 122, "book": 108, "dyslexic": 102}


@value
class Letters:
    """The sizes of everything that is read, in dots."""

    percent: int
    style: str = "clear"  # one of `appearance.LETTERS`

    def size(self, of: float) -> int:
        """`of` points at 100 %."""
        return round(points(of) * self.percent / 100)

    def space(self, of: float) -> int:
        """White between things, which need not grow as fast as the letters do."""
        return round(points(of) * (1 + (self.percent - 100) / 100 * 0.4))

    def title(self, of: float) -> int:
        """The same for titles and headings, which need to grow less. Never smaller than the text."""
        return max(round(points(of) * (1 + (self.percent - 100) / 100 * 0.55)), self.body)

    @property
    def body(self) -> int:
        return self.size(BODY_POINTS)

    @property
    def table(self) -> int:
        return self.size(14)

    @property
    def sign(self) -> int:
        """The side of the sign before the heading of a box."""
        return round(self.body * 1.05)

    @property
    def sign_gap(self) -> int:
        """Between that sign and the heading."""
        return round(self.body * 0.4)

    @property
    def dot(self) -> int:
        """Across the dot of a list."""
        return round(self.body * 0.34)

    @property
    def dot_away(self) -> int:
        """From the middle of a dot to its words."""
        return round(self.body * 0.8)

    def headings(self) -> dict[int, int]:
        """The size of each level."""
        return {1: self.title(27), 2: self.title(20), 3: self.title(17), 4: self.title(15.5)}


def box_padding(letters: Letters) -> int:
    """Between the edge of a box and its words."""
    return round(letters.body * 0.75)


def paper_style(letters: Letters, text: str, heading: str, *, rtl: bool) -> str:
    """CSS for families `text` and `heading`."""
    size, space, line = letters.size, letters.space, _LINE_PERCENT[letters.style]
    below = space(11)
    start, end = ("right", "left") if rtl else ("left", "right")
    thin = max(2, mm(0.25))
    pad = box_padding(letters)
    indent = pad + mm(3)
    room = letters.sign + letters.sign_gap
    return "\n".join((
        f"body {{ font-family:'{text}'; font-size:{letters.body}px; color:{INK}; }}",
        f"p {{ line-height:{line}%; margin:0 0 {below}px 0; }}",
        f"li {{ line-height:{line}%; margin:0 0 {round(below * 0.5)}px 0; }}",
        f"ul, ol {{ margin-top:0; margin-bottom:{below}px; }}",
        f"h1, h2, h3, h4, h5, h6 {{ font-family:'{heading}'; font-weight:600; color:{INK}; line-height:84%; }}",
        f"h1 {{ margin:0 0 {space(8)}px 0; }}",
        f"h2 {{ margin:{space(20)}px 0 {space(11)}px 0; }}",
        f"h3, h4, h5, h6 {{ margin:{space(14)}px 0 {space(7)}px 0; }}",
        f"a {{ color:{INK}; text-decoration:none; }}",
        f"blockquote {{ margin:{space(4)}px 0 {below}px {space(16)}px; }}",
        f"blockquote p {{ font-family:'{heading}'; font-style:italic; line-height:102%; }}",
        f"pre {{ white-space:pre-wrap; font-family:'DejaVu Sans Mono','Noto Sans Mono',monospace;"
        f" font-size:{size(12)}px; margin:0 0 {below}px 0; }}",
        f"code, kbd {{ font-family:'DejaVu Sans Mono','Noto Sans Mono',monospace; font-size:{size(13)}px; }}",
        f"p.deck {{ font-family:'{heading}'; font-size:{letters.title(17)}px; color:{SOFT}; line-height:98%;"
        f" margin:0 0 {space(7)}px 0; }}",
        f"p.meta, p.small {{ font-size:{size(12)}px; color:{SOFT}; line-height:112%; margin:0 0 {space(10)}px 0; }}",
        f"p.figure {{ line-height:100%; margin:{space(6)}px 0 0 0; }}",
        f"p.head-figure {{ line-height:100%; margin:{space(2)}px 0 {space(12)}px 0; }}",
        f"p.caption {{ font-size:{size(12.5)}px; color:{SOFT}; line-height:112%;"
        f" margin:{space(4)}px 0 {space(12)}px 0; }}",
        f"p.missing-picture {{ color:{SOFT}; font-style:italic; }}",
        f"p.dt {{ font-weight:600; margin:0 0 {space(1)}px 0; }}",
        f"p.dd {{ margin:0 0 {space(8)}px 0; }}",
        f"p.footnote, p.source, p.source-date, p.overdue {{ font-size:{size(12.5)}px; line-height:114%;"
        f" margin:0 0 {space(5)}px 0; }}",
        f"p.source-date, p.overdue {{ color:{SOFT}; margin:{space(3)}px 0 0 0; }}",
        f"p.row {{ font-size:{letters.table}px; line-height:118%; margin:0; }}",
        f"p.word {{ font-size:{size(13.5)}px; line-height:116%; margin:0 0 {space(5)}px 0; }}",
        f"span.detail {{ font-size:{size(13)}px; }}",
        f"p.help-line {{ line-height:116%; margin:0 0 {space(9)}px 0; }}",
        f"span.number {{ font-family:'{heading}'; font-weight:600; font-size:{letters.title(21)}px; }}",
        # ---- tables
        f"table.data {{ border-collapse:collapse; margin:{space(12)}px 0 {space(8)}px 0; }}",
        f"table.data td, table.data th {{ font-size:{letters.table}px; line-height:110%;"
        f" border-bottom-width:{thin}px; border-bottom-style:solid; border-bottom-color:{LINE}; }}",
        f"table.data th {{ background-color:{SHADE}; font-weight:700; }}",
        "table.row { margin:0; }",
        f"td.row {{ border-bottom-width:{thin}px; border-bottom-style:solid; border-bottom-color:{LINE}; }}",
        # ---- boxes
        f"table.panel {{ margin-top:{space(13)}px; margin-bottom:{space(8)}px; }}",
        f"td.panel {{ padding-{start}:{indent}px; }}",
        f"td.panel-facts {{ padding-{start}:{pad}px; }}",
        "td.panel-sources { padding-left:0px; padding-right:0px; }",
        f"p.panel-title {{ font-weight:700; line-height:{line}%; margin:0 0 {space(3)}px 0; }}",
        *(f"p.panel-title-{kind} {{ margin-left:{room}px; margin-right:{room if rtl else 0}px; }}" for kind in BARS),
        f"p.panel-title-facts, p.panel-title-sources {{ font-family:'{heading}'; font-weight:600;"
        f" font-size:{letters.title(17)}px; line-height:90%; margin:0 0 {space(5)}px 0; }}",
        # ---- the list of the content check
        f"p.where {{ font-size:{size(12)}px; color:{SOFT}; line-height:112%; margin:0 0 {space(4)}px 0; }}",
        f"p.finding {{ font-size:{size(12.5)}px; line-height:114%; margin:0 0 {space(4)}px 0; }}",
        f"span.soft {{ color:{SOFT}; }}",
        f"p.sum {{ font-size:{size(13)}px; margin:0 0 {space(10)}px 0; text-align:{start}; }}",
        f"td.count {{ text-align:{end}; }}",
    ))
