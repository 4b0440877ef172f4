"""Starts worker processes, hands them articles, and kills the one that takes too long.

Every article gets an answer: one that a worker did not survive is tried once more as plain text. Never imports Qt nor
the markdown package.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import reader
from reader.errors import ArticleNotFound, ContentUnreadable, PageNotConverted
from reader.model import Problem, Severity

from . import limits
from .converted import Converted
from .names import shown
from .worker_process import (
    ARGUMENT,
    Job,
    Outcome,
    converted_of,
    outcome_of,
    problems_of,
    receive,
    run_job,
    send,
)

FEW = 8              # up to so many files one worker is quicker than several
_AHEAD = 4           # jobs that wait inside a worker, so that it never waits for us
_START_SECONDS = 60.0
_TICK_SECONDS = 0.05
_STARVED_SECONDS = 0.5  # we ourselves did not run for so long: nobody can be blamed for that time
_PATIENCE = 3        # times the limit, for a process that the computer is too busy to run
_BOOT = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
         "from reader.library.worker_process import serve; serve()")


def convert_all(jobs: Sequence[Job], *, is_cancelled: Callable[[], bool] | None = None,
                processes: int | None = None) -> Iterator[Outcome]:
    """Convert files in worker processes; outcomes come as they are ready, in no particular order.

    Stops early when `is_cancelled` says so, or when the iteration is given up. `processes` is for measurements.
    """
    pool = _Pool(jobs, processes or _how_many(len(jobs)))
    try:
        yield from pool.outcomes(is_cancelled or (lambda: False))
    finally:
        pool.stop()


def convert_file(path: Path, *, root: Path | None = None, fallback_language: str = "en") -> Converted:
    """Convert one file, a draft too, in a worker process. Pictures and links are looked for within `root`, which is
    the file's own folder when nothing else is said.

    Raises ArticleNotFound when there is no such file, ContentUnreadable when it cannot be opened, PageNotConverted when
    it is no text or the worker did not survive it even as plain text.
    """
    name = shown(path.name)
    try:
        real = path.resolve(strict=True)
        folder = real.parent if root is None else root.resolve()
        ref = real.relative_to(folder).as_posix()
    except (OSError, ValueError, RuntimeError) as error:
        raise ArticleNotFound(f"There is no file {name} here.", "Check its name and its folder.") from error
    outcome = next(convert_all([Job(str(folder), ref, fallback_language, drafts=True)]))
    if outcome.status == "done":
        return converted_of(outcome)
    if outcome.status == "moving":
        raise PageNotConverted(f"{name} is being saved at this moment.", "Try again when that is done.")
    if outcome.status == "gone":
        raise ArticleNotFound(f"There is no file {name} here.", "Check its name and its folder.")
    problem = problems_of(outcome)[0]
    kind = ContentUnreadable if outcome.status == "closed" else PageNotConverted
    raise kind(f"{name}: {problem.sentence}", problem.advice)


def _how_many(files: int) -> int:
    if files <= FEW:
        return 1
    try:
        cores = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        cores = os.cpu_count() or 1
    return max(1, min(cores, files // (FEW // 2)))


class _Pool:
    def __init__(self, jobs: Sequence[Job], size: int) -> None:
        self._jobs = deque(jobs)
        self._count = len(jobs)
        self._ready: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._workers = [_Worker(self._next, self._ready.put, self._stopped) for _ in range(min(size, self._count))]
        self._watch = threading.Thread(target=self._watch_all, name="conversion-watch", daemon=True)

    def _next(self) -> Job | None:
        try:
            return self._jobs.popleft()
        except IndexError:
            return None

    def outcomes(self, is_cancelled: Callable[[], bool]) -> Iterator[Outcome]:
        for worker in self._workers:
            worker.thread.start()
        self._watch.start()
        given = 0
        while given < self._count and not is_cancelled():
            with contextlib.suppress(queue.Empty):
                yield self._ready.get(timeout=_TICK_SECONDS)
                given += 1

    def _watch_all(self) -> None:
        before = time.monotonic()
        while not self._stopped.wait(_TICK_SECONDS):
            now = time.monotonic()
            starved = now - before if now - before > _STARVED_SECONDS else 0.0
            before = now
            for worker in self._workers:
                worker.check(now, starved)

    def stop(self) -> None:
        self._stopped.set()
        self._jobs.clear()
        for worker in self._workers:
            worker.kill()
        for thread in (self._watch, *(worker.thread for worker in self._workers)):
            if thread.is_alive():
                thread.join(5)


class _Worker:
    """One process, and the thread that speaks with it."""

    def __init__(self, take: Callable[[], Job | None], give: Callable[[Outcome], None], stopped: threading.Event
                 ) -> None:
        self._take, self._give, self._stopped = take, give, stopped
        self._process: subprocess.Popen | None = None
        self._lock = threading.Lock()
        self._deadline = 0.0  # 0: nothing is being waited for
        self._allowed = 0.0   # seconds of work until then
        self._worked = 0.0    # what the process had worked when the waiting began
        self._extended = 0
        self._late = False
        self.thread = threading.Thread(target=self._drive, name="conversion", daemon=True)

    def check(self, now: float, starved: float) -> None:
        """Kill the process if it has used up its time."""
        with self._lock:
            if not self._deadline:
                return
            self._deadline += starved
            late = now > self._deadline
            if late and self._extended + 1 < _PATIENCE and self._was_kept_waiting():
                self._extended += 1
                self._deadline = now + self._allowed
                late = False
        if late:
            self._late = True
            self.kill()

    def _was_kept_waiting(self) -> bool:
        """Whether the process got less than half of the time that it was given: other programs had it."""
        process = self._process
        worked = _worked_seconds(process.pid) if process is not None else None
        return worked is not None and worked - self._worked < self._allowed / 2

    def kill(self) -> None:
        """End the process, if there is one, at once."""
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()

    def _drive(self) -> None:
        waiting: deque[Job] = deque()
        try:
            while not self._stopped.is_set():
                while len(waiting) < _AHEAD and (job := self._take()):
                    waiting.append(job)
                    if self._process is not None:
                        self._send(job)
                if not waiting:
                    return
                if self._process is None and not self._start(waiting):
                    self._do_it_here(waiting)
                    continue
                self._wait(limits.CONVERT_SECONDS)
                outcome = self._receive()
                self._wait(0.0)
                if outcome is not None:
                    waiting.popleft()
                    self._give(outcome)
                elif not self._stopped.is_set():
                    self._end()
                    self._after_loss(waiting)
        finally:
            self._end()

    def _after_loss(self, waiting: deque[Job]) -> None:
        """The process is gone: the file it was at gets one more try as plain text, then only a problem."""
        job = waiting.popleft()
        if job.limit:
            self._give(_lost(job))
            return
        reason = (f"laying it out took longer than {limits.CONVERT_SECONDS:g} seconds" if self._late
                  else "laying it out took more memory or time than one article may")
        waiting.appendleft(replace(job, limit=reason))

    def _start(self, waiting: deque[Job]) -> bool:
        self._late = False
        try:
            self._process = subprocess.Popen(
                _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                close_fds=True, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        except OSError:
            return False
        self._wait(_START_SECONDS)
        try:
            frame = receive(self._process.stdout)
        except (OSError, ValueError):
            frame = None
        self._wait(0.0)
        if frame is None or not frame[0].get("ready"):
            self._end()
            return False
        for job in waiting:
            self._send(job)
        return True

    def _send(self, job: Job) -> None:
        with contextlib.suppress(OSError):  # it has ended: the next read tells
            send(self._process.stdin, asdict(job))

    def _receive(self) -> Outcome | None:
        try:
            frame = receive(self._process.stdout)
        except (OSError, ValueError):
            return None
        return outcome_of(*frame) if frame else None

    def _do_it_here(self, waiting: deque[Job]) -> None:
        """No process can be started on this computer: better without its protection than not at all."""
        while waiting and not self._stopped.is_set():
            self._give(run_job(waiting.popleft()))

    def _wait(self, seconds: float) -> None:
        """From now on an answer is expected within `seconds`; 0: none is."""
        worked = _worked_seconds(self._process.pid) if seconds and self._process is not None else None
        with self._lock:
            self._deadline = time.monotonic() + seconds if seconds else 0.0
            self._allowed, self._worked, self._extended = seconds, worked or 0.0, 0

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()
            process.wait()


def _worked_seconds(pid: int) -> float | None:
    """How long a process has had a processor; None where the system does not say."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return None


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # The same modules as here, whatever the current folder, the environment or the start script are.
    package = str(Path(reader.__file__).resolve().parent.parent)
    path = [package, *(str(entry) for entry in sys.path if isinstance(entry, str) and entry and entry != package)]
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOT, json.dumps(path)]


def _lost(job: Job) -> Outcome:
    outcome = Outcome(job.ref, "unreadable")
    problem = Problem(shown(job.ref), 0, Severity.ERROR, "file.limit", f"This article cannot be shown: {job.limit}.",
                      "Make it shorter or simpler, or split it into several articles.")
    outcome.problems = [[problem.path, problem.line, problem.severity.value, problem.code, problem.sentence,
                         problem.advice]]
    return outcome
