"""The style sheet of the reading page: a `Look` becomes CSS in the subset that QTextDocument knows.

Every length is in px and follows the text size, since Qt ignores ``em``. What CSS cannot do there (rounded panels,
bars, icons, dotted underlines, the size of headings) is painted or set by `reading_view`.
"""

from __future__ import annotations

from reader.ui.theme import Look, load_font

# Line height is in percent of the letters' own line, which differs between families. OpenDyslexic's own line is
# taller than Literata's, so it needs less.
_LINE_PERCENT = {
    "clear": {"normal": 124, "more": 140, "most": 156},
    "book": {"normal": 110, "more": 124, "most": 138},
    "dyslexic": {"normal": 104, "more": 118, "most": 132},
}


def page_style(look: Look, column: int) -> str:
    """CSS for `QTextDocument.setDefaultStyleSheet`, for a column of `column` px."""
    theme, choice = look.theme, look.appearance
    body = look.reading("body")
    heading_family, clear = load_font("book"), load_font("clear")
    letters = look.body_family
    line = _LINE_PERCENT[choice.letters][choice.lines]
    wide = choice.spacing == "wide"
    # WCAG 1.4.12: letters 0.12, words 0.16, paragraphs 2 of the font size.
    spacing = f"letter-spacing:{body * 0.12:.1f}px; word-spacing:{body * 0.16:.1f}px;" if wide else ""
    below = body * 2 if wide else round(body * 0.8)
    scale = look.text_scale
    title_line = 84 if choice.letters != "dyslexic" or heading_family == "Literata" else 100

    def px(size: float) -> str:
        return f"{round(size * scale)}px"

    def font_px(size: float) -> str:
        return f"{look.page_letters(size)}px"

    rules = [
        f"body {{ font-family:'{letters}'; font-size:{body}px; color:{theme['text']}; {spacing} }}",
        f"p {{ line-height:{line}%; margin:0 0 {below}px 0; }}",
        f"li {{ line-height:{line}%; margin:0 0 {px(6)} 0; }}",
        f"ul, ol {{ margin-top:0; margin-bottom:{px(10)}; }}",
        f"h1, h2, h3, h4, h5, h6 {{ font-family:'{heading_family}'; font-weight:600; color:{theme['heading']};"
        f" line-height:{title_line}%; }}",
        f"h2 {{ margin:{px(34)} 0 {px(10)} 0; }}",
        f"h3, h4, h5, h6 {{ margin:{px(24)} 0 {px(6)} 0; }}",
        f"h1 {{ margin:0 0 {px(10)} 0; }}",
        f"a.link, a.web, a.contact {{ color:{theme['link']}; text-decoration:underline; }}",
        f"a.note {{ color:{theme['link']}; text-decoration:none; }}",
        f"a.term {{ color:{theme['text']}; text-decoration:none; }}",
        "a.picture { text-decoration:none; }",
        f".mark {{ background-color:{theme['match']}; color:{theme['on_match']}; }}",
        f"blockquote {{ margin:{px(6)} 0 {px(18)} {look.indent(column)}px; }}",
        f"blockquote p {{ font-family:'{heading_family}'; font-style:italic; font-size:{look.reading('quote')}px;"
        f" line-height:102%; }}",
        f"pre {{ white-space:pre-wrap; font-family:'DejaVu Sans Mono','Noto Sans Mono',monospace;"
        f" font-size:{font_px(17)}; background-color:{theme['facts_fill']}; margin:0 0 {px(16)} 0; }}",
        f"code, kbd {{ font-family:'DejaVu Sans Mono','Noto Sans Mono',monospace; font-size:{font_px(17)}; }}",
        f"p.caption {{ font-size:{font_px(16)}; color:{theme['text_soft']}; line-height:112%;"
        f" margin:{px(8)} 0 {px(22)} 0; }}",
        f"p.figure {{ line-height:100%; margin:{px(8)} 0 0 0; }}",
        f"p.head-figure {{ line-height:100%; margin:{px(8)} 0 {px(24)} 0; }}",
        f"p.missing-picture {{ color:{theme['text_soft']}; font-style:italic; }}",
        f"p.dt {{ font-weight:600; margin:0 0 {px(2)} 0; }}",
        f"p.dd {{ margin:0 0 {px(12)} {px(24)}; }}",
        f"p.row {{ font-size:{font_px(18)}; line-height:{line}%; margin:0 0 {px(14)} 0; }}",
        f"p.footnote {{ font-size:{font_px(16)}; color:{theme['text_soft']}; line-height:116%;"
        f" margin:0 0 {px(8)} 0; }}",
        # ---- tables
        f"table.data {{ border-collapse:collapse; margin:{px(14)} 0 {px(14)} 0; }}",
        f"table.data td, table.data th {{ font-size:{font_px(18)}; line-height:110%;"
        f" border-bottom-width:1px; border-bottom-style:solid; border-bottom-color:{theme['table_line']}; }}",
        f"table.data th {{ background-color:{theme['table_head']}; text-align:left; font-weight:700; }}",
        # ---- panels: the fill and the bar are painted behind the text
        # Qt drops the margin of a paragraph before a table, so the table brings its own.
        f"table.panel {{ margin-top:{px(14)}; margin-bottom:{px(16)}; }}",
        "td.panel { padding-left:26px; }",
        "td.panel-facts, td.panel-sources { padding-left:22px; padding-right:22px; }",
        f"p.panel-title {{ font-weight:700; font-family:'{letters}'; line-height:{line}%; margin:0 0 {px(4)} 0; }}",
        *(
            f"p.panel-title-{kind} {{ color:{theme[f'{kind}_bar']}; margin-left:{px(32)}; }}"
            for kind in ("note", "tip", "warning", "help")
        ),
        f"p.panel-title-facts, p.panel-title-sources {{ font-family:'{heading_family}'; font-weight:600;"
        f" font-size:{font_px(21)}; color:{theme['heading']}; line-height:90%; margin:0 0 {px(8)} 0; }}",
        f"p.source {{ font-size:{font_px(16.5)}; line-height:116%; margin:0 0 {px(8)} 0; }}",
        f"p.source-date {{ font-size:{font_px(16.5)}; line-height:116%; color:{theme['text_soft']}; margin:0; }}",
        f"p.overdue {{ font-size:{font_px(16.5)}; line-height:116%; color:{theme['warning_bar']}; margin:0; }}",
        # ---- the top and the foot of the page
        f"p.topic {{ font-family:'{clear}'; font-weight:600; font-size:{font_px(17)}; color:{theme['link']};"
        f" line-height:100%; margin:0 0 {px(10)} 0; }}",
        f"a.topic {{ color:{theme['link']}; text-decoration:none; }}",
        f"p.deck {{ font-family:'{heading_family}'; font-size:{look.reading('deck')}px; color:{theme['text_soft']};"
        f" line-height:98%; margin:0 0 {px(12)} 0; }}",
        f"p.meta {{ font-family:'{clear}'; font-size:{font_px(16)}; color:{theme['text_soft']}; line-height:112%;"
        f" margin:0 0 {px(16)} 0; }}",
        f"p.foot-title {{ font-family:'{heading_family}'; font-weight:600; font-size:{font_px(21)};"
        f" color:{theme['heading']}; line-height:90%; margin:{px(20)} 0 {px(8)} 0; }}",
        f"p.foot-link {{ line-height:116%; margin:0 0 {px(8)} 0; }}",
        f"p.foot-label {{ font-size:{font_px(16)}; color:{theme['text_soft']}; line-height:112%; margin:0; }}",
        f"p.foot-top {{ font-size:{font_px(16)}; margin:{px(24)} 0 0 0; }}",
        f"table.foot {{ margin-top:{px(24)}; }}",
        f"span.soft {{ color:{theme['text_soft']}; font-size:{font_px(16)}; }}",
    ]
    if theme.name == "high_contrast":
        rules.append(
            f"table.data td, table.data th {{ border:1px solid {theme['table_line']}; }}"
        )
    return "\n".join(rules)
