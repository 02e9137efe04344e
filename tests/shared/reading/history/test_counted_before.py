"""Replies that say what each weighs, above a request that says how many there are."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

ASKED = (
    "\n\nOn Mon, May 11, 2026 at 3:02 PM Nick <nick@broker.example> wrote:\n> Gladly, what do they weigh, and how large?\n>\n"
    ">> How much for {} from Macon, GA 31201 to Ocala, FL 34470?"
)


@pytest.mark.parametrize(
    ("words", "asked", "pounds"),
    [
        ("One is 1,010 lbs and the other is 940. 42 x 42 x 36 both.", "2 pallets of clay", 1950),
        ("The big one weighs 1,010 lbs, the small one 640 lbs. 48x40x50.", "2 crates of lamps", 1650),
        ("They're 940 lbs apiece, 48x40x50.", "3 skids of lamps", 2820),
        ("each one is 640 lbs and 48x40x50", "5 totes of glaze", 3200),
        ("They weigh 1,010, 940 and 880 lbs, all 48x40x50.", "3 skids of lamps", 2830),
        ("Total is 1,950 lbs, 48x40x50 both.", "2 crates of lamps", 1950),
        ("4 skids now, 500 lbs each.", "3 skids of lamps", 2000),
        ("2,040 lbs on the scale, 48x40x50.", "3 skids of lamps", 2040),
    ],
)
def test_weights_of_what_the_history_counts(words: str, asked: str, pounds: int) -> None:
    [shipment] = decide(read(text(words + ASKED.format(asked), "Re: quote")), Context()).shipments
    assert shipment.weight_lb == pounds
