"""The child whose disk fails: keeps numbered decisions one by one and says after each how far the journal is.

saved 7 /folder/session.journal
"""

import sys
from pathlib import Path

from kompas.domain.actions import Decide
from kompas.storage.journal import begin
from tests.crash.player import say
from tests.making import start

COUNT = 30
PATIENCE = 60.0


def main() -> None:
    """Keep a small session in the first folder, or in the second when that fails."""
    first, second = Path(sys.argv[1]), Path(sys.argv[2])
    journal = begin("session", first, second=second)
    journal.append(start())
    for number in range(2, COUNT + 1):
        journal.append(Decide(str(number)))
        saving = journal.flush(PATIENCE)
        say(f"{saving.state} {saving.seq} {saving.where}")
    saving = journal.close(PATIENCE)
    say(f"{saving.state} {saving.seq} {saving.where}")


if __name__ == "__main__":
    main()
