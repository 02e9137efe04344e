"""What is asked anew beside a shipment that has an id."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

DETAILS = "\n\nMacon GA 31201 to Ocala FL 34470\n8 pallets seed, 48x40x50, 15,600 lbs, class 60"


@pytest.mark.parametrize(
    "written",
    [
        "Kill shipment 20045790, customer wants it combined. In its place please schedule this LTL for Thursday:",
        "Shipment 20045790 is done. Please quote a new one for Thursday.",
        "Shipment 20045790 is delivered - now please quote another one for Thursday:",
    ],
)
def test_the_day_of_what_takes_its_place(written: str) -> None:
    found = decide(read(text(written + DETAILS)), Context(existing=frozenset({"20045790"})))
    assert found.shipment_ids == ("20045790",)
    assert [each.pickup_date for each in found.shipments] == ["2026-05-14"]


def test_the_day_of_the_existing_one_stays_its_own() -> None:
    body = "Shipment 20045790 was delivered Thursday. All good.\n\nPlease quote a new one:" + DETAILS
    found = decide(read(text(body)), Context(existing=frozenset({"20045790"})))
    assert [each.pickup_date for each in found.shipments] == [None]


def test_a_number_without_a_label_that_exists_tells_that_nothing_new_is_asked() -> None:
    message = text("Please book 20045790, with the cheaper carrier." + DETAILS, "freight")
    found = decide(read(message), Context(existing=frozenset({"20045790"})))
    assert (found.category, found.shipments, found.shipment_ids) == ("other", (), ())
    assert decide(read(message), Context()).category == "pickup"
    assert "20045790" in read(message).shipment_ids


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Re: Load 20045790 appointment + new one", "20045790 is confirmed at 0500 on the 29th, door 8."),
        ("20045790 + rate", "1) 20045790 was due yesterday, nobody has seen it. Where is it?"),
        ("20045790 late", "- 20045790: driver was late again"),
    ],
)
def test_a_number_that_the_subject_names_needs_no_label_below(subject: str, about: str) -> None:
    body = f"{about}\n\nRate please on this: Macon GA 31201 to Ocala FL 34470, 8 pallets seed, 15,600 lbs"
    found = decide(read(text(body, subject)), Context(existing=frozenset({"20045790"})))
    assert (found.category, found.shipment_ids, len(found.shipments)) == ("quote", ("20045790",), 1)


@pytest.mark.parametrize(
    "body",
    [
        "20045790 has a new appointment.\n\nIt is Macon GA 31201 to Ocala FL 34470, 8 pallets, 15,600 lbs. Please update it.",
        "Please resend the confirmation of 20045790.\n\nMacon GA 31201 to Ocala FL 34470, 8 pallets seed, 15,600 lbs",
    ],
)
def test_what_is_told_of_that_number_is_not_asked_anew(body: str) -> None:
    assert decide(read(text(body, "20045790")), Context(existing=frozenset({"20045790"}))).category == "operations"
