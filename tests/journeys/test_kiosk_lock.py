"""Nobody gets out of the kiosk without the PIN: every way that an app can shut is tried in the whole app."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QWidget

from reader.kiosk.config import KioskConfig
from reader.model import Destination, Screen

PIN, WRONG = "739164", "628053"
SCREENS = [Destination(Screen.HOME), Destination(Screen.TOPIC), Destination(Screen.TOPIC, "sleep"),
           Destination(Screen.ARTICLE, "sleep"), Destination(Screen.SEARCH, "night"), Destination(Screen.HELP),
           Destination(Screen.SAVED)]
CTRL, ALT, SHIFT, META = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
                          Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier)
FORBIDDEN = [
    *((getattr(Qt.Key, f"Key_{name}"), CTRL) for name in "ACDFGHIJKLNOPQRSTUVWXYZ0"),
    *((getattr(Qt.Key, f"Key_{name}"), CTRL | SHIFT) for name in "BDFGLNOSZ"),
    *((getattr(Qt.Key, f"Key_{name}"), META) for name in "DERUL"), (Qt.Key.Key_Meta, Qt.KeyboardModifier.NoModifier),
    *((getattr(Qt.Key, f"Key_F{number}"), modifier) for number in range(4, 13)
      for modifier in (Qt.KeyboardModifier.NoModifier, CTRL, ALT, CTRL | ALT, SHIFT)),
    *((getattr(Qt.Key, f"Key_{name}"), ALT) for name in ("F4", "Tab", "Space", "Escape", "Left", "Right", "Home", "F8")),
    *((key, CTRL | ALT) for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_T)),
    (Qt.Key.Key_Escape, CTRL | SHIFT), (Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    *((key, Qt.KeyboardModifier.NoModifier) for key in (
        Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Back, Qt.Key.Key_Forward, Qt.Key.Key_HomePage,
        Qt.Key.Key_LaunchMail, Qt.Key.Key_Explorer, Qt.Key.Key_PowerOff, Qt.Key.Key_Sleep, Qt.Key.Key_Insert)),
    *((key, CTRL) for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal, Qt.Key.Key_Comma, Qt.Key.Key_Slash,
                              Qt.Key.Key_Insert, Qt.Key.Key_Tab)),
    (Qt.Key.Key_Insert, SHIFT), (Qt.Key.Key_Right, SHIFT),
]


@pytest.fixture
def app(start_kiosk):
    return start_kiosk()


def standing(app):
    """All that must not change."""
    return (app.navigator.current, app.window.isVisible(), bool(app.window.windowState() & Qt.WindowState.WindowFullScreen),
            app.settings.appearance, [one for one in QApplication.topLevelWidgets() if one.isVisible()])


def go(app, qtbot, destination):
    app.navigator.go_to(destination)
    QApplication.processEvents()


def test_it_covers_the_screen_without_a_frame_and_without_the_bar_of_the_laptop(app):
    assert app.window.windowState() & Qt.WindowState.WindowFullScreen
    assert app.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert app.window.geometry() == app.window.screen().geometry()
    assert app.window.top_bar.objectName() == "kiosk_bar"


@pytest.mark.parametrize("destination", SCREENS, ids=lambda one: f"{one.screen}{one.target and '-'}{one.target}")
def test_no_key_leads_anywhere(app, qtbot, destination):
    go(app, qtbot, destination)
    before = standing(app)
    for key, modifiers in FORBIDDEN:
        for target in (app.window.windowHandle(), QApplication.focusWidget() or app.window):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers))
        assert standing(app) == before, (key, modifiers)
    assert QGuiApplication.clipboard().text() == ""


def test_what_asks_the_window_to_close_is_not_heard(app):
    assert not app.window.close()
    app.wiring._on_wish("quit")
    QApplication.sendEvent(app.window, QEvent(QEvent.Type.Close))
    assert app.window.isVisible()


def test_a_window_that_was_made_small_is_whole_again(app, qtbot):
    for change in (app.window.showNormal, app.window.showMinimized, app.window.showMaximized):
        change()
        qtbot.waitUntil(lambda: bool(app.window.windowState() & Qt.WindowState.WindowFullScreen)
                        and not app.window.windowState() & Qt.WindowState.WindowMinimized)
    app.wiring._on_full_screen()
    qtbot.waitUntil(lambda: bool(app.window.windowState() & Qt.WindowState.WindowFullScreen))


@pytest.mark.parametrize("destination", SCREENS, ids=lambda one: f"{one.screen}{one.target and '-'}{one.target}")
def test_no_widget_has_a_menu_takes_a_drop_or_lets_words_be_copied(app, qtbot, destination):
    go(app, qtbot, destination)
    for widget in (app.window, *app.window.findChildren(QWidget)):
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            continue  # it has never been shown
        name = f"{type(widget).__name__} {widget.objectName()}"
        assert widget.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu, name
        assert not widget.acceptDrops(), name
        flags = widget.textInteractionFlags() if hasattr(widget, "textInteractionFlags") else None
        if flags is not None and not (hasattr(widget, "isReadOnly") and not widget.isReadOnly()):
            assert not flags & (Qt.TextInteractionFlag.TextSelectableByMouse
                                | Qt.TextInteractionFlag.TextSelectableByKeyboard), name


def test_right_clicks_menus_wheels_and_drops_do_nothing(app, qtbot):
    go(app, qtbot, Destination(Screen.ARTICLE, "sleep"))
    view, before = app.window.pane(Screen.ARTICLE).view, standing(app)
    middle = view.viewport().rect().center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.MiddleButton, pos=middle)
    QTest.mouseClick(app.window, Qt.MouseButton.BackButton)
    for reason in QContextMenuEvent.Reason:
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, middle, view.mapToGlobal(middle)))
    QApplication.sendEvent(view.viewport(), QWheelEvent(
        QPointF(middle), QPointF(middle), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL,
        Qt.ScrollPhase.NoScrollPhase, False))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/etc/hostname"), QUrl("file:///x.readerpack")])
    for widget in (app.window, view.viewport()):
        enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, CTRL)
        QApplication.sendEvent(widget, enter)
        assert not enter.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data,
                                                  Qt.MouseButton.LeftButton, CTRL))
    assert standing(app) == before


def test_words_cannot_be_selected_and_the_clipboard_is_empty_at_once(app, qtbot):
    go(app, qtbot, Destination(Screen.ARTICLE, "sleep"))
    view = app.window.pane(Screen.ARTICLE).view
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 400))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    QTest.mouseMove(view.viewport(), QPoint(600, 500))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(600, 500))
    assert not view.textCursor().hasSelection()
    QGuiApplication.clipboard().setText("what someone wrote")
    QApplication.processEvents()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("make", [
    lambda parent: QMessageBox(parent), lambda parent: QFileDialog(parent, "Save"), lambda parent: QMenu(parent),
    lambda _parent: QWidget()], ids=["message", "files", "menu", "window"])
def test_no_other_window_stays(app, qtbot, make):
    other = make(app.window)
    other.show()
    qtbot.waitUntil(lambda: not other.isVisible())
    assert app.window.isVisible()
    other.deleteLater()


@pytest.mark.parametrize("address", [
    "https://example.org/sleep", "http://example.org", "mailto:a@example.org", "tel:988", "file:///etc/passwd",
    "data:text/html,x", "javascript:alert(1)", "qrc:/x", "about:blank", "shell:startup", "vscode://x", "smb://host/x",
    "\\\\host\\share"])
def test_a_link_is_shown_and_never_opened(app, qtbot, address, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    go(app, qtbot, Destination(Screen.ARTICLE, "sleep"))
    before = standing(app)
    app.wiring._on_link(address)
    assert opened == []
    assert standing(app) == before
    sheet = app.window.findChild(QWidget, "address_sheet")
    if address.split(":")[0] in ("http", "https", "mailto", "tel"):
        assert sheet.isVisible()
        assert address.rpartition(":")[2].strip("/") in sheet.address.text()
        assert sheet.code.modules
        QTest.mouseClick(sheet.done, Qt.MouseButton.LeftButton)
    assert app.window.findChild(QWidget, "link_dialog") is None


def test_an_address_that_is_handed_to_the_system_goes_nowhere(app, qtbot):
    with qtbot.waitSignal(app.guard.lock.blocked) as seen:
        QDesktopServices.openUrl(QUrl("https://example.org"))
    assert seen.args == ["link https"]


def test_the_keys_of_the_voice_are_heard_everywhere(app, qtbot):
    heard = []
    app.guard.key_pressed.connect(heard.append)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3):
        QTest.keyClick(app.window.windowHandle(), key)
        QTest.keyClick(QApplication.focusWidget() or app.window, key, CTRL)
    assert heard == ["listen", "softer", "louder"]


def test_letters_reach_a_field_and_the_arrows_scroll(app, qtbot):
    go(app, qtbot, Destination(Screen.ARTICLE, "sleep"))
    view = app.window.pane(Screen.ARTICLE).view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit(app.window)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "senal 7")
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ntilde, Qt.KeyboardModifier.NoModifier, "ñ"))
    assert field.text() == "senal 7ñ"
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClick(field, Qt.Key.Key_C, CTRL)
    assert not field.hasSelectedText()


# ---- staff


def knock(app):
    app.guard.corner._seconds = float  # a busy machine takes its time between two touches
    handle = app.window.windowHandle()
    for _ in range(5):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QApplication.processEvents()


def pad(app):
    found = [one for one in app.window.findChildren(QWidget, "pin_dialog") if one.isVisible()]
    return found[0] if found else None


def enter(app, qtbot, pin=PIN):
    knock(app)
    qtbot.waitUntil(lambda: pad(app) is not None)
    for digit in pin:
        QTest.keyClick(QApplication.focusWidget() or app.window, digit)
    dialog = pad(app)
    QTest.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pad(app) is None or not dialog.is_checking, timeout=30_000)


def menu(app):
    found = [one for one in app.window.findChildren(QWidget, "staff_menu") if one.isVisible()]
    return found[0] if found else None


def test_four_touches_or_another_corner_open_nothing(app, qtbot):
    handle = app.window.windowHandle()
    for _ in range(4):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(500, 500))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    for _ in range(8):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(app.window.width() - 8, 8))
    assert pad(app) is None


def test_the_corner_of_the_settings_counts(start_kiosk, qtbot):
    app = start_kiosk(KioskConfig(staff_corner="bottom-right"))
    knock(app)
    assert pad(app) is None
    for _ in range(5):
        QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.LeftButton,
                         pos=QPoint(app.window.width() - 5, app.window.height() - 5))
    QApplication.processEvents()
    assert pad(app) is not None


def test_the_pin_opens_the_menu_and_back_shuts_the_door(app, qtbot):
    enter(app, qtbot)
    assert menu(app) is not None
    QTest.mouseClick(menu(app).buttons["back"], Qt.MouseButton.LeftButton)
    assert not app.guard.staff.is_on
    assert not app.screens.desk.door.is_open
    app.navigator.go_to(Destination(Screen.REPORT))
    assert app.window.current_name() != Screen.REPORT, "the next one types the PIN"


def test_a_wrong_pin_opens_nothing_and_five_make_one_wait_also_after_a_restart(start_kiosk, qtbot):
    app = start_kiosk()
    for _ in range(5):
        enter(app, qtbot, WRONG)
        assert menu(app) is None
        if pad(app) is not None:
            pad(app).close_sheet()
    app.close()
    again = start_kiosk()
    knock(again)
    qtbot.waitUntil(lambda: pad(again) is not None)
    assert pad(again).is_waiting
    assert not again.screens.desk.door.is_open


def test_a_pin_file_that_is_torn_or_gone_while_it_runs_stays_locked(app, qtbot):
    file = app._options.data_dir / "staff-pin.json"
    whole = file.read_bytes()
    for left in (whole[:40], b""):
        file.write_bytes(left)
        knock(app)
        assert menu(app) is None
        assert not app.screens.desk.door.is_open
        pad(app).close_sheet()
    file.unlink()
    knock(app)
    assert menu(app) is None
    assert not app.screens.desk.door.is_open


def test_the_pad_goes_by_itself(app, qtbot):
    knock(app)
    assert pad(app)._idle.isActive()
    pad(app)._idle.timeout.emit()
    assert pad(app) is None


def test_staff_who_walk_away_are_out(app, qtbot):
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["check"], Qt.MouseButton.LeftButton)
    assert app.window.current_name() == Screen.REPORT
    assert app.guard.staff._idle.isActive()
    app.guard.staff._idle.timeout.emit()
    assert app.window.current_name() == Screen.HOME
    assert not app.screens.desk.door.is_open
    assert app.window.findChild(QWidget, "staff_strip") is None or not app.guard.staff.is_on


def test_going_to_a_page_of_the_readers_shuts_the_door(app, qtbot):
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["check"], Qt.MouseButton.LeftButton)
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    assert not app.guard.staff.is_on
    assert not app.screens.desk.door.is_open


def test_staff_at_the_kiosk_cannot_open_files_or_other_programs(app, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.staff_desk.open_in_editor", lambda *_: pytest.fail("an editor was opened"))
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["check"], Qt.MouseButton.LeftButton)
    strip = app.window.findChild(QWidget, "staff_strip")
    assert strip.isVisible()
    assert strip.height() < app.window.height() / 4
    pane = app.window.pane(Screen.REPORT)
    assert [way for way in pane._ways if not way.isHidden()] == [pane.check]
    pane.open_file_requested.emit("en/sleep.md", 3)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/x.readerpack")])
    app.screens.take_in(data)
    assert not app.screens.desk.take_in(data)


def test_staff_change_the_settings_and_they_are_in_the_file(app, qtbot):
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["settings"], Qt.MouseButton.LeftButton)
    sheet = app.window.findChild(QWidget, "kiosk_settings")
    sheet.chips["idle_seconds"].chip("300").click()
    sheet.switches["sounds"].click()
    with qtbot.waitSignal(app.kiosk_settings.changed):
        QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert app.kiosk_settings.config == KioskConfig(idle_seconds=300, sounds=False)
    text = (app._options.data_dir / "kiosk.toml").read_text()
    assert "idle_seconds = 300" in text
    qtbot.waitUntil(lambda: menu(app) is not None)


def test_the_ruler_says_and_keeps_how_large_a_dot_is(app, qtbot):
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["ruler"], Qt.MouseButton.LeftButton)
    sheet = app.window.findChild(QWidget, "ruler_sheet")
    before = sheet.pixel_mm
    QTest.mouseClick(sheet.longer, Qt.MouseButton.LeftButton)
    assert sheet.pixel_mm < before
    with qtbot.waitSignal(app.kiosk_settings.changed):
        QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert app.kiosk_settings.config.mm_per_pixel == pytest.approx(sheet.pixel_mm, abs=1e-4)


def test_staff_close_the_app_and_it_stays_closed(app, qtbot, monkeypatch):
    codes = []
    monkeypatch.setattr(app.guard._app, "exit", codes.append, raising=False)
    enter(app, qtbot)
    QTest.mouseClick(menu(app).buttons["close"], Qt.MouseButton.LeftButton)
    assert codes == [77]
    assert app.window.close()


def test_nothing_is_kept_of_what_was_chosen_and_read(start_kiosk, qtbot):
    app = start_kiosk()
    data = app._options.data_dir
    app.wiring._on_wish("larger")
    app.settings.set_language("es")
    go(app, qtbot, Destination(Screen.ARTICLE, "sleep"))
    app.close()
    assert not (data / "settings.toml").exists()
    assert not (data / "reading.sqlite3").exists()
