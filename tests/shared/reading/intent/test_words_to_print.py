"""A quote that is somebody's words is no price; a price for what is printed is."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.words_to_print import words_asked
from tests.shared.reading.messages import text

MOVED = "2 crates, 3,000 lb, Dayton OH 45414 to Tulsa OK 74107"


@pytest.mark.parametrize(
    "body",
    [
        f"I would like a quote from you, a sentence or two, about how your driver brought us the press: {MOVED}.",
        f"For our newsletter, could you send me a quote about moving the statue ({MOVED})?",
        f"You took {MOVED}. May we quote you by name? Please send a short quote and a headshot by Friday.",
        f"Please give me a quote for the press release, one line on why you took this load ({MOVED}).",
        f"Can I get a testimonial or quote for the company video? You hauled {MOVED}.",
    ],
)
def test_words_are_asked_for(body: str) -> None:
    assert words_asked(body)
    assert decide(read(text(body, "quote from you")), Context()).category == "other"


@pytest.mark.parametrize(
    "body",
    [
        f"We ship our newsletter: {MOVED}. Can I get a quote?",
        f"Can I get a quote for our newsletter, {MOVED}?",
        f"Please quote brochures for the website launch, {MOVED}, two lines on the BOL.",
        f"For our magazine, please quote {MOVED}.",
        f"Your quote for our newsletter ran last week, thanks. Now please send a price on {MOVED}.",
    ],
)
def test_a_price_is_asked_for(body: str) -> None:
    assert not words_asked(body)
    assert decide(read(text(body, "quote from you")), Context()).category == "quote"
