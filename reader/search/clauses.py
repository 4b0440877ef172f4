"""What is asked for → a question to the index. Terms are given as terms: nothing that was typed is ever parsed.

The numbers here say what counts how much: title over heading over keywords over body; a word as it is over its stem,
over a beginning, over a likely slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, product

from tantivy import Occur, Query

from .language_index import LanguageIndex
from .units import Unit
from .words import is_run, pairs

# Field → its weight.
_ARTICLE = {"title": 8.0, "heads": 5.0, "keys": 4.0, "body": 0.75}
_COUNT = {"body": 1.0}                    # has the words of all others in it
_LETTER = dict.fromkeys(_ARTICLE, 1.0)    # the same for one letter
_LONG = {"body", "s_text"}
_SECTION = {"s_head": 2.0, "s_text": 1.0}
_PLACE = {"s_text": 1.0}
_FORM = 0.8              # a word of the same stem
_BEGINNING = 0.6
_OTHER_BEGINNINGS = 0.3
_MEANING = 0.9
_NEAR = 0.5
_CORRECTED = 0.9         # at most; of a short word there is more to doubt:
_CORRECTED_LETTER = 0.1
_MOST_BEGINNINGS = 8
_MOST_TOGETHER = 2       # forms of each of several words that stand together
_TIE = 0.2

Fields = Mapping[str, float]


class Clauses:
    """Questions to the index of one language."""

    def __init__(self, index: LanguageIndex) -> None:
        self._index = index
        self._schema = index.schema

    def articles(self, units: Sequence[Unit], filters: Iterable[str] = (), least: int | None = None, *,
                 count: bool = False) -> Query:
        """Articles with all units in them, but for those that were guessed; with `least`, with at least so many of
        them. With `count` the same articles, all of them worth the same."""
        fields = _COUNT if count else _ARTICLE

        def ask(wanted: Iterable[Unit], occur: Occur) -> list[tuple[Occur, Query]]:
            return [(occur, self._unit(unit, fields, "grams")) for unit in wanted if not unit.is_little]

        if least is None:
            # Of guessed words the longest is the surest; the others are no condition, as the guess may be wrong.
            guesses = sorted((unit for unit in units if unit.corrected and not unit.is_little),
                             key=lambda unit: -len(unit.typed))
            asked = ask((unit for unit in units if not unit.corrected), Occur.Must)
            sure = 0 if asked else 1
            asked += ask(guesses[:sure], Occur.Must) + ask(guesses[sure:], Occur.Should)
        else:
            # What was held together in quotation marks is never done without.
            some = ask((unit for unit in units if not unit.is_phrase), Occur.Should)
            asked = [(Occur.Must, Query.boolean_query(some, minimum_number_should_match=min(least, len(some)))),
                     *ask((unit for unit in units if unit.is_phrase), Occur.Must)]
        asked += [(Occur.Must, Query.const_score_query(Query.term_query(self._schema, "filter", name), 0.0))
                  for name in filters]
        return Query.boolean_query(asked)

    def near_each_other(self, units: Sequence[Unit], articles: Sequence[str]) -> Query | None:
        """What these articles gain by words that stand as near each other as they were typed; None: nothing can."""
        one_of = (Occur.Must, self._one_of(articles))
        short, long = list(self._bonus(units)), list(self._bonus_in_text(units))
        # Long texts are asked one by one: so the engine looks at no other articles than these.
        gains = [Query.boolean_query([one_of, (Occur.Must, query)])
                 for query in (*([self._sum(short)] if short else []), *long)]
        return self._sum(gains) if gains else None

    def sections(self, units: Sequence[Unit], articles: Sequence[str]) -> Query:
        """Sections of these articles with any unit in them, those with most of them first."""
        one_of = (Occur.Must, self._one_of(articles))
        return self._sum([Query.boolean_query([one_of, (Occur.Must, self._unit(unit, _SECTION, "s_grams"))])
                          for unit in units if not unit.is_little])

    def places(self, units: Sequence[Unit]) -> Query:
        """Sections with all units in them."""
        return Query.boolean_query([(Occur.Must, self._unit(unit, _PLACE, "s_grams"))
                                    for unit in units if not unit.is_little])

    def _one_of(self, paths: Sequence[str]) -> Query:
        """A condition that counts nothing."""
        terms = [(Occur.Should, Query.term_query(self._schema, "key", path, "basic")) for path in paths]
        return Query.const_score_query(Query.boolean_query(terms), 0.0)

    # One thing

    def _unit(self, unit: Unit, fields: Fields, run_field: str) -> Query:
        if unit.is_phrase:
            return self._phrase(unit.words, fields, run_field)
        ways: list[Query] = []
        last = len(unit.words) - 1
        if not unit.corrected:
            each = [self._any(self._word(word, fields, run_field, is_open=unit.is_open and place == last))
                    for place, word in enumerate(unit.words)]
            ways.append(each[0] if len(each) == 1 else Query.boolean_query([(Occur.Must, one) for one in each]))
        for meaning in unit.meanings:
            ways.append(self._scaled(self._together(meaning.words, fields, run_field), _MEANING))
        weight = min(_CORRECTED, len(unit.typed) * _CORRECTED_LETTER) if unit.corrected else _NEAR
        for place, near in enumerate(unit.near):
            ways.append(self._scaled(self._together(tuple(near.split()), fields, run_field),
                                     weight * (1.0 if place == 0 else 0.7)))
        return self._any(ways)

    def _word(self, word: str, fields: Fields, run_field: str, *, is_open: bool = False) -> list[Query]:
        """The word as it is, its other forms, and what it may be the beginning of."""
        if is_run(word):
            return [self._run(word, run_field)]
        forms = self._index.forms(word)
        known = {word, *(form for form, _ in forms)}
        others = [other for other, _ in self._index.beginning_with(word) if other not in known] if is_open else []
        # One letter begins a word of every text: it says something in titles and keywords.
        is_letter = is_open and len(word) == 1
        ways = []
        for field, weight in (_LETTER if is_letter and fields is _COUNT else fields).items():
            ways.append(self._term(field, word, weight))
            ways += [self._term(field, form, weight * _FORM * share) for form, share in forms]
            if is_letter and field in _LONG:
                continue
            ways += [self._term(field, other, weight * _BEGINNING) for other in others[:_MOST_BEGINNINGS]]
            if len(others) > _MOST_BEGINNINGS:
                rest = Query.fuzzy_term_query(self._schema, field, word, 0, True, True)
                ways.append(Query.boost_query(rest, weight * _OTHER_BEGINNINGS))
        return ways

    def _run(self, run: str, field: str) -> Query:
        if len(run) == 1:
            return Query.fuzzy_term_query(self._schema, field, run, 0, True, True)
        grams = pairs(run)[:-1]
        if len(grams) == 1:
            return self._term(field, grams[0], 1.0)
        return Query.phrase_query(self._schema, field, list(grams))

    def _together(self, words: tuple[str, ...], fields: Fields, run_field: str) -> Query:
        """One word, or several that stand together in some form."""
        if len(words) == 1:
            return self._any(self._word(words[0], fields, run_field))
        if "body" in fields and not any(is_run(word) for word in words):
            return self._any([Query.boost_query(query, weight * (1.0 if field == "keys" else 0.7))
                              for field, weight in fields.items() for query in self._in_some_form(words, field)])
        return Query.boolean_query([(Occur.Must, self._any(self._word(word, fields, run_field))) for word in words])

    def _in_some_form(self, words: Sequence[str], field: str, slop: int = 0) -> list[Query]:
        """Words one after the other: as they are, and each in its most frequent other forms."""
        ways = [(word, *(form for form, _ in self._index.forms(word)[:_MOST_TOGETHER])) for word in words]
        return [Query.phrase_query(self._schema, field, list(one), slop) for one in islice(product(*ways), 9)]

    def _phrase(self, words: tuple[str, ...], fields: Fields, run_field: str) -> Query:
        if any(is_run(word) for word in words) or "body" not in fields:
            return Query.boolean_query([(Occur.Must, self._any(self._word(word, fields, run_field)))
                                        for word in words])
        if len(words) == 1:
            return self._any([self._term(field, words[0], weight) for field, weight in fields.items()])
        return self._any([Query.boost_query(Query.phrase_query(self._schema, field, list(words)), weight)
                          for field, weight in fields.items()])

    # Words near each other

    def _bonus(self, units: Sequence[Unit]) -> Iterable[Query]:
        """What is no condition: little words, and words that stand as near each other as they were typed."""
        whole = [word for unit in units if not unit.is_phrase for word in unit.words]
        whole = [word for word in whole if not is_run(word)]
        if len(whole) > 1:
            for field, weight in (("title", 3.0), ("heads", 1.5), ("keys", 1.5)):
                yield Query.boost_query(Query.phrase_prefix_query(self._schema, field, whole), weight * 2)
        for one, other in self._neighbors(units):
            for field, weight in (("title", 1.5), ("heads", 0.8)):
                yield Query.boost_query(self._any(self._in_some_form((one, other), field, 3)), weight)

    def _bonus_in_text(self, units: Sequence[Unit]) -> Iterable[Query]:
        """The same in the text, for words just as they are."""
        for one, other in self._neighbors(units):
            yield Query.boost_query(Query.phrase_query(self._schema, "body", [one, other], 3), 0.5)

    @staticmethod
    def _neighbors(units: Sequence[Unit]) -> list[tuple[str, str]]:
        content = [word for unit in units if not unit.is_little and not unit.is_phrase
                   for word in ([unit.near[0]] if unit.corrected and unit.near and " " not in unit.near[0]
                                else unit.words) if not is_run(word)]
        return [pair for pair in zip(content, content[1:], strict=False) if pair[0] != pair[1]]

    def _term(self, field: str, word: str, weight: float) -> Query:
        query = Query.term_query(self._schema, field, word)
        return query if weight == 1.0 else Query.boost_query(query, weight)

    @staticmethod
    def _sum(ways: Sequence[Query]) -> Query:
        return ways[0] if len(ways) == 1 else Query.boolean_query([(Occur.Should, way) for way in ways])

    @staticmethod
    def _scaled(query: Query, weight: float) -> Query:
        return Query.boost_query(query, weight)

    @staticmethod
    def _any(ways: Sequence[Query]) -> Query:
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(list(ways), _TIE)
