"""Tables as systems export them: two things in a column, heads that are glued, rows that pipes part."""

import pytest

from shared.reading import read
from shared.reading.layout.column_heads import column
from tests.shared.reading.messages import text

LANES = "Please quote:\n\n"


@pytest.mark.parametrize(
    ("head", "cell"),
    [("Skids / size", "2 / 48x40x55"), ("Plts & dims", "2 @ 48x40x55"), ("Size / Skids", "48x40x55 / 2")],
)
def test_a_column_may_hold_two_things(head: str, cell: str) -> None:
    body = f"{LANES}From\tTo\t{head}\tWeight\nLima, OH 45804\tGary, IN 46402\t{cell}\t1,388\n"
    (only,) = read(text(body)).now.shipments
    assert (only.handling_units, only.weight_lb) == (2, 1388)
    assert (only.items[0].length_in, only.items[0].height_in) == (48, 55)


def test_a_cell_without_its_second_thing_leaves_the_column_whole() -> None:
    body = f"{LANES}From\tTo\tPlts / Weight\nLima, OH 45804\tGary, IN 46402\t4 / 2,400\nLima, OH 45804\tReno, NV 89502\t6\n"
    assert len(read(text(body)).now.shipments) == 2


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("TotLbs", "weight"),
        ("GROSS_WT", "weight"),
        ("PICK_ZIP", "origin postal_code"),
        ("LxWxH", "dims"),
        ("SOmething", ""),
    ],
)
def test_glued_heads(head: str, kind: str) -> None:
    assert column(head) == kind


def test_rows_that_pipes_part_without_spaces() -> None:
    body = (
        "TENDER FILE 7  ROWS 2\nORDER|PO|EQUIP|PICK_DATE|PICK_CITY|PICK_ST|PICK_ZIP|DROP_CITY|DROP_ST|DROP_ZIP|PLT|LBS\n"
        "A1001|55120|VAN53|2026-05-14|LIMA|OH|45804|GARY|IN|46402|24|42900\n"
        "A1002|55121|RF53|2026-05-15|LIMA|OH|45804|RENO|NV|89502|22|39750\nEND OF FILE\n"
    )
    first, second = read(text(body)).now.shipments
    assert (first.origin.city, first.destination.city, first.weight_lb) == ("Lima", "Gary", 42900)
    assert (first.equipment, second.equipment, second.pickup_date) == ("van", "reefer", "2026-05-15")


def test_a_printed_tender_tells_its_stops_by_codes() -> None:
    body = (
        "LOAD TENDER (204)\nEQUIPMENT: RF 53FT\nS01 CL  HILLTOP DAIRY\n        77 ROUTE 9\n        LIMA OH 45804\n"
        "        L11 PO  7741003\nS02 CU  MARLOW FOODS\n        455 MILL ST\n        MACON GA 31201\n        L11 BM  KX00931\n"
        "QTY 21 PLT   WT 39118 LB\n"
    )
    (only,) = read(text(body)).now.shipments
    assert (only.origin.company, only.destination.company) == ("Hilltop Dairy", "Marlow Foods")
    assert (only.equipment, only.references.po, only.references.bol) == ("reefer", ("7741003",), ("KX00931",))


@pytest.mark.parametrize(
    ("head", "kind"), [("Del. wanted", "delivery"), ("Delivery wanted", "delivery"), ("Pickup wanted", "pickup")]
)
def test_days_that_are_wanted(head: str, kind: str) -> None:
    assert column(head) == kind


@pytest.mark.parametrize(
    ("head", "kind"), [("Lgth", "length"), ("Wdth (in)", "width"), ("Hght", "height"), ("Hgth", "height"), ("Wghd", "")]
)
def test_sides_without_their_vowels(head: str, kind: str) -> None:
    assert column(head) == kind
