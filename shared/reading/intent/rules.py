"""What the signals of a message come to by rule: what asks in it, and what speaks against that.

The rules know how words and history belong together; how far each of them is to be trusted is learned (`weighing`).
"""

from shared.reading.intent.circumstances import LIST
from shared.reading.missing import complete, lacks
from shared.reading.model import Candidates, Shipment

ASKS = frozenset({"price", "book", "need"})
STRONG = frozenset({"price", "book"})
NEVER = frozenset({"training", "software", "confirms rate", "offers trucks", "gives rate", "lanes", "claims", "sells"})
ELSEWISE = frozenset({"called off", "papers wanted", "asks after the truck", "looked back at", "gone"})
"""How freight stands, or what is wanted of it, where a bare description of it asks for nothing."""
RICH = 3
"""Kinds of facts beside the lane that make a description a request without a word of asking."""
REQUEST = "ruled a request"
WEAK = frozenset({"services", "tracks", "bills", "negotiates", "changes"})


def ruled(candidates: Candidates, known: tuple[str, ...], past: tuple[str, ...]) -> tuple[str, ...]:
    """What the rules say of a message, in words."""
    found, said, why = requested(candidates, known, past)
    if not found:
        return (f"ruled: {why}",)
    against = spoken_against(candidates, said)
    return (f"ruled: {why}", f"ruled out: {against}" if against else REQUEST)


def requested(
    candidates: Candidates, known: tuple[str, ...], past: tuple[str, ...]
) -> tuple[tuple[Shipment, ...], frozenset[str], str]:
    """The shipments that are asked for, the signals of the words that ask, and why; no shipments where nothing is asked for."""
    now, said = candidates.now, candidates.now.signals
    if known or past:
        return beside_existing(candidates, known)
    if candidates.history == "forwarded":
        asked = said & ASKS or (candidates.older.signals & ASKS and not said & {"tracks", "changes"})
        if asked:
            return (
                candidates.merged,
                said | (candidates.older.signals & ASKS if not said & STRONG else frozenset()),
                "a forwarded request",
            )
        return (), said, "a forward that asks for nothing"
    if candidates.history == "quoted" and not complete(now.shipments):
        return completing(candidates)
    if candidates.history == "quoted" and "go ahead" in said and not said & STRONG:
        said = said | {"book"}
        return now.shipments, said, "the words go ahead with it"
    return plainly(candidates)


def plainly(candidates: Candidates) -> tuple[tuple[Shipment, ...], frozenset[str], str]:
    """The new words alone: they ask, or they describe so much of a shipment, and nothing else, that they can only mean to ask."""
    now, said = candidates.now, candidates.now.signals
    if said & ASKS:
        return now.shipments, said, "the words ask for it"
    against = (
        said & (NEVER | WEAK | ELSEWISE | {"markets", "past", "settled", "cancel", "same as"})
        or LIST in candidates.features.facts
    )
    told = said & {"bare", "title price", "title book"} or (
        candidates.history == "quoted" and "asks back" in candidates.older.signals
    )
    if told and complete(now.shipments) and not against and all(detail(each) >= RICH for each in now.shipments):
        ordered = any(each.references.po or each.references.bol for each in now.shipments) and all(
            each.origin.street for each in now.shipments
        )
        booked = "title price" not in said and (ordered or said & {"go ahead", "title book"})
        return (
            now.shipments,
            said | {"book" if booked else "price"},
            "nothing but a whole shipment is described",
        )
    return (), said, "nothing is asked for"


def detail(shipment: Shipment) -> int:
    """How many kinds of facts are known beside the lane."""
    item = shipment.items[0] if shipment.items else None
    known = (
        shipment.temperature_f is not None, shipment.references.po or shipment.references.bol, shipment.weight_lb,
        shipment.handling_units, shipment.equipment or shipment.mode, shipment.pickup_date,
        item and item.length_in, item and item.freight_class, item and item.commodity,
    )  # fmt: skip
    return sum(bool(each) for each in known)


def beside_existing(candidates: Candidates, known: tuple[str, ...]) -> tuple[tuple[Shipment, ...], frozenset[str], str]:
    """A new request beside an existing shipment: said to be new, or complete in paragraphs that name no id."""
    now, apart = candidates.now, candidates.apart
    if (
        complete(apart.shipments)
        and apart.signals & ASKS
        and ("new" in now.signals or (apart.signals & STRONG and not apart.signals & (WEAK | {"cancel"})))
    ):
        return apart.shipments, apart.signals - {"cancel"}, "something new is asked for beside an existing shipment"
    if "new" in now.signals and now.signals & ASKS and complete(now.shipments):
        return now.shipments, now.signals - {"cancel"}, "something new is asked for beside an existing shipment"
    if not known and complete(now.shipments) and now.signals & STRONG and not now.signals & (WEAK | {"cancel"}):
        return now.shipments, now.signals, "a complete request; the existing shipment stands in the history alone"
    if "same as" in now.signals and now.signals & ASKS and not complete(now.shipments):
        return now.shipments, now.signals, "the same again is asked for"
    return (), now.signals, "it is about an existing shipment"


def completing(candidates: Candidates) -> tuple[tuple[Shipment, ...], frozenset[str], str]:
    """A reply read together with the request in its own history: it goes ahead with it, or adds what it lacked."""
    said, before = candidates.now.signals, candidates.older.signals
    asks = before & ASKS
    adds = any(shortfall(each) for each in candidates.now.shipments) or "answers" in said
    if "go ahead" in said and asks:
        return candidates.merged, said | {"book"}, "a reply goes ahead with the request in its history"
    adds = adds and not said & ELSEWISE
    if (adds or said & STRONG) and asks & STRONG and complete(candidates.merged):
        return (
            candidates.merged,
            said | (asks if not said & STRONG else frozenset()),
            "a reply completes the request in its history",
        )
    if said & STRONG:
        return candidates.now.shipments, said, "the words ask for it"
    return (), said, "the reply asks for nothing"


def shortfall(shipment: Shipment) -> bool:
    """Whether a description says anything that a request can lack."""
    whole = lacks(shipment)
    return (
        len(whole) < 3 or bool(shipment.items) or shipment.handling_units is not None or shipment.weight_lb is not None
    )


def spoken_against(candidates: Candidates, said: frozenset[str]) -> str:
    """What outweighs the asking; empty where nothing does."""
    for name in ("cancel", "settled"):
        if name in said:
            return name
    if LIST in candidates.features.facts and "markets" in said:
        return "a mailing to a list"
    never = said & NEVER
    if never and not ("new" in said and said & STRONG and never <= {"lanes"}):
        return min(never)
    if "markets" in said and not {"price", "book"} <= said and not said & {"book"}:
        return "marketing"
    weak = said & WEAK
    if weak and not said & STRONG:
        return min(weak)
    return "it negotiates" if "negotiates" in said else ""
