"""GIVEN the app in one language, WHEN somebody chooses another, THEN all of it speaks that one at once, and whoever was
reading is where they were."""

from __future__ import annotations

import shutil

import pytest
from pseudo import Pseudo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from reader.model import Destination, Screen
from reader.ui.widgets.words import Words

ARABIC = """---
title: النوم والكوابيس
category: sleep
---
> [!WARNING]
> لا تتوقف عن الدواء فجأة.

## لماذا النوم صعب؟
بعد الصدمة يبقى الجسم متيقظًا. رقم المساعدة هو 988.

This paragraph is in English (for the family).

- غرفة هادئة.

## متى تطلب المساعدة؟
اسأل طبيبك إذا استمرت الكوابيس أكثر من شهر.
"""
CHINESE = "---\ntitle: 睡眠与噩梦\ncategory: sleep\n---\n## 为什么睡不好？\n" + \
    "创伤之后，身体会一直保持警觉。睡眠会变浅。" * 30
PARTS = ("why", "what-helps", "when-to-ask")


@pytest.fixture
def parallel(content):
    """An article with the same three parts in both languages."""
    text = "\n\n".join(f"Zeile {number} " + "Wort " * 30 for number in range(8))
    for language, titles in (("en", ("Why?", "What helps?", "When to ask?")),
                             ("es", ("¿Por qué?", "¿Qué ayuda?", "¿Cuándo preguntar?"))):
        body = "\n\n".join(f"## {title}\n\n{text}" for title in titles)
        (content / language / "parts.md").write_text(f"---\ntitle: Parts {language}\n---\n{body}\n", encoding="utf-8")
    return content


def bar(app) -> dict[str, str]:
    """The words of the bar by the names of its buttons."""
    return {name: button.text() for name, button in app.window.top_bar._buttons().items()}


def words(app) -> set[str]:
    """Every word that is in sight."""
    return {part.text() for part in app.window.findChildren(Words) + app.window.findChildren(QAbstractButton)
            if part.isVisible()}


def view(app):
    return app.window.pane(Screen.ARTICLE).view


def test_choosing_a_language_changes_interface_and_articles_at_once(start):
    app = start("sleep")
    assert bar(app)["help"] == "Help now"

    app.settings.set_language("es")

    assert bar(app)["help"] == "Ayuda ahora"
    assert bar(app)["language"] == "Español"
    assert app.window.pane(Screen.ARTICLE).page.card.title == "Sueño y pesadillas"
    app.settings.set_language("en")
    assert bar(app)["help"] == "Help now"
    assert app.window.pane(Screen.ARTICLE).page.card.title == "Sleep and nightmares"


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_same_heading_is_at_the_top_in_the_other_language(start, parallel, number):
    app = start("parts")
    page = app.window.pane(Screen.ARTICLE).page
    own = [part for part in page.sections if part.level]
    app.window.pane(Screen.ARTICLE).go_to_section(own[number].anchor)
    assert view(app).place().anchor == own[number].anchor

    app.settings.set_language("es")

    sister = [part for part in app.window.pane(Screen.ARTICLE).page.sections if part.level]
    assert view(app).place().anchor == sister[number].anchor
    assert sister[number].title.startswith("¿")


def test_opening_a_spanish_article_leaves_the_interface_alone(start):
    app = start()
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep", language="es"))

    assert app.window.pane(Screen.ARTICLE).page.card.language == "es"
    assert bar(app)["help"] == "Help now"
    assert app.window.top_bar.language.isVisible() or "language" in app.window.top_bar._in_menu


def test_an_article_without_a_sister_stays_and_that_is_said_in_the_new_language(start):
    app = start("calm")
    app.settings.set_language("es")

    assert app.window.pane(Screen.ARTICLE).page.card.language == "en"
    assert bar(app)["home"] == "Inicio"
    assert app.window.message_bar.text == "Este artículo todavía no está en Español."


def test_a_library_in_one_language_has_an_interface_in_two(start, content):
    shutil.rmtree(content / "es")
    app = start()
    assert app.window.top_bar._languages == ("en", "es")

    app.settings.set_language("es")

    assert bar(app)["home"] == "Inicio"
    assert bar(app)["language"] == "Español"
    assert app.screens.language == "en"
    assert "Español" in app.window.message_bar.text


def test_a_language_that_only_the_library_has(start, content):
    (content / "fr").mkdir()
    (content / "fr" / "sleep.md").write_text("---\ntitle: Le sommeil\n---\nDes mots.\n", encoding="utf-8")
    app = start("sleep")

    app.settings.set_language("fr")

    assert app.window.pane(Screen.ARTICLE).page.card.title == "Le sommeil"
    assert bar(app)["home"] == "Home"
    assert bar(app)["language"] == "Français"


def test_every_screen_that_was_open_speaks_the_new_language(start):
    app = start()
    for screen, english, spanish in (
            (Screen.HOME, "5 minutes or less", "5 minutos o menos"), (Screen.TOPIC, "Topics", "Temas"),
            (Screen.SAVED, "Export", "Exportar"), (Screen.HISTORY, "Reading history", "Historial de lectura"),
            (Screen.HELP, "Back to reading", "Volver a la lectura"), (Screen.STORED, "Delete all", "Eliminar todo")):
        app.navigator.go_to(Destination(screen))
        assert english in words(app), screen
        app.settings.set_language("es")
        assert spanish in words(app), screen
        assert english not in words(app), screen
        app.settings.set_language("en")


def test_what_was_searched_for_is_still_there(start, qtbot):
    app = start()
    app.wiring._on_search("boat")
    pane = app.window.pane(Screen.SEARCH)
    qtbot.waitUntil(lambda: app.screens.search._asked is None)
    assert pane.query == "boat"

    app.settings.set_language("es")

    qtbot.waitUntil(lambda: app.screens.search._asked is None)
    assert app.window.pane(Screen.SEARCH).query == "boat"
    assert app.window.top_bar.field.text() == "boat"
    assert any(one.endswith(" en 1 artículo") for one in words(app))


def test_panel_and_shortcuts_follow(start, qtbot):
    app = start("sleep")
    app.window.show_panel(True)
    app.settings.set_language("es")

    assert app.window.is_panel_open
    assert "Texto y colores" in words(app)
    app.wiring._on_shortcuts()
    assert "Atajos de teclado" in words(app)


def test_reading_goes_on_after_many_changes(start):
    app = start("sleep")
    for _ in range(4):
        app.settings.set_language("es")
        app.settings.set_language("en")

    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    app.navigator.back()
    assert app.window.pane(Screen.ARTICLE).page.card.id == "sleep"
    app.wiring._on_wish("larger")
    assert app.settings.appearance.text_percent == 115


def test_the_star_follows_into_the_new_screens(start, qtbot):
    app = start("sleep")
    qtbot.waitUntil(lambda: app.marks().is_loaded)
    app.screens.keeping.toggle_article()
    assert bar(app)["save"] == "Saved"

    app.settings.set_language("es")
    assert bar(app)["save"] == "Guardar"  # the Spanish one is another article
    app.settings.set_language("en")
    assert bar(app)["save"] == "Saved"


def test_the_choice_holds_the_next_time(start):
    app = start(language="")
    app.settings.set_language("es")
    app.window.close()
    app.close()

    assert bar(start(language=""))["home"] == "Inicio"


def test_staff_are_told_in_the_language_of_the_interface(start, qtbot):
    app = start(language="es")
    app.navigator.go_to(Destination(Screen.REPORT))
    qtbot.waitUntil(lambda: app.screens.desk._report is not None, timeout=30_000)

    pane = app.window.pane(Screen.REPORT)
    assert "Revisión del contenido" in words(app)
    head = next(one for one in pane.findChildren(QAbstractButton) if hasattr(one, "entry") and one.entry
                and one.entry.findings and one.isVisible())
    head.click()
    said = words(app)
    assert any("Este enlace lleva a una página que no está aquí" in one for one in said)
    app.settings.set_language("en")
    assert "Content check" in words(app)
    assert app.screens.desk._report is not None


class TestRightToLeft:
    @pytest.fixture
    def arabic(self, start, content):
        """The app from right to left, at an Arabic article."""
        (content / "ar").mkdir()
        (content / "ar" / "sleep.md").write_text(ARABIC, encoding="utf-8")
        app = start()
        with Pseudo(right_to_left=True):
            app.window.renew()
            app.navigator.go_to(Destination(Screen.ARTICLE, "sleep", language="ar"))
            yield app
            app.window.renew()

    def test_the_interface_is_mirrored(self, arabic):
        parts = arabic.window.top_bar
        assert parts.help.x() < parts.home.x()
        assert parts.help.x() < 40
        outline = arabic.window.pane(Screen.ARTICLE).outline
        assert outline.x() > view(arabic).x()
        arabic.window.show_panel(True)
        assert arabic.window.panel.x() < 40

    def test_arrows_turn_round_and_the_star_does_not(self, arabic):
        from reader.ui.icons import icon_pixmap

        def turns(name: str) -> bool:
            return icon_pixmap(name, "#000000", 32, 1.0, True).toImage() != \
                icon_pixmap(name, "#000000", 32, 1.0, False).toImage()

        assert all(map(turns, ("arrow-left", "arrow-right", "chevron-right", "chevron-left")))
        assert not any(map(turns, ("star", "clock", "headphones", "house")))

    def test_each_paragraph_takes_its_own_direction(self, arabic):
        block, found = view(arabic).document().begin(), {}
        while block.isValid():
            found[block.text()[:14]] = block.textDirection()
            block = block.next()
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        assert found["بعد الصدمة يبقى الجسم"[:14]] == right
        assert found["غرفة هادئة."[:14]] == right
        assert found["This paragraph"] == left

    def test_an_english_article_with_an_arabic_paragraph(self, start, content):
        (content / "en" / "mixed.md").write_text(
            "---\ntitle: Mixed\n---\nPlain words.\n\nبعد الصدمة يبقى الجسم متيقظًا.\n", encoding="utf-8")
        app = start("mixed")
        block, found = view(app).document().begin(), []
        while block.isValid():
            if block.text().startswith(("Plain", "بعد")):
                found.append(block.textDirection())
            block = block.next()
        assert Qt.LayoutDirection.RightToLeft in found
        assert Qt.LayoutDirection.LeftToRight in found

    def test_it_is_found(self, arabic, qtbot):
        arabic.settings.set_language("ar")
        arabic.wiring._on_search("الكوابيس")
        qtbot.waitUntil(lambda: arabic.screens.search._asked is None)
        assert arabic.window.pane(Screen.SEARCH)._results.groups[0].card.title == "النوم والكوابيس"


class TestChinese:
    @pytest.fixture
    def chinese(self, start, content):
        (content / "zh").mkdir()
        (content / "zh" / "sleep.md").write_text(CHINESE, encoding="utf-8")
        return start("sleep", language="zh")

    def test_it_wraps_and_nothing_is_cut(self, chinese):
        chinese.window.resize(700, 700)
        document = view(chinese).document()
        block = max((document.findBlockByNumber(number) for number in range(document.blockCount())),
                    key=lambda one: len(one.text()))
        assert block.layout().lineCount() > 10
        assert view(chinese).horizontalScrollBar().maximum() == 0

    def test_it_is_found(self, chinese, qtbot):
        chinese.wiring._on_search("警觉")
        qtbot.waitUntil(lambda: chinese.screens.search._asked is None)
        assert chinese.window.pane(Screen.SEARCH)._results.groups[0].card.title == "睡眠与噩梦"


@pytest.mark.parametrize(("language", "title", "about"), [
    ("en", "Saved in Reader", "Highlight, rose · "), ("es", "Guardado en Reader", "Resaltado, rosa · ")])
@pytest.mark.parametrize("ending", ["html", "md"])
def test_what_is_exported_to_read_is_in_the_language_of_the_interface(start, qtbot, tmp_path, language, title, about,
                                                                      ending):
    from reader.kept import MarkColor

    app = start("sleep", language=language)
    qtbot.waitUntil(lambda: app.marks().is_loaded)
    app.marks().highlight(app.library.page("sleep", language), 40, 90, MarkColor.ROSE)
    file = tmp_path / f"out.{ending}"
    app.screens.keeping._files.export(str(file))
    qtbot.waitUntil(file.is_file)

    text = file.read_text(encoding="utf-8")
    assert title in text
    assert about in text
