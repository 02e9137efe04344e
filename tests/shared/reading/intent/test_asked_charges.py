"""What waiting costs is asked of a load that exists; with freight that is to go, its price is."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.intent import signals
from tests.shared.reading.messages import text

LOAD = "load # 20426604 (Lincoln NE 68504 to Peoria IL 61615, 26 crates, 40,300 lb, flatbed)"


@pytest.mark.parametrize(
    "body",
    [
        f"For our {LOAD}: the crane is down. Also please quote what a second day of layover would be.",
        f"On {LOAD} the receiver is shut. How much would storage be until Monday? Also need a price on redelivery.",
        f"Driver for {LOAD} waited four hours. Can you also quote the detention and the lumper?",
        f"About {LOAD}: also need to know what the daily detention rate is, please.",
        f"On {LOAD} can we pick up Thursday at 7 instead of tomorrow? Also advise what standby would run.",
    ],
)
def test_a_charge_is_asked_of_what_exists(body: str) -> None:
    assert not signals(body) & {"price", "new"}
    assert decide(read(text(body, "load")), Context(existing=frozenset({"20426604"}))).category == "operations"


@pytest.mark.parametrize(
    "body",
    [
        "Please quote Lincoln NE 68504 to Peoria IL 61615, 3 pallets, 2,100 lb, with detention after two hours.",
        "Please quote 3 pallets of storage bins, 2,100 lb, Lincoln NE 68504 to Peoria IL 61615.",
        "What's the rate on 3 pallets, 2,100 lb, Lincoln NE 68504 to Peoria IL 61615? What would detention be?",
    ],
)
def test_a_price_beside_a_charge_is_asked(body: str) -> None:
    assert "price" in signals(body)
    assert decide(read(text(body, "")), Context()).category == "quote"


@pytest.mark.parametrize(
    "body",
    ["can they load Friday rather than Thursday", "please pick it up at 7 instead of tomorrow", "need pickup moved"],
)
def test_another_day_changes_what_exists(body: str) -> None:
    assert "changes" in signals(body)
