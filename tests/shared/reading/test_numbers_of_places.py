"""Numbers told before what they are, and such as are each told for a place."""

import pytest

from shared.reading import read
from shared.reading.references.references import references
from tests.shared.reading.messages import html


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Use 8813-C for the PO.", [("po", "8813-C")]),
        ("Show KR-2201 for the PO and tell him gate 4.", [("po", "KR-2201")]),
        ("Please put 55102 as our PO.", [("po", "55102")]),
        ("Reference 90211 as the BOL number.", [("bol", "90211")]),
        ("Use 20117 as the pickup number.", [("other", "20117")]),
        ("Put 90213 on the bill as our order number.", [("other", "90213")]),
        ("88213 is our PO number.", [("po", "88213")]),
        ("Use 48x40 for the pallets.", []),
        ("Use door 6 for the PO.", []),
        ("We use 5 for the count.", []),
        ("88213 is a PO box.", []),
    ],
)
def test_a_number_before_what_it_is(written: str, found: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("My customer's number is KL-4410.", ["KL-4410"]),
        ("The shipper's number is 88-2013.", ["88-2013"]),
        ("Our ship number is 90213.", ["90213"]),
        ("Put our dispatch number D-90213 on it.", ["D-90213"]),
        ("PO KTR 4-1180", ["KTR 4-1180"]),
        ("The receiver's number is 478-555-0111.", []),
        ("My customer's number is 3305550142.", []),
        ("PO TBD 10-12", []),
    ],
)
def test_whose_number_it_is(written: str, found: list[str]) -> None:
    assert [each.value for each in references(written)] == found


@pytest.mark.parametrize(
    "written",
    [
        "POs are 5510 for Lima and 5517 for Gary.", "PO 5510 for Lima, 5517 for Gary",
        "PO numbers 5510 for Lima and 5517 for the Gary drop.",
        "The POs: 5510 (Lima) and 5517 (Gary)", "PO's are 5510 to Lima, 5517 to Gary.", "PO #5510 for Lima; #5517 for Gary",
        "POs are 5510 on the Lima one and 5517 on the Gary one.",
    ],
)  # fmt: skip
def test_a_number_for_each_place(written: str) -> None:
    assert [(each.value, each.whose) for each in references(written)] == [("5510", "Lima"), ("5517", "Gary")]


def test_one_number_for_a_place_is_everybodys() -> None:
    assert [(each.value, each.whose) for each in references("PO 5510 for Lima and 5517 pounds")] == [("5510", "")]


def test_a_colon_in_the_cell_of_the_value() -> None:
    message = html(
        "<p>Please take this as our booking.</p><table><tr><td>Ramp</td><td>: Gary, IN 46406</td></tr>"
        "<tr><td>Release no.</td><td>: 770021</td></tr><tr><td>Goods</td><td>: tiles</td></tr></table>"
    )
    assert "770021" in read(message).now.shipments[0].references.other
