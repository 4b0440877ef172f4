"""The sizes beyond which an article is shown in a simpler form, and the signal that one was met.

They protect two things that take more than linear time: the sanitizer (depth of nesting) and Qt's layout
(unbroken words, cells, blocks). Qt lays out one block without a pause, and a table as a whole; with these numbers no
page holds the window for much longer than 0.3 s. Every number here is far above what a person writes.
"""

from __future__ import annotations

FILE_BYTES = 1_000_000      # of an article's file; what follows is not shown
HTML_CHARS = 12_000_000     # of the HTML between two steps
TAG_DEPTH = 90              # of elements before the sanitizer sees them
BLOCKS = 12_000             # paragraphs, items, headings, lines of code
UNBROKEN_CHARS = 1_000      # a longer run without a space gets places to break, this far apart
PARAGRAPH_CHARS = 5_000     # a longer one goes on as another paragraph
HEADING_CHARS = 1_000       # a longer one is a paragraph
CELL_CHARS = 20_000         # of a cell or a footnote
TITLE_CHARS = 300           # of a title that was taken from the text
MARKS = 12_000              # bold, italic and the like
CONTAINER_DEPTH = 10        # lists and quotes within each other
TABLE_CELLS = 1_500         # of all tables of an article together: 0.2 ms each
TABLE_COLUMNS = 50
CELL_SPAN = 50
PICTURES = 200
ANCHORS = 1_000             # Qt takes quadratic time over the names of places: 0.1 s for so many, 4 s for 10,000
LIST_ITEMS = 500            # in one list, for the same reason; a longer one goes on as another list
LINKS = 5_000
SPACES = 120                # in a row, in code: more only push it out of sight
PICTURE_BYTES = 20_000_000
PICTURE_PIXELS = 24_000_000
HEADER_LINES = 400
GLOSSARY_ENTRIES = 2_000    # in one list of words
GLOSSARY_NAME = 80          # letters
GLOSSARY_MEANING = 600      # letters: a pop-over is no article
TERMS_A_SECTION = 12        # of the glossary: more dotted lines than that and a page looks like a form
TERMS_A_BLOCK = 3
FOLDER_DEPTH = 40

CONVERT_SECONDS = 2.0       # for one article
WORKER_MEMORY_BYTES = 1 << 30


class LimitReached(Exception):
    """An article is too large or too deeply nested to be laid out. `limit` says which, in words for its author."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit
