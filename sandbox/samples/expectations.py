"""Comparing what became of a sample with what should have."""

from collections.abc import Iterator

from sandbox.controls import Whereabouts
from sandbox.outcome import Json, Outcome
from sandbox.samples.sample import Expected, Load
from shared.mailboxes.model import Action

INBOX = Whereabouts("inbox", is_read=False)
PLACES = {
    Action.ARCHIVE: Whereabouts("archive", is_read=False),
    Action.MARK_AS_READ: Whereabouts("inbox", is_read=True),
    Action.DELETE: Whereabouts("deleteditems", is_read=False),
    Action.DO_NOTHING: INBOX,
}


def differences(expected: Expected, found: Outcome, action: Action) -> Iterator[str]:
    """What did not end as it should, in words; nothing where all is right."""
    documents = tuple(each["name"] for each in found.documents)
    place = PLACES[action] if expected.processed else INBOX
    compared: tuple[tuple[str, object, object], ...] = (
        ("category", expected.category, found.category),
        ("shipments created", expected.created, tuple(load(each) for each in found.shipments)),
        ("statuses", {"Quote"} if expected.created else set(), {each["status"] for each in found.shipments}),
        ("shipments logged on", expected.logged, found.logged),
        ("documents transferred", expected.documents, documents),
        ("missing", expected.missing, found.missing),
        ("place", place, found.whereabouts),
        ("what waits for a person", (), found.waits),
    )
    for name, wanted, got in compared:
        if wanted != got:
            yield f"{name}: expected {wanted!r}, found {got!r}"


def load(shipment: Json) -> Load:
    """A shipment of the TMS in the words of the expectation."""
    first, last = shipment["stops"][0], shipment["stops"][-1]
    pounds = sum(item.get("weightTotal", 0) for item in shipment["commodities"])
    return Load(place(first), place(last), shipment["shipmentType"], round(pounds))


def place(stop: Json) -> str:
    """City and state of a stop."""
    return f"{stop['city']}, {stop.get('state', '')}"
