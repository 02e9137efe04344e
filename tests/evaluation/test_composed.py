"""E-mails put together from texts and shipments: each stands with every answer."""

from collections import Counter

from evaluation.composed import above, beside

SHIPMENTS = ("3 pallets to Reno", "a van to Erie")
ASKING = {"quote": ("What would it cost?",), "pickup": ("Please pick it up.",)}


def test_a_text_stands_beside_two_shipments() -> None:
    found = list(beside([("other", "It arrived."), ("quote", "How much?")], SHIPMENTS))
    assert [each.answer for each in found] == ["other", "other", "quote", "quote"]
    assert all(("It arrived." in each.body) == (each.answer == "other") for each in found)
    assert Counter((each.answer, shipment) for each in found for shipment in SHIPMENTS if shipment in each.body) == {
        (answer, shipment): 1 for answer in ("other", "quote") for shipment in SHIPMENTS
    }


def test_a_text_stands_above_a_conversation_and_what_is_forwarded_asks_where_it_does_not() -> None:
    told = [("pickup", "reply", "Book it."), ("same", "forward", "fyi")]
    booked, again, first, second = above(told, ASKING, SHIPMENTS)
    assert booked.subject.startswith("Re:") and first.subject.startswith("FW:")
    assert booked.answer == again.answer == "pickup" and "What would it cost?" in booked.body
    assert (first.answer, "Please pick it up." in first.body) == ("pickup", True)
    assert (second.answer, "What would it cost?" in second.body) == ("quote", True)
    assert booked.body.index("Book it.") < booked.body.index("What would it cost?")


def test_a_text_that_names_an_existing_shipment_is_told_which_by_turns() -> None:
    found = list(beside([("other", "Where is load {id}?"), ("quote", "How much?")], SHIPMENTS))
    assert len({each.existing for each in found[:2]}) == 2
    assert all(f"Where is load {each.existing}?" in each.body for each in found[:2])
    assert [each.existing for each in found[2:]] == ["", ""]
