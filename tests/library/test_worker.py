"""Conversion in processes that can be killed: every file gets an answer, whatever it does to its process."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from library_folder import png, write

from reader.errors import ArticleNotFound, ContentUnreadable, PageNotConverted
from reader.library import limits, worker_pool, worker_process
from reader.library.glossary import Entry, Glossaries
from reader.library.worker import convert_all, convert_file
from reader.library.worker_process import Job, converted_of, run_job

ROOT = Path(__file__).resolve().parents[2]

# Put in place of the dialect in a worker: words in the article say how it goes wrong.
BAD_DIALECT = """
import ctypes, os, time
def to_html(text, language="en"):
    if "HANG" in text: time.sleep(3600)
    if "SPIN" in text:
        while True: pass
    if "EAT" in text: x = [bytes(1 << 20) for _ in range(1 << 20)]
    if "HOARD" in text: os.abort()
    if "CRASH" in text: os.kill(os.getpid(), 11)
    if "RAISE" in text: raise LookupError("a mistake")
    if "DEEP" in text: return deep()
    if "PRINT" in text: print("noise" * 10000, flush=True); os.write(1, b"noise")
    return "<p>" + text + "</p>"
def deep(): return deep()
"""


@pytest.fixture
def bad_worker(monkeypatch):
    """Workers whose dialect misbehaves on demand."""
    boot = (f"import sys, json, types; sys.path[:] = json.loads(sys.argv[1]); bad = types.ModuleType('bad');"
            f"exec({BAD_DIALECT!r}, bad.__dict__); import reader.library.dialect as d; d.to_html = bad.to_html;"
            "from reader.library.worker_process import serve; serve()")
    monkeypatch.setattr(worker_pool, "_BOOT", boot)


def outcomes(root, names, **more):
    jobs = [Job(str(root), name, "en") for name in names]
    return {outcome.ref: outcome for outcome in convert_all(jobs, **more)}


def test_files_are_converted_and_their_pages_come_back_whole(tmp_path):
    root = write(tmp_path, {"media/x.png": png(), "en/a.md":
                 "---\ntitle: Ünïcode\ntags: [x]\n---\n## H\n\n![a](media/x.png)\n\n| t |\n|---|\n| c |\n\n"
                 "[l](b.md#h) n[^1]\n"
                 "\n[^1]: note\n\n*[off-label]: d\n\noff-label"})
    by_worker = converted_of(outcomes(root, ["en/a.md"])["en/a.md"])
    here = converted_of(run_job(Job(str(root), "en/a.md", "en")))
    assert by_worker == here
    assert by_worker.page.card.title == "Ünïcode"
    assert by_worker.page.tables
    assert by_worker.page.terms
    assert by_worker.page.card.tags == ("x",)


@pytest.mark.parametrize("processes", [1, 3])
def test_every_file_gets_one_answer(tmp_path, processes):
    names = [f"en/{number}.md" for number in range(40)]
    root = write(tmp_path, {name: f"# {name}" for name in names})
    found = outcomes(root, names, processes=processes)
    assert set(found) == set(names)
    assert {outcome.status for outcome in found.values()} == {"done"}


def test_many_files_get_several_processes_and_few_get_one():
    assert worker_pool._how_many(1) == worker_pool._how_many(worker_pool.FEW) == 1
    assert 1 <= worker_pool._how_many(1000) <= (os.cpu_count() or 1)


@pytest.mark.parametrize(("word", "said"), [
    ("HANG", "longer than"), ("SPIN", "longer than"), ("EAT", "memory"), ("HOARD", "memory"), ("CRASH", "memory"),
    ("RAISE", "LookupError"), ("DEEP", "too deep"),
])
@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory as Linux sets them")
def test_a_file_that_its_worker_does_not_survive_is_shown_as_plain_text(bad_worker, monkeypatch, tmp_path, word, said):
    monkeypatch.setattr(limits, "CONVERT_SECONDS", 1.0)
    root = write(tmp_path, {"en/bad.md": f"# Title\n\nSome {word} words.", "en/good.md": "Good.",
        "en/more.md": "More."})
    begun = time.monotonic()
    found = outcomes(root, ["en/bad.md", "en/good.md", "en/more.md"])
    assert time.monotonic() - begun < 30
    bad = found["en/bad.md"]
    assert bad.status == "done"
    page = converted_of(bad).page
    assert page.card.title == "Title"
    assert f"Some {word} words." in page.html
    assert said in bad.problems[-1][4]
    assert converted_of(found["en/good.md"]).page.html == "<p>Good.</p>"
    assert found["en/more.md"].status == "done"


def test_what_a_library_prints_does_not_get_between_the_answers(bad_worker, tmp_path):
    root = write(tmp_path, {"en/a.md": "PRINT this", "en/b.md": "b"})
    found = outcomes(root, ["en/a.md", "en/b.md"])
    assert {outcome.status for outcome in found.values()} == {"done"}


def test_a_worker_that_does_not_even_survive_the_plain_text(monkeypatch, tmp_path):
    boot = ("import sys, json; sys.path[:] = json.loads(sys.argv[1]); import reader.library.worker_process as w, os;"
            "w.run_job = lambda job, _: os._exit(3) if 'bad' in job.ref else w.Outcome(job.ref, 'draft'); w.serve()")
    monkeypatch.setattr(worker_pool, "_BOOT", boot)
    root = write(tmp_path, {"bad.md": "x", "good.md": "y"})
    found = outcomes(root, ["bad.md", "good.md"])
    assert found["bad.md"].status == "unreadable"
    assert found["bad.md"].problems[0][3] == "file.limit"
    assert found["good.md"].status == "draft"


def test_where_no_process_can_be_started_files_are_converted_all_the_same(monkeypatch, tmp_path):
    monkeypatch.setattr(worker_pool, "_command", lambda: [str(tmp_path / "no-such-program")])
    root = write(tmp_path, {"a.md": "# A", "b.md": "# B"})
    assert {outcome.status for outcome in outcomes(root, ["a.md", "b.md"]).values()} == {"done"}


def test_a_process_that_ends_at_once_is_not_waited_for(monkeypatch, tmp_path):
    monkeypatch.setattr(worker_pool, "_command", lambda: [sys.executable, "-c", "pass"])
    root = write(tmp_path, {"a.md": "# A"})
    assert outcomes(root, ["a.md"])["a.md"].status == "done"


def test_giving_up_ends_all_processes_soon(bad_worker, tmp_path):
    root = write(tmp_path, {f"{number}.md": "HANG" for number in range(20)})
    cancelled = threading.Event()
    threading.Timer(0.3, cancelled.set).start()
    begun = time.monotonic()
    outcomes(root, [f"{number}.md" for number in range(20)], is_cancelled=cancelled.is_set, processes=2)
    assert time.monotonic() - begun < 10
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("conversion")]


def test_an_iteration_that_is_left_ends_its_processes(tmp_path):
    root = write(tmp_path, {f"{number}.md": "x" for number in range(20)})
    answers = convert_all([Job(str(root), f"{number}.md", "en") for number in range(20)])
    next(answers)
    answers.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("conversion")]


@pytest.mark.parametrize(("change", "status"), [
    (lambda path: path.unlink(), "gone"),
    (lambda path: path.write_bytes(b"%PDF-1.4"), "unreadable"),
    (lambda path: path.write_text("---\ntitle: T\ndraft: yes\n---\nx"), "draft"),
    (lambda path: (path.unlink(), os.mkfifo(path)), "closed"),
    (lambda path: (path.unlink(), path.symlink_to("/etc/hostname")), "closed"),
    (lambda path: (path.unlink(), path.mkdir()), "closed"),
])
def test_what_there_is_to_say_of_a_file(tmp_path, change, status):
    path = write(tmp_path, {"a.md": "# A"}) / "a.md"
    change(path)
    assert outcomes(tmp_path, ["a.md"])["a.md"].status == status


def test_known_bytes_are_not_converted_again(tmp_path):
    write(tmp_path, {"a.md": "# A"})
    first = run_job(Job(str(tmp_path), "a.md", "en"))
    again = run_job(Job(str(tmp_path), "a.md", "en", known_hash=first.hash))
    assert (again.status, again.page) == ("same", b"")


def test_a_file_that_changes_while_it_is_read_is_left_for_later(tmp_path, monkeypatch):
    path = write(tmp_path, {"a.md": "# A"}) / "a.md"
    real = worker_process.open_inside

    def open_and_change(*arguments, **more):
        result = real(*arguments, **more)
        path.write_text("# A and more")
        return result

    monkeypatch.setattr(worker_process, "open_inside", open_and_change)
    assert run_job(Job(str(tmp_path), "a.md", "en")).status == "moving"


def test_a_single_file_is_converted_with_what_lies_beside_it(tmp_path):
    write(tmp_path / "x", {"a.md": "---\ntitle: T\ndraft: yes\ncategory: c\n---\n![p](p.png) [l](nope.md)",
        "p.png": png(7, 8)})
    converted = convert_file(tmp_path / "x" / "a.md")
    assert converted.draft
    assert converted.page.card.category == "c"
    assert converted.page.pictures[0].width == 7
    assert converted.uses[0].target == "nope"


@pytest.mark.parametrize(("name", "error"), [
    ("no.md", ArticleNotFound), ("a\x00.md", ArticleNotFound), ("dir.md", ContentUnreadable),
    ("pdf.md", PageNotConverted),
    ("pipe.md", ContentUnreadable), ("zero.md", ContentUnreadable),
])
def test_a_single_file_that_is_no_article(tmp_path, name, error):
    write(tmp_path, {"pdf.md": b"%PDF-1.4"})
    (tmp_path / "dir.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "zero.md").symlink_to("/dev/zero")
    with pytest.raises(error):
        convert_file(tmp_path / name)


def test_workers_start_from_any_folder_and_know_no_qt(tmp_path):
    """In a program of its own, started elsewhere, whose main module must not run a second time in the worker."""
    write(tmp_path, {"a.md": "# A"})
    script = tmp_path / "program.py"
    script.write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "open('runs.txt', 'a').write('x')\n"
        "from pathlib import Path\n"
        "from reader.library.worker import convert_file\n"
        "print(convert_file(Path('a.md')).page.card.title)\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'markdown', 'nh3')])\n")
    done = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=120,
                          env={**os.environ, "PYTHONSAFEPATH": "1"}, check=True)
    assert done.stdout.split("\n")[:2] == ["A", "[]"]
    assert (tmp_path / "runs.txt").read_text() == "x"


def test_a_frozen_build_starts_itself(monkeypatch):
    from reader.library.worker_process import ARGUMENT, serve_if_asked

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_pool._command() == [sys.executable, ARGUMENT]
    serve_if_asked(["reader", "list"])  # anything else goes on as ever


def test_a_program_that_is_asked_to_be_a_worker_is_one(tmp_path, monkeypatch):
    monkeypatch.setattr(worker_pool, "_command", lambda: [
        sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r});"
        "from reader.library.worker_process import serve_if_asked; serve_if_asked()", worker_process.ARGUMENT])
    monkeypatch.setattr(worker_pool, "run_job", None)  # not here, but there
    write(tmp_path, {"a.md": "# A"})
    assert convert_file(tmp_path / "a.md").page.card.title == "A"


def test_processes_are_used_again_and_learn_new_words(tmp_path):
    names = [f"en/{number}.md" for number in range(12)]
    root = write(tmp_path, dict.fromkeys(names, "---\ntitle: T\n---\nA dose."))
    jobs = [Job(str(root), name, "en") for name in names]
    with worker_pool.Workers(2) as workers:
        first = list(workers.convert(jobs))
        processes = {worker._process.pid for worker in workers._workers}
        words = Glossaries({"en": [Entry(("Dose",), "How much.")]})
        second = list(workers.convert(jobs, glossaries=words))
        third = list(workers.convert(jobs))
        assert {worker._process.pid for worker in workers._workers} == processes
        assert list(workers.convert([])) == []
    for outcomes_, terms in ((first, ()), (second, (("dose", "How much."),)), (third, ())):
        assert sorted(outcome.ref for outcome in outcomes_) == sorted(names)
        assert {converted_of(outcome).page.terms for outcome in outcomes_} == {terms}


def test_a_new_process_learns_the_words_too(bad_worker, tmp_path):
    names = ["en/crash.md", *(f"en/{number}.md" for number in range(6))]
    root = write(tmp_path, dict.fromkeys(names[1:], "---\ntitle: T\n---\nA dose.") | {
        "en/crash.md": "---\ntitle: T\n---\nA CRASH."})
    words = Glossaries({"en": [Entry(("Dose",), "How much.")]})
    found = outcomes(root, names, glossaries=words, processes=1)
    assert {converted_of(found[name]).page.terms for name in names[1:]} == {(("dose", "How much."),)}
