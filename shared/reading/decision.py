"""From candidates to a reading, with what TMS and mailbox know."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

from shared.reading.explanation import spoken, weighed
from shared.reading.intent.bars import bar
from shared.reading.intent.circumstances import LIST, MACHINE, beside
from shared.reading.intent.price_or_pickup import plainly_wanted
from shared.reading.intent.ruled_out import ruled_out
from shared.reading.intent.rules import NEVER, REQUEST, ruled
from shared.reading.language.spelling import same
from shared.reading.missing import complete, lacks, missing
from shared.reading.model import Candidates, Category, Context, Described, Features, Reading, Shipment, Topic
from shared.reading.weighing.weighing import Scales, scales

OF_TOPIC, WITH_REST = 4.0, 1.5
"""The weight above which one topic of several asks for something where the whole message does not: its own, and both together."""
LED_TO, WITH_WHAT_WAS = 1.0, -1.0
"""The same of a topic that words about what was lead over to."""
SURER = 1.0
"""How much more surely than the whole message its topic asks where the rest speaks of something else: what else is said of a load
asks for it too."""
MAILINGS = NEVER | {"markets", "a truck on offer"}
"""What the words of a mailing speak of that is no tender."""
BOOKS = frozenset({"book", "go ahead", "title book", "need"})
"""What the words speak of that a subject which asks for a price leaves open."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the words come to: a request with its shipments, or what it lacks, and why; `asks`: what speaks for a request,
    nothing at all where it is ruled out."""

    wants: str = ""
    shipments: tuple[Shipment, ...] = ()
    missing: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    asks: float = -inf


def reading(candidates: Candidates, context: Context, weights: Callable[[str], Scales] = scales) -> Reading:
    """The reading of a message. `weights`: the scales of each decision. Pure; raises on no input."""
    known, past = named(candidates, context)
    verdict = judged(candidates, spoken_of(candidates, context, known), past, context, weights)
    if candidates.topic:
        verdict = judged_by_topic(candidates, candidates.topic, verdict, weights)
    newest = (max(context.conversation, key=lambda each: (len(each), each)),) if context.conversation else ()
    category: Category = "operations" if past or (context.conversation and not verdict.wants) else "other"
    if verdict.wants:
        category = "pickup" if verdict.wants == "pickup" else "quote"
    ids = known or (past if category == "operations" else ())
    if category == "operations" and not ids:
        ids = newest
    return Reading(
        category=category,
        shipments=verdict.shipments,
        shipment_ids=ids,
        transfer=candidates.transfer,
        missing=verdict.missing,
        requester=candidates.requester,
        respond_by=candidates.respond_by,
        references=candidates.references,
        conflicts=candidates.conflicts if verdict.wants else (),
        explanation=(
            f"{category}: {verdict.why[0]}",
            *verdict.why[1:],
            spoken(candidates.now.signals),
            *candidates.evidence,
        ),
    )


def named(candidates: Candidates, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The existing shipments that the message names now, and all that it names, its history included."""
    existing = [each for each in candidates.mentions if each.value in context.existing and each.where != "bare body"]
    return (
        tuple(dict.fromkeys(each.value for each in existing if each.where != "history")),
        tuple(dict.fromkeys(each.value for each in existing)),
    )


def spoken_of(candidates: Candidates, context: Context, known: tuple[str, ...]) -> tuple[str, ...]:
    """The existing shipments that the message speaks of now: those that it names (`known`), else those whose number it tells
    without a label, which names none and tells all the same that nothing new is asked."""
    bare = (each.value for each in candidates.mentions if each.where == "bare body" and each.value in context.existing)
    return known or tuple(bare)


def judged(
    candidates: Candidates,
    known: tuple[str, ...],
    past: tuple[str, ...],
    context: Context,
    weights: Callable[[str], Scales],
) -> Verdict:
    """Whether something new is asked for, and whether enough is said of it."""
    if why_not := ruled_out(candidates, known, context):
        return Verdict(why=(why_not,))
    found = asked_for(candidates, bool(known or past or context.conversation))
    features = weighable(candidates, known, past)
    asks = weights("asks").weigh(features)
    lacking = missing(found)
    why = weighed("a request", asks)
    if asks.sum <= bar(candidates, features):
        return Verdict(why=("nothing new is asked for", why), asks=asks.sum)
    if lacking:
        return Verdict(missing=lacking, why=("a request that lacks " + ", ".join(lacking), why), asks=asks.sum)
    pickup = weights("pickup").weigh(features)
    said = candidates.now.signals
    priced = "title price" in said and not said & BOOKS
    wanted = plainly_wanted(candidates) or ("pickup" if pickup.sum > 0 and not priced else "quote")
    return Verdict(
        wanted,
        found,
        why=("a complete request", why, weighed("a pickup rather than a price", pickup)),
        asks=asks.sum,
    )


def judged_by_topic(candidates: Candidates, topic: Topic, whole: Verdict, weights: Callable[[str], Scales]) -> Verdict:
    """What is asked for where one topic of several tells freight.

    Where the `whole` message asks for something, and the rest speaks of something else, it is what the topic tells of it; what
    drivers are told elsewhere holds all the same. Where the whole asks for nothing that is complete, the topic alone decides.

    Minutes are written by a person, of what is: no machine's answer, no mailing, no exercise.
    """
    if topic.led_to and whole.wants:
        return whole
    if candidates.features.facts & {LIST, MACHINE} or "imagined" in candidates.now.signals:
        return whole
    alone = replace(
        candidates, now=topic.described, features=topic.features, apart=Described(), history="", mentions=()
    )
    verdict = judged(alone, (), (), Context(), weights)
    if not whole.wants:
        alone_enough, together = (OF_TOPIC, WITH_REST) if not topic.led_to else (LED_TO, WITH_WHAT_WAS)
        surely = verdict.asks > alone_enough and whole.asks + verdict.asks > together
        return verdict if surely and (verdict.wants or topic.led_to) else whole
    surer = verdict.asks > (OF_TOPIC if topic.beside_passing else whole.asks + SURER)
    aside = surer and not candidates.mentions
    if not (verdict.wants and aside and says_all(verdict, whole)):
        return whole
    told = whole.shipments[0].instructions
    return replace(whole, shipments=tuple(replace(each, instructions=told) for each in verdict.shipments))


def says_all(topic: Verdict, whole: Verdict) -> bool:
    """Whether a topic tells the pickup day and the weight of all its shipments, where the whole message tells any."""
    return all(
        all(getattr(each, name) for each in topic.shipments) or not any(getattr(each, name) for each in whole.shipments)
        for name in ("pickup_date", "weight_lb")
    )


def weighable(candidates: Candidates, known: tuple[str, ...], past: tuple[str, ...]) -> Features:
    """The features of a message with what the TMS knows."""
    other = next((each.where for each in candidates.mentions if each.where in ("subject", "body", "attachment")), "")
    features = beside(candidates.features, candidates.now, candidates.apart, bool(known), bool(past), other)
    facts = features.facts | frozenset(ruled(candidates, known, past))
    return Features(features.words, facts - {LIST} if listed_tender(candidates, facts) else facts)


def listed_tender(candidates: Candidates, facts: frozenset[str]) -> bool:
    """Whether what was sent to a list is a tender of whole freight: a customer may tender by one."""
    said = candidates.now.signals
    found = candidates.now.shipments
    tenders = "book" in said and REQUEST in facts and complete(found) and all(each.pickup_date for each in found)
    return LIST in facts and tenders and not said & MAILINGS and not candidates.topic


def asked_for(candidates: Candidates, existing: bool) -> tuple[Shipment, ...]:
    """The shipments that a request would be for. `existing`: an existing shipment is spoken of too.

    Beside an existing one it is what the paragraphs that name no id describe. A forward and what is forwarded are read
    together, and so are a reply and its history where the reply does not say all by itself or has another lane.
    """
    now, apart = candidates.now.shipments, candidates.apart.shipments
    if existing and complete(apart):
        return apart
    if candidates.history == "forwarded":
        return candidates.merged
    if candidates.history == "quoted" and not existing and not complete(now) and not elsewhere(candidates):
        return candidates.merged
    return now


def elsewhere(candidates: Candidates) -> bool:
    """Whether the new words name a lane of their own that is not that of the history."""
    lanes, before = (
        [each for each in described.shipments if not set(lacks(each)) & {"origin", "destination"}]
        for described in (candidates.now, candidates.older)
    )
    return bool(lanes and before) and not any(
        same(each.origin, other.origin) and same(each.destination, other.destination)
        for each in lanes
        for other in before
    )
