"""What is said of one thing."""

from __future__ import annotations

from reader.values import value


@value
class HealthLine:
    """`name` is lasting, for programs: "content", "catalogue" … `sentence` is for people. `facts` are plain values for
    programs, by their names."""

    name: str
    is_well: bool
    sentence: str
    facts: dict[str, object]
