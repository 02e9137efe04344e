"""The words of a message that are weighed: all of its new ones but standing terms and what others ask in them."""

from shared.reading.intent.asked_elsewhere import without_asked_elsewhere
from shared.reading.intent.intent import signals
from shared.reading.intent.rules import STRONG
from shared.reading.intent.standing_terms import without_terms
from shared.reading.intent.wording import placeless
from shared.reading.passage import Passage


def weighed_words(own: str, title: str, held: Passage) -> tuple[str, str]:
    """The new words that are weighed, as they are and without their places: without the terms that stand below every order of
    a shipper, where the rest asks, and without what others ask in them."""
    kept = without_terms(f"{title}\n{own}")
    if kept == f"{title}\n{own}" or not signals(kept) & STRONG:
        return own, without_asked_elsewhere(placeless(held))
    return kept.removeprefix(f"{title}\n"), without_asked_elsewhere(without_terms(placeless(held)))
