"""The process in which articles are converted: it may be killed at any moment, and nothing is lost but time.

It reads jobs, and now and then the glossaries to use from then on, from its standard input, and writes what came of
the jobs to its standard output, one frame each. What it sends is text and bytes, never code. `worker_pool` starts and
stops it. Never imports Qt.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import re
import struct
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from reader.model import Problem, Severity
from reader.roots import Folder, Roots
from reader.saying import piece

from . import limits
from .converted import Converted, LinkUse
from .folder import Signature, signature
from .glossary import Glossaries
from .jail import open_inside, resolve
from .names import fold, search_key, shown

ARGUMENT = "--conversion-worker"  # how a frozen build is told to be one
_HEAD = struct.Struct(">II")
_ANCHOR = re.compile(r'<a name="([^"]*)">')
_GRAIN_NS = 50_000_000           # a file changed this shortly before it was read may change again unseen
_COARSE_GRAIN_NS = 2_000_000_000  # where a file system counts in whole seconds


@dataclass(frozen=True, slots=True)
class Job:
    """One file to convert."""

    root: str
    ref: str
    language: str        # when neither folder nor header say one
    known_hash: str = ""  # nothing needs to be done when the bytes still have it
    limit: str = ""      # set when the file is to be shown as plain text, and why
    drafts: bool = False  # also convert what its author still hides
    staff: str = ""       # the staff's own folder, when there is one

    @property
    def folder(self) -> Folder:
        """Where its file lies, and what it names."""
        return Roots(Path(self.root), Path(self.staff)) if self.staff else Path(self.root)


@dataclass(slots=True)
class Outcome:
    """What came of a job.

    `status` is one of: done, same (the bytes are known), draft, unreadable (no text), closed (cannot be opened),
    moving (was being written while it was read), gone.
    """

    ref: str
    status: str
    signature: Signature = Signature(-1, -1, -1)
    hash: str = ""
    language: str = ""
    title_key: str = ""
    rest_key: str = ""
    position: int = 0
    featured: bool = False
    category: str = ""
    category_line: int = 0
    card: str = ""
    tags: list[str] = field(default_factory=list)
    former: list[str] = field(default_factory=list)  # other names of the article, folded
    anchors: str = ""
    pictures: list[str] = field(default_factory=list)
    draft: bool = False
    missing: bool = False  # a picture it names is not there
    uses: list[list] = field(default_factory=list)
    problems: list[list] = field(default_factory=list)
    glossary: list[list] | None = None  # names and meaning of each entry, when it is a list of words
    hollow: list | None = None  # what is wrong with bytes that should not take the place of a good version
    page: bytes = b""


_HEAD_FIELDS = tuple(name for name in Outcome.__dataclass_fields__ if name != "page")
_JOB_FIELDS = tuple(Job.__dataclass_fields__)
_NOTHING = b"\xef\xbb\xbf \t\r\n\0"
_TORN = b"\0" * 16  # at the end of a file: room was made for bytes that have not come


def run_job(job: Job, glossaries: Glossaries | None = None) -> Outcome:
    """Convert one file, here and now. `glossaries` are the words that the library explains."""
    from . import markdown_page, text_file

    root = job.folder
    try:
        raw, before, after = _read(root, job.ref)
    except FileNotFoundError:
        return Outcome(job.ref, "gone")
    except (OSError, ValueError):
        return _failed(job.ref, "closed", Signature(-1, -1, -1), Problem(
            shown(job.ref), 0, Severity.ERROR, "file.closed", "This file cannot be opened.",
            "Change who may read it, or remove it."))
    if before != after or before.size != len(raw) and len(raw) <= limits.FILE_BYTES:
        return Outcome(job.ref, "moving")
    seen = _lasting(before)
    content_hash = markdown_page.hash_of(raw)
    if content_hash == job.known_hash:
        return Outcome(job.ref, "same", seen, content_hash)
    try:
        converted = _convert(job, root, raw, glossaries)
    except text_file.UnreadableText as unreadable:
        return _failed(job.ref, "unreadable", seen, unreadable.problem)
    if converted.draft and not job.drafts:
        outcome = Outcome(job.ref, "draft", seen, content_hash)
        outcome.problems = [_row(Problem(shown(job.ref), 0, Severity.NOTE, "file.draft",
                                         "This article is a draft, so readers do not see it.",
                                         "Type “draft: no” in its header when it is ready."))]
        return outcome
    outcome = _done(job.ref, seen, content_hash, converted)
    outcome.hollow = _hollow(job.ref, raw)
    return outcome


def _hollow(ref: str, raw: bytes) -> list | None:
    if not raw.strip(_NOTHING):
        return _row(Problem(shown(ref), 0, Severity.ERROR, "file.empty", "There is nothing in this file.",
                            "Put back an earlier copy. To take the article out of the library, remove the file."))
    if raw.endswith(_TORN):
        return _row(Problem(shown(ref), 0, Severity.ERROR, "file.torn", "The end of this file is missing.",
                            "Copy it here once more."))
    return None


def _convert(job: Job, root: Folder, raw: bytes, glossaries: Glossaries | None) -> Converted:
    from . import markdown_page, text_file

    reason = job.limit
    if not reason:
        try:
            return markdown_page.convert(
                root, job.ref, raw, fallback_language=job.language, glossaries=glossaries)
        except text_file.UnreadableText:
            raise
        except MemoryError:
            reason = piece("it takes more memory than one article may")
        except Exception as error:  # the process ends here: a mistake of ours must not hide the author's words
            reason = piece(f"Reader made a mistake with it ({type(error).__name__})")
    return markdown_page.convert_plainly(
        job.ref, raw, markdown_page.limit_problem(job.ref, reason), fallback_language=job.language)


def _read(root: Folder, ref: str) -> tuple[bytes, Signature, Signature]:
    most = limits.FILE_BYTES + 1
    try:
        raw, state = open_inside(root, ref, limit=most)
    except OSError:
        folder, inside = Roots.of(root).place(ref)
        real = resolve(folder, "", inside)  # a link to another place in the library
        if real is None:
            os.stat(folder / inside)
            raise
        raw, state = open_inside(folder, real, limit=most)
    return raw, signature(state), signature(os.stat(Roots.of(root).file(ref)))


def _lasting(seen: Signature) -> Signature:
    """The signature to remember: one that matches nothing when the file may still change without a sign."""
    grain = _COARSE_GRAIN_NS if seen.mtime_ns % 1_000_000_000 == 0 else _GRAIN_NS
    return seen if abs(time.time_ns() - seen.mtime_ns) > grain else seen._replace(mtime_ns=-1)


def converted_of(outcome: Outcome) -> Converted:
    """The page in an outcome whose status is "done"."""
    from .rows import card_of, page_of

    return Converted(
        page_of(card_of(outcome.card, outcome.category), outcome.page), problems_of(outcome), outcome.draft,
        tuple(LinkUse(*use) for use in outcome.uses), outcome.category_line)


def problems_of(outcome: Outcome) -> tuple[Problem, ...]:
    """What was doubtful about the file."""
    return tuple(Problem(path, line, Severity(severity), code, sentence, advice)
                 for path, line, severity, code, sentence, advice in outcome.problems)


def _done(ref: str, seen: Signature, content_hash: str, converted: Converted) -> Outcome:
    from .rows import card_text, page_blob

    page, card = converted.page, converted.page.card
    pictures = dict.fromkeys(picture.ref for picture in page.pictures)
    if page.head_picture:
        pictures[page.head_picture.ref] = None
    rest = search_key(" ".join((*page.keywords, *card.tags, card.summary)))
    return Outcome(
        ref, "done", seen, content_hash, card.language, search_key(card.title), rest, card.order, card.featured,
        card.category, converted.category_line, card_text(card), [search_key(tag) for tag in card.tags],
        [fold(name) for name in dict.fromkeys((card.lasting_id, *converted.former)) if name],
        "\n" + "\n".join(dict.fromkeys(fold(name) for name in _ANCHOR.findall(page.html))) + "\n", list(pictures),
        converted.draft, any(problem.code in ("picture.missing", "picture.unusable") for problem in converted.problems),
        [[fold(use.target), fold(use.anchor), use.written, use.line] for use in converted.uses],
        [_row(problem) for problem in converted.problems],
        None if converted.glossary is None else [[list(entry.names), entry.meaning] for entry in converted.glossary],
        None, page_blob(page))


def _failed(ref: str, status: str, seen: Signature, problem: Problem) -> Outcome:
    outcome = Outcome(ref, status, seen)
    outcome.problems = [_row(problem)]
    return outcome


def _row(problem: Problem) -> list:
    return [problem.path, problem.line, problem.severity.value, problem.code, problem.sentence, problem.advice]


# Frames

def send(stream: BinaryIO, head: dict | list, body: bytes = b"") -> None:
    """Write one frame. Names that are no text survive as they are."""
    text = json.dumps(head).encode("ascii")
    stream.write(_HEAD.pack(len(text), len(body)) + text + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[dict | list, bytes] | None:
    """Read one frame; None when the other side has gone."""
    start = stream.read(_HEAD.size)
    if len(start) < _HEAD.size:
        return None
    text_size, body_size = _HEAD.unpack(start)
    data = stream.read(text_size + body_size)
    if len(data) < text_size + body_size:
        return None
    return json.loads(data[:text_size]), data[text_size:]


def job_head(job: Job) -> list:
    """A job as it is sent to a worker."""
    return [getattr(job, name) for name in _JOB_FIELDS]


def outcome_of(head: list, body: bytes) -> Outcome:
    """The outcome that a worker sent."""
    outcome = Outcome(*head, body)
    outcome.signature = Signature(*outcome.signature)
    return outcome


def serve() -> None:
    """Be a worker until there is nothing more to do."""
    jobs, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "r+b") as nothing:  # what a library prints must not get between the frames
        os.dup2(nothing.fileno(), 0)
        os.dup2(nothing.fileno(), 1)
    _limit_memory()
    from . import markdown_page, sanitise  # noqa: F401 - so that the first file is not charged for it
    from .dialect import to_html

    to_html("a")
    gc.freeze()  # what is loaded now stays: no need to look at it again and again
    send(results, {"ready": True})
    glossaries = None
    while frame := receive(jobs):
        if isinstance(frame[0], dict):
            glossaries = Glossaries.of_plain(frame[0]["glossaries"])
            continue
        _limit_time()
        outcome = run_job(Job(*frame[0]), glossaries)
        send(results, [getattr(outcome, name) for name in _HEAD_FIELDS], outcome.page)


def serve_if_asked(arguments: list[str] | None = None) -> None:
    """For a frozen build, before anything else: be a worker, and end, when started as one."""
    if (sys.argv if arguments is None else arguments)[1:2] == [ARGUMENT]:
        serve()
        raise SystemExit(0)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.WORKER_MEMORY_BYTES, limits.WORKER_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        os.nice(5)  # the window comes first


def _limit_time() -> None:
    """One file may use so much of the processor; should whoever watches this process hang, it still ends."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime + 2 * limits.CONVERT_SECONDS) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


