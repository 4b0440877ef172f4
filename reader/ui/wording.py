"""Texts that depend on numbers, dates and languages, and are the same on every screen.

Everything goes through Qt's translation (context "Reader"), so that a translation can be added without touching code.
Says only what the article's header says: a page that nobody checked never reads "Checked".
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence

from reader.model import ArticleCard, ReadingRecord

translate = QCoreApplication.translate

_DOT = "\N{EN SPACE}•\N{EN SPACE}"

_LANGUAGES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "he": "עברית",
    "hi": "हिन्दी", "hmn": "Hmoob", "ht": "Kreyòl ayisyen", "it": "Italiano", "ja": "日本語", "km": "ខ្មែរ",
    "ko": "한국어", "pl": "Polski", "pt": "Português", "ru": "Русский", "so": "Soomaali", "tl": "Tagalog",
    "uk": "Українська", "vi": "Tiếng Việt", "zh": "中文",
}


def minutes(count: int) -> str:
    """Time to read: "6 minutes". Never less than one."""
    count = max(1, count)
    if count == 1:
        return translate("Reader", "1 minute")
    return translate("Reader", "%n minutes", None, count)


def minutes_left(count: int) -> str:
    """What is still to read of an article that has been begun: "4 minutes left". Never less than one."""
    count = max(1, count)
    if count == 1:
        return translate("Reader", "1 minute left")
    return translate("Reader", "%n minutes left", None, count)


def progress_line(card: ArticleCard, record: ReadingRecord) -> str:
    """How far an article has been read: "4 minutes left" or "Finished"."""
    if record.finished:
        return translate("Reader", "Finished")
    return minutes_left(round(card.minutes * (1 - min(max(record.progress, 0.0), 1.0))))


def articles(count: int) -> str:
    """How many there are: "3 articles"."""
    if count == 1:
        return translate("Reader", "1 article")
    return translate("Reader", "%n articles", None, count)


def places(count: int) -> str:
    """How many places a search found: "11 places"."""
    if count == 1:
        return translate("Reader", "1 place")
    return translate("Reader", "%n places", None, count)


def more_places(count: int) -> str:
    """The words of the row below the places of an article that are shown."""
    if count == 1:
        return translate("Reader", "1 more place in this article")
    return translate("Reader", "%n more places in this article", None, count)


def results_in(count: int, language: str) -> str:
    """What another language of the library has: "3 results in Español"."""
    if count == 1:
        return translate("Reader", "1 result in {language}").format(language=language)
    return translate("Reader", "%n results in {language}", None, count).format(language=language)


def see_all(count: int) -> str:
    """The words of the button beside a topic's heading: "See all 9"."""
    return translate("Reader", "See all %n", None, count)


def locale_for(language: str = "") -> QLocale:
    """How dates, times and numbers are written in `language`; "" is the language of the interface."""
    spoken_now = QLocale()
    if spoken_now.name() == "C":
        spoken_now = QLocale("en")
    base = language.replace("_", "-").partition("-")[0]
    return spoken_now if base in ("", spoken_now.name().partition("_")[0]) else QLocale(language)


def number(value: float, digits: int = 0) -> str:
    """A number as people write it: "1,234", "6.8"."""
    locale = locale_for()
    return locale.toString(float(value), "f", digits) if digits else locale.toString(round(value))


def month_year(date: str, language: str = "", *, short: bool = False) -> str:
    """An ISO date ("2026-03" or "2026-03-14") as people say it: "March 2026", or "Mar 2026" where room is `short`.

    What is not a date comes back as it is, so that nothing is hidden.
    """
    parts = date.split("-")
    if len(parts) < 2 or not (parts[0].isdigit() and parts[1].isdigit() and 1 <= int(parts[1]) <= 12):
        return date
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    month = locale_for(language).standaloneMonthName(int(parts[1]), form)
    words = translate("Reader", "{month} {year}", "short") if short else translate("Reader", "{month} {year}")
    return words.format(month=month, year=parts[0])


def checked_line(card: ArticleCard, *, short: bool = False) -> str:
    """The short line of cards and headers: "Checked March 2026" when someone did, else "Updated November 2026".

    Empty when the header has no date at all.
    """
    if card.reviewed and card.reviewed_by:
        words = translate("Reader", "Checked {date}", "short") if short else translate("Reader", "Checked {date}")
        return words.format(date=month_year(card.reviewed, short=short))
    if card.updated:
        words = translate("Reader", "Updated {date}", "short") if short else translate("Reader", "Updated {date}")
        return words.format(date=month_year(card.updated, short=short))
    return ""


def card_line(card: ArticleCard, *, short: bool = False) -> str:
    """The last line of a card: "6 minutes • Checked March 2026"; `short` has "Mar 2026"."""
    return joined(minutes(card.minutes), checked_line(card, short=short))


def written_keys(keys: str) -> str:
    """Keys in Qt's portable form as this computer and the language of the interface write them: "Ctrl+Mayús+D"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def joined(*parts: str) -> str:
    """Short facts in one line, parted by a dot; empty ones are left out."""
    return _DOT.join(part for part in parts if part)


def spoken(*parts: str) -> str:
    """The same facts for people who listen: parted by commas."""
    return ", ".join(part.replace(_DOT, ", ") for part in parts if part)


def language_name(code: str) -> str:
    """A language in its own words: "Español". An unknown code comes back as Qt knows it, else as it is."""
    base = code.replace("_", "-").split("-")[0].lower()
    if base in _LANGUAGES:
        return _LANGUAGES[base]
    locale = QLocale(code)
    return (locale.nativeLanguageName() if locale.language() != QLocale.Language.C else "") or code
