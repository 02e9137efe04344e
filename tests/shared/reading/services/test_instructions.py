"""Instructions in the sender's words."""

import pytest

from shared.reading.services.instructions import instructions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Special instructions: forklift on hand, use gate 4", ["forklift on hand, use gate 4"]),
        ("6 skids. Driver must check in with PU number. Thanks", ["Driver must check in with PU number."]),
        ("Use the north gate. No backing across the scale.", ["Use the north gate.", "No backing across the scale."]),
        ("Hard hats required in the yard.", ["Hard hats required in the yard."]),
        ("Fragile - do not tip or lay flat.", ["Fragile - do not tip or lay flat."]),
        ("Romulus, MI 48174 (dock 3, ask for Trent) to Reno", ["dock 3, ask for Trent"]),
        ("El operador debe traer chaleco.", ["El operador debe traer chaleco."]),
        # what a driver does, brings, suffers
        ("Drivers wait in the truck until waved in.", ["Drivers wait in the truck until waved in."]),
        ("All drivers sign in at the kiosk.", ["All drivers sign in at the kiosk."]),
        ("Both drivers: check in at the office first.", ["Both drivers: check in at the office first."]),
        ("Driver returns the empties to Oak St.", ["Driver returns the empties to Oak St."]),
        ("Truckers without a vest are turned away.", ["Truckers without a vest are turned away."]),
        ("The driver should phone Mrs. Abbot first. 4 skids", ["The driver should phone Mrs. Abbot first."]),
        ("Bring hard hat and glasses.", ["Bring hard hat and glasses."]), ("Chock wheels at the dock.",
        ["Chock wheels at the dock."]), ("Each stop must sign its own BOL.", ["Each stop must sign its own BOL."]),
        # what is not to be done
        ("Liner bags must not be opened.", ["Liner bags must not be opened."]), ("Drums must never be laid down.",
        ["Drums must never be laid down."]), ("No late arrivals.", ["No late arrivals."]), ("No double brokering.",
        ["No double brokering."]), ("Don't show up before 6.", ["Don't show up before 6."]), ("No cardboard against the glass.",
        ["No cardboard against the glass."]), ("Do not block the neighbor's gate.", ["Do not block the neighbor's gate."]),
        # what has to be there
        ("TWIC and photo ID not optional.", ["TWIC and photo ID not optional."]), ("Straps, at least 8", ["Straps, at least 8"]),
        ("Chaînes et toiles obligatoires.", ["Chaînes et toiles obligatoires."]), ("que el chofer lleve 2 barras",
        ["que el chofer lleve 2 barras"]), ("Le chauffeur reste dans la cabine.", ["Le chauffeur reste dans la cabine."]),
        ("No abrir puertas en ruta.", ["No abrir puertas en ruta."]), ("driver to follow the flagger",
        ["driver to follow the flagger"]), ("need a driver to follow the crane", []),
        ("No se aceptan cajas con olores.", ["No se aceptan cajas con olores."]), ("Trailers with holes get rejected.",
        ["Trailers with holes get rejected."]),
        ("text me when loaded", ["text me when loaded"]), ("Notify before delivery: Marc 207-555-0128.",
        ["Notify before delivery: Marc 207-555-0128."]),
        # asked within a sentence, of whoever reads it, in other languages
        ("after hours receiving, ring bell at door 6", ["after hours receiving, ring bell at door 6"]),
        ("Tell the driver door 4.", ["Tell the driver door 4."]),
        ("Have your driver see Marge.", ["Have your driver see Marge."]),
        ("Ask the driver to text ahead.", ["Ask the driver to text ahead."]),
        ("Call receiving the day before delivery.", ["Call receiving the day before delivery."]),
        ("Notify the store 2 hours in advance.", ["Notify the store 2 hours in advance."]),
        ("Please phone Wendell an hour ahead.", ["Please phone Wendell an hour ahead."]),
        ("Crates carry tilt sensors, note their color on the POD.", ["Crates carry tilt sensors, note their color on the POD."]),
        ("You need to bring your own dunnage.", ["You need to bring your own dunnage."]),
        ("you'll have to supply pipe stakes", ["you'll have to supply pipe stakes"]),
        ("The truck needs a pallet jack on board.", ["The truck needs a pallet jack on board."]),
        ("Fuel must be over half at check-in", ["Fuel must be over half at check-in"]),
        ("Reefer unit must run continuous.", ["Reefer unit must run continuous."]),
        ("No texting on the dock.", ["No texting on the dock."]), ("No walking in the aisles.", ["No walking in the aisles."]),
        ("Steel toes and hard hat at the delivery, no exceptions.", ["Steel toes and hard hat at the delivery, no exceptions."]),
        ("FRs past the gate or you get turned around.", ["FRs past the gate or you get turned around."]),
        ("They should be wrapped in blankets.", ["They should be wrapped in blankets."]),
        ("hay que lavar la caja antes", ["hay que lavar la caja antes"]),
        ("Favor de traer 4 cinchos.", ["Favor de traer 4 cinchos."]),
        ("Il faut apporter des sangles.", ["Il faut apporter des sangles."]),
        ("Appeler le client 24 heures avant la livraison.", ["Appeler le client 24 heures avant la livraison."]),
        ("Llamar al almacén una hora antes.", ["Llamar al almacén una hora antes."]),
        ("hay que entregar el martes", []), ("il faut livrer mardi", []), ("Appeler avant livraison", []),
        ("Tell the driver I said hi? No.", []) , ("Let the driver know we are closed", ["Let the driver know we are closed"]),
        ("you need to provide a rate by noon", []), ("do you need to bring a jack?", []), ("you should send me your quote", []),
        ("Ring the sales office with questions", []), ("call Wendell with your rate", []), ("Call me 2 hours ahead", []),
        ("note the new PO", []), ("I'll tell the driver where to park.", []),
        ("We note the PO on the BOL.", []), ("we have drivers in the area", []), ("the truck needs a lift gate there", []),
        ("Their order # is 338127, tell the driver.", []), ("must be protected from freezing", []),
        ("The truck needs to be here by 3", []), ("doors are 14 ft", []),
        ("No loading on the weekend", []),
        ("no billing in the US", []), ("47,200 lbs plate, chains needed.", []), ("20 bundles of rod, straps required", []),
        ("Air ride required, fragile.", []), ("Overweight permits on the 20 if required.", []),
        ("two slots open, please use the 11:00 one", []), ("Driver doesn't need TWIC, somebody walks him in.", []),
        # fields for it
        ("Special handling: Keep flat; ramps only", ["Keep flat; ramps only"]),
        ("Notes to carrier: Keep upright. Straight truck only.", ["Keep upright. Straight truck only."]),
        ("Instrucciones para el chofer | Entrar por atrás", ["Entrar por atrás"]), ("Comments: none", []),
        # what only looks like it
        ("No target, just send your best.", []), ("through trailer, no transload", []),
        ("our driver goes home at 3", []), ("The driver was late last time", []),
        ("pallets must not be stacked", []), ("This must not be late", []), ("Do you have a driver for this?", []),
        ("Bring the cost down a bit, please", []), ("Don't use our account for this", []), ("The carrier called yesterday", []),
        ("No hazmat, no residential", []), ("Hi, please advise rate, bonded carrier required.", []),
        ("Notes: 80441907", []), ("use our PO 12", []),
        ("Can the driver bring straps?", []), ("Please advise if drivers must check in.", []), ("team drivers required", []),
        ("Load locks not required.", []), ("please quote 4 pallets", []), ("go ahead with this at 4,150", []),
        ("driver is late", []),
    ],
)  # fmt: skip
def test_what_directs_the_carrier(text: str, told: list[str]) -> None:
    assert [each.words for each in instructions(text)] == told


def test_the_words_are_those_of_the_text() -> None:
    text = "Notes: seal intact\nHandle with care. Driver must wear a vest."
    for each in instructions(text):
        assert each.words in text[each.start : each.end]
