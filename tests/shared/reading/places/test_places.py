import pytest

from shared.reading.places.places import spots


@pytest.mark.parametrize(
    ("written", "city", "state", "code"),
    [
        ("Perrysburg, OH 43551", "Perrysburg", "OH", "43551"),
        ("hickory nc 28602", "Hickory", "NC", "28602"),
        ("Salt Lake City 84104", "Salt Lake City", "UT", "84104"),
        ("Ft. Worth, Tx.", "Ft. Worth", "TX", ""),
        ("Gary Indiana 46406", "Gary", "IN", "46406"),
        ("Granby (QC) J2J 1A4", "Granby", "QC", "J2J 1A4"),
        ("Mississauga ON L5T2N7", "Mississauga", "ON", "L5T 2N7"),
        ("Apodaca, N.L. 66600, Mexico", "Apodaca", "NLE", "66600"),
        ("Ramos Arizpe, Coah. 25900", "Ramos Arizpe", "COA", "25900"),
        ("Tijuana, BC 22000", "Tijuana", "BCN", "22000"),
        ("Memfis, TN 38118", "Memphis", "TN", "38118"),
        ("30336", "Atlanta", "GA", "30336"),
        ("Dallas, TX 75201-1234", "Dallas", "TX", "75201"),
        ("CHI", "Chicago", "IL", ""),
        ("hou tx", "Houston", "TX", ""),
        ("Toronto", "Toronto", "ON", ""),
        ("Savannah", "Savannah", "GA", ""),
        ("SLC UT 84104", "Salt Lake City", "UT", "84104"),
        ("84119 SLC", "Salt Lake City", "UT", "84119"),
        ("98003 Federal Way", "Federal Way", "WA", "98003"),
        ("to LA", "Los Angeles", "CA", ""),
        ("Indy", "Indianapolis", "IN", ""),
        ("mobile al 5/14", "Mobile", "AL", ""),
        ("N. Las Vegas, Nev.", "North Las Vegas", "NV", ""),
        ("Dickinson, N.D.", "Dickinson", "ND", ""),
        ("Cd. Juárez, Chih.", "Cd. Juárez", "CHH", ""),
        ("Oshkosh, Wis.", "Oshkosh", "WI", ""),
        ("Minot, N. Dak.", "Minot", "ND", ""),
        ("Camden (that's South Carolina", "Camden", "SC", ""),
        ("Aurora, the Colorado one", "Aurora", "CO", ""),
        ("Marion down in Virginia", "Marion", "VA", ""),
        ("Mc Allen TX 78503", "McAllen", "TX", "78503"),
        ("West Sacramento CA 95605", "West Sacramento", "CA", "95605"),
        ("Calexico", "Calexico", "CA", ""),
        ("Yankton, SD\n57078", "Yankton", "SD", "57078"),
        ("Yankton, SD (Acme Feed, 12 Elm St, 57078)", "Yankton", "SD", "57078"),
        ("57078 (Yankton)", "Yankton", "SD", "57078"),
        ("CVG, Acme Forwarding, 3140 Aero Pkwy in Hebron KY 41048", "Hebron", "KY", "41048"),
        ("Cartier Saguenay, 2665 boul. Talbot, Chicoutimi QC G7H 5B1", "Chicoutimi", "QC", "G7H 5B1"),
        ("4410 Cincinnati-Dayton Rd, Middletown OH 45044", "Middletown", "OH", "45044"),
        ("37545 León, Gto., México", "León", "GUA", "37545"),
        ("Saltillo, Coahuila (Blvd. Colosio 450, CP 25290)", "Saltillo", "COA", "25290"),
        ("Blvd. Insurgentes 14532, Tecate, B.C. 21430", "Tecate", "BCN", "21430"),
    ],
)
def test_places_as_people_write_them(written: str, city: str, state: str, code: str) -> None:
    (spot,) = spots(written)
    assert (spot.place.city, spot.place.state, spot.place.postal_code) == (city, state, code)


@pytest.mark.parametrize("written", ["Canton to Dover (OH to DE)", "Canton - Dover, OH to DE"])
def test_the_states_of_a_lane_follow_both_its_cities(written: str) -> None:
    assert [(spot.place.city, spot.place.state) for spot in spots(written)] == [("Canton", "OH"), ("Dover", "DE")]


@pytest.mark.parametrize(
    "written",
    [
        "Tel: 01225 860000, Fax: 01225 860001",
        "Springfield",
        "14210 E Trent Ave",
        "20500 lbs",
        "PO 88101",
        "RMA 20771",
        "RGA # 30303",
        "Your order was 20118.",
        "work order 44310",
        "ticket 44310",
        "$45000",
        "pick up in or out",
        "Chicago Rawhide Inc",
        "bought a South Bend lathe",
        "Amazon CMH1",
        "1,200",
        "48100-2",
        "the Boise load went fine",
        "another one like Shipment ID 131391979",
        "same as Load ID 834051979, please",
        "our customer ID 83405",
        "a place up in New York state",
        "somewhere upstate New York",
        "anywhere in the state of New York",
        "Shpt 40118 + question",
        "Load 60609 made it there ok",
    ],
)
def test_what_is_no_place(written: str) -> None:
    assert spots(written) == []


def test_a_number_with_a_state_s_letters_is_no_place() -> None:
    assert spots("LOAD TENDER TN-40922") == []
    assert [each.place.city for each in spots("Nashville TN-37210")] == ["Nashville"]
