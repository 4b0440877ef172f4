"""`value` makes what `@dataclass(frozen=True)` makes."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from reader.values import value


@value
class Boat:
    """One to compare with."""

    name: str
    length: float = 4.5
    crew: tuple[str, ...] = ()
    log: list[str] = field(default_factory=list)

    @property
    def is_long(self) -> bool:
        return self.length > 10


@dataclass(frozen=True)
class PlainBoat:
    """The same, made by the library."""

    name: str
    length: float = 4.5
    crew: tuple[str, ...] = ()
    log: list[str] = field(default_factory=list)


@value
class Harbor:
    """Has the same fields as nothing else."""

    boat: Boat
    depth: int = 3


def test_made_by_place_by_name_and_with_defaults():
    assert Boat("a", 12.0, ("x",)).is_long
    assert Boat(name="a").length == 4.5
    with pytest.raises(TypeError):
        Boat()
    with pytest.raises(TypeError):
        Boat("a", color="red")


def test_each_value_gets_its_own_list():
    one, other = Boat("a"), Boat("b")
    one.log.append("out")
    assert other.log == []


def test_equal_by_class_and_fields_and_hashed_alike():
    assert Harbor(Boat("a"), 3) == Harbor(Boat("a"))
    assert Boat("a") != Boat("b")
    assert Boat("a") != PlainBoat("a")
    assert Boat("a") != "a"

    @value
    class Point:
        x: int
        y: int = 0

    assert hash(Point(1)) == hash(Point(1, 0))
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_cannot_be_changed():
    boat = Boat("a")
    with pytest.raises(FrozenInstanceError):
        boat.name = "b"
    with pytest.raises(FrozenInstanceError):
        boat.color = "red"
    with pytest.raises(FrozenInstanceError):
        del boat.name


def test_works_with_what_dataclasses_offer():
    boat = Boat("a", 5.0, ("x", "y"))
    assert replace(boat, length=6.0) == Boat("a", 6.0, ("x", "y"))
    assert asdict(boat) == asdict(PlainBoat("a", 5.0, ("x", "y")))
    assert [one.name for one in fields(Boat)] == ["name", "length", "crew", "log"]
    assert pickle.loads(pickle.dumps(boat)) == boat
    assert repr(boat) == "Boat(name='a', length=5.0, crew=('x', 'y'), log=[])"
