"""Passages: a few words of one kind, labelled, as they stand in the middle of an e-mail that says the rest.

`passages/*.jsonl` hold {"text", "expect"} a line; the beginning of a file's name is its kind: `days` say when, `lanes` from
where to where, `goods` and `prose` what (in few words, and in sentences that tell it by the way), `several` all there is to say
of several shipments or stops. `expect` is what the label of the shipment says beyond what its frame does, that of the e-mail
for `several`. One file is one writer's.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from evaluation.corpus import Json, Row
from shared.reading import Address, Message

FOLDER = Path(__file__).parent / "passages"
RECEIVED = datetime.fromisoformat("2026-05-13T09:30:00-05:00")
AKRON = {"city": "Akron", "state": "OH", "postal_code": "44310", "country": "US"}
MACON = {"city": "Macon", "state": "GA", "postal_code": "31201", "country": "US"}


@dataclass(frozen=True, slots=True)
class Frame:
    """The e-mail around a passage of one kind, and what it says of the shipment."""

    body: str
    says: Json


GOODS = Frame(
    "Hi Nick,\n\nPlease quote the following from Akron, OH 44310 to Macon, GA 31201, ready Friday.\n\n{}\n\nThanks,\nAmy",
    {"origin": AKRON, "destination": MACON, "pickup_date": "2026-05-15"},
)
FRAMES = {
    "goods": GOODS,
    "prose": GOODS,
    "lanes": Frame(
        "Hi Nick,\n\nCan you quote this one for me?\n\n{}\n\n6 pallets, 4,200 lbs, class 70. Ready Friday.\n\nThanks,\nAmy",
        {"pickup_date": "2026-05-15", "weight_lb": 4200, "handling_units": 6, "mode": "LTL"},
    ),
    "days": Frame(
        "Hi Nick,\n\nPlease quote 6 pallets, 4,200 lbs, class 70 from Akron, OH 44310 to Macon, GA 31201.\n\n{}\n\nThanks,\nAmy",
        {"origin": AKRON, "destination": MACON, "weight_lb": 4200, "handling_units": 6, "mode": "LTL"},
    ),
    "several": Frame("Hi Nick,\n\n{}\n\nThanks,\nAmy", {}),
}


def passages(path: Path) -> Iterator[Row]:
    """The passages of a file as e-mails, labelled but for their items."""
    frame = FRAMES[kind(path)]
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        stored = json.loads(line)
        told = stored["expect"]
        yield Row(
            id=f"{path.stem}-{number:03}",
            message=Message(
                subject="freight",
                sender=Address("Amy Rudd", "amy@ruddsupply.example"),
                received=RECEIVED,
                body=frame.body.format(stored["text"]),
                body_type="text",
                to=("nick@broker.example",),
                mailbox_owner="nick@broker.example",
            ),
            existing=frozenset(),
            expected=told if "shipments" in told else {"category": "quote", "shipments": [frame.says | told]},
        )


def kind(path: Path) -> str:
    """The kind of a file's passages."""
    return path.stem.partition("-")[0]
