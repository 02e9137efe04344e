"""Each category in a mailbox with each action, through the real host, the storage emulator and the stand-ins."""

import json
from email.message import EmailMessage
from itertools import product

import pytest

from sandbox.connecting import MAILBOXES, SampleMailbox
from sandbox.outcome import Ended
from sandbox.road import Letter, Road
from sandbox.samples.expectations import differences
from sandbox.samples.sample import Expected, Load
from sandbox.world import World
from shared.mailboxes.model import Action, Permission

LANE = "4 pallets, 48x40x48, 3,000 lbs, class 70, from Chicago, IL 60632 to Dallas, TX 75212, ready tomorrow."
LOAD = Load("Chicago, IL", "Dallas, TX", "LTL", 3000)
CASES: dict[str, tuple[str, str, tuple[str, ...], Expected]] = {
    "quote": ("Rate request", f"Please quote LTL: {LANE}", (), Expected("quote", (LOAD,))),
    "pickup": ("Pickup", f"Please schedule an LTL pickup: {LANE}", (), Expected("pickup", (LOAD,))),
    "operations": (
        "Load 131391979",
        "The driver is loaded and rolling.",
        (),
        Expected("operations", logged=("131391979",)),
    ),
    "quote and id": (
        "Rate request",
        f"Please quote LTL: {LANE}\n\nAnd where is shipment 127209205 today?",
        (),
        Expected("quote", (LOAD,), logged=("127209205",)),
    ),
    "attachments": ("Papers", "For your files.", ("bol.pdf",), Expected("other", documents=("bol.pdf",))),
    "operations with attachments": (
        "Load 131391979 POD",
        "POD attached.",
        ("pod.pdf", "photo.jpg"),
        Expected("operations", logged=("131391979",), documents=("pod.pdf", "photo.jpg")),
    ),
    "incomplete": (
        "Rate request",
        "Please quote 4 pallets LTL from Chicago, IL 60632 to Dallas, TX 75212.",
        (),
        Expected("other", missing=("weight",)),
    ),
    "other": ("Lunch", "Are you free on Thursday?", (), Expected("other")),
}
READ = [mailbox for mailbox in MAILBOXES if mailbox.permission is Permission.SEND_AND_READ]
MATRIX = list(product(CASES, READ))


def written(name: str, mailbox: SampleMailbox) -> bytes:
    subject, words, documents, _ = CASES[name]
    message = EmailMessage()
    message["From"] = "Sam Ortega <sam@shipper.example>"
    message["To"] = mailbox.address
    message["Subject"] = subject
    message["Message-ID"] = f"<{name.replace(' ', '-')}.{mailbox.action}@shipper.example>"
    message.set_content(words)
    for document in documents:
        kind = ("image", "jpeg") if document.endswith("jpg") else ("application", "pdf")
        message.add_attachment(document.encode() * 20_000, maintype=kind[0], subtype=kind[1], filename=document)
    return message.as_bytes()


def label(name: str, mailbox: SampleMailbox) -> str:
    return f"{name}, {mailbox.action}"


@pytest.fixture(scope="module")
def ended(road: Road) -> dict[str | None, Ended]:
    """What became of every e-mail of the matrix, all of them sent at once."""
    letters = [Letter(label(name, mailbox), mailbox.address, written(name, mailbox)) for name, mailbox in MATRIX]
    return {arrived.name: arrived.ended for arrived in road.travel(letters)}


@pytest.mark.parametrize(("name", "mailbox"), MATRIX, ids=[label(*each) for each in MATRIX])
def test_each_category_with_each_action(ended: dict[str | None, Ended], name: str, mailbox: SampleMailbox) -> None:
    assert list(differences(CASES[name][3], ended[label(name, mailbox)].outcome, mailbox.action)) == []


def test_created_shipments_are_assigned_and_bear_the_email_as_a_private_log(
    world: World, ended: dict[str | None, Ended]
) -> None:
    archived = ended[label("quote", READ[0])].outcome
    shipment_id = int(archived.shipments[0]["id"])

    logs = [each for each in world.tms.listed("logs").values() if each["shipment_id"] == shipment_id]
    assignments = [each for each in world.tms.listed("assignments").values() if each["shipment_id"] == shipment_id]

    assert {(each["type"], each["privacy"]) for each in logs} == {("Email", "Private")}
    assert "Please quote LTL" in logs[0]["description"]
    assert "Created automatically from this e-mail" in logs[0]["description"]
    assert READ[0].owner.id in {each["staff_id"] for each in assignments}


def test_documents_are_transferred_whole(ended: dict[str | None, Ended]) -> None:
    sizes = {each["name"]: each["size"] for each in ended[label("attachments", READ[0])].outcome.documents}

    assert sizes == {"bol.pdf": len("bol.pdf") * 20_000}


def test_the_mailbox_for_sending_only_is_not_read(world: World, road: Road) -> None:
    sender = next(mailbox for mailbox in MAILBOXES if mailbox.permission is Permission.SEND_ONLY)
    assert sender.action is Action.DO_NOTHING

    subscribed = world.microsoft.session.get(f"{world.addresses.graph}/_sandbox/subscriptions").json()

    assert len(subscribed) == len(READ)


@pytest.mark.parametrize("kind", ["server_error", "throttle", "no_answer", "broken_answer"])
def test_a_tms_that_stumbles_ends_with_one_shipment(world: World, road: Road, kind: str) -> None:
    fault = {"kind": kind, "times": 1, "path": "Shipments", "method": "POST", "retry_after": "1"}
    world.tms.session.post(f"{world.tms.url}/_sandbox/faults", json=fault).raise_for_status()
    raw = (
        f"From: sam@shipper.example\nMessage-ID: <{kind}@shipper.example>\nSubject: quote\n\nPlease quote LTL: {LANE}\n"
    )

    (arrived,) = road.travel([Letter(kind, READ[0].address, raw.encode())])

    before = world.tms.listed("shipments")
    assert len(arrived.ended.outcome.shipments) == 1
    assert list(differences(CASES["quote"][3], arrived.ended.outcome, READ[0].action)) == []
    assert len(before) == len({json.dumps(each["body"], sort_keys=True) for each in before.values()})
