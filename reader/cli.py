"""The command line: opens the window, or does one of the commands in `reader.commands`.

The only place that turns failures into exit codes and sentences: 0 fine, 1 problems found, 2 could not run. Imports
nothing that a start of the app does not need; Qt only comes with what shows something.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from reader.arguments import Asked, BadCommandLine, parse, shown
from reader.errors import ReaderError
from reader.options import Options

COULD_NOT_RUN = 2
VOICE = "--voice"  # the same for the process that speaks
CONVERSION_WORKER = "--conversion-worker"  # how a frozen build, which has no Python to start, starts a worker


def main(argv: list[str] | None = None) -> int:
    """Do what `argv` (the words after the program's name) asks for; return the exit code."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [CONVERSION_WORKER]:
        from reader.library.worker_process import serve

        serve()
        return 0
    if words[:1] == [VOICE]:
        from reader.services.voice_process import serve as speak

        speak(*words[1:2])
        return 0
    _speak_utf8()
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except ReaderError as error:
        _complain(str(error))
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has had enough ("| head"). Python would complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        _log_fault(words)
        _complain(f"Reader could not go on: {error.strerror or error}.")
        return COULD_NOT_RUN
    except Exception:  # noqa: BLE001  where the app ends
        where = _log_fault(words)
        _complain(f"Something went wrong in Reader.{f' The cause is in {where}.' if where else ''}")
        return COULD_NOT_RUN


def options_of(asked: Asked) -> Options:
    """Every folder and choice of this run. Raises BadCommandLine for a value that cannot be."""
    from reader import paths, target

    value = asked.values.get
    data = _folder(value("--data-dir"))
    data_dir = data or paths.user_data_dir()
    return Options(
        data_dir=data_dir,
        config_dir=data or paths.user_config_dir(),
        cache_dir=_folder(value("--cache-dir")) or paths.user_cache_dir(),
        target=target.absolute(asked.names[0]) if asked.names else "",
        content=_folder(value("--content")),
        installed=_installed(data_dir),
        staff_folder=_folder(value("--staff-folder")),
        no_bundled=asked.has("--no-bundled"),
        language=_language(value("--language", "")),
        theme=_theme(value("--theme", "")),
        text_percent=_text_percent(value("--text-size", "")),
        kiosk=asked.has("--kiosk"),
        kiosk_file=_folder(value("--kiosk-file")),
        quit_after_paint=asked.has("--quit-after-paint"),
    )


def _run(words: list[str]) -> int:
    asked = parse(words)
    if asked.has("--version"):
        from reader import __version__

        print(f"Reader {__version__}")
        return 0
    if asked.has("--help"):
        from reader.commands import help

        return help.run(asked)
    options = options_of(asked)
    if asked.command:
        return _command(asked.command)(options, asked)
    if options.target:
        from reader.commands.open import check_target

        check_target(options)
    from reader.app import run

    return run(options)


def _command(name: str):  # noqa: ANN202
    from importlib import import_module

    return import_module(f"reader.commands.{name}").run


def _folder(value: str | None) -> Path | None:
    return Path(os.path.abspath(os.path.expanduser(value))) if value else None


def _installed(data_dir: Path) -> Path | None:
    """The articles of the pack that is installed; where none ever was, nothing is imported to look for one."""
    if not (data_dir / "packs").is_dir():
        return None
    from reader.staff.packs.releases import content_folder_of

    return content_folder_of(data_dir)


def _language(value: str) -> str:
    if not value:
        return ""
    from reader.library.names import language_tag

    tag = language_tag(value)
    if not tag:
        raise BadCommandLine(
            f'"{shown(value)}" is no language that Reader knows.', 'Name it by its code, such as "en".'
        )
    return tag


def _theme(value: str) -> str:
    if not value:
        return ""
    from reader.appearance import THEME_CHOICES

    theme = value.lower().replace("-", "_").replace(" ", "_")
    if theme not in THEME_CHOICES:
        names = [name.replace("_", "-") for name in THEME_CHOICES]
        raise BadCommandLine(f'There is no theme "{shown(value)}".', f"Choose one of: {', '.join(names)}.")
    return theme


def _text_percent(value: str) -> int:
    if not value:
        return 0
    from reader.appearance import TEXT_STEPS, nearest_step

    try:
        percent = float(value.rstrip("% "))
    except ValueError:
        percent = 0.0
    if not TEXT_STEPS[0] <= percent <= TEXT_STEPS[-1]:
        raise BadCommandLine(
            f'The text size cannot be "{shown(value)}".', f"It can be {TEXT_STEPS[0]} to {TEXT_STEPS[-1]} percent."
        )
    return nearest_step(percent)


def _speak_utf8() -> None:
    """Whatever the locale is: JSON and HTML are UTF-8, and no letter of a title may end the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _complain(sentence: str) -> None:
    """Say it on standard error, where there is one: a program without a terminal has none."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(sentence, file=sys.stderr, flush=True)


def _log_fault(words: list[str]) -> str:
    """Put the fault that is being handled in the log. Return the log's path; "" when it could not be written."""
    import logging

    from reader import log, paths

    folder = paths.user_data_dir()
    with suppress(ReaderError):
        folder = _folder(parse(words).values.get("--data-dir")) or folder
    path = log.start_logging(folder)
    logging.getLogger("reader.cli").exception("The command line ended with a fault")
    return str(path) if path.is_file() else ""
