"""Places in a text: "City, ST 12345" and everything shorter that people write for it."""

from functools import lru_cache

from shared.reading.places.arranged import without_arranged
from shared.reading.places.cities_with_states import with_state
from shared.reading.places.joined_places import with_joined
from shared.reading.places.mexican_codes import with_mexican_codes
from shared.reading.places.place_names import again, by_name, coded
from shared.reading.places.postal_codes import by_code
from shared.reading.places.spot import Spot
from shared.reading.places.states_apart import lanes_of_states

MOST = 200
"""Places of a text that are read; each is compared with the others."""


def spots(text: str) -> list[Spot]:
    """Every place in a text, in order."""
    return list(found_once(text))


@lru_cache(maxsize=8)
def found_once(text: str) -> tuple[Spot, ...]:
    """Every place in a text, in order; several rules ask for those of one text."""
    found: list[Spot] = []
    found += lanes_of_states(text)
    found += with_state(text, found)
    found += by_code(text, found)
    found += by_name(text, found)
    found += again(text, found)
    found = with_mexican_codes(text, sorted(found, key=lambda spot: spot.start)[:MOST])
    return tuple(without_arranged(text, with_joined(text, [coded(spot, found) for spot in found])))
