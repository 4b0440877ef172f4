"""What has to be so before a kiosk starts, and what it starts with. Before Qt, so that it can be said on a terminal."""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from pathlib import Path

from reader.appearance import TEXT_STEPS
from reader.errors import ReaderError
from reader.staff.pin import Pin, PinKind

from .config import KioskConfig, Value, load
from .crash_guard import CrashGuard

_log = logging.getLogger("reader.kiosk")


class KioskRefused(ReaderError):
    """The kiosk does not start: something that keeps it shut is missing."""

    usual_hint = "See “reader kiosk check”."


def need_pin(data_dir: Path) -> None:
    """Raises KioskRefused when no PIN was set: nobody could close the kiosk again, or everybody could.

    A PIN that is damaged is no reason: the kiosk runs and stays shut.
    """
    if Pin(data_dir).state().kind is PinKind.UNSET:
        raise KioskRefused("This screen has no staff PIN yet, so the kiosk does not start.",
                           "Set one with “reader pin set”, then start it again.")


def read_config(file: Path) -> KioskConfig:
    """What the file says; what is wrong in it goes to the log."""
    config, problems = load(file)
    for problem in problems:
        _log.warning("%s line %d: %s", problem.path, problem.line, problem.sentence)
    return config


def begin_run(data_dir: Path, cache_dir: Path) -> CrashGuard:
    """Note that a run begins. After too many bad ends it begins with a new catalogue and a new index."""
    runs = CrashGuard(data_dir)
    runs.begin()
    if runs.is_safe_start:
        _log.error("Too many bad ends in a minute: a safe start without %s",
                   ", ".join(one.path for one in runs.set_aside) or "the catalogue of before")
        forget_cache(cache_dir)
    return runs


def forget_cache(cache_dir: Path) -> None:
    """Remove what can be made again. Whatever cannot be removed stays."""
    for pattern in ("catalogue-*", "search-*"):
        for found in cache_dir.glob(pattern):
            with suppress(OSError):
                shutil.rmtree(found) if found.is_dir() else found.unlink()


def settings_of(config: KioskConfig) -> dict[str, Value]:
    """The settings that everybody begins with, by their keys in `reader.settings`. None of them is kept."""
    return {
        "theme": config.theme,
        "text_percent": next((step for step in TEXT_STEPS if step >= config.text_percent), TEXT_STEPS[-1]),
        "language": config.languages[0] if config.languages else "",
        "speech_volume": min(100, max(5, round(config.speech_volume / 5) * 5)), "speech_speed": config.speech_speed,
        "keep_history": False, "keep_searches": False, "shortcuts": "",
    }
