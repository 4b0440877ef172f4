"""What a package of Reader must carry: checked in the checkout, without building anything."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import reader

CHECKOUT = Path(__file__).resolve().parents[1]
RESOURCES = CHECKOUT / "resources"
THEMES = ("light", "sepia", "dark", "high_contrast")
MEBIBYTE = 1024 * 1024


def read_toml(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def project() -> dict:
    return read_toml(CHECKOUT / "pyproject.toml")


def test_the_version_is_written_once(project):
    assert re.fullmatch(r"\d+\.\d+\.\d+", reader.__version__)
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "reader/__init__.py"


def test_the_command_is_called_reader(project):
    assert project["project"]["name"] == "clinic-reader"
    assert project["project"]["scripts"] == {"reader": "reader.cli:main"}


def test_the_release_of_qt_that_aborts_on_python_3_11_is_kept_out(project):
    from packaging.requirements import Requirement

    requirements = {r.name: r for r in map(Requirement, project["project"]["dependencies"])}
    qt = requirements["pyside6"].specifier

    assert qt.contains("6.11.3")
    assert not qt.contains("6.12.0")


def test_the_wheel_carries_what_paths_looks_for(project):
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]

    for folder in ("resources", "content"):
        assert folder in wheel["only-include"]
        assert wheel["sources"][folder] == f"reader/_bundled/{folder}"
        assert (CHECKOUT / folder).is_dir()


def test_the_files_that_people_start_from_are_there(project):
    for name in ("README.md", "LICENSE", "main.py", ".ci/run"):
        assert (CHECKOUT / name).is_file(), name
    assert project["project"]["readme"] == "README.md"
    license_text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    assert license_text.startswith("MIT License")


@pytest.mark.parametrize("marker", ["run-command", "test-command"])
def test_the_readme_has_each_command_on_one_line(marker):
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    block = re.search(rf"<!-- {marker} -->\s*```\w*\n(.*?)\n```", text, re.DOTALL)

    assert block is not None
    assert len(block[1].strip().splitlines()) == 1


def test_main_py_is_the_reader_command():
    result = subprocess.run(
        [sys.executable, CHECKOUT / "main.py", "--version"],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert result.returncode == 0, result.stderr
    assert reader.__version__ in result.stdout


def test_every_font_folder_has_its_license_and_only_fonts():
    folders = [path for path in (RESOURCES / "fonts").iterdir() if path.is_dir()]

    assert {path.name for path in folders} == {
        "atkinson-hyperlegible-next", "literata", "opendyslexic", "reader-symbols",
    }  # fmt: skip
    for folder in folders:
        licenses = [path for path in folder.glob("*.txt") if path.stat().st_size > 500]
        assert len(licenses) == 1, folder
        fonts = [path for path in folder.iterdir() if path.suffix in (".ttf", ".otf")]
        assert fonts, folder
        for font in fonts:
            assert font.read_bytes()[:4] in (b"\0\1\0\0", b"OTTO"), font


def test_the_icons_have_their_license_and_can_be_tinted():
    icons = sorted((RESOURCES / "icons").glob("*.svg"))

    assert "ISC License" in (RESOURCES / "icons" / "LICENSE.txt").read_text(encoding="utf-8")
    assert len(icons) > 50
    for icon in icons:
        text = icon.read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text, icon.name
        assert not re.search(r"<(script|image|use|text|style)\b|href|#[0-9A-Fa-f]{3}", text), icon.name


def test_the_app_icon_comes_in_every_size():
    sizes = {}
    for path in (RESOURCES / "app-icons").glob("reader-*.png"):
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG"), path.name
        sizes[path.name] = (int.from_bytes(data[16:20]), int.from_bytes(data[20:24]))

    assert sizes == {f"reader-{n}.png": (n, n) for n in (16, 20, 24, 32, 48, 64, 128, 256)}
    assert (RESOURCES / "app-icon.svg").is_file()


def test_every_source_in_resources_is_told():
    text = (RESOURCES / "README.md").read_text(encoding="utf-8")

    for path in set(RESOURCES.iterdir()) - {RESOURCES / "README.md"}:
        assert path.name in text, path.name
    for folder in (RESOURCES / "fonts").iterdir():
        assert folder.name in text, folder.name


def test_resources_stay_small():
    total = sum(path.stat().st_size for path in RESOURCES.rglob("*") if path.is_file())

    assert total < 6 * MEBIBYTE


def test_the_themes_are_those_that_shape_names():
    shape = read_toml(RESOURCES / "themes" / "shape.toml")

    assert tuple(shape["themes"]) == THEMES
    assert shape["default_theme"] in THEMES
    assert {path.stem for path in (RESOURCES / "themes").glob("*.toml")} == {*THEMES, "shape"}


@pytest.mark.parametrize("name", THEMES)
def test_every_role_of_a_theme_is_one_of_its_colors(name):
    theme = read_toml(RESOURCES / "themes" / f"{name}.toml")
    light = read_toml(RESOURCES / "themes" / "light.toml")

    assert theme["name"] == name
    assert theme["scheme"] in ("light", "dark")
    assert all(re.fullmatch(r"#[0-9A-F]{6}", color) for color in theme["base"].values())
    assert set(theme["role"]) == set(light["role"])
    assert set(theme["role"].values()) <= set(theme["base"])


def test_every_text_size_has_all_its_measures():
    sizes = read_toml(RESOURCES / "themes" / "shape.toml")["text_size"]

    assert sizes["steps_percent"][0] == 85
    assert sizes["steps_percent"][-1] == 300
    assert {len(values) for values in sizes.values()} == {len(sizes["steps_percent"])}


def luminance(color: str) -> float:
    """Return the relative luminance of "#RRGGBB", as WCAG 2 defines it."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


BODY = (
    "text/page text/window text/card text/note_fill text/tip_fill text/warning_fill text/help_fill "
    "text/facts_fill text/table_head text/hover text/rail text/well heading/page heading/window "
    "link/page link/window on_match/match on_match_now/match_now on_text_select/text_select "
    "on_sentence/sentence on_tooltip/tooltip on_accent/accent on_pressed/pressed "
    "on_highlight/highlight_yellow on_highlight/highlight_green on_highlight/highlight_blue "
    "on_highlight/highlight_rose"
).split()
SECONDARY = (
    "text_soft/page text_soft/window text_soft/card text_soft/facts_fill text_soft/note_fill "
    "text_soft/hover link/note_fill link/warning_fill link/help_fill link/facts_fill "
    "link_hover/page on_accent/accent_hover on_accent/accent_pressed on_selected/selected "
    "on_help_button/help_button help_bar/help_fill warning_bar/warning_fill tip_bar/tip_fill "
    "note_bar/note_fill error_text/page error_text/window saved_line/page"
).split()
MARKS = (
    "icon/window icon/page icon/hover icon_soft/page border_strong/window border_strong/page "
    "border_strong/well focus/window focus/page focus/card help_button/window scroll_handle/window "
    "scroll_handle/page disabled_text/disabled_fill accent/window"
).split()


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_colors_keeps_its_contrast(name):
    theme = read_toml(RESOURCES / "themes" / f"{name}.toml")
    color = {role: theme["base"][base] for role, base in theme["role"].items()}
    high = name == "high_contrast"

    too_low = []
    for pairs, least in ((BODY, 7), (SECONDARY, 4.5), (MARKS, 3)):
        for pair in pairs:
            front, back = pair.split("/")
            target = (7 if front == "disabled_text" else 12) if high else least
            ratio = contrast(color[front], color[back])
            if ratio < target:
                too_low.append(f"{pair} {ratio:.1f} < {target}")

    assert too_low == []
