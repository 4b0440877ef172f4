"""Made-up content for looking at screens and for testing them: nothing here comes from the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from reader.appearance import Appearance
from reader.model import (
    ArticleCard,
    ArticleHits,
    Category,
    Help,
    HelpLine,
    Place,
    ReadingPlace,
    ReadingRecord,
    SearchHit,
    SearchResults,
    Shelf,
)
from reader.ui.panes.home_pane import HomeContent
from reader.ui.theme import Look, load_theme

MEDIA = Path(__file__).parents[2] / "content" / "media"

CATEGORIES = (
    Category("understanding", "Understanding PTSD", "What PTSD is, how it starts and how it can ease.", "peach",
             "what-is-ptsd.webp"),
    Category("treatments", "Ketamine and other treatments", "Choices, what they can do, and their risks.", "sea",
             "ketamine-and-ptsd.webp"),
    Category("sleep", "Sleep and nightmares", "Ways to rest when nights are hard.", "teal", "sleep-and-nightmares.webp"),
    Category("skills", "Calm right now", "Short exercises for hard moments.", "leaf", "meadow.webp"),
    Category("families", "For families", "How to help, and how to look after yourself.", "sand", "two-boats.webp"),
)

CARDS = (
    ArticleCard("what-is-ptsd", "en", "What is PTSD?", "Signs, causes, and why it is not weakness.",
                "understanding", minutes=6, image="what-is-ptsd.webp", reviewed="2026-03", reviewed_by="A. Sample",
                featured=True),
    ArticleCard("infusion-visit", "en", "What happens at a ketamine visit",
                "A quiet walk through the day, from the front door to the ride home.", "treatments", minutes=7,
                image="ketamine-and-ptsd.webp", updated="2026-11"),
    ArticleCard("talking-therapies", "en", "Talking therapies that work on the memory",
                "The treatments that guidelines put first.", "treatments", minutes=8, image="winding-path.webp",
                updated="2026-05"),
    ArticleCard("ten-questions", "en", "Ten questions to ask a clinic before you pay",
                "Take this list with you.", "treatments", minutes=5, image="bridge.webp", updated="2026-05"),
    ArticleCard("risks", "en", "Risks and side effects, stated plainly", "What is common, what is rare.",
                "treatments", minutes=7, image="if-you-need-help-now.webp", reviewed="2026-03", reviewed_by="A. Sample"),
    ArticleCard("sleep", "en", "Sleep and nightmares", "Small changes that can help at night.", "sleep", minutes=8,
                image="sleep-and-nightmares.webp", updated="2026-05"),
    ArticleCard("grounding", "en", "Coming back to the room", "Five steps when a flashback starts.", "skills",
                minutes=3, image="balanced-stones.webp", updated="2026-05"),
    ArticleCard("family", "en", "How family can help", "What to say, and what to leave unsaid.", "families",
                minutes=4, image="two-boats.webp", updated="2026-05"),
)

RECORD = ReadingRecord("infusion-visit", "en", ReadingPlace("during", 2, 0, 0.45), 0.45, False, 0.0)

HELP = Help(
    title="You can talk to someone now.",
    intro="Tell anyone at the front desk, or use your phone. You do not have to explain everything.",
    lines=(
        HelpLine("Call or text, day or night", "988", "Suicide and Crisis Lifeline. Press 1 for veterans, "
                 "2 for Spanish."),
        HelpLine("In danger right now", "911", "Trouble breathing, chest pain, or you may hurt yourself or someone "
                 "else.", "danger"),
        HelpLine("Veterans: text any time", "838255", "You do not need to be enrolled with the VA.", "message"),
        HelpLine("Crisis Text Line", "HOME to 741741", "Text HOLA for Spanish.", "message"),
    ),
    expect_title="What happens when you call 988",
    expect="You hear a short menu and some music. Then a trained person asks if you are safe, listens, and helps you "
           "think about what comes next. You can also call for someone else.",
    country="the United States", checked="2026-11",
)

PLACE = Place("Harbor Clinic", "Take your time.", "Plain reading about PTSD, its treatments and everyday coping. "
              "It is here to help you talk with your care team.", CATEGORIES, HELP)


def shelves() -> tuple[Shelf, ...]:
    """A row for each topic, with the numbers as they would come from a larger library."""
    totals = {"treatments": 9}
    rows = []
    for category in CATEGORIES:
        cards = tuple(card for card in CARDS if card.category == category.id)
        rows.append(Shelf(category, cards, totals.get(category.id, len(cards))))
    return tuple(rows)


def home(*, begun: bool = True, languages: tuple[str, ...] = ("en",)) -> HomeContent:
    """Home as the pictures show it."""
    started = ((CARDS[1], RECORD),) if begun else ()
    return HomeContent(PLACE, started, (CARDS[0],), shelves(), languages, "en", {RECORD.article: RECORD})


def many_cards(count: int, category: str = "treatments") -> tuple[ArticleCard, ...]:
    """As many different articles as asked for, with titles of one to three lines."""
    return tuple(
        ArticleCard(f"a-{number}", "en", f"{CARDS[number % len(CARDS)].title} ({number})", "A summary of one line.",
                    category, minutes=1 + number % 12, image=CARDS[number % len(CARDS)].image, updated="2026-05")
        for number in range(count)
    )


def hit(card: ArticleCard, section: str, snippet: str, *, title_marks: tuple[tuple[int, int], ...] = ()) -> SearchHit:
    """A place in `card`; the words between ‹ and › of `section` and `snippet` are marked."""
    (name, section_marks), (text, marks) = _marked(section), _marked(snippet)
    return SearchHit(card.id, card.language, card.title, name, name.lower().replace(" ", "-"), text, marks,
                     title_marks, section_marks)


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    plain, marks, start = "", [], 0
    for letter in text:
        if letter == "‹":
            start = len(plain)
        elif letter == "›":
            marks.append((start, len(plain)))
        else:
            plain += letter
    return plain, tuple(marks)


def found(groups: tuple[ArticleHits, ...] | None = None, **changes) -> SearchResults:  # noqa: ANN003
    """The answer of the picture of the search page."""
    ptsd, sleep, calm, family = CARDS[0], CARDS[5], CARDS[6], CARDS[7]
    if groups is None:
        groups = (
            ArticleHits(ptsd, (
                hit(ptsd, "Four groups of signs", "Unwanted memories can come back as bad dreams or as ‹flashbacks›, "
                    "when it feels as if the event is happening again…"),
                hit(ptsd, "When it is worse", "For many people ‹nights› are hardest. The room is dark and quiet, and "
                    "a ‹flashback› can follow a dream…"),
            ), 0, ("flashbacks → PTSD",)),
            ArticleHits(sleep, (
                hit(sleep, "If you wake from a nightmare", "Put both feet on the floor and name five things you can "
                    "see. This can help a ‹flashback› at ‹night› pass…"),
                hit(sleep, "Rewriting a dream", "In imagery rehearsal you choose a ‹nightmare›, change it, and "
                    "practice the new version while you are awake…"),
                hit(sleep, "What ‹nights› need", "A cool, dark room, and the same hour every evening."),
                hit(sleep, "Noise", "Some people sleep better at ‹night› with a fan."),
            ), 3, ("at night → nightmares",)),
            ArticleHits(calm, (hit(calm, "Five steps", "A ‹flashback› is a memory that feels like now…",
                                   title_marks=((0, 6),)),)),
            ArticleHits(family, (hit(family, "", "What to say when ‹nights› are hard…"),)),
        )
    given = {
        "query": "flash backs at nigt", "shown_for": "flashbacks at night", "places": 11, "articles": len(groups),
        "short": sum(group.card.minutes <= 5 for group in groups),
        "words": ("flashbacks", "flashback", "nights", "night"),
        "categories": tuple({group.card.category: 0 for group in groups}), "elsewhere": (("es", 3),),
    }
    given["categories"] = tuple((key, sum(group.card.category == key for group in groups))
                                for key in given["categories"])
    return SearchResults(groups=groups, **(given | changes))


def look(theme: str = "light", percent: int = 100, **choices: str) -> Look:
    """How a person with these choices sees it."""
    return Look(Appearance(theme, percent, **choices), load_theme(theme))


class SamplePictures(QObject):
    """Pictures straight from the content folder, or none at all."""

    ready = Signal(str)

    def __init__(self, folder: Path | None = MEDIA) -> None:
        super().__init__()
        self.folder = folder
        self.asked: list[tuple[str, int, int]] = []
        self._made: dict[tuple[str, int, int, float], QPixmap] = {}

    def cover(self, ref: str, width: int, height: int, ratio: float) -> QPixmap | None:
        self.asked.append((ref, width, height))
        if self.folder is None or not (self.folder / ref).is_file():
            return None
        key = (ref, width, height, ratio)
        if key not in self._made:
            self._made[key] = _cover(QImage(str(self.folder / ref)), round(width * ratio), round(height * ratio))
            self._made[key].setDevicePixelRatio(ratio)
        return self._made[key]


def _cover(image: QImage, width: int, height: int) -> QPixmap:
    share = max(width / image.width(), height / image.height())
    source = QRectF(0, 0, width / share, height / share)
    source.moveCenter(QRectF(image.rect()).center())
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, width, height), image, source)
    painter.end()
    return pixmap

def window_with_something_behind(qtbot, height: int):  # noqa: ANN001, ANN201
    """A window with the bar on top and a button that has the focus, for what opens over both."""
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from reader.ui.widgets.button import Button
    from reader.ui.widgets.top_bar import TopBar

    window = QWidget()
    qtbot.addWidget(window)
    window.bar = TopBar(window)
    window.bar.set_look(look())
    window.behind = Button("Behind")
    window.behind.set_look(look())
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(window.bar)
    layout.addWidget(window.behind)
    layout.addStretch(1)
    window.resize(900, height)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.behind.setFocus()
    qtbot.waitUntil(window.behind.hasFocus)
    return window
