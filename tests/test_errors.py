"""Known failures carry words for people, and survive the way home from a worker process."""

import pickle

import pytest

from reader import errors

CHILDREN = errors.ReaderError.__subclasses__()


@pytest.mark.parametrize("kind", CHILDREN, ids=lambda kind: kind.__name__)
def test_every_kind_has_a_hint_and_an_exit_code(kind):
    error = kind("The folder is not there.")

    assert error.sentence == "The folder is not there."
    assert error.hint.endswith(".")
    assert error.exit_code == 2


def test_a_hint_of_its_own_wins():
    error = errors.CannotSave("Your note was not saved.", "You can copy it.")

    assert str(error) == "Your note was not saved. You can copy it."


def test_without_any_hint_only_the_sentence_is_said():
    assert str(errors.ReaderError("It did not work.")) == "It did not work."


@pytest.mark.parametrize("kind", CHILDREN, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("words", [("It is gone.",), ("It is gone.", "Look elsewhere.")])
def test_they_can_be_pickled(kind, words):
    error = kind(*words)

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is kind
    assert (copy.sentence, copy.hint) == (error.sentence, error.hint)
