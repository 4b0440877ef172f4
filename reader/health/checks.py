"""Every look at how Reader is on this computer, each answered by lines in plain words."""

from __future__ import annotations

import datetime
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reader import settings
from reader.errors import ReaderError
from reader.options import Options
from reader.paths import catalogue_file
from reader.roots import Roots

from .deadline import answers
from .line import HealthLine
from .read_only import opened

DEADLINE_SECONDS = 15.0
LEAST_FREE = 200_000_000   # bytes on a disk that Reader writes to
RECENT_DAYS = 7            # a crash before that is no news
_LOG_BYTES = 200_000       # of the end of the log are looked through


def look_at_health(options: Options, seconds: float = DEADLINE_SECONDS) -> tuple[HealthLine, ...]:
    """All lines, in an order that people can read. Never raises; takes `seconds` at most, and a moment."""
    def roots_of() -> Roots:
        return options.roots

    looks: dict[str, Callable[[], tuple[HealthLine, ...]]] = {
        "program": _program,
        "content": lambda: _content(roots_of()),
        "fingerprint": lambda: _fingerprint(roots_of()),
        "pack": partial(_pack, options),
        "staff_folder": lambda: _staff_folder(roots_of()),
        "catalogue": lambda: _catalogue(options, roots_of()),
        "search": lambda: _search(options, roots_of()),
        "marks": partial(_marks, options.data_dir / "reading.sqlite3"),
        "settings": partial(_settings, options.settings_file),
        "pin": partial(_pin, options.data_dir),
        "faults": partial(_faults, options.data_dir),
        "kiosk": partial(_kiosk, options),
        **{f"{name}_folder": partial(_own_folder, f"{name}_folder", what, folder) for name, what, folder in (
            ("data", "what people keep", options.data_dir), ("config", "settings", options.config_dir),
            ("cache", "what can be made again", options.cache_dir))},
    }
    found = answers(looks, seconds)
    lines: list[HealthLine] = []
    said: dict[str, str] = {}  # why something could not be looked at, and by which line it is said
    for name in looks:
        answer = found.get(name)
        if answer is None:
            answer = (_bad(name, f"No answer after {seconds:g} seconds. A drive or a share may not be connected."),)
        elif isinstance(answer, ReaderError):
            first = said.setdefault(str(answer), name)
            answer = (_bad(name, str(answer) if first == name else f"This cannot be told: see “{first}”."),)
        elif isinstance(answer, OSError):
            answer = (_bad(name, f"This cannot be looked at: {answer.strerror or answer}."),)
        elif isinstance(answer, BaseException):
            answer = (_bad(name, f"Something went wrong while looking at this ({type(answer).__name__})."),)
        lines += answer
    return tuple(lines)


def _ok(name: str, sentence: str, **facts: object) -> HealthLine:
    return HealthLine(name, True, sentence, facts)


def _bad(name: str, sentence: str, **facts: object) -> HealthLine:
    return HealthLine(name, False, sentence, facts)


def _program() -> tuple[HealthLine, ...]:
    from importlib import metadata

    from reader import __version__

    python, qt = ".".join(map(str, sys.version_info[:3])), ""
    for name in ("PySide6", "PySide6-Essentials"):
        try:
            qt = qt or metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    facts = {"reader": __version__, "python": python, "qt": qt}
    if not qt and not getattr(sys, "frozen", False):
        return (_bad("program", f"Reader {__version__}, Python {python}. Qt is not installed: install Reader again.",
                     **facts),)
    return (_ok("program", f"Reader {__version__}, Python {python}{f', Qt {qt}' if qt else ''}.", **facts),)


# ---- articles --------------------------------------------------------------------------------------------------

def _content(roots: Roots) -> tuple[HealthLine, ...]:
    from reader.library.folder import look

    found = look(roots)
    count, folders = len(found.articles), [str(folder) for _, folder in roots.shown]
    facts = {"files": count, "pictures": len(found.pictures), "folders": folders}
    lost = next(iter(found.lost.values()), None)
    if lost is not None:
        return (_bad("content", f"{lost.sentence} {lost.hint}".strip(), **facts),)
    if found.unread:
        return (_bad("content", f"{_count(len(found.unread), 'folder')} in {' and '.join(folders)} cannot be read.",
                     **facts),)
    if not count:
        return (_bad("content", f"There is no article in {' and '.join(folders)}.", **facts),)
    return (_ok("content", f"{_count(count, 'article file')} in {' and '.join(folders)}.", **facts),)


def _fingerprint(roots: Roots) -> tuple[HealthLine, ...]:
    from reader.staff.packs.fingerprint import fingerprint_of_shown

    found = fingerprint_of_shown(roots)
    return (_ok("fingerprint", f"Content {found.code}{f' of {found.day}' if found.day else ''}.", code=found.code,
                day=found.day),)


def _pack(options: Options) -> tuple[HealthLine, ...]:
    if not (options.data_dir / "packs").is_dir():
        return (_ok("pack", "No pack is installed."),)
    from reader.staff.packs import keys, releases

    trusted = [key.code for key in keys.trusted_keys(options.data_dir)]
    now = releases.standing(options.data_dir)
    if now.current is None:
        return (_ok("pack", "No pack is installed.", trusted_keys=trusted),)
    release = now.current
    facts = {"pack": release.name, "version": release.version, "day": release.day, "code": release.code,
             "previous": now.previous.version if now.previous else None, "trusted_keys": trusted}
    named = f"The pack “{release.name}”, version {release.version} of {release.day}"
    damage = releases.damage(release)
    if damage:
        return (_bad("pack", f"{named}: {_count(len(damage), 'file')} not as installed. Install a pack again.",
                     damaged=list(damage[:20]), **facts),)
    if not trusted:
        return (_bad("pack", f"{named}, is whole, but this computer trusts no key any more.", **facts),)
    return (_ok("pack", f"{named}, is whole. Trusted {'key' if len(trusted) == 1 else 'keys'}: {', '.join(trusted)}.",
                **facts),)


def _staff_folder(roots: Roots) -> tuple[HealthLine, ...]:
    if roots.staff is None:
        return (_ok("staff_folder", "No folder of the clinic's own is set."),)
    folder = roots.staff
    if not folder.is_dir():
        return (_bad("staff_folder", f"The clinic's own folder cannot be reached: {folder}. Check its name, and that "
                     "its drive or share is connected.", folder=str(folder)),)
    os.listdir(folder)
    may = os.access(folder, os.W_OK)
    return (_ok("staff_folder", f"The clinic's own folder is there: {folder}{'' if may else ' (only to be read)'}.",
                folder=str(folder), writable=may),)


def _catalogue(options: Options, roots: Roots) -> tuple[HealthLine, ...]:
    """Whether what readers see is what lies in the folders."""
    from reader.library.catalogue_schema import APPLICATION, VERSION
    from reader.library.folder import look, mark

    file = catalogue_file(options.cache_dir, roots)
    if not file.is_file():
        return (_ok("catalogue", "There is no catalogue yet. It is made when Reader opens."),)

    def read() -> tuple[dict[str, int], dict[str, int], int]:
        with opened(file) as database:
            ours = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
            if ours != [APPLICATION, VERSION]:
                return {}, {}, -1
            if database.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("damaged")
            seen = {path: mark(size, mtime, inode) for path, size, mtime, inode in
                    database.execute("SELECT path, size, mtime, inode FROM file")}
            articles = dict(database.execute("SELECT language, sum(articles) FROM tally GROUP BY language"))
            broken = database.execute("SELECT count(DISTINCT path) FROM problem WHERE severity = 'error'").fetchone()
            return seen, articles, broken[0]

    try:
        seen, articles, broken = _twice(read)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return (_bad("catalogue", "The catalogue is damaged. It is made anew when Reader opens."),)
    if broken < 0:
        return (_ok("catalogue", "The catalogue is of another version of Reader. It is made anew when Reader opens."),)
    found = look(roots)
    behind = len(seen.items() ^ found.articles.items() and
                 {path for path, _ in seen.items() ^ found.articles.items()})
    shown = ", ".join(f"{number:,} {language}" for language, number in sorted(articles.items())) or "none"
    facts = {"articles": articles, "behind": behind, "with_errors": broken}
    said = f"Articles that are shown: {shown}."
    if not articles:
        return (_bad("catalogue", f"{said} Open Reader, or run “reader index”.", **facts),)
    if behind:
        return (_bad("catalogue", f"{said} {_count(behind, 'file')} changed since the last look; Reader takes them in "
                     "when it is open.", **facts),)
    if broken:
        return (_bad("catalogue", f"{said} {_count(broken, 'file')} cannot be shown as written: see “reader check”.",
                     **facts),)
    return (_ok("catalogue", f"{said} As the folders are.", **facts),)


def _search(options: Options, roots: Roots) -> tuple[HealthLine, ...]:
    from reader.search.condition import index_condition

    file = catalogue_file(options.cache_dir, roots)
    generation = -1
    if file.is_file():
        def read() -> int:
            with opened(file) as database:
                return int(database.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])

        try:
            generation = _twice(read)
        except (sqlite3.DatabaseError, TypeError, ValueError):
            generation = -1
    state = index_condition(file, generation)
    facts = {"places": state.places, "current": state.is_current}
    if not state.is_there:
        return (_ok("search", "There is no search index yet. It is made when Reader opens; search works without it.",
                    **facts),)
    if not state.is_current:
        return (_bad("search", "The search index is behind. Reader brings it up to date when it is open; search works "
                     "meanwhile.", **facts),)
    return (_ok("search", f"The search index is up to date: {_count(state.places, 'place')}.", **facts),)


# ---- this computer ---------------------------------------------------------------------------------------------

def _marks(file: Path) -> tuple[HealthLine, ...]:
    from reader.marks.connection import FAULTS, is_newer, seal, version_of
    from reader.marks.disk import is_network
    from reader.marks.upkeep import check

    if not file.exists():
        return (_ok("marks", "Nothing is kept on this computer yet: no bookmarks, no places."),)

    def read() -> int:
        with opened(file) as database:
            version = version_of(database)
            if not is_newer(version):
                database.create_function("seal", -1, seal, deterministic=True)
                check(database)
            return version

    try:
        version = _twice(read)
    except FAULTS:
        return (_bad("marks", f"The file of bookmarks and places is damaged: {file}. Reader puts it right from a copy "
                     "when it opens."),)
    if is_newer(version):
        return (_bad("marks", "Bookmarks and places were last used with a newer Reader, so this one keeps none."),)
    if not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        return (_bad("marks", f"Reader may not write to {file}, so nothing new is kept."),)
    if is_network(file.parent):
        return (_bad("marks", f"Bookmarks and places are on a network drive: {file.parent}. They can be damaged when "
                     "the connection breaks."),)
    return (_ok("marks", "Bookmarks and places are kept, and whole."),)


def _own_folder(name: str, what: str, folder: Path) -> tuple[HealthLine, ...]:
    """A folder that Reader writes to, or will make."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        return (_bad(name, f"The folder for {what} cannot be made, because {there} is a file.", folder=str(folder)),)
    free = shutil.disk_usage(there).free
    facts = {"folder": str(folder), "free_bytes": free, "exists": there == folder}
    if not os.access(there, os.W_OK | os.X_OK):
        return (_bad(name, f"Reader may not write to the folder for {what}: {folder}.", **facts),)
    if free < LEAST_FREE:
        return (_bad(name, f"Only {free / 1_000_000:,.0f} MB are free for {what}: {folder}.", **facts),)
    return (_ok(name, f"The folder for {what}: {folder}, {free / 1_000_000_000:,.1f} GB free.", **facts),)


def _settings(file: Path) -> tuple[HealthLine, ...]:
    complaints = settings.load(file)[1]
    if complaints:
        return tuple(_bad("settings", complaint) for complaint in complaints)
    return (_ok("settings", "The settings can be read."),)


def _pin(data_dir: Path) -> tuple[HealthLine, ...]:
    from reader.staff.pin import Pin

    state = Pin(data_dir).state()
    kind = str(state.kind)
    if kind == "damaged":
        return (_bad("pin", state.sentence, kind=kind),)
    if kind == "unset":
        return (_ok("pin", "No PIN is set: whoever sits here can open what staff use.", kind=kind),)
    if kind == "waiting":
        return (_bad("pin", f"Too many wrong PINs were typed: the next try is in {state.wait_seconds:.0f} seconds.",
                     kind=kind),)
    return (_ok("pin", "A PIN is set.", kind=kind),)


def _kiosk(options: Options) -> tuple[HealthLine, ...]:
    """Where a kiosk ran: whether it does, with which settings, and what it does not show any more."""
    from reader.kiosk import crash_guard, status
    from reader.kiosk.config import load
    from reader.model import Severity

    told = status.read(options.data_dir)
    file = options.kiosk_config_file
    if told is None and not file.is_file():
        return ()
    lines = []
    for problem in load(file)[1] if file.is_file() else ():
        if problem.severity is not Severity.NOTE:
            lines.append(_bad("kiosk", f"{problem.path}, line {problem.line}: {problem.sentence} {problem.advice}"))
    for one in crash_guard.read(options.data_dir / crash_guard.FILE_NAME).set_aside:
        lines.append(_bad("kiosk", f"Reader stopped several times with {one.path}, so the kiosk does not show it until "
                          "the file changes.", path=one.path))
    if told is not None:
        facts = {name: getattr(told, name) for name in told.__dict__ if name != "written"}
        age = status.age_seconds(told)
        if age > status.STALE_SECONDS:
            lines.append(_bad("kiosk", f"The kiosk last said that it is well {age / 60:,.0f} minutes ago: it does not "
                              "run, or hangs.", **facts))
        elif told.faults:
            lines.append(_bad("kiosk", f"The kiosk runs; something went wrong {_count(told.faults, 'time')} since it "
                              "was started.", **facts))
        else:
            lines.append(_ok("kiosk", f"The kiosk runs, since {told.uptime_seconds / 3600:,.1f} hours.", **facts))
    return tuple(lines) or (_ok("kiosk", "The settings of the kiosk can be used."),)


def _faults(data_dir: Path) -> tuple[HealthLine, ...]:
    """Crashes and our own bugs, by what they left."""
    from reader.log import CRASH_FILE, FILE

    last = [file.stat().st_mtime for file in (data_dir / CRASH_FILE, data_dir / f"{CRASH_FILE}.1")
            if file.is_file() and file.stat().st_size]
    crash = _day(max(last)) if last else ""
    bugs, bug = 0, ""
    if (data_dir / FILE).is_file():
        with open(data_dir / FILE, "rb") as log:
            log.seek(max(0, os.fstat(log.fileno()).st_size - _LOG_BYTES))
            text = log.read().decode("utf-8", "replace")
        lines = [line for line in text.splitlines() if " ERROR reader.bug: " in line]
        bugs, bug = len(lines), lines[-1][:10] if lines else ""
    facts = {"last_crash": crash or None, "last_fault": bug or None, "faults_in_log": bugs}
    since = _day(datetime.datetime.now().timestamp() - RECENT_DAYS * 86400)
    if crash >= since:
        return (_bad("faults", f"Reader crashed on {crash}. Its trace is in {data_dir / CRASH_FILE}.", **facts),)
    if bug >= since:
        return (_bad("faults", f"Something went wrong in Reader on {bug}. It is in {data_dir / FILE}.", **facts),)
    return (_ok("faults", f"No crash and no fault in the last {RECENT_DAYS} days.", **facts),)


def _twice(read: Callable[[], object]):  # noqa: ANN202
    """What looks damaged may have been written to in that very moment: look again."""
    try:
        return read()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return read()


def _day(moment: float) -> str:
    return datetime.date.fromtimestamp(moment).isoformat()


def _count(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"
