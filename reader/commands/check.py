"""`reader check`: what to mend in the articles, the same as in the window, for people or as JSON for programs."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from reader.arguments import Asked
from reader.commands.library import up_to_date
from reader.commands.progress_bar import ProgressBar
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Print the report. 1 when something needs fixing or is worth a look; notes alone are 0."""
    import datetime

    from reader.staff import checks, report, rules

    wanted = rules.chosen(asked.values.get("--rule", "").split(","))
    if asked.names:
        folder = Path(asked.names[0]).expanduser().absolute()
        options = dataclasses.replace(options, content=folder)
    bar = ProgressBar()
    with up_to_date(options, bar.show) as (catalogue, _):
        whole = checks.check_library(options.content_folder, catalogue, datetime.date.today(), on_progress=bar.show)
    bar.clear()
    found = report.only(whole, rules=wanted, language=options.language)
    if asked.has("--json"):
        import json

        print(json.dumps(report.rows(found), ensure_ascii=False, indent=1))
    else:
        for line in report.text(found, notes=asked.has("--notes") or bool(wanted)):
            print(line)
        sys.stdout.flush()
    return 1 if found.needs_work else 0
