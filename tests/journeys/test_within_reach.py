"""What can be pressed is large enough, is seen when it has the focus, and does nothing until it is let go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from spoken import focusable
from test_spoken_screens import SCENES

from reader.appearance import Appearance
from reader.model import Screen
from reader.ui.theme import Look, load_theme

LEAST = 24  # px, WCAG 2.5.8


def place_of(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("scene", SCENES)
def test_targets_are_large_enough_and_apart(start, qtbot, scene):
    app = start("sleep")
    SCENES[scene](app, qtbot)
    QApplication.processEvents()
    small = [(type(part).__name__, part.objectName(), part.width(), part.height()) for part in focusable(app.window)
             if isinstance(part, QAbstractButton | QLineEdit) and min(part.width(), part.height()) < LEAST]
    assert small == []


@pytest.mark.parametrize("size", [(1280, 800), (360, 640)])
@pytest.mark.parametrize("scene", ["home", "topic", "found", "help", "saved", "history", "stored", "text and colors",
                                   "shortcuts", "article"])
def test_what_has_the_focus_is_seen_and_not_under_a_bar(start, qtbot, scene, size):
    app = start("sleep")
    app.window.resize(*size)
    SCENES[scene](app, qtbot)
    app.window.hush()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    met = 0
    for _ in range(25):
        QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        if not isinstance(here, QAbstractButton | QLineEdit):
            continue
        seen = place_of(app.window, here).intersected(app.window.rect())
        assert min(seen.width(), seen.height()) >= min(LEAST, here.height()), here
        corners = [QPoint(seen.center().x(), seen.top() + 6), seen.center(),
                   QPoint(seen.center().x(), seen.bottom() - 6)]
        over = [app.window.childAt(point) for point in corners]
        assert any(one is here or here.isAncestorOf(one) or one.isAncestorOf(here) for one in over if one), (here, over)
        met += 1
    assert met >= 2


def test_a_link_is_followed_when_it_is_let_go_and_not_when_one_slides_off(start, qtbot):
    app = start("sleep")
    pane = app.window.pane(Screen.ARTICLE)
    view = pane.view
    view.go_to_anchor("what-can-help")
    cursor = view.textCursor()
    cursor.setPosition(view.plain_text().index("calm breathing") + 3)
    point = view.cursorRect(cursor).center()
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(viewport, point + QPoint(0, 160))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point + QPoint(0, 160))
    assert pane.page.card.id == "sleep"
    view.selection.clear()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert pane.page.card.id == "sleep"
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert pane.page.card.id == "calm"


def test_buttons_and_cards_act_when_they_are_let_go(start, qtbot):
    app = start()
    home = app.window.pane(Screen.HOME)
    card = next(part for part in home.findChildren(QAbstractButton)
                if part.isVisible() and "Calm breathing" in part.accessibleName())
    middle = card.rect().center()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(card, QPoint(-40, -40))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    assert app.window.current_name() == Screen.HOME
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=middle)
    assert app.window.current_name() == Screen.ARTICLE


@pytest.mark.parametrize("letters", ["clear", "book", "dyslexic"])
def test_wide_spacing_is_as_wide_as_the_standard_asks(start, letters):
    """WCAG 1.4.12: lines 1.5 times the letters, paragraphs 2, letters 0.12 and words 0.16; nothing is lost."""
    app = start("sleep")
    pane = app.window.pane(Screen.ARTICLE)
    pane.set_look(Look(Appearance(theme="light", letters=letters, spacing="wide"), load_theme("light")))
    view, document = pane.view, pane.view.document()
    block = next(block for block in (document.findBlockByNumber(number) for number in range(document.blockCount()))
                 if block.text().startswith("Paragraph 1 "))
    cursor = view.textCursor()
    cursor.setPosition(block.position() + 4)
    font = cursor.charFormat().font()
    px = document.defaultFont().pixelSize()
    assert font.letterSpacing() >= 0.12 * px - 0.06
    assert font.wordSpacing() >= 0.16 * px - 0.06
    assert block.blockFormat().bottomMargin() >= 2 * px
    document.documentLayout().blockBoundingRect(block)
    lines = block.layout()
    assert lines.lineCount() > 1
    assert lines.lineAt(1).y() - lines.lineAt(0).y() >= 1.5 * px
    assert view.horizontalScrollBar().maximum() == 0
    assert QPointF(lines.lineAt(0).naturalTextWidth(), 0).x() <= view.column
