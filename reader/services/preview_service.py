"""One file as it is now, for its author: looked at twice a second, converted when it has been saved, drafts included.

A file that is still being written, is empty for a moment, is gone or cannot be read takes nothing away: what was told
last holds, and a sentence says what is wrong. It changes nothing in the library and waits for no disk: looking and
converting happen in other threads and processes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.library.folder import Signature, signature
from reader.library.settling import Settling
from reader.model import ArticlePage, Picture, Problem
from reader.paths import catalogue_file
from reader.roots import Roots
from reader.services.folder_watch import is_on_share
from reader.services.library_service import VISITOR, LibraryService
from reader.services.tasks import Tasks
from reader.values import value

POLL_MS = 500            # between two looks at the file
NUDGE_MS = 60            # the system told that something happened to it
DEADLINE_MS = 12_000     # for one look: after that the file does not answer
_MOST_MISSES = 3         # looks that find a file which then cannot be read
_LAST = "The preview shows what was in it before."


@value
class _Seen:
    """One look. `now` is None when there is no file; `may_read` whether it seems to be whole."""

    now: Signature | None = None
    may_read: bool = False
    is_gone: bool = False
    is_share: bool = False
    due: float = 0.0        # seconds until it may be read, when it may not yet


@value
class _Read:
    """What came of reading the file. `page` is None when nothing is to be told, or `sentence` says what is wrong."""

    page: ArticlePage | None = None
    problems: tuple[Problem, ...] = ()
    is_draft: bool = False
    is_inside: bool = False
    sentence: str = ""
    seen: Signature | None = None  # None: read it again at the next look
    hash: str = ""


class PreviewService(QObject):
    """`watch` a file, then listen. One file at a time; another one takes its place."""

    page_ready = Signal(ArticlePage, tuple, bool)  # the page, its `Problem`s, whether it is a draft
    page_failed = Signal(str)                      # why there is no new page: one or two sentences for staff

    def __init__(self, library: LibraryService, cache_folder: Path, parent: QObject | None = None) -> None:
        """`library` says where files and pictures are; the words that it explains come from its catalogue in
        `cache_folder`."""
        super().__init__(parent)
        self._library, self._cache_folder = library, cache_folder
        self._workers = Tasks(1, self)
        self._next = self._timer(self._look)
        self._deadline = self._timer(self._on_deadline)
        self._watcher: QFileSystemWatcher | None = None
        self._is_closed = False
        self._path: Path | None = None
        self._round = 0   # another file, or none, is another round: answers of the one before are not ours
        self._forget()

    # ---- what is asked of it -----------------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The file that is watched; None when none is."""
        return self._path

    @property
    def is_inside(self) -> bool:
        """Whether the file of the last page lies in a content folder, so that patients could see it at all."""
        return self._is_inside

    def watch(self, path: Path) -> None:
        """Tell of `path`, now and whenever it is saved, until `stop` or another `watch`. Answers in any case."""
        self.stop()
        self._path = Path(os.path.abspath(path))
        self._look()

    def reload(self) -> None:
        """Read the file again although it did not change: its pictures or the library's words did. Answers."""
        self._known, self._hash, self._told = None, "", ""
        if self._path is not None and not self._is_busy:
            self._look()

    def stop(self) -> None:
        """Watch nothing from now on; nothing more is told of the file."""
        self._round += 1
        self._path = None
        self._next.stop()
        self._deadline.stop()
        self._forget()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def close(self) -> bool:
        """The end. False when a look at a file that does not answer had to be left to itself."""
        self._is_closed = True
        self.stop()
        return self._workers.finish(3000)

    # ---- one look ------------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._settling = Settling()
        self._known: Signature | None = None  # how the file was when it was read last
        self._size: int | None = None         # of the version that was told last
        self._hash = ""                       # of its bytes; "" when they must be told whatever they are
        self._told = ""                       # what is said to be wrong
        self._missed = 0                      # times in a row that it was there, and could not be read
        self._reading: Signature | None = None
        self._is_share: bool | None = None    # None until the first look
        self._is_inside = self._is_busy = self._is_late = False

    def _look(self) -> None:
        if self._path is None or self._is_busy or self._is_closed:
            return
        self._is_busy = True
        self._deadline.start(DEADLINE_MS)
        self._run(partial(_look, self._path, self._settling, self._known, self._size, self._is_share), self._on_seen)

    def _on_seen(self, seen: _Seen) -> None:
        self._deadline.stop()
        self._is_share = seen.is_share
        if not seen.is_share:
            self._listen()
        if self._is_late:
            self._is_late, self._known, self._hash = False, None, ""  # that it answers again is worth telling
        if seen.is_gone:
            self._known, self._hash = None, ""  # should the same come back, that is worth telling
            self._fail(f"The file {self._path.name} is not here any more. Its name or its folder may be another one.")
        elif seen.may_read:
            self._reading = seen.now
            self._run(partial(_read, self._path, self._library.ref_of, self._library.roots, self._cache_folder,
                              self._language(), self._hash), self._on_read)
            return
        self._wait(seen.due)

    def _on_read(self, read: _Read) -> None:
        self._known = read.seen
        self._missed = self._missed + 1 if read.seen is None else 0
        if self._missed >= _MOST_MISSES:
            self._known, self._hash = self._reading, ""
            self._fail(f"The file {self._path.name} cannot be read. Check who may open it, and save it again.")
        elif read.sentence:
            self._hash = ""
            self._fail(read.sentence)
        elif read.page is not None:
            self._hash, self._told, self._is_inside = read.hash, "", read.is_inside
            self._size = read.seen.size if read.seen is not None else None
            self.page_ready.emit(read.page, read.problems, read.is_draft)
        self._wait()

    def _on_error(self, error: Exception) -> None:
        """A known failure is told; a mistake of ours is in the log, and the file is read when it is saved again."""
        self._deadline.stop()
        self._known, self._hash = self._reading, ""
        self._fail(str(error) if isinstance(error, ReaderError) else "This file could not be shown.")
        self._wait()

    def _on_deadline(self) -> None:
        self._is_late = True
        self._fail(f"The folder of {self._path.name} does not answer.")

    def _fail(self, sentence: str) -> None:
        if self._size is not None:
            sentence = f"{sentence} {_LAST}"
        if sentence != self._told:
            self._told = sentence
            self.page_failed.emit(sentence)

    def _wait(self, due: float = 0.0) -> None:
        self._is_busy = False
        if self._path is not None and not self._is_closed:
            self._next.start(min(POLL_MS, max(50, round(due * 1000))) if due else POLL_MS)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._workers.run(work, partial(self._answer, self._round, done),
                          partial(self._answer, self._round, self._on_error))

    def _answer(self, of_round: int, done: Callable[..., None], result: object) -> None:
        if of_round == self._round:
            done(result)

    def _language(self) -> str:
        return next(iter(self._library.languages()), "en")

    def _listen(self) -> None:
        """The system's word makes the next look come sooner, nothing else: it says little of shares, and loses a file
        that is replaced."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_nudge)
            self._watcher.directoryChanged.connect(self._on_nudge)
        wanted = {str(self._path), str(self._path.parent)}
        missing = wanted.difference(self._watcher.files(), self._watcher.directories())
        there = [path for path in sorted(missing) if os.path.exists(path)]
        if there:
            self._watcher.addPaths(there)

    def _on_nudge(self) -> None:
        if self._next.isActive() and self._next.remainingTime() > NUDGE_MS:
            self._next.start(NUDGE_MS)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(slot)
        return timer


# ---- in the other thread ---------------------------------------------------------------------------------------------

def _look(path: Path, settling: Settling, known: Signature | None, size: int | None, is_share: bool | None) -> _Seen:
    """How the file is. `known` is how it was when it was read, `size` that of the version that was told."""
    name = str(path)
    is_share = is_on_share(str(path.parent)) if is_share is None else is_share
    settling.trusts_times = not is_share
    settling.begin()
    try:
        now = signature(os.stat(path))
    except (OSError, ValueError):
        is_gone = size is None or settling.may_go(name)
        due = settling.due - settling.clock()
        settling.end(None)
        return _Seen(is_gone=is_gone, is_share=is_share, due=0.0 if is_gone else due)
    may_read = now != known and (size is None or settling.may_read(name, now, size))
    due = 0.0 if may_read or now == known else settling.due - settling.clock()
    settling.end(None)
    return _Seen(now, may_read, False, is_share, due)


def _read(path: Path, ref_of: Callable[[Path], str], roots: Roots, cache_folder: Path, language: str, known_hash: str
          ) -> _Read:
    """Convert the file in a worker process. `known_hash` is that of the bytes that need not be told again."""
    from reader.library.worker import convert_all
    from reader.library.worker_process import Job, converted_of, problems_of

    ref = ref_of(path)
    if ref:
        job = Job(str(roots.content), ref, language, known_hash, drafts=True, staff=str(roots.staff or ""))
    else:
        real = Path(os.path.realpath(path))
        job = Job(str(real.parent), real.name, language, known_hash, drafts=True)
    outcome = next(convert_all([job], glossaries=_glossaries(roots, cache_folder)))
    if outcome.status in ("moving", "gone"):
        return _Read()  # the next look tells what has become of it
    if outcome.status == "same":
        return _Read(seen=outcome.signature, hash=known_hash)
    problems = problems_of(outcome)
    if outcome.status != "done" or outcome.hollow:
        sentence, advice = outcome.hollow[4:6] if outcome.hollow else (problems[0].sentence, problems[0].advice)
        return _Read(sentence=f"{sentence} {advice}", problems=problems, seen=outcome.signature)
    page = converted_of(outcome).page
    return _Read(page if ref else _from_outside(page, path), problems, outcome.draft, bool(ref),
                 seen=outcome.signature, hash=outcome.hash)


def _from_outside(page: ArticlePage, path: Path) -> ArticlePage:
    """The page of a file that is in no content folder; its pictures lie beside it (see `LibraryService.locate`)."""

    def named(picture: Picture) -> Picture:
        return replace(picture, ref=f"{path}{VISITOR}{picture.ref}")

    return replace(page, card=replace(page.card, id=str(path)), pictures=tuple(map(named, page.pictures)),
                   head_picture=page.head_picture and named(page.head_picture))


def _glossaries(roots: Roots, cache_folder: Path):  # noqa: ANN202
    """The words that the library explains; none when its catalogue cannot be read: the text matters more."""
    from reader.errors import CatalogueBroken
    from reader.library.catalogue import Catalogue

    try:
        catalogue = Catalogue.open(catalogue_file(cache_folder, roots))
    except CatalogueBroken:
        return None
    try:
        return catalogue.glossaries()
    finally:
        catalogue.close()
