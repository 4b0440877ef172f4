"""Where the articles of one run come from: the bundled ones, a folder of one's own instead, or one on top."""

import pytest

from reader.options import Options
from reader.paths import bundled_content, catalogue_file


@pytest.fixture
def options(tmp_path):
    def make(settings="", **more):
        (tmp_path / "settings.toml").write_text(settings)
        return Options(data_dir=tmp_path, config_dir=tmp_path, cache_dir=tmp_path, **more)

    return make


def catalogue(options):
    return catalogue_file(options.cache_dir, options.roots)


def test_without_a_word_the_bundled_articles(options):
    roots = options().roots
    assert (roots.content, roots.staff) == (bundled_content(), None)


def test_a_folder_instead_is_read_alone(options, tmp_path):
    roots = options(f'staff_folder = "{tmp_path}"', content=tmp_path / "other").roots
    assert (roots.content, roots.staff) == (tmp_path / "other", None)


def test_the_settings_put_a_folder_on_top_under_the_same_catalogue(options, tmp_path):
    with_one = options(f'staff_folder = "{tmp_path / "own"}"')
    assert (with_one.roots.content, with_one.roots.staff) == (bundled_content(), tmp_path / "own")
    assert with_one.roots.own == tmp_path / "own"
    assert catalogue(with_one) == catalogue(options())


def test_the_settings_can_leave_the_bundled_ones_out(options, tmp_path):
    roots = options(f'staff_folder = "{tmp_path}"\nshow_bundled = false').roots
    assert [folder for _, folder in roots.shown] == [tmp_path]
    roots = options("show_bundled = false").roots  # there is nothing else to show
    assert [folder for _, folder in roots.shown] == [bundled_content()]


def test_a_folder_from_the_command_line_has_a_catalogue_of_its_own(options, tmp_path):
    asked = options(staff_folder=tmp_path / "own")
    assert (asked.roots.content, asked.roots.staff) == (bundled_content(), tmp_path / "own")
    alone = options(staff_folder=tmp_path / "own", no_bundled=True)
    assert [folder for _, folder in alone.roots.shown] == [tmp_path / "own"]
    both = options(content=tmp_path / "other", staff_folder=tmp_path / "own")
    assert [folder for _, folder in both.roots.shown] == [tmp_path / "other", tmp_path / "own"]
    assert len({catalogue(one) for one in (options(), asked, alone, both)}) == 4


@pytest.mark.parametrize("name", ["", "  ", "relative/folder", "~nobody-here/x"])
def test_what_names_no_folder_is_left_aside(options, name):
    assert options(f'staff_folder = "{name}"').roots.staff is None
