"""Asks a Reader that is open to show articles, as a second start of it does: one name a line on standard input.

Run by `listener.py` with the app's own Python. Prints "." for each name that was taken.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.services.single_instance import SingleInstance


def main() -> None:
    QCoreApplication(sys.argv)
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        instance = SingleInstance()
        taken = not instance.acquire(folder) and instance.hand_over(line.strip())
        print("." if taken else "-", flush=True)


if __name__ == "__main__":
    main()
