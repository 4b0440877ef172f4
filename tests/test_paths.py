"""Where things are: in a checkout, in an installed package, in a frozen build; and the user's own folders."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from reader import paths
from reader.errors import ContentFolderMissing, ReaderError

CHECKOUT = Path(__file__).resolve().parents[1]

SHOW = "from reader import paths; print(paths.bundled_resources()); print(paths.bundled_content())"


def place_package(folder: Path, *bundled: Path) -> Path:
    """Put the few files that `paths` needs into `folder` and make the `bundled` folders."""
    package = folder / "reader"
    package.mkdir(parents=True)
    for name in ("__init__.py", "errors.py", "paths.py"):
        shutil.copy(CHECKOUT / "reader" / name, package)
    for wanted in bundled:
        (folder / wanted).mkdir(parents=True)
    return folder


def run_in(folder: Path, code: str, cwd: Path) -> subprocess.CompletedProcess:
    """Run `code` with the package in `folder`, from another working folder."""
    environ = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=environ, capture_output=True, text=True, timeout=60
    )


def test_a_checkout_uses_its_top_folders():
    assert paths.bundled_resources() == CHECKOUT / "resources"
    assert paths.bundled_content() == CHECKOUT / "content"
    assert (paths.bundled_resources() / "themes" / "light.toml").is_file()


def test_an_installed_package_uses_the_folders_inside_it(tmp_path):
    site = place_package(
        tmp_path / "site-packages", Path("reader/_bundled/resources"), Path("reader/_bundled/content")
    )

    result = run_in(site, SHOW, cwd=tmp_path)

    assert result.stdout.split("\n")[:2] == [
        str(site / "reader" / "_bundled" / "resources"),
        str(site / "reader" / "_bundled" / "content"),
    ]


def test_folders_beside_an_installed_package_are_someone_elses(tmp_path):
    site = place_package(tmp_path / "site-packages", Path("resources"), Path("content"))

    result = run_in(
        site,
        "from reader import paths, errors\n"
        "try: paths.bundled_content()\n"
        "except errors.ContentFolderMissing as error: print(error.sentence)\n"
        "try: paths.bundled_resources()\n"
        "except errors.ReaderError as error: print(error.sentence)\n",
        cwd=tmp_path,
    )

    assert result.stdout == (
        "The articles that come with Reader are missing.\n"
        "Reader's own pictures and fonts are missing.\n"
    )


@pytest.mark.parametrize("inside", ["reader/_bundled", "."])
def test_a_frozen_build_uses_its_own_folder(tmp_path, monkeypatch, inside):
    for name in ("resources", "content"):
        (tmp_path / inside / name).mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert paths.bundled_resources() == tmp_path / inside / "resources"
    assert paths.bundled_content() == tmp_path / inside / "content"


def test_missing_content_is_said_in_a_sentence_with_a_way_on(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "reader")

    with pytest.raises(ContentFolderMissing) as caught:
        paths.bundled_content()

    assert caught.value.sentence.endswith(".")
    assert "--content" in caught.value.hint
    assert caught.value.exit_code == 2
    with pytest.raises(ReaderError):
        paths.bundled_resources()


FOLDERS = {
    "user_data_dir": "XDG_DATA_HOME",
    "user_config_dir": "XDG_CONFIG_HOME",
    "user_cache_dir": "XDG_CACHE_HOME",
}


@pytest.mark.parametrize("function", FOLDERS)
def test_user_folders_are_those_of_the_system(function):
    expected = Path(getattr(platformdirs, function)("clinic-reader", appauthor=False))

    assert getattr(paths, function)() == expected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rules of Linux desktops")
@pytest.mark.parametrize("function", FOLDERS)
def test_user_folders_without_the_variables_are_in_the_home_folder(function, monkeypatch, own_home):
    monkeypatch.delenv(FOLDERS[function])

    expected = Path(getattr(platformdirs, function)("clinic-reader", appauthor=False))

    assert getattr(paths, function)() == expected
    assert own_home in expected.parents


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the rules of Linux desktops")
@pytest.mark.parametrize("value", ["", "   ", "relative/folder"])
def test_a_variable_that_names_no_place_is_not_followed(value, monkeypatch, own_home):
    monkeypatch.setenv("XDG_DATA_HOME", value)

    assert paths.user_data_dir() == own_home / ".local" / "share" / "clinic-reader"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_ask_platformdirs(system, monkeypatch, tmp_path):
    asked = []

    def answer(app, appauthor):
        asked.append((app, appauthor))
        return str(tmp_path / "there")

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platformdirs, "user_cache_dir", answer)

    assert paths.user_cache_dir() == tmp_path / "there"
    assert asked == [("clinic-reader", False)]


def test_asking_makes_no_folder(own_home):
    before = sorted(own_home.rglob("*"))

    for function in FOLDERS:
        assert not getattr(paths, function)().exists()

    assert sorted(own_home.rglob("*")) == before


def test_asking_imports_neither_qt_nor_platformdirs_on_linux(tmp_path):
    code = (
        "import sys; from reader import paths\n"
        "paths.user_data_dir(), paths.bundled_content()\n"
        "print([name for name in ('PySide6', 'platformdirs') if name in sys.modules])"
    )
    result = run_in(CHECKOUT, code, cwd=tmp_path)

    allowed = ["[]\n"] if sys.platform.startswith("linux") else ["[]\n", "['platformdirs']\n"]
    assert result.stdout in allowed, result.stderr
