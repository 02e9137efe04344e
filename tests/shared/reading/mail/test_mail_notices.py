"""What is said about mail quotes requests, and is none."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

LOAD = "Load tender: van Dayton OH 45414 to Tulsa OK 74107, 42,000 lb"


@pytest.mark.parametrize(
    "body",
    [
        f"Your mailbox has 9 undelivered messages (incl. {LOAD}). Release messages within 24 hours.",
        f"3 messages blocked by your filter.\nTo release:\n{LOAD}",
        f"Your storage is nearly full, new e-mail is being rejected.\nHeld: {LOAD}\nVerify your account.",
        f"Quarantine report\nThese messages were held:\n{LOAD}\nRelease | Block sender",
    ],
)
def test_a_notice_about_mail_asks_for_nothing(body: str) -> None:
    found = decide(read(text(body, "notice")), Context())
    assert (found.category, found.missing) == ("other", ())


@pytest.mark.parametrize(
    "body",
    [
        f"My mailbox was full yesterday, sorry.\n{LOAD}\nPlease book it.",
        f"My last two messages were blocked by your filter, so once more.\n{LOAD}\nPlease book it for Friday.",
        f"{LOAD}\nPlease book it. The driver's tablet gets messages at the gate, your account number is on the BOL.",
    ],
)
def test_a_person_asks_all_the_same(body: str) -> None:
    assert decide(read(text(body, "load")), Context()).category == "pickup"
