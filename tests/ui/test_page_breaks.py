"""Where pages end: numbers in, numbers out. Needs no Qt."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.printing.page_breaks import Cost, Slice, Strip, paginate


def lines(count, *, high=10.0, top=0.0, cost=Cost.FREE, group=0):
    return [Strip(top + number * high, top + (number + 1) * high, cost, group) for number in range(count)]


def edges(pages):
    return [(page.top, page.bottom) for page in pages]


def test_what_fits_is_one_page():
    assert paginate(lines(10), 100, 100) == (Slice(0, 100),)


def test_nothing_is_one_empty_page():
    assert paginate([], 100, 100) == (Slice(0.0, 0.0),)


def test_the_first_page_may_have_less_room():
    assert edges(paginate(lines(10), 30, 70)) == [(0, 30), (30, 100)]


def test_a_heading_goes_with_the_line_after_it():
    strips = [*lines(9), Strip(90, 100, Cost.NEVER), *lines(5, top=100)]
    assert edges(paginate(strips, 100, 100)) == [(0, 90), (90, 150)]


def test_what_belongs_together_goes_to_the_next_page_where_it_fits():
    strips = [*lines(7), *lines(6, top=70, group=1), *lines(2, top=130)]
    assert edges(paginate(strips, 100, 100)) == [(0, 70), (70, 150)]


def test_what_is_taller_than_a_page_begins_where_it_stands():
    strips = [*lines(5), *lines(15, top=50, group=1)]
    assert edges(paginate(strips, 100, 100)) == [(0, 100), (100, 200)]


def test_a_long_paragraph_is_parted_rather_than_leaving_half_a_page_white():
    paragraph = [one._replace(cost=Cost.LINE) for one in lines(9, top=50)]
    paragraph[0] = paragraph[0]._replace(cost=Cost.WHOLE)
    paragraph[7] = paragraph[7]._replace(cost=Cost.WHOLE)
    paragraph[8] = paragraph[8]._replace(cost=Cost.FREE)
    assert edges(paginate([*lines(5), *paragraph], 100, 100)) == [(0, 100), (100, 140)]


def test_no_single_line_of_a_paragraph_stays_behind_or_goes_ahead():
    paragraph = [one._replace(cost=Cost.LINE) for one in lines(6, top=90)]
    paragraph[0] = paragraph[0]._replace(cost=Cost.WHOLE)
    paragraph[4] = paragraph[4]._replace(cost=Cost.WHOLE)
    assert edges(paginate([*lines(9), *paragraph], 100, 100))[0] == (0, 90)
    assert edges(paginate([*lines(5), *[one._replace(top=one.top - 40, bottom=one.bottom - 40) for one in paragraph]],
                          100, 100))[0] == (0, 90)


def test_the_head_of_a_table_is_repeated_and_takes_its_room():
    head = (0.0, 10.0)
    strips = [Strip(0, 10, Cost.NEVER), *(one._replace(head=head, cost=Cost.LINE) for one in lines(19, top=10))]
    pages = paginate(strips, 100, 100)
    assert pages[0] == Slice(0, 100)
    assert pages[1] == Slice(100, 190, head)
    assert pages[2] == Slice(190, 200, head)


def test_a_page_that_begins_with_the_head_itself_does_not_show_it_twice():
    strips = [*lines(10), Strip(100, 110, Cost.NEVER), *(one._replace(head=(100, 110)) for one in lines(3, top=110))]
    assert paginate(strips, 100, 100)[1] == Slice(100, 140)


def test_a_head_as_tall_as_half_a_page_is_not_repeated():
    strips = [Strip(0, 50, Cost.NEVER), *(one._replace(head=(0, 50)) for one in lines(10, top=50))]
    assert [page.head for page in paginate(strips, 100, 100)] == [None, None]


def test_what_is_taller_than_a_page_in_one_piece_is_cut_and_ends():
    assert edges(paginate([Strip(0, 250)], 100, 100)) == [(0, 100), (100, 200), (200, 250)]


@given(st.lists(st.tuples(st.floats(1, 300), st.sampled_from(list(Cost)), st.integers(0, 3), st.floats(0, 20)),
                max_size=60), st.floats(40, 120))
def test_every_strip_is_on_a_page_and_none_is_on_two(rows, first):
    strips, top = [], 0.0
    for high, cost, group, gap in rows:
        strips.append(Strip(top, top + high, cost, group))
        top += high + gap
    pages = paginate(strips, first, 120)
    for number, page in enumerate(pages):
        assert page.bottom - page.top <= (120 if number else first) + 0.5
    for one, other in zip(pages, pages[1:], strict=False):
        assert one.bottom <= other.top + 0.001
    for strip in strips:
        shown = sum(max(0.0, min(strip.bottom, page.bottom) - max(strip.top, page.top)) for page in pages)
        assert abs(shown - (strip.bottom - strip.top)) < 0.001
