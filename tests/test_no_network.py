"""Nothing leaves this machine: no call to a network in a whole run, and nothing is missed where there is none."""

import sys
from pathlib import Path

import pytest

from tests.tracing import need_strace, run, traced

NETWORK = "connect,bind,sendto,sendmsg,sendmmsg,socket"
INTERNET = ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET")
WITHOUT = """
import runpy, socket, sys
def refused(*_arguments, **_names):
    raise AssertionError("the network was asked for")
class Socket(socket.socket):
    __init__ = refused
for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname", "socketpair", "fromfd"):
    setattr(socket, name, refused)
socket.socket = socket.SocketType = Socket
sys.addaudithook(lambda event, _: refused() if event.startswith("socket.") else None)
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def to_a_network(calls: list[str]) -> list[str]:
    return [call for call in calls if any(family in call for family in INTERNET)]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-m", "kompas", "selftest"],
        ["-m", "kompas", "export", "tests/journeys/five-seats.kompas", "--to", "{folder}/record.pdf"],
        ["-m", "tests.marked_up", "{folder}/sessions", "niets bijzonders"],
    ],
    ids=["selftest", "export", "desk and stage"],
)
def test_no_call_goes_to_a_network(tmp_path: Path, arguments: list[str]) -> None:
    need_strace()
    done, calls = traced([one.format(folder=tmp_path) for one in arguments], NETWORK, tmp_path)
    assert done.returncode == 0, done.stderr
    assert to_a_network(calls) == []


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_these_eyes_see_a_call_to_a_network(tmp_path: Path, family: str) -> None:
    need_strace()
    asked = f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM).close()"
    _, calls = traced(["-c", asked], NETWORK, tmp_path)
    assert to_a_network(calls)


@pytest.mark.parametrize(
    "arguments",
    [
        ["kompas", "selftest"],
        ["kompas", "check", "tests/journeys/negen-plekken.kompas"],
        ["tests.marked_up", "{folder}/sessions", "niets bijzonders"],
    ],
    ids=["selftest", "check", "desk and stage"],
)
def test_all_works_where_there_is_no_network(tmp_path: Path, arguments: list[str]) -> None:
    told = [one.format(folder=tmp_path) for one in arguments]
    done = run([sys.executable, "-c", WITHOUT, *told], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_asking_for_the_network_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "asking.py").write_text("import socket\nsocket.socket()\n", encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{WITHOUT}"
    done = run([sys.executable, "-c", code, "asking"], tmp_path)
    assert "the network was asked for" in done.stderr
