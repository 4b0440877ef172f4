"""A clinic's articles as one signed file, in the window: dropped, looked at, installed, taken back, and refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from reader.model import Destination, Screen
from reader.staff.packs import keys, releases
from reader.staff.packs.build import build
from reader.staff.packs.install import install_file
from reader.staff.packs.keys import PrivateKey
from reader.ui.dialogs.pack_dialog import PackDialog

CLINIC, STRANGER = PrivateKey(bytes(range(32))), PrivateKey(bytes(range(1, 33)))
WAIT = 30_000


@pytest.fixture
def packs(tmp_path, content):
    """`packs.first` and `packs.second`: the library of the journeys, and the same with another article, another text of
    one, another name and another help line."""
    class Packs:
        data = tmp_path / "data"

        def build(self, version: int, *, key: PrivateKey = CLINIC) -> Path:
            out = tmp_path / f"clinic-{version}.readerpack"
            build(content, out, key, version)
            return out

        def install(self, file: Path):  # noqa: ANN202
            return install_file(file, self.data, also_trust=CLINIC.public)

    made = Packs()
    made.first = made.build(1)
    sleep, library = content / "en" / "sleep.md", content / "library.toml"
    before = sleep.read_text(encoding="utf-8"), library.read_text(encoding="utf-8")
    sleep.write_text(before[0] + "\nThe lake is quiet tonight.\n", encoding="utf-8")
    library.write_text(before[1].replace("Lake Clinic", "River Clinic").replace("988", "111"), encoding="utf-8")
    (content / "en" / "walks.md").write_text("---\ntitle: Slow walks\ncategory: skills\n---\n\nOtters swim by.\n",
                                             encoding="utf-8")
    made.second = made.build(2)
    sleep.write_text(before[0], encoding="utf-8")
    library.write_text(before[1], encoding="utf-8")
    (content / "en" / "walks.md").unlink()
    return made


@pytest.fixture
def app(start, packs):
    """The app on the first pack."""
    return start(folder=None, installed=packs.install(packs.first).content)


def dropped(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def dialog_of(app) -> PackDialog:
    (dialog,) = [one for one in app.window.findChildren(PackDialog) if not one.isHidden()]
    return dialog


def drop(app, qtbot, file: Path) -> PackDialog:
    """Let a pack go over the window and wait until it was looked at."""
    app.window.dropped.emit(dropped(file))
    dialog = dialog_of(app)
    qtbot.waitUntil(lambda: not dialog.is_looking, timeout=WAIT)
    return dialog


def test_a_pack_that_is_dropped_is_shown_installed_and_read_at_once(app, qtbot, packs):
    app.navigator.go_to(Destination(Screen.ARTICLE, "calm"))
    app.window.pane(Screen.ARTICLE).go_to_section("how-do-i-do-it")
    assert app.window.takes(dropped(packs.second)), "a pack may be dropped on any screen"
    assert not app.window.takes(dropped(packs.second.with_suffix(".docx")))
    dialog = drop(app, qtbot, packs.second)
    assert app.window.current_name() == Screen.REPORT
    assert dialog.title.text() == "Install these articles?"
    lines = [line for line in dialog.changes.text.toPlainText().splitlines() if line]
    assert lines == ["New (1)", "•  \u2068Slow walks\u2069", "Changed (1)", "•  \u2068Sleep and nightmares\u2069"]
    assert CLINIC.public.code in dialog._facts.text()
    assert "version 2" in dialog._facts.text()
    assert app.library.find("walks", "en") is None, "nothing has happened yet"
    dialog.install.click()
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: dialog.title.text() == "The articles are installed", timeout=WAIT)
    place = app.library.place("en")
    assert (place.name, place.help.lines[0].number) == ("River Clinic", "111")
    assert app.library.roots.content == releases.installed(packs.data).content
    # The search follows, and so does everything that was open.
    app.search().refresh()
    answers = []
    app.search().answered.connect(answers.append)

    def finds():  # noqa: ANN202
        app.search().ask("otters", "en")
        qtbot.wait(50)
        return any(answer.articles for answer in answers)

    qtbot.waitUntil(finds, timeout=WAIT)
    app.navigator.back()
    pane = app.window.pane(Screen.ARTICLE)
    assert pane.page.card.id == "calm"
    assert pane.place().anchor == "how-do-i-do-it"


def test_an_article_that_is_open_is_updated_where_it_stands(app, qtbot, packs):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep", "what-can-help"))
    pane = app.window.pane(Screen.ARTICLE)
    place = pane.place()
    packs.install(packs.second)  # by another program
    qtbot.waitUntil(lambda: "The lake is quiet tonight" in pane.page.html, timeout=WAIT)
    assert app.window.current_name() == Screen.ARTICLE
    assert pane.place().anchor == place.anchor
    app.wiring._on_wish("help")
    assert app.library.place("en").help.lines[0].number == "111"


def test_what_a_person_keeps_stays_with_its_article(app, qtbot, packs):
    app.navigator.go_to(Destination(Screen.ARTICLE, "sleep"))
    app.wiring._on_wish("save")
    assert ("sleep", "en") in app.screens.keeping.saved_articles()
    packs.install(packs.second)
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is not None, timeout=WAIT)
    assert ("sleep", "en") in app.screens.keeping.saved_articles()
    assert "The lake is quiet" in app.library.page("sleep", "en").html


def test_the_command_line_installs_for_a_window_that_is_open(app, qtbot, packs, tmp_path):
    assert app.library.find("walks", "en") is None
    subprocess.run([sys.executable, "-m", "reader", "pack", "install", str(packs.second), "--yes",
                    "--data-dir", str(packs.data)], check=True, capture_output=True,
                   cwd=Path(__file__).parents[2])
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is not None, timeout=WAIT)
    subprocess.run([sys.executable, "-m", "reader", "pack", "rollback", "--data-dir", str(packs.data)],
                   check=True, capture_output=True, cwd=Path(__file__).parents[2])
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is None, timeout=WAIT)
    assert app.library.place("en").name == "Lake Clinic"
    catalogues = list((tmp_path / "cache").glob("catalogue-*.sqlite3"))
    assert len(catalogues) == 1, "all packs share one catalogue"


def test_going_back_brings_the_articles_of_before(app, qtbot, packs):
    packs.install(packs.second)
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is not None, timeout=WAIT)
    app.navigator.go_to(Destination(Screen.REPORT))
    app.window.pane(Screen.REPORT).packs_requested.emit()
    qtbot.waitUntil(lambda: bool(app.window.findChildren(PackDialog)), timeout=WAIT)
    dialog = dialog_of(app)
    assert "version 2" in dialog._facts.text()
    dialog.go_back.click()
    qtbot.waitUntil(lambda: dialog.title.text() == "The previous articles are back", timeout=WAIT)
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is None, timeout=WAIT)
    assert releases.installed(packs.data).version == 1


def test_the_first_pack_asks_whose_key_it_is(start, qtbot, packs, content, monkeypatch):
    monkeypatch.setattr("reader.options.paths.bundled_content", lambda: content)
    app = start(folder=None)
    dialog = drop(app, qtbot, packs.second)
    assert CLINIC.public.long_code in dialog.line.text()
    assert "Slow walks" in dialog.changes.text.toPlainText()
    assert "Calm breathing" not in dialog.changes.text.toPlainText(), "it is the same as the one that is read now"
    assert dialog.first_focus() is dialog.cancel, "a stray Return trusts nobody"
    assert not keys.trusted_keys(packs.data)
    dialog.install.click()
    qtbot.waitUntil(lambda: app.library.find("walks", "en") is not None, timeout=WAIT)
    assert keys.trusted_keys(packs.data) == (CLINIC.public,)
    assert app.library.place("en").name == "River Clinic"


def test_giving_up_changes_nothing_and_trusts_nobody(start, qtbot, packs, content, monkeypatch):
    monkeypatch.setattr("reader.options.paths.bundled_content", lambda: content)
    app = start(folder=None)
    drop(app, qtbot, packs.second).cancel.click()
    assert not keys.trusted_keys(packs.data)
    assert releases.installed(packs.data) is None


def flip(file: Path) -> Path:
    raw = bytearray(file.read_bytes())
    raw[len(raw) * 2 // 3] ^= 1
    file.write_bytes(raw)
    return file


def cut(file: Path) -> Path:
    file.write_bytes(file.read_bytes()[:-400])
    return file


def bomb(file: Path) -> Path:
    import zipfile

    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("manifest.json", b"0" * 50_000_000)
    return file


def no_pack(file: Path) -> Path:
    file.write_bytes(b"a letter from the landlord")
    return file


def gone(file: Path) -> Path:
    file.unlink()
    return file


@pytest.mark.parametrize("harm", [flip, cut, bomb, no_pack, gone])
def test_what_is_wrong_with_a_pack_is_said_and_the_articles_stay(app, qtbot, packs, harm):
    dialog = drop(app, qtbot, harm(packs.second))
    refused(app, dialog, packs)


def test_a_stranger_and_an_older_version_are_refused(app, qtbot, packs):
    dialog = drop(app, qtbot, packs.build(9, key=STRANGER))
    assert STRANGER.public.code in dialog.line.text()
    refused(app, dialog, packs)
    dialog.close_sheet()
    packs.install(packs.build(5))
    dialog = drop(app, qtbot, packs.second)
    assert "older" in dialog.line.text()
    assert releases.installed(packs.data).version == 5


def refused(app, dialog, packs) -> None:  # noqa: ANN001
    assert dialog.title.text() == "Nothing was changed"
    assert dialog.line.text().count(".") >= 1
    assert dialog.install.isHidden()
    assert releases.installed(packs.data).version == 1
    assert app.library.find("sleep", "en") is not None
    assert app.library.find("walks", "en") is None


def test_a_pack_that_is_another_one_by_the_time_it_is_installed_is_refused(app, qtbot, packs):
    dialog = drop(app, qtbot, packs.second)
    packs.second.write_bytes(packs.build(3).read_bytes())
    dialog.install.click()
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=WAIT)
    refused(app, dialog, packs)


def test_a_full_or_closed_disk_is_said_and_the_articles_stay(app, qtbot, packs, monkeypatch):
    import errno

    dialog = drop(app, qtbot, packs.second)

    def full(*_args):  # noqa: ANN202
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr("reader.staff.packs.install._check_room", full)
    dialog.install.click()
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=WAIT)
    assert "room" in dialog.line.text()
    refused(app, dialog, packs)


def test_of_two_packs_dropped_one_after_the_other_the_last_is_shown(app, qtbot, packs):
    third = packs.build(3)
    app.window.dropped.emit(dropped(no_pack(packs.second)))
    app.window.dropped.emit(dropped(third))
    dialog = dialog_of(app)
    qtbot.waitUntil(lambda: not dialog.is_looking, timeout=WAIT)
    assert "version 3" in dialog._facts.text()


def test_a_window_on_another_folder_takes_no_pack(start, qtbot, packs):
    app = start()
    dialog = drop(app, qtbot, packs.second)
    assert dialog.title.text() == "Nothing was changed"
    assert "--content" in dialog.line.text()


def test_it_is_said_when_nobody_sees_what_was_installed(start, qtbot, packs, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "calm.md").write_text("# Calm\n\nBy the lake.\n", encoding="utf-8")
    installed = packs.install(packs.first).content
    app = start(folder=None, installed=installed, staff_folder=own, no_bundled=True)
    dialog = drop(app, qtbot, packs.second)
    dialog.install.click()
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=WAIT)
    assert "only the clinic's own folder" in dialog.line.text()


def test_a_picture_of_the_same_name_is_the_new_one(start, qtbot, packs, content):
    from PySide6.QtGui import QColor, QImage

    def paint(color: str) -> None:
        image = QImage(64, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(color))
        (content / "media").mkdir(exist_ok=True)
        assert image.save(str(content / "media" / "hill.png"))

    paint("#ff0000")
    app = start(folder=None, installed=packs.install(packs.build(3)).content)
    paint("#0000ff")

    def is_shown(color: str) -> bool:
        pixmap = app._pictures.fitted("media/hill.png", 32, 20, 1.0)
        return pixmap is not None and pixmap.toImage().pixelColor(5, 5) == QColor(color)

    qtbot.waitUntil(lambda: is_shown("#ff0000"), timeout=WAIT)
    (content / "en" / "calm.md").write_text("---\ntitle: Calm\n---\n\n![A hill](../media/hill.png)\n", encoding="utf-8")
    packs.install(packs.build(4))
    qtbot.waitUntil(lambda: is_shown("#0000ff"), timeout=WAIT)


def test_with_a_pin_a_pack_waits_at_the_door(app, qtbot, packs):
    from reader.staff.pin import Pin
    from reader.ui.dialogs.pin_dialog import PinDialog

    Pin(packs.data).choose("482913")
    app.window.dropped.emit(dropped(packs.second))
    assert not app.window.findChildren(PackDialog)
    (door,) = app.window.findChildren(PinDialog)
    for digit in "482913":
        door.type_digit(digit)
    door.accept()
    qtbot.waitUntil(lambda: bool(app.window.findChildren(PackDialog)), timeout=WAIT)
    dialog = dialog_of(app)
    qtbot.waitUntil(lambda: dialog.title.text() == "Install these articles?", timeout=WAIT)


def test_the_same_pack_again_has_nothing_to_do(app, qtbot, packs):
    assert drop(app, qtbot, packs.first).title.text() == "This pack is installed already"


def test_the_content_check_names_what_is_shown_as_the_pack_does(app, qtbot, packs):
    app.navigator.go_to(Destination(Screen.REPORT))
    pane = app.window.pane(Screen.REPORT)
    code = releases.installed(packs.data).code
    qtbot.waitUntil(lambda: f"Content {code} of " in pane._sentence.text(), timeout=WAIT)
