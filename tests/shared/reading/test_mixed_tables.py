"""Tables with rows that a single cell fills: titles, labels above the lines of freight, notes below them."""

import pytest

from shared.reading import Context, Item, Reading, decide, read
from tests.shared.reading.messages import html


def reading(body: str) -> Reading:
    return decide(read(html(body)), Context())


def row(*cells: str, span: int = 0) -> str:
    last = f' colspan="{span}"' if span else ""
    return "<tr>" + "".join(f"<td>{c}</td>" for c in cells[:-1]) + f"<td{last}>{cells[-1]}</td></tr>"


ENDS = row("Pickup", "Acme, Dallas, TX 75201", span=3) + row("Delivery", "Reno, NV 89502", span=3)
HEAD = row("Qty", "Description", "Each", "Class / NMFC")


def test_labels_above_a_table_of_items_are_read_beside_it() -> None:
    lines = HEAD + row("2 totes", "acetone", "2,310 lb 48x40x46", "85 / 43730")
    (shipment,) = reading(f"<p>Please quote</p><table>{ENDS}{lines}</table>").shipments
    assert (shipment.origin.city, shipment.destination.city, shipment.weight_lb) == ("Dallas", "Reno", 4620)
    assert shipment.items == (
        Item(2, "tote", 48, 40, 46, weight_lb=4620, freight_class="85", nmfc="43730", commodity="acetone"),
    )


@pytest.mark.parametrize("head", ["Class / NMFC", "NMFC/Class", "NMFC # / Class", "Class, NMFC"])
def test_a_class_and_an_item_of_the_nmfc_share_a_column(head: str) -> None:
    lines = row("Qty", "Item", "Weight", head) + row("3 skids", "valves", "900", "114000-02 / 60")
    (item,) = reading(f"<p>Quote Dallas TX 75201 to Reno NV 89502</p><table>{lines}</table>").shipments[0].items
    assert (item.freight_class, item.nmfc) == ("60", "114000-02")


def test_a_title_above_labels_side_by_side_is_none_of_them() -> None:
    body = (
        row("You have a new load offer from <b>Foods</b>", span=4)
        + row("<b>Offer #</b>", "TN-77", "<b>Expires</b>", "05/13/2026 12:00")
        + row("Mode", "TL", "Equipment", "Refrigerated 53', 28&deg;F")
        + row(
            "Stop 1 - Pickup", "Foods<br>1 Port Rd<br>Dallas, TX 75201", "Stop 2 - Delivery", "Inst<br>Reno, NV 89502"
        )
        + row("Commodity", "shrimp", "Quantity / Weight", "19 pallets / 37,840 lb")
    )
    (shipment,) = reading(f"<table>{body}</table>").shipments
    assert (shipment.origin.company, shipment.destination.city, shipment.weight_lb) == ("Foods", "Reno", 37840)


def test_a_head_over_several_columns_leaves_each_its_own() -> None:
    table = (
        '<tr><td rowspan="2">Dealer</td><td colspan="3">Freight</td><td rowspan="2">Cls</td></tr>'
        + row("Crtd pcs", "L x W x H (in)", "Wt, lbs")
        + row("Hollins, Roanoke VA 24019", "3 crates", "76 x 40 x 42", "990", "125")
        + row("Bluff City, Memphis TN 38118", "5 crates", "60 x 36 x 50", "1,375", "125")
        + row("Commodity for both: wooden dressers.", span=5)
    )
    found = reading(
        f"<p>Please price each. Both leave our dock in Hickory NC 28602.</p><table>{table}</table>"
    ).shipments
    assert [(each.destination.city, each.weight_lb, each.handling_units) for each in found] == [
        ("Roanoke", 990, 3), ("Memphis", 1375, 5),
    ]  # fmt: skip
    assert [each.items[0].commodity for each in found] == ["wooden dressers"] * 2


def test_totals_stay_in_their_table() -> None:
    lines = (
        row("Qty", "Type", "Weight")
        + row("2", "skids", "900")
        + row("1", "crate", "400")
        + row("Total", "1,300", span=2)
    )
    (shipment,) = reading(f"<p>Quote Dallas TX 75201 to Reno NV 89502</p><table>{lines}</table>").shipments
    assert (shipment.weight_lb, shipment.handling_units) == (1300, 3)


def test_labels_as_programs_spell_them_are_words() -> None:
    held = {"pickup_city_zip": "Dallas, TX 75201", "delivery_city_zip": "Reno, NV 89502", "pieces": "1 crate"}
    held |= {"dimensions_in": "84 x 40 x 52", "total_weight_lb": "460", "service": "LTL"}
    table = "".join(row(*pair) for pair in held.items())
    (shipment,) = reading(f"<p>A visitor filled in the quote form:</p><table>{table}</table>").shipments
    assert (shipment.origin.city, shipment.weight_lb, shipment.items[0].length_in) == ("Dallas", 460, 84)
