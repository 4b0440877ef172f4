"""The command `import`, a word that no import statement can name: the work is in `import_`."""

from __future__ import annotations

from reader.commands.import_ import run

__all__ = ["run"]
