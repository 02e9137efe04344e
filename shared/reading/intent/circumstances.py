"""What surrounds the words of a message and speaks for or against a request: who writes to whom, and beside what."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from shared.reading.intent.manner import manner
from shared.reading.intent.wording import wording
from shared.reading.mail.answered import PRICE, of_answer
from shared.reading.mail.machines import bulk
from shared.reading.mail.requester import domain
from shared.reading.mail.segments import Segment
from shared.reading.missing import complete, lacks
from shared.reading.model import Described, Features, Message, Requester

LIST, MACHINE = "sent to a list", "sent by a machine"
CARRIER = re.compile(r"truck|haul|transport|carrier|express|cartage|dispatch|motor|lines\b|trans\b|hotshot|drayage")
DESK = re.compile(
    r"\bcarriers?[-_. ]?(?:list|relations|sourcing|bids?|tenders?|portal|mail|routing|notices?|pool)\b"
    r"|\btransport(?:ation)?[ ]*(?:dept|department|desk|team|group)\b"
    r"|(?<=\btenders@)[^ ]*.*|\bdispatch[- ]?(?:orders?|tenders?)\b"
)
"""A shipper's desk that deals with carriers, named after them."""
ROLE = re.compile(
    r"no-?reply|donotreply|notif|alert|newsletter|news@|mailer|billing|invoice|accounts|\bap@|\bar@|claims|sales@"
    r"|marketing"
)
AUTHORITY = re.compile(r"mc(?<!\wmc)\b")
LEAVING = re.compile(r"unsubscribe|opt.out")
CENTS = re.compile(r"\.(?<=\d\.)\d\d\b")
QUOTATION = re.compile(r'"[^"]{60,}"')


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a message says, places left out: its new words as a `text`, and these, its `title` and what is forwarded (`before`) in
    sentences (`wording.sentences`)."""

    text: str
    own: list[list[str]]
    title: list[list[str]]
    before: list[list[str]]


def features(
    message: Message,
    asker: Requester,
    prefix: str,
    said: Sentences,
    parts: tuple[Segment, list[Segment]],
    now: Described,
    older: Described,
) -> Features:
    """All that speaks in a message before the TMS is asked.

    `prefix`: what stood before the bare subject; `parts`: the new words, and what is older.
    """
    top, earlier = parts
    kind = earlier[0].kind if earlier else ""
    head, told = wording(said.title), wording(said.own)
    if kind == "quoted":  # its subject is that of the mail it answers
        words = {*told, *marked("reply:", told), *marked("answered subject:", head)}
    else:
        words = {*head, *told, *marked("subject:", head)}
    if kind == "forwarded":
        words.update(marked("forwarded:", wording(said.before)))
    return Features(
        frozenset(words),
        frozenset(
            (
                *spoken(now.signals, older.signals, kind),
                *of_text(top, now),
                *manner(said.own),
                *of_history(prefix, kind, now, older),
                *(
                    of_answer(message, earlier[0], PRICE.search(said.text) is not None, tells(now))
                    if kind == "quoted"
                    else ()
                ),
            )
        )
        | frozenset(of_people(message, asker)),
    )


def spoken(said: frozenset[str], before: frozenset[str], kind: str) -> Iterator[str]:
    """What the words speak of, and what those before them did."""
    yield from marked("says", said)
    yield from marked("history says", before)
    if kind == "quoted":
        yield from marked("reply says", said)
    elif kind == "forwarded":
        yield from marked("forwarded says", before)
        yield from marked("above a forward says", said)


def marked(mark: str, names: Iterable[str]) -> Iterator[str]:
    """The names, each behind the mark."""
    return (f"{mark} {name}" for name in names)


def of_text(top: Segment, now: Described) -> Iterator[str]:
    """What the new words are like: with money, a quotation, an unsubscribe line."""
    text = top.text
    if "bare" in now.signals:
        yield "little else than facts"
        if complete(now.shipments):
            yield "nothing but a complete shipment"
    ending = "\n".join([line.text for line in (*top.signature, *top.disclaimer)]).lower()
    tests = (
        (AUTHORITY.search(text.lower()) or AUTHORITY.search(ending), "an MC number"),
        (LEAVING.search(ending), "an unsubscribe line"), ("$" in text, "money"), (CENTS.search(text), "cents"),
        (QUOTATION.search(text), "a long quotation"),
    )  # fmt: skip
    yield from (name for found, name in tests if found)


def of_history(prefix: str, kind: str, now: Described, older: Described) -> Iterator[str]:
    """What lies below the new words."""
    if prefix:
        yield "a reply's subject" if prefix in ("re", "aw", "rép") else "a forward's subject"
    if kind:
        yield f"{kind} history"
        if older.signals & {"price", "book", "need"}:
            yield "history that asks"
    if kind == "quoted" and tells(now):
        yield "a reply with facts"


def tells(described: Described) -> bool:
    """Whether some words tell an end, a weight or a count."""
    return any(len(lacks(each)) < 3 or each.weight_lb or each.handling_units for each in described.shipments)


def of_people(message: Message, asker: Requester) -> Iterator[str]:
    """Who writes to whom, and as what."""
    to = [each.lower() for each in message.to]
    own = domain(message.mailbox_owner)
    form = domain(asker.address) != domain(message.sender.address)
    who = f"{message.sender.address} {message.sender.name}".lower()
    role = ROLE.search(who)
    tests = (
        (own == domain(message.sender.address) and not form, "from a colleague"), (form, "written for somebody else"),
        (own not in map(domain, to), "not addressed to the owner's side"), (len(to) > 1, "several recipients"),
        (bulk(message), LIST), (CARRIER.search(DESK.sub(" ", who)), "a sender named like a carrier"),
        (any(name.lower() == "auto-submitted" for name in message.headers), MACHINE),
        (role, f"from {role[0]}" if role else ""),
    )  # fmt: skip
    yield from (name for found, name in tests if found)


def beside(features: Features, now: Described, apart: Described, known: bool, past: bool, other: str) -> Features:
    """The features with what the TMS knows: whether an existing shipment is named now (`known`) or in history alone (`past`).

    `now`: what the new words say, `apart`: what they say in paragraphs that name none;
    `other`: where a number stands that would be an id, and is none: "subject", "body", "attachment" or nowhere.
    """
    facts = set(features.facts)
    words = features.words
    if known or past:
        facts |= {
            "an existing shipment" if known else "an existing shipment in the history",
            *marked("beside says", now.signals),
            *marked("apart says", apart.signals),
        }
        if complete(apart.shipments):
            facts.add("a complete shipment apart")
        words = words | {f"beside: {each}" for each in words if ":" not in each}
    if not known and other in ("subject", "body"):
        facts.add("an id that does not exist")
    elif not known and other == "attachment":
        facts.add("a file named by an id")
    return Features(words, frozenset(facts))
