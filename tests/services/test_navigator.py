"""Moving: one way to go, and a way back to the exact place."""

import pytest

from reader.model import Destination, ReadingPlace, Screen
from reader.services.navigator import HOME, LONGEST_HISTORY, Navigator

SLEEP = Destination(Screen.ARTICLE, "sleep")
NOISE = Destination(Screen.ARTICLE, "noise")
TOPIC = Destination(Screen.TOPIC, "treatment")
LOWER = ReadingPlace("what-helps", 2, 5, 0.6)


class Journey:
    """A navigator together with what it said."""

    def __init__(self):
        self.navigator = Navigator()
        self.arrived, self.history, self.departures = [], [], []
        self.navigator.arrived.connect(self.arrived.append)
        self.navigator.history_changed.connect(lambda back, forward: self.history.append((back, forward)))
        self.navigator.departing.connect(self._on_departing)
        self.place = None

    def _on_departing(self):
        self.departures.append(self.navigator.current)
        if self.place is not None:
            self.navigator.note_place(self.place)

    def go(self, *destinations):
        for destination in destinations:
            self.navigator.go_to(destination)
        return self


@pytest.fixture
def journey(qapp):
    return Journey()


def test_going_somewhere_arrives_there(journey):
    journey.go(SLEEP)
    assert journey.arrived == [SLEEP]
    assert journey.navigator.current == SLEEP
    assert journey.history[-1] == (False, False)


def test_back_and_forward_walk_the_same_way(journey):
    navigator = journey.go(HOME, TOPIC, SLEEP).navigator
    navigator.back()
    navigator.back()
    assert journey.arrived[-2:] == [TOPIC, HOME]
    assert (navigator.can_go_back, navigator.can_go_forward) == (False, True)
    navigator.forward()
    navigator.forward()
    assert journey.arrived[-2:] == [TOPIC, SLEEP]
    assert (navigator.can_go_back, navigator.can_go_forward) == (True, False)


def test_history_is_told_before_the_arrival_and_tells_the_truth(journey):
    navigator = journey.go(HOME, SLEEP).navigator
    assert journey.history[-1] == (True, False)
    navigator.back()
    assert journey.history[-1] == (False, True)


@pytest.mark.parametrize("step", ["back", "forward"])
def test_a_step_that_is_not_possible_does_nothing(journey, step):
    journey.go(HOME)
    getattr(journey.navigator, step)()
    assert journey.arrived == [HOME]
    assert journey.departures == [None]


def test_going_on_after_back_forgets_what_lay_ahead(journey):
    navigator = journey.go(HOME, SLEEP).navigator
    navigator.back()
    navigator.go_to(NOISE)
    assert not navigator.can_go_forward
    navigator.back()
    assert navigator.current == HOME


def test_back_returns_to_the_place_that_was_noted(journey):
    """GIVEN someone in the middle of an article WHEN they follow a link and come back THEN they are in the middle."""
    navigator = journey.go(SLEEP).navigator
    navigator.note_place(LOWER)
    navigator.go_to(NOISE)
    navigator.back()
    assert journey.arrived[-1] == Destination(Screen.ARTICLE, "sleep", place=LOWER)


def test_whoever_listens_to_departing_notes_the_place_in_time(journey):
    journey.go(SLEEP)
    journey.place = LOWER
    journey.go(NOISE)
    journey.navigator.back()
    assert journey.arrived[-1].place == LOWER
    journey.navigator.forward()
    assert journey.arrived[-1] == Destination(Screen.ARTICLE, "noise", place=LOWER)


def test_a_place_is_only_noted_for_an_article(journey):
    journey.navigator.note_place(LOWER)
    assert journey.navigator.current is None
    journey.go(HOME).navigator.note_place(LOWER)
    assert journey.navigator.current == HOME


def test_the_same_address_again_is_shown_again_without_a_step(journey):
    navigator = journey.go(HOME, SLEEP).navigator
    navigator.note_place(LOWER)
    navigator.go_to(SLEEP)
    assert journey.arrived[-1] == SLEEP
    navigator.back()
    assert navigator.current == HOME


def test_another_section_of_the_same_article_is_a_step(journey):
    section = Destination(Screen.ARTICLE, "sleep", "what-helps")
    navigator = journey.go(SLEEP, section).navigator
    navigator.back()
    assert navigator.current == SLEEP


def test_showing_the_same_again_keeps_what_lies_ahead(journey):
    navigator = journey.go(HOME, SLEEP).navigator
    navigator.back()
    navigator.go_to(HOME)
    assert navigator.can_go_forward


def test_replacing_is_no_step(journey):
    first, more = Destination(Screen.SEARCH, "sl"), Destination(Screen.SEARCH, "sleep")
    navigator = journey.go(HOME, first).navigator
    navigator.replace(more)
    assert journey.arrived[-1] == more
    navigator.back()
    assert navigator.current == HOME
    navigator.forward()
    assert navigator.current == more


def test_home_is_a_step_like_any_other(journey):
    navigator = journey.go(SLEEP).navigator
    navigator.home()
    assert navigator.current == HOME
    navigator.back()
    assert navigator.current == SLEEP


def test_a_very_long_journey_forgets_its_beginning(journey):
    ways = [Destination(Screen.ARTICLE, f"article-{number}") for number in range(LONGEST_HISTORY + 50)]
    navigator = journey.go(*ways).navigator
    steps = 0
    while navigator.can_go_back:
        navigator.back()
        steps += 1
    assert steps == LONGEST_HISTORY
    assert navigator.current == ways[-1 - LONGEST_HISTORY]


def test_the_next_person_has_nowhere_to_go_back_to(journey):
    journey.go(SLEEP, NOISE, TOPIC)
    journey.navigator.back()
    moves = len(journey.arrived)
    journey.navigator.begin_anew()
    assert journey.navigator.current is None
    assert (journey.navigator.can_go_back, journey.navigator.can_go_forward) == (False, False)
    assert journey.history[-1] == (False, False)
    assert len(journey.arrived) == moves
    journey.go(HOME)
    assert not journey.navigator.can_go_back
