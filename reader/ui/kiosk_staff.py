"""Staff at a kiosk: from the hidden corner through the PIN to their menu, and back to the readers by itself.

Who came in is out again after a while without a touch, when they leave, and as soon as a screen of the readers is
shown: the next one types the PIN.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.errors import ReaderError
from reader.model import Destination, Screen
from reader.services.kiosk_settings import KioskSettings
from reader.services.navigator import Navigator
from reader.ui.kiosk.staff_menu import BACK, CHECK, CLOSE, PIN, RULER, SETTINGS, StaffMenu
from reader.ui.kiosk.staff_strip import StaffStrip
from reader.ui.main_window import MainWindow
from reader.ui.sentences import in_words
from reader.ui.staff_door import StaffDoor
from reader.ui.wording import translate

_OF_STAFF = (Screen.REPORT, Screen.PREVIEW)
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


class StaffMode(QObject):
    """See the module. `came` and `left` frame the time that staff are in."""

    came = Signal()
    left = Signal()
    close_requested = Signal()   # staff want the app to end, and to stay down

    def __init__(self, app: QApplication, window: MainWindow, navigator: Navigator, settings: KioskSettings,
                 door: Callable[[], StaffDoor], facts: Callable[[], str], pixel: Callable[[], tuple[float, float]],
                 parent: QObject) -> None:
        """`door` gives the door, which is made when staff first come; `facts` a line about this screen; `pixel` the
        millimeters of a pixel and the height in px of the smallest capital."""
        super().__init__(parent)
        self._app, self._window, self._navigator, self._settings = app, window, navigator, settings
        self._get_door, self._facts, self._pixel = door, facts, pixel
        self._is_on = self._has_saved = False
        self._sheet = None  # the one that is open
        self._strip: StaffStrip | None = None
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.leave)
        navigator.arrived.connect(self._on_arrived)
        settings.saved.connect(self._on_saved)
        settings.save_failed.connect(self._on_save_failed)

    @property
    def is_on(self) -> bool:
        """Whether staff are in."""
        return self._is_on

    def knock(self) -> None:
        """Someone touched the corner: ask for the PIN."""
        if self._is_on:
            self.show_menu()
        elif not any(one.isVisible() for one in self._window.findChildren(QWidget, "pin_dialog")):
            self._get_door().shut()
            self._get_door().pass_through(self._enter)

    def show_menu(self) -> None:
        """The sheet with what staff can do."""
        facts = self._facts()
        if self._has_saved:
            facts += "\n" + translate("Reader", "Saved. All of it holds once Reader has been started again.")
        menu = StaffMenu(self._window, facts=facts)
        menu.wished.connect(self._on_wish)
        self._show(menu)

    def leave(self) -> None:
        """Out, and back to the readers."""
        if not self._is_on:
            return
        self._end()
        self._navigator.home()

    # ---- inside ------------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        self._is_on = True
        self._app.installEventFilter(self)
        self._idle.start(self._settings.config.staff_seconds * 1000)
        self.came.emit()
        self.show_menu()

    def _end(self) -> None:
        self._is_on = False
        self._idle.stop()
        self._app.removeEventFilter(self)
        self._close_sheet()
        self._show_strip(False)
        self._get_door().shut()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in _TOUCHES:
            self._idle.start(self._settings.config.staff_seconds * 1000)
        return False

    def _on_wish(self, name: str) -> None:
        self._sheet = None
        if not self._is_on:
            return
        if name == CHECK:
            self._navigator.go_to(Destination(Screen.REPORT))
        elif name == SETTINGS:
            from reader.ui.kiosk.settings_sheet import SettingsSheet

            sheet = SettingsSheet(self._window, self._settings.config)
            sheet.save_requested.connect(self._settings.change)
            self._show(sheet)
        elif name == RULER:
            from reader.ui.kiosk.ruler_sheet import RulerSheet

            sheet = RulerSheet(self._window, *self._pixel())
            sheet.save_requested.connect(self._on_measured)
            self._show(sheet)
        elif name == PIN:
            self._get_door().set_pin()
            self._show_strip(True)
        elif name == CLOSE:
            self.close_requested.emit()
        elif name == BACK:
            self.leave()

    def _show(self, sheet) -> None:  # noqa: ANN001
        self._close_sheet()
        self._sheet = sheet
        self._show_strip(True)
        sheet.set_look(self._window.look)
        sheet.open()

    def _show_strip(self, shown: bool) -> None:
        """Made for each visit, so that it speaks the language of the moment."""
        if shown and self._strip is None:
            self._strip = StaffStrip(self._window)
            self._strip.menu_requested.connect(self.show_menu)
            self._strip.back_requested.connect(self.leave)
            self._strip.set_look(self._window.look)
            self._window.set_strip(self._strip)
        elif not shown and self._strip is not None:
            strip, self._strip = self._strip, None
            self._window.set_strip(None)
            strip.deleteLater()

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None and isValid(sheet):
            sheet.blockSignals(True)
            sheet.close_sheet()

    def _on_measured(self, pixel_mm: float) -> None:
        self._settings.change({"mm_per_pixel": pixel_mm})

    def _on_saved(self) -> None:
        if self._is_on:
            self._has_saved = True
            self._close_sheet()
            self.show_menu()

    def _on_save_failed(self, error: ReaderError) -> None:
        if self._sheet is not None and isValid(self._sheet) and hasattr(self._sheet, "show_problem"):
            self._sheet.show_problem(in_words(str(error)))

    def _on_arrived(self, destination: Destination) -> None:
        if self._is_on and destination.screen not in _OF_STAFF:
            self._end()
