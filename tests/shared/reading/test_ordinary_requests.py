"""Whole requests as they come in every day: what stands around a fact may not change it."""

import pytest

from shared.reading import Context, Reading, Shipment, decide, read
from tests.shared.reading.messages import text

LANE = "from Macon, GA 31201 to Ocala, FL 34470"


def reading(body: str) -> Reading:
    return decide(read(text(body)), Context())


def alone(body: str) -> Shipment:
    [shipment] = reading(body).shipments
    return shipment


@pytest.mark.parametrize(
    "lines",
    [
        "Gary IN 46402 to Lima OH 45801 - flat, 47k, loading 5/14\nGary IN 46402 to Erie PA 16501 - flat, 47k, loading 5/15",
        "gary in to lima oh, van, 40,000 lbs paper, loading 5/14\ngary in to erie pa, van, 41,000 lbs paper, loading 5/15",
        "From Gary IN 46402 to Lima OH 45801, van, 40k, ready 5/14\nFrom Gary IN 46402 to Erie PA 16501, van, 40k, ready 5/15",
        "Van Gary IN 46402 to Lima OH 45801, 40,000 lbs, load 5/14\nReefer Gary IN 46402 to Erie PA 16501, 41,000 lbs, load 5/15",
    ],
)
def test_lines_of_a_list_are_no_wrapped_paragraph(lines: str) -> None:
    found = reading(f"Can I get pricing on these please?\n\n{lines}\n\nThanks").shipments
    assert [str(each.pickup_date)[5:] for each in found] == ["05-14", "05-15"]


@pytest.mark.parametrize(
    ("shared", "cities"),
    [
        ("Two go to Lima OH 45801 and one to Erie PA 16501.", ["Lima", "Lima", "Erie"]),
        ("2 to Lima OH 45801 and 1 to Erie PA 16501.", ["Lima", "Lima", "Erie"]),
        ("One is for Lima OH 45801, the other two for Erie PA 16501.", ["Lima", "Erie", "Erie"]),
        ("Two are for Lima OH 45801, the other one for Erie PA 16501.", ["Lima", "Lima", "Erie"]),
    ],
)
def test_loads_are_shared_out_among_places(shared: str, cities: list[str]) -> None:
    found = reading(f"Need rates on 3 vans Thursday out of Gary IN 46402, 43,000 lbs each. {shared}").shipments
    assert [each.destination.city for each in found] == cities


@pytest.mark.parametrize(
    ("words", "service"),
    [
        (f"{LANE}. We do not have a loading dock so the truck needs a lift gate.", "liftgate pickup"),
        (f"{LANE}. We have a dock. They have no loading dock, needs liftgate.", "liftgate delivery"),
        ("from Macon, GA 31201 to us in Ocala, FL 34470. Liftgate at our place.", "liftgate delivery"),
        (
            "coming to our store in Ocala, FL 34470 from Macon, GA 31201. Liftgate at our end, no dock here.",
            "liftgate delivery",
        ),
        (
            "from Macon, GA 31201. Bring it to our shop, Ocala, FL 34470. Needs liftgate on our end.",
            "liftgate delivery",
        ),
        (f"we sold, {LANE}. We need a liftgate here.", "liftgate pickup"),
        (
            "\nFrom: Acme, 12 Main St, Macon, GA 31201\nTo: Private residence, 4 Elm St, Ocala, FL 34470",
            "residential delivery",
        ),
    ],
)
def test_whose_side_a_service_is_for(words: str, service: str) -> None:
    assert alone(f"Please quote 1 skid, 610 lbs, {words}").accessorials == (service,)


@pytest.mark.parametrize(
    ("words", "count", "packaging"),
    [
        ("Commodity: Skid steer loader (1)\nWeight: 9,800 lbs", 1, None),
        ("Generators x 3, 96x40x60, 7,500 lbs", 3, None),
        ("Vending machine (2), 1,500 lbs total", 2, None),
        ("Load of brick, 20 cubes, 46,000 lbs, flatbed", 20, "cube"),
        ("6 pallets of tile. 6 pallets, 48x40x40, 9,000 lbs", 6, "pallet"),
        ("24 bins of cherries. 24 bins weigh 21,600 lbs", 24, "bin"),
        ("a piano, it is crated and weighs 800 lbs", 1, "crate"),
        ("one kiln, 800 lbs. They will have it palletized.", 1, "pallet"),
        ("14 pews, 2,500 lbs. They're not on pallets.", 14, None),
        ("6 bundles steel plate, 44,000 lbs. Flatbed, 4 chains, coil racks", 6, "bundle"),
    ],
)
def test_what_is_counted(words: str, count: int, packaging: str | None) -> None:
    [item] = alone(f"Please quote {LANE}:\n{words}").items
    assert (item.count, item.packaging) == (count, packaging)


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("24 bins at 900 lb", 21600),
        ("8 totes of 350 lbs", 2800),
        ("6 pallets at 5,400 lbs", 5400),
        ("4 plts each 48x40x50 500lbs", 2000),
    ],
)
def test_a_weight_too_light_for_all_is_of_each(words: str, pounds: int) -> None:
    assert alone(f"Please quote {words} {LANE}").weight_lb == pounds


@pytest.mark.parametrize(
    "questions",
    [
        "Pickup zip? 31201\nDelivery zip? 34470\nHow many pallets? 2\nWeight? 1,150",
        "From? 31201\nTo? 34470\nPallets? 2\nWeight? 1,150",
        "Where is it picking up? 31201\nWhere is it going? 34470\nPallets? 2\nTotal weight? 1,150 lbs",
    ],
)
def test_questions_with_their_answers_behind_them(questions: str) -> None:
    shipment = alone(f"Quote please\n{questions}")
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("31201", "34470")
    assert (shipment.weight_lb, shipment.handling_units) == (1150, 2)


@pytest.mark.parametrize(
    "arrival",
    [
        "Container MSKU7123450 arrives at Port of Houston this Saturday",
        "Container MSKU7123450 (20' std) arrives at Barbours Cut, Houston TX this Saturday",
        "Our container is landing in Houston TX on 5/16",
    ],
)
def test_where_a_container_arrives_is_where_it_is_drayed_from(arrival: str) -> None:
    shipment = alone(f"{arrival}, 44,500 lbs of tile. Can you quote the dray to our yard in Austin TX 78754?")
    assert (shipment.origin.city, shipment.destination.city) == ("Houston", "Austin")
    assert (shipment.pickup_date, shipment.delivery_date, shipment.extra_stops) == (None, None, ())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("flatbed or dry van, van preferred", "van"),
        ("rolling tarp or conestoga", "conestoga"),
        ("a drop trailer so we can load ahead", None),
    ],
)
def test_trailers_that_are_preferred_or_dropped(words: str, kind: str | None) -> None:
    shipment = alone(f"Please quote {words}, 44,000 lbs of salt {LANE}")
    assert (shipment.equipment, shipment.mode, "tarps" in shipment.accessorials) == (kind, "Truckload", False)


@pytest.mark.parametrize("street", ["16815 El Camino Real", "1 Dry Dock Rd", "812 Camino Del Sol", "4400 Paseo Verde"])
def test_streets_of_any_name(street: str) -> None:
    shipment = alone(f"Pick up: Clear Dental, {street}, Macon GA 31201\nShip to: Ocala FL 34470\n1 pallet 420 lbs")
    assert (shipment.origin.company, shipment.origin.street) == ("Clear Dental", street)


@pytest.mark.parametrize(
    "opening", ["same as usual from", "two for tmrw same as usual from", "same as last week out of"]
)
def test_as_usual_from_a_place(opening: str) -> None:
    shipment = alone(f"{opening} Macon GA 31201, please pick up 2 pallets 4,600 lbs to Ocala FL 34470")
    assert shipment.origin.city == "Macon"


def test_a_proposal_that_is_due_delivers_nothing() -> None:
    shipment = alone(f"Please quote 44,000 lbs, flatbed, {LANE}. Quotations are due by 05/14/2026 17:00.")
    assert (shipment.pickup_date, shipment.delivery_date) == (None, None)


@pytest.mark.parametrize("offer", ["I do have something for you to quote.", "Got a few loads for you guys to price:"])
def test_something_to_quote_asks_for_a_price(offer: str) -> None:
    assert reading(f"Thanks for reaching out. {offer}\n14 pallets, 23,800 lbs, {LANE}.").category == "quote"


@pytest.mark.parametrize("lane", ["quote 31201 to 34470", "Please quote 31201 > 34470", "rate request 31201 -> 34470"])
def test_a_lane_of_codes_is_no_number_of_a_quote(lane: str) -> None:
    shipment = alone(f"{lane}, 4 plts, 2000 lbs. quote please")
    assert (shipment.origin.postal_code, shipment.references.other) == ("31201", ())


@pytest.mark.parametrize(
    ("written", "company"),
    [
        ("pick up at joes tire 44 elm st macon ga 31201", "Joes Tire"),
        ("pu tmrw\nbay area bolt 44 elm st macon ga 31201\n", "Bay Area Bolt"),
        ("from my shop 44 elm st macon ga 31201", ""),
        ("pickup location 44 elm st macon ga 31201", ""),
        ("2 skids red brick 44 elm st macon ga 31201", ""),
    ],
)
def test_names_before_a_street_where_all_is_written_small(written: str, company: str) -> None:
    [shipment] = read(text(f"quote {written} going to ocala fl 34470, 2 skids 1,100 lbs")).now.shipments
    assert (shipment.origin.company, shipment.origin.street) == (company, "44 elm st")


@pytest.mark.parametrize(
    "words",
    [
        "Dims: pallet 1: 48x40x50, pallet 2: 48x40x60\nWeights: pallet 1: 600 lbs, pallet 2: 750 lbs",
        "Size: pallet 1 - 48 x 40 x 50, pallet 2 - 48 x 40 x 60\nWeight: pallet 1 - 600 lbs, pallet 2 - 750 lbs",
        "Pallet A 48x40x50\nPallet B 48x40x60\nPallet A 600 lbs\nPallet B 750 lbs",
        "Crate A (lamp heads) 60x40x50, 600 lbs\nCrate B (poles) 96x24x60, 750 lbs",
        "- Skid A, 48x40x50, 600 lbs\n- Skid B, 48x40x60, 750 lbs",
    ],
)
def test_numbered_units_whose_weights_are_told_apart(words: str) -> None:
    items = alone(f"Please quote {LANE}\n{words}").items
    assert [(each.height_in, each.weight_lb) for each in items] == [(50, 600), (60, 750)]


def test_units_told_by_their_letters_stand_beside_others() -> None:
    rows = (
        "Crate A (lamp heads) 60x40x50, 600 lbs\nCrate B (poles) 96x24x60, 750 lbs\n1 skid of bases, 48x40x38, 415 lbs"
    )
    shipment = alone(f"Please quote {LANE}\n{rows}")
    assert (shipment.handling_units, shipment.weight_lb) == (3, 1765)
    assert [(each.packaging, each.commodity) for each in shipment.items] == [
        ("crate", "lamp heads"), ("crate", "poles"), ("skid", "bases"),
    ]  # fmt: skip
