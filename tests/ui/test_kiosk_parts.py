"""A kiosk's own parts, as fingers find them: keyboard, start screen, "Still reading?", hiding the page, taking home."""

from __future__ import annotations

from itertools import count

import pytest
from kiosk_scenes import KioskScene, Pictures, look, saved
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from samples import CARDS, PLACE, shelves

from reader.appearance import Appearance
from reader.model import ArticleCard, Category, Screen, Shelf
from reader.ui.kiosk.attract import AttractContent, AttractPane, Scene
from reader.ui.kiosk.bar import KioskBar
from reader.ui.kiosk.keyboard import BOUNCE, OnScreenKeyboard
from reader.ui.kiosk.look import KIOSK_STEPS
from reader.ui.kiosk.square_code import QUIET, SquareCode, code_of
from reader.ui.kiosk.suggestions import Suggestions, completed
from reader.ui.kiosk.take_home_words import words_for
from reader.ui.kiosk.touch import SAME_TAP
from reader.ui.kiosk_wiring import attract_content, content_code
from reader.ui.widgets.top_bar import TopBar

TIMES = count(1000, 16)  # ms, of what the panel says


class Clock:
    """Seconds that go on when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def scene(qapp, qtbot, clock):
    made = KioskScene(look(), 1080, 1920, now=clock)
    qtbot.waitUntil(made.window.windowHandle().isExposed)
    yield made
    made.remove()


def finger(window: QWidget, part: QWidget, kind: QEvent.Type, at: QPoint | None = None) -> None:
    """A press, a move or a release, as the window's handle gets them from a real panel."""
    place = QPointF(part.mapTo(window, at if at is not None else part.rect().center()))
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, window.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(next(TIMES))
    QApplication.sendEvent(window.windowHandle(), event)


def tap(window: QWidget, part: QWidget, at: QPoint | None = None) -> None:
    finger(window, part, QEvent.Type.MouseButtonPress, at)
    finger(window, part, QEvent.Type.MouseButtonRelease, at)


# ---- the keyboard

@pytest.fixture
def keyboard(qtbot, clock):
    keyboard = OnScreenKeyboard(now=clock)
    qtbot.addWidget(keyboard)
    keyboard.set_look(look())
    keyboard.resize(1080, keyboard.height_for(1080))
    keyboard.show()
    return keyboard


def key(keyboard, name):
    return next(key for key in keyboard.keys if key.name == name)


def press(keyboard, name, clock=None):
    QTest.mousePress(key(keyboard, name), Qt.MouseButton.LeftButton)
    if clock is not None:
        clock.now += 0.15


def test_keys_act_when_they_are_pressed_and_double_letters_can_be_typed(keyboard, clock):
    typed = []
    keyboard.typed.connect(typed.append)
    for name in "sleep":
        press(keyboard, name, clock)
    assert "".join(typed) == "sleep"


def test_a_bounce_of_the_finger_types_one_letter(keyboard, clock):
    typed = []
    keyboard.typed.connect(typed.append)
    press(keyboard, "e")
    clock.now += BOUNCE / 2
    press(keyboard, "e")
    assert typed == ["e"]


def test_keys_never_move(keyboard, clock):
    places = {k.name: k.geometry() for k in keyboard.keys}
    keyboard.set_suggestions(("night", "nightmares"))
    press(keyboard, "e", clock)
    assert {k.name: k.geometry() for k in keyboard.keys} == places


@pytest.mark.parametrize(("language", "letter"), [("es", "ñ"), ("de", "ß"), ("pt", "ç"), ("ru", "ж"), ("es-MX", "ñ")])
def test_letters_are_those_of_the_language(keyboard, language, letter):
    keyboard.set_language(language)
    assert key(keyboard, letter).isVisible()


def test_accents_are_one_key_away_and_the_letters_come_back(keyboard, clock):
    typed = []
    keyboard.typed.connect(typed.append)
    press(keyboard, "accents", clock)
    press(keyboard, "á", clock)
    assert typed == ["á"]
    assert key(keyboard, "q").isVisible()


def test_a_language_without_letters_of_its_own_has_those_of_english(keyboard):
    keyboard.set_language("so")
    assert key(keyboard, "q").isVisible()


def test_typing_on_the_screen_asks_the_search_and_offers_words(scene, clock):
    asked, prefixes = [], []
    scene.fill("search-start")
    scene.frame.bar.search_requested.connect(asked.append)
    scene.frame.prefix_changed.connect(prefixes.append)
    for name in ("n", "i", "g", "space"):
        press(scene.frame.keyboard, name, clock)
    press(scene.frame.keyboard, "delete", clock)
    assert asked == ["n", "ni", "nig", "nig ", "nig"] == prefixes
    assert scene.frame.search_head.field.text() == "nig"
    assert scene.frame.search_head.field.line.hasFocus()


def test_nothing_that_was_typed_is_there_for_the_next_one(scene, clock):
    scene.fill("search-start")
    for name in "secret":
        press(scene.frame.keyboard, name, clock)
    scene.frame.keyboard.set_suggestions(("secret",))
    scene.fill("home")
    scene.fill("search-start")
    assert scene.frame.search_head.field.text() == ""
    assert not any(chip.isVisible() for chip in scene.frame.keyboard.suggestions)


def test_hide_keys_gives_the_room_back_and_a_touch_in_the_field_brings_them(scene):
    scene.fill("search")
    low = scene.frame.stack.height()
    QTest.mouseClick(scene.frame.keyboard.hide_keys, Qt.MouseButton.LeftButton)
    assert scene.frame.stack.height() > low + 300
    assert scene.frame.bar.isVisible()
    QTest.mousePress(scene.frame.search_head.field.line, Qt.MouseButton.LeftButton)
    assert scene.frame.keyboard.isVisible()
    assert scene.frame.stack.height() == low


def test_words_to_offer_come_from_titles_only():
    offer = Suggestions(("Sleep and nightmares", "Nights with pain", "Sueño y pesadillas", "At night"))
    assert offer.after("bad nig") == ("night", "nights", "nightmares")
    assert offer.after("sueno") == ()      # it is there already, whatever its accents
    assert offer.after("suen") == ("sueño",)
    assert offer.after("") == offer.after("night ") == ()
    assert completed("bad nig", "nightmares") == "bad nightmares "


# ---- touching

def test_two_quick_taps_on_one_control_are_one(scene, clock):
    scene.fill("article")
    saves = []
    scene.frame.bar.save_requested.connect(lambda: saves.append(1))
    tap(scene.window, scene.frame.bar.save)
    clock.now += SAME_TAP / 2
    tap(scene.window, scene.frame.bar.save)
    assert saves == [1]
    clock.now += SAME_TAP + 0.01
    tap(scene.window, scene.frame.bar.save)
    assert saves == [1, 1]


def test_another_control_can_be_touched_at_once(scene, clock):
    scene.fill("article")
    said = []
    scene.frame.bar.save_requested.connect(lambda: said.append("save"))
    scene.frame.bar.help_requested.connect(lambda: said.append("help"))
    tap(scene.window, scene.frame.bar.save)
    clock.now += 0.1
    tap(scene.window, scene.frame.bar.help)
    assert said == ["save", "help"]


def test_sliding_off_a_control_cancels(scene):
    scene.fill("article")
    said = []
    scene.frame.bar.save_requested.connect(lambda: said.append("save"))
    place = scene.frame.bar.save
    finger(scene.window, place, QEvent.Type.MouseButtonPress)
    finger(scene.window, place, QEvent.Type.MouseMove, QPoint(40, -200))
    finger(scene.window, place, QEvent.Type.MouseButtonRelease, QPoint(40, -200))
    assert said == []


@pytest.mark.parametrize("x", [300, -60])
def test_a_swipe_scrolls_the_page_opens_nothing_and_selects_nothing(scene, qtbot, x):
    """On the text, and in the margin beside it."""
    scene.fill("article")
    pane = scene.window.pane(Screen.ARTICLE)
    qtbot.waitUntil(lambda: not pane.view._wait_for_paint)  # before that there is nothing to drag
    opened = []
    pane.link_requested.connect(opened.append)
    scene.window.move(0, 0)
    start = QPoint(x, 600)  # on the screen of the test, which is a small one
    viewport = pane.view.viewport()
    finger(scene.window, viewport, QEvent.Type.MouseButtonPress, start)
    scroll = pane.view.verticalScrollBar()
    for step in range(1, 11):
        finger(scene.window, viewport, QEvent.Type.MouseMove, start - QPoint(0, 40 * step))
        if step > 1:  # the page is under the finger
            qtbot.waitUntil(lambda step=step: scroll.value() > 40 * (step - 2))
    dragged = scroll.value()
    finger(scene.window, viewport, QEvent.Type.MouseButtonRelease, start - QPoint(0, 400))
    qtbot.waitUntil(lambda: scroll.value() > dragged + 40)  # it runs out
    assert not pane.view.textCursor().hasSelection()
    assert opened == []


def test_page_buttons_scroll_nine_tenths_of_the_window(scene, qtbot):
    scene.fill("article")
    pane = scene.window.pane(Screen.ARTICLE)
    scroll = pane.view.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 800)
    assert not pane.up.isEnabled()
    QTest.mouseClick(pane.down, Qt.MouseButton.LeftButton)
    assert scroll.value() == min(scroll.maximum(), round(pane.view.viewport().height() * 0.9))
    QTest.mouseClick(pane.up, Qt.MouseButton.LeftButton)
    assert scroll.value() == 0


def test_page_buttons_stand_in_the_gutter_and_never_over_text(scene):
    for percent in (100, KIOSK_STEPS[-1]):
        scene.set_look(look(percent=percent))
        scene.fill("article")
        pane = scene.window.pane(Screen.ARTICLE)
        text = pane.view.viewport().geometry().translated(pane.view.pos())
        assert text.right() < pane.down.x()


@pytest.mark.parametrize("motion", ["normal", "less"])
def test_a_chosen_heading_is_reached_and_with_less_movement_at_once(scene, qtbot, motion):
    from reader.ui.kiosk.look import KioskLook

    scene.set_look(KioskLook(Appearance("light", motion=motion), look().theme, look().pixel_mm))
    scene.fill("article")
    pane = scene.window.pane(Screen.ARTICLE)
    scroll = pane.view.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.maximum() > 800)
    pane.outline.heading_requested.emit("after")
    if motion == "less":
        assert scroll.value() > 800
    else:
        assert scroll.value() < 800
        qtbot.waitUntil(lambda: pane.outline.current_heading() == "after")


def test_headings_lie_over_an_upright_page_and_beside_a_lying_one(scene):
    scene.fill("article")
    pane = scene.window.pane(Screen.ARTICLE)
    assert pane.outline.isHidden()
    QTest.mouseClick(scene.frame.head.outline, Qt.MouseButton.LeftButton)
    pane.toggle_outline()  # what the wish leads to
    assert pane.outline.width() == pane.width()
    pane.close_outline()
    scene.window.resize(1920, 1080)
    assert pane.outline.isVisible()
    assert pane.outline.width() == pytest.approx(420, abs=1)
    assert scene.frame.head.outline.isHidden()
    scene.window.resize(1080, 1920)
    assert pane.outline.isHidden()


# ---- the start screen

def test_the_first_touch_only_wakes(scene, clock):
    scene.fill("home")
    pane = scene.window.pane(Screen.HOME)
    went, woken = [], []
    pane.destination_requested.connect(went.append)
    scene.frame.woken.connect(lambda: woken.append(1))
    tile = pane.tiles[0]
    scene.fill("attract")
    tap(scene.window, tile)
    assert woken == [1]
    assert scene.frame.attract.isHidden()
    assert went == []
    clock.now += 0.1  # the second tap of a trembling finger
    tap(scene.window, tile)
    assert went == []
    clock.now += 1
    tap(scene.window, tile)


def test_after_waking_a_touch_does_what_it_says(scene, clock):
    scene.fill("attract")
    tap(scene.window, scene.frame.attract)
    clock.now += 1
    said = []
    scene.frame.bar.help_requested.connect(lambda: said.append("help"))
    tap(scene.window, scene.frame.bar.help)
    assert said == ["help"]


@pytest.mark.parametrize("key_", [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_A])
def test_a_key_wakes_as_well(scene, key_):
    scene.fill("attract")
    QTest.keyClick(scene.frame.attract, key_)
    assert scene.frame.attract.isHidden()


@pytest.fixture
def attract(qtbot):
    pane = AttractPane(Pictures())
    qtbot.addWidget(pane)
    pane.set_look(look())
    pane.resize(540, 960)
    pane.set_content(AttractContent("Harbor Clinic", tuple(Scene(card.image, card.title) for card in CARDS[:4]),
                                    ("en", "es"), "Plain reading.", "Tell the front desk.", "K7F-2M"))
    pane.show()
    return pane


def test_pictures_follow_each_other(attract):
    titles = []
    for _ in range(5):
        titles.append(attract.scene.title)
        attract.next_scene()
    assert titles == [card.title for card in CARDS[:4]] + [CARDS[0].title]


def test_with_less_movement_nothing_fades(attract):
    attract.set_reduced_motion(True)
    attract.next_scene()
    assert attract._before is None
    attract.set_reduced_motion(False)
    attract.next_scene()
    assert attract._before is not None


def test_less_movement_is_a_persons_choice(attract):
    from reader.ui.kiosk.look import KioskLook

    attract.set_look(KioskLook(Appearance("light", motion="less"), look().theme))
    attract.next_scene()
    assert attract._before is None


def test_no_pixel_keeps_one_bright_value_for_an_hour(attract):
    """B3.7, with a picture every 20 s: what stays the same may be one in a hundred."""
    attract.set_reduced_motion(True)
    seen = None
    for number in range(180):
        if number % 6 == 0:  # every two minutes is enough to see what changes
            image = attract.grab().toImage().scaled(108, 192)
            now = [image.pixel(x, y) for y in range(192) for x in range(108)]
            seen = [{value} for value in now] if seen is None else [s | {v} for s, v in zip(seen, now, strict=True)]
        attract.next_scene()
    still = [values for values in seen if len(values) == 1 and QColor(next(iter(values))).lightness() > 128]
    assert len(still) <= len(seen) / 100


def test_articles_with_a_content_note_are_never_on_the_start_screen():
    calm = ArticleCard("calm", "en", "Calm", image="meadow.webp")
    hard = ArticleCard("hard", "en", "A hard story", image="bridge.webp", content_note="Speaks of violence.")
    bare = ArticleCard("bare", "en", "No picture")
    content = attract_content(PLACE, (Shelf(Category("a", "A"), (hard, bare, calm), 3),), ("en",))
    assert [scene.title for scene in content.scenes] == ["Calm"]


def test_the_start_screen_says_how_to_begin_in_every_language(attract, monkeypatch):
    assert attract._other_words() == ["Toque para empezar"]
    assert "Touch to start" in attract.accessibleName()


def test_the_content_code_is_that_of_the_articles_and_easy_to_read_out():
    cards = [ArticleCard(f"a{number}", "en", "A", content_hash=str(number)) for number in range(5)]
    code = content_code(cards)
    assert code == content_code(reversed(cards))
    assert code != content_code(cards[:4])
    assert len(code) == 6
    assert not set(code.replace("-", "")) & set("01OIL")


# ---- "Still reading?"

def test_the_ring_counts_down_as_it_is_told(scene):
    scene.fill("article")
    scene.frame.ask_still_reading(30)
    still = scene.frame.still_reading
    pictures = []
    for left in (30, 20, 10, 0):
        still.set_seconds(left)
        pictures.append(still.ring.grab().toImage())
        assert str(left) in still.ring.accessibleName()
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[number + 1:])
    assert still.yes.hasFocus()


@pytest.mark.parametrize("where", ["yes", "outside", "bar", "key"])
def test_any_touch_means_yes(scene, where, clock):
    scene.fill("article")
    said, elsewhere = [], []
    scene.frame.kept_reading.connect(lambda: said.append("yes"))
    scene.frame.finish_requested.connect(lambda: elsewhere.append("finish"))
    scene.frame.bar.home_requested.connect(lambda: elsewhere.append("home"))
    scene.frame.ask_still_reading(30, can_take_home=True)
    still = scene.frame.still_reading
    clock.now += 1
    if where == "yes":
        tap(scene.window, still.yes)
    elif where == "outside":
        tap(scene.window, still, QPoint(20, 20))
    elif where == "bar":
        tap(scene.window, scene.frame.bar.home)
    else:
        QTest.keyClick(still, Qt.Key.Key_A)
    assert said == ["yes"]
    assert elsewhere == []
    assert not scene.frame.is_asking


def test_help_now_stays_live_under_the_question(scene, clock):
    scene.fill("article")
    said = []
    scene.frame.bar.help_requested.connect(lambda: said.append("help"))
    scene.frame.ask_still_reading(30)
    clock.now += 1
    tap(scene.window, scene.frame.bar.help)
    assert said == ["help"]
    assert not scene.frame.is_asking


def test_the_question_can_be_answered_with_finished(scene, clock):
    scene.fill("article")
    said = []
    scene.frame.finish_requested.connect(lambda: said.append("finish"))
    scene.frame.ask_still_reading(30)
    clock.now += 1
    tap(scene.window, scene.frame.still_reading.finish)
    assert said == ["finish"]


@pytest.mark.parametrize("name", ["still", "cover"])
def test_tab_stays_with_what_lies_over_the_screen_and_help_now(scene, qtbot, name):
    scene.window.activateWindow()
    scene.fill(name)
    veil = scene.frame.still_reading if name == "still" else scene.frame.cover
    qtbot.waitUntil(lambda: veil.isAncestorOf(QApplication.focusWidget()))
    met = []
    for _ in range(8):
        met.append(QApplication.focusWidget())
        QTest.keyClick(met[-1], Qt.Key.Key_Tab)
    assert set(met) == {part for part in (*veil.buttons(), scene.frame.bar.help) if part.isVisible()}


def test_the_question_in_a_search_brings_help_now_back_to_its_corner(scene):
    scene.fill("search")
    scene.frame.ask_still_reading(30)
    assert scene.frame.bar.help.isVisible()
    assert not scene.frame.keyboard.isVisible()
    scene.frame.stop_asking()
    assert scene.frame.keyboard.isVisible()


# ---- hiding the page

def test_one_touch_hides_the_page_and_a_second_one_ends(scene, clock):
    scene.fill("article")
    said = []
    scene.frame.cover_changed.connect(said.append)
    scene.frame.finish_requested.connect(lambda: said.append("finish"))
    tap(scene.window, scene.frame.head.cover)
    assert said == [True]
    cover = scene.frame.cover
    assert cover.geometry().contains(scene.frame.stack.geometry())
    assert cover.grab().toImage().pixelColor(5, 5).alpha() == 255
    clock.now += 1
    tap(scene.window, cover.end)
    assert said == [True, False, "finish"]


def test_the_hidden_page_can_be_had_again(scene, clock):
    scene.fill("article")
    scene.frame.cover_page()
    clock.now += 1
    tap(scene.window, scene.frame.cover.show_page)
    assert not scene.frame.is_covered
    assert scene.window.current_name() == Screen.ARTICLE


# ---- sheets on the bar

def test_text_size_goes_by_steps_and_colors_by_one_touch(scene):
    scene.fill("home")
    scene.window.show_panel(True)
    panel, chosen = scene.window.panel, []
    panel.appearance_changed.connect(chosen.append)
    QTest.mouseClick(panel.larger, Qt.MouseButton.LeftButton)
    assert chosen[-1].text_percent == KIOSK_STEPS[1]
    QTest.mouseClick(panel.swatches[2], Qt.MouseButton.LeftButton)
    assert chosen[-1].theme == "dark"
    assert not panel.smaller.isEnabled()
    assert panel.height() <= scene.window.height() / 3
    QTest.mouseClick(panel.done, Qt.MouseButton.LeftButton)
    assert not scene.window.is_panel_open


def test_the_list_of_languages_leads_to_another_one(scene):
    scene.fill("home")
    chosen = []
    scene.frame.bar.language_requested.connect(chosen.append)
    QTest.mouseClick(scene.frame.bar.language, Qt.MouseButton.LeftButton)
    assert scene.frame.languages.isVisible()
    QTest.mouseClick(scene.frame.languages.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen == ["es"]
    assert not scene.frame.languages.isVisible()


def test_two_sheets_never_lie_on_each_other(scene):
    scene.fill("article")
    scene.window.pane(Screen.ARTICLE).toggle_outline()
    scene.window.show_panel(True)
    scene.frame.bar.languages_requested.emit()
    assert scene.frame.languages.isVisible()
    assert not scene.window.is_panel_open
    assert scene.window.pane(Screen.ARTICLE).outline.isHidden()


def test_a_touch_beside_a_sheet_only_closes_it(scene):
    scene.fill("home")
    went = []
    pane = scene.window.pane(Screen.HOME)
    pane.destination_requested.connect(went.append)
    scene.window.show_panel(True)
    tap(scene.window, pane.tiles[0])
    assert not scene.window.is_panel_open
    assert went == []


def test_a_touch_in_a_sheet_does_what_it_says(scene, clock):
    scene.fill("home")
    scene.window.show_panel(True)
    chosen = []
    scene.window.panel.appearance_changed.connect(chosen.append)
    tap(scene.window, scene.window.panel.larger)
    assert chosen[-1].text_percent == KIOSK_STEPS[1]
    assert scene.window.is_panel_open


def test_other_words_from_the_results_do_not_bring_the_keys_back(scene):
    scene.fill("search-results")
    scene.frame.bar.focus_search()  # what `wiring` does with every search
    assert not scene.frame.keyboard.isVisible()
    QTest.mouseClick(scene.frame.bar.search, Qt.MouseButton.LeftButton)
    assert scene.frame.keyboard.isVisible()


def test_the_bar_says_and_takes_all_that_the_laptops_bar_does():
    """Whoever is connected to a bar need not know which one it is."""
    theirs = {name for name in vars(TopBar) if not name.startswith("_")}
    of_qt = {name for name in theirs if hasattr(QWidget, name)}
    missing = {name for name in theirs - of_qt if not hasattr(KioskBar, name)} - {"field"}
    assert missing == set()


def test_one_language_leaves_its_place_on_the_bar(scene):
    scene.frame.bar.set_languages(("en",), "en")
    assert scene.frame.bar.language.isVisible()
    assert not scene.frame.bar.language.isEnabled()


def test_listen_is_disabled_where_nothing_can_be_read_aloud(scene):
    scene.fill("article")
    assert scene.frame.bar.listen.isEnabled()
    scene.frame.bar.set_has_voice(False)
    assert scene.frame.bar.listen.isVisible()
    assert not scene.frame.bar.listen.isEnabled()


# ---- taking home

def test_the_code_is_large_black_on_white_and_has_its_quiet_zone(scene):
    scene.set_look(look("dark"))
    scene.fill("saved")
    square = scene.window.pane(Screen.SAVED).square
    assert square.width() >= 400
    image = square.grab().toImage()
    one = square.width() // square.modules
    white, black = QColor("#FFFFFF"), QColor("#000000")
    assert square.width() % square.modules == 0
    for number in range(square.modules):  # the whole border is quiet
        for x, y in ((number, 0), (number, QUIET - 1), (0, number), (QUIET - 1, number)):
            assert image.pixelColor(x * one + 1, y * one + 1) == white
    assert image.pixelColor(QUIET * one + 1, QUIET * one + 1) == black


def test_a_code_too_long_for_phones_is_left_out():
    assert code_of("") == () == code_of("x" * 2000)
    assert SquareCode().side_for(400) == 0


def test_the_code_names_articles_and_nothing_else():
    site = "https://clinic.example/{language}/{id}"
    assert words_for(CARDS[:1], site, "Harbor") == "https://clinic.example/en/what-is-ptsd"
    assert words_for(CARDS[:2], "", "Harbor") == f"Harbor\n{CARDS[0].title}\n{CARDS[1].title}"
    assert words_for((), site, "Harbor") == ""
    assert len(words_for(CARDS * 20, site, "Harbor")) <= 600


def test_what_was_saved_is_a_list_that_can_be_shortened_and_opened(scene):
    scene.fill("saved")
    pane = scene.window.pane(Screen.SAVED)
    assert [card.title for card in pane.cards] == [CARDS[0].title, CARDS[1].title, CARDS[5].title]
    removed, opened, lists = [], [], []
    pane.remove_requested.connect(removed.append)
    pane.article_requested.connect(lambda *where: opened.append(where))
    pane.list_changed.connect(lists.append)
    QTest.mouseClick(pane._rows[1].remove, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pane._rows[0], Qt.MouseButton.LeftButton)
    assert removed == [f"{1:032x}"]
    assert opened == [("what-is-ptsd", "en")]
    pane.set_marks(saved(CARDS[0]), {}, {})
    assert lists == [(CARDS[0],)]
    assert not pane.square.isVisible()  # the code was of another list


def test_home_tells_when_everything_is_cleared(scene):
    scene.fill("home")
    note = scene.window.pane(Screen.HOME).findChild(QWidget, "home_idle_note")
    assert "3" in note.text()
    scene.window.pane(Screen.HOME).set_idle_seconds(0)
    assert note.text() == ""


def test_staff_see_letters_to_measure_with_the_height_that_was_computed(scene, qtbot):
    from reader.ui.kiosk.ruler_sheet import RulerSheet

    sheet = RulerSheet(scene.window, scene.look.pixel_mm, 15.4)
    sheet.set_look(scene.look)
    sheet.open()
    assert sheet.capitals.isVisible()
    assert sheet.capitals.height_mm == pytest.approx(4.8, abs=0.1)
    before = sheet.capitals.accessibleName()
    for _ in range(60):
        sheet.longer.click()  # the same pixels on a finer panel
    assert sheet.capitals.accessibleName() != before


def test_shelves_without_articles_are_no_topics(scene):
    scene.fill("home")
    tiles = [tile for tile in scene.window.pane(Screen.HOME).tiles if tile.isVisible()]
    assert len(tiles) == len([shelf for shelf in shelves() if shelf.total])
