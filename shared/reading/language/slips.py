"""Long words of labels that are written with a slip: "Reciever", "Destinaton", "Shiping"."""

from functools import lru_cache

SHORTEST = 5


def slips(word: str) -> list[str]:
    """A word, and what is left of it without any one of its letters: two that share one differ by a slip."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


MEANT = {
    near: word
    for word in ("origin", "pickup", "shipper", "shipping", "consignor", "consignee", "destination", "delivery", "receiver",
                 "receiving", "customer", "supplier", "collection")
    for near in slips(word)
}  # fmt: skip
"""The words for the ends of a lane, by what a slip leaves of them."""
FIRST = frozenset(word[0] for word in MEANT.values())
OTHERS = frozenset(
    ["received", "receives", "shipped", "shopper", "shopping", "skipping", "supplied", "supplies", "delivered", "customs"]
)  # fmt: skip
"""Words that are none of these, however near."""


@lru_cache(maxsize=1024)
def meant(word: str) -> str:
    """The word for an end that a word is with a slip, which never is in its first letter; else the word itself."""
    if len(word) < SHORTEST or word[0] not in FIRST or word in OTHERS:
        return word
    return next((right for near in slips(word) if (right := MEANT.get(near)) and right[0] == word[0]), word)
