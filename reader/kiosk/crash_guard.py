"""Remembers how the runs before ended, so that an article that crashes the app does not do so again and again.

A run that does not say goodbye has crashed, been killed, or lost its power. Which article was open is noted on disk
before it is shown. Three such ends within a minute make the next start a safe one: with a new catalogue, and without
the article that was open; one that was open at three such ends on any days is set aside as well. What is set aside is
not shown until its file has changed. No clock on the wall counts. Knows no Qt; where nothing can be written, nothing
is remembered.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

from reader.atomic_file import write_atomically
from reader.errors import CannotSave
from reader.staff import pin_clock
from reader.staff.pin_clock import Moment
from reader.values import value

FILE_NAME = "kiosk-runs.json"
TOO_MANY, WITHIN = 3, 60.0   # crashes, seconds
_MOST_CRASHES = 20           # that are remembered
_MOST_SET_ASIDE = 50
_MOST_BYTES = 200_000
_FORMAT = 1


@value
class OpenArticle:
    """What was shown: `key` is the article's lasting id and language, `version` the hash of its content."""

    key: str
    version: str
    path: str
    title: str


@value
class Crash:
    """One end without a goodbye; `moment` is when the run after it began."""

    moment: Moment
    article: OpenArticle | None = None


@value
class Runs:
    """What the file says."""

    running: bool = False
    starts: int = 0
    open: OpenArticle | None = None
    crashes: tuple[Crash, ...] = ()
    set_aside: tuple[OpenArticle, ...] = ()


class CrashGuard:
    """Use: `begin` when the app starts, `showing` before an article is shown, `ended` when all went well."""

    def __init__(self, data_dir: Path, now: Callable[[], Moment] = pin_clock.now) -> None:
        self._file, self._now = data_dir / FILE_NAME, now
        self._runs = Runs()
        self.is_safe_start = False
        """Whether too many runs ended badly just before: begin with as little as possible."""

    @property
    def set_aside(self) -> tuple[OpenArticle, ...]:
        """The articles that are not shown, the latest last."""
        return self._runs.set_aside

    @property
    def starts(self) -> int:
        """How often the kiosk was started, this time included."""
        return self._runs.starts

    @property
    def crashes(self) -> int:
        """How many bad ends are remembered, 20 at most."""
        return len(self._runs.crashes)

    def begin(self) -> None:
        """A run begins. Decides `is_safe_start`, and what is set aside from now on."""
        before = read(self._file)
        crashes, aside = before.crashes, before.set_aside
        if before.running:
            crashes = (*crashes, Crash(self._now(), before.open))[-_MOST_CRASHES:]
            recent = self._recent(crashes)
            self.is_safe_start = len(recent) >= TOO_MANY
            at_fault = _open_at(recent, TOO_MANY - 1) if self.is_safe_start else set()
            at_fault |= _open_at(crashes, TOO_MANY)
            fresh = [one for one in dict.fromkeys(crash.article for crash in crashes if crash.article)
                     if one in at_fault and one not in aside]
            aside = (*aside, *fresh)[-_MOST_SET_ASIDE:]
            if fresh:
                crashes = tuple(replace(one, article=None) if one.article in fresh else one for one in crashes)
        self._runs = Runs(True, before.starts + 1, None, crashes, aside)
        self._write()

    def showing(self, article: OpenArticle | None) -> None:
        """`article` is about to be shown; None: something that is no article."""
        if article != self._runs.open:
            self._runs = replace(self._runs, open=article)
            self._write()

    def is_aside(self, key: str, version: str) -> bool:
        """Whether this article, in this version, must not be shown."""
        return any(one.key == key and one.version == version for one in self._runs.set_aside)

    def ended(self) -> None:
        """The run ends as it should."""
        self._runs = replace(self._runs, running=False, open=None)
        self._write()

    def _recent(self, crashes: tuple[Crash, ...]) -> tuple[Crash, ...]:
        """Those of this start of the computer within the last minute: a power cut is no fault of the app."""
        now = crashes[-1].moment
        return tuple(one for one in crashes
                     if one.moment.boot == now.boot and 0 <= now.seconds - one.moment.seconds <= WITHIN)

    def _write(self) -> None:
        with suppress(CannotSave):
            write_atomically(self._file, json.dumps({"format": _FORMAT, **_plain(self._runs)}, ensure_ascii=False))


def read(file: Path) -> Runs:
    """What is remembered in `file`. One that is missing or damaged says nothing; never raises."""
    try:
        with file.open("rb") as opened:
            data = json.loads(opened.read(_MOST_BYTES).decode("utf-8"))
        if data["format"] != _FORMAT:
            return Runs()
        return Runs(
            bool(data["running"]), int(data["starts"]), _article(data["open"]),
            tuple(Crash(Moment(float(one["seconds"]), str(one["boot"])), _article(one["article"]))
                  for one in data["crashes"][-_MOST_CRASHES:]),
            tuple(filter(None, map(_article, data["set_aside"][-_MOST_SET_ASIDE:]))))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return Runs()


def _open_at(crashes: tuple[Crash, ...], times: int) -> set[OpenArticle]:
    articles = [one.article for one in crashes if one.article is not None]
    return {one for one in articles if articles.count(one) >= times}


def _article(data: dict[str, object] | None) -> OpenArticle | None:
    return None if data is None else OpenArticle(*(str(data[name])[:500] for name in ("key", "version", "path",
                                                                                      "title")))


def _plain(runs: Runs) -> dict[str, object]:
    return {
        "running": runs.running, "starts": runs.starts, "open": None if runs.open is None else asdict(runs.open),
        "crashes": [{"seconds": one.moment.seconds, "boot": one.moment.boot,
                     "article": None if one.article is None else asdict(one.article)} for one in runs.crashes],
        "set_aside": [asdict(one) for one in runs.set_aside],
    }
