"""From a message to candidates: segments, ids, and what the new words and the history describe."""

import re
from dataclasses import fields, replace
from datetime import date
from functools import reduce
from itertools import islice

from shared.reading.accessorials import refused
from shared.reading.assemble import shipments, unboxed
from shared.reading.beside_ids import without_ids
from shared.reading.chosen import asked_before, chosen, only_names, unplaced
from shared.reading.circumstances import features
from shared.reading.commodity import covered_by, goods, outside
from shared.reading.conflicts import conflicts
from shared.reading.counted_before import with_count
from shared.reading.cues import LANDED
from shared.reading.days_of_others import by_whom_asks
from shared.reading.document import Line
from shared.reading.explanation import evidence
from shared.reading.headline import purposes, stale
from shared.reading.ids import Mention, in_column, in_files, in_subject, labelled, unlabelled
from shared.reading.intent import signals
from shared.reading.letter_case import in_both_cases
from shared.reading.machines import mechanical
from shared.reading.merge import NO_REFERENCES, better, filled_from, joined, placed, with_subject
from shared.reading.missing import located
from shared.reading.model import Candidates, Described, IdMention, Item, Message, Place, Shipment
from shared.reading.passage import LONGEST, Passage, passage
from shared.reading.places import spots
from shared.reading.relevance import speaks_of_freight
from shared.reading.requester import domain, requester
from shared.reading.respond import deadline
from shared.reading.segments import Segment, bare_subject, segments
from shared.reading.several import remade
from shared.reading.spelling import same
from shared.reading.text import clean
from shared.reading.transfer import transfer
from shared.reading.untold import untold, without_untold
from shared.reading.wording import placeless

FEW = 6
"""Words beside its facts that a message may have and still be nothing but a description of freight."""
LEADS_TO = re.compile(
    r"\b(?:to|into|reach(?:es)?|deliver\w*|consignee|receiver|drops?)\b(?: (?:it|them|us|me|here|my|our|the|a|his|her|their)\b)?"
    r"(?:\s+(?!from\b|at\b|off\b)[\w']+){0,3}?\s+(?:in|near|@)?\s*$",
    re.IGNORECASE,
)
"""Words that lead to the place behind them: "ship it to my shop in Oshkosh"."""
BUYS = re.compile(
    r"[ ,)]*(?:(?:who|that|which|has|have|just|also|recently|finally)[ ]+){0,3}(?:bought|ordered|purchased|paid for|won\b(?!'t)"
    r"|(?:is|are) (?:buying|expecting|waiting|getting))\b",
    re.IGNORECASE,
)
"""What follows the place of whoever the freight is for: "a gallery in Mesa bought 11 of them"."""
MOST_IDS = 20
MOST_HISTORY = 10
"""Earlier messages that are read; what lies deeper adds nothing to a request."""
MOST_EVIDENCE = 200
"""Facts that an explanation tells."""
FACTS = tuple(each.name for each in fields(Passage) if each.name not in ("text", "reference"))
"""The kinds of facts that a passage holds."""
NOTHING_SAID = Shipment()
LIKELIEST = {"subject": 0, "body": 1, "attachment": 2, "history": 3, "bare subject": 4, "bare body": 5}


def candidates(message: Message) -> Candidates:
    """What the message may say. Pure; raises on no input."""
    subject = clean(message.subject).replace("\n", " ").strip()[:1000]
    message = message if subject == message.subject else replace(message, subject=subject)
    parts = segments(message)
    machine = mechanical(message)
    mentions = ids(message, subject, parts)
    found = Candidates(
        shipment_ids=tuple(
            dict.fromkeys(mention.value for mention in sorted(mentions, key=lambda each: LIKELIEST[each.where]))
        )[:MOST_IDS],
        own_words=parts[0].text,
        mentions=tuple(IdMention(mention.value, mention.where) for mention in mentions),
        barred=machine or written_outwards(message),
        sender=message.sender.address.lower(),
        recipients=tuple(each.lower() for each in message.to),
        transfer=transfer(message.attachments, report=bool(machine)),
        requester=requester(message, parts),
    )
    texts = (subject, found.own_words, *(part.text for part in parts[1:]))
    named = any(mention.where != "bare body" for mention in mentions)
    if not (named or found.transfer or speaks_of_freight("\n".join(texts))):
        return replace(found, barred=found.barred or "it does not speak of freight")
    return with_facts(found, message, parts)


def with_facts(found: Candidates, message: Message, parts: tuple[Segment, ...]) -> Candidates:
    """The candidates with what the words describe and ask."""
    top, *older = map(legible, [parts[0], *[part for part in parts[1:] if part.words][:MOST_HISTORY]])
    words = found.own_words
    title, prefix = bare_subject(message.subject)
    title = "" if stale(words) else title
    day = message.received.date()
    head = passage((Line(title),), day)
    held = passage(top.words, day)
    now = shipments(held)
    again = bool(older) and remade(held.text) and not any(map(placed, now))
    merged = shipments(held, answering=True) if again else now
    now = now if older else with_lone_place(now, held.text)
    if older and older[0].kind == "forwarded":
        merged = handed_on(merged, shipments(passage(older[0].words, older[0].day or day)))
    history = [passage(part.words, part.day or day) for part in older]
    told = [shipments(each) for each in history]
    if older and older[0].kind == "quoted":
        told = by_whom_asks(told, older, message.sender)
    asked = asked_before(told)
    named = bool(asked) and only_names(now, asked)
    if named and any(map(placed, now)):
        now = merged = unplaced(now)
    if older and older[0].kind != "forwarded":
        merged = with_count(top.words, day, held, merged, told)
    for each in told:
        if not (asked and each is not asked and only_names(each, asked)):
            merged = filled_from(merged, chosen(held.text, each) if named else each)
    before = tuple(one for each in told for one in each)
    answered = with_answer(without(merged, refused(held.text), now), held.text) if older else merged
    if any(line.asked for line in top.words):  # answers between the lines of a question are read with it
        now = answered
    said = signals(words[:LONGEST] if prefix else f"{title}\n{words[:LONGEST]}")
    said |= {"bare"} if bare(held) else set()
    said |= purposes(title) if prefix in ("", "fw", "fwd") else set()
    said |= {"answers"} if answered != merged else set()
    headline = shipments(head)[0] if tells(head) else named_goods(head, (*now, *answered))
    known = bool(older and prefix) and retold(headline, before)
    new = Described(now if known else headed(now, headline), said)
    old = Described(before, signals("\n".join((title if prefix else "", *(part.text[:LONGEST] for part in older)))))
    forwarded = bool(older) and older[0].kind == "forwarded"
    texts = (placeless(head), placeless(held), "\n".join(map(placeless, history)) if forwarded else "")
    deadlines = [deadline(each) for each in (held, *history)]
    wanted = next(filter(None, deadlines if forwarded else deadlines[:1]), None)
    unknown = untold(held.text)
    of_both = unknown | untold(history[0].text) if forwarded else unknown
    return replace(
        found,
        now=replace(new, shipments=without_untold(new.shipments, unknown)),
        apart=described_apart(top.words, day) if any(each.where == "body" for each in found.mentions) else Described(),
        older=old,
        merged=without_untold(headed(answered, headline), of_both) if older else (),
        history=("forwarded" if forwarded else "quoted") if older else "",
        evidence=tuple(
            line for each, until in zip((held, *history), deadlines, strict=True) for line in evidence(each, until)
        )[:MOST_EVIDENCE],
        conflicts=conflicts(held, new.shipments, day),
        features=features(message, found.requester, prefix, texts, (top, older), new, old),
        respond_by=wanted.value if wanted else None,
        references=reduce(joined, (each.references for each in new.shipments), NO_REFERENCES),
    )


def legible(part: Segment) -> Segment:
    """A segment whose words, where they are all in one case, stand as if they had been written in both."""
    words = in_both_cases(part.words)
    return part if words is part.words else replace(part, words=words)


def handed_on(top: tuple[Shipment, ...], told: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """What stands above a forward, without a city that it only mentions where the forward itself says both ends in full, and
    without a day before the forward's pickups, which is no delivery's ("he needs it today")."""
    pickups = [each.pickup_date for each in told if each.pickup_date]
    if pickups and not any(each.pickup_date for each in top):
        top = tuple(
            replace(each, delivery_date=None) if (each.delivery_date or min(pickups)) < min(pickups) else each
            for each in top
        )
    only, first = top[0], told[0]
    ends = [place for place in (only.origin, only.destination) if place != Place()]
    full = first.origin.postal_code and first.destination.postal_code
    if len(top) > 1 or len(ends) != 1 or ends[0].postal_code or ends[0].street or not full or only.weight_lb:
        return top
    return (replace(only, origin=Place(), destination=Place()),)


def tells(held: Passage) -> bool:
    """Whether any fact of a shipment was read from a text."""
    return any(getattr(held, name) for name in FACTS)


def named_goods(held: Passage, found: tuple[Shipment, ...]) -> Shipment:
    """What a text without a fact may still name: goods, where one of the shipments found has none."""
    if all(each.items and all(item.commodity for item in each.items) for each in found):
        return NOTHING_SAID
    said = goods(held, [], 0, len(held.text))
    return Shipment(items=(Item(commodity=said),)) if said else NOTHING_SAID


def without(found: tuple[Shipment, ...], names: set[str], now: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The request without the accessorials that a reply says are not wanted, and does not ask for itself."""
    dropped = names - {name for each in now for name in each.accessorials}
    return tuple(
        replace(each, accessorials=tuple(name for name in each.accessorials if name not in dropped)) for each in found
    )


def with_answer(found: tuple[Shipment, ...], text: str) -> tuple[Shipment, ...]:
    """The request with the one place that a reply names, where just one end was lacking."""
    named = spots(text)
    if len(found) != 1 or len(named) != 1:
        return found
    place = named[0].place
    origin, destination = found[0].origin, found[0].destination
    if place.postal_code and place.city in (origin.city, destination.city):
        origin = better(origin, place) if origin.city == place.city else origin
        destination = better(destination, place) if destination.city == place.city else destination
        return (replace(found[0], origin=origin, destination=destination),)
    if (found[0].origin == Place()) == (found[0].destination == Place()):
        return found
    return (replace(found[0], origin=place) if found[0].origin == Place() else replace(found[0], destination=place),)


def with_lone_place(found: tuple[Shipment, ...], text: str) -> tuple[Shipment, ...]:
    """The description with the only place that it names: the origin, where no word before it leads there."""
    if any(map(placed, found)):
        return found
    named = spots(text)
    if len(named) != 1 or not located(named[0].place):
        return found
    ahead = text[max(0, named[0].start - 60) : named[0].start]
    if (LEADS_TO.search(ahead) and not LANDED.search(ahead)) or BUYS.match(text, named[0].end):
        return tuple(replace(each, destination=named[0].place) for each in found)
    return tuple(replace(each, origin=named[0].place) for each in found)


def retold(headline: Shipment, before: tuple[Shipment, ...]) -> bool:
    """Whether the subject names no more than the lane of an earlier message, which tells it in full."""
    return placed(headline) and any(
        same(headline.origin, each.origin) and same(headline.destination, each.destination) for each in before
    )


def bare(held: Passage) -> bool:
    """Whether no more than FEW words of a passage are words that no fact was read from."""
    open_at = outside(covered_by(held))
    unexplained = (word for word in re.finditer(r"[^\W\d_]{2,}", held.text) if open_at(word.start()))
    return len(list(islice(unexplained, FEW + 1))) <= FEW


def headed(found: tuple[Shipment, ...], headline: Shipment) -> tuple[Shipment, ...]:
    """The shipments with what only the subject says."""
    if headline == NOTHING_SAID:
        return found
    if all(each.mode == "Drayage" for each in found):
        headline = unboxed(headline, len(found))
    return tuple(with_subject(each, headline, found if len(found) > 1 else ()) for each in found)


def described(lines: tuple[Line, ...], day: date) -> tuple[Shipment, ...]:
    """The shipments that some lines describe; at least one, be it empty."""
    return shipments(passage(lines, day))


def described_apart(lines: tuple[Line, ...], day: date) -> Described:
    """What the paragraphs describe that name no id."""
    kept = without_ids(lines)
    if len(kept) == len(lines):
        return Described()
    return Described(described(kept, day), signals("\n".join(line.text for line in kept)))


def written_outwards(message: Message) -> str:
    """Why a message that the mailbox's own side writes to somebody outside can ask for nothing; empty for any other."""
    own = domain(message.mailbox_owner)
    outside = [each for each in message.to if domain(each) != own]
    if own and domain(message.sender.address) == own and outside and len(outside) == len(message.to):
        return "the mailbox's own side writes to somebody outside"
    return ""


def ids(message: Message, subject: str, parts: tuple[Segment, ...]) -> list[Mention]:
    """Every number that may be an id: subject, new words, attachment names, history, and the bare ones of the new words."""
    found = in_subject(subject)
    found += [Mention(value, "body") for value in in_lines(parts[0].words)]
    found += in_files([clean(each.name) for each in message.attachments if not each.inline])
    for part in parts[1:]:
        found += [Mention(value, "history") for value in in_lines(part.words)]
        found += [Mention(each.value, "history") for each in in_subject(clean(part.subject))]
    told = {each.value for each in found}
    return found + [Mention(value, "bare body") for value in unlabelled(parts[0].text) if value not in told]


def in_lines(lines: tuple[Line, ...]) -> list[str]:
    """The labelled numbers of some lines and of their tables."""
    found: list[str] = []
    plain: list[str] = []
    for line in lines:
        if line.grid:
            found += labelled("\n".join(plain))
            plain = []
            found += in_column(line.grid.rows) or labelled(line.text)
        else:
            plain.append(line.text)
    return found + labelled("\n".join(plain))
