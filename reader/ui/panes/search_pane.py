"""What was found: articles with their places, and at their side what they can be narrowed down to.

The field stands in the bar. The pane is told the words and the answer; it shows them and says what a person wishes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.model import ArticleHits, Category, Destination, Help, ReadingPlace, Screen, SearchHit, SearchResults
from reader.ui.theme import Look
from reader.ui.widgets.announce import announce
from reader.ui.widgets.button import Button
from reader.ui.widgets.card_grid import CardPage
from reader.ui.widgets.help_callout import HelpCallout
from reader.ui.widgets.link import BOLD, LINK, PLAIN, Link, Phrase
from reader.ui.widgets.nothing_found import Nothing, NothingFound
from reader.ui.widgets.paint import Pictures
from reader.ui.widgets.recent_searches import RecentSearches
from reader.ui.widgets.result_group import ResultPart
from reader.ui.widgets.result_list import ResultList
from reader.ui.widgets.words import Words
from reader.ui.wording import articles, language_name, places, results_in, translate

SHORT_MINUTES = 5
_FILTER = re.compile(r"(?:^|\s)minutes:(\d{1,3})(?=\s|$)")
_TEXT = 760  # widest line of text beside the filters, px at 100 %


class _Filters(QWidget):
    """The list at the side: topics, reading time and languages, with the number of articles each leads to."""

    topic_chosen = Signal(str)
    short_chosen = Signal(bool)
    language_chosen = Signal(str)

    def __init__(self, pane: SearchPane) -> None:
        super().__init__(pane.body)
        self._pane = pane
        self._look: Look | None = None
        self._topics_title = self._heading(translate("Reader", "Topics"))
        self._time_title = self._heading(translate("Reader", "Reading time"))
        self._languages_title = self._heading(translate("Reader", "Other languages"))
        self._topics: list[Button] = []
        self._languages: list[Button] = []
        self._short = self._row(translate("Reader", "5 minutes or less"), self._on_short)
        self._any = self._row(translate("Reader", "Any length"), self._on_any)
        self._short.setObjectName("filter_short")

    def _heading(self, words: str) -> Words:
        return Words(words, font="card_title", weight=600, color="heading", px=20, parent=self)

    def _row(self, word: str, clicked) -> Button:
        row = Button(word, kind="row", parent=self)
        row.clicked.connect(clicked)
        if self._look is not None:
            row.set_look(self._look)
        return row

    def show_topics(self, topics: list[tuple[str, str, int]], chosen: str) -> None:
        """`topics` are (id, title, count), the first one with the id "" for all of them."""
        self._fill(self._topics, topics if len(topics) > 2 else [], self._on_topic, chosen)

    def show_times(self, short: int | None, every: int | None, only_short: bool) -> None:
        """How many are short and how many there are; None where that is not known."""
        for row, count in ((self._short, short), (self._any, every)):
            row.set_count("" if count is None else str(count))
        self._short.set_on(only_short)
        self._any.set_on(not only_short)

    def show_languages(self, languages: list[tuple[str, str, int]]) -> None:
        """`languages` are (code, name, count)."""
        self._fill(self._languages, languages, self._on_language, None)

    def _fill(self, rows: list[Button], entries: list[tuple[str, str, int]], clicked, chosen: str | None) -> None:
        while len(rows) < len(entries):
            rows.append(self._row("", clicked))
        for row, (key, title, count) in zip(rows, entries, strict=False):
            if row.text() != title:
                row.setText(title)
            row.setProperty("key", key)
            row.set_count(str(count))
            row.set_on(key == chosen)
        for number, row in enumerate(rows):
            row.setVisible(number < len(entries))

    def set_look(self, look: Look) -> None:
        self._look = look
        for part in (self._topics_title, self._time_title, self._languages_title, *self._topics, *self._languages,
                     self._short, self._any):
            part.set_look(look)

    def arrange(self, width: int) -> int:
        """Place everything on `width` px; returns the height."""
        assert self._look is not None
        ui, y = self._look.ui, 0
        groups = [(self._topics_title, [row for row in self._topics if not row.isHidden()]),
                  (self._time_title, [self._short, self._any]),
                  (self._languages_title, [row for row in self._languages if not row.isHidden()])]
        for title, rows in groups:
            title.setVisible(bool(rows))
            if not rows:
                continue
            y += ui(22) if y else 0
            high = title.height_for(width - ui(14))
            self._pane.put(title, ui(14), y, width - ui(14), high, inside=width)
            y += high + ui(8)
            for row in rows:
                high = row.height_for(width)
                self._pane.put(row, 0, y, width, high, inside=width)
                y += high
        return y

    def _on_topic(self) -> None:
        self.topic_chosen.emit(self.sender().property("key"))

    def _on_language(self) -> None:
        self.language_chosen.emit(self.sender().property("key"))

    def _on_short(self) -> None:
        self.short_chosen.emit(True)

    def _on_any(self) -> None:
        self.short_chosen.emit(False)


class SearchPane(CardPage):
    """See the module."""

    found_requested = Signal(Destination, tuple)  # a result, and the words to mark in it
    destination_requested = Signal(Destination)
    query_changed = Signal(str)  # other words are wished for from here; typing comes from the bar
    more_requested = Signal(str, str)     # id and language of an article: all its places are wished for
    filters_changed = Signal()
    language_requested = Signal(str)
    recent_clear_requested = Signal()
    recent_keeping_requested = Signal(bool)
    help_requested = Signal()
    left = Signal()              # Escape

    def __init__(self, pictures: Pictures, parent: QWidget | None = None, *, has_recent: bool = True) -> None:
        """Without `has_recent` nothing is said of earlier searches: they were somebody else's."""
        super().__init__(pictures, parent)
        self.setObjectName("search_pane")
        self._has_recent = has_recent
        self._query = self._query_when_left = ""
        self._topic, self._only_short, self._open = "", False, False
        self._results: SearchResults | None = None
        self._is_start = False
        self._topics: Mapping[str, Category] = {}
        self._suggestions: tuple[Category, ...] = ()
        self._help = Help()
        self._selected = -1
        self._said = ""  # about the answer that is shown
        self._times: dict[tuple[str, str], int] = {}  # words and topic → articles of any length
        body = self.body
        self.callout = HelpCallout(body)
        self.callout.clicked.connect(self.help_requested)
        self._count = Words(font="heading_2", weight=600, color="heading", parent=body)
        self._count.setObjectName("search_count")
        self._line = Phrase(parent=body)
        self._line.setObjectName("search_line_phrase")
        self._instead = Link(parent=body)
        self._instead.setObjectName("search_instead")
        self._instead.clicked.connect(self._on_instead)
        self._fold = Button(translate("Reader", "Filters"), icon="list-filter", parent=body)
        self._fold.setObjectName("search_filters")
        self._fold.clicked.connect(self._on_fold)
        self._filters = _Filters(self)
        self._filters.topic_chosen.connect(self._on_topic)
        self._filters.short_chosen.connect(self._on_short)
        self._filters.language_chosen.connect(self.language_requested)
        self.results = ResultList(pictures, body)
        self.results.hit_chosen.connect(self._on_hit)
        self.results.article_chosen.connect(self._on_article)
        self.results.unfolded.connect(self._on_unfolded)
        self.results.more_requested.connect(self.more_requested)
        self.growing = self.results
        self._rest = Words(font="ui", color="text_soft", parent=body)
        self._rest.setObjectName("search_rest")
        self._elsewhere: list[Link] = []
        self.recent = RecentSearches(body)
        self.recent.words_chosen.connect(self.query_changed)
        self.recent.clear_requested.connect(self.recent_clear_requested)
        self.recent.keeping_requested.connect(self.recent_keeping_requested)
        self.nothing = NothingFound(body)
        self.nothing.words_chosen.connect(self.query_changed)
        self.nothing.topic_chosen.connect(self._on_suggestion)
        self.nothing.language_chosen.connect(self.language_requested)
        self.nothing.action_chosen.connect(self._on_all)
        self.nothing.help_chosen.connect(self.help_requested)

    # what it is told

    def set_query(self, query: str) -> None:
        """The words that the next answer belongs to. "minutes:5" in them chooses the filter for short reading.

        Filters stay while one is typing and when one comes back to the same words; a new search begins without any,
        and without the answer to the one before.
        """
        found = _FILTER.search(query)
        plain = _FILTER.sub(" ", query).strip() if found else query
        if plain != self._query:
            self._said = ""
        if not self.isVisible() and (plain != self._query_when_left or found):
            self._topic, self._only_short = "", False
            if plain != self._query_when_left:
                self._forget()
        if found:
            self._only_short = int(found.group(1)) <= SHORT_MINUTES
        self._query = plain

    @property
    def query(self) -> str:
        """The words, without filters."""
        return self._query

    @property
    def topic(self) -> str:
        """The id of the chosen topic; "" for all."""
        return self._topic

    @property
    def only_short(self) -> bool:
        """Whether only articles of five minutes or less are wanted."""
        return self._only_short

    @property
    def is_crisis(self) -> bool:
        """Whether help stands first."""
        return self._results is not None and self._results.is_crisis

    def set_library(self, categories: tuple[Category, ...], help_: Help) -> None:
        """The library's topics, the first of which are suggested where there is nothing to show, and its help page."""
        self._topics = {category.id: category for category in categories}
        self._suggestions = categories[:4]
        self._help = help_
        self.callout.set_help(help_)

    def show_start(self, recent: tuple[str, ...], *, kept: bool) -> None:
        """There are no words yet: what was searched for before (`kept`: and whether more is kept), topics to try."""
        self._results, self._is_start = None, True
        self.recent.set_recent(recent, kept=kept)
        self._show(keep=False)

    def show_results(self, results: SearchResults, *, keep: bool = False) -> None:
        """The answer to the words. With `keep` it is the same question again (the library has changed): the place in
        the list stays."""
        if keep and results == self._results:
            return
        self._results, self._is_start = results, False
        if not self._only_short:
            self._times = {(results.query, self._topic): results.articles}
        self._show(keep=keep)

    def move_selection(self, step: int) -> None:
        """Choose the next (1) or previous (-1) result while the cursor stays in the field; before the first is none."""
        while step > 0 and self._selected + 1 >= len(self._choices()) and self.results.has_more():
            if self.results.isHidden():
                break
            self.results.build_more()
            self.rearrange()
        choices = self._choices()
        number = min(max(self._selected + step, -1), len(choices) - 1)
        if number == self._selected:
            return
        if 0 <= self._selected < len(choices):
            choices[self._selected].set_selected(False)
        self._selected = number
        if number < 0:
            self.verticalScrollBar().setValue(0)
            return
        choices[number].set_selected(True)
        if number == 0:
            self.verticalScrollBar().setValue(0)
        self.keep_in_view(choices[number])
        if choices[number].height() > self.viewport().height():  # large text: its beginning is what one needs
            self.verticalScrollBar().setValue(choices[number].mapTo(self.body, choices[number].rect().topLeft()).y())
        announce(self, choices[number].accessibleName())

    def open_selection(self) -> None:
        """Open the chosen result, the first one when none is chosen. Where help comes first, so it does here."""
        choices = self._choices()
        if choices:
            choices[min(max(self._selected, 0), len(choices) - 1)].click()

    def set_look(self, look: Look) -> None:
        for part in (self.callout, self._count, self._line, self._instead, self._filters, self._fold, self.results,
                     self._rest, *self._elsewhere, self.recent, self.nothing):
            part.set_look(look)
        super().set_look(look)
        self.grow()

    # what it shows

    def _forget(self) -> None:
        """Nothing of the search before this one is seen while the new answer is on its way."""
        self._results, self._is_start, self._selected = None, False, -1
        self._times.clear()
        self._show(keep=False)

    def _choices(self) -> list[ResultPart]:
        found: list[ResultPart] = [] if self.callout.isHidden() else [self.callout]
        if not self.results.isHidden():
            found += self.results.choices
        return found

    def _show(self, *, keep: bool) -> None:
        results = self._results or SearchResults()
        groups = results.groups
        self.callout.setVisible(results.is_crisis)
        self._count.setText(self._count_words(results))
        self._show_line(results)
        self._show_filters(results)
        self._rest.setText(translate("Reader", "These are the best {count}. One more word finds fewer.")
                           .format(count=len(groups)) if groups and len(groups) < results.articles else "")
        self._show_elsewhere(results)
        self._show_nothing(results)
        for part in self.results.choices:
            part.set_selected(False)
        self.callout.set_selected(False)
        self.results.setVisible(bool(groups))
        self.results.show_groups(groups, self._topics, keep=keep)
        chosen = self._selected if keep else -1
        self._selected = -1
        if not keep:
            self.verticalScrollBar().setValue(0)
        self.rearrange()
        self.grow()
        choices = self._choices()
        if 0 <= chosen < len(choices):
            self._selected = chosen
            choices[chosen].set_selected(True)
        said = self._count.text() or (self.nothing.title.text() if not self.nothing.isHidden() else "")
        if said != self._said:  # an answer may come in two parts
            self._said = said
            announce(self, said)

    @staticmethod
    def _count_words(results: SearchResults) -> str:
        if not results.groups:
            return ""
        if not results.places:
            return articles(results.articles)
        return translate("Reader", "{places} in {articles}").format(
            places=places(results.places), articles=articles(results.articles))

    def _show_line(self, results: SearchResults) -> None:
        """Below the count: what it was really searched for, and how to search for what was typed instead."""
        line: list[tuple[str, str]] = []
        instead: list[tuple[str, str]] = []
        if results.groups and results.shown_for:
            before, _, after = translate("Reader", "Showing results for {words}.").partition("{words}")
            line = [(before, PLAIN), (results.shown_for, BOLD), (after, PLAIN)]
            if not results.query.strip().startswith('"'):  # else it has been pressed already
                words = results.query.strip()
                instead = [(translate("Reader", "Search for “{words}” instead").format(words=words), LINK)]
        elif results.groups and results.is_partial:
            line = [(translate("Reader", "No place has all of these words. These have most of them."), PLAIN)]
        self._line.set_runs(tuple(line))
        self._instead.set_runs(tuple(instead))

    def _show_filters(self, results: SearchResults) -> None:
        counts = dict(results.categories)
        known = [(key, topic.title, counts[key]) for key, topic in self._topics.items() if key in counts]
        if self._topic in self._topics and self._topic not in counts:
            known.append((self._topic, self._topics[self._topic].title, 0))
        every = sum(counts.values()) or results.articles
        self._filters.show_topics([("", translate("Reader", "All topics"), every), *known], self._topic)
        key = (results.query, self._topic)
        if self._only_short:
            short, any_length = results.articles, self._times.get(key)
        else:
            any_length, short = results.articles, results.short
        self._filters.show_times(short, any_length, self._only_short)
        self._filters.show_languages([(code, language_name(code), count) for code, count in results.elsewhere])

    def _show_elsewhere(self, results: SearchResults) -> None:
        wanted = results.elsewhere if results.groups else ()
        while len(self._elsewhere) < len(wanted):
            link = Link(parent=self.body)
            link.clicked.connect(self._on_language)
            if self._look is not None:
                link.set_look(self._look)
            self._elsewhere.append(link)
        for link in self._elsewhere:
            link.set_runs(())
        for link, (language, count) in zip(self._elsewhere, wanted, strict=False):
            link.set_runs(((results_in(count, language_name(language)), LINK),))
            link.setProperty("key", language)

    def _show_nothing(self, results: SearchResults) -> None:
        if results.groups:
            return
        help_line = self._help.lines[0] if self._help.lines and not results.is_crisis else None
        if self._results is None:
            sentence = translate("Reader", "Type a word above, or choose a topic.") if self._suggestions \
                else translate("Reader", "Type a word above.")
            self.nothing.says(Nothing(translate("Reader", "What would you like to read about?"), sentence,
                                      topics=self._suggestions))
        elif self._is_narrowed() and results.categories:
            self.nothing.says(Nothing(
                translate("Reader", "Nothing left with these filters"),
                translate("Reader", "There is more in other topics or with another reading time."),
                action=translate("Reader", "Show all")))
        else:
            topics = tuple(self._topics[key] for key in (results.nearest,) if key in self._topics)
            topics += tuple(topic for topic in self._suggestions if topic not in topics)
            sentence = "" if results.instead else translate("Reader", "Try another word, or one of these topics.") \
                if topics else translate("Reader", "Try another word.")
            self.nothing.says(Nothing(
                translate("Reader", "Nothing found for “{words}”").format(words=results.query.strip()), sentence,
                results.instead, translate("Reader", "Take the filters off") if self._is_narrowed() else "",
                results.elsewhere, topics[:4], help_line))

    def _is_narrowed(self) -> bool:
        return bool(self._topic) or self._only_short

    def arrange(self, width: int) -> int:
        ui, margin = self.look.ui, self.margin(width)
        inner = width - 2 * margin
        shown = not self.results.isHidden()
        has_filters = shown or bool(self._results and self._is_narrowed())
        beside = inner >= ui(230 + 36 + 480)
        y = ui(24) if width >= 720 else ui(16)
        x, wide = margin, inner
        if not self.callout.isHidden():
            high = self.callout.height_for(inner)
            self.put(self.callout, margin, y, inner, high)
            y += high + ui(22)
        filters_end = 0
        self._filters.setVisible(has_filters and (beside or self._open))
        self._fold.setVisible(has_filters and not beside)
        if beside and has_filters:
            side = ui(230)
            high = self._filters.arrange(side)
            self.put(self._filters, margin, y, side, high)
            filters_end = y + high
            x, wide = margin + side + ui(36), inner - side - ui(36)
        y = self._arrange_head(x, y, wide, folds=has_filters and not beside)
        if shown:
            high = self.results.arrange(wide)
            self.put(self.results, x, y, wide, high)
            y += high
            y = self._arrange_foot(x, y, wide, beside)
        else:
            self._rest.hide()
            for link in self._elsewhere:
                link.hide()
        y = self._arrange_empty(x, y, min(wide, ui(_TEXT)))
        return max(y, filters_end) + ui(40)

    def _arrange_head(self, x: int, y: int, wide: int, *, folds: bool) -> int:
        """Count, what it was searched for, and the button for the filters where they have no place at the side."""
        ui, top = self.look.ui, y
        fold_wide = min(wide, self._fold.natural_width()) if folds else 0
        texts = wide - (fold_wide + ui(12) if folds else 0)
        under = folds and texts < ui(150)
        if under:
            texts = wide
        self._count.setVisible(bool(self._count.text()))
        high = self._count.height_for(texts)
        self.put(self._count, x, y, texts, high)
        y += high
        if folds and not under:
            high = self._fold.height_for(fold_wide)
            self.put(self._fold, x + wide - fold_wide, top, fold_wide, high)
            y = max(y, top + high)
        y = self._arrange_line(x, y, wide)
        if folds:
            self._fold.set_on(self._open or self._is_narrowed())
            if under:
                y += ui(8)
                high = self._fold.height_for(fold_wide)
                self.put(self._fold, x, y, fold_wide, high)
                y += high
            if self._open:
                y += ui(12)
                high = self._filters.arrange(wide)
                self.put(self._filters, x, y, wide, high)
                y += high + ui(6)
        return y + (ui(16) if y > top else 0)

    def _arrange_line(self, x: int, y: int, wide: int) -> int:
        """The link stands in the line of the sentence where there is room, else below it."""
        ui = self.look.ui
        has_line, has_link = bool(self._line.text()), bool(self._instead.text())
        self._line.setVisible(has_line)
        self._instead.setVisible(has_link)
        if not has_line:
            return y
        if not has_link:
            high = self._line.height_for(wide)
            self.put(self._line, x, y, wide, high)
            return y + high
        first, second = self._line.natural_width(), self._instead.natural_width()
        link_high = self._instead.height_for(min(second, wide))
        line_high = self._line.height_for(wide)
        lift = max(0, (link_high - line_high) // 2)
        if first + ui(6) + second <= wide:
            self.put(self._line, x, y + lift, first, line_high)
            self.put(self._instead, x + first + ui(6), y, second, link_high)
            return y + link_high - lift
        self.put(self._line, x, y, wide, line_high)
        self.put(self._instead, x, y + line_high, min(second, wide), link_high)
        return y + line_high + link_high

    def _arrange_foot(self, x: int, y: int, wide: int, beside: bool) -> int:
        """Below the last result: that there are more, and other languages where the side does not show them."""
        ui = self.look.ui
        self._rest.setVisible(bool(self._rest.text()))
        if self._rest.text():
            y += ui(16)
            high = self._rest.height_for(wide)
            self.put(self._rest, x, y, wide, high)
            y += high
        y += ui(10)
        for link in self._elsewhere:
            link.setVisible(bool(link.text()) and not beside)
            if not link.isHidden():
                across = min(wide, link.natural_width())
                high = link.height_for(across)
                self.put(link, x, y, across, high)
                y += high
        return y

    def _arrange_empty(self, x: int, y: int, wide: int) -> int:
        """What stands where results would be."""
        ui = self.look.ui
        says_nothing = self._is_start or (self._results is not None and not self._results.groups)
        shows_recent = self._is_start and self._has_recent
        self.recent.setVisible(shows_recent)
        self.nothing.setVisible(says_nothing)
        if says_nothing:
            high = self.nothing.height_for(wide)
            self.put(self.nothing, x, y, wide, high)
            y += high
        if shows_recent:
            y += ui(28)
            high = self.recent.height_for(wide)
            self.put(self.recent, x, y, wide, high)
            y += high
        return y

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._query_when_left = self._query

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # what a person does

    def _on_topic(self, key: str) -> None:
        self._topic = key
        self.filters_changed.emit()

    def _on_short(self, only: bool) -> None:
        self._only_short = only
        self.filters_changed.emit()

    def _on_all(self) -> None:
        self._topic, self._only_short = "", False
        self.filters_changed.emit()

    def _on_fold(self) -> None:
        self._open = not self._open
        self.rearrange()

    def show_whole(self, hits: ArticleHits) -> None:
        """All places of one of the articles, asked for by `more_requested`."""
        self.results.show_whole(hits)

    def _on_unfolded(self) -> None:
        """The list got longer: what was chosen is still chosen."""
        self.rearrange()
        self.grow()
        choices = self._choices()
        if 0 <= self._selected < len(choices):
            choices[self._selected].set_selected(True)
            self.keep_in_view(choices[self._selected])

    def _on_instead(self) -> None:
        """In quotation marks words are taken as they are."""
        query = self._results.query if self._results is not None else self._query
        self.query_changed.emit(" ".join(f'"{word}"' for word in query.replace('"', " ").split()))

    def _on_language(self) -> None:
        self.language_requested.emit(self.sender().property("key"))

    def _on_suggestion(self, topic: str) -> None:
        self.destination_requested.emit(Destination(Screen.TOPIC, topic))

    def _on_hit(self, hit: SearchHit) -> None:
        # Before the first heading there is no section to go to: the top of the page, not where one once stopped.
        place = None if hit.anchor else ReadingPlace()
        self._open_found(Destination(Screen.ARTICLE, hit.article, hit.anchor, place))

    def _on_article(self, found: ArticleHits) -> None:
        self._open_found(Destination(Screen.ARTICLE, found.card.id, place=ReadingPlace()))

    def _open_found(self, destination: Destination) -> None:
        words = self._results.words if self._results is not None else ()
        self.found_requested.emit(destination, words)
