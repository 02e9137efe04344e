"""What others ask, or the writer another day, is none of a message's asking."""

import time

import pytest

from shared.reading import Context, decide, read
from shared.reading.intent.asked_elsewhere import without_asked_elsewhere
from tests.shared.reading.messages import text

LOT = "Dallas TX 75201 to Reno NV 89502, 14 skids, 9,400 lbs, brackets"


def category(body: str) -> str:
    return decide(read(text(body, "brackets")), Context()).category


@pytest.mark.parametrize(
    "words",
    [
        "Please ignore Bob's mail from earlier asking for a price on {}. He isn't allowed to buy freight any more.",
        "Kindly delete Tom's request for pricing, {}. It's on our 3PL's board already.",
        "Forget the mail from our intern that asked for a truck for {}. Our broker has it.",
        "Please pay no attention to the earlier note asking for a quote on {}, wrong forwarder.",
        "Ours is {}, around June, but the inspector has to pass it. When he does I'll have a weight and ask you for a price.",
        "{} is still at the painter's. As soon as it's dry I'll weigh it and send you a request for pricing.",
        "This may come up in June: {}. We'll finish the crate first and then ask for a rate.",
        "Engineering must sign {}. Once that is done I will get numbers and come back to you for a quote.",
    ],
)
def test_what_others_or_another_day_ask_is_not_asked(words: str) -> None:
    assert category(words.format(LOT)) == "other"


@pytest.mark.parametrize(
    "words",
    [
        "Please ignore my earlier mail. We need a price on {}.",
        "Ignore Bob's earlier request, he had the wrong weight. Please quote {}.",
        "I'll have a firm weight tomorrow but please quote {} now.",
        "Once it is loaded I'll call you. Can I get a price on {}?",
    ],
)
def test_what_the_writer_asks_is_asked(words: str) -> None:
    assert category(words.format(LOT)) == "quote"


@pytest.mark.parametrize("text", ["when i'll " * 20_000, "ignore the " * 20_000, "once we'll " + "a " * 100_000])
def test_long_texts_take_no_time(text: str) -> None:
    started = time.perf_counter()
    without_asked_elsewhere(text)
    assert time.perf_counter() - started < 2
