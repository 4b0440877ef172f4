"""The recipe: what the unit says, the commands that write it, and that systemd understands it."""

import configparser
import os
import shutil
import subprocess
import time

import pytest

from reader.cli import main
from reader.errors import ReaderError
from reader.kiosk import status
from reader.kiosk.exit_codes import CLOSED_BY_STAFF
from reader.kiosk.recipe import FILES, Places, filled
from reader.kiosk.status import Status
from reader.options import Options
from reader.staff.pin import Pin, PinKind

PLACES = Places("reader", "/usr/bin/true", "/var/lib/reader", "/srv/articles")


def unit(section="Service"):
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read_string(filled(PLACES)["reader-kiosk.service"])
    return parser[section]


def test_no_slot_is_left_in_any_file():
    files = filled(PLACES)
    assert tuple(files) == FILES
    for name, text in files.items():
        assert "@USER@" not in text
        assert "@DATA@" not in text
        assert "@C" not in text, name


def test_the_unit_never_gives_up_but_stays_down_when_staff_close_it():
    service = unit()
    assert unit("Unit")["StartLimitIntervalSec"] == "0"
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"] == str(CLOSED_BY_STAFF)
    assert (service["Type"], service["NotifyAccess"]) == ("notify", "all")
    assert 0 < int(service["WatchdogSec"]) <= 60


def test_the_unit_gives_the_app_nothing_but_its_own_folder():
    service = unit()
    assert service["ReadWritePaths"] == "/var/lib/reader"
    assert service["ReadOnlyPaths"] == "/srv/articles"
    assert service["ProtectSystem"] == "strict"
    for line in ("NoNewPrivileges", "PrivateNetwork", "PrivateTmp", "ProtectHome", "ProtectKernelModules"):
        assert service[line] == "yes"
    assert "--kiosk" in service["ExecStart"]
    assert service["ExecStart"].endswith("""> /run/reader/ended'; exit $$(cat /run/reader/ended)\"""")
    assert " -s" not in service["ExecStart"], "with it, people get to another console"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not on this computer")
@pytest.mark.skipif(not os.path.exists("/usr/bin/cage"), reason="cage, which the unit names, is not on this computer")
def test_systemd_understands_the_unit(tmp_path):
    file = tmp_path / "reader-kiosk.service"
    file.write_text(filled(PLACES)["reader-kiosk.service"].replace("User=reader", "User=root"), encoding="utf-8")
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", str(file)], capture_output=True, text=True,
                          timeout=60, check=False)
    assert [line for line in done.stderr.splitlines() if "reader-kiosk" in line] == []


@pytest.mark.parametrize("user", ["", "Root", "a b", "x;y", "-x", "x" * 40])
def test_a_name_that_no_user_has_is_refused(tmp_path, user):
    options = Options(data_dir=tmp_path, config_dir=tmp_path, cache_dir=tmp_path)
    with pytest.raises(ReaderError):
        Places.of_this_computer(options, user)


def test_install_prints_or_writes_and_keeps_a_file_of_ones_own(tmp_path, capsys):
    data = ["--data-dir", str(tmp_path / "d")]
    assert main(["kiosk", "install", "--dry-run", "--to", str(tmp_path / "k"), *data]) == 0
    assert "/usr/bin/cage -- /bin/sh" in capsys.readouterr().out
    assert not (tmp_path / "k").exists()
    assert main(["kiosk", "install", "--to", str(tmp_path / "k"), "--user", "lobby", *data]) == 0
    assert sorted(one.name for one in (tmp_path / "k").iterdir()) == sorted(FILES)
    assert "User=lobby" in (tmp_path / "k" / "reader-kiosk.service").read_text()
    (tmp_path / "k" / "kiosk.toml").write_text("# mine\n")
    main(["kiosk", "install", "--to", str(tmp_path / "k"), *data])
    assert (tmp_path / "k" / "kiosk.toml").read_text() == "# mine\n"


def test_check_says_what_is_missing(tmp_path, capsys):
    data = ["--data-dir", str(tmp_path)]
    (tmp_path / "kiosk.toml").write_text("warn_seconds = 5\ndiagonal_inches = 27\n")
    assert main(["kiosk", "check", *data]) == 1
    out = capsys.readouterr().out
    assert "line 1: “warn_seconds” cannot be 5" in out
    assert "reader pin set" in out
    (tmp_path / "kiosk.toml").write_text("diagonal_inches = 27\n")
    Pin(tmp_path).choose("739164")
    assert main(["kiosk", "check", *data]) == 0
    assert main(["kiosk", "chek", *data]) == 2
    assert "check" in capsys.readouterr().err


def test_the_pin_is_set_and_changed_on_the_terminal(tmp_path, monkeypatch, capsys):
    import io

    def run(*lines):
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))
        return main(["pin", "set", "--data-dir", str(tmp_path)])

    assert run("123456", "123456") == 2
    assert run("739164", "739165") == 2
    assert Pin(tmp_path).state().kind is PinKind.UNSET
    assert run("739164", "739164") == 0
    assert run("628053", "402918", "402918") == 1
    assert run("739164", "402918", "402918") == 0
    assert Pin(tmp_path).check("402918").is_right
    assert "402918" not in capsys.readouterr().out


def test_a_kiosk_without_a_pin_says_so_on_the_terminal(tmp_path, capsys):
    assert main(["--kiosk", "--data-dir", str(tmp_path)]) == 2
    assert "reader pin set" in capsys.readouterr().err


def test_health_tells_of_the_kiosk(tmp_path):
    from reader.health.checks import _kiosk

    options = Options(data_dir=tmp_path, config_dir=tmp_path, cache_dir=tmp_path)
    assert _kiosk(options) == ()
    status.write(tmp_path, Status("1.0", uptime_seconds=7200, written=int(time.time())))
    assert [(line.is_well, "2.0 hours" in line.sentence) for line in _kiosk(options)] == [(True, True)]
    status.write(tmp_path, Status("1.0", written=int(time.time()) - 1000))
    (tmp_path / "kiosk.toml").write_text("diagonal_inches = 27\nsounds = 3\n")
    assert [line.is_well for line in _kiosk(options)] == [False, False]
