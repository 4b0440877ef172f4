"""What a person keeps, while they read: shows it in the page, and turns selecting and touching into wishes.

Stands between a reading view and its pane. It is given marks with their places in the article's text, and says its own
wishes in such places; where those are on the page is found here, when it is needed. It keeps nothing but a note that is
being written.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.kept import Mark, MarkColor, MarkKind, PlacedMark, Standing
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.kept_marks import KeptSpan
from reader.ui.widgets.margin_signs import Sign
from reader.ui.widgets.note_card import NoteCard
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.reading_view import ReadingView
from reader.ui.widgets.selection_bar import SelectionBar
from reader.ui.widgets.text_on_page import TextOnPage
from reader.ui.wording import translate
from reader.values import value


@value
class _Writing:
    """What a note is written about: a mark, or words of the article that have none yet."""

    mark: str = ""
    start: int = 0
    end: int = 0
    words: str = ""


class KeptOnPage(QObject):
    """All positions are places in the article's text (`reader.marks.article_text`)."""

    highlight_requested = Signal(int, int, MarkColor)
    save_place_requested = Signal(int, int)
    note_requested = Signal(int, int, str)      # (0, 0) is the whole article
    mark_note_requested = Signal(str, str)
    mark_color_requested = Signal(str, MarkColor)
    mark_removed_requested = Signal(str)
    listen_requested = Signal(int)              # read aloud from this place on

    def __init__(self, view: ReadingView, pane: QWidget) -> None:
        super().__init__(pane)
        self._view, self._pane = view, pane
        self._look: Look | None = None
        self._placed: tuple[PlacedMark, ...] = ()
        self.on_view = TextOnPage(view)
        self._article: tuple[str, str] = ("", "")
        self._writing: _Writing | None = None
        self._drafts: dict[tuple[str, str], tuple[_Writing, str]] = {}
        self._bar: SelectionBar | None = None
        self._card: NoteCard | None = None
        self._editor: NoteEditor | None = None
        view.selection.made.connect(self._on_selected)
        view.selection.gone.connect(self._on_unselected)
        view.selection.entered.connect(self._on_entered)
        view.touched.connect(self._close_card)
        view.kept.touched.connect(self._on_touched)
        view.kept.hovered.connect(self._on_hovered)
        view.verticalScrollBar().valueChanged.connect(self._on_scroll)

    # ---- parts made when they are first needed

    @property
    def bar(self) -> SelectionBar:
        if self._bar is None:
            self._bar = SelectionBar(self._pane)
            self._bar.set_look(self._look)
            self._bar.color_chosen.connect(self._on_color)
            self._bar.save_chosen.connect(self._on_save)
            self._bar.note_chosen.connect(self._on_note)
            self._bar.copy_chosen.connect(self._on_copy)
            self._bar.listen_chosen.connect(self._on_listen)
            self._bar.closed.connect(self._on_closed)
        return self._bar

    @property
    def card(self) -> NoteCard:
        if self._card is None:
            self._card = NoteCard(self._pane)
            self._card.set_look(self._look)
            self._card.edit_requested.connect(self._on_edit)
            self._card.color_requested.connect(self.mark_color_requested)
            self._card.remove_requested.connect(self.mark_removed_requested)
            self._card.closed.connect(self._on_closed)
        return self._card

    @property
    def editor(self) -> NoteEditor:
        if self._editor is None:
            self._editor = NoteEditor(self._pane)
            self._editor.set_look(self._look)
            self._editor.saved.connect(self._on_written)
            self._editor.given_up.connect(self._on_given_up)
            self._editor.closed.connect(self._on_closed)
        return self._editor

    # ---- what is shown

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._bar, self._card, self._editor):
            if part is not None:
                part.set_look(look)

    def set_kept(self, placed: tuple[PlacedMark, ...], text: str) -> None:
        """Show these marks; `text` is the article's text that their places count in."""
        self._placed = placed
        if text != self._text:
            self.on_view.set_text(text)
            self._follow_words()
        self._show()
        if self._card is not None:
            self._card.update_marks({one.mark.id: one.mark for one in placed})
        if self._is_writing() and self._writing.mark and self._writing.mark not in {one.mark.id for one in placed}:
            # The mark has gone, the words about it have not.
            self._write_about_page(
                translate("Reader", "This mark is gone. Your note will be kept with the whole page."))
        self._bring_draft()

    def page_laid_out(self) -> None:
        """The page has another form: the places of the text are elsewhere in it."""
        self.on_view.laid_out()
        self._show()
        self._on_scroll()

    def page_changed(self, article: tuple[str, str]) -> None:
        """Another article is going to be shown. A note that is not finished waits until its article comes again."""
        for part in (self._bar, self._card):
            if part is not None:
                part.close_frame()
        if self._is_writing():
            self._drafts[self._article] = (self._writing, self._editor.text)
            self._editor.close_frame()
            self._writing = None
        self._article, self._placed = article, ()
        self.on_view.set_text("")

    def set_selecting(self, is_on: bool) -> None:
        """Whether words can be selected, and so kept and copied."""
        self._view.selection.set_on(is_on)

    # ---- places

    def show_mark(self, start: int, end: int) -> bool:
        """Scroll to words of the text and let them glow for a moment. (0, 0) is the top of the page. False when the
        page does not show them."""
        if not end:
            self._view.verticalScrollBar().setValue(0)
            return True
        spans = self._on_page(start, end)
        if spans:
            self._view.show_position(spans[0][0])
            self._view.glow(*spans)
        return bool(spans)

    def spot_in_view(self) -> tuple[int, int]:
        """The heading or paragraph that is the first in the window, as a range of the text; (0, 0) when it shows none
        of it."""
        return self.on_view.first_in_view()

    def write_note(self, start: int, end: int) -> None:
        """Open the field for a new note about words of the text; (0, 0) is the whole article."""
        if not self._is_writing():
            spans = self._on_page(start, end) if end else ()
            self._writing = _Writing("", start, end, self._text[start:end])
            self.editor.write("", self._rect_of(spans), is_new=True)

    def close_top(self) -> bool:
        """Close what lies over the page; False when nothing does. A note that is being written stays."""
        for part in (self._card, self._bar):
            if part is not None and part.isVisible():
                part.close_frame()
                self._view.selection.clear()
                return True
        return False

    # ---- inside: the page

    @property
    def _text(self) -> str:
        return self.on_view.text

    def _on_page(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return self.on_view.spans(start, end)

    def _show(self) -> None:
        spans: list[KeptSpan] = []
        signs: list[Sign] = []
        for one in self._placed:
            mark = one.mark
            if one.standing not in (Standing.HERE, Standing.EDITED):
                continue
            if not one.end:
                signs.append(Sign(self._view.text_bounds()[0], mark.id, mark.kind is MarkKind.BOOKMARK,
                                  bool(mark.note)))
                continue
            places = self._on_page(one.start, one.end)
            if not places:
                continue
            if mark.kind is MarkKind.HIGHLIGHT:
                spans += [KeptSpan(mark.id, *place, mark.color, bool(mark.note)) for place in places]
            if mark.kind is not MarkKind.HIGHLIGHT or mark.note:
                signs.append(Sign(places[0][0], mark.id, mark.kind is MarkKind.BOOKMARK,
                                  bool(mark.note) or mark.kind is MarkKind.NOTE))
        if spans or signs or self._view.kept.has_marks:
            self._view.set_kept(tuple(spans), tuple(signs))

    def _marks(self, ids: tuple[str, ...]) -> tuple[Mark, ...]:
        known = {one.mark.id: one.mark for one in self._placed}
        return tuple(known[mark] for mark in ids if mark in known)

    def _on_touched(self, ids: tuple[str, ...], rect: QRect) -> None:
        marks = self._marks(ids)
        if marks and not self._is_writing():
            self._view.selection.clear()
            self.card.show_marks(marks, self._from_view(rect), takes_focus=True)

    def _on_hovered(self, ids: tuple[str, ...], rect: QRect) -> None:
        marks = self._marks(ids)
        if marks and not self._is_writing() and not self._view.selection.is_made and not self.card.isVisible():
            self.card.show_marks(marks, self._from_view(rect), takes_focus=False)

    # ---- inside: selected words

    def selected(self) -> tuple[int, int]:
        """The selected words as a range of the article's text; (0, 0) when there are none, or they are not of it."""
        return (self._selected() if self._view.selection.is_made else None) or (0, 0)

    def _selected(self) -> tuple[int, int] | None:
        """The selected words as a range of the text; None when they are none of it."""
        positions, cursor = self.on_view.positions(), self._view.textCursor()
        if positions is None:
            return None
        return positions.to_text(cursor.selectionStart(), cursor.selectionEnd())

    def _on_selected(self) -> None:
        if self._is_writing():
            return
        self.bar.set_keeps(self._selected() is not None)
        self._show_bar()

    def _show_bar(self) -> None:
        rect = self._view.selection.rect()
        if rect.isEmpty():
            self.bar.close_frame()  # scrolled away; it comes back with the words
        else:
            rect = rect.translated(self._view.viewport().pos())
            self.bar.open_beside(self._from_view(rect))

    def _on_unselected(self) -> None:
        if self._bar is not None:
            self._bar.close_frame()

    def _on_entered(self) -> None:
        if self._bar is not None and self._bar.isVisible():
            self._bar.take_focus()

    def _close_card(self) -> None:
        if self._card is not None:
            self._card.close_frame()

    def _on_scroll(self) -> None:
        self._close_card()
        if self._bar is not None and self._view.selection.is_made and not self._is_writing():
            self._show_bar()
        if self._is_writing():
            spans = self._on_page(self._writing.start, self._writing.end) if self._writing.end else ()
            if self._writing.mark:
                self._editor.move_to(self._from_view(self._view.kept.rect_of(self._writing.mark)))
            else:
                self._editor.move_to(self._rect_of(spans))

    def _take_selected(self) -> tuple[int, int] | None:
        found = self._selected()
        self._view.selection.clear()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def _on_color(self, color: MarkColor) -> None:
        found = self._take_selected()
        if found is not None:
            self.highlight_requested.emit(*found, color)

    def _on_save(self) -> None:
        found = self._take_selected()
        if found is not None:
            self.save_place_requested.emit(*found)

    def _on_note(self) -> None:
        found = self._selected()
        self.bar.close_frame()
        if found is not None:
            self.write_note(*found)  # the words stay selected meanwhile: one sees what the note is about

    def _on_listen(self) -> None:
        found = self._take_selected()
        if found is not None:
            self.listen_requested.emit(found[0])

    def _on_copy(self) -> None:
        self._view.copy()
        self._take_selected()
        announce(self._view, translate("Reader", "Copied"))

    # ---- inside: notes

    def _is_writing(self) -> bool:
        return self._writing is not None

    def _on_edit(self, mark: str) -> None:
        found = self._marks((mark,))
        if found and not self._is_writing():
            self._writing = _Writing(mark)
            self.editor.write(found[0].note, self._from_view(self._view.kept.rect_of(mark)), is_new=not found[0].note)

    def _on_written(self, text: str) -> None:
        writing, self._writing = self._writing, None
        self._view.selection.clear()
        if writing is None:
            return
        if writing.mark:
            self.mark_note_requested.emit(writing.mark, text)
        elif text:
            self.note_requested.emit(writing.start, writing.end, text)

    def _on_given_up(self) -> None:
        self._writing = None
        self._view.selection.clear()

    def _follow_words(self) -> None:
        """The text has changed while a note is written about words of it: they may be elsewhere."""
        writing = self._writing
        if writing is None or not writing.end or self._text[writing.start:writing.end] == writing.words:
            return
        if self._text.count(writing.words) == 1:
            start = self._text.index(writing.words)
            self._writing = _Writing("", start, start + len(writing.words), writing.words)
        else:
            self._write_about_page(
                translate("Reader", "These words have changed. Your note will be kept with the whole page."))

    def _write_about_page(self, hint: str) -> None:
        self._writing = _Writing()
        self._editor.set_hint(hint)

    def _bring_draft(self) -> None:
        """A note that was not finished when its article was left."""
        if self._article not in self._drafts or self._is_writing() or not self._text:
            return
        self._writing, text = self._drafts.pop(self._article)
        spans = self._on_page(self._writing.start, self._writing.end) if self._writing.end else ()
        target = self._from_view(self._view.kept.rect_of(self._writing.mark)) if self._writing.mark \
            else self._rect_of(spans)
        self.editor.write(text, target, is_new=not self._writing.mark)
        self._follow_words()

    # ---- inside: rectangles

    def _from_view(self, rect: QRect) -> QRect:
        return QRect(self._view.mapTo(self._pane, rect.topLeft()), rect.size())

    def _rect_of(self, spans: tuple[tuple[int, int], ...]) -> QRect:
        """Where places of the page stand in the pane; its upper third when they stand nowhere."""
        room = self._view.viewport().rect()
        if not spans:
            here = QRect(0, room.height() // 3, room.width(), 1)
        else:
            cursor = self._view.textCursor()
            cursor.setPosition(spans[0][0])
            here = self._view.cursorRect(cursor)
            cursor.setPosition(spans[-1][1])
            here = here.united(self._view.cursorRect(cursor))
            here.setLeft(0)
            here.setRight(room.right())
            here = here.intersected(room) if here.intersects(room) else QRect(0, room.height() // 3, room.width(), 1)
        return self._from_view(here.translated(self._view.viewport().pos()))

    def _on_closed(self, had_focus: bool) -> None:
        if had_focus and not (self._editor is not None and self._editor.isVisible()):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
