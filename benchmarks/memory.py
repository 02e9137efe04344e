"""Peak memory of one worker, beside that of an interpreter that has imported the dependencies alone.

    python -m benchmarks.memory

The worker is the sandbox's functions host with the whole app, as `make run` starts it; the storage emulator, Microsoft and the
TMS are other processes. It handles the samples, many quote requests, and a large document. The peaks are the kernel's own, which
Linux alone tells of a process that still runs.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from benchmarks.figure import Figure, run
from benchmarks.loading import ABSENT, OF_OTHERS, everything, said
from sandbox.connecting import MAILBOXES, connect
from sandbox.demo import ARCHIVING, letter
from sandbox.processes import ChildEnded
from sandbox.road import Letter, Road
from sandbox.samples.catalogue import SAMPLES
from sandbox.samples.sample import Sample
from sandbox.world import World, any_ports, running

MESSAGES, DOCUMENT = 200, 30
"""Quote requests, and megabytes of a document."""
INSTANCE = 512
"""Megabytes of the smallest instance (docs/azure.md, `INSTANCE_MEMORY`)."""
LIMIT = 200
"""Megabytes that a worker may have: the rest of the smallest instance is for the host and for what comes at once."""
ALLOWED = 64
"""Megabytes that a document may add, as an attachment that is sent may (benchmarks/sending.py)."""
KEPT = Path("/proc")
QUOTE = (
    "Please quote LTL: 4 pallets of castings, 48x40x48, 3,000 lbs, class 70, from Chicago, IL 60632 to Dallas, TX 75212, "
    "ready tomorrow.\n"
)
IMPORTED = f"""
{ABSENT}
import importlib, json
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(open("/proc/self/status").read())
"""


def peak(status: str) -> float:
    """The most memory that a process has had, in MB, by its `status`."""
    (line,) = [each for each in status.splitlines() if each.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


def dependencies() -> float:
    """The peak of an interpreter that imports what others wrote, and nothing else."""
    command = [sys.executable, "-c", IMPORTED, json.dumps(said(OF_OTHERS, everything()))]
    return peak(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def quote(number: int, document: bytes = b"") -> Letter:
    """A quote request, with a document."""
    mail = EmailMessage()
    mail["From"] = f"Sam Shipper <sam{number}@acmeplumbing.example>"
    mail["To"] = ARCHIVING.address
    mail["Subject"] = f"Quote {number}"
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail["Message-ID"] = f"<{number}@acmeplumbing.example>"
    mail.set_content(QUOTE)
    if document:
        mail.add_attachment(document, maintype="application", subtype="pdf", filename="bol.pdf")
    return Letter(f"quote {number}", ARCHIVING.address, mail.as_bytes())


class Worker:
    """The functions host of a sandbox, and what it is given to do."""

    def __init__(self, world: World) -> None:
        (host,) = [each for each in world.children if each.name == "The functions host"]
        self.status = KEPT / str(host.process.pid) / "status"
        self.road = Road(world)

    def peak(self) -> float:
        """The most memory that it has had."""
        return peak(self.status.read_text(encoding="ascii"))

    def handle(self, letters: list[Letter]) -> float:
        """Let e-mails arrive, wait for the end of each, and return the peak. Raises `ChildEnded` where one has no end."""
        ended = {each.name for each in self.road.travel(letters)}
        if missing := {each.name for each in letters} - ended:
            raise ChildEnded(f"{len(missing)} e-mails were not handled.")
        return self.peak()


def measure(
    messages: int = MESSAGES, document: int = DOCUMENT, samples: Sequence[Sample] = SAMPLES
) -> Iterator[Figure | str]:
    """The figures, with so many quote requests and so many megabytes of a document."""
    if not KEPT.exists():
        yield "not measured: this machine does not tell the peak of a process that runs (only Linux does)"
        return
    others = dependencies()
    with tempfile.TemporaryDirectory() as folder, running(any_ports(), lambda _: None, parent=Path(folder)) as world:
        worker = Worker(world)
        started = worker.peak()
        owners = {ARCHIVING.address, *(each.owner.email for each in samples)}
        for mailbox in [each for each in MAILBOXES if each.address in owners]:
            connect(world.addresses, mailbox)
        few = worker.handle([letter(each) for each in samples if each.expected.category is not None])
        many = worker.handle([quote(number) for number in range(messages)])
        large = worker.handle([quote(messages, b"%PDF-1.7" + bytes(document * 1024 * 1024))])
    yield Figure("started, beside the dependencies alone", started / others, "times as much")
    yield Figure("the samples handled, beside the dependencies alone", few / others, "times as much")
    yield Figure(f"{messages} quote requests more, beside the samples", many / few, "times as much")
    yield Figure(f"a document of {document} MB adds", large - many, "MB", ALLOWED, is_certain=True)
    yield Figure(f"in all, of the {INSTANCE} MB of the smallest instance", large, "MB", LIMIT, is_certain=True)


if __name__ == "__main__":
    run(__doc__, measure())
