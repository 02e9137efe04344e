"""From a message to candidates: segments, ids, and what the new words and the history describe."""

import re
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import islice

from shared.reading.conflicts import conflicts
from shared.reading.explanation import evidence, weighed
from shared.reading.goods.told_otherwise import covered_by, outside
from shared.reading.history.counted_before import times_count
from shared.reading.history.read_together import alone, read_together
from shared.reading.history.subject_facts import headed, of_now, of_subject, retold
from shared.reading.intent.after_what_was import after_what_was
from shared.reading.intent.before_software import without_software
from shared.reading.intent.circumstances import Sentences, features
from shared.reading.intent.counter_notices import at_counter
from shared.reading.intent.headline import purposes, stale
from shared.reading.intent.intent import signals
from shared.reading.intent.offers import offered
from shared.reading.intent.relevance import speaks_of_freight
from shared.reading.intent.topics import beside_passing, of_freight
from shared.reading.intent.untold import told_apart, untold, without_guessed, without_untold
from shared.reading.intent.weighed_words import weighed_words
from shared.reading.intent.wording import placeless, sentences
from shared.reading.intent.words_to_print import words_asked
from shared.reading.lanes.undecided_ends import undecided, without_undecided
from shared.reading.language.text import clean
from shared.reading.layout.document import Line
from shared.reading.layout.letter_case import in_both_cases
from shared.reading.mail.asked_counts import with_counts
from shared.reading.mail.asked_numbers import with_units
from shared.reading.mail.asked_of_carriers import asks_carrier
from shared.reading.mail.beside_ids import named_in_subject, names_id, without_ids
from shared.reading.mail.id_mentions import mentions
from shared.reading.mail.machines import mechanical
from shared.reading.mail.mail_notices import about_mail
from shared.reading.mail.requester import domain, requester
from shared.reading.mail.segments import Segment, bare_subject, segments
from shared.reading.mail.transfer import transfer
from shared.reading.model import Candidates, Described, Message, Shipment, Topic
from shared.reading.passage import LONGEST, Passage, passage
from shared.reading.schedule.respond import deadline
from shared.reading.shipments.assemble import shipments
from shared.reading.shipments.merge import NO_REFERENCES, joined

FEW = 6
"""Words beside its facts that a message may have and still be nothing but a description of freight."""
MOST_IDS = 20
MOST_HISTORY = 10
"""Earlier messages that are read; what lies deeper adds nothing to a request."""
MOST_EVIDENCE = 200
"""Facts that an explanation tells."""
LIKELIEST = {"subject": 0, "body": 1, "attachment": 2, "history": 3, "bare subject": 4, "bare body": 5}


def candidates(message: Message) -> Candidates:
    """What the message may say. Pure; raises on no input."""
    subject = clean(message.subject).replace("\n", " ").strip()[:1000]
    message = message if subject == message.subject else replace(message, subject=subject)
    title, prefix = bare_subject(subject)
    parts = with_counts(with_units(without_software(segments(message), "" if prefix else title)))
    machine = mechanical(message)
    found_ids = mentions(message, subject, parts)
    found = Candidates(
        shipment_ids=tuple(
            dict.fromkeys(mention.value for mention in sorted(found_ids, key=lambda each: LIKELIEST[each.where]))
        )[:MOST_IDS],
        own_words=parts[0].text,
        mentions=tuple(found_ids),
        barred=machine or written_outwards(message) or about_mail(f"{title}\n{parts[0].text}"),
        sender=message.sender.address.lower(),
        recipients=tuple(each.lower() for each in message.to),
        transfer=transfer(message.attachments, report=bool(machine)),
        requester=requester(message, parts),
    )
    texts = (subject, found.own_words, *(part.text for part in parts[1:]))
    named = any(mention.where != "bare body" for mention in found_ids)
    if not (named or found.transfer or speaks_of_freight("\n".join(texts))):
        return replace(found, barred=found.barred or "it does not speak of freight")
    return with_facts(found, message, parts)


def with_facts(found: Candidates, message: Message, parts: tuple[Segment, ...]) -> Candidates:
    """The candidates with what the words describe and ask."""
    top, *older = map(legible, [parts[0], *[part for part in parts[1:] if part.words][:MOST_HISTORY]])
    title, prefix = bare_subject(message.subject)
    title = "" if stale(found.own_words) else title
    day = message.received.date()
    head, held = passage((Line(title),), day), passage(top.words, day)
    history = [passage(part.words, part.day or day) for part in older]
    forwarded = bool(older) and older[0].kind == "forwarded"
    told = read_together(held, top, history, older, message.sender) if older else alone(held)
    headline = of_subject(head, (*told.now, *told.together))
    known = bool(older and prefix) and retold(headline, told.before)
    words, text = weighed_words(found.own_words, title, held)
    said = spoken(words, title, prefix, held) | ({"answers"} if told.answers else set())
    said |= {f"offers {what}" for what in [offered(text)] if what}
    said |= {"offers goods at its counter"} if at_counter(f"{title}\n{text}") else set()
    said |= {"words to print"} if words_asked(found.own_words) else set()
    said |= {"asks a carrier"} if not older and asks_carrier(message, found.own_words) else set()
    own = told.now if known else headed(told.now, of_now(headline, title, told.now, older))
    new = Described(times_count(own, held, told.now), said)
    before = "\n".join((title if prefix else "", *(part.text[:LONGEST] for part in older)))
    old = Described(told.before, signals(before))
    before_it = "\n".join(map(placeless, history)) if forwarded else ""
    worded = Sentences(text, sentences(text), sentences(placeless(head)), sentences(before_it))
    deadlines = [deadline(each) for each in (held, *history)]
    wanted = next(filter(None, deadlines if forwarded else deadlines[:1]), None)
    doubts = without_guessed(told_apart(untold(worded.own), held.text), held.text, held.weights)
    of_both = untold(worded.before) | doubts
    open_ends = undecided(held)
    of_all = open_ends | (undecided(history[0]) if forwarded else frozenset())
    return replace(
        found,
        now=replace(new, shipments=without_untold(without_undecided(new.shipments, open_ends), doubts)),
        apart=described_apart(found, top.words, day),
        topic=None if found.barred else topic(message, found, top, held),
        older=old,
        merged=without_untold(without_undecided(headed(told.together, headline), of_all), of_both) if older else (),
        history=("forwarded" if forwarded else "quoted") if older else "",
        evidence=(
            *(weighed(f"an unknown {fact}", told) for fact, told in of_both.items()),
            *[line for each, until in zip((held, *history), deadlines, strict=True) for line in evidence(each, until)],
        )[:MOST_EVIDENCE],
        conflicts=conflicts(held, new.shipments, day),
        features=features(message, found.requester, prefix, worded, (top, older), new, old),
        respond_by=wanted.value if wanted else None,
        references=reduce(joined, (each.references for each in new.shipments), NO_REFERENCES),
    )


def spoken(words: str, title: str, prefix: str, held: Passage) -> frozenset[str]:
    """The signals of the new words, and of a subject that is their own."""
    said = signals(words[:LONGEST] if prefix else f"{title}\n{words[:LONGEST]}")
    said |= {"bare"} if bare(held) else set()
    return said | (purposes(title) if prefix in ("", "fw", "fwd") else set())


def bare(held: Passage) -> bool:
    """Whether no more than FEW words of a passage are words that no fact was read from."""
    open_at = outside(covered_by(held))
    unexplained = (word for word in re.finditer(r"[^\W\d_]{2,}", held.text) if open_at(word.start()))
    return len(list(islice(unexplained, FEW + 1))) <= FEW


def legible(part: Segment) -> Segment:
    """A segment whose words, where they are all in one case, stand as if they had been written in both."""
    words = in_both_cases(part.words)
    return part if words is part.words else replace(part, words=words)


def described(lines: tuple[Line, ...], day: date) -> tuple[Shipment, ...]:
    """The shipments that some lines describe; at least one, be it empty."""
    return shipments(passage(lines, day))


def topic(message: Message, found: Candidates, top: Segment, held: Passage) -> Topic | None:
    """What the one topic of a message of several describes that tells freight, read as if it were all that is written."""
    known = named_in_subject(found.mentions)
    named = bool(known) or any("bare" not in each.where for each in found.mentions)
    lines = of_freight(top.words, held, beside_id=named)
    passing = () if lines else beside_passing(top.words, held)
    behind = () if lines or passing else after_what_was(top.words, held)
    if not (lines := lines or passing or behind):
        return None
    alone = passage(lines, held.reference)
    if names_id(alone.text, known):
        return None
    text = placeless(alone)
    worded = Sentences(text, sentences(text), [], [])
    told = without_untold(shipments(alone), without_guessed(untold(worded.own), alone.text, alone.weights))
    described = Described(told, signals("\n".join(line.text for line in lines)))
    parts = (replace(top, words=lines), list[Segment]())
    speaks = features(message, found.requester, "", worded, parts, described, Described())
    return Topic(described, speaks, beside_passing=bool(passing), led_to=bool(behind))


def described_apart(found: Candidates, lines: tuple[Line, ...], day: date) -> Described:
    """What the paragraphs describe that name no id, where others do and anything may be asked for."""
    known = named_in_subject(found.mentions)
    if found.barred or not (known or any(each.where == "body" for each in found.mentions)):
        return Described()
    kept = without_ids(lines, known)
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
