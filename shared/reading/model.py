"""What goes into a reading and what comes out of it. Plain values; the words are those of docs/reading.md."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Category = Literal["quote", "pickup", "operations", "other"]


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody's display name and e-mail address; either may be empty."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attachment, its content not read. `size` in bytes; `inline`: shown within the HTML, or declared so."""

    name: str
    content_type: str = ""
    size: int = 0
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One e-mail. `received` is aware, in the sender's zone; `headers` holds the ones that matter, by any case."""

    subject: str
    sender: Address
    received: datetime
    body: str
    body_type: Literal["text", "html"] = "text"
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    mailbox_owner: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What TMS and mailbox know. `existing`: the candidate ids that exist; `conversation`: shipments of this conversation,
    `own`: addresses and domains of the mailbox owner's organization, lower case."""

    existing: frozenset[str] = frozenset()
    conversation: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """A stop's address. Empty where not written. `state`: two letters, Mexico's by ISO 3166-2 in three; `country`: US, CA, MX."""

    company: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """When a stop is served, and what of the freight is its own where several stops share a truck.

    `opens`, `closes`: "08:00" in the stop's own time, both alike where one time is written; `last_date`: the last day of a range.
    """

    opens: str | None = None
    closes: str | None = None
    scheduling: Literal["appointment", "first come"] | None = None
    last_date: str | None = None
    references: tuple[str, ...] = ()
    handling_units: int | None = None
    weight_lb: float | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A pickup or a delivery between the first and the last one. Dates are ISO days in the sender's zone."""

    type: Literal["pickup", "delivery"]
    place: Place
    date: str | None = None
    visit: Visit = Visit()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of freight: `count` handling units of one packaging; one unit's lengths in inches; the line's weight in pounds."""

    count: int | None = None
    packaging: str | None = None
    length_in: float | None = None
    width_in: float | None = None
    height_in: float | None = None
    weight_lb: float | None = None
    freight_class: str | None = None
    nmfc: str | None = None
    commodity: str | None = None


@dataclass(frozen=True, slots=True)
class References:
    """References as written, without their label."""

    po: tuple[str, ...] = ()
    bol: tuple[str, ...] = ()
    pro: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shipment:
    """One shipment asked for. None and empty mean: not written.

    `rate_usd`: the rate offered, aimed at or agreed; `pickup`, `delivery`: when the origin and the destination are served;
    `container_size`: in feet, with HC for a high cube; `services`: those that are none of the accessorials;
    `instructions`: to whoever carries it, in the sender's words.
    """

    mode: Literal["LTL", "Truckload", "Drayage"] | None = None
    equipment: str | None = None
    origin: Place = Place()
    destination: Place = Place()
    extra_stops: tuple[Stop, ...] = ()
    pickup_date: str | None = None
    delivery_date: str | None = None
    weight_lb: float | None = None
    handling_units: int | None = None
    items: tuple[Item, ...] = ()
    hazmat: bool = False
    un_number: str | None = None
    temperature_f: float | None = None
    accessorials: tuple[str, ...] = ()
    references: References = References()
    hazard_class: str | None = None
    packing_group: str | None = None
    stackable: bool | None = None
    last_free_day: str | None = None
    rate_usd: float | None = None
    pickup: Visit = Visit()
    delivery: Visit = Visit()
    pickup_numbers: tuple[str, ...] = ()
    shipping_name: str | None = None
    emergency_phone: str | None = None
    trailer_length_ft: float | None = None
    container_size: str | None = None
    temperature_range_f: tuple[float, float] | None = None
    services: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks; empty where not known."""

    name: str = ""
    address: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message says.

    `shipment_ids`: existing shipments it is about; `transfer`: positions in `Message.attachments` of what goes to the
    document processor; `missing`: what a request for a new shipment lacks; `requester`: who asks;
    `respond_by`: until when an answer is wanted, a day or a minute ("2026-05-14T12:00") in the sender's zone;
    `references`: all that the message's own words name; `explanation`: for a person.
    """

    category: Category
    shipments: tuple[Shipment, ...] = ()
    shipment_ids: tuple[str, ...] = ()
    transfer: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    requester: Requester = Requester()
    respond_by: str | None = None
    references: References = References()
    conflicts: tuple[str, ...] = ()
    explanation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IdMention:
    """A number that may be a shipment's id. `where`: where it stands, "bare" without a word for it.

    A bare one of the body is none, and where it exists in the TMS it tells all the same that the message speaks of that.
    """

    value: str
    where: Literal["subject", "bare subject", "body", "bare body", "attachment", "history"]


@dataclass(frozen=True, slots=True)
class Described:
    """What some words describe, complete or not, and the signals in them: those of `intent.SIGNALS`, "bare" where the words
    are little else than facts, "answers" where a reply names the one place that its request lacked."""

    shipments: tuple[Shipment, ...] = ()
    signals: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks in a message for or against a request: `words` by its wording, `facts` by its circumstances."""

    words: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic:
    """What one of several topics describes, and what speaks for it or against it by itself.

    `beside_passing`: it is all but what is told of other freight in passing; `led_to`: it stands behind words about what was,
    which lead over to it.
    """

    described: Described
    features: Features
    beside_passing: bool = False
    led_to: bool = False


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a message may say, before TMS and mailbox were asked.

    `shipment_ids`: ids to be looked up in the TMS, the likeliest first; `own_words`: what the sender wrote now, as plain text;
    `mentions`: where each id stands; `now`: what the new words describe; `apart`: the same without the paragraphs that name an
    id; `topic`: the one topic, of several, that tells freight; `older`: what the forwarded or quoted messages describe;
    `merged`: the new words filled from these; `history`: which of the two they are; `barred`: why the message can ask for
    nothing whatever it says; `evidence`: the facts of the new words, each with the words that it was read from;
    `conflicts`: what in them does not fit together; `sender`, `recipients`: e-mail addresses in lower case.
    """

    shipment_ids: tuple[str, ...]
    own_words: str
    mentions: tuple[IdMention, ...] = ()
    now: Described = Described()
    apart: Described = Described()
    topic: Topic | None = None
    older: Described = Described()
    merged: tuple[Shipment, ...] = ()
    history: Literal["", "forwarded", "quoted"] = ""
    barred: str = ""
    features: Features = Features()
    evidence: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    sender: str = ""
    recipients: tuple[str, ...] = ()
    transfer: tuple[int, ...] = ()
    requester: Requester = Requester()
    respond_by: str | None = None
    references: References = References()
