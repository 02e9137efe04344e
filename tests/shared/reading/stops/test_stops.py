import pytest

from shared.reading import read
from shared.reading.language.text import clean
from shared.reading.stops.stops import ruled, stops
from tests.shared.reading.messages import text
from tests.shared.reading.routes import route


def roles(written: str) -> list[tuple[str, str]]:
    return [(stop.role, stop.place.city) for stop in stops(written)]


@pytest.mark.parametrize(
    "written",
    [
        "from Dallas, TX to Reno NV", "going to Reno NV from Dallas TX", "DALLAS TX - RENO NV", "Dallas/Reno",
        "O: Dallas TX D: Reno NV",
        "Ship from 75201 ship to 89502", "PU: 75201\nDEL: 89502", "load in Dallas TX, unload Reno NV", "75201 - 89502",
        "Pickup location: Dallas, Texas\nDrop location: Reno, Nevada", "From\nDallas, TX 75201\nTo\nReno, NV 89502",
        "our plant (Dallas, TX 75201) to customer (Reno, NV 89502)", "Origin - Dallas, TX\nDestination - Reno, NV",
        "we are in Dallas TX 75201 and it needs to go to Reno NV 89502", "new lane to price: Dallas TX to Reno NV",
        "de Dallas TX a Reno NV", "Chargement / Loading : Dallas TX\nLivraison / Delivery : Reno NV",
    ],
)  # fmt: skip
def test_roles_by_every_kind_of_cue(written: str) -> None:
    assert sorted(roles(written)) == [("destination", "Reno"), ("origin", "Dallas")]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("9 tables to donate. Pickup is our office, Erie, PA 16501, first floor. Where to is not settled.", "origin"),
        ("Pick up would be at our main office, 12 Elm St, Erie, PA 16501.", "origin"),
        ("Delivery is to our office, Erie, PA 16501, first floor.", "destination"),
        ("It goes to our head office, 12 Elm St, Erie, PA 16501.", "destination"),
    ],
)
def test_the_end_that_an_office_is(written: str, role: str) -> None:
    assert roles(written) == [(role, "Erie")]


def test_company_and_street_stand_beside_the_place() -> None:
    first, second = stops(
        "pick up at ABC Corp, 123 Main St, Dallas, TX 75201 and deliver to XYZ Inc, 55 Elm Ave, Reno, NV 89502"
    )
    assert (first.place.company, first.place.street) == ("ABC Corp", "123 Main St")
    assert (second.place.company, second.place.street) == ("XYZ Inc", "55 Elm Ave")


def test_an_address_block_belongs_to_its_label() -> None:
    first, second = stops(
        "Shipper: ABC Corp\n123 Main St\nDallas, TX 75201\n\nConsignee:\nXYZ\n55 Elm Ave\nReno, NV 89502"
    )
    assert (first.role, first.place.company, first.place.street) == ("origin", "ABC Corp", "123 Main St")
    assert (second.role, second.place.company, second.place.street) == ("destination", "XYZ", "55 Elm Ave")


def test_a_list_below_one_origin_is_its_destinations() -> None:
    found = roles("all out of Houston 77041:\nCorpus Christi 78408 - 1 crate\nMidland TX 79706 - 1 plt")
    assert found == [("origin", "Houston"), ("destination", "Corpus Christi"), ("destination", "Midland")]


def test_a_city_that_nothing_asks_for_is_no_stop() -> None:
    assert roles("The Chicago office says hello") == []


@pytest.mark.parametrize(
    ("written", "origin", "destination"),
    [
        ("Bought a lathe, the seller is in Macon GA 31204. We're located in Ocala FL 34470", "Macon", "Ocala"),
        ("bought a lathe off a guy. its at his shop in Macon GA 31204. I'm in Ocala FL 34470", "Macon", "Ocala"),
        ("sold my lathe. we are at 118 Tannery Rd, Macon GA 31204. buyer is at 6 Quarry Ln, Ocala FL 34470", "Macon", "Ocala"),
        ("strap it to a pallet if you need. macon ga 31204 to buyer in ocala fl 34470", "Macon", "Ocala"),
        ("We're at Macon 31204 in Georgia, he is Ocala FL, 34470 is the zip. He found us at the Louisville show",
         "Macon", "Ocala"),
        ("It's at the auction in Macon GA 31204 and my place is near Ocala FL 34470", "Macon", "Ocala"),
        ("Vendor is Acme, Macon GA 31204. Our dock is in Ocala FL 34470", "Macon", "Ocala"),
        ("It's located at 9 Dock Rd, Macon GA 31204 and has to come to Ocala FL 34470. We won it at auction", "Macon", "Ocala"),
        ("Hi, I'm Pat from Erie. Out of Macon GA 31204, headed for Ocala FL 34470", "Macon", "Ocala"),
        ("the zip is 34470 for delivery and 31204 for pickup", "Macon", "Ocala"),
        ("Not going to Erie this time, it's Ocala FL 34470. Out of Macon GA 31204", "Macon", "Ocala"),
        ("chi to atl 26 plts", "Chicago", "Atlanta"), ("atl-jax fri 40k", "Atlanta", "Jacksonville"),
        ("reno nv to den", "Reno", "Denver"),
        ("macon georgia 31204 to ocala florida 34470", "Macon", "Ocala"),
    ],
)  # fmt: skip
def test_whose_place_it_is_tells_the_end(written: str, origin: str, destination: str) -> None:
    assert dict(roles(written)) == {"origin": origin, "destination": destination}


@pytest.mark.parametrize(
    ("written", "routed"),
    [
        ("from the Port of Savannah (Garden City terminal, Garden City GA 31408) to our DC, 4 Elm Way, Macon GA 31216",
         ["Garden City terminal, Garden City GA 31408 > 4 Elm Way, Macon GA 31216"]),
        ("San Diego CA 92154 (our cross dock in Otay Mesa, 23 Siempre Viva Ct) to Reno NV 89502",
         ["23 Siempre Viva Ct, San Diego CA 92154 > Reno NV 89502"]),
        ("Ramp: BNSF Park Chicago, Elwood IL 60421. Deliver: Gala, 3950 S Las Vegas Blvd, Las Vegas NV 89119",
         ["BNSF Park Chicago, Elwood IL 60421 > Gala, 3950 S Las Vegas Blvd, Las Vegas NV 89119"]),
        ("South Scallop Co\n88 Hassey St\nReno, NV 89502\n\nTO:\n\nMOON PAPER - MILL 4\n2 Elm Ave\nMacon GA 31204",
         ["South Scallop Co, 88 Hassey St, Reno NV 89502 > MOON PAPER - MILL 4, 2 Elm Ave, Macon GA 31204"]),
        ("pick 1: Kokomo, IN 46902\npick 2: Muncie, IN 47302\ndrop: Gary, IN 46406\nLiftgate is for Muncie and Gary.",
         ["Kokomo IN 46902 > pickup Muncie IN 47302 > Gary IN 46406"]),
        ("One van, collect from two vendors. First stop: Lima OH 45801. Second stop: Gary IN 46406. Deliver: Reno NV 89502",
         ["Lima OH 45801 > pickup Gary IN 46406 > Reno NV 89502"]),
        ("from Lima OH 45801 to Reno NV 89502, stop in Gary IN 46406, 42k",
         ["Lima OH 45801 > delivery Gary IN 46406 > Reno NV 89502"]),
        ("2 LTL pickups at Reno NV 89502\n\nBOL 1\nGary IN 46406\n3 plts 440 lbs\n\nBOL 2\nLima OH 45801\n1 plt 900 lbs",
         ["Reno NV 89502 > Gary IN 46406", "Reno NV 89502 > Lima OH 45801"]),
        ("3 flats out of here - Reno NV 89502\n1. 47.2K  GARY IN 46406\n2. 46K  LIMA OH 45801\n3. 45K  ENID OK 73701",
         ["Reno NV 89502 > Gary IN 46406", "Reno NV 89502 > Lima OH 45801", "Reno NV 89502 > Enid OK 73701"]),
        ("2 containers Reno NV 89502 to Gary IN 46406\nTGHU 614470-2 40HC 41,000 lbs\nTCLU 551902-1 40HC 39,500 lbs",
         ["Reno NV 89502 > Gary IN 46406", "Reno NV 89502 > Gary IN 46406"]),
        ("Pickup is our office, Lima, OH 45801, first floor. To Reno NV 89502", ["Lima OH 45801 > Reno NV 89502"]),
        ("Ships from our main office in Lima, OH 45801 and goes to our office in Reno NV 89502",
         ["Lima OH 45801 > Reno NV 89502"]),
        ("Our trade show is the week of June 8 in Reno and we'd like our crate there a few days ahead. It's at our shop, Lima OH"
         " 45801, 84x48x60 and 910 lbs, and the convention center is 650 S Elm St, Reno NV 89502. What's that run?",
         ["Lima OH 45801 > 650 S Elm St, Reno NV 89502"]),
        ("Ship from Lima OH 45801 to Reno NV 89502 and another one from Reno back to Lima",
         ["Lima OH 45801 > Reno NV 89502", "Reno NV 89502 > Lima OH 45801"]),
        ("San Pedro Tlaquepaque, Jalisco 45500 to Reno NV 89502", ["San Pedro Tlaquepaque JAL 45500 > Reno NV 89502"]),
        ("from Maderas Ruiz, Tlaquepaque, Jalisco 45500 to Reno NV 89502",
         ["Maderas Ruiz, Tlaquepaque JAL 45500 > Reno NV 89502"]),
        ("pick: Vier Dairy, N4410 Fairview Rd, Lima OH 45801\ndrop: Hives, 912 Dry Gap Rd, Reno NV 89502",
         ["Vier Dairy, N4410 Fairview Rd, Lima OH 45801 > Hives, 912 Dry Gap Rd, Reno NV 89502"]),
        ("pick up in Hammond IN - sorry, not Hammond, the Gary yard (Gary IN 46406). deliver Reno NV 89502",
         ["Gary IN 46406 > Reno NV 89502"]),
        ("Lima OH 45801 to Flint MI 48502. Make that Gary IN 46406 instead of Flint", ["Lima OH 45801 > Gary IN 46406"]),
        ("Lima OH 45801 to Flint MI 48502. Correction: pickup is Gary IN 46406", ["Gary IN 46406 > Flint MI 48502"]),
    ],
)  # fmt: skip
def test_stops_of_the_shipments(written: str, routed: list[str]) -> None:
    assert [route(shipment) for shipment in read(text(written)).now.shipments] == routed


@pytest.mark.parametrize(
    "written",
    [
        "from Erie PA 16501. It's going to either Nashville TN or Austin TX, we'll know Monday.",
        "from Erie PA 16501. Destination is Nashville or Austin, client hasn't decided.",
        "from Erie PA 16501, we're still deciding between Reno NV and Boise ID.",
        "from Erie PA 16501. Not sure yet whether it ships to Tampa FL or to Miami FL.",
        "from Erie PA 16501. The drop will be Toledo OH or Akron OH, TBD.",
        "from Erie PA 16501 to our new place, either Ocala FL or somewhere by the airport, will tell u.",
        "from Erie PA 16501 to either Ocala, FL 34470 or one of its suburbs, not decided yet.",
        "from Erie PA 16501. They can't say yet if it comes off in Tampa FL or in Miami FL.",
        "from Erie PA 16501. Nobody has told me, but Reno NV or Boise ID, they won't tell until Friday.",
        "from Erie PA 16501. The partners vote on Orlando FL or Las Vegas NV next week.",
        "from Erie PA 16501. Which hotel is still being decided (they said either Nashville or Austin).",
    ],
)
def test_an_end_that_is_still_to_be_chosen_is_none(written: str) -> None:
    assert roles(written) == [("origin", "Erie")]


@pytest.mark.parametrize(
    ("written", "ends"),
    [
        ("from Erie PA 16501 to Austin TX 78701, Monday or Tuesday, we'll know tomorrow", ["Erie", "Austin"]),
        (
            "from Erie PA 16501 to Austin TX 78701, either Monday or later that week, we'll know tomorrow",
            ["Erie", "Austin"],
        ),
        ("between Erie PA 16501 and Austin TX 78701, not sure yet which day", ["Erie", "Austin"]),
        ("from Erie PA 16501 to Austin TX 78701. We're still deciding between LTL and partial", ["Erie", "Austin"]),
        ("from Erie PA 16501 to Austin TX 78701 or Waco TX 76712, price both", ["Erie", "Austin"]),
    ],
)
def test_what_else_is_left_open_leaves_the_ends(written: str, ends: list[str]) -> None:
    assert [city for _, city in roles(written)][:2] == ends


def first(written: str) -> tuple[str, str, str]:
    """The company, the street and the city of the first place."""
    place = stops(clean(written))[0].place
    return place.company, place.street, place.city


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("From: Lima OH 45801 - Amber Forge Works 2, dock 7, ready now", ("Amber Forge Works 2", "", "Lima")),
        ("From: Lima OH 45801 - Gary, IN 46406", ("", "", "Lima")),
        ("DLV: LIMA OH 45801 (CNEE: AMBER FORGE INC)", ("AMBER FORGE INC", "", "Lima")),
        ("DLV: LIMA OH 45801 (OPEN: 7 TO 3)", ("", "", "Lima")),
        ("to Lima OH 45801, to Amber Forge there", ("Amber Forge", "", "Lima")),
        ("from Lima OH 45801, to Gary, IN 46406", ("", "", "Lima")),
        ("à Lima, Ohio 45801, chez Amber Forge, 310 Odlin Road", ("Amber Forge", "310 Odlin Road", "Lima")),
        ("recoger en Lima OH 45801, en la bodega de Amber Forge", ("Amber Forge", "", "Lima")),
        ("to: Feed Barn #12, Lima, OH 45801", ("Feed Barn #12", "", "Lima")),
        ("to: Feed Barn #12, 88 Elm St, Lima, OH 45801", ("Feed Barn #12", "88 Elm St", "Lima")),
        ("to: 88 Elm St #12, Lima, OH 45801", ("", "88 Elm St #12", "Lima")),
        ("to: PS 118 Middle School, Lima, OH 45801", ("PS 118 Middle School", "", "Lima")),
        ("to: 118 School St, Lima, OH 45801", ("", "118 School St", "Lima")),
        ("from Amber Forge, 88 Conn. Ave, Lima, OH 45801 to Gary IN 46406", ("Amber Forge", "88 Conn. Ave", "Lima")),
        ("livrer chez Amber Forge, 77 Browns Line, Toronto ON M8W 3S2", ("Amber Forge", "77 Browns Line", "Toronto")),
        ("From: Port of Savannah, Garden City Terminal, GA 31408", ("", "", "Savannah")),
        ("from Los Ángeles, CA 90021", ("", "", "Los Angeles")),
        ("load of old pipe goin out lima oh 45801 to gary in 46406", ("", "", "Lima")),
        ("\u2460 Lima OH 45801 to Gary IN 46406", ("", "", "Lima")),
        ("PO 7120 is packed. We're at 88 E 31st St, Lima OH 45801, back door.", ("", "88 E 31st St", "Lima")),
        ("Open 8 to 4. We are at 88 Elm St, Lima OH 45801.", ("", "88 Elm St", "Lima")),
        ("PO 7120, Amber Forge, 88 Elm St, Lima OH 45801 to Gary IN 46406", ("Amber Forge", "88 Elm St", "Lima")),
        ("Tel 330-555-0114, Amber Forge, 88 Elm St, Lima OH 45801 to Gary IN 46406", ("Amber Forge", "88 Elm St", "Lima")),
        ("From: Attn: Joe Smith, 88 Elm St, Lima OH 45801", ("", "88 Elm St", "Lima")),
        ("From:\nAmber Forge\n88 Elm St\nPO 7120\nLima OH 45801", ("Amber Forge", "88 Elm St", "Lima")),
        ("pick up at Amber Finish, 88 Elm St, Lima OH 45801 and run it to Gary IN 46406", ("Amber Finish", "88 Elm St", "Lima")),
        ("Pickup:\nAmber Load Systems, 88 Elm St, Lima OH 45801\nDrop: Gary IN", ("Amber Load Systems", "88 Elm St", "Lima")),
        ("STOP 01 PICKUP...: AMBER FORGE\n  88 ELM ST\n  LIMA OH 45801\nSTOP 02 DELIVER..: RUDD\n  GARY IN 46406",
         ("AMBER FORGE", "88 ELM ST", "Lima")),
        ("RESPOND BY 05/12/2026 18:00 CST\n\nSERVICE: TL\nSTOP 01 PICKUP: AMBER FORGE\n  88 ELM ST\n  LIMA OH 45801",
         ("AMBER FORGE", "88 ELM ST", "Lima")),
        ("Set up LTL for Friday:\n\nAmber Drop Forge, 88 Elm St, Lima OH 45801\nTO\nRudd, 2 Main St, Gary IN 46406",
         ("Amber Drop Forge", "88 Elm St", "Lima")),
        ("Hopper rate, 24 tons Urea, Lima OH 45801 to Gary IN 46406", ("", "", "Lima")),
        ("Flatbed, 44,000 lbs of Rebar, Lima OH 45801 to Gary IN 46406", ("", "", "Lima")),
        ("Van, 20 pallets PVC Resin, Lima OH 45801 to Gary IN 46406", ("", "", "Lima")),
        ("Van, 20 pallets, Amber Foods, Lima OH 45801 to Gary IN 46406", ("Amber Foods", "", "Lima")),
        ("Amy up in Lima OH 45801 here, a van to Gary IN 46406", ("", "", "Lima")),
        ("to: a Mr. Lund, 44 Fjord Ln, Lima OH 45801", ("", "44 Fjord Ln", "Lima")),
        ("to: madame Wiebe, 61 Gort Ave, Lima OH 45801", ("", "61 Gort Ave", "Lima")),
        ("to: Mrs. Hill Cookies Inc, 61 Gort Ave, Lima OH 45801", ("Mrs. Hill Cookies Inc", "61 Gort Ave", "Lima")),
        ("from bonded warehouse, 11 Lavoie Ln, Lima OH 45801", ("", "11 Lavoie Ln", "Lima")),
        ("from Amber Pallet & Box, 26 Hawk Dr, Lima OH 45801", ("Amber Pallet & Box", "26 Hawk Dr", "Lima")),
        ("From: US-OH / 45801 Lima", ("", "", "Lima")),
        ("from Lima OH 45801 (west whse, Amber Forge, 24 Roll Dr) to Gary IN 46406", ("Amber Forge", "24 Roll Dr", "Lima")),
        ("from Lima OH 45801 (not the yard in Rio Rico, that is closed) to Gary IN 46406", ("", "", "Lima")),
        ("SHIP TO: AMBER TILT-UP\nE 60TH ST N\nLIMA OH 45801", ("AMBER TILT-UP", "E 60TH ST N", "Lima")),
        ("De: Portes Ambre inc.\n2200, boul. Fernand-Roy\nLima OH 45801",
         ("Portes Ambre inc", "2200 boul. Fernand-Roy", "Lima")),
    ],
)  # fmt: skip
def test_who_and_where_a_place_is(written: str, expected: tuple[str, str, str]) -> None:
    assert first(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "Lima OH 45801 is where they come from and the Gary works, Gary IN 46406, is where they go.",
        "que recojan mañana en Lima OH 45801 y entreguen el lunes en Gary IN 46406",
        "They're finishing it in Lima OH 45801, it goes to Gary IN 46406.",
        "released to RED OAK FREIGHT for pickup at Lima OH 45801, deliver to Gary IN 46406",
    ],
)
def test_ends_told_by_what_happens_there(written: str) -> None:
    assert roles(written) == [("origin", "Lima"), ("destination", "Gary")]


def test_the_code_of_a_city_is_one_where_it_ends_no_name() -> None:
    assert ("destination", "Oakland") in roles("FREIGHT FROM RENO NV TO OAK FREIGHT ALL KINDS")


@pytest.mark.parametrize(
    "aside",
    [
        "Thanks for getting the last one into Tulsa, OK on a Saturday.", "Load Tender TN-40922",
        "Form ID 3088 - IP 198.51.100.17 - Kestrel Drayage, 2 Main Street, Savannah GA 31401",
    ],
)  # fmt: skip
def test_places_that_have_nothing_to_do_with_it(aside: str) -> None:
    body = "Please quote 4 pallets, 2,000 lbs, class 70.\nFrom: Macon, GA 31201\nTo: Ocala, FL 34470\n"
    [shipment] = read(text(body + aside)).now.shipments
    ends = (shipment.origin.city, shipment.destination.city, *(each.place.city for each in shipment.extra_stops))
    assert ends == ("Macon", "Ocala")


def test_a_truck_that_comes_to_us_loads() -> None:
    found = roles("The driver comes to us in Macon, GA 31201 first and then runs to Ocala, FL 34470")
    assert found == [("origin", "Macon"), ("destination", "Ocala")]
    assert roles("The freight comes to us in Macon, GA 31201")[0][0] == "destination"


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("Invoices to PO Box 1400, Trenton, NJ 08607.", "Gary"),
        ("Payments to our office, 12 Main St, Trenton, NJ 08607.", "Gary"),
        ("Statements to Trenton, NJ 08607 please.", "Gary"),
    ],
)
def test_where_the_bills_go_is_no_stop(words: str, city: str) -> None:
    message = text(f"Please quote LTL from Lima, OH 45801 to Gary, IN 46406, 5 crates at 500 lb. {words}")
    (found,) = read(message).now.shipments
    assert (found.destination.city, found.extra_stops) == (city, ())


@pytest.mark.parametrize(
    ("written", "company"),
    [
        ("de Molino El Águila, 4410 Zapata Hwy, Laredo TX 78046, para Waco, TX 76712", "Molino El Águila"),
        ("5 pallets from Aceros Óscar, 12 Elm St, Laredo TX 78046 to Waco, TX 76712", "Aceros Óscar"),
        ("pick up San Diego, CA 92154 (Otay Mesa)", ""),
        ("pick up San Diego, CA 92154 (Otay Fixtures)", "Otay Fixtures"),
        ("take it to Broken Arrow, OK 74012, Arrow Pallet, 3601 N 9th St", "Arrow Pallet"),
        ("take it to Broken Arrow, OK 74012, 12 Pallets", ""),
    ],
)
def test_companies_beside_a_place(written: str, company: str) -> None:
    assert stops(written)[0].place.company == company


@pytest.mark.parametrize(
    ("written", "cities"),
    [
        ("Destination: a fort near Dothan - the city and zip on the order is Enterprise, AL 36330", ["Enterprise"]),
        ("Destination: the mill outside of Dothan - it is to be delivered to Enterprise, AL 36330", ["Enterprise"]),
        ("Deliver to Dothan AL 36301 and then Enterprise, AL 36330", ["Dothan", "Enterprise"]),
    ],
)
def test_a_city_that_the_end_is_only_near(written: str, cities: list[str]) -> None:
    assert [stop.place.city for stop in stops(f"Pickup: Lima, OH 45801\n{written}")] == ["Lima", *cities]


def test_a_text_without_a_place_has_no_stop() -> None:
    assert ruled("Thanks, talk soon.") == [] == stops("Thanks, talk soon.")


@pytest.mark.parametrize("words", ["strapped to 1 skid", "bolted down to a pallet", "banded to one crate"])
def test_what_freight_is_fastened_to_leads_nowhere(words: str) -> None:
    assert roles(f"The washer is {words}. Our dock is at Reno, NV 89502.") == [("origin", "Reno")]
    assert roles(f"The washer is {words}. It goes to Reno, NV 89502.") == [("destination", "Reno")]
