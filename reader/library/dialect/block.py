"""The nested blocks of a document, as plain data: what `blocks` reads and `tree` builds from."""


class Block:
    """A container or a leaf.

    Containers: document, quote, list, item, note (a footnote), callout, terms, detail. Leaves:
    paragraph, heading, code, fence, html, table, rule, term, definition (of link references).
    What a kind has no use for is never set, but for the first six.
    """

    __slots__ = (
        "kind",
        "children",
        "lines",  # the text of a leaf
        "blank_before",  # whether an empty line stands before it in its container
        "quotes",  # how many quotes it is in
        "offset",  # columns that the lines within a container are indented by
        "parent",  # item: its list
        "sort",  # list: its marker
        "start",  # list and item: its number, None for a bullet
        "level",  # heading: 1 to 6; item: the indent of its marker
        "fence",  # fence: its sign, repeated as often as in its first line
        "html",  # html: which of the seven kinds
        "closed",  # html: whether its end has come
        "columns",  # table: the alignments
        "caption",  # table
        "info",  # callout: its kind; html: whether it starts with a wrapper; definition: the definitions
        "title",  # callout
    )

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.children: list[Block] = []
        self.lines: list[str] = []
        self.blank_before = False
        self.quotes = 0
        self.offset = 0
