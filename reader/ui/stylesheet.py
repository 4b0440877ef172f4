"""The application's one style sheet: for what Qt draws itself (scroll bars, menus, tooltips, fields, plain frames).

Our own buttons, cards and words paint themselves and take nothing from it. Names roles only; no color is written here.
Whoever sets `objectName` or the dynamic properties `kind` and `state` on a plain Qt widget gets the look from here.
"""

from __future__ import annotations

from reader.ui.theme import Look

_SHEET = """
QToolTip {{ background: {tooltip}; color: {on_tooltip}; border: 1px solid {on_tooltip}; padding: 6px 10px;
  font-size: {small}px; }}
QScrollArea, QScrollArea > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {scroll_handle}; border-radius: 5px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 48px; }}
QScrollBar::handle:horizontal {{ min-width: 48px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QMenu {{ background: {card}; color: {text}; border: {control}px solid {border_strong}; padding: 6px; }}
QMenu::item {{ min-height: {item}px; padding: 0 {pad}px 0 {pad}px; border-radius: {small_radius}px; }}
QMenu::item:selected {{ background: {selected}; color: {on_selected}; }}
QMenu::item:disabled {{ color: {disabled_text}; }}
QMenu::icon {{ padding-left: {pad}px; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 6px {pad}px; }}
QLineEdit {{ background: transparent; color: {text}; placeholder-text-color: {text_soft}; border: none; padding: 0;
  selection-background-color: {text_select}; selection-color: {on_text_select}; }}
QLineEdit[kind="field"] {{ background: {well}; border: {control}px solid {border_strong};
  border-radius: {field_radius}px; padding: 0 {pad}px; min-height: {field}px; }}
QLineEdit[kind="field"]:focus {{ border: {focus_line}px solid {focus}; }}
QFrame[kind="card"] {{ background: {card}; border: 1px solid {border}; border-radius: {card_radius}px; }}
QFrame[kind="facts"] {{ background: {facts_fill}; border: none; border-radius: 14px; }}
QFrame[kind="warning"] {{ background: {warning_fill}; border: 1px solid {warning_bar};
  border-radius: {card_radius}px; }}
QFrame[kind="rail"] {{ background: {window}; border: none; }}
QFrame[kind="line"] {{ background: {border}; border: none; max-height: 1px; min-height: 1px; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[kind="soft"] {{ color: {text_soft}; }}
QLabel[kind="link"] {{ color: {link}; }}
QProgressBar {{ background: {facts_fill}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def application_style(look: Look) -> str:
    """The style sheet for `look`, ready for `QApplication.setStyleSheet`."""
    radius, line = look.shape["radius"], look.shape["line"]
    return _SHEET.format_map({
        **look.theme.roles,
        "small": look.ui(15), "item": look.ui(44), "pad": look.ui(14), "field": look.ui(44),
        "control": line["control"], "focus_line": line["focus"],
        "small_radius": radius["small"], "field_radius": radius["field"], "card_radius": radius["card"],
    })
