"""Services that are none of the accessorials."""

import pytest

from shared.reading.services import further_services


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("call 30 min before delivery", ["call before delivery"]),
        ("Notify consignee before delivery.", ["call before delivery"]),
        ("the site needs 24 hrs notice before delivery", ["call before delivery"]), ("call me before you quote", []),
        ("overlength, 20 ft", ["overlength"]), ("going to a jobsite", ["construction site"]),
        ("guaranteed by noon", ["guaranteed"]),
        ("Lumper at receiver", ["lumper"]), ("no lumper", []), ("lumper not needed", []),
        ("sort & segregate", ["sort and segregate"]),
        ("pallet jack and load bars", ["pallet jack", "load bars"]), ("Trade show? no.", []), ("air-ride only", ["air ride"]),
        ("Saturday delivery", ["weekend delivery"]), ("chains, no straps", ["chains"]), ("chain store delivery", []),
        ("TWIC needed", ["TWIC"]), ("bonded carrier", ["bonded"]), ("bonded resin", []), ("pleasant afternoon", []),
    ],
)  # fmt: skip
def test_what_is_asked_for(text: str, names: list[str]) -> None:
    assert [each.name for each in further_services(text)] == names
