"""The PIN: what opens, what never does, and that no kill, restart, clock or damage gives a free try.

Most tests put a quick stand-in in the place of scrypt: those that ask for `pin` or `asked`.
"""

import hashlib
import json
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import CannotSave, ReaderError
from reader.staff import pin as pin_module
from reader.staff import pin_clock, pin_lock
from reader.staff.pin import FREE_TRIES, LONGEST_WAIT, Pin, PinDamaged, PinKind, PinMissing, PinRefused, wait_after
from reader.staff.pin_clock import Moment, surely_passed
from reader.staff.pin_lock import PinBusy
from reader.staff.pin_record import Cost, PinRecord, from_bytes
from reader.staff.pin_rules import plain_digits, why_refused

ROOT = Path(__file__).resolve().parents[2]
RIGHT, WRONG, OTHER = "739164", "628053", "402918"
CHEAP = Cost(n=2**14)


class Clock:
    """A computer whose time and restarts are ours."""

    def __init__(self, seconds=1000.0, boot="first"):
        self.seconds, self.boot = seconds, boot

    def __call__(self):
        return Moment(self.seconds, self.boot)

    def restart(self, uptime=20.0):
        self.boot, self.seconds = f"{self.boot}+", uptime


@pytest.fixture
def asked(monkeypatch):
    """Every call of scrypt, as (password, cost); the key is made by something quick."""
    calls = []

    def quick(password, *, salt, n, r, p, maxmem, dklen):
        calls.append((password, (n, r, p)))
        return hashlib.blake2b(salt + password, digest_size=dklen).digest()

    monkeypatch.setattr(pin_module.hashlib, "scrypt", quick)
    return calls


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def pin(tmp_path, clock, asked):
    made = Pin(tmp_path / "data", cost=CHEAP, now=clock)
    made.choose(RIGHT)
    return made


def again(pin, clock):
    """The app after a restart of it."""
    return Pin(pin.file.parent, cost=CHEAP, now=clock)


def fail(pin, times):
    for _ in range(times):
        assert not pin.check(WRONG).is_right


# the first one, and the rules


def test_nothing_is_set_at_first_and_asking_makes_no_file(tmp_path):
    pin = Pin(tmp_path / "data")
    assert pin.state().kind is PinKind.UNSET
    assert not (tmp_path / "data").exists()
    with pytest.raises(PinMissing):
        pin.check(RIGHT)


def test_the_pin_that_was_set_opens_and_no_other(pin):
    assert pin.state().kind is PinKind.READY
    assert pin.check(RIGHT).is_right
    for other in (WRONG, "", RIGHT[:-1], RIGHT + "0", RIGHT[::-1], "abc", "\ud800", "0" * 5000):
        assert not pin.check(other).is_right
        assert pin.check(RIGHT).is_right


def test_with_real_scrypt_and_the_usual_cost(tmp_path):
    pin = Pin(tmp_path)
    pin.choose(RIGHT)
    assert pin.check(RIGHT).is_right
    assert not pin.check(WRONG).is_right
    assert json.loads(pin.file.read_text())["scrypt"] == [2**17, 8, 1]


def test_digits_of_other_scripts_and_spaces_are_the_same_pin(pin):
    assert pin.check("٧٣٩ ١٦٤").is_right
    assert pin.check(" 739 164 ").is_right


def test_a_second_first_pin_is_refused(pin):
    with pytest.raises(PinRefused, match="already"):
        pin.choose(OTHER)
    assert pin.check(RIGHT).is_right


@pytest.mark.parametrize(("poor", "words"), [
    ("", "6 digits or more"), ("12345", "6 digits or more"), ("7391640275318", "12 digits at most"),
    ("73916a", "digits only"), ("-73916", "digits only"), ("000000", "same digit"), ("99999999", "same digit"),
    ("123456", "up or down"), ("654321", "up or down"), ("890123", "up or down"), ("246802", "up or down"),
    ("112233", "up or down"), ("121212", "come again"), ("739739", "come again"), ("7397397", "come again"),
    ("771177", "Two digits"), ("159753", "line on the keys"), ("١٢٣٤٥٦", "up or down"),
])
def test_what_is_easy_to_guess_is_refused_with_the_reason(tmp_path, poor, words):
    assert words in why_refused(poor)
    pin = Pin(tmp_path, cost=CHEAP)
    with pytest.raises(PinRefused, match=words):
        pin.choose(poor)
    assert pin.state().kind is PinKind.UNSET
    assert list(tmp_path.glob("*staff-pin*")) == []


@pytest.mark.parametrize("good", [RIGHT, "190374", "73916402", "739164027531"])
def test_ordinary_pins_are_taken(good):
    assert why_refused(good) == ""


@given(st.text(max_size=40))
def test_the_rules_answer_everything_and_take_only_digits(typed):
    reason = why_refused(typed)
    assert reason == "" or reason.endswith(".")
    if not reason:
        digits = plain_digits(typed)
        assert 6 <= len(digits) <= 12
        assert set(digits) <= set("0123456789")
        assert len(set(digits)) >= 3


# the file


def test_the_file_is_for_its_owner_alone_and_tells_nothing(pin, asked):
    pin.check(RIGHT)
    assert stat.S_IMODE(pin.file.stat().st_mode) == 0o600
    for file in pin.file.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
        assert RIGHT.encode() not in file.read_bytes()
    longer = Pin(pin.file.parent / "other", cost=CHEAP)
    longer.choose("739164027531")
    assert len(json.loads(longer.file.read_text())["key"]) == len(json.loads(pin.file.read_text())["key"])


def test_two_computers_with_the_same_pin_have_different_files(pin, tmp_path):
    other = Pin(tmp_path / "other", cost=CHEAP)
    other.choose(RIGHT)
    one, two = (json.loads(each.file.read_text()) for each in (pin, other))
    assert one["salt"] != two["salt"]
    assert one["key"] != two["key"]


def test_the_version_before_is_kept(pin):
    before = pin.file.read_bytes()
    pin.check(WRONG)
    assert pin.file.with_name("staff-pin.json.previous").read_bytes() == before


def test_deleting_the_file_lets_a_new_pin_be_set(pin):
    pin.file.unlink()
    assert pin.state().kind is PinKind.UNSET
    pin.choose(OTHER)
    assert pin.check(OTHER).is_right
    assert not pin.check(RIGHT).is_right


def damaged_forms(whole):
    yield from (whole[:end] for end in range(len(whole)))
    for at in range(len(whole)):
        for bit in (0, 3, 5, 7):
            yield whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1:]
    yield whole + b"\n"
    yield whole.replace(b"\n", b"\r\n")
    yield b"\0" * len(whole)
    yield b"[" * 100_000
    yield b'{"format": 1}'
    yield "ﬀ".encode()


def test_torn_and_bent_files_open_nothing(pin, asked):
    """Cut at every byte, or with a bit turned at any: neither the right PIN opens nor any other, nor is it "unset"."""
    whole, calls = pin.file.read_bytes(), len(asked)
    for bent in damaged_forms(whole):
        pin.file.write_bytes(bent)
        state = pin.state()
        assert state.kind is PinKind.DAMAGED, bent[:200]
        assert str(pin.file) in state.sentence
        for typed in (RIGHT, "", "000000"):
            with pytest.raises(PinDamaged):
                pin.check(typed)
        with pytest.raises(PinDamaged):
            pin.choose(OTHER)
        with pytest.raises(PinDamaged):
            pin.change(RIGHT, OTHER)
        assert pin.file.read_bytes() == bent  # nor is it put right by trying
    assert len(asked) == calls
    pin.file.write_bytes(whole)
    assert pin.check(RIGHT).is_right


def forged(pin, **changes):
    """The file with other values, and a sum that fits them."""
    data = json.loads(pin.file.read_text())
    del data["whole"]
    data.update(changes)
    whole = hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
    return (json.dumps({**data, "whole": whole}, indent=1) + "\n").encode()


@pytest.mark.parametrize("changes", [
    {"scrypt": [2, 8, 1]}, {"scrypt": [2**17, 1, 1]}, {"scrypt": [2**30, 8, 1]}, {"scrypt": [2**17, 8, 10**6]},
    {"scrypt": [-(2**17), 8, 1]}, {"scrypt": [0, 8, 1]}, {"scrypt": []}, {"scrypt": [2**17, 8, 1, 1]},
    {"scrypt": [True, 8, 1]}, {"scrypt": None}, {"salt": ""}, {"salt": "00" * 15}, {"key": ""}, {"key": "00"},
    {"key": None}, {"wrong": -1}, {"wrong": 2**40}, {"wrong": 1.5}, {"wrong": True}, {"wrong": None},
    {"tried": -1.0}, {"tried": float("inf")}, {"tried": float("nan")}, {"tried": "0"}, {"tried": 3}, {"boot": 7},
    {"format": 2}, {"more": 1},
])
def test_values_that_we_would_not_have_written_are_damage(pin, changes):
    pin.file.write_bytes(forged(pin, **changes))
    assert pin.state().kind is PinKind.DAMAGED
    with pytest.raises(PinDamaged):
        pin.check(RIGHT)


def test_the_forger_of_this_test_can_forge(pin):
    """Else the test above would prove nothing."""
    pin.file.write_bytes(forged(pin, wrong=3))
    assert pin.state().tries_left == FREE_TRIES - 3


@given(st.binary(max_size=300))
def test_no_bytes_are_a_record_by_chance(raw):
    assert from_bytes(raw) is None


@given(st.integers(0, 2**31 - 1), st.floats(0, 1e12), st.text("0123456789abcdef-", max_size=40),
       st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32))
def test_a_record_comes_back_as_it_was(wrong, seconds, boot, salt, key):
    record = PinRecord(salt, key, Cost(), wrong, Moment(seconds, boot))
    assert from_bytes(record.to_text().encode()) == record


@pytest.mark.parametrize("kind", ["folder", "link to nothing", "no folder above"])
def test_something_else_in_the_place_of_the_file_is_not_no_pin(tmp_path, kind):
    folder = tmp_path / "data"
    if kind == "no folder above":
        folder.write_text("a file")
    else:
        folder.mkdir()
        place = folder / "staff-pin.json"
        place.mkdir() if kind == "folder" else place.symlink_to(tmp_path / "nowhere")
    pin = Pin(folder, cost=CHEAP)
    assert pin.state().kind is PinKind.DAMAGED
    with pytest.raises(ReaderError):
        pin.choose(RIGHT)
    with pytest.raises(ReaderError):
        pin.check(RIGHT)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_not_no_pin(pin):
    pin.file.chmod(0)
    assert pin.state().kind is PinKind.DAMAGED


def test_a_file_that_cannot_be_read_is_not_no_pin(pin, monkeypatch):
    def refuse(file, *_args, **_more):
        raise PermissionError(13, "no", str(file))

    monkeypatch.setattr(pin_module, "open", refuse, raising=False)
    assert pin.state().kind is PinKind.DAMAGED


def test_what_a_killed_write_left_is_swept_away(pin):
    left = pin.file.with_name(".staff-pin.json.0badc0de")
    left.write_text("a key")
    pin.check(RIGHT)
    assert not left.exists()


# counting


def test_tries_left_are_told_and_a_right_one_gives_all_back(pin):
    assert [pin.check(WRONG).state.tries_left for _ in range(4)] == [4, 3, 2, 1]
    assert pin.state().tries_left == 1
    assert pin.check(RIGHT).is_right
    assert pin.state().tries_left == FREE_TRIES


def test_ten_wrong_tries_wait_longer_and_longer(pin, clock):
    waits = []
    for _ in range(12):
        state = pin.check(WRONG).state
        waits.append(state.wait_seconds)
        clock.seconds += state.wait_seconds
        assert pin.state().kind is PinKind.READY
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert [wait_after(wrong) for wrong in (0, 4, 5, 10, 10**9)] == [0, 0, 30, LONGEST_WAIT, LONGEST_WAIT]


def test_while_waiting_the_right_pin_does_not_open_and_nothing_is_computed_or_counted(pin, clock, asked):
    fail(pin, 5)
    before, calls = pin.file.read_bytes(), len(asked)
    clock.seconds += 29.5
    answer = pin.check(RIGHT)
    assert not answer.is_right
    assert answer.state.kind is PinKind.WAITING
    assert answer.state.wait_seconds == pytest.approx(0.5)
    assert len(asked) == calls
    assert pin.file.read_bytes() == before
    clock.seconds += 0.5
    assert pin.check(RIGHT).is_right


def test_a_try_is_on_disk_before_it_is_checked(pin, clock, monkeypatch):
    seen = []

    def look(*args, **more):
        seen.append(from_bytes(pin.file.read_bytes()).wrong)
        return b"\0" * 32

    monkeypatch.setattr(pin_module.hashlib, "scrypt", look)
    fail(pin, 3)
    assert seen == [1, 2, 3]


def test_a_try_that_cannot_be_counted_is_not_checked(pin, monkeypatch, asked):
    def full(_path, _text):
        raise CannotSave("no room", "Make room.")

    monkeypatch.setattr(pin_module, "write_atomically", full)
    calls = len(asked)
    with pytest.raises(CannotSave, match="Nothing can be saved"):
        pin.check(RIGHT)
    assert len(asked) == calls


def test_the_right_pin_opens_even_when_the_count_cannot_be_taken_back(pin, monkeypatch):
    write, written = pin_module.write_atomically, []

    def full_after_one(path, text):
        if written:
            raise CannotSave("no room", "Make room.")
        written.append(text)
        write(path, text)

    monkeypatch.setattr(pin_module, "write_atomically", full_after_one)
    assert pin.check(RIGHT).is_right


def test_too_little_memory_opens_nothing(pin, monkeypatch):
    def refuse(*_args, **_more):
        raise ValueError("memory limit exceeded")

    monkeypatch.setattr(pin_module.hashlib, "scrypt", refuse)
    with pytest.raises(ReaderError, match="too little memory"):
        pin.check(RIGHT)
    assert pin.state().tries_left == FREE_TRIES - 1


# kills, restarts, clocks

KILLED = """
import os, signal, sys
from pathlib import Path
from reader.staff import pin
from reader.staff.pin_record import Cost
def die(*args, **more):
    os.kill(os.getpid(), signal.SIGKILL)
pin.hashlib.scrypt = die
mine = pin.Pin(Path(sys.argv[1]), cost=Cost(n=2**14))
if mine.state().kind is not pin.PinKind.READY:
    sys.exit(3)
mine.check(sys.argv[2])
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that kills")
def test_twenty_tries_with_a_kill_in_each_end_locked(tmp_path):
    """GIVEN a thief who pulls the plug in the middle of every check, THEN five tries are all that he has."""
    pin = Pin(tmp_path, cost=CHEAP)
    pin.choose(RIGHT)
    command = [sys.executable, "-c", KILLED, str(tmp_path), RIGHT]
    ends = [subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode for _ in range(20)]
    assert ends == [-9] * 5 + [3] * 15
    assert pin.state().kind is PinKind.WAITING
    assert not pin.check(RIGHT).is_right


@pytest.mark.parametrize("step", ["open", "write", "fsync", "link", "replace"])
def test_a_kill_at_every_step_of_writing_leaves_a_whole_file(pin, clock, monkeypatch, step):
    class Killed(BaseException):
        pass

    def die(*_args, **_more):
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(os, "fdopen" if step == "write" else step, die)
        with pytest.raises(Killed):
            pin.check(RIGHT)
    assert again(pin, clock).state().kind is PinKind.READY
    assert again(pin, clock).check(RIGHT).is_right


def test_starting_the_app_again_does_not_shorten_the_wait(pin, clock):
    fail(pin, 5)
    clock.seconds += 10
    fresh = again(pin, clock)
    assert fresh.state().wait_seconds == pytest.approx(20)
    assert not fresh.check(RIGHT).is_right


def test_starting_the_computer_again_does_not_shorten_the_wait(pin, clock):
    fail(pin, 5)
    clock.seconds += 30
    fail(pin, 1)
    clock.restart(uptime=15)
    fresh = again(pin, clock)
    assert fresh.state().wait_seconds == pytest.approx(45)
    assert not fresh.check(RIGHT).is_right
    clock.seconds = 60
    assert fresh.check(RIGHT).is_right


def test_a_new_start_after_the_wait_does_not_make_one_wait_for_ever(pin, clock):
    fail(pin, 5)
    for _ in range(3):
        clock.restart(uptime=40)
        assert again(pin, clock).state().kind is PinKind.READY


@pytest.mark.parametrize("step", [-86_400 * 400, -86_400, 86_400, 86_400 * 400])
def test_the_clock_on_the_wall_changes_nothing(tmp_path, monkeypatch, asked, step):
    pin = Pin(tmp_path, cost=CHEAP)  # with the real clock of the computer
    pin.choose(RIGHT)
    fail(pin, 5)
    before = pin.state().wait_seconds
    real, real_ns = time.time, time.time_ns
    monkeypatch.setattr(time, "time", lambda: real() + step)
    monkeypatch.setattr(time, "time_ns", lambda: real_ns() + step * 10**9)
    for file in tmp_path.iterdir():
        os.utime(file, (real() + step, real() + step))
    after = Pin(tmp_path, cost=CHEAP).state()
    assert after.kind is PinKind.WAITING
    assert 0 < after.wait_seconds <= before
    assert not pin.check(RIGHT).is_right


def test_the_computers_clock_goes_on_and_knows_its_start():
    one, two = pin_clock.now(), pin_clock.now()
    assert two.seconds >= one.seconds > 0
    assert one.boot == two.boot
    if sys.platform.startswith("linux"):
        assert one.boot


@pytest.mark.parametrize(("since", "until", "passed"), [
    (Moment(100, "a"), Moment(130, "a"), 30),
    (Moment(100, "a"), Moment(90, "a"), 0),      # the same start cannot be earlier
    (Moment(100, "a"), Moment(7, "b"), 7),       # another start: what is sure is how long it runs
    (Moment(100), Moment(130), 30),              # a system that does not name its starts
    (Moment(100), Moment(7), 7),
])
def test_time_that_surely_passed(since, until, passed):
    assert surely_passed(since, until) == passed


@given(st.floats(0, 1e7), st.floats(0, 1e6), st.floats(0, 1e6), st.booleans(), st.booleans())
def test_never_more_time_than_really_passed(uptime, off, later, restarted, named):
    """`off` seconds without current and `later` ones after that, or only `later` when nothing was restarted."""
    since = Moment(uptime, "a" if named else "")
    if restarted:
        until, real = Moment(later, "b" if named else ""), off + later
    else:
        until, real = Moment(uptime + later, since.boot), later
    assert 0 <= surely_passed(since, until) <= real + 1e-6 * (1 + uptime + later)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.one_of(
    st.sampled_from(["wrong", "right", "restart", "crash"]), st.floats(0, 1000)), max_size=40))
def test_whatever_happens_it_opens_only_to_the_right_pin_at_the_right_time(tmp_path_factory, asked, steps):
    """A model beside it: how many tries were wrong, and how much time has surely passed since the last one."""
    clock = Clock()
    pin = Pin(tmp_path_factory.mktemp("pin"), cost=CHEAP, now=clock)
    pin.choose(RIGHT)
    wrong, passed = 0, 0.0
    for step in steps:
        if isinstance(step, float):
            clock.seconds += step
            passed += step
        elif step == "restart":
            clock.restart(uptime=0.0)
            passed, pin = 0.0, again(pin, clock)
        else:
            may_try = passed >= wait_after(wrong) - 1e-9
            if step == "crash":
                before = pin_module._derived
                pin_module._derived = lambda *_args: 1 / 0
                try:
                    pin.check(RIGHT)
                except ZeroDivisionError:
                    assert may_try
                finally:
                    pin_module._derived = before
            else:
                answer = pin.check(RIGHT if step == "right" else WRONG)
                assert answer.is_right == (may_try and step == "right")
            if may_try:
                wrong, passed = (0 if step == "right" else wrong + 1), 0.0
        state = pin.state()
        assert state.tries_left == max(0, FREE_TRIES - wrong)
        assert state.wait_seconds == pytest.approx(max(0.0, wait_after(wrong) - passed), abs=1e-6)


# two at once


def test_two_windows_at_once_count_as_two(pin, clock):
    threads = [threading.Thread(target=again(pin, clock).check, args=(WRONG,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pin.state().tries_left == FREE_TRIES - 4


def test_a_check_that_never_ends_elsewhere_is_told(pin, monkeypatch):
    monkeypatch.setattr(pin_module, "_PATIENCE", 0.0)
    with pin_lock.one_try(pin.file.with_name("staff-pin.json.lock"), 0), pytest.raises(PinBusy):
        pin.check(RIGHT)


# nothing is told by how long it takes


def test_every_try_costs_the_same_whatever_its_length(pin, clock, asked):
    """Counted, not timed: one scrypt of the same cost for one digit, for many, and for none."""
    for typed in ("", "7", RIGHT[:5], RIGHT, RIGHT + "1", "0" * 64, "0" * 10_000, "abc"):
        asked.clear()
        pin.check(typed)
        assert [cost for _, cost in asked] == [(2**14, 8, 1)], typed[:20]
        assert pin.check(RIGHT).is_right


def test_the_comparison_is_the_one_that_takes_always_as_long(pin, monkeypatch):
    compared = []

    def compare(one, two):
        compared.append((len(one), len(two)))
        return False

    monkeypatch.setattr(pin_module.hmac, "compare_digest", compare)
    assert not pin.check(RIGHT).is_right
    assert compared == [(32, 32)]


# changing it


def test_changing_the_pin(pin):
    assert pin.change(RIGHT, OTHER).is_right
    assert pin.check(OTHER).is_right
    assert not pin.check(RIGHT).is_right


def test_the_old_pin_is_nowhere_after_a_change(pin):
    old = json.loads(pin.file.read_text())["key"]
    pin.change(RIGHT, OTHER)
    assert all(old not in file.read_text() for file in pin.file.parent.iterdir())


def test_a_wrong_old_pin_changes_nothing_and_counts(pin):
    answer = pin.change(WRONG, OTHER)
    assert not answer.is_right
    assert answer.state.tries_left == FREE_TRIES - 1
    assert pin.check(RIGHT).is_right


def test_changing_is_no_way_round_the_wait(pin):
    fail(pin, 5)
    assert not pin.change(RIGHT, OTHER).is_right
    assert pin.state().kind is PinKind.WAITING


def test_a_poor_new_pin_is_refused_before_anything_is_tried(pin):
    with pytest.raises(PinRefused):
        pin.change(WRONG, "123456")
    assert pin.state().tries_left == FREE_TRIES


def test_a_full_disk_keeps_the_old_pin(pin, monkeypatch):
    write, written = pin_module.write_atomically, []

    def full_later(path, text):
        written.append(text)
        if len(written) > 2:  # the count, and the count taken back
            raise CannotSave("no room", "Make room.")
        write(path, text)

    with monkeypatch.context() as patched:
        patched.setattr(pin_module, "write_atomically", full_later)
        with pytest.raises(CannotSave, match="stays as it was"):
            pin.change(RIGHT, OTHER)
    assert pin.check(RIGHT).is_right
