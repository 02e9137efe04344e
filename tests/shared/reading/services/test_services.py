"""Services that are none of the accessorials."""

import pytest

from shared.reading.services.services import further_services


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
        ("5/14 10A-2P call first", ["call before delivery"]), ("He should phone Mrs. Abbot the evening before.",
        ["call before delivery"]), ("call the super the day before", ["call before delivery"]), ("he called first thing", []),
        ("call me the day before", []), ("Appeler le client avant livraison", ["call before delivery"]),
        ("Llamar al almacén antes", ["call before delivery"]), ("have it sorted & segregated by item", ["sort and segregate"]),
        ("pallets exchanged one for one", ["pallet exchange"]), ("pallet swap", ["pallet exchange"]),
        ("pads and blankets please", ["moving blankets"]), ("40 ctns of blankets", []), ("4 barres de retenue", ["load bars"]),
        ("chaînes obligatoires", ["chains"]), ("12 chain hoists", []),
        ("the crane crew works 5 to 1", []), ("crane on site needed", ["crane"]),
        ("Please don't offer guaranteed, we don't need it",
        []), ("do not quote us expedited", []),
        # in other words, and what is there or done by others
        ("Please have the driver call Joe at 859-555-0166 when 45 minutes away", ["call before delivery"]),
        ("consignee wants a call an hour out", ["call before delivery"]), ("needs a courtesy call 30 min ahead",
        ["call before delivery"]), ("call the yard when you're 20 minutes away", ["call before delivery"]),
        ("the plant is 45 minutes away", []), ("I will call in an hour", []),
        ("pallets are 1 for 1 exchange", ["pallet exchange"]),
        ("one-for-one pallet swap", ["pallet exchange"]), ("we exchanged emails", []), ("traer 2 barras", ["load bars"]),
        ("6 barras de acero", []), ("which is after hours for the building", ["after hours"]), ("after-hours receiving",
        ["after hours"]), ("reach me after hours at 555-0100", []), ("after hours number 555-0100", []), ("call after hours", []),
        ("crane on location, appointment required", []), ("customer has a crane", []), ("their crane will offload", []),
        ("you need to supply a crane", ["crane"]), ("needs a crane to offload", ["crane"]), ("include a crane", ["crane"]),
        ("terminal will escort him in", []), ("guards escort drivers to the dock", []), ("front and rear escorts", ["escort"]),
        ("permits + escorts in the price", ["escort"]),
        ("TWIC needed", ["TWIC"]), ("bonded carrier", ["bonded"]), ("bonded resin", []), ("pleasant afternoon", []),
    ],
)  # fmt: skip
def test_what_is_asked_for(text: str, names: list[str]) -> None:
    assert [each.name for each in further_services(text)] == names
