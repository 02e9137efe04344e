"""Days in the answer to the one who asks. The e-mail is of Tuesday, 12 May."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text

THREAD = (
    "Book it please.\n\n"
    "On Tue, May 12, 2026 at 8:58 AM Nick Dow <nick@broker.example> wrote:\n> {answer}\n>\n"
    "> On Mon, May 11, 2026 at 4:02 PM Amy Rudd wrote:\n"
    ">> Flatbed price for this Thursday please, 11 bundles of rebar, 21,000 lbs, Macon GA 31201 to Ocala FL 34470?\n"
)


def pickup(answer: str) -> str | None:
    (found,) = read(text(THREAD.format(answer=answer), "Re: flatbed")).merged
    return found.pickup_date


@pytest.mark.parametrize(
    "answer",
    [
        "$975 all in. Good through Friday.",
        "I can do $975, my driver is empty in Dublin tomorrow.",
        "$975. I have a man in Savannah tomorrow night.",
        "$975. Rates go up Friday so let me know.",
        "$975. Nobody is in Friday by the way.",
    ],
)
def test_an_offer_leaves_the_day_that_was_asked_for(answer: str) -> None:
    assert pickup(answer) == "2026-05-14"


@pytest.mark.parametrize(
    "answer", ["$975, but it would have to load Friday.", "I could get a truck Friday for $975, nothing sooner."]
)
def test_an_offer_may_propose_another_day(answer: str) -> None:
    assert pickup(answer) == "2026-05-15"
