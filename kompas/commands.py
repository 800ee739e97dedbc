"""Everything Kompas does without a window: check files, export a session and print its paper cards."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kompas import preferences
from kompas.checks.findings import findings_told, ids_told
from kompas.content import library
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.language import texts
from kompas.paths import user_data
from kompas.reading import read_session
from kompas.record.cards import deck
from kompas.record.house import NOBODY, House, read_house
from kompas.record.lessons import lessons
from kompas.record.outline.record import outline
from kompas.record.pdf.cards import write_cards
from kompas.record.pdf.render import write_pdf
from kompas.saying import said
from kompas.storage.export import write_data
from kompas.whole import write_whole


def run(arguments: Sequence[str]) -> int:
    """Run `check`, `export` or `cards`; returns 0, or 1 after saying what is wrong on standard error."""
    spoken = texts("nl")
    chosen = _parser().parse_args(arguments)
    try:
        found = chosen.do(chosen)
    except Problem as problem:
        found = [problem]
    for wrong in found:
        sys.stderr.write(f"{said(wrong, spoken)}\n")
    return 1 if found else 0


def check(chosen: argparse.Namespace) -> list[Problem]:
    """Check scenarios, content files and sessions; returns everything that is wrong."""
    found: list[Problem] = []
    for path in chosen.files:
        wrong = _session_problems(path) if path.suffix == ".kompas" else list(library.problems_of(path))
        found.extend(wrong)
        if not wrong:
            sys.stdout.write(f"{path}: goed / fine\n")
    return found


def export(chosen: argparse.Namespace) -> list[Problem]:
    """Write the record (.pdf), the open data (.json) or the page of lessons (.md) of a session."""
    session = read_session(chosen.file)
    WRITES.get(chosen.to.suffix, _refuse)(session, chosen)
    sys.stdout.write(f"{chosen.to}\n")
    return []


def _write_record(session: Session, chosen: argparse.Namespace) -> None:
    spoken = texts(chosen.language)
    told = outline(session, findings_told(session), spoken, page_one=chosen.page_one, house=_house(chosen))
    write_pdf(told, chosen.to)


def _write_data(session: Session, chosen: argparse.Namespace) -> None:
    write_data(session, ids_told(session), chosen.to)


def _write_lessons(session: Session, chosen: argparse.Namespace) -> None:
    house = _house(chosen) if chosen.named else None
    write_whole(chosen.to, lessons(session, texts(chosen.language), house).encode("utf-8"))


def _refuse(_: Session, chosen: argparse.Namespace) -> None:
    raise Problem("no_target_kind", name=chosen.to.name)


WRITES: dict[str, Callable[[Session, argparse.Namespace], None]] = {
    ".pdf": _write_record,
    ".json": _write_data,
    ".md": _write_lessons,
}


def _house(chosen: argparse.Namespace) -> House:
    """Return the institution as the windows know it, so that both write the same record; none when so asked."""
    if chosen.no_institution:
        return NOBODY
    home = user_data()
    known = preferences.read(home)
    return read_house(home, known.house_name, known.house_contact)


def cards(chosen: argparse.Namespace) -> list[Problem]:
    """Write the paper cards of a session (.pdf)."""
    session = read_session(chosen.file)
    if chosen.to.suffix != ".pdf":
        raise Problem("no_cards_kind", name=chosen.to.name)
    write_cards(deck(session, texts(chosen.language), chosen.seats), chosen.to)
    sys.stdout.write(f"{chosen.to}\n")
    return []


def _session_problems(path: Path) -> list[Problem]:
    try:
        read_session(path)
    except Problem as problem:
        return [problem]
    return []


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kompas")
    commands = parser.add_subparsers(required=True, metavar="check | export | cards | selftest")
    checking = commands.add_parser("check", help="check scenarios, content files and sessions")
    checking.add_argument("files", nargs="+", type=Path)
    checking.set_defaults(do=check)
    exporting = commands.add_parser(
        "export", help="write the record, the open data or the lessons of a session"
    )
    exporting.add_argument("file", type=Path)
    exporting.add_argument("--to", required=True, type=Path, help="NAME.pdf, NAME.json or NAME.md (lessons)")
    exporting.add_argument("--language", choices=("nl", "en"), default="nl")
    exporting.add_argument("--page-one", action="store_true", help="only page one of the record")
    exporting.add_argument(
        "--no-institution", action="store_true", help="without the institution that was set"
    )
    exporting.add_argument(
        "--named", action="store_true", help="lessons name institution, place, date and roles"
    )
    exporting.set_defaults(do=export)
    printing = commands.add_parser("cards", help="write the paper cards for the rounds to come")
    printing.add_argument("file", type=Path)
    printing.add_argument("--to", required=True, type=Path, help="NAME.pdf")
    printing.add_argument("--language", choices=("nl", "en"), default="nl")
    printing.add_argument("--seats", type=int, default=0, help="at least so many cards a round")
    printing.set_defaults(do=cards)
    return parser
