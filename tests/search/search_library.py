"""A small library that is ready to be searched."""

from __future__ import annotations

from pathlib import Path

from reader.library.refresh import refresh
from reader.search.searcher import Searcher
from reader.search.writing import bring_up_to_date

ARTICLES = {
    "en/sleep.md": "---\ntitle: Sleep and nightmares\ncategory: calm\nkeywords: [insomnia]\n---\n\nRest is a skill.\n\n"
                   "## What helps at night?\n\nA slow breath helps with nightmares. Keep the room dark.\n\n"
                   "## What about coffee?\n\nCoffee in the evening keeps people awake.\n",
    "en/ptsd.md": "---\ntitle: What is PTSD?\ncategory: basics\n---\n\nPTSD can follow a trauma. A flashback is a memory that "
                  "feels like now.\n\n## Flashbacks\n\nFlashbacks may come at night or by day.\n",
    "en/ketamine.md": "---\ntitle: Ketamine\ncategory: basics\n---\n\nKetamine is a medicine. Esketamine is a spray.\n\n"
                      "## Side effects\n\nSome people feel dizzy. Blood pressure may rise.\n",
    "es/sleep.md": "---\ntitle: El sueño y las pesadillas\ncategory: calm\n---\n\nDormir bien es difícil. "
                   "La respiración lenta ayuda. Ketamina no.\n",
    "ja/yume.md": "---\ntitle: 悪い夢\n---\n\n夜に悪い夢を見ることがあります。ゆっくり呼吸をします。\n",
    "zh/shui.md": "---\ntitle: 睡眠\n---\n\n创伤后应激障碍会影响睡眠。\n",
    "ar/nawm.md": "---\ntitle: النوم\n---\n\nالكوابيس تأتي في الليل.\n",
    "library.toml": '[place]\nname = "Test"\n[[category]]\nid = "basics"\ntitle = { en = "The basics" }\n'
                    '[[category]]\nid = "calm"\ntitle = { en = "Calm and sleep" }\n',
    "synonyms.toml": '[en]\nPTSD = ["shell shock", "post-traumatic stress disorder"]\nketamine = ["special K"]\n'
                     'nightmares = ["bad dreams"]\n',
    "crisis.toml": '[en]\nwords = ["want to die", "suicid*"]\n[es]\nwords = ["quiero morir"]\n',
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files by their paths in `root`."""
    for ref, text in files.items():
        path = root / ref
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


class Library:
    """A content folder, its catalogue and its index."""

    def __init__(self, folder: Path, files: dict[str, str] = ARTICLES) -> None:
        self.content = write(folder / "content", files)
        self.catalogue = folder / "catalogue.sqlite3"
        self.index = folder / "search"

    def read(self) -> Library:
        """Take the folder into the catalogue."""
        refresh(self.content, self.catalogue, processes=1)
        return self

    def bring_up_to_date(self, **how) -> bool:  # noqa: ANN003
        """Take the catalogue into the index."""
        return bring_up_to_date(self.index, self.catalogue, **how)

    def open(self) -> Searcher:
        """Someone who searches in it."""
        return Searcher.open(self.index, self.catalogue, self.content)


def ids(results) -> list[str]:  # noqa: ANN001
    """The articles that were found, in order."""
    return [group.card.id for group in results.groups]


def marked(hit) -> list[str]:  # noqa: ANN001
    """The words that are marked in a snippet."""
    return [hit.snippet[start:end] for start, end in hit.marks]
