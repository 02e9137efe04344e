"""Labels of an end that stand before its company without a colon."""

import pytest

from shared.reading import read
from shared.reading.layout.bare_labels import with_colon
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Pickup location", "Delivery location"), ("Origin Address", "Dest Address"), ("1st pick", "Final drop"),
        ("Ship From Address", "Ship To Address"), ("Shipper name", "Consignee name"), ("Loading point", "Unloading point"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{} {}\n{}\n{}\n\n", "{} {}, {}, {}\n\n"])
def test_their_company_is_read(a: str, b: str, form: str) -> None:
    body = form.format(a, "Lake Fixtures", "3020 Truax Blvd", "Eau Claire, WI 54703")
    body += form.format(b, "Delta Paper Co", "455 Mill St", "Macon, GA 31201") + "6 pallets of jars, 4,200 lbs"
    (only,) = read(text(body)).now.shipments
    assert (only.origin.company, only.origin.street) == ("Lake Fixtures", "3020 Truax Blvd")
    assert (only.destination.company, only.destination.city) == ("Delta Paper Co", "Macon")


@pytest.mark.parametrize(
    "line",
    ["Pickup location hours 8-4", "Pickup location: Lima", "First stop is Lima", "Delivery address", "1st pick Friday"],
)
def test_other_words_behind_them_are_left(line: str) -> None:
    assert with_colon(line) == line


def test_a_company_with_a_label_s_word_in_its_name_is_none() -> None:
    rows = "Star City Millwork | Lima, OH 45804 | pick up 5/14\nRocket Freight House | Gary, IN 46402 | deliver 5/15"
    (only,) = read(text(f"{rows}\n\n3 crates, 4,600 lbs")).now.shipments
    assert (only.origin.company, only.destination.company) == ("Star City Millwork", "Rocket Freight House")


def test_a_sentence_among_columns_of_labels() -> None:
    body = (
        "Please accept this load:\n\nDrop trailer at shipper, the empty is needed by Thursday.\n"
        "PU   Acme Caps, Lima OH 45801, ready Fri 5/15 06:00\nDEL  Hill Soda, Gary IN 46402, Mon 5/18\n28 pallets, 42,560 lbs"
    )
    (shipment,) = read(text(body)).now.shipments
    assert "drop trailer" in shipment.accessorials
    assert (shipment.origin.city, shipment.destination.city) == ("Lima", "Gary")
