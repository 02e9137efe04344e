"""A question about a lane in general tells no freight; with a day, a weight or an order it is a request."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

LANE = "Dayton OH 45414 to Tulsa OK 74107"


@pytest.mark.parametrize(
    ("body", "category"),
    [
        (f"What would it cost to run onions {LANE} in general? Vans vs vented. A buyer asked me, no order.", "other"),
        (f"What would the market be for reefers {LANE}? Nothing to ship yet.", "other"),
        (f"Could you tell me what a flatbed {LANE} costs, just curious. Watching the market.", "other"),
        (
            f"What would the market be for a van {LANE}, 24 pallets of tile, 41,000 lb, ready Friday? Please quote.",
            "quote",
        ),
        (f"Please quote a van {LANE}, 41,000 lb, Friday. In general we book a day ahead.", "quote"),
        (f"What would a van {LANE} cost me? Please quote.", "quote"),
    ],
)
def test_a_lane_in_general(body: str, category: str) -> None:
    assert decide(read(text(body, "onions")), Context()).category == category


def test_what_a_question_lacks_is_still_told() -> None:
    body = (
        "Can you price getting our booth from Dayton OH 45414 to the Georgia show? Just need a number for the budget."
    )
    assert "weight" in decide(read(text(body, "booth")), Context()).missing
