"""The page for people who listen: everything it consists of is there, in order, and does what it says."""

from __future__ import annotations

import gc

import pytest
from pages import Pictures, article, heading, look, panel, sentences
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAccessibleWidget

from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def listening(qapp):
    """As if a screen reader was running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def pane(qtbot):
    pane = ArticlePane(Pictures())
    qtbot.addWidget(pane)
    pane.set_look(look())
    pane.resize(1280, 800)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


def show(qtbot, pane, page=None):
    pane.show_article(page or article(), Surroundings())
    pane.repaint()
    qtbot.waitUntil(lambda: pane.view.walk.tree is not None and pane.view.walk.tree.is_complete)


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def objects(pane) -> list:
    """Every object of the page in order, as whoever walks the tree meets them."""
    found = []

    def walk(one):
        for number in range(one.childCount()):
            child = one.child(number)
            found.append(child)
            walk(child)

    roots = [child for child in pane.view.viewport().children() if type(child).__name__ == "_Root"]
    assert len(roots) == 1
    walk(interface(roots[0]))
    return found


def told(one) -> tuple:
    return one.role(), one.text(Text.Name), one.text(Text.Description)


def of(pane, role) -> list:
    return [one for one in objects(pane) if one.role() is role]


def names(pane, role) -> list[str]:
    return [one.text(Text.Name) for one in of(pane, role)]


def test_nothing_is_made_while_nobody_listens(qtbot, pane):
    QAccessible.setActive(False)
    pane.show_article(article(), Surroundings())
    with qtbot.waitSignal(pane.view.painted, raising=False, timeout=100):
        pane.repaint()
    assert pane.view.walk.tree is None


def test_headings_have_their_words_and_levels(qtbot, pane, listening):
    show(qtbot, pane)
    assert [told(one)[1:] for one in of(pane, Role.Heading)] == [
        ("What happens at a visit", "Level 1"), ("Before the visit", "Level 2"), ("During the visit", "Level 2"),
        ("What it can feel like", "Level 3"), ("After the visit", "Level 2"),
    ]


def test_links_say_what_they_are(qtbot, pane, listening):
    show(qtbot, pane)
    links = [told(one)[1:] for one in of(pane, Role.Link)]
    assert links[:4] == [("off-label", "Explains this word"), ("Footnote 1", ""), ("What is PTSD?", ""),
                         ("a site", "Opens outside of Reader")]
    assert links[-1][0] == "Back to the top"


def test_pictures_have_their_description(qtbot, pane, listening):
    show(qtbot, pane)
    assert names(pane, Role.Graphic) == ["A harbor", "A lake"]


def test_boxes_lists_quotes_and_tables_hold_what_is_in_them(qtbot, pane, listening):
    show(qtbot, pane)
    assert names(pane, Role.Grouping) == ["In short", "Take care", "Where this comes from"]
    assert names(pane, Role.ListItem) == ["First fact.", "Second fact."]
    (points,) = of(pane, Role.List)
    assert points.childCount() == 2
    assert points.parent().text(Text.Name) == "In short"
    assert len(of(pane, Role.BlockQuote)) == 1
    (table,) = of(pane, Role.Table)
    rows = [table.child(number) for number in range(table.childCount())]
    assert [row.text(Text.Name) for row in rows] == ["Study; People; Found", "Year one; 41; Fewer signs"]
    assert [told(rows[0].child(number))[0] for number in range(3)] == [Role.ColumnHeader] * 3
    assert [told(rows[1].child(number)) for number in range(3)] == [
        (Role.Cell, "Year one", "Study"), (Role.Cell, "41", "People"), (Role.Cell, "Fewer signs", "Found")]


def test_a_list_in_a_list_stands_in_its_point(qtbot, pane, listening):
    show(qtbot, pane, article("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul><p>End.</p>"))
    outer, inner = of(pane, Role.List)
    assert [outer.child(number).text(Text.Name) for number in range(outer.childCount())] == ["One", "Two"]
    assert inner.parent().text(Text.Name) == "One"
    assert inner.child(0).text(Text.Name) == "Inner"


def test_a_link_in_two_kinds_of_letters_is_one(qtbot, pane, listening):
    show(qtbot, pane, article('<p><a class="link" href="article:x">calm <b>breathing</b> now</a></p>'))
    assert names(pane, Role.Link)[0] == "calm breathing now"


def test_places_follow_scrolling_and_another_width(qtbot, pane, listening):
    show(qtbot, pane)
    after = of(pane, Role.Heading)[-1]
    assert after.state().offscreen
    pane.view.go_to_anchor("after")
    viewport = pane.view.viewport()
    top = viewport.mapToGlobal(viewport.rect().topLeft()).y()
    assert not after.state().offscreen
    before = after.rect()
    assert top <= before.top() <= top + viewport.height()
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() - 30)
    assert after.rect().top() == before.top() + 30


def test_another_text_size_keeps_the_tree_right(qtbot, pane, listening):
    show(qtbot, pane)
    pane.set_look(look(percent=200))
    pane.repaint()
    qtbot.waitUntil(lambda: pane.view.walk.tree.is_complete)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert names(pane, Role.Heading)[1:3] == ["Before the visit", "During the visit"]


def test_another_page_leaves_nothing_of_the_one_before(qtbot, pane, listening):
    show(qtbot, pane)
    old = of(pane, Role.Heading)[1]
    pane.show_article(article(heading(2, "only", "Only this")), Surroundings())
    assert old.text(Text.Name) == ""  # asked while it is going
    assert old.state().invalid
    pane.repaint()
    qtbot.waitUntil(lambda: pane.view.walk.tree.is_complete)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert names(pane, Role.Heading) == ["What happens at a visit", "Only this"]


def test_pressing_a_link_follows_it(qtbot, pane, listening):
    show(qtbot, pane)
    link = next(one for one in of(pane, Role.Link) if one.text(Text.Name) == "What is PTSD?")
    with qtbot.waitSignal(pane.link_requested) as heard:
        link.actionInterface().doAction(QAccessibleWidget.pressAction())
    assert heard.args == ["article:what-is-ptsd#signs"]


def test_pressing_a_word_shows_its_meaning(qtbot, pane, listening):
    show(qtbot, pane)
    of(pane, Role.Link)[0].actionInterface().doAction(QAccessibleWidget.pressAction())
    assert pane.popover.isVisible()
    assert pane.popover.accessibleName() == "Off-label"


def test_the_tab_key_gives_links_the_focus_in_order(qtbot, pane, listening):
    show(qtbot, pane)
    pane.activateWindow()
    pane.view.setFocus()
    met = []
    for _ in range(6):
        QTest.keyClick(pane.view, Qt.Key.Key_Tab)
        met += [one.text(Text.Name) for one in objects(pane) if one.state().focused]
    assert met == ["A harbor", "off-label", "Footnote 1", "What is PTSD?", "a site", "A lake"]


def test_thousands_of_headings_make_nobody_wait(qtbot, pane, listening):
    body = "".join(heading(2, f"h{number}", f"Heading {number}") + "<p>Words.</p>" for number in range(5000))
    body += panel("note", "Good to know", sentences(2))
    page = article(body)
    pieces = 0
    pane.show_article(page, Surroundings())
    pane.repaint()
    while pane.view.walk.tree is None or not pane.view.walk.tree.is_complete:
        QCoreApplication.processEvents()
        pieces += 1
    assert len(pane.view.walk.tree.nodes) > 5000
    assert pieces > 5, "not in one go: the window has its turn in between"
