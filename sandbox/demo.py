"""What `run` and `demo` do: the samples, or the e-mails of a folder, go down the road, and it is told what became of each."""

import json
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sandbox.connecting import MAILBOXES, SampleMailbox, connect
from sandbox.outcome import Json, Outcome
from sandbox.outgoing import SENDERS, send
from sandbox.road import Arrived, Letter, Road
from sandbox.samples.catalogue import SAMPLES
from sandbox.samples.expectations import INBOX, differences
from sandbox.samples.sample import Sample
from sandbox.table import Table
from sandbox.tms.samples import STAFF
from sandbox.world import World

ARCHIVING = MAILBOXES[0]
"""The mailbox to which the e-mails of a folder are delivered."""
LOOK = 1.0
"""Seconds between two looks at what else has arrived."""


def tell(words: str) -> None:
    """Say what is going on, where it does not mix with results."""
    print(words, file=sys.stderr, flush=True)


def connect_all(world: World, mailboxes: tuple[SampleMailbox, ...]) -> None:
    """Connect the sample mailboxes, and wait until all are in use."""
    tell(f"Connecting {len(mailboxes)} mailbox{'es' if len(mailboxes) > 1 else ''} through the pages ...")
    for mailbox in mailboxes:
        connect(world.addresses, mailbox)


def deliver_samples(world: World, road: Road, table: Table) -> bool:
    """Deliver the samples and print what becomes of each; whether every one ended as it should."""
    samples = {sample.title: sample for sample in SAMPLES}
    readable = {title: sample for title, sample in samples.items() if sample.expected.category is not None}
    silent = {road.send(letter(sample)): sample for title, sample in samples.items() if title not in readable}
    print(table.header(), flush=True)
    good: set[str] = set()
    for arrived in road.travel([letter(sample) for sample in readable.values()]):
        sample = samples.get(arrived.name or "")
        if show(arrived, sample, table) and sample:
            good.add(sample.title)
    for message, sample in silent.items():
        if sample.title not in good and show_silent(world, message, sample, table):
            good.add(sample.title)
    for title in samples.keys() - good:
        tell(f"Not as it should be: {title}")
    print(f"\n{len(good)} of {len(samples)} samples ended as they should.", flush=True)
    return len(good) == len(samples)


def send_mail(world: World, table: Table) -> bool:
    """Send a mail from the TMS by each way that the sample mailboxes have, and print what became of it; whether all is well."""
    print("\nMail from a shipment's page:", flush=True)
    good = True
    for mailbox in SENDERS:
        found = send(world, mailbox)
        print(table.sent(f"From {mailbox.owner.name}", found), flush=True)
        good &= found.is_good
    return good


def letter(sample: Sample) -> Letter:
    """A sample as it is written now."""
    return Letter(sample.title, sample.owner.email, sample.written(datetime.now(UTC)))


def show(arrived: Arrived, sample: Sample | None, table: Table) -> bool:
    """Print a message that has ended; whether it ended as its sample says. One without sample has nothing to fulfil."""
    found, action = arrived.ended.outcome, arrived.ended.mailbox.action
    print(table.row(sample.title if sample else found.subject, action.label, found), flush=True)
    wrong = list(differences(sample.expected, found, action)) if sample else []
    for each in wrong:
        print(table.problem(each), flush=True)
    return not wrong


def show_silent(world: World, message: str, sample: Sample, table: Table) -> bool:
    """Print a message that must not have been read; whether it lies untouched."""
    whereabouts = world.microsoft.messages(sample.owner.email)[message]
    print(table.unread(sample.title, whereabouts), flush=True)
    return whereabouts == INBOX


def stay(road: Road, table: Table) -> None:
    """Show whatever else arrives, until the program is interrupted."""
    while True:
        for arrived in road.look():
            show(arrived, None, table)
        time.sleep(LOOK)


def deliver_folder(road: Road, folder: Path, table: Table, as_json: bool) -> bool:
    """Deliver the e-mails of a folder and print what becomes of each; whether every one was handled."""
    letters, problems = read_folder(folder)
    if not as_json:
        print(table.header(), flush=True)
    left = {letter.name for letter in letters}
    for arrived in road.travel(letters):
        if arrived.name in left:
            left.discard(arrived.name)
            found = arrived.ended.outcome
            if as_json:
                print(json.dumps(told(arrived.name, found), ensure_ascii=False), flush=True)
            else:
                print(table.row(arrived.name, ARCHIVING.action.label, found), flush=True)
    problems |= dict.fromkeys(
        sorted(left), f"It was not handled, and nothing else happened for {road.patience:.0f} seconds."
    )
    for name, problem in problems.items():
        print(
            json.dumps({"file": name, "problem": problem}) if as_json else table.problem(f"{name}: {problem}"),
            flush=True,
        )
    tell(f"{len(letters) - len(left)} of {len(letters) + len(problems) - len(left)} e-mails were handled.")
    return not problems


def read_folder(folder: Path) -> tuple[list[Letter], dict[str, str]]:
    """The e-mails of a folder, sorted by name, and the problem of each file that cannot be read."""
    letters: list[Letter] = []
    problems: dict[str, str] = {}
    for path in sorted(each for each in folder.iterdir() if each.suffix.lower() == ".eml"):
        try:
            letters.append(Letter(path.name, ARCHIVING.address, path.read_bytes()))
        except OSError as error:
            problems[path.name] = f"It cannot be read: {error.strerror}."
    return letters, problems


def told(name: str, found: Outcome) -> Json:
    """What became of a file's e-mail, as JSON."""
    return {
        "file": name,
        "category": found.category,
        "shipments": list(found.shipments),
        "asked": list(found.asked),
        "shipment_ids": list(found.logged),
        "documents": list(found.documents),
        "missing": list(found.missing),
        "waits": list(found.waits),
        "folder": found.whereabouts.folder,
        "is_read": found.whereabouts.is_read,
        "milliseconds": found.milliseconds,
    }


def pages(world: World) -> Iterator[str]:
    """The addresses that a person may open now."""
    addresses = world.addresses
    yield f"TMS           {addresses.tms}"
    yield f"Connection    {addresses.app}/api/connect  (opened by the TMS's button Add Mailbox Config)"
    yield f"Activity      {addresses.app}/api/activity  (from the connection page)"
    yield f"Accounts      {', '.join(member.email for member in STAFF[:3])} ..."
    yield "              all of the TMS's staff, chosen on the sign-in page; there are no passwords"
    yield f"Deliver more  curl --data-binary @mail.eml {addresses.graph}/_sandbox/mailboxes/{ARCHIVING.address}/messages"
    yield f"Logs          {world.folder}"
