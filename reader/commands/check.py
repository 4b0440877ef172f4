"""`reader check`: what to mend in the articles, the same as in the window, for people or as JSON for programs.

About the clinic's own folder where there is one, else about the library; about the folder that is named; about both
when `--staff-folder` stands beside it.
"""

from __future__ import annotations

import dataclasses
import os
import sys
from pathlib import Path

from reader.arguments import Asked
from reader.commands.library import up_to_date
from reader.commands.progress_bar import ProgressBar
from reader.errors import ContentFolderMissing
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Print the report. 1 when something needs fixing or is worth a look; notes alone are 0."""
    import datetime

    from reader.staff import checks, report, rules

    wanted = rules.chosen(asked.values.get("--rule", "").split(","))
    named = Path(asked.names[0]).expanduser().absolute() if asked.names else None
    if named is not None:
        options = _with_folder(options, named)
    roots = options.roots
    # Who names two folders wants to hear of both.
    both = roots if named is not None and roots.staff is not None and roots.content == named else None
    bar = ProgressBar()
    with up_to_date(options, bar.show, sees_hidden=True) as (catalogue, _):
        whole = checks.check_library(roots, catalogue, datetime.date.today(), only_own=both is None,
                                     on_progress=bar.show)
    bar.clear()
    found = report.only(whole, rules=wanted, language=options.language)
    if asked.has("--json"):
        import json

        print(json.dumps(report.rows(found, both), ensure_ascii=False, indent=1))
    else:
        for line in report.text(found, notes=asked.has("--notes") or bool(wanted)):
            print(line)
        sys.stdout.flush()
    return 1 if found.needs_work else 0


def _with_folder(options: Options, folder: Path) -> Options:
    """The same run about `folder`: the library itself, or the clinic's own folder where it is known as that."""
    try:
        staff = options.roots.staff
    except ContentFolderMissing:  # the articles that came with the app, which are not asked for
        staff = None
    if staff is not None and os.path.realpath(staff) == os.path.realpath(folder):
        return options
    return dataclasses.replace(options, content=folder)
