"""What one run was asked to do: the command line in plain values, with every folder filled in.

It decides nothing and touches no file. Cheap to import: starting the app pays for it.
"""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.values import value


@value
class Options:
    """`target` is an article's id, `id#section`, or the absolute path of a markdown file, with or without
    `#section`; "" opens the app where it was left. Folders are absolute; they may not exist yet.
    """

    data_dir: Path
    config_dir: Path
    cache_dir: Path
    target: str = ""
    content: Path | None = None     # None: the articles that came with the app
    language: str = ""              # these three: "" or 0 when the settings decide
    theme: str = ""
    text_percent: int = 0
    quit_after_paint: bool = False  # for measuring: quit once the first page has been painted

    @property
    def content_folder(self) -> Path:
        """The folder of articles to read. Raises ContentFolderMissing when the bundled one is not there."""
        return self.content if self.content is not None else paths.bundled_content()

    @property
    def settings_file(self) -> Path:
        return self.config_dir / "settings.toml"

    @property
    def overrides(self) -> dict[str, str | int]:
        """Settings that the command line decides for this run, by their keys in `reader.settings`."""
        asked = {"language": self.language, "theme": self.theme, "text_percent": self.text_percent}
        return {key: value for key, value in asked.items() if value}
