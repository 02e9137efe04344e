import pytest

from shared.reading.rating.goods import freight_classes, hazmat, nmfcs, un_numbers
from shared.reading.rating.temperatures import temperatures


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("class 92.5", "92.5"),
        ("cl 70", "70"),
        ("FC 110", "110"),
        ("Freight class is 70", "70"),
        ("clase 85", "85"),
        ("classe 125", "125"),
        ("cl. 77.5", "77.5"),
        ("class will be 65", "65"),
        ("class 92 1/2", "92.5"),
        ("class sixty five", "65"),
        ("Class (if known): 85", "85"),
        ("FAK 70", "70"),
        ("NMFC / class ...... 104500 / 85", "85"),
        ("Class/NMFC: 85 / 104500", "85"),
        ("Freight class for both is 92.5", "92.5"),
        ("same class (70):", "70"),
        ("We class it 77.5.", "77.5"),
        ("2 pallets, 900 lb, rated as 60", "60"),
        ("it rates at 85, dock to dock", "85"),
        ("they class these as 125", "125"),
        ("Classification 65.", "65"),
        ("it classes out at 250", "250"),
    ],
)
def test_freight_classes(written: str, value: str) -> None:
    assert [each.value for each in freight_classes(written)] == [value]


@pytest.mark.parametrize(
    "written", ["hoists rated to 500,", "we rate at 50 lb", "classified as 85 percent scrap", "rates 100"]
)
def test_a_number_behind_rated_may_be_something_else(written: str) -> None:
    assert freight_classes(written) == []


@pytest.mark.parametrize("written", ["class 3, PG II", "class 8", "class of 99", "hazard class 2.1"])
def test_a_hazard_class_is_no_freight_class(written: str) -> None:
    assert freight_classes(written) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NMFC / class: 104500 / 85", "104500"),
        ("class/nmfc 85/104500-3", "104500-3"),
        ("item 104500 sub 3, class 85", "104500-3"),
        ("N.M.F.C. 104500", "104500"),
        ("NMFC: 104500.3", "104500-3"),
        ("same NMFC (161560)", "161560"),
    ],
)
def test_nmfc_numbers(written: str, value: str) -> None:
    assert [each.value for each in nmfcs(written)] == [value]


def test_numbers_of_goods() -> None:
    assert [each.value for each in nmfcs("NMFC 156600-06")] == ["156600-06"]
    assert [each.value for each in un_numbers("UN 1263, NA1993, UN number is 2794")] == ["UN1263", "NA1993", "UN2794"]


@pytest.mark.parametrize(
    "written",
    [
        "hazmat",
        "HAZ quote",
        "dangerous goods",
        "Hazmat: yes",
        "mercancía peligrosa",
        "class 3, PG II",
        "Hazard class: 8",
    ],
)
def test_hazardous(written: str) -> None:
    assert hazmat(written) is not None


@pytest.mark.parametrize(
    "written",
    [
        "non-haz",
        "no hazmat",
        "Hazmat: N",
        "Hazardous: No",
        "not hazardous",
        "hazmat certified driver",
        "Neither is hazardous.",
        "Neither is hazmat and neither needs a chassis",
        "Neither of them is hazardous",
        "neither box hazmat",
        "None of the three loads is hazmat.",
        "Is it hazmat? What class?",
        "Is it hazmat? If so, which UN?",
        "Neither the paint nor the thinner is hazardous.",
    ],
)
def test_not_hazardous(written: str) -> None:
    assert hazmat(written) is None


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("34F", 34),
        ("-10F", -10),
        ("minus 10 degrees", -10),
        ("2-8C", 35.6),
        ("set at 28", 28),
        ("temp 36-38", 36),
        ("a reefer set on 55 and not one degree colder", 55),
        ("set reefer to 0", 0),
        ("cooler freight 38*F", 38),
        ("set the unit for 45", 45),
        ("frozen at zero", 0),
        ("keep between 36 and 46 degrees", 36),
        ("refrigerated, thirty-four degrees", 34),
        ("reefer at ten below", -10),
        ("has to ride at 33", 33),
        ("+4C", 39.2),
    ],
)
def test_temperatures(written: str, degrees: float) -> None:
    assert temperatures(written)[0].value == pytest.approx(degrees)


@pytest.mark.parametrize(
    "written", ["53 ft", "class 70", "reefer 53'", "20 pallets", "4:30", "id 88c1-4f", "reefer, see the 3 below"]
)
def test_what_is_no_temperature(written: str) -> None:
    assert temperatures(written) == []


@pytest.mark.parametrize(
    ("written", "hazardous"),
    [
        ("they don't count as hazardous", False),
        ("it used to be hazmat but they reformulated it", False),
        ("he asked if it's hazmat: it isn't", False),
        ("is this hazmat? The SDS says no", False),
        ("2 pallets of hazmat cabinets", False),
        ("no longer hazardous", False),
        ("it's hazmat, they need the SDS", True),
        ("it is now hazmat, it wasn't before", True),
        ("hazmat: it's class 8", True),
        ("Neither is stackable, hazmat both", True),
        ("Neither the dock nor the yard is far, it is hazmat", True),
        ("No liftgate needed for this one, they have a dock. It is hazmat", True),
        ("Neither of the two can be tipped. One is hazardous", True),
        ("don't forget the placards", True),
        ("hazmat, they say no air", True),
    ],
)
def test_what_is_said_not_to_be_hazardous(written: str, hazardous: bool) -> None:
    assert (hazmat(written) is not None) is hazardous


@pytest.mark.parametrize(
    ("written", "classes"),
    [
        ("NMFC class comes out at 85.", ["85"]),
        ("the class works out to 92.5", ["92.5"]),
        ("class came back as 70", ["70"]),
        ("freight class figures to be 125", ["125"]),
        ("class goes out at 10", []),
        ("the class ends at 250 lbs", []),
        ("their class comes out at noon", []),
    ],
)
def test_what_a_class_comes_out_at(written: str, classes: list[str]) -> None:
    assert [each.value for each in freight_classes(written)] == classes
