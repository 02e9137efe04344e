"""What the subject alone tells of a shipment, and where it only repeats the mail that is answered."""

from collections.abc import Sequence
from dataclasses import fields, replace

from shared.reading.goods.commodity import goods
from shared.reading.language.spelling import same
from shared.reading.mail.segments import Segment, bare_subject
from shared.reading.model import Item, Place, References, Shipment
from shared.reading.passage import Passage
from shared.reading.shipments.assemble import shipments, unboxed
from shared.reading.shipments.merge import placed, with_subject

FACTS = tuple(each.name for each in fields(Passage) if each.name not in ("text", "reference"))
"""The kinds of facts that a passage holds."""
NOTHING_SAID = Shipment()


def of_subject(head: Passage, found: tuple[Shipment, ...]) -> Shipment:
    """What a subject tells. `found`: the shipments of the body."""
    return shipments(head)[0] if tells(head) else named_goods(head, found)


def tells(held: Passage) -> bool:
    """Whether any fact of a shipment was read from a text."""
    return any(getattr(held, name) for name in FACTS)


def named_goods(held: Passage, found: tuple[Shipment, ...]) -> Shipment:
    """What a text without a fact may still name: goods, where one of the shipments found has none."""
    if all(each.items and all(item.commodity for item in each.items) for each in found):
        return NOTHING_SAID
    said = goods(held, [], 0, len(held.text))
    return Shipment(items=(Item(commodity=said),)) if said else NOTHING_SAID


def retold(headline: Shipment, before: tuple[Shipment, ...]) -> bool:
    """Whether the subject names no more than the lane of an earlier message, or an end of it, which that tells in full."""
    ends = (headline.origin, headline.destination)
    return placed(headline) and any(
        all(end == Place() or same(end, told) for end, told in zip(ends, (each.origin, each.destination), strict=True))
        for each in before
    )


def of_now(headline: Shipment, title: str, found: tuple[Shipment, ...], older: Sequence[Segment]) -> Shipment:
    """What a subject tells of the new words: its references alone where it was carried over from a message that is answered, and
    nothing new is said of a lane. `found`: what the new words describe."""
    carried = any(part.kind == "quoted" and part.subject and bare_subject(part.subject)[0] == title for part in older)
    return (
        replace(NOTHING_SAID, references=headline.references) if carried and not any(map(placed, found)) else headline
    )


def headed(found: tuple[Shipment, ...], headline: Shipment) -> tuple[Shipment, ...]:
    """The shipments with what only the subject says."""
    if headline == NOTHING_SAID:
        return found
    if all(each.mode == "Drayage" for each in found):
        headline = unboxed(headline, len(found))
    if len(found) < 2:
        return tuple(with_subject(each, headline) for each in found)
    return tuple(
        with_subject(each, replace(headline, references=of_no_other(headline.references, each, found)), found)
        for each in found
    )


def of_no_other(named: References, shipment: Shipment, found: tuple[Shipment, ...]) -> References:
    """The numbers of a subject but for those of another shipment, where this one has a number of their kind for itself.

    "PO 7720 & 7721" stands above two orders, of which each tells its own. `found`: all of the shipments.
    """
    kept: dict[str, tuple[str, ...]] = {}
    for kind in ("po", "bol", "pro", "other"):
        own = getattr(shipment.references, kind)
        beside = {value for each in found for value in getattr(each.references, kind)}.difference(own)
        kept[kind] = tuple(value for value in getattr(named, kind) if not (own and value in beside))
    return References(**kept)
