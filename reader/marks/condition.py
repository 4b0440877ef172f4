"""How well what a person keeps is kept, in one sentence for people. Finds nothing out by itself."""

from __future__ import annotations

from enum import StrEnum

from reader.values import value


class StoreStanding(StrEnum):
    """What became of the file."""

    KEPT = "kept"                        # all is well
    MEMORY = "memory"                    # nothing can be written: what is saved now is gone when Reader closes
    READ_ONLY_NEWER = "read-only-newer"  # made by a newer Reader: shown, not touched; else as MEMORY
    RESTORED = "restored"                # it was damaged; what could be read or copied back is there again
    SET_ASIDE = "set-aside"              # it was damaged and there was nothing to put back
    NETWORK = "network"                  # kept, but on a disk that is not in this computer


class WhyMemory(StrEnum):
    """Why nothing can be written."""

    READ_ONLY = "read-only"
    FULL = "full"
    MISSING = "missing"
    BUSY = "busy"
    DISK = "disk"


@value
class StoreCondition:
    """What to tell a person, once. `sentence` and `hint` are empty when all is well."""

    standing: StoreStanding = StoreStanding.KEPT
    sentence: str = ""
    hint: str = ""
    why: WhyMemory | None = None    # with MEMORY
    copy_day: str = ""              # with RESTORED: the day of the copy that was put back, "2026-11-03"; "" for none
    lost: int | None = 0            # marks that are known to be lost; None when nobody can know
    set_aside: str = ""             # the name of the damaged file, beside the new one

    @property
    def is_kept(self) -> bool:
        """False when what is saved now is gone when the app closes."""
        return self.standing not in (StoreStanding.MEMORY, StoreStanding.READ_ONLY_NEWER)


_MEMORY_SENTENCE = {
    WhyMemory.READ_ONLY: "Reader may not write in its folder on this computer.",
    WhyMemory.FULL: "There is no room left on this computer.",
    WhyMemory.MISSING: "Reader's folder on this computer cannot be reached.",
    WhyMemory.BUSY: "Another program is holding the file of your saved articles.",
    WhyMemory.DISK: "The disk of this computer did not take what Reader wrote.",
}
_MEMORY_HINT = {
    WhyMemory.READ_ONLY: "Ask whoever looks after this computer to let Reader write there.",
    WhyMemory.FULL: "Make some room, then open Reader again.",
    WhyMemory.MISSING: "Check that its drive is connected, then open Reader again.",
    WhyMemory.BUSY: "Close it, then open Reader again.",
    WhyMemory.DISK: "Ask whoever looks after this computer to check the disk.",
}
_UNTIL_CLOSED = "What you save now stays until Reader closes. You can export it before that."


def in_memory(why: WhyMemory) -> StoreCondition:
    """Nothing can be written."""
    return StoreCondition(
        StoreStanding.MEMORY, f"{_MEMORY_SENTENCE[why]} {_UNTIL_CLOSED}", _MEMORY_HINT[why], why
    )


def newer() -> StoreCondition:
    """The file is of a newer Reader."""
    return StoreCondition(
        StoreStanding.READ_ONLY_NEWER,
        f"Your saved articles were last used with a newer Reader, so this one only shows them. {_UNTIL_CLOSED}",
        "Open the newer Reader to go on saving.",
    )


def on_network() -> StoreCondition:
    """It is kept, on a disk in another computer."""
    return StoreCondition(
        StoreStanding.NETWORK,
        "Your saved articles are on a network drive, where they can be damaged when the connection breaks.",
        "It is safer to keep them on this computer's own disk.",
    )


def mended(
    copy_day: str = "", lost: int | None = 0, doubtful: int = 0, is_behind: bool = False, set_aside: str = "",
    is_empty: bool = False,
) -> StoreCondition:
    """The file was damaged. `doubtful`: marks that are there but may have a few wrong letters; `is_behind`: places and
    history may be older ones; `is_empty`: nothing at all could be put back."""
    help_ = (
        f"The damaged file is kept as {set_aside}. Whoever looks after this computer may still find something in it."
        if set_aside else "Ask whoever looks after this computer to check the disk."
    )
    if is_empty:
        return StoreCondition(
            StoreStanding.SET_ASIDE,
            "Your saved articles could not be read, and there was no copy of them. Reader starts with none.",
            help_, None, copy_day, lost, set_aside,
        )
    words = ["The file of your saved articles was damaged."]
    if copy_day:
        words.append(f"A copy from {in_words(copy_day)} has been put back.")
    else:
        words.append("Reader has put it right.")
    if lost is None and copy_day:
        words.append("What you saved after that may be missing.")
    elif lost is None:
        words.append("Some of what you saved may be missing.")
    elif lost == 0 and not doubtful:
        words.append("Nothing that you saved was lost.")
    elif lost:
        words.append("One thing that you saved was lost." if lost == 1 else f"{lost} things that you saved were lost.")
    if doubtful:
        words.append(
            "One thing that you saved may have a few wrong letters." if doubtful == 1
            else f"{doubtful} things that you saved may have a few wrong letters."
        )
    if is_behind:
        words.append("How far you had read may be a little behind.")
    hint = help_ if lost != 0 or doubtful else ""
    return StoreCondition(StoreStanding.RESTORED, " ".join(words), hint, None, copy_day, lost, set_aside)


def both(first: StoreCondition, second: StoreCondition) -> StoreCondition:
    """`second`, which also says what `first` said: damaged, and now in memory only."""
    return StoreCondition(
        second.standing, f"{first.sentence} {second.sentence}", second.hint, second.why,
        first.copy_day, first.lost, first.set_aside,
    )


_MONTHS = ("January February March April May June July August September October November December").split()


def in_words(day: str) -> str:
    """"2026-11-03" as "November 3"; anything else as it is."""
    try:
        _, month, number = day.split("-")
        return f"{_MONTHS[int(month) - 1]} {int(number)}"
    except (ValueError, IndexError):
        return day
