"""What one run was asked to do: the command line in plain values, with every folder filled in.

It decides nothing and touches no file. Cheap to import: starting the app pays for it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from reader import paths
from reader.errors import ContentFolderMissing
from reader.roots import Roots
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
    installed: Path | None = None   # the articles of an installed pack, in place of those that came with the app
    staff_folder: Path | None = None  # the clinic's own articles, on top; None when the settings decide
    no_bundled: bool = False        # only the clinic's own
    language: str = ""              # these three: "" or 0 when the settings decide
    theme: str = ""
    text_percent: int = 0
    kiosk: bool = False             # a waiting room's screen: see `reader.policy`
    kiosk_file: Path | None = None  # its settings; None: kiosk.toml in the folder of the settings
    quit_after_paint: bool = False  # for measuring: quit once the first page has been painted

    @property
    def content_folder(self) -> Path:
        """The folder of articles to read. Raises ContentFolderMissing when the bundled one is not there."""
        return self.content or self.installed or paths.bundled_content()

    @property
    def roots(self) -> Roots:
        """Where the articles of this run come from. Raises ContentFolderMissing as `content_folder` does.

        `--content DIR` means that folder instead of the bundled one, and alone unless `--staff-folder` is given as
        well. Without it, the setting `staff_folder` puts the clinic's own folder on top, and `show_bundled` off leaves
        only that. A folder from the command line has a catalogue of its own, so that one run with other folders does
        not undo what the next one needs. The bundled articles and every pack that is installed instead of them share
        one: what is the same in two of them is not converted anew, and no screen is empty between them.
        """
        from reader import settings

        return self.roots_of(settings.load(self.settings_file)[0])

    def roots_of(self, kept: Mapping[str, str | int]) -> Roots:
        """The same with these settings, which may not have been written yet."""
        staff, shows = self.staff_folder, not self.no_bundled
        if staff is None and self.content is None:
            name = os.path.expanduser(str(kept["staff_folder"]).strip())
            staff = Path(name) if os.path.isabs(name) else None
            shows = shows and bool(kept["show_bundled"])
        is_asked = staff is not None and (self.staff_folder is not None or self.no_bundled)
        if staff is not None and not shows and self.content is None:
            try:
                content = self.content_folder
            except ContentFolderMissing:  # it is not shown anyway
                content = staff
        else:
            content = self.content_folder
        key = f"library\0{self.data_dir}" if self.content is None else ""
        if is_asked:
            key = f"{key or content}\0{staff}\0{shows}"
        return Roots(content, staff, shows, key, bool(kept["hide_overdue"]))

    @property
    def gives_folder(self) -> bool:
        """Whether the command line decides where the articles come from."""
        return self.content is not None or self.staff_folder is not None or self.no_bundled

    @property
    def settings_file(self) -> Path:
        return self.config_dir / "settings.toml"

    @property
    def kiosk_config_file(self) -> Path:
        return self.kiosk_file or self.config_dir / "kiosk.toml"

    @property
    def overrides(self) -> dict[str, str | int]:
        """Settings that the command line decides for this run, by their keys in `reader.settings`."""
        asked = {"language": self.language, "theme": self.theme, "text_percent": self.text_percent}
        return {key: value for key, value in asked.items() if value}
