"""What people type → words to look for. Any text is a query: nothing here can fail, and nothing is an operator.

Quotation marks hold a phrase together; one that is not closed is not there.
"""

from __future__ import annotations

import re

from reader.values import value

from .words import split_runs, word_places, words_of

LONGEST = 200  # letters of a query that count
MOST_WORDS = 16
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]{1,200})["“”„«»]')

# Words that say little: they are not asked for where there are others.
_LITTLE = {
    "en": "a an and are as at be been being but by can could did do does doing for from had has have having he her "
          "him his how i if in into is it its me my of on or our she should so some such than that the their them "
          "then there these they this those to too us was we were what when where which who whom whose why will with "
          "would you your am about after before because during just like get got go going make much many need really "
          "very ll ve re t s d m im dont really tell",
    "es": "a al algo ante antes aunque como con cual cuando cuanto de del desde donde e el ella ellas ellos en entre "
          "era es esa ese eso esta estan este esto estos fue ha hace hacer han hasta hay la las le les lo los mas me "
          "mi mis mucho muy ni no nos o para pero por porque puede puedo pues que quien se ser si sin sobre son su sus "
          "tambien te tener tengo ti tiene tu un una uno unos unas usted y ya yo estoy",
}
LITTLE = {language: frozenset(words.split()) for language, words in _LITTLE.items()}


@value
class Query:
    """One query, taken apart. `words` are all folded words in order, those of the phrases as well."""

    text: str
    words: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()   # where each word stands in `text`
    phrases: tuple[tuple[str, ...], ...] = ()  # what stands in quotation marks: together, and just as it was typed
    is_open: bool = False                      # the last word may go on: a person is still typing it

    def __bool__(self) -> bool:
        return bool(self.words)

    def typed(self, first: int, end: int) -> str:
        """The words `first` up to `end`, as they were typed."""
        return " ".join(self.text[self.places[first][0]:self.places[end - 1][1]].split())


def read(text: str) -> Query:
    """Take a query apart. Of a long one the beginning counts."""
    text = text[:LONGEST].replace("\x00", "").encode("utf-8", "replace").decode()
    held = [tuple(words_of(match[1])) for match in _PHRASE.finditer(text)]
    words, places = [], []
    for start, end in word_places(text):
        for part in (part for word in words_of(text[start:end]) for part in split_runs(word)):
            words.append(part)
            places.append((start, end))
    last = text.rstrip()[-1:]
    return Query(text, tuple(words[:MOST_WORDS]), tuple(places[:MOST_WORDS]),
                 tuple(phrase[:MOST_WORDS] for phrase in held if phrase),
                 bool(words) and text[-1:] == last and last not in "\"“”„«»")


def little_words(language: str) -> frozenset[str]:
    """The words of a language that say little, folded."""
    return LITTLE.get(language.partition("-")[0], frozenset())
