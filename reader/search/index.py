"""The index on disk: a folder for each language, in it one document an article and one document a section.

An article's document finds and counts articles: all words may stand anywhere in it. A section's document finds the
place in the article that a hit opens at. What is in them is made in `writing`.
"""

from __future__ import annotations

import contextlib
import json
import zlib
from hashlib import blake2b
from pathlib import Path

import tantivy

VERSION = 3
SHORT_MINUTES = 5
STATE = "\x00state"
_STEMMERS = {
    "ar": "arabic", "da": "danish", "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nn": "norwegian", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "es": "spanish", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}


class IndexBroken(Exception):
    """There is no index of this language that can be used."""


def schema() -> tantivy.Schema:
    """The fields of both kinds of documents. Those of an article are `title` … `body`, of a section `s_…`.

    No stems: other forms of a word are looked up in the words that are there, which costs a question little, and half
    of the time and the room of the index less.
    """
    build = tantivy.SchemaBuilder()
    build.add_text_field("key", tokenizer_name="raw", index_option="basic")     # path of the file
    build.add_text_field("filter", tokenizer_name="raw", index_option="basic")  # of articles: "short", "topic:…"
    for name in ("title", "heads", "keys", "body"):
        build.add_text_field(name, tokenizer_name="exact")
    build.add_text_field("grams", tokenizer_name="pairs")
    build.add_text_field("s_head", tokenizer_name="exact", index_option="freq")
    build.add_text_field("s_text", tokenizer_name="exact", index_option="freq")  # with the heading
    build.add_text_field("s_grams", tokenizer_name="pairs")
    build.add_unsigned_field("topic", fast=True)  # of articles: `facts_number`
    build.add_unsigned_field("of", fast=True)     # of sections: a number that stands for the article
    build.add_bytes_field("stored", stored=True)
    return build.build()


def stemmer(language: str) -> tantivy.TextAnalyzer:
    """What makes stems of folded words; a language that we have no stemmer for keeps its words."""
    build = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    build = build.filter(tantivy.Filter.remove_long(100)).filter(tantivy.Filter.lowercase())
    name = _STEMMERS.get(language.partition("-")[0])
    return (build.filter(tantivy.Filter.stemmer(name)) if name else build).build()


def folder_of(index_folder: Path, language: str) -> Path:
    """Where the index of a language is."""
    return index_folder / f"{language}.{VERSION}"


def number_of(text: str) -> int:
    """A number that stands for a path or a topic; two texts never share one in practice."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=7).digest(), "big")


def make_index(folder: Path) -> tantivy.Index:
    """An empty index in `folder`. Raises IndexBroken."""
    with damage():
        folder.mkdir(parents=True, exist_ok=True)
        index = tantivy.Index(schema(), str(folder))
        _register(index)
        return index


def open_index(folder: Path) -> tantivy.Index:
    """Open the index in `folder`. Raises IndexBroken when there is none, or it is damaged."""
    if not (folder / "meta.json").is_file():
        raise IndexBroken(f"no index in {folder}")
    with damage():
        index = tantivy.Index.open(str(folder))
        _register(index)
        index.config_reader("manual", 0)
        index.reload()
        return index


@contextlib.contextmanager
def damage():
    """What the engine says of a damaged file becomes IndexBroken. A panic of it is no `Exception`, so it is known by
    its name."""
    try:
        yield
    except (ValueError, OSError, RuntimeError, KeyError, IndexError, OverflowError) as error:
        raise IndexBroken(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexBroken(str(error)) from None


def _register(index: tantivy.Index) -> None:
    exact = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.remove_long(100))
    index.register_tokenizer("exact", exact.filter(tantivy.Filter.lowercase()).build())
    index.register_tokenizer("pairs", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


def state_of(index: tantivy.Index) -> tuple[int, dict[str, str]]:
    """Which generation of the catalogue an index was made of, and the signature of every article in it. Raises
    IndexBroken."""
    with damage():
        searcher = index.searcher()
        query = tantivy.Query.term_query(index.schema, "key", STATE)
        hits = searcher.search(query, 1).hits
        if not hits:
            return 0, {}
        generation, articles = json.loads(zlib.decompress(searcher.doc(hits[0][1])["stored"][0]))
        return generation, articles


def facts_number(topic: str, *, is_short: bool) -> int:
    """A number that stands for what articles are counted by."""
    return number_of(topic) * 2 + is_short


def is_of_short(number: int) -> bool:
    """Whether a number that articles are counted by stands for short ones."""
    return number % 2 == 1


def stored_texts(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> list[str]:
    """What a document keeps: of an article its path, of a section anchor, title and text."""
    return searcher.doc(address)["stored"][0].decode().split("\x00")
