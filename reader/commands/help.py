"""`reader --help`: what can be typed, from the same tables that read it."""

from __future__ import annotations

from collections.abc import Mapping

from reader.arguments import COMMANDS, OPTIONS, Asked

_WIDEST = 26


def run(asked: Asked) -> int:
    """Print the help of the command in `asked`, or of everything."""
    print(_help_of(asked.command) if asked.command else _help())
    return 0


def _help() -> str:
    lines = [
        "Reader shows a folder of articles, offline.", "",
        "  reader [ARTICLE[#SECTION] | FILE.md]    open the window, at an article",
        "  reader COMMAND …", "",
        "Commands",
        *(_row(f"{name} {takes}".strip(), does) for name, (takes, does, _) in COMMANDS.items()), "",
        "Options, before or after a command",
        *_rows(OPTIONS), "",
        'Each command has its own help: "reader list --help".',
        "Exit codes: 0 fine, 1 problems found, 2 could not run.",
    ]
    return "\n".join(lines)


def _help_of(command: str) -> str:
    takes, does, own = COMMANDS[command]
    usage = " ".join(filter(None, ("reader", command, takes, "[options]")))
    lines = [f"  {usage}", "", f"{does[0].upper()}{does[1:]}.", "", "Options", *_rows(own), *_rows(OPTIONS)]
    return "\n".join(lines)


def _rows(options: Mapping[str, tuple[str, str]]) -> list[str]:
    return [_row(f"{name} {takes}".strip(), does) for name, (takes, does) in options.items() if does]


def _row(what: str, does: str) -> str:
    return f"  {what:<{_WIDEST}}{does}" if len(what) < _WIDEST else f"  {what}\n  {'':<{_WIDEST}}{does}"
