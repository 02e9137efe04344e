"""Where freight goes as sentences tell it: the destination first, where it lies last, and places that are taken back."""

import pytest

from shared.reading import read
from shared.reading.model import Shipment
from shared.reading.stops.stops import stops
from tests.shared.reading.messages import text
from tests.shared.reading.routes import route

FREIGHT = "6 pallets, 4,200 lbs, class 70. Ready Friday."


def described(said: str) -> tuple[Shipment, ...]:
    return read(text(f"Please quote. {FREIGHT}\n\n{said}")).now.shipments


def lanes(said: str) -> list[str]:
    return [route(shipment).split("; ")[0] for shipment in described(said)]


def ends(said: str) -> tuple[str, str]:
    roles = {stop.role: stop.place.city for stop in stops(said)}
    return roles.get("origin", ""), roles.get("destination", "")


@pytest.mark.parametrize(
    "said",
    [
        "The press brake must reach Gary, IN 46406, and it stands today in Lima, OH 45801.",
        "These have to reach Gary IN 46406. They stand right now in Lima, OH 45801.",
        "Our generator needs to reach Gary, IN 46406 before the freeze. It sits at present in Lima, OH 45801.",
        "It's Gary IN 46406, and they have to be there by Friday. We can have them on the dock at Lima OH 45801 from Monday.",
        "It's for Gary IN 46406, and it has to be there Tuesday. I'll have it on the floor in Lima OH 45801 by noon.",
        "Job site is Gary IN 46406. We'll have everything staged at Lima OH 45801.",
        "the machine is setting on a job at Lima OH 45801 and the next job is Gary IN 46406",
        "Roller is parked on our lot at Lima OH 45801, next job is at Gary IN 46406",
        "Our shop in Gary IN 46406 will receive everything on Friday. The driver should start Wednesday up in Lima OH 45801.",
        "Our plant at Gary IN 46406 takes delivery Friday. The truck starts Thursday over in Lima OH 45801.",
        "Our Gary IN 46406 yard will take all of them, the truck would begin in Lima OH 45801.",
        "Load of fresh potatoes, in totes, for the chip plant at Gary IN 46406. Loading at the cellar in Lima OH 45801 Thursday.",
        "Goes to Gary IN 46406. The crates are here with us in Lima OH 45801.",
        "That goes to Gary IN 46406 and is ready tomorrow, here in Lima OH 45801.",
        "Goes to Gary IN 46406, ready Friday at our plant in Lima OH 45801.",
        "The consignee sits in Gary IN 46406; our own people load it at Lima OH 45801.",
        "Can you have it in Gary IN 46406 by Monday? It is in Lima OH 45801.",
        # whose side it is
        "On their side, Gary IN 46406, they take deliveries only by appointment. On our side, Lima OH 45801, there is a dock.",
        "At their end, Gary IN 46406, there is no dock. At our end, Lima OH 45801, there is.",
        "On the customer's side, Gary IN 46406, it needs a liftgate; at this end, Lima OH 45801, we have a forklift.",
        # an empty box is brought to where it is loaded
        "Loaded box goes to the port at Gary IN 46406. You would bring the empty down to our huller in Lima OH 45801.",
        "Export box. It goes to the terminal at Gary IN 46406. Spot the empty at our mill in Lima OH 45801 Tuesday.",
        # who runs low, and who has it
        "Our Gary store (46406) is running low on it again. The mill that has it is Lima OH 45801.",
        "The Gary IN 46406 depot is going to be short of salt by the weekend, the mine which has it is in Lima OH 45801.",
        # where the writer takes it, and where the truck is sent to be loaded
        "I would take them to the hardware store here in Lima OH 45801. They have to get to my friend in Gary IN 46406.",
        "We can bring it down to the co-op dock here in Lima OH 45801 and it needs to go to Gary IN 46406.",
        "Please send a van to us in Lima OH 45801 for loading Tuesday. It delivers in Gary IN 46406.",
        "Out of our storage at Lima OH 45801, it has to be on the stand in Gary IN 46406 by five.",
        "de nuestro almacén en Lima OH 45801 a nuestra bodega en Gary IN 46406",
        "de notre usine de Lima OH 45801 à notre entrepôt de Gary IN 46406",
        # what looks alike
        "Take it to the shop here in Gary IN 46406, they have it in Lima OH 45801.",
        "You can reach me in Lima OH 45801, that is where it loads. Receiver is Gary IN 46406.",
        "We can't have it in Gary IN 46406 before Monday. That is where it goes, it leaves Lima OH 45801 Friday.",
        "Pick up for the store in Lima OH 45801, deliver to Gary IN 46406.",
        "The customer has it, it sits in Lima OH 45801. It goes to Gary IN 46406.",
        "From Lima OH 45801, and our crew in Gary IN 46406 starts Monday at 6.",
    ],
)
def test_the_end_that_a_sentence_tells(said: str) -> None:
    assert ends(said) == ("Lima", "Gary")


@pytest.mark.parametrize(
    "said",
    [
        "What would you charge to bring clay to my shop? I'm in Gary IN 46406 and the clay factory is in Lima OH 45801.",
        "Can you bring flour to our bakery? We're in Gary IN 46406 and the mill is in Lima OH 45801.",
        "Could you get some stone to me? I'm in Gary IN 46406, the quarry is in Lima OH 45801.",
        "I want tile brought to my store. We are at Gary IN 46406, and the tile plant is in Lima OH 45801.",
        "Can you ship pots from my shop? I'm in Lima OH 45801 and the gallery is in Gary IN 46406.",
        "This goes to my best customer. We are in Lima OH 45801, they are in Gary IN 46406.",
        "We sold it, please haul the lathe from us to the buyer's shop. We're in Lima OH 45801 and he is in Gary IN 46406.",
        "We found a seller. He's in Lima OH 45801, we are in Gary IN 46406.",
        "He's in Lima OH 45801, we are in Gary IN 46406. Friday is when he can load.",
        "They are in Lima OH 45801 and we are at Gary IN 46406. We have a forklift to unload.",
        "He's in Gary IN 46406, we are in Lima OH 45801. Friday is when we can load.",
    ],
)
def test_what_is_brought_to_the_writer_goes_to_where_he_is(said: str) -> None:
    assert ends(said) == ("Lima", "Gary")


@pytest.mark.parametrize(
    "said",
    [
        "Load in Lima OH 45801. It makes a pick in Sioux City first? No, scratch that, all is here. It goes to Gary IN 46406.",
        "Loads at Lima OH 45801, then a stop in Cleveland? No, forget that, straight through to Gary IN 46406.",
        "Loads in Lima OH 45801. Then a pick in Erie PA 16501 - no, scratch that one, they are not ready. Drop is Gary IN 46406.",
        "It is for Gary IN 46406. We load here in Lima OH 45801. I don't mean the mixed load of last week (18 to Spokane).",
        "Price Lima OH 45801 to Gary IN 46406. I'm not talking about the Dallas load from last week.",
        "Price Lima OH 45801 to Gary IN 46406. This isn't the one for Chicago that you quoted Monday.",
        "From Lima OH 45801 to Gary IN 46406. Oklahoma City was on the draft you saw; it has been taken off.",
        "It sits at my warehouse in Lima OH 45801, not at the shop in Erie PA 16501 where you came last time. To Gary IN 46406.",
        "Pick up at Lima OH 45801 (nothing ships from Erie PA 16501), deliver Gary IN 46406.",
        "From the mill in Lima OH 45801 to Gary IN 46406. Their sales office in Erie PA 16501 may call you.",
        "Carga: Lima OH 45801 (no en la bodega de Erie PA 16501). Entrega: Gary IN 46406.",
        "Départ: Lima OH 45801 (pas à l'usine de Erie PA 16501). Livraison: Gary IN 46406.",
        "From us in Lima OH 45801 up to the hall in Erie PA 16501.\n\nPS forget Erie, they moved it to Gary IN 46406.",
        "From Lima OH 45801 to our forwarder in Gary IN 46406. He will carry it on to Erie PA 16501 with his own truck.",
        # loads that have been
        "From Lima OH 45801 to Gary IN 46406. Last month another carrier asked me $540 for Erie PA 16501.",
        "From Lima OH 45801 to Gary IN 46406. I paid you 38 a ton in the fall for loads from Erie PA 16501.",
        "From Lima OH 45801 to Gary IN 46406. Le mois passé un transporteur m'avait demandé 540 $ pour Erie PA 16501.",
        "From Lima OH 45801 to Gary IN 46406. El mes pasado otro me cobró 540 de Erie PA 16501.",
        "From Lima OH 45801 to Gary IN 46406. The crew has gear coming back from Gary IN to Lima OH too, but just the one way.",
        "From Lima OH 45801 to Gary IN 46406. Gary IN 46406 to Lima OH 45801 the week after, the return is covered.",
        "From Lima OH 45801 to Gary IN 46406. Same machine as the one that went to Denver in March.",
        "Lima OH 45801 to Gary IN 46406 please. It came to us from Denver, that's why the crates are odd.",
        "To Gary IN 46406, and by the way the price to Denver last week was good. Loads Lima OH 45801.",
        "They originally wanted it in Denver, but it's Gary IN 46406. Loads at Lima OH 45801.",
        # what looks alike
        "Load in Lima OH 45801. Deliver to Erie PA 16501? No, make that Gary IN 46406.",
        "I don't mean to rush you, but this Lima OH 45801 to Gary IN 46406 load is hot.",
        "They are not shipping before Friday. Pickup Lima OH 45801, drop Gary IN 46406. Do you need a PO? No.",
    ],
)
def test_a_place_that_is_taken_back_is_none(said: str) -> None:
    assert lanes(said) == ["Lima OH 45801 > Gary IN 46406"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The shop in Enid OK 73701 would like them Thursday. The reefer loads at my place first, Lima OH 45801, then goes by "
         "my brother's at Gary IN 46406 and gets the rest, on the way it leaves some of it at Ada OK 74820, and then to Enid.",
         "Lima OH 45801 > pickup Gary IN 46406 > delivery Ada OK 74820 > Enid OK 73701"),
        ("Deliver to Reno NV 89502. He picks in Lima OH 45801 first, then loads the rest at Gary IN 46406 and drops half in Enid "
         "OK 73701 on the way.",
         "Lima OH 45801 > pickup Gary IN 46406 > delivery Enid OK 73701 > Reno NV 89502"),
        ("It all ends up in Reno NV 89502. The truck starts in Lima OH 45801, then tops off in Gary IN 46406.",
         "Lima OH 45801 > pickup Gary IN 46406 > Reno NV 89502"),
        ("He loads at Ada OK 74820, runs over to Enid OK 73701 and gets another six, then it all goes to Reno NV 89502.",
         "Ada OK 74820 > pickup Enid OK 73701 > Reno NV 89502"),
        ("Loads at Ada OK 74820, leaves half of the crates at Enid OK 73701, and the rest are for Reno NV 89502.",
         "Ada OK 74820 > delivery Enid OK 73701 > Reno NV 89502"),
        ("It leaves our dock at Ada OK 74820 and goes to Reno NV 89502.", "Ada OK 74820 > Reno NV 89502"),
    ],
)  # fmt: skip
def test_one_truck_goes_on_to_load_and_leave(said: str, expected: str) -> None:
    assert lanes(said) == [expected]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("One is from our shop in Lima OH 45801 to the plant at Enid OK 73701. The other: get a motor at the yard in Ada OK "
         "74820 and bring that to our shop in Lima.",
         ["Lima OH 45801 > Enid OK 73701", "Ada OK 74820 > Lima OH"]),
        ("First one goes from us in Lima OH 45801 to Enid OK 73701. Second one, pick up at a vendor in Ada OK 74820 and haul it "
         "to us here in Lima.",
         ["Lima OH 45801 > Enid OK 73701", "Ada OK 74820 > Lima OH"]),
        ("Two import boxes dropped at the terminal in Lima OH 45801.\n\nThe first one is a 40 high cube and it goes up to Gary "
         "IN 46406.\n\nThe other one is a 20. That one is Enid, OK 73701.",
         ["Lima OH 45801 > Gary IN 46406", "Lima OH 45801 > Enid OK 73701"]),
    ],
)  # fmt: skip
def test_the_second_of_two_that_prose_tells(said: str, expected: list[str]) -> None:
    assert [lane.replace("Lima OH 45801", "Lima OH") for lane in lanes(said)] == [
        lane.replace("Lima OH 45801", "Lima OH") for lane in expected
    ]


@pytest.mark.parametrize(
    ("said", "origin", "destination"),
    [
        ("From GULF RIM STEEL, LIMA OH 45801 to RED PLAINS FABRICATORS, OKLAHOMA CITY OK 73127", "Lima", "Oklahoma City"),
        ("FROM ACME FORGE, WICHITA KS 67213 TO NORTH RIVER MACHINE, KANSAS CITY MO 64120", "Wichita", "Kansas City"),
        ("From DUNES SUPPLY, VIRGINIA BEACH VA 23452 to PIKE TOOL, COLORADO SPRINGS CO 80907", "Virginia Beach",
         "Colorado Springs"),
        ("From BAY CHEMICAL, TEXAS CITY TX 77590 to CROWN RESIN, OREGON CITY OR 97045", "Texas City", "Oregon City"),
        ("From Acme Forge, Lima, Ohio 45801 to Gary, Indiana 46406", "Lima", "Gary"),
        ("It leaves here, Lima OH 45801. The customer has a place down in New York state.", "Lima", ""),
        ("It goes to Gary IN 46406, and sits on our lot in Lima OH 45801. Model 6713, serial ends in 20871.", "Lima", "Gary"),
        ("From Lima OH 45801 to Gary IN 46406. The VIN ends with 44705.", "Lima", "Gary"),
        ("From Lima OH 45801, and it ends in 46406.", "Lima", "Gary"),
    ],
)  # fmt: skip
def test_cities_called_by_a_state_and_what_is_no_city(said: str, origin: str, destination: str) -> None:
    found = {stop.role: stop.place.city for stop in stops(said)}
    assert (found.get("origin"), found.get("destination", "")) == (origin, destination)


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Gallatin Crust Bakery has placed its first order with us. They're at Gary, IN 46406. We ship from Lima OH 45801.",
         "Gallatin Crust Bakery"),
        ("Whitlow Plating is the customer and they are in Gary IN 46406. We can have it ready at Lima OH 45801.",
         "Whitlow Plating"),
        ("Our customer, Harbor Light Foods, is in Gary IN 46406. We load at Lima OH 45801.", "Harbor Light Foods"),
        ("Asked by Berks Precision, that's Gary, IN 46406, to include the trucking. We're at Lima OH 45801.",
         "Berks Precision"),
        ("Summit Tile wants three pallets. They are up in Gary IN 46406. Our dock is Lima OH 45801.", "Summit Tile"),
        ("Weigh the gearbox for Ohio River Towing please. It leaves from Lima OH 45801 and they're in Gary IN 46406.",
         "Ohio River Towing"),
        ("Weigh the gearbox for Friday please. It leaves from Lima OH 45801 and they're in Gary IN 46406.", ""),
        ("It's for Marcus Bell. It leaves from Lima OH 45801 and they're in Gary IN 46406.", ""),
        ("Feed yard at Gary IN 46406 bought it. We load here in Lima OH 45801.", ""),
        ("It goes to Gary IN 46406 (IN of course). Loads at Lima OH 45801.", ""),
        ("Marcus Bell is my boss and he wants a price. It is in Lima OH 45801. They are in Gary IN 46406, it goes there.", ""),
        ("Deliver to Roberts plant in Gary IN 46406, pick up Lima OH 45801.", "Roberts plant"),
    ],
)  # fmt: skip
def test_the_company_that_sentences_tell(said: str, company: str) -> None:
    (found,) = described(said)
    assert (found.destination.city, found.destination.company) == ("Gary", company)


@pytest.mark.parametrize(
    ("said", "street"),
    [
        ("It goes to Gary IN 46406, on the lake. Private home at 77 Sea St, so it's residential.", "77 Sea St"),
        ("To Gary IN 46406. The street is 77 Sea St.", "77 Sea St"),
        ("It goes to Gary IN 46406, the address there is 77 Sea St.", "77 Sea St"),
        ("To a house in Gary IN 46406. It's at 77 Sea St.", "77 Sea St"),
        ("It goes to a house at 77 Sea St, Gary IN 46406.", "77 Sea St"),
        ("To Gary IN 46406. Billing address is 77 Sea St.", ""),
        ("It goes to Gary IN 46406, 1 crate holding a drive shaft, 610 lbs.", ""),
        ("It goes to Gary IN 46406, 2 crates containing lane markers.", ""),
        ("To 9 Elm St, Gary IN 46406. Our office is at 77 Sea St.", "9 Elm St"),
    ],
)
def test_the_street_that_a_sentence_behind_tells(said: str, street: str) -> None:
    (found,) = described(f"From Lima OH 45801. {said}")
    assert (found.origin.street, found.destination.street) == ("", street)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It comes from Denver and goes to Gary IN 46406.", "Denver CO > Gary IN 46406"),
        ("Ship to Denver by the last week of May. It leaves Gary IN 46406.", "Gary IN 46406 > Denver CO"),
        ("It went to Denver by mistake and has to come to Gary IN 46406.", "Denver CO > Gary IN 46406"),
        ("It starts in Topeka and finishes at Garden City, everything in Kansas.", "Topeka KS > Garden City KS"),
    ],
)
def test_a_city_by_its_name_alone_may_be_an_end(said: str, expected: str) -> None:
    assert lanes(said) == [expected]


@pytest.mark.parametrize(
    ("said", "company"),
    [
        (
            "PICKUP\nValley Timbers, Yard B\n88 Mill Rd\nLima, OH 45801\n\nDELIVERY\nGary, IN 46406",
            "Valley Timbers, Yard B",
        ),
        (
            "PICKUP\nValley Pipe, South Yard\n88 Mill Rd\nLima, OH 45801\n\nDELIVERY\nGary, IN 46406",
            "Valley Pipe, South Yard",
        ),
        (
            "PICKUP\nValley Water, laydown area B\nLima, OH 45801\n\nDELIVERY\nGary, IN 46406",
            "Valley Water, laydown area B",
        ),
        ("From another house, 88 Mill Rd, Lima, OH 45801 to Gary, IN 46406", ""),
    ],
)
def test_a_company_with_its_yard(said: str, company: str) -> None:
    [found] = described(said)
    assert found.origin.company == company


@pytest.mark.parametrize(
    "said",
    [
        "Would you get a rate from your broker on one 53' van, Lima, OH 45801 to Gary, IN 46406?",
        "Ask our broker for a price from Lima, OH 45801 to Gary, IN 46406.",
        "Lima, OH 45801 to Gary, IN 46406. Our broker is in Laredo, TX 78045.",
    ],
)
def test_a_broker_who_is_asked_hides_no_end(said: str) -> None:
    assert lanes(said) == [lanes("Lima, OH 45801 to Gary, IN 46406")[0]]


@pytest.mark.parametrize(
    "said",
    [
        "Send a flatbed Friday to Quanah TX 79252. 3 bundles, 5,700 lbs. Coming here to Dodge City KS 67801.",
        "Get a truck over to Quanah TX 79252 Friday. They come here, Dodge City KS 67801.",
        "The panels sit in Quanah TX 79252. We need them here in Dodge City KS 67801.",
        "Bring everything here: Dodge City KS 67801. Pick it up in Quanah TX 79252.",
    ],
)
def test_what_comes_here_ends_where_the_writer_is(said: str) -> None:
    assert ends(said) == ("Quanah", "Dodge City")


def test_a_writer_who_comes_here_is_no_end() -> None:
    assert ends("I'm coming here from Macon GA 31201, quote freight to Quanah TX 79252") == ("Macon", "Quanah")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Pick up in Toledo OH? No, Findlay OH 45840. Goes to Reno NV 89506", ["Findlay OH 45840 > Reno NV 89506"]),
        ("Toledo OH? no - our barn in Findlay OH 45840 - to Reno NV 89506", ["Findlay OH 45840 > Reno NV 89506"]),
        ("Findlay OH 45840 to Carson City, I mean Reno NV 89506", ["Findlay OH 45840 > Reno NV 89506"]),
        (
            "PU: Findlay OH 45840\nDEL: Carson City NV was full, so it goes to Reno NV 89506 instead",
            ["Findlay OH 45840 > Reno NV 89506"],
        ),
        (
            "Pickup Findlay OH 45840. Elko NV can't take it so deliver to Reno NV 89506.",
            ["Findlay OH 45840 > Reno NV 89506"],
        ),
        (
            "Pickup Findlay OH 45840. First drop Elko NV 89801 is closed Monday, last drop Reno NV 89506.",
            ["Findlay OH 45840 > delivery Elko NV 89801 > Reno NV 89506"],
        ),
    ],
)
def test_a_place_that_is_doubted_or_cannot_take_it_is_none(said: str, expected: list[str]) -> None:
    assert lanes(said) == expected


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("Reno NV 89502 -> Otay Mesa yard, San Diego CA 92154", ("Reno", "San Diego")),
        ("Reno NV 89502 to our Kearny Mesa warehouse, San Diego CA 92123", ("Reno", "San Diego")),
        ("our Dallas plant, Grapevine TX 76051 to Memphis TN 38118", ("Grapevine", "Memphis")),
        ("the Reno NV 89502 yard, to Memphis TN 38118", ("Reno", "Memphis")),
    ],
)
def test_a_site_that_a_city_ends_the_name_of(told: str, ends: tuple[str, str]) -> None:
    (found,) = read(text(f"Please quote 4 pallets, 2,000 lbs, class 70, {told}")).now.shipments
    assert found.origin and found.destination
    assert (found.origin.city, found.destination.city) == ends


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        ("Got an order from a fellow, he lives at Elko NV 89801, our shop is Reno NV 89502.", ("Reno", "Elko")),
        ("We have an order from a customer in Elko NV 89801. It ships out of Reno NV 89502.", ("Reno", "Elko")),
        ("A man ordered two from me, he's in Elko NV 89801, I'm in Reno NV 89502.", ("Reno", "Elko")),
        ("Pick up an order from the store in Elko NV 89801, goes to Reno NV 89502.", ("Elko", "Reno")),
        ("A return from a customer in Elko NV 89801 to us in Reno NV 89502.", ("Elko", "Reno")),
    ],
)
def test_whom_an_order_is_from(told: str, ends: tuple[str, str]) -> None:
    (found,) = read(text(f"Please quote 4 pallets, 2,000 lbs, class 70. {told}")).now.shipments
    assert found.origin and found.destination
    assert (found.origin.city, found.destination.city) == ends
