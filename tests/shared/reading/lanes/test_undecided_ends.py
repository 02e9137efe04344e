"""An end that is one of two places, of which nobody has said which."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.model import Reading
from tests.shared.reading.messages import text

FREIGHT = "I need a rate on 4 crates of pump parts, 3,100 lbs,"


def reading_of(body: str) -> Reading:
    """The reading of an e-mail from a shipper."""
    return decide(read(text(body)), Context())


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        (
            "to Tulsa, OK 74107. Not sure yet if it loads at the Dayton shop or the Toledo one, Bill is checking.",
            "origin",
        ),
        (
            "to Tulsa, OK 74107. Shipping from either Dayton, OH or Toledo, OH, production will tell us Thursday.",
            "origin",
        ),
        ("to Tulsa, OK 74107. It loads in Dayton, OH or Toledo, OH, we don't know which.", "origin"),
        (
            "from Dayton, OH 45414. It goes to either the Tulsa or the Wichita plant, they tell us Monday.",
            "destination",
        ),
        (
            "from Dayton, OH 45414. It's a toss-up between the Tulsa store and the Wichita store, I'll know Monday.",
            "destination",
        ),
        ("from Dayton, OH 45414. Going to Tulsa OK or Wichita KS depending on who has room.", "destination"),
    ],
)
def test_an_end_that_is_one_of_two_is_not_known(words: str, lacking: str) -> None:
    found = reading_of(f"{FREIGHT} {words}")
    assert (found.category, found.missing) == ("other", (lacking,))


def test_two_places_that_are_left_open_in_spanish_make_no_two_shipments() -> None:
    body = "Cotización por favor: 24 gaylords, 38,000 lbs, desde Hermosillo, Sonora. El cliente todavía no define si es la planta"
    assert reading_of(f"{body} de Ontario, CA o la de Stockton, CA.").missing == ("destination",)


@pytest.mark.parametrize(
    "words",
    [
        "Dock or forklift at either end, not sure which.",
        "Pickup Thursday or Friday, the foreman will tell us which.",
        "Not sure if a Dallas or Houston carrier serves them.",
        "Call Bill or Joe in Dayton, they know which door.",
        "Between Dayton and Tulsa there is a bridge, I'm not sure of its height.",
        "Estes or Saia at pickup, we'll know Monday.",
    ],
)
def test_other_choices_leave_the_ends_as_they_are(words: str) -> None:
    assert reading_of(f"{FREIGHT} Dayton, OH 45414 to Tulsa, OK 74107. {words}").category == "quote"


def test_of_two_places_that_are_both_to_be_priced_none_is_left_open() -> None:
    body = (
        f"{FREIGHT} from Dayton, OH 45414 to Tulsa, OK 74107 or Wichita, KS 67202, price both, we don't know which yet."
    )
    assert reading_of(body).category == "quote"
