"""E-mails put together from a text that says what they are for and a shipment told in full, to teach the weights.

`training/said-*.txt` hold texts that stand beside the shipment itself, `training/above-*.txt` texts that stand above a
conversation about it or above a forward of it, `training/shipments.txt` the shipments. Each text makes two e-mails, and each
shipment, greeting and subject has its turn with every answer, so that none of them speaks for or against. Where a text says
"{id}", it names a shipment that exists.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle

LETTERS = (
    "Hi Nick,\n\n{}\n\nThanks,\nAmy",
    "{}",
    "Nick,\n\n{}\n\nAmy Rudd\nRudd Supply\n330-555-0144",
    "Good morning,\n{}\nAmy",
    "{}\n\nThank you!",
    "Hello,\n\n{}\n\nBest regards,\n\nAmy Rudd\nTraffic Manager | Rudd Supply Co.\n330.555.0144",
    "Nick - {}",
    "hi\n\n{}\n\nSent from my iPhone",
)
"""What an e-mail has around what it says."""
BESIDE = (
    "{words}\n\n{freight}",
    "{freight}\n\n{words}",
    "{words}\n{freight}",
    "{freight}\n{words}",
)
"""A text above the shipment, and below it."""
SUBJECTS = (
    "freight", "", "shipment", "the load below", "quick one", "Tuesday", "order 5512", "from Amy at Rudd", "truck",
)  # fmt: skip
"""Subjects that ask for nothing."""
REPLIES = (
    "{words}\n\nOn Mon, May 11, 2026 at 4:12 PM Nick Halloran <nick@broker.example> wrote:\n\n"
    "> Amy, $1,240 all in, 3 days.\n>\n"
    "> On Mon, May 11, 2026 at 2:40 PM Amy Rudd <amy@ruddsupply.example> wrote:\n>\n{quoted}",
    "{words}\n\n-----Original Message-----\nFrom: Nick Halloran <nick@broker.example>\n"
    "Sent: Monday, May 11, 2026 4:12 PM\nTo: Amy Rudd\nSubject: RE: freight\n\n"
    "Hi Amy,\n\nWe can do this for 985 including fuel.\n\nNick\n\n-----Original Message-----\n"
    "From: Amy Rudd <amy@ruddsupply.example>\nSent: Monday, May 11, 2026 2:40 PM\nTo: Nick Halloran\n"
    "Subject: freight\n\n{asked}",
    "{words}\n\n> On May 11, 2026, at 4:12 PM, Nick Halloran <nick@broker.example> wrote:\n>\n"
    "> 2,150 on this. Want me to book it?\n>\n"
    ">> On May 11, 2026, at 2:40 PM, Amy Rudd <amy@ruddsupply.example> wrote:\n>>\n{quoted}",
    "{words}\n\n________________________________\nFrom: Nick Halloran <nick@broker.example>\n"
    "Sent: Monday, May 11, 2026 4:12 PM\nTo: Amy Rudd <amy@ruddsupply.example>\nSubject: Re: freight\n\n"
    "My best on it is $640, good through Friday.\n\n"
    "From: Amy Rudd <amy@ruddsupply.example>\nSent: Monday, May 11, 2026 2:40 PM\nSubject: freight\n\n{asked}",
)
"""A text above an answer with a price to what it was asked for."""
FORWARDS = (
    "{words}\n\n---------- Forwarded message ---------\nFrom: Joe Bell <joe@bellpumps.example>\n"
    "Date: Mon, May 11, 2026 at 2:40 PM\nSubject: freight\nTo: Amy Rudd <amy@ruddsupply.example>\n\n{asked}",
    "{words}\n\n-----Original Message-----\nFrom: Joe Bell <joe@bellpumps.example>\n"
    "Sent: Monday, May 11, 2026 2:40 PM\nTo: Amy Rudd\nSubject: freight\n\n{asked}",
    "{words}\n\nBegin forwarded message:\n\nFrom: Joe Bell <joe@bellpumps.example>\nSubject: freight\n"
    "Date: May 11, 2026 at 2:40:11 PM CDT\nTo: Amy Rudd <amy@ruddsupply.example>\n\n{asked}",
)
"""A text above what somebody else wrote."""
TWICE = range(2)
ID = "{id}"
IDS = ("131402288", "88120411", "7710482", "5519023", "204417", "66120431", "48122", "90031177")
"""The ids of existing shipments that texts name."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The subject and body of an e-mail, what it asks for (quote, pickup or other), and the existing shipment that it names."""

    subject: str
    body: str
    answer: str
    existing: str = ""


class Turns:
    """Gives out some choices, each in its turn for every answer."""

    def __init__(self, choices: tuple[str, ...]) -> None:
        self.choices = choices
        self.of: dict[str, Iterator[str]] = {}

    def next(self, answer: str) -> str:
        """The next one for this answer."""
        return next(self.of.setdefault(answer, cycle(self.choices)))


def beside(texts: Iterable[tuple[str, str]], shipments: tuple[str, ...]) -> Iterator[Composed]:
    """Each text beside two shipments. `texts`: with their answers."""
    freight, letters, placed, subjects = Turns(shipments), Turns(LETTERS), Turns(BESIDE), Turns(SUBJECTS)
    ids = Turns(IDS)
    for answer, text in texts:
        for _ in TWICE:
            existing = ids.next(answer) if ID in text else ""
            words = text.replace(ID, existing)
            said = placed.next(answer).format(words=words, freight=freight.next(answer))
            yield Composed(subjects.next(answer), letters.next(answer).format(said), answer, existing)


def above(
    told: Iterable[tuple[str, str, str]], asking: Mapping[str, tuple[str, ...]], shipments: tuple[str, ...]
) -> Iterator[Composed]:
    """Each text above two conversations, beside the freight told again in one of them, or above two forwards.

    `told`: answers, what the text stands above (reply or forward), and texts; the answer "same" is that of what is forwarded.
    `asking`: what asks in the earlier mail, for a quote and a pickup.
    """
    freight, letters, placed, subjects = Turns(shipments), Turns(LETTERS), Turns(BESIDE), Turns(SUBJECTS)
    answered, handed_on = Turns(REPLIES), Turns(FORWARDS)
    asks = {kind: Turns(texts) for kind, texts in asking.items()}
    for answer, kind, words in told:
        for time in TWICE:
            before = "quote" if kind == "reply" or time else "pickup"
            shipment = freight.next(answer)
            asked = placed.next(answer).format(words=asks[before].next(answer), freight=shipment)
            forms, mark = (answered, "Re:") if kind == "reply" else (handed_on, "FW:")
            again = kind == "reply" and time
            said = letters.next(answer).format(
                placed.next(answer).format(words=words, freight=shipment) if again else words
            )
            body = forms.next(answer).format(words=said, asked=asked, quoted=marked(asked, ">> "))
            yield Composed(f"{mark} {subjects.next(answer)}", body, before if answer == "same" else answer)


def marked(text: str, mark: str) -> str:
    """A text with a mark before each line."""
    return "\n".join(mark + line for line in text.split("\n"))
