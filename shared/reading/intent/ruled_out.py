"""Why nothing can be asked for, whatever the words weigh: the mailbox's own side writes, a newsletter, a price is taken."""

from shared.reading.intent.circumstances import LIST
from shared.reading.intent.price_or_pickup import ANSWERS
from shared.reading.intent.rules import ASKS
from shared.reading.language.spelling import same
from shared.reading.missing import complete
from shared.reading.model import Candidates, Context, Shipment

OFFERS = frozenset({"offers goods", "offers goods at its counter", "offers empty trucks"})
"""What is offered where nothing can be asked for."""
TAKES = frozenset({"book", "go ahead", "won"})
"""What the words speak of that take a price."""


def ruled_out(candidates: Candidates, known: tuple[str, ...], context: Context) -> str:
    """Why nothing can be asked for, whatever the words weigh; empty where it may."""
    if candidates.barred:
        return candidates.barred
    if outbound(candidates, context.own):
        return "the mailbox's own side writes to somebody outside"
    if context.conversation and not known and repeats(candidates):
        return "it speaks of the shipment of its conversation"
    if (
        known
        and ANSWERS in candidates.features.facts
        and candidates.now.signals & TAKES
        and "new" not in candidates.now.signals
    ):
        return "it takes the price that was told for the shipment which it names"
    if offer := candidates.now.signals & OFFERS:
        return f"it {min(offer)}"
    if "words to print" in candidates.now.signals:
        return "a quote that is somebody's words is asked for"
    if "asks a carrier" in candidates.now.signals:
        return "the mailbox's own side asks a carrier"
    if "only a question" in candidates.now.signals and not candidates.now.signals & ASKS:
        return "no more than a question is asked"
    if "software" in candidates.now.signals:
        return "its words are meant for software"
    if LIST in candidates.features.facts and "markets" in candidates.now.signals:
        return "a newsletter, sent to a list"
    if candidates.history == "forwarded" and handed_on(candidates.now.signals, candidates.older.signals):
        return "what is handed on without a word says that it is done"
    return ""


def handed_on(said: frozenset[str], before: frozenset[str]) -> bool:
    """Whether a forward under next to no words speaks of a shipment that is arranged or under way, and nobody asks in it."""
    return "bare" in said and not (said | before) & ASKS and bool(before & {"settled", "tracks"})


def outbound(candidates: Candidates, own: frozenset[str]) -> bool:
    """Whether somebody of the organization writes to people outside alone. `own`: its addresses and domains."""
    sides = [address in own or address.rpartition("@")[2] in own for address in candidates.recipients]
    return candidates.sender in own and bool(sides) and not any(sides)


def repeats(candidates: Candidates) -> bool:
    """Whether an answer says again, asks after or amends what its conversation asked for, and no more than that.

    It is a request of its own with another lane, another pickup day or another order than those of its history.
    """
    now, said = candidates.now.shipments, candidates.now.signals
    if "new" in said:
        return False
    if not complete(now) or said & {"chases", "changes"}:
        return True
    return all(any(alike(each, other) for other in candidates.older.shipments) for each in now)


def alike(one: Shipment, other: Shipment) -> bool:
    """Whether two descriptions can be of one shipment: one lane, and no other day or order."""
    return (
        same(one.origin, other.origin)
        and same(one.destination, other.destination)
        and (not one.pickup_date or not other.pickup_date or one.pickup_date == other.pickup_date)
        and (not one.references.po or not other.references.po or one.references.po == other.references.po)
    )
