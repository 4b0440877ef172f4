"""What is asked for → a question to the index. Terms are given as terms: nothing that was typed is ever parsed.

The numbers here say what counts how much: title over heading over keywords over body; a word as it is over its stem,
over a beginning, over a likely slip.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tantivy import Occur, Query

from .language_index import LanguageIndex
from .units import Unit
from .words import is_run, pairs

# Field → (weight of the word as it is, of its stem).
_ARTICLE = {"title": (5.0, 4.0), "heads": (1.6, 1.4), "keys": (4.0, 3.3), "body": (1.0, 0.8)}
_SECTION = {"s_head": (0.0, 2.0), "s_text": (0.0, 1.0)}  # stems alone: a hit shows how the words stand
_PLACE = {"s_text": (0.0, 1.0)}
_BEGINNING = 0.6
_OTHER_BEGINNINGS = 0.3
_MEANING = 0.9
_NEAR = 0.5
_CORRECTED = 0.9
_MOST_BEGINNINGS = 8
_TIE = 0.2


class Clauses:
    """Questions to the index of one language."""

    def __init__(self, index: LanguageIndex) -> None:
        self._index = index
        self._schema = index.schema

    def articles(self, units: Sequence[Unit], filters: Iterable[str] = (), least: int | None = None) -> Query:
        """Articles with all units in them; with `least`, those with at least so many of them."""
        def ask(wanted: Iterable[Unit], occur: Occur) -> list[tuple[Occur, Query]]:
            return [(occur, self._unit(unit, _ARTICLE, "grams")) for unit in wanted if not unit.is_little]

        if least is None:
            asked = ask(units, Occur.Must)
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
        gains = [(Occur.Should, query) for query in self._bonus(units)]
        return Query.boolean_query([(Occur.Must, self._one_of("article", articles)), *gains]) if gains else None

    def matching(self, units: Sequence[Unit], filters: Iterable[str] = ()) -> Query:
        """The same articles, for counting."""
        asked = [(Occur.Must, self._unit(unit, _ARTICLE, "grams")) for unit in units if not unit.is_little]
        asked += [(Occur.Must, Query.term_query(self._schema, "filter", name)) for name in filters]
        return Query.boolean_query(asked)

    def sections(self, units: Sequence[Unit], articles: Sequence[str] = ()) -> Query:
        """Sections of these articles with any unit in them, those with most of them first."""
        needed = [unit for unit in units if not unit.is_little]
        asked = [(Occur.Should, self._unit(unit, _SECTION, "s_grams")) for unit in needed]
        some = Query.boolean_query(asked)
        return Query.boolean_query([(Occur.Must, self._one_of("within", articles)), (Occur.Must, some)])

    def places(self, units: Sequence[Unit]) -> Query:
        """Sections with all units in them."""
        return Query.boolean_query([(Occur.Must, self._unit(unit, _PLACE, "s_grams"))
                                    for unit in units if not unit.is_little])

    def _one_of(self, field: str, paths: Sequence[str]) -> Query:
        """A condition that counts nothing."""
        terms = [(Occur.Should, Query.term_query(self._schema, field, path, "basic")) for path in paths]
        return Query.const_score_query(Query.boolean_query(terms), 0.0)

    # One thing

    def _unit(self, unit: Unit, fields: dict[str, tuple[float, float]], run_field: str) -> Query:
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
        weight = _CORRECTED if unit.corrected else _NEAR
        for place, near in enumerate(unit.near):
            ways.append(self._scaled(self._together(tuple(near.split()), fields, run_field),
                                     weight * (1.0 if place == 0 else 0.7)))
        return self._any(ways)

    def _word(self, word: str, fields: dict[str, tuple[float, float]], run_field: str, *,
              is_open: bool = False) -> list[Query]:
        if is_run(word):
            return [self._run(word, run_field)]
        stem = self._index.stem(word)
        others = [other for other, _ in self._index.beginning_with(word) if other != word] if is_open else []
        if fields is not _ARTICLE:
            return self._stems(word, stem, others, fields)
        ways = []
        for field, (exact, stemmed) in fields.items():
            ways.append(self._term(field, word, exact))
            ways.append(self._term(field + "_stem", stem, stemmed))
            if len(word) == 1 and field == "body":
                continue  # one letter begins a word of every text: it says something in titles and keywords
            ways += [self._term(field, other, exact * _BEGINNING) for other in others[:_MOST_BEGINNINGS]]
            if len(others) > _MOST_BEGINNINGS:
                rest = Query.fuzzy_term_query(self._schema, field, word, 0, True, True)
                ways.append(Query.boost_query(rest, exact * _OTHER_BEGINNINGS))
        return ways

    def _stems(self, word: str, stem: str, others: Sequence[str], fields: dict[str, tuple[float, float]]) -> list[Query]:
        ways = []
        stems = dict.fromkeys(self._index.stem(other) for other in others[:_MOST_BEGINNINGS])
        stems.pop(stem, None)
        for field, (_, weight) in fields.items():
            ways.append(self._term(field, stem, weight))
            ways += [self._term(field, other, weight * _BEGINNING) for other in stems]
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

    def _together(self, words: tuple[str, ...], fields: dict[str, tuple[float, float]], run_field: str) -> Query:
        """One word, or several that stand together in some form."""
        if len(words) == 1:
            return self._any(self._word(words[0], fields, run_field))
        if fields is _ARTICLE:
            stems = [self._index.stem(word) for word in words]
            ways = [Query.boost_query(Query.phrase_query(self._schema, field + "_stem", stems), 0.7 * weight)
                    for field, (_, weight) in fields.items() if field != "keys"]
            ways.append(Query.boost_query(Query.phrase_query(self._schema, "keys", list(words)), fields["keys"][0]))
            return self._any(ways)
        return Query.boolean_query([(Occur.Must, self._any(self._word(word, fields, run_field))) for word in words])

    def _phrase(self, words: tuple[str, ...], fields: dict[str, tuple[float, float]], run_field: str) -> Query:
        if any(is_run(word) for word in words) or fields is not _ARTICLE:
            return Query.boolean_query([(Occur.Must, self._any(self._word(word, fields, run_field)))
                                        for word in words])
        if len(words) == 1:
            return self._any([self._term(field, words[0], weight) for field, (weight, _) in fields.items()])
        return self._any([Query.boost_query(Query.phrase_query(self._schema, field, list(words)), weight)
                          for field, (weight, _) in fields.items()])

    # Words near each other

    def _bonus(self, units: Sequence[Unit]) -> Iterable[Query]:
        """What is no condition: little words, and words that stand as near each other as they were typed."""
        whole = [word for unit in units if not unit.is_phrase for word in unit.words]
        whole = [word for word in whole if not is_run(word)]
        if len(whole) > 1:
            for field, weight in (("title", 3.0), ("heads", 1.5), ("keys", 1.5)):
                yield Query.boost_query(Query.phrase_prefix_query(self._schema, field, whole), weight * 2)
        content = [self._index.stem(word) for unit in units if not unit.is_little and not unit.is_phrase
                   for word in ([unit.near[0]] if unit.corrected and unit.near and " " not in unit.near[0]
                                else unit.words) if not is_run(word)]
        for one, other in zip(content, content[1:], strict=False):
            if one != other:
                for field, weight in (("title_stem", 1.5), ("heads_stem", 0.8), ("body_stem", 0.5)):
                    yield Query.boost_query(Query.phrase_query(self._schema, field, [one, other], 3), weight)

    def _term(self, field: str, word: str, weight: float) -> Query:
        return Query.boost_query(Query.term_query(self._schema, field, word), weight)

    @staticmethod
    def _scaled(query: Query, weight: float) -> Query:
        return Query.boost_query(query, weight)

    @staticmethod
    def _any(ways: Sequence[Query]) -> Query:
        return ways[0] if len(ways) == 1 else Query.disjunction_max_query(list(ways), _TIE)
