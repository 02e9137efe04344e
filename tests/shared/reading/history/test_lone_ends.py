"""Forwards whose levels tell one end of the lane each."""

import pytest

from shared.reading import Context, Reading, decide, read
from tests.shared.reading.messages import html, text
from tests.shared.reading.routes import route

GMAIL = (
    "---------- Forwarded message ---------\nFrom: Glen <glen@auto.example>\nDate: Tue, May 12, 2026 at 8:02 AM\n"
    "Subject: FW: lift\nTo: Amy <amy@ruddsupply.example>\n\n"
)
OUTLOOK = "\n\nFrom: Surplus Desk\nSent: Monday, May 11, 2026 4:50 PM\nTo: Glen\nSubject: lift\n\n"
BARE = "\n\nFrom: Surplus Desk\nSent: Monday, May 11, 2026 4:50 PM\n\n"
APPLE = (
    "\n\n> Begin forwarded message:\n>\n> From: Surplus Desk <s@surplus.example>\n> Date: May 11, 2026 at 4:50:01 PM CDT\n"
    "> To: Glen <glen@auto.example>\n> Subject: lift\n>\n> "
)
REPLY = "\n\nOn Mon, May 11, 2026 at 4:50 PM Surplus Desk <s@surplus.example> wrote:\n> "
FREIGHT = "1 skid, 52 x 44 x 68, 735 lbs. "


def forwarded(above: str, head: str, below: str) -> Reading:
    return decide(read(text(f"Please quote LTL.\n\n{GMAIL}{above}{head}{below}", "Fwd: FW: lift")), Context())


@pytest.mark.parametrize("head", [OUTLOOK, BARE, APPLE, REPLY])
@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "What would it cost to me? I'm at Dubuque, IA 52003.",
            "Strapped to " + FREIGHT + "Our dock is at Peru, IL 61354.",
        ),
        ("It goes to our garage in Dubuque, IA 52003.", FREIGHT + "The address is 400 Water St, Peru, IL 61354."),
        ("See what they wrote. My shop is in Dubuque, IA 52003.", FREIGHT + "Our shop is in Peru, IL 61354."),
        (
            "We have it on our dock in Peru, IL 61354. " + FREIGHT,
            "Please send the lift to our Dubuque, IA 52003 plant.",
        ),
    ],
)
def test_the_levels_of_a_forward_tell_an_end_each(above: str, head: str, below: str) -> None:
    (shipment,) = forwarded(above, head, below).shipments
    assert (route(shipment), shipment.weight_lb) == ("Peru IL 61354 > Dubuque IA 52003", 735)


def test_the_words_above_a_forward_tell_an_end_too() -> None:
    body = f"Please quote LTL to his shop in Dubuque, IA 52003.\n\n{GMAIL}{FREIGHT}Our dock is at Peru, IL 61354."
    (shipment,) = decide(read(text(body, "Fwd: lift")), Context()).shipments
    assert route(shipment) == "Peru IL 61354 > Dubuque IA 52003"


def test_levels_that_a_program_sets_in_html_are_read_alike() -> None:
    head = (
        "<div style='border-top:solid'><p><b>From:</b> {}<br><b>Sent:</b> Monday, May 11, 2026 4:50 PM<br><b>To:</b> Amy<br>"
        "<b>Subject:</b> lift</p></div>"
    )
    body = (
        f"<p>Please quote LTL.</p>{head.format('Glen')}<p>I'm at Dubuque, IA 52003, what does it cost to get it to me?</p>"
        f"{head.format('Surplus Desk')}<p>{FREIGHT}Our dock is at Peru, IL 61354.</p>"
    )
    (shipment,) = decide(read(html(body, "FW: FW: lift")), Context()).shipments
    assert route(shipment) == "Peru IL 61354 > Dubuque IA 52003"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Deliver it to Dubuque, IA 52003 instead.", FREIGHT + "Deliver to Galena, IL 61036."),
        ("It picks up in Peru, IL 61354 now.", FREIGHT + "Pick up at Galena, IL 61036."),
    ],
)
def test_a_correction_of_one_end_makes_no_other_one(above: str, below: str) -> None:
    assert forwarded(above, OUTLOOK, below).shipments == ()


def test_later_words_correct_one_of_both_ends() -> None:
    below = FREIGHT + "Pick up in Peru, IL 61354, deliver to Galena, IL 61036."
    (shipment,) = forwarded("Deliver it to Dubuque, IA 52003 instead.", OUTLOOK, below).shipments
    assert route(shipment) == "Peru IL 61354 > Dubuque IA 52003"


def test_where_a_writer_happens_to_be_is_no_end_of_what_is_told_below() -> None:
    below = FREIGHT + "Pick up in Peru, IL 61354, deliver to Dubuque, IA 52003."
    (shipment,) = forwarded("I'm at a show in Galena, IL 61036, call my cell.", OUTLOOK, below).shipments
    assert route(shipment) == "Peru IL 61354 > Dubuque IA 52003"
