"""`reader print`: articles as leaflets in large type, in a PDF file. Needs no display and no printer.

Several articles make one file, each with its own page numbers, so that they can be handed out one by one. A folder
after --pdf gets one file an article.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from pathlib import Path

from reader import target
from reader.arguments import Asked, BadCommandLine, shown
from reader.commands.article import find
from reader.commands.library import up_to_date
from reader.commands.output_file import check_free
from reader.errors import CannotSave
from reader.model import ArticlePage, Place
from reader.options import Options
from reader.roots import Folder
from reader.ui.printing.paper import PAPERS, PRINT_STEPS, Paper, paper_of, print_percent


def run(options: Options, asked: Asked) -> int:
    """Write the file or files and say what came of it. Raises BadCommandLine, ArticleNotFound and CannotSave."""
    out = asked.values.get("--pdf", "")
    if not out:
        raise BadCommandLine('"reader print" needs the file to write: --pdf FILE.pdf.')
    percent = _percent(asked.values.get("--text", ""))
    if options.text_percent and "--text" not in asked.values:
        percent = print_percent(options.text_percent)
    choice = _paper(asked.values.get("--paper", ""))
    path = Path(os.path.abspath(os.path.expanduser(out)))
    many = path.is_dir() or out.endswith(("/", os.sep))
    if not many:
        check_free(path, force=asked.has("--force"))
    found: list[tuple[ArticlePage, Folder, Place]] = []
    with up_to_date(options) as (catalogue, _):
        for name in asked.names:
            page, folder = find(replace(options, target=target.absolute(name)), catalogue)
            place = catalogue.place(page.card.language)
            if isinstance(folder, Path):  # a draft, or a file from elsewhere: it is not on the clinic's site
                place = replace(place, web="")
            found.append((page, folder, place))
    if many:
        files = [(path / f"{_file_name(page)}.pdf", [one]) for one in found for page in (one[0],)]
        for file, _ in files:
            check_free(file, force=asked.has("--force"))
    else:
        files = [(path, found)]

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from reader.startup_check import import_qt

    import_qt()
    paper = _sheet(options, choice)
    for file, some in files:
        pages = _write(file, some, paper, percent)
        print(f"{shown(file.name)}: {pages:,} {'page' if pages == 1 else 'pages'}.")
    return 0


def _write(path: Path, found: list[tuple[ArticlePage, Folder, Place]], paper: Paper, percent: int) -> int:
    from PySide6.QtWidgets import QApplication

    from reader.atomic_file import write_bytes_atomically
    from reader.ui.pictures import decode
    from reader.ui.printing.leaflet import ArticleLeaflet
    from reader.ui.printing.pdf_file import PdfFile
    from reader.ui.printing.sheets import Sheets

    app = QApplication.instance() or QApplication(["reader"])  # noqa: F841  fonts need one
    today = datetime.date.today().isoformat()
    sheets = []
    for page, folder, place in found:
        def fetch(ref: str, width: int, height: int, cut: bool, folder: Folder = folder):  # noqa: ANN202
            return decode(folder, ref, width, height, cut)

        sheets.append(Sheets(ArticleLeaflet(page, place, today), paper, percent, fetch).finish())
    data = PdfFile(sheets).finish()
    try:
        write_bytes_atomically(path, data)
    except CannotSave as error:
        raise CannotSave(f"The file {shown(str(path))} could not be written.", error.hint) from error
    return sum(one.count for one in sheets)


def _file_name(page: ArticlePage) -> str:
    name = page.card.id.replace("/", "-")
    return name if page.card.language == "en" else f"{name}.{page.card.language}"


def _percent(text: str) -> int:
    if not text:
        return 100
    try:
        percent = float(text.rstrip("% "))
    except ValueError:
        percent = 0.0
    if not PRINT_STEPS[0] <= percent <= PRINT_STEPS[-1]:
        raise BadCommandLine(f'The text size on paper cannot be "{shown(text)}".',
                             f"It can be {PRINT_STEPS[0]} to {PRINT_STEPS[-1]} percent.")
    return round(percent)


def _paper(text: str) -> str:
    choice = text.strip().lower()
    if choice and choice not in PAPERS:
        raise BadCommandLine(f'There is no paper "{shown(text)}".', "Choose one of: A4, Letter.")
    return choice


def _sheet(options: Options, choice: str) -> Paper:
    from PySide6.QtCore import QLocale

    from reader import settings

    wanted = choice or str(settings.load(options.settings_file)[0]["paper"])
    return paper_of(wanted, QLocale.territoryToCode(QLocale.system().territory()))
