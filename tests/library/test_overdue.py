"""Articles whose review is overdue: readers do not see them where staff wish so, staff always do."""

import pytest
from library_folder import write

from reader.library.catalogue import Catalogue
from reader.library.refresh import refresh
from reader.roots import Roots

TODAY = "2026-11-24"


def article(review_by, title="A", more=""):
    line = f"review_by: {review_by}\n" if review_by else ""
    return f"---\ntitle: {title}\n{line}---\n\nWords {more}of [the other](b.md).\n"


@pytest.fixture
def roots(tmp_path):
    write(tmp_path / "content", {
        "en/a.md": article("2026-11-23"), "en/b.md": article("2026-11-24", "B"), "en/c.md": article("2026-11", "C"),
        "en/d.md": article("2026-10", "D"), "en/e.md": article("", "E"), "es/a.md": article("2027-01-01", "A, en")})
    return Roots(tmp_path / "content", hides_overdue=True)


@pytest.fixture
def look(tmp_path, roots):
    def one(today=TODAY, how=roots):
        return refresh(how, tmp_path / "catalogue", processes=1, today=today)
    return one


def there(tmp_path, language="en", **how):
    catalogue = Catalogue.open(tmp_path / "catalogue", **how)
    try:
        return [card.id for card in catalogue.all_cards() if card.language == language]
    finally:
        catalogue.close()


def test_a_month_is_over_after_its_last_day_and_a_day_after_itself(tmp_path, look):
    look()
    assert there(tmp_path) == ["b", "c", "e"]
    assert there(tmp_path, sees_hidden=True) == ["a", "b", "c", "d", "e"]
    catalogue = Catalogue.open(tmp_path / "catalogue")
    assert catalogue.count("en") == 3
    catalogue.close()


def test_what_is_hidden_is_found_in_another_language(tmp_path, look):
    look()
    catalogue = Catalogue.open(tmp_path / "catalogue")
    assert catalogue.find("a", "en").language == "es"
    assert catalogue.find("d", "en") is None
    catalogue.close()


def test_the_next_day_hides_what_became_overdue_though_no_file_changed(tmp_path, look):
    look()
    change = look("2026-11-25")
    assert change.removed == ("b",)
    assert there(tmp_path) == ["c", "e"]
    assert not look("2026-11-25"), "nothing more to tell on the same day"


def test_an_article_that_was_reviewed_again_is_back(tmp_path, look, roots):
    look()
    write(roots.content, {"en/a.md": article("2027-11-23", more="again ")})
    look()
    assert there(tmp_path) == ["a", "b", "c", "e"]
    write(roots.content, {"en/a.md": article("2025-11-23", more="and again ")})
    look()
    assert there(tmp_path) == ["b", "c", "e"]


def test_switched_off_all_are_there_again(tmp_path, look, roots):
    look()
    change = look(how=Roots(roots.content))
    assert set(change.added) == {"a", "d"}
    assert there(tmp_path) == ["a", "b", "c", "d", "e"]
    assert set(look().removed) == {"a", "d"}


def test_a_clock_that_is_far_ahead_does_not_empty_the_screen(tmp_path, look, roots):
    write(roots.content, {"en/e.md": article("2027-01-01", "E")})
    look("2100-01-01")
    assert there(tmp_path) == ["a", "b", "c", "d", "e"]


def test_the_article_under_a_hidden_one_of_the_clinic_does_not_come_up_instead(tmp_path, roots):
    write(tmp_path / "staff", {"en/e.md": article("2020-01-01", "Ours")})
    both = Roots(roots.content, tmp_path / "staff", hides_overdue=True)
    refresh(both, tmp_path / "catalogue", processes=1, today=TODAY)
    assert there(tmp_path) == ["b", "c"]


def test_a_link_to_a_hidden_article_is_no_mistake_of_its_author(tmp_path, look, roots):
    look("2026-11-25")
    catalogue = Catalogue.open(tmp_path / "catalogue")
    assert not [one for one in catalogue.problems() if one.code == "link.missing" and one.path.startswith("en/")]
    catalogue.close()
