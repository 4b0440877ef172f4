"""The dialect as an extension of the `markdown` package.

Takes the place of the package's parser of blocks, of its patterns for text and of its writer;
`Markdown.convert` stays the way in.
"""

from threading import local
from xml.etree.ElementTree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import Registry

from reader.library.dialect import writer
from reader.library.dialect.blocks import BlockReader
from reader.library.dialect.source import clean
from reader.library.dialect.tree import TreeBuilder

_MOST_KEPT = 8


class _Kept(local):
    """Converters of one thread: making one takes as long as converting a short article."""

    def __init__(self) -> None:
        self.by_language: dict[str, Markdown] = {}


_kept = _Kept()


def markdown_for(language: str) -> Markdown:
    """A converter for articles in a language, for this thread."""
    known = _kept.by_language
    markdown = known.get(language)
    if markdown is None:
        if len(known) >= _MOST_KEPT:
            known.clear()
        markdown = known[language] = Markdown(extensions=[DialectExtension(language)])
    return markdown


class DialectExtension(Extension):
    """Makes a `Markdown` read and write our dialect."""

    def __init__(self, language: str = "en") -> None:
        super().__init__()
        self._language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the package's name)
        md.preprocessors = Registry()
        md.preprocessors.register(_Clean(md), "clean", 100)
        md.parser = DialectParser(md, self._language)
        md.inlinePatterns = Registry()
        md.treeprocessors = Registry()
        md.postprocessors = Registry()
        md.stripTopLevelTags = False
        md.output_formats = {**md.output_formats, "xhtml": writer.to_html, "html": writer.to_html}


class _Clean(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return clean("\n".join(lines)).split("\n")


class DialectParser(BlockParser):
    """Reads containers line by line instead of trying processors on chunks between empty lines."""

    def __init__(self, md: Markdown, language: str) -> None:
        super().__init__(md)
        self._language = language

    def parseDocument(self, lines: list[str]) -> ElementTree:  # noqa: N802 (the package's name)
        """The tree of the document: `div` with the blocks in it."""
        reader = BlockReader()
        reader.read(lines)
        self.root = TreeBuilder(reader, self._language).build()
        return ElementTree(self.root)
