"""How much a pack may hold. Far above what a clinic writes, far below what would fill a small disk."""

from __future__ import annotations

FILES = 20_000              # twice the largest library that Reader is tried with; a plain zip ends at 65,535
FILE_BYTES = 20_000_000     # as for a picture that is shown
TOTAL_BYTES = 500_000_000
MANIFEST_BYTES = 8_000_000
PATH_LETTERS = 160          # Windows takes 260 for the whole way, of which the data folder has its share
NAME_BYTES = 200            # of one folder or file; file systems end at 255
FOLDER_DEPTH = 12
PACK_NAME_LETTERS = 80
VERSION = 999_999_999
UNREADABLE_SHARE = 0.1      # of the articles: with more, the pack is a mistake and not a library
