"""Whether a price or a pickup is wanted, where what was written leaves no doubt of it.

Elsewhere it is weighed. These are the cases where words for the one stand beside what was written to somebody else, or where the
words tell facts alone: "Rate this collect for me" above a seller's "ready for pickup, need routing" asks for a price.
"""

from typing import Literal

from shared.reading.model import Candidates

Wanted = Literal["quote", "pickup", ""]
BOOKS = frozenset({"book", "go ahead", "won", "booked unseen", "a truck awaited"})
"""What the words speak of that have freight taken."""
ANSWERS = "answers a price"
"""The feature of a reply to a mail that told a price: whatever it says may take that."""


def plainly_wanted(candidates: Candidates) -> Wanted:
    """What is wanted by the words alone; empty where it is to be weighed.

    Who takes a price told before, or lets it be booked before one is told, has it booked. Above a forward the words for a
    price are the asker's, and those for a pickup the writer's who is forwarded. A reply that only tells facts, to a mail that
    told no price, wants what was asked.
    """
    said, before = candidates.now.signals, candidates.older.signals
    if "booked unseen" in said:
        return "pickup"
    if "takes a price" in said and "price" not in said:
        return "pickup"
    if said & BOOKS:
        return ""
    if candidates.history == "forwarded" and "price" in said:
        return "quote"
    if candidates.history == "quoted" and "price" not in said and ANSWERS not in candidates.features.facts:
        asked = before & {"price", "book"}
        return "quote" if asked == {"price"} else "pickup" if asked == {"book"} else ""
    return ""
