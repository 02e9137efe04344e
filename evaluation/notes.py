"""Short e-mails written to teach the weights: whole ones, and replies that are set above the histories they fit.

`training/*.txt` hold blocks, each begun by a line "@ " with its head, in parts divided by " | ":

    asking.txt and others    ANSWER | SUBJECT | SENDER | IDS     SENDER and IDS (that exist in the TMS) may be left out
    detailed-*.txt           the same; every one has a lane, a weight and a count, and half of them ask for nothing
    replies.txt              ANSWER | KINDS | SENDER             the new words alone; KINDS: the histories above which they are so
    histories.txt            KIND                                what stands below a reply
    said-*.txt               ANSWER                              what an e-mail is for, beside a shipment (`composed`)
    above-*.txt              ANSWER | reply or forward           the same, above a conversation or a forward
    untold-*.txt             FACT                                what is not known of the freight (`doubts`)
    shipments.txt            FORM                                a shipment told in full

ANSWER is quote, pickup or other: what the e-mail asks for, complete or not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, cycle, islice
from pathlib import Path

from evaluation.composed import ID, above, beside
from shared.reading import Address, Context, Message

FOLDER = Path(__file__).parent / "training"
SENDER, OWNER = "amy@ruddsupply.example", "nick@broker.example"
RECEIVED = datetime.fromisoformat("2026-05-12T09:30:00-05:00")
DETAILED = 0.5
"""How much a note of `detailed-*.txt` counts: in a mailbox, few e-mails with all of these details ask for nothing. Whether a
price or a pickup is asked it does not teach: where it did, unseen writers' requests were told apart worse."""
COMPOSED = 0.5
"""How much each of the two e-mails counts that a text makes beside or above a shipment."""
PARTS = frozenset({"replies", "histories", "shipments"})
"""Files whose blocks are parts of notes."""
ABOVE = 3
"""Histories that a reply is set above, each counting its share."""


@dataclass(frozen=True, slots=True)
class Note:
    """An e-mail, what the TMS knows of it, what it asks for, how much it counts, and whether it tells freight in detail."""

    message: Message
    context: Context
    answer: str
    counts: float = 1.0
    in_detail: bool = False

    @property
    def answers(self) -> Mapping[str, bool]:
        """The answer by decision; of a note in detail, whether it asks alone."""
        told = decisions(self.answer)
        return {"asks": told["asks"]} if self.in_detail else told


def decisions(answer: str, asks: bool = False) -> dict[str, bool]:
    """What a category says of each decision. `asks`: something is asked for all the same."""
    wants = answer in ("quote", "pickup")
    return {"asks": wants or asks} | ({"pickup": answer == "pickup"} if wants else {})


def notes(folder: Path = FOLDER) -> Iterator[Note]:
    """All notes, whole ones first."""
    for path in sorted(folder.glob("*.txt")):
        if path.stem not in PARTS and not path.stem.startswith(("said-", "above-", "untold-")):
            for head, body in blocks(path):
                answer, subject, sender, ids = padded(head, 4)
                in_detail = path.stem.startswith("detailed")
                counts = DETAILED if in_detail else 1.0
                context = Context(existing=frozenset(ids.split()))
                yield Note(email(subject, sender, body), context, answer, counts, in_detail)
    yield from replies(folder)
    yield from composed(folder)


def replies(folder: Path) -> Iterator[Note]:
    """Every reply above some of the histories that it fits, each history in its turn."""
    histories: dict[str, list[str]] = {}
    for head, body in blocks(folder / "histories.txt"):
        histories.setdefault(head[0], []).append(body)
    turns = {kind: cycle(found) for kind, found in histories.items()}
    for head, body in blocks(folder / "replies.txt"):
        answer, kinds, sender = padded(head, 3)
        for kind in islice(cycle(kinds.split()), ABOVE):
            message = email("Re: freight", sender, f"{body}\n\n{next(turns[kind])}")
            yield Note(message, Context(), answer, 1 / ABOVE)


def composed(folder: Path) -> Iterator[Note]:
    """The e-mails that the texts beside and above shipments make."""
    shipments = tuple(body.strip() for path in folder.glob("shipments.txt") for _, body in blocks(path))
    said = [(answer, words.strip()) for path in sorted(folder.glob("said-*.txt")) for [answer], words in blocks(path)]
    told = (
        (answer, kind, words.strip())
        for path in sorted(folder.glob("above-*.txt"))
        for [answer, kind], words in blocks(path)
    )
    asking = {
        kind: tuple(words for answer, words in said if answer == kind and ID not in words)
        for kind in ("quote", "pickup")
    }
    for each in chain(beside(said, shipments), above(told, asking, shipments)):
        context = Context(existing=frozenset(filter(None, [each.existing])))
        yield Note(email(each.subject, "", each.body), context, each.answer, COMPOSED)


def blocks(path: Path) -> Iterator[tuple[list[str], str]]:
    """The parts of each block's head, and its body."""
    for block in path.read_text("utf-8").removeprefix("@ ").split("\n@ "):
        head, _, body = block.partition("\n")
        yield [part.strip() for part in head.split(" | ")], body


def padded(parts: list[str], size: int) -> list[str]:
    """The parts of a head, empty where left out."""
    return (parts + [""] * size)[:size]


def email(subject: str, sender: str, body: str) -> Message:
    """A note as an e-mail to a broker."""
    return Message(subject, Address("", sender or SENDER), RECEIVED, body, to=(OWNER,), mailbox_owner=OWNER)
