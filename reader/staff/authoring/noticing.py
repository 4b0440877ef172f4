"""What an import notices on its way: sentences for staff, each with the place it is about. Decides nothing."""

from __future__ import annotations

from reader.saying import piece

from . import limits

_LONGEST = 60


class Noticed:
    """Grows while a source is read. `place` is the heading that was met last."""

    def __init__(self) -> None:
        self.place = ""
        self._lost: dict[str, int] = {}
        self._notes: dict[str, int] = {}
        self._more = 0

    def lost(self, what: str, rest: str = "was left out.") -> None:
        """Something is not in the article any more: `what` begins a sentence that `rest` ends."""
        self._add(self._lost, f"{what}{self.where()} {rest}")

    def lost_in_all(self, sentence: str) -> None:
        """The same, for what has no place of its own. A whole sentence."""
        self._add(self._lost, sentence, once=True)

    def note(self, what: str, rest: str) -> None:
        """Something came out in another form."""
        self._add(self._notes, f"{what}{self.where()} {rest}")

    def note_in_all(self, sentence: str) -> None:
        """The same, for what has no place of its own. A whole sentence."""
        self._add(self._notes, sentence, once=True)

    def where(self) -> str:
        """` after “Costs”`, or nothing before the first heading."""
        return f" after “{short(self.place)}”" if self.place else ""

    def all_lost(self) -> list[str]:
        """What was lost, each sentence once, in order."""
        found = _counted(self._lost)
        if self._more:
            found.append(f"{self._more:,} more things were left out.")
        return found

    def all_notes(self) -> list[str]:
        """What came out in another form, each sentence once, in order."""
        return _counted(self._notes)

    def _add(self, sentences: dict[str, int], sentence: str, *, once: bool = False) -> None:
        if sentence not in sentences and len(sentences) >= limits.LISTED:
            self._more += sentences is self._lost
            return
        sentences[sentence] = 1 if once else sentences.get(sentence, 0) + 1


def _counted(sentences: dict[str, int]) -> list[str]:
    return [sentence if count == 1 else piece(f"{sentence[:-1]} ({count} times).")
            for sentence, count in sentences.items()]


def short(text: str) -> str:
    """The first words of a text, for a sentence about it."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
