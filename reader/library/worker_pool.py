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
from dataclasses import replace
from pathlib import Path

import reader
from reader.model import Problem, Severity
from reader.saying import piece

from . import limits
from .glossary import Glossaries
from .names import shown
from .worker_process import ARGUMENT, Job, Outcome, job_head, outcome_of, receive, run_job, send

FEW = 8              # up to so many files one worker is quicker than several
_AHEAD = 4           # jobs that wait inside a worker, so that it never waits for us
_START_SECONDS = 60.0
_TICK_SECONDS = 0.05
_STARVED_SECONDS = 0.5  # we ourselves did not run for so long: nobody can be blamed for that time
_PATIENCE = 3        # times the limit, for a process that the computer is too busy to run
_BOOT = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
         "from reader.library.worker_process import serve; serve()")


def _how_many(files: int) -> int:
    if files <= FEW:
        return 1
    try:
        cores = len(os.sched_getaffinity(0))
    except (AttributeError, OSError):
        cores = os.cpu_count() or 1
    return max(1, min(cores, files // (FEW // 2)))


class Workers:
    """Processes that convert. A context manager: leaving it ends them all, whatever they are at."""

    def __init__(self, processes: int | None = None) -> None:
        """`processes` is how many there will be; None: as many as the files and the computer ask for."""
        self._processes = processes
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._ready: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._workers: list[_Worker] = []
        self._watch = threading.Thread(target=self._watch_all, name="conversion-watch", daemon=True)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, files: int) -> None:
        """Let processes for so many files get ready, while the caller does something else."""
        while len(self._workers) < min(self._processes or _how_many(files), files):
            worker = _Worker(self._jobs, self._ready.put, self._stopped)
            self._workers.append(worker)
            worker.thread.start()
        if self._workers and not self._watch.is_alive():
            self._watch.start()

    def convert(self, jobs: Sequence[Job], *, glossaries: Glossaries | None = None,
                is_cancelled: Callable[[], bool] | None = None) -> Iterator[Outcome]:
        """Convert files; outcomes come as they are ready, in no particular order. Every job gets one.

        When `is_cancelled` says so, or the iteration is given up, that was all that these workers do.
        """
        given = 0
        try:
            self.start(len(jobs))
            for worker in self._workers:
                worker.explain(glossaries)
            for job in jobs:
                self._jobs.put(job)
            while given < len(jobs) and not (is_cancelled is not None and is_cancelled()):
                with contextlib.suppress(queue.Empty):
                    outcome = self._ready.get(timeout=_TICK_SECONDS)
                    given += 1
                    yield outcome
        finally:
            if given < len(jobs):
                self.close()

    def close(self) -> None:
        """End all processes and the threads that speak with them."""
        self._stopped.set()
        for worker in self._workers:
            self._jobs.put(None)
            worker.kill()
        for thread in (self._watch, *(worker.thread for worker in self._workers)):
            if thread.is_alive():
                thread.join(5)

    def _watch_all(self) -> None:
        before = time.monotonic()
        while not self._stopped.wait(_TICK_SECONDS):
            now = time.monotonic()
            starved = now - before if now - before > _STARVED_SECONDS else 0.0
            before = now
            for worker in self._workers:
                worker.check(now, starved)


class _Worker:
    """One process, and the thread that speaks with it."""

    def __init__(self, jobs: queue.SimpleQueue[Job | None], give: Callable[[Outcome], None], stopped: threading.Event
                 ) -> None:
        self._jobs, self._give, self._stopped = jobs, give, stopped
        self._process: subprocess.Popen | None = None
        self._glossaries: Glossaries | None = None
        self._glossaries_there: Glossaries | None = None  # those that the process has
        self._lock = threading.Lock()
        self._deadline = 0.0  # 0: nothing is being waited for
        self._allowed = 0.0   # seconds of work until then
        self._worked: float | None = None  # what the process had worked soon after the waiting began
        self._extended = 0
        self._late = False
        self.thread = threading.Thread(target=self._drive, name="conversion", daemon=True)

    def explain(self, glossaries: Glossaries | None) -> None:
        """Use these from the next job on. Only while there are no jobs."""
        self._glossaries = glossaries

    def check(self, now: float, starved: float) -> None:
        """Kill the process if it has used up its time."""
        with self._lock:
            if not self._deadline:
                return
            if self._worked is None:
                self._worked = self._worked_so_far()
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
        worked = self._worked_so_far()
        return bool(worked and self._worked) and worked - self._worked < self._allowed / 2

    def _worked_so_far(self) -> float:
        """Seconds; 0.0 where the system does not say."""
        process = self._process
        return _worked_seconds(process.pid) if process is not None else 0.0

    def kill(self) -> None:
        """End the process, if there is one, at once."""
        process = self._process
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()

    def _drive(self) -> None:
        waiting: deque[Job] = deque()
        try:
            self._start(waiting)
            while not self._stopped.is_set():
                if not self._fetch(waiting):
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

    def _fetch(self, waiting: deque[Job]) -> bool:
        """Take jobs, and wait for one when there is none to be answered yet. False: there will be no more."""
        while len(waiting) < _AHEAD:
            try:
                job = self._jobs.get(block=not waiting)
            except queue.Empty:
                break
            if job is None:
                return False
            waiting.append(job)
            if self._process is not None:
                self._send(job)
        return True

    def _after_loss(self, waiting: deque[Job]) -> None:
        """The process is gone: the file it was at gets one more try as plain text, then only a problem."""
        job = waiting.popleft()
        if job.limit:
            self._give(_lost(job))
            return
        reason = (piece(f"laying it out took longer than {limits.CONVERT_SECONDS:g} seconds") if self._late
                  else piece("laying it out took more memory or time than one article may"))
        waiting.appendleft(replace(job, limit=reason))

    def _start(self, waiting: deque[Job]) -> bool:
        self._late = False
        self._glossaries_there = None
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
        if frame is None or not isinstance(frame[0], dict) or not frame[0].get("ready"):
            self._end()
            return False
        for job in waiting:
            self._send(job)
        return True

    def _send(self, job: Job) -> None:
        with contextlib.suppress(OSError):  # it has ended: the next read tells
            if self._glossaries is not self._glossaries_there:
                # Large, but it has nothing else to do now: it reads, so this cannot wait for ever.
                plain = self._glossaries.plain() if self._glossaries is not None else {}
                send(self._process.stdin, {"glossaries": plain})
                self._glossaries_there = self._glossaries
            send(self._process.stdin, job_head(job))

    def _receive(self) -> Outcome | None:
        try:
            frame = receive(self._process.stdout)
            return outcome_of(*frame) if frame else None
        except (OSError, ValueError, TypeError):
            return None

    def _do_it_here(self, waiting: deque[Job]) -> None:
        """No process can be started on this computer: better without its protection than not at all."""
        while waiting and not self._stopped.is_set():
            self._give(run_job(waiting.popleft(), self._glossaries))

    def _wait(self, seconds: float) -> None:
        """From now on an answer is expected within `seconds`; 0: none is."""
        with self._lock:
            self._deadline = time.monotonic() + seconds if seconds else 0.0
            self._allowed, self._worked, self._extended = seconds, None, 0

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(OSError):
                process.kill()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()
            process.wait()


def _worked_seconds(pid: int) -> float:
    """How long a process has had a processor; 0.0 where the system does not say."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0.0


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
