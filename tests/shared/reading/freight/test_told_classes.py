"""Classes that are told by the name of the goods."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.rating.goods import freight_classes
from tests.shared.reading.messages import text

LANE = "Please quote from Macon, GA 31201 to Ocala, FL 34470.\n"


@pytest.mark.parametrize(
    ("written", "classes"),
    [
        ("3 skids of ink, 2,100 lbs and 1 skid of toner, 300 lbs. The ink is class 55 and the toner is class 100", ["55", "100"]),
        ("1 bundle of tubing, 880 lb, plus a skid of fittings, 415 lb. Tubing is class 70, fittings class 60.", ["70", "60"]),
        ("2 crates slides, 720 lb, 1 skid hardware, 540 lb. Class 150 for the slides and 60 for the hardware", ["150", "60"]),
        ("2 pallets of hose, 900 lbs, 3 crates of pumps, 800 lbs. Class 70 on the pallets, class 85 on the crates", ["70", "85"]),
        ("2 pallets of beans, 900 lbs and 3 pallets of rice, 800 lbs. Beans are class 60 and the rice is 55.", ["60", "55"]),
        ("2 pallets of beans, 900 lbs and 3 pallets of rice, 800 lbs. Beans go class 60, rice 55", ["60", "55"]),
        ("2 pallets of hose, 900 lbs and 3 pallets of nozzles, 800 lbs, class 70 for all", ["70", "70"]),
        ("2 pallets of hose, 900 lbs class 70 and 3 pallets of nozzles, 800 lbs class 85", ["70", "85"]),
    ],
)  # fmt: skip
def test_told_classes(written: str, classes: list[str]) -> None:
    [shipment] = decide(read(text(LANE + written)), Context()).shipments
    assert [item.freight_class for item in shipment.items] == classes


@pytest.mark.parametrize(
    ("written", "classes"),
    [
        ("And the class on our old bill was 175.", ["175"]),
        ("He looked up the freight class and wrote 125 on the side.", ["125"]),
        ("The class on the packing slip says 92.5.", ["92.5"]),
        ("He looked up the class and got 150 lbs.", []),
        ("The class on the bill was wrong.", []),
    ],
)
def test_where_a_class_is_read(written: str, classes: list[str]) -> None:
    assert [each.value for each in freight_classes(written)] == classes


def test_lines_of_freight_behind_one_label_are_not_joined() -> None:
    first = "Freight: 2 crates copper downspout, 124 x 24 x 24, 1,100 lbs, class 100"
    body = f"{LANE}{first}\n1 pallet elbows, 48 x 40 x 36, 530 lbs, class 92.5"
    [shipment] = decide(read(text(body)), Context()).shipments
    assert [item.freight_class for item in shipment.items] == ["100", "92.5"]
