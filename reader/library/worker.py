"""Files → what came of them, converted in processes that may be killed.

The way in to conversion for everyone outside the library. Never imports Qt nor the markdown package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.errors import ArticleNotFound, ContentUnreadable, PageNotConverted

from .converted import Converted
from .glossary import Glossaries
from .names import shown
from .worker_pool import Workers
from .worker_process import Job, Outcome, converted_of, problems_of


def convert_all(jobs: Sequence[Job], *, is_cancelled: Callable[[], bool] | None = None, processes: int | None = None,
                glossaries: Glossaries | None = None) -> Iterator[Outcome]:
    """Convert files in worker processes; outcomes come as they are ready, in no particular order.

    Stops early when `is_cancelled` says so, or when the iteration is given up. `processes` is for measurements.
    """
    with Workers(processes) as workers:
        yield from workers.convert(jobs, glossaries=glossaries, is_cancelled=is_cancelled)


def convert_file(path: Path, *, root: Path | None = None, fallback_language: str = "en",
                 glossaries: Glossaries | None = None) -> Converted:
    """Convert one file, a draft too, in a worker process. Pictures and links are looked for within `root`, which is
    the file's own folder when nothing else is said. `glossaries` (`Catalogue.glossaries`) explain words in it.

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
    outcome = next(convert_all([Job(str(folder), ref, fallback_language, drafts=True)], glossaries=glossaries))
    if outcome.status == "done":
        return converted_of(outcome)
    if outcome.status == "moving":
        raise PageNotConverted(f"{name} is being saved at this moment.", "Try again when that is done.")
    if outcome.status == "gone":
        raise ArticleNotFound(f"There is no file {name} here.", "Check its name and its folder.")
    problem = problems_of(outcome)[0]
    kind = ContentUnreadable if outcome.status == "closed" else PageNotConverted
    raise kind(f"{name}: {problem.sentence}", problem.advice)
