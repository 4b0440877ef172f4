"""`reader import`: drafts made of Word files, web pages and plain text, and what could not be kept of each."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from reader.arguments import Asked
from reader.commands.progress_bar import ProgressBar
from reader.options import Options


def run(options: Options, asked: Asked) -> int:
    """Import every file that is named. 1 when something was lost, or a file could not be imported."""
    from reader.staff.authoring.imported import CannotImport
    from reader.staff.authoring.importing import STEPS, import_file
    from reader.staff.authoring.reading_process import VARIABLE, serve

    if os.environ.get(VARIABLE):  # a frozen build that was started to read one file
        serve(asked.names[0])
        return 0
    folder = options.roots
    bar = ProgressBar()
    code = 0
    for number, name in enumerate(asked.names):
        def show(done: int, of: int, before: int = number * STEPS) -> None:
            bar.show(before + done, STEPS * len(asked.names))

        try:
            imported = import_file(Path(os.path.abspath(os.path.expanduser(name))), folder, language=options.language,
                                   category=asked.values.get("--category", ""), on_progress=show)
        except CannotImport as error:
            bar.clear()
            code = 1
            if sys.stderr is not None:
                with suppress(OSError):
                    print(error, file=sys.stderr, flush=True)
            continue
        finally:
            bar.clear()
        print(imported.path)
        for sentence in imported.lost:
            print(f"  Lost: {sentence}")
        for sentence in imported.notes:
            print(f"  Note: {sentence}")
        sys.stdout.flush()
        code = 1 if imported.lost else code
    return code
