"""How much an import takes in. Far above what one article is, far below what would stop a small computer."""

from __future__ import annotations

SOURCE_BYTES = 200_000_000     # of a file that is chosen or pasted
ENTRIES = 20_000               # files in a Word file
XML_BYTES = 15_000_000         # of one part of a Word file, unpacked: ten times the longest article
ALL_XML_BYTES = 40_000_000     # of all parts that are read
HTML_LETTERS = 10_000_000      # of a web page, its pictures aside
PICTURES = 200                 # as many as an article shows
PICTURE_BYTES = 20_000_000     # of one, as for a picture that is shown
ALL_PICTURE_BYTES = 200_000_000
ARTICLE_BYTES = 1_000_000      # of the text that comes out
LISTED = 40                    # things that are told one by one

NAME_LETTERS = 60              # of a file name that is made of a title

SECONDS = 60.0                 # for reading one file
PATIENCE = 4                   # times that, on a computer that is busy with other things
MEMORY_BYTES = 2 << 30
