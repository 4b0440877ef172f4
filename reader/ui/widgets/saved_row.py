"""One line of the Saved page: its button, its star or its menu, and the place to write in.

A row shows an `Entry` and says what a person wishes with it: (wish, mark's id, words). While someone writes in it, it
stays as it is, whatever else is shown anew.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from reader.kept import MarkColor, MarkKind, Standing
from reader.ui.icons import icon
from reader.ui.theme import Look
from reader.ui.widgets.chip import Wrap
from reader.ui.widgets.kept_lines import color_name
from reader.ui.widgets.link import LINK, Link
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.saved_colors import swatch
from reader.ui.widgets.saved_editor import InPlaceEditor
from reader.ui.widgets.saved_entry import ARTICLE, GONE, HEAD, LOST, MARK, PLACE, TITLE, Entry, Surroundings
from reader.ui.widgets.saved_faces import ArticleFace, PlaceFace
from reader.ui.widgets.saved_quote import Kept, QuoteFace, QuoteLabel
from reader.ui.widgets.saved_star import QuietButton, RowButton, StarButton
from reader.ui.widgets.saved_words import (
    changed_sentence,
    kind_name,
    quote_of,
    short_day,
    shortened,
    title_of,
)
from reader.ui.widgets.words import Words
from reader.ui.wording import joined, spoken, translate

OPEN, NEAR, KEEP, REMOVE, RENAME, NOTE, COLOR = "open", "near", "keep", "remove", "rename", "note", "color"

class SavedRow(QWidget):
    """A row of one shape; used again for other entries of that shape."""

    wished = Signal(str, str, str)  # wish, id of the mark, words
    resized = Signal()              # it needs another height now
    finished = Signal()             # writing in it has ended

    def __init__(self, shape: str, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"saved_row_{shape}")
        self.shape = shape
        self.entry: Entry | None = None
        self._around: Surroundings | None = None
        self._look: Look | None = None
        self._editor: InPlaceEditor | None = None
        self._editing = ""
        self._height: tuple[int, int] | None = None  # (width, height)
        self._is_placed = False
        self.face: ResultPart | None = None
        self._link = self._label = self._sentence = self._wrap = self._star = self._menu = None
        if shape in (ARTICLE, HEAD):
            self.face = ArticleFace(pictures, self)
        elif shape == PLACE:
            self.face = PlaceFace(None, self)
        elif shape == MARK:
            self.face = QuoteFace(self)
            self._link = Link(parent=self)
            self._link.setObjectName("saved_link")
            self._link.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the row itself
            self._link.clicked.connect(self._on_open)
        elif shape == LOST:
            self._sentence = Words(font="ui", color="text", line=1.42, parent=self)
            self._label = QuoteLabel(self)
            self._wrap = Wrap(self)
            self._make_choices()
        elif shape == GONE:
            self._label = QuoteLabel(self)
            self._sentence = Words(font="ui_small", color="text_soft", parent=self)
        else:
            self._sentence = Words(font="ui", weight=600, color="heading", parent=self)
        if self.face is not None:
            self.face.setObjectName("saved_face")
            self.face.clicked.connect(self._on_open)
        if shape in (ARTICLE, PLACE):
            self._star = StarButton(self)
            self._star.setObjectName("saved_star")
            self._star.clicked.connect(self._on_star)
        if shape in (PLACE, MARK, GONE):
            self._menu = QuietButton(icon="ellipsis", parent=self)
            self._menu.setObjectName("saved_more")
            self._menu.clicked.connect(self.open_menu)

    def _make_choices(self) -> None:
        buttons = []
        for wish, word, kind in ((NEAR, translate("Reader", "Show near here"), "plain"),
                                 (KEEP, translate("Reader", "Keep as a note"), "plain"),
                                 (REMOVE, translate("Reader", "Remove"), "bare")):
            button = RowButton(word, kind=kind)
            button.setObjectName(f"lost_{wish}")
            button.setProperty("wish", wish)
            button.clicked.connect(self._on_choice)
            buttons.append(button)
        assert self._wrap is not None
        self._wrap.set_buttons(buttons)

    # what it shows

    @property
    def mark_id(self) -> str:
        """The mark that it is about; "" for headings."""
        return "" if self.entry is None or self.shape in (HEAD, TITLE) else self.entry.placed.mark.id

    @property
    def stops(self) -> list[QWidget]:
        """Everything in it that keys can reach, in order."""
        parts: list[QWidget | None] = [self.face, *(self._wrap.buttons if self._wrap else ()), self._star, self._menu]
        if self._editor is not None:
            parts += [self._editor.field, self._editor.save, self._editor.cancel]
        return [part for part in parts if part is not None]

    @property
    def is_editing(self) -> bool:
        """Whether someone writes in it."""
        return self._editor is not None

    @property
    def editor(self) -> InPlaceEditor | None:
        """Where someone writes."""
        return self._editor

    def set_look(self, look: Look) -> None:
        """Take colors and sizes from `look`."""
        self._look, self._height, self._is_placed = look, None, False
        for part in (self.face, self._link, self._label, self._sentence, self._wrap, self._star, self._menu,
                     self._editor):
            if part is not None:
                part.set_look(look)

    def set_entry(self, entry: Entry, around: Surroundings) -> None:
        """Show this."""
        same = entry == self.entry and around == self._around
        self.entry, self._around = entry, around
        if not same:
            self._fill()

    def _fill(self) -> None:
        self._height, self._is_placed = None, False
        assert self.entry is not None
        assert self._around is not None
        placed, around = self.entry.placed, self._around
        mark, title = placed.mark, title_of(placed)
        key = (mark.spot.article, mark.spot.language)
        day = short_day(mark.made, around.today, around.language)
        note = "" if self._editing == NOTE else mark.note
        name = "" if self._editing == RENAME else mark.name
        if isinstance(self.face, ArticleFace):
            line = around.lines.get(key, translate("Reader", "Not started"))
            own = self.shape == ARTICLE
            self._set_picture()
            self.face.set_words(name if own and name else title, line, day if own else "",
                                "\n".join(filter(None, (title if own and name else "", note if own else ""))))
            self._say(spoken(name if own else "", title, line, day if own else "", note if own else ""),
                      _keys(mark.kind) if own
                      else translate("Reader", "An article with bookmarks in it."))
        elif isinstance(self.face, PlaceFace):
            words = shortened(quote_of(mark), 140)
            first = name or mark.heading or words or title
            rest = [part for part in (mark.heading if name else "", words if words not in (first, mark.heading) else "")
                    if part]
            line = "\n".join(rest)
            if placed.standing is Standing.EDITED:
                note = "\n".join(filter(None, (translate("Reader", "The words here have been edited a little."), note)))
            self.face.set_words(first, line, day, note)
            self._say(spoken(first, title, *rest, day, note), _keys(mark.kind))
        elif isinstance(self.face, QuoteFace):
            kept = self._kept(name, note)
            self.face.set_kept(kept)
            where = title  # by article it stands above already
            if around.by_article:
                where = mark.heading or translate("Reader", "Show in the article")
            assert self._link is not None
            self._link.set_runs(((where, LINK),))
            self._say(spoken(kind_name(mark.kind), kept.spoken.replace("\n", ", "), title, day),
                      _keys(mark.kind))
        elif self.shape == LOST:
            self._sentence.setText(changed_sentence(placed, around.today, around.language))
            self._label.set_kept(Kept(name, quote_of(mark) or mark.heading, note, tone="bar"))
            for button in self._wrap.buttons:
                button.setAccessibleDescription(translate("Reader", "Bookmark in “{title}”: {words}").format(
                    title=title, words=shortened(quote_of(mark) or mark.note, 140)))
        elif self.shape == GONE:
            quote = quote_of(mark) or ("" if note else translate("Reader", "Saved article"))
            self._label.set_kept(Kept(name, quote, note, tone="soft"))
            self._sentence.setText(joined(title, day))
        else:
            count = self.entry.count
            self._sentence.setText(title)
            self._sentence.setAccessibleName(spoken(title, things_in(count)))
        if self._star is not None:
            self._star.setText(translate("Reader", "Remove the bookmark “{name}”").format(name=self.face.text()))
        if self._menu is not None:
            self._menu.setText(translate("Reader", "More for “{name}”").format(
                name=shortened(mark.name or quote_of(mark) or mark.note or title, 60)))
            self._menu.setAccessibleDescription(translate("Reader", "Bookmark in “{title}”").format(title=title))
            self._menu.setToolTip(translate("Reader", "More"))

    def _kept(self, name: str, note: str) -> Kept:
        assert self.entry is not None
        mark, standing = self.entry.placed.mark, self.entry.placed.standing
        if mark.kind is MarkKind.HIGHLIGHT:
            return Kept(name, shortened(quote_of(mark)), note, mark.color, is_edited=standing is Standing.EDITED)
        return Kept(name, shortened(quote_of(mark), 160), note, tone="bar", is_edited=standing is Standing.EDITED)

    def _set_picture(self) -> None:
        assert self.face is not None
        card = self.entry.placed.card
        topic = self._around.topics.get(card.category) if card is not None else None
        self.face.picture_ref = (card.image if card is not None else "") or (topic.picture if topic else "")
        self.face.color = topic.color if topic else "sea"

    def _say(self, name: str, description: str) -> None:
        assert self.face is not None
        self.face.setAccessibleName(name)
        self.face.setAccessibleDescription(description)

    # where it is

    def height_for(self, width: int) -> int:
        """Height in px on a width in px. Kept until something in it changes."""
        if self._look is None or self.entry is None:
            return 0
        if self._height is None or self._height[0] != width:
            self._height = width, self._place(width, move=False)
        return self._height[1]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._is_placed = False
        if self._height is not None and self._height[0] == self.width():  # else the list has not placed it yet
            self.place()

    def place(self) -> None:
        """Put its parts where they belong, when they are not there yet."""
        if self._look is not None and self.entry is not None and not self._is_placed:
            self._place(self.width(), move=True)
            self._is_placed = True

    def _place(self, width: int, *, move: bool) -> int:
        ui = self._look.ui
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def put(part: QWidget, x: int, y: int, wide: int, high: int) -> None:
            if move:
                part.setGeometry(width - x - wide if rtl else x, y, wide, high)

        pad = ui(20) if width >= ui(330) else ui(14)
        if self.shape in (ARTICLE, HEAD, PLACE):
            y = self._place_article(put, width)
        elif self.shape == MARK:
            y = self._place_mark(put, width, pad)
        elif self.shape == LOST:
            y = ui(6)
            for part, after in ((self._sentence, 9), (self._label, 16), (self._wrap, 16)):
                high = part.height_for(width - 2 * pad)
                put(part, pad, y, width - 2 * pad, high)
                y += high + ui(after)
        elif self.shape == GONE:
            y, side = ui(14), ui(44)
            high = self._label.height_for(width - 2 * pad)
            put(self._label, pad, y, width - 2 * pad, high)
            y += high
            inner = width - pad - side - ui(10) - ui(8)
            high = max(side, self._sentence.height_for(inner))
            put(self._sentence, pad, y, inner, high)
            put(self._menu, width - side - ui(10), y + (high - side) // 2, side, side)
            y += high + ui(6)
        else:
            high = self._sentence.height_for(width - 2 * pad)
            put(self._sentence, pad, ui(12), width - 2 * pad, high)
            y = high + ui(20)
        if self._editor is not None:
            start = pad
            if isinstance(self.face, ArticleFace | PlaceFace) and width >= ui(430):
                start = ui(12 + 96 + 18)
            high = self._editor.height_for(width - start - pad)
            put(self._editor, start, y + ui(4), width - start - pad, high)
            y += ui(4) + high + ui(16)
        return y

    def _place_article(self, put, width: int) -> int:  # noqa: ANN001 - a function
        ui, y = self._look.ui, 0
        sides = [part for part in (self._menu, self._star) if part is not None]  # stars stand below each other
        side = ui(44)
        taken = side * max(1, len(sides)) + ui(7)
        stacked = len(sides) == 2 and width < ui(300)
        self.face.missing = 0
        if stacked:
            taken = side + ui(7)
        elif len(sides) == 2:
            self.face.missing = 44
        wide = max(1, width - taken)
        high = self.face.height_for(wide)
        if self.shape == PLACE:
            y = ui(2)
        high = max(high, side * (len(sides) if stacked else 1))
        put(self.face, 0, y, wide, high)
        for number, part in enumerate(sides):
            if stacked:
                put(part, wide, y + (high - 2 * side) // 2 + number * side, side, side)
            else:
                put(part, wide + number * side, y + (high - side) // 2, side, side)
        return y + high + (ui(2) if self.shape == PLACE else 0)

    def _place_mark(self, put, width: int, pad: int) -> int:  # noqa: ANN001 - a function
        ui = self._look.ui
        y, side = ui(2), ui(44)
        x = pad - ui(8)
        high = self.face.height_for(width - 2 * x)
        put(self.face, x, y, width - 2 * x, high)
        y += high
        room = width - pad - side - ui(10) - ui(8)
        wide = min(room, self._link.natural_width())
        high = max(side, self._link.height_for(wide))
        put(self._link, pad, y + (high - self._link.height_for(wide)) // 2, wide, self._link.height_for(wide))
        put(self._menu, width - side - ui(10), y + (high - side) // 2, side, side)
        return y + high + ui(3)

    # what a person does

    def _wish(self, wish: str, words: str = "") -> None:
        if self.shape == HEAD:
            self.wished.emit(OPEN, "", self.entry.key)
        elif wish in (RENAME, NOTE):
            self.edit(wish)
        elif self.mark_id:
            self.wished.emit(wish, self.mark_id, words)

    def _on_open(self) -> None:
        self._wish(OPEN)

    def _on_star(self) -> None:
        self._wish(REMOVE)

    def _on_choice(self) -> None:
        self._wish(self.sender().property("wish"))

    def _on_chosen(self, action: QAction) -> None:
        self._wish(*action.data())

    def open_menu(self) -> None:
        """Show what can be done with it."""
        if not self.mark_id or self._look is None or self.shape == LOST:
            return
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._menu or self.face
        if anchor is self._menu:
            right = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height()))
            left = anchor.mapToGlobal(QPoint(0, anchor.height()))
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            menu.popup(left if rtl else QPoint(right.x() - menu.sizeHint().width(), right.y()))
        else:
            menu.popup(anchor.mapToGlobal(QPoint(anchor.width() // 3, anchor.height() // 2)))

    def make_menu(self) -> QMenu:
        """The menu of this row."""
        mark, look = self.entry.placed.mark, self._look
        menu = QMenu(self)
        menu.setObjectName("saved_menu")
        menu.setFont(look.font("ui"))
        color, px = look.theme["icon"], look.ui(20)

        def add(word: str, name: str, wish: str) -> None:
            menu.addAction(icon(name, color, px), word).setData((wish, ""))

        if self.shape != GONE:
            add(translate("Reader", "Open"), "book-open", OPEN)
        add(translate("Reader", "Rename"), "a-large-small", RENAME)
        add(translate("Reader", "Edit note") if mark.note else translate("Reader", "Add a note"), "square-pen",
            NOTE)
        if mark.kind is MarkKind.HIGHLIGHT and self.shape == MARK:
            menu.addSeparator()
            group = QActionGroup(menu)
            for one in MarkColor:
                is_now = one is mark.color
                action = QAction(swatch(one, look, is_chosen=is_now), color_name(one), menu)
                action.setCheckable(True)
                action.setChecked(is_now)
                action.setData((COLOR, one.value))
                group.addAction(action)
                menu.addAction(action)
        menu.addSeparator()
        add(translate("Reader", "Remove"), "trash-2", REMOVE)
        menu.triggered.connect(self._on_chosen)
        return menu

    def edit(self, what: str) -> None:
        """Let a person write its name (RENAME) or its note (NOTE) here."""
        if not self.mark_id or self.shape == LOST:
            return
        if self._editor is not None:
            self._editor.start()
            return
        mark = self.entry.placed.mark
        is_note = what == NOTE
        label = translate("Reader", "Your note") if is_note else translate("Reader", "Name of this bookmark")
        may_be_empty = not (is_note and mark.kind is MarkKind.NOTE)
        self._editing = what
        self._editor = InPlaceEditor(label, mark.note if is_note else mark.name, is_note=is_note,
                                     may_be_empty=may_be_empty, parent=self)
        self._editor.saved.connect(self._on_saved)
        self._editor.cancelled.connect(self._end_editing)
        self._editor.resized.connect(self._on_resized)
        self._editor.set_look(self._look)
        self._fill()
        self._editor.show()
        self._editor.start()
        self._on_resized()

    def _on_saved(self, text: str) -> None:
        wish = NOTE if self._editing == NOTE else RENAME
        mark = self.mark_id
        self._end_editing()
        self.wished.emit(wish, mark, text)

    def _end_editing(self) -> None:
        editor, self._editor, self._editing = self._editor, None, ""
        if editor is None:
            return
        stop = next(iter(self.stops), None)
        if stop is not None and editor.isAncestorOf(self.window().focusWidget() or self):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        self._fill()
        self._on_resized()
        self.finished.emit()

    def _on_resized(self) -> None:
        self._height, self._is_placed = None, False
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        if key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier and self.mark_id:
            self.open_menu()  # on keyboards without a key for it
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.mark_id:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self._wish(REMOVE)
        elif key == Qt.Key.Key_F2 and self.shape != LOST:
            self.edit(RENAME)
        elif key == Qt.Key.Key_Menu:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if self._editor is None or not self._editor.geometry().contains(event.pos()):
            self.open_menu()


def things_in(count: int) -> str:
    """How many highlights and notes there are under one heading."""
    if count == 1:
        return translate("Reader", "1 highlight or note")
    return translate("Reader", "%n highlights and notes", None, count)


def _keys(kind: MarkKind) -> str:
    """What it is, and what the keyboard does with it."""
    what = {MarkKind.BOOKMARK: translate("Reader", "Bookmark."),
            MarkKind.HIGHLIGHT: translate("Reader", "Highlight, kept with your bookmarks."),
            MarkKind.NOTE: translate("Reader", "Note, kept with your bookmarks.")}[kind]
    return f"{what} {translate('Reader', 'Return opens it, Delete removes it, F2 gives it a name.')}"
