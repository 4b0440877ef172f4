"""Style-sheet rules for the parts around a page: outline, find bar, pop-over, large picture. Roles only."""

from __future__ import annotations

from reader.ui.theme import Look

_SHEET = """
#article {{ background: {page}; border: none; }}
/* The page's style sheet colors all text; what is left for this color are the dots and numbers of lists. */
#reading-view {{ background: {page}; border: none; color: {accent}; selection-background-color: {text_select};
  selection-color: {on_text_select}; }}
#outline {{ background: {panel}; border: none; border-right: 1px solid {border}; }}
#outline[sheet="true"] {{ background: {card}; border: none; border-top: 2px solid {border_strong}; }}
#outline QLabel {{ background: transparent; color: {heading}; }}
#outline QLabel#outline-left {{ color: {text_soft}; }}
#outline-list {{ background: transparent; border: none; outline: none; }}
#find-bar, #found-strip {{ background: {card}; border: {control}px solid {border_strong}; border-radius: {radius}px; }}
#find-field {{ background: transparent; border: none; color: {text}; selection-background-color: {text_select};
  selection-color: {on_text_select}; }}
#find-count {{ background: transparent; color: {text_soft}; padding: 0 6px; }}
#found-count {{ background: transparent; color: {text}; }}
#popover {{ background: {card}; border: {control}px solid {border_strong}; border-radius: {radius}px; }}
#popover-title {{ background: transparent; color: {heading}; }}
#popover-text {{ background: transparent; border: none; color: {text}; }}
#picture-viewer {{ background: {page}; }}
#picture-caption {{ background: transparent; color: {text_soft}; }}
"""


def reading_style(look: Look) -> str:
    """To be appended to the application's style sheet."""
    return _SHEET.format_map({
        **look.theme.roles, "control": look.shape["line"]["control"], "radius": look.shape["radius"]["field"],
    })
