"""What systemd is told."""

import socket
import sys

import pytest

from reader.kiosk.sd_notify import ALIVE, READY, Notifier

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd is a matter of Linux")


@pytest.mark.parametrize("abstract", [False, True])
def test_it_tells_the_socket_of_the_unit(tmp_path, abstract, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.settimeout(10)
        name = f"reader-{tmp_path.name}" if abstract else "n"
        listening.bind("\0" + name if abstract else name)
        address = f"@{name}" if abstract else str(tmp_path / name)
        if len(address) > 100:
            pytest.skip("the folder of this test has too long a name for a socket")
        notifier = Notifier({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "30000000"})
        assert notifier.alive_every == 15
        assert notifier.tell(READY, ALIVE)
        assert listening.recv(100) == b"READY=1\nWATCHDOG=1"


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "", "WATCHDOG_USEC": "1"}, {"NOTIFY_SOCKET": "relative"},
                                     {"NOTIFY_SOCKET": "/nobody/here", "WATCHDOG_USEC": "soon"}])
def test_where_nobody_listens_nothing_happens(environ):
    notifier = Notifier(environ)
    assert not notifier.tell(READY)
    assert notifier.alive_every == 0
