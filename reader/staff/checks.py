"""The report: what the library knows of every article, and the rules of this room over all of them.

Reads the catalogue and the files; changes nothing and starts no thread. Works article by article, so that it can show
progress, be cancelled, and hold a library of any size. What a rule looks for is in the `rules_…` files.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from reader.library import folder
from reader.library.catalogue import Catalogue
from reader.library.names import article_id, fold, folder_language, readable, shown
from reader.model import ArticleCard, Problem, Severity
from reader.reports import ArticleReport, ArticleState, FileReport, LibraryReport, ReadingLevel
from reader.roots import STAFF, Folder, Roots, inside, is_staff, prefix_of

from . import (
    rules_header,
    rules_headings,
    rules_language,
    rules_library,
    rules_links,
    rules_lists,
    rules_names,
    rules_pictures,
    rules_reading,
    rules_review,
    rules_safety,
    rules_sources,
    rules_speech,
    rules_tables,
    rules_text,
    rules_translation,
)
from .article import Article
from .findings import Findings
from .looking_over import look_over
from .place_lines import read_place_lines
from .rules_reading import Memory
from .source import read_source

# In the order in which they look: a later rule may leave a line alone on which an earlier one found something.
_RULES = (rules_header.check, rules_language.check, rules_headings.check, rules_lists.check, rules_tables.check,
          rules_text.check, rules_links.check, rules_pictures.check, rules_review.check, rules_sources.check,
          rules_translation.check, rules_safety.check, rules_library.check_text)

_KEEPS_LAST_GOOD = ("file.unreadable", "file.other-format", "file.closed", "file.empty", "file.torn")


def check_library(content: Folder, catalogue: Catalogue, today: datetime.date, *, only_own: bool = True,
                  on_progress: Callable[[int, int], None] | None = None,
                  is_cancelled: Callable[[], bool] | None = None, memory: Memory | None = None) -> LibraryReport:
    """Everything that staff are told about the articles in `content`, as `catalogue` has them.

    The catalogue should have looked at the same folder or folders just before (`refresh`), and see what is hidden.
    Where there is a folder of the staff, the report is about that one, since nobody at a clinic mends the articles that
    came with Reader; with `only_own` False it is about both. An article that another one is shown instead of is never
    in it: nobody reads it.
    Files are named by their refs; see `reader.reports` for what people are shown, and `Roots.file` for the way back.

    `today` is the day by which review dates are judged. `on_progress(done, of)` is called after each article;
    `is_cancelled` is asked before each: then the report is not complete. `memory`, given again to the next check, makes
    that one quicker.

    Raises ContentFolderMissing and ContentUnreadable.
    """
    check = Check(content, catalogue, today, memory, only_own=only_own)
    reports: list[ArticleReport] = []
    for report in check.articles(is_cancelled):
        reports.append(report)
        if on_progress:
            on_progress(len(reports), check.count)
    is_complete = len(reports) == check.count
    return summed_up(reports, check.other_files() if is_complete else (), today, is_complete=is_complete)


def summed_up(reports: list[ArticleReport], others: tuple[FileReport, ...], today: datetime.date, *,
              is_complete: bool = True) -> LibraryReport:
    """The report of a library, from those of its articles."""
    states = [report.state for report in reports]
    grades = [report.reading.grade for report in reports if report.reading.grade is not None]
    eases = [report.reading.ease for report in reports if report.reading.ease is not None]
    return LibraryReport(
        tuple(sorted(reports, key=lambda one: (-one.errors, -one.warnings, one.path))), others,
        states.count(ArticleState.READY), states.count(ArticleState.LOOK), states.count(ArticleState.FIX),
        round(median(grades), 1) if grades else None, round(median(eases), 1) if eases else None, today.isoformat(),
        is_complete)


class Check:
    """One look at a whole library. Take the reports of `articles` first, all of them, then `other_files`.

    What it is given is as for `check_library`.
    """

    def __init__(self, content: Folder, catalogue: Catalogue, today: datetime.date, memory: Memory | None = None, *,
                 only_own: bool = True) -> None:
        self._roots = Roots.of(content)
        self._only_own = only_own and self._roots.staff is not None
        self._catalogue = catalogue
        self._memory = memory or Memory()
        self._found = folder.look(self._roots)
        self._refs = {shown(ref): ref for ref in self._found.articles}
        self._problems = self._problems_by_file()
        replaced = self._replaced()
        # The staff's own last: where two are the same, theirs is the one that can be changed.
        self._articles = sorted((ref for ref in self._found.articles if self._is_asked(ref) and ref not in replaced),
                                key=lambda ref: (is_staff(ref), ref))
        self._places = read_place_lines(self._roots, self._found)
        self._draft_refs = self._find_drafts()
        self._overview = look_over(self._roots, catalogue, self._found, self._places, self._draft_refs, today)
        self._names = self._check_names()

    @property
    def count(self) -> int:
        """How many articles there are to check."""
        return len(self._articles)

    def articles(self, is_cancelled: Callable[[], bool] | None = None) -> Iterator[ArticleReport]:
        """The report of each article in the order of their files, drafts last; ends early when cancelled."""
        stopped = is_cancelled or (lambda: False)
        drafts = self._draft_refs.intersection(self._articles)
        for ref in self._articles:
            if ref in drafts:
                continue
            if stopped():
                return
            yield self._report(self._article(ref))
        if drafts:
            yield from self._drafts(sorted(drafts), stopped)
        if not stopped():
            self._memory.forget_the_rest()

    def other_files(self) -> tuple[FileReport, ...]:
        """What was found in files that are no articles, the worst first."""
        found: dict[str, Findings] = dict(self._names)
        for path, problems in self._problems.items():
            if path not in self._refs:
                one = found.setdefault(path, self._findings(path))
                for problem in problems:
                    _take(problem, one)
        for ref in filter(self._is_asked, rules_pictures.unused(self._overview)):
            found.setdefault(ref, self._findings(ref)).add(
                "picture.unused", 0, "No article shows this picture.",
                "Use it in an article, or remove it if nobody needs it.")
        for prefix, root in self._roots.shown:
            for path, message, fix in rules_library.documents(root) if self._is_asked(prefix) else ():
                path = prefix + path
                found.setdefault(path, self._findings(path)).add("file.not-an-article", 0, message, fix)
        self._check_places(found)
        rules_speech.check(self._roots, lambda ref: found.setdefault(ref, self._findings(ref)))
        reports = [FileReport(shown(path), one.sorted(), self._has_twin(path) or STAFF + path in found)
                   for path, one in found.items() if path not in self._found.articles
                   and (self._is_asked(path) or one.has("folder.lost", "folder.vanished"))]
        order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
        return tuple(sorted((one for one in reports if one.findings),
                            key=lambda one: (order[one.findings[0].severity], one.path)))

    # What is known before the first article

    def _problems_by_file(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self._catalogue.problems():
            found.setdefault(problem.path, []).append(problem)
        return found

    def _is_asked(self, path: str) -> bool:
        """Whether the report is about the folder that a file lies in."""
        return not self._only_own or is_staff(path)

    def _replaced(self) -> set[str]:
        """The articles that one of the staff is shown instead of."""
        names = (_target(problem.sentence) for problems in self._problems.values() for problem in problems
                 if problem.code == "name.replaces")
        return {self._refs[name] for name in names if name in self._refs}

    @property
    def _knows_no_topics(self) -> bool:
        return not self._places.lines and not self._found.lost

    def _has_twin(self, path: str) -> bool:
        found, other = self._found, STAFF + path
        return other in found.articles or other in found.pictures or (
            path == folder.PLACE_FILE and found.staff_place_file is not None)

    def _find_drafts(self) -> frozenset[str]:
        """The drafts, and what was saved so short a time ago that the catalogue does not know it."""
        drafts = {ref for path, problems in self._problems.items() if (ref := self._refs.get(path)) is not None
                  and any(problem.code == "file.draft" for problem in problems)}
        return frozenset(drafts.union(self._found.articles.keys() - self._catalogue.files()))

    def _check_names(self) -> dict[str, Findings]:
        found: dict[str, Findings] = {}
        files = [*self._found.articles, *self._found.pictures]
        for prefix, _ in self._roots.shown:
            if self._is_asked(prefix):
                of_folder: dict[str, Findings] = {}
                rules_names.check((inside(ref) for ref in files if prefix_of(ref) == prefix), of_folder,
                                  lambda path, prefix=prefix: self._findings(prefix + path))
                found.update((prefix + path, one) for path, one in of_folder.items())
        return found

    def _check_places(self, found: dict[str, Findings]) -> None:
        def found_in(ref: str) -> Findings:
            return found.setdefault(ref, self._findings(ref))

        if not self.count:
            return
        if self._places.lines:
            rules_library.check_topics(self._overview, self._places.lines, found_in)
        elif self._knows_no_topics:
            rules_library.no_place_file(found_in((STAFF if self._only_own else "") + folder.PLACE_FILE))

    def _findings(self, path: str) -> Findings:
        return Findings(path, self._places.lines.get(path, ()))

    # One article

    def _article(self, ref: str) -> Article:
        source = read_source(self._roots, ref)
        card = self._catalogue.by_path(ref)
        page = self._catalogue.page(card.id, card.language) if card else None
        if page is not None and page.card.path != ref:
            page = None
        return Article(ref, card.language if card else folder_language(ref) or source.header.language or "en",
                       _title(card, ref, source.header.title), source, card, page)

    def _drafts(self, refs: list[str], stopped: Callable[[], bool]) -> Iterator[ArticleReport]:
        """Drafts are not in the catalogue; they are converted here, in processes of their own, and thrown away."""
        from reader.library.worker_pool import Workers
        from reader.library.worker_process import Job, converted_of

        jobs = [Job(str(self._roots.content), ref, self._overview.main_language, drafts=True,
                    staff=str(self._roots.staff or "")) for ref in refs]
        with Workers() as workers:
            workers.start(len(jobs))
            for outcome in workers.convert(jobs, glossaries=self._catalogue.glossaries(), is_cancelled=stopped):
                source = read_source(self._roots, outcome.ref)
                if outcome.status != "done":
                    yield self._report(Article(
                        outcome.ref, folder_language(outcome.ref) or "en",
                        _title(None, outcome.ref, source.header.title), source, is_draft=True))
                    continue
                converted = converted_of(outcome)
                card = converted.page.card
                article = Article(outcome.ref, card.language, card.title, source, card, converted.page, outcome.draft,
                                  converted.uses)
                yield self._report(article, converted.problems)

    def _report(self, article: Article, more: tuple[Problem, ...] = ()) -> ArticleReport:
        library, header = self._overview, article.source.header
        found = self._names.pop(article.path, None)
        found = self._with_lines(found, article)
        problems = [*self._problems.get(shown(article.path), ()), *more]
        for problem in problems:
            if not (article.is_draft and problem.code == "body.empty" or
                    problem.code == "header.category" and self._knows_no_topics):
                self._take_problem(problem, article, found)
        if article.page is not None:
            for rule in _RULES:
                rule(article, library, found)
        level = ReadingLevel()
        if article.page is not None and article.source.text:
            level = self._memory.level(article)
            rules_reading.check(article, level, found)
        card = article.card
        errors = found.sorted()
        worst = {one.severity for one in errors}
        state = (ArticleState.FIX if Severity.ERROR in worst else
                 ArticleState.LOOK if Severity.WARNING in worst else ArticleState.READY)
        review_by = header.review_by or (card.review_by if card and not article.source.text else "")
        return ArticleReport(
            shown(article.path), article.title, article.language, state, errors, article.id,
            card.category if card else "", card.minutes if card else 0, level, review_by,
            rules_review.days_to(review_by, library.today) if review_by else None, header.reviewed, header.reviewed_by,
            article.is_draft, card is not None and any(one.code in _KEEPS_LAST_GOOD for one in problems),
            self._has_twin(article.path))

    def _with_lines(self, before: Findings | None, article: Article) -> Findings:
        found = Findings(article.path, article.source.lines)
        for one in before.sorted() if before else ():
            found.add(one.rule, one.line, one.message, one.fix)
        return found

    def _take_problem(self, problem: Problem, article: Article, found: Findings) -> None:
        """Take over what the library found, with what only the whole library can tell."""
        if problem.code == "link.missing":
            target = _target(problem.sentence)
            if target and fold(article_id(target)) in self._overview.drafts:
                found.add(problem.code, problem.line, *rules_links.missing(target, article_id(target), self._overview))
                return
        if problem.code == "picture.missing":
            guess = rules_pictures.nearest(problem.sentence, self._overview)
            problem = replace(problem, sentence=problem.sentence + guess)
        if problem.code in _KEEPS_LAST_GOOD:  # `keeps_last_good` says it, and is shown beside
            problem = replace(problem, sentence=problem.sentence.removesuffix(" Readers see the last good version."))
        _take(problem, found)


def _take(problem: Problem, found: Findings) -> None:
    message = problem.sentence
    if problem.code == "header.unknown":
        name = message.removesuffix(" is not a name that the header knows.")
        message = f"{name} is not a name that the header, the lines between the two ---, knows."
    found.add(problem.code, problem.line, message, problem.advice, otherwise=problem.severity)


def _target(sentence: str) -> str:
    """The address between the quotation marks of a sentence about a link."""
    _, _, rest = sentence.partition("“")
    return rest.partition("”")[0].partition("#")[0]


def _title(card: ArticleCard | None, ref: str, written: str) -> str:
    return card.title if card else written or readable(ref)
