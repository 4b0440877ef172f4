"""An article as patients see it, before it goes live: on a laptop, on a kiosk, with large text, dark, on paper.

It shows the page that it is given, in a look of the form's own, and says what staff want to do with the file. Nothing
can be selected or kept here, and links only say where they lead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import unquote

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from reader.model import ArticlePage, Place, ReadingPlace
from reader.reports import Finding
from reader.ui.page_document import Surroundings
from reader.ui.panes.article_pane import ArticlePane
from reader.ui.reading_style import reading_style
from reader.ui.stylesheet import application_style
from reader.ui.theme import Look
from reader.ui.widgets.button import Button
from reader.ui.widgets.chip import Chip, Wrap
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.message_bar import MessageBar
from reader.ui.widgets.paint import fill, placed
from reader.ui.widgets.preview_findings import PreviewFindings, things
from reader.ui.widgets.preview_form import Form, form_words, look_of
from reader.ui.widgets.preview_kiosk import PreviewKiosk
from reader.ui.widgets.preview_paper import PreviewPaper
from reader.ui.widgets.segments import Segments
from reader.ui.widgets.words import Words
from reader.ui.wording import translate

_FINDINGS = 330     # px that the findings take beside the page, at 100 %
_LEAST_PAGE = 560   # px that the page needs beside them; where it has less, they take its place
_MOST_HEAD = 0.6    # of the height, for what stands above the page
_SEGMENT = 104      # px for each form, at 100 %
_LEAST_TITLE = 200


class PreviewPane(QWidget):
    """See the module. `show_article` may be called as often as the file is saved: the same article keeps its place."""

    back_requested = Signal()
    open_requested = Signal(int)   # open the file, at this line; 0 is the file as a whole
    form_changed = Signal(str)     # a `Form`: another one was chosen here

    def __init__(self, pictures, parent: QWidget | None = None) -> None:  # noqa: ANN001
        """`pictures` answers `cover` and `fitted` and says `ready` (see `reader.ui.pictures`)."""
        super().__init__(parent)
        self.setObjectName("preview_pane")
        self._pictures = pictures
        self._look: Look | None = None
        self._form = Form.LAPTOP
        self._page: ArticlePage | None = None
        self._around = Surroundings()
        self._titles: Callable[[str], str] = lambda _: ""
        self._fresh: set[str] = set()   # the views that show this page already
        self._shown = ""                # the view that is in front
        self._wants_findings = True
        self._clinic: tuple[Place, str, str] = (Place(), "auto", "")

        self.back = Button(translate("Reader", "Back"), icon="arrow-left", kind="bar", parent=self)
        self.back.setObjectName("preview_back")
        self.back.clicked.connect(self.back_requested)
        self.title = Words(font="card_title", weight=600, color="heading", px=20, parent=self)
        self.title.setObjectName("preview_title")
        self.state = Words(font="ui_small", weight=600, parent=self)
        self.state.setObjectName("preview_state")
        self.forms = Segments(translate("Reader", "How to look at it"), self)
        self.forms.setObjectName("preview_forms")
        self.forms.set_choices(form_words())
        self.forms.set_current(self._form)
        self.forms.chosen.connect(self._on_form)
        self.few_forms = Wrap(self, gap=8, row_gap=6)  # the same where the window is too narrow for one row of them
        self.few_forms.set_buttons([self._chip(key, word) for key, word in form_words()])
        self._mark_chips()
        self.toggle = Button("", icon="triangle-alert", kind="bar", parent=self)
        self.toggle.setObjectName("preview_toggle")
        self.toggle.clicked.connect(self._on_toggle)
        self.toggle.hide()
        for button in (self.back, self.toggle):
            button.set_tight(True)
        self.open = Button(translate("Reader", "Open the file"), icon="square-pen", parent=self)
        self.open.setObjectName("preview_open")
        self.open.clicked.connect(self._on_open)

        self.stage = QWidget(self)
        self.stage.setObjectName("preview_stage")
        self._room = QScrollArea(self.stage)  # words that say why there is no page scroll where there is no room
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setWidget(QWidget())
        for part in (self._room.viewport(), self._room.widget()):
            part.setAutoFillBackground(False)
        self._empty = EmptyState(None, "", self._room.widget())
        self._empty.set_state(translate("Reader", "One moment"), translate("Reader", "The page is being made ready."))
        self._views: dict[str, QWidget] = {}
        self.message = MessageBar(self.stage)
        self.findings = PreviewFindings(self)
        self.findings.open_requested.connect(self.open_requested)
        self.findings.hide()
        for one, other in zip((self.back, self.toggle, self.open), (self.toggle, self.open, self.forms), strict=True):
            QWidget.setTabOrder(one, other)

    # ---- what is shown -----------------------------------------------------------------------------------------

    @property
    def page(self) -> ArticlePage | None:
        """The page that is shown; None before the first."""
        return self._page

    @property
    def form(self) -> Form:
        """The form in which it is shown."""
        return self._form

    def show_waiting(self, title: str) -> None:
        """A file has been asked for, and its page is on its way. `title` is what it is called until then."""
        self._page, self._around = None, Surroundings()
        self._fresh.clear()
        self.title.setText(title)
        self.state.setText("")
        self._empty.set_state(translate("Reader", "One moment"), translate("Reader", "The page is being made ready."))
        self._clear_messages()
        self.set_findings(())
        self._bring()

    def show_article(self, page: ArticlePage, around: Surroundings, *, is_draft: bool, is_inside: bool = True) -> None:
        """Show `page`. The article that is shown already keeps its place; another one begins at its top.

        `is_inside` is False for a file in no content folder. What was said to be wrong with the file is over.
        """
        is_same = self._page is not None and _key(self._page) == _key(page)
        place = self.place() if is_same else ReadingPlace()
        self._page, self._around = page, around
        self._fresh.clear()
        self.title.setText(page.card.title)
        self._set_state(is_draft=is_draft, is_inside=is_inside)
        self._clear_messages()
        self._bring(place)
        self._place()

    def show_failure(self, sentence: str) -> None:
        """The file cannot be shown as it is now. The page that was there stays."""
        if self._page is None:
            self._empty.set_state(translate("Reader", "This page cannot be shown yet."), sentence)
            self._place()
        else:
            self.message.say(sentence, stays=True)

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """What could be better in this file, the worst first. Without any there is no list."""
        self.findings.set_findings(findings)
        self.toggle.setText(things(len(findings)))
        self.toggle.setVisible(bool(findings))
        self._place()

    def set_clinic(self, place: Place, paper: str, territory: str) -> None:
        """What the leaflet says of the clinic, and its paper: a choice of the settings, and a country for "auto"."""
        self._clinic = place, paper, territory
        if "paper" in self._views:
            self._views["paper"].set_clinic(*self._clinic)

    def set_titles(self, title_of: Callable[[str], str]) -> None:
        """`title_of(id)` is the title of another article, "" when it is not there: links say it."""
        self._titles = title_of

    def set_form(self, form: str) -> None:
        """Show it in this form, at the same place."""
        form = Form(form)
        self.forms.set_current(form)
        if form is self._form:
            return
        place = self.place()
        self._form = form
        self._mark_chips()
        self._bring(place)

    def place(self) -> ReadingPlace:
        """The line at the top of the page."""
        view = self._views.get(self._shown)
        return view.place() if view is not None and self._page is not None else ReadingPlace()

    def set_look(self, look: Look) -> None:
        """The window's colors and sizes. The article keeps those of its form."""
        self._look = look
        for part in (self.back, self.title, self.state, self.forms, self.few_forms, self.toggle, self.open,
                     self._empty, self.message, self.findings):
            part.set_look(look)
        for key in ("kiosk", "paper"):
            if key in self._views:
                self._frame(key).set_look(look)
        self._place()
        self.update()

    def close_floating(self) -> bool:
        """Close a card or a picture that lies over the page; False when there is none."""
        view = self._views.get(self._shown)
        return isinstance(view, ArticlePane) and view.close_floating()

    # ---- the three views of the page -----------------------------------------------------------------------------

    def _bring(self, place: ReadingPlace | None = None) -> None:
        """Bring the view of this form to the front; it shows the page at `place`."""
        key = {Form.KIOSK: "kiosk", Form.PRINT: "paper"}.get(self._form, "desk")
        self._shown = key if self._page is not None else ""
        self._room.setVisible(self._page is None)
        for name in self._views:
            self._frame(name).setVisible(name == self._shown)
        if self._page is None:
            self._place()
            return
        view = self._view(key)
        self._frame(key).setGeometry(self.stage.rect())
        self._frame(key).show()
        if key == "desk":
            self._dress(view)
        place = place or ReadingPlace()
        if key not in self._fresh:
            self._fill(key, view, place)
        else:
            view.go_to_place(place)
        self._fresh.add(key)
        self.message.raise_()

    def _fill(self, key: str, view: QWidget, place: ReadingPlace) -> None:
        page, around = self._page, self._around
        if key == "paper":
            view.show_article(page, around.today, place)
            return
        if key == "kiosk":
            self._frame(key).screen_shown.set_language(page.card.language)
        if view.page is not None and _key(view.page) == _key(page):
            view.update_article(page, around)
            view.go_to_place(place)
            return
        focus = QApplication.focusWidget()
        view.show_article(page, around, place=place, flash=False)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)  # whoever goes through the forms by keys stays there

    def _view(self, key: str) -> QWidget:
        """What shows the article: made when it is first needed."""
        if key not in self._views:
            if key == "paper":
                view = PreviewPaper(self._pictures, self.stage)
                view.set_clinic(*self._clinic)
                self._views[key] = view
            else:
                view = ArticlePane(self._pictures, None if key == "kiosk" else self.stage)
                self._views[key] = view
                view.set_selecting(False)
                if key == "kiosk":
                    self._kiosk = PreviewKiosk(view, self.stage)
            if key != "paper":  # on paper there is nothing to touch
                view.link_requested.connect(self._on_link)
            if key != "desk" and self._look is not None:
                self._frame(key).set_look(self._look)
        return self._views[key]

    def _frame(self, key: str) -> QWidget:
        return self._kiosk if key == "kiosk" else self._views[key]

    def _dress(self, view: ArticlePane) -> None:
        """The application's style sheet is the window's; the page has one of its own, which is nearer and wins."""
        look = look_of(self._form)
        if view.property("form") != str(self._form):
            view.setProperty("form", str(self._form))
            view.setPalette(look.palette())
            view.setStyleSheet(application_style(look) + reading_style(look))
            view.set_look(look)

    # ---- where things are ------------------------------------------------------------------------------------------

    def _place(self) -> None:
        if self._look is None or self.width() < 2:
            return
        ui, width = self._look.ui, self.width()
        edge, gap = (20 if width >= 720 else 12), ui(10)
        for is_short in (False, True):  # an arrow alone says "back"; where there is hardly any room it does
            self.back.set_compact(is_short)
            top = self._place_head(edge, gap, has_forms=not is_short or self._page is not None)
            if top <= self.height() * _MOST_HEAD:
                break
        has_findings = bool(self.findings.findings)
        beside = width - ui(_FINDINGS) >= ui(_LEAST_PAGE)
        is_open = has_findings and self._wants_findings and (beside or self.toggle.property("asked") is True)
        self.toggle.set_on(is_open)
        column = 0 if not is_open else ui(_FINDINGS) if beside else width
        high = max(0, self.height() - top)
        self.findings.setVisible(is_open)
        self.findings.setGeometry(placed(QRect(width - column, top, column, high), width, self.isRightToLeft()))
        self.stage.setVisible(column < width)
        self.stage.setGeometry(placed(QRect(0, top, width - column, high), width, self.isRightToLeft()))
        for name in self._views:
            self._frame(name).setGeometry(self.stage.rect())
        wide = min(self.stage.width() - 32, ui(640))
        tall = self._empty.height_for(wide) if wide > 0 else 0
        at = max(24, round((high - tall) * 0.38))
        self._room.setGeometry(self.stage.rect())
        self._room.widget().resize(self.stage.width(), max(high, at + tall + 24) if tall else high)
        self._empty.setGeometry((self.stage.width() - wide) // 2, at, wide, tall)
        self.update()

    def _place_head(self, edge: int, gap: int, *, has_forms: bool = True) -> int:
        """The row, or rows, above the page; returns where it ends. Where there is no page and hardly any room, the
        forms to look at one are left out."""
        ui, width = self._look.ui, self.width()
        buttons = [self.toggle] if self.findings.findings else []
        buttons.append(self.open)
        sizes = [min(button.natural_width(), width - 2 * edge) for button in buttons]
        back = self.back.natural_width()
        forms = max(ui(_SEGMENT) * len(form_words()), self.forms.natural_width())
        inner = width - 2 * edge
        right = sum(sizes) + gap * len(sizes)
        title = inner - back - gap - right
        one_row = title - forms - 2 * gap >= max(ui(_LEAST_TITLE), round(self.title.natural_width() * 0.6))  # two lines
        y, rtl = ui(10), self.isRightToLeft()

        def put(part: QWidget, x: int, at: int, wide: int, high: int) -> None:
            part.setGeometry(placed(QRect(x, at, wide, high), width, rtl))

        if one_row:
            title -= forms + 2 * gap
        own_row = title < ui(_LEAST_TITLE)  # so narrow that the buttons stand in a row of their own
        if own_row:
            title = inner - back - gap
        words = (self.title.height_for(title), self.state.height_for(title))
        first = max(ui(44), sum(words))
        is_few = False
        put(self.back, edge - min(edge, ui(8)), y + (first - ui(44)) // 2, back, self.back.height_for(back))
        x = edge + back + gap
        at = y + (first - sum(words)) // 2
        put(self.title, x, at, title, words[0])
        put(self.state, x, at + words[0], title, words[1])
        if one_row:
            high = self.forms.height_for(forms)
            put(self.forms, x + title + gap, y + (first - high) // 2, forms, high)
        if not own_row:
            x = width - edge
            for button, wide in reversed(tuple(zip(buttons, sizes, strict=True))):
                high = button.height_for(wide)
                put(button, x - wide, y + (first - high) // 2, wide, high)
                x -= wide + gap
        y += first + ui(10)
        if own_row:
            x, tallest = edge, 0
            for button, wide in zip(buttons, sizes, strict=True):
                if x > edge and x + wide > width - edge:
                    x, y = edge, y + tallest + ui(6)
                tallest = button.height_for(wide)
                put(button, x, y, wide, tallest)
                x += wide + gap
            y += tallest + ui(10)
        if not one_row and has_forms:
            wide = min(inner, max(forms, ui(640)))
            is_few = self.forms.height_for(wide) > ui(44)  # they would stand on top of each other
            part = self.few_forms if is_few else self.forms
            high = part.height_for(wide)
            put(part, (width - wide) // 2, y, wide, high)
            y += high + ui(10)
        self.forms.setVisible(has_forms and not is_few)
        self.few_forms.setVisible(has_forms and is_few)
        return y + 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self._look is None:
            return
        theme, painter = self._look.theme, QPainter(self)
        fill(painter, QRectF(self.rect()), theme.color("window"))
        top = self.stage.y() if self.stage.isVisible() else self.findings.y()
        fill(painter, QRectF(0, top - 1, self.width(), 1), theme.color("border"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() != Qt.Key.Key_Escape or not self.close_floating():
            super().keyPressEvent(event)

    # ---- what staff do -----------------------------------------------------------------------------------------------

    def _chip(self, key: str, word: str) -> Chip:
        chip = Chip(word)
        chip.setObjectName(f"preview_form_{key}")
        chip.setProperty("key", str(key))
        chip.clicked.connect(self._on_chip)
        return chip

    def _mark_chips(self) -> None:
        for chip in self.few_forms.buttons:
            chip.set_on(chip.property("key") == self._form)

    def _on_chip(self) -> None:
        self._on_form(self.sender().property("key"))

    def _set_state(self, *, is_draft: bool, is_inside: bool) -> None:
        if is_draft:
            words, color = translate("Reader", "Draft: patients do not see it yet"), "warning_bar"
        elif is_inside:
            words, color = translate("Reader", "Live"), "tip_bar"
        else:
            words, color = translate("Reader", "Not in the library: patients do not see it"), "warning_bar"
        self.state.setText(words)
        self.state.set_color(color)

    def _clear_messages(self) -> None:
        while self.message.text:
            self.message.close_message()

    def _on_form(self, form: str) -> None:
        self.set_form(form)
        self.form_changed.emit(form)

    def _on_toggle(self) -> None:
        is_open = not self.findings.isVisible()
        self._wants_findings = is_open
        self.toggle.setProperty("asked", is_open)
        self._place()

    def _on_open(self) -> None:
        self.open_requested.emit(0)

    def _on_link(self, address: str) -> None:
        if address.startswith("#"):
            view = self._views[self._shown]
            page = view.view
            if address == "#top":
                page.verticalScrollBar().setValue(0)
            else:
                page.go_to_anchor(address[1:], flash=True)
            return
        self.message.say(self._where(address))

    def _where(self, address: str) -> str:
        """Where a link leads, in a sentence."""
        kind, _, rest = address.partition(":")
        if kind == "article":
            article = unquote(rest.partition("#")[0])
            return translate("Reader", "This link opens the article “{title}”.").format(title=self._title_of(article))
        if kind == "topic":
            title = self._around.topic if rest == self._around.topic_id and self._around.topic else rest
            return translate("Reader", "This link opens the topic “{title}”.").format(title=title)
        if kind == "mailto":
            return translate("Reader", "This link writes an email to {address}.").format(address=unquote(rest))
        if kind == "tel":
            return translate("Reader", "This link calls {number}.").format(number=unquote(rest))
        return translate("Reader", "This link opens the website {address}").format(address=address)

    def _title_of(self, article: str) -> str:
        near = (*self._around.related, self._around.before, self._around.after)
        return (next((card.title for card in near if card is not None and card.id == article), "")
                or self._titles(article) or article)


def _key(page: ArticlePage) -> tuple[str, str, str]:
    return page.card.path, page.card.id, page.card.language
