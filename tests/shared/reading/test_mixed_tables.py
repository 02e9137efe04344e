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


def test_labels_side_by_side_may_have_a_value_across_the_row() -> None:
    lines = (
        row("Vendor PO", "88121", "Terms", "Collect") + ENDS + row("Available", "5/18/2026", "Required", "5/21/2026")
    )
    lines += row("Units", "8 PLT", "Gross", "4,960 LB") + row("Item", "surgical gowns", "Class", "110")
    (shipment,) = reading(f"<p>Please arrange pickup</p><table>{lines}</table>").shipments
    assert (shipment.origin.city, shipment.destination.city) == ("Dallas", "Reno")
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-05-18", "2026-05-21")
    assert shipment.items == (Item(8, "pallet", weight_lb=4960, freight_class="110", commodity="surgical gowns"),)


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        (("2 pallets 1,224", "1 bundle 140"), [2, 1]),
        (("3 pallets 1,224",), [3]),
        (("1 pallet 1,224", "2 bundle 140"), [1, 1]),
        (("1 pallets 1,224", "2 bundles 140"), [None, None]),
    ],
)
def test_what_numbers_beside_a_packaging_count(rows: tuple[str, ...], counts: list[int | None]) -> None:
    lines = row("#", "Type", "Weight", "Contents") + "".join(row(*each.split(), "hives") for each in rows)
    body = f"<p>Please book Dallas, TX 75201 to Reno, NV 89502</p><table>{lines}</table>"
    (shipment,) = read(html(body)).now.shipments
    assert [item.count for item in shipment.items] == counts


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


def test_values_may_span_what_is_left_of_a_row_of_labels_side_by_side() -> None:
    body = (
        row("LOAD TENDER LT-0091", span=4)
        + row("Mode", "TL", "Equip", "53 FT DRY VAN")
        + row("Pickup", "BLUFF XDOCK, 134 PORT DR, LAREDO, TX 78045<br>15-MAY-2026 14:00", span=3)
        + row("Delivery", "BLUFF PLANT 7, SPRING HILL, TN 37174<br>18-MAY-2026 06:00", span=3)
        + row("Gross wt", "17236 KG", "HU", "24 PLT")
        + row("Commodity", "SEAT FRAMES", "PO", "5500087341")
    )
    (shipment,) = reading(f"<p>Please accept this tender</p><table>{body}</table>").shipments
    assert (shipment.weight_lb, shipment.handling_units, shipment.equipment) == (37999, 24, "van")
    assert (shipment.pickup_date, shipment.delivery_date) == ("2026-05-15", "2026-05-18")
    assert shipment.references.po == ("5500087341",)


def test_what_all_shipments_share_spans_their_columns() -> None:
    body = (
        row("", "#1", "#2", "#3")
        + row("Pickup", "Laredo, TX 78045", span=3)
        + row("Delivery", "Reno, NV 89502", "Waco, TX 76701", "Boise, ID 83702")
        + row("Weight", "1,200 lb", "1,300 lb", "1,400 lb")
        + row("Pallets", "1", "2", "3")
    )
    found = reading(f"<p>Please quote LTL, class 70</p><table>{body}</table>").shipments
    assert [(each.origin.city, each.destination.city, each.weight_lb) for each in found] == [
        ("Laredo", "Reno", 1200),
        ("Laredo", "Waco", 1300),
        ("Laredo", "Boise", 1400),
    ]


@pytest.mark.parametrize("head", ["Remark", "Remarks", "Observaciones", "Remarque"])
def test_a_column_of_remarks_asks_for_its_own_row(head: str) -> None:
    table = (
        row("SO", "Ship to", "Crates", "Weight", head)
        + row("S-40118", "Ann Arbor, MI 48108", "1", "683 lb", "inside delivery")
        + row("S-40121", "Madison, WI 53718", "2", "1,378 lb", "")
        + row("S-40126", "Boise, ID 83702", "3", "2,513 lb", "liftgate delivery")
    )
    found = reading(f"<p>Please quote each, LTL from Macon, GA 31201, class 70</p><table>{table}</table>").shipments
    assert [each.accessorials for each in found] == [("inside delivery",), (), ("liftgate delivery",)]


def test_services_and_numbers_that_stand_among_a_rows_other_words() -> None:
    rows = row("PO", "From", "To", "Lbs", "Commodity", "Equip", "Special")
    rows += row(
        "88120", "Ames, IA 50010", "Lima, OH 45804", "44,000", "rock salt", "Flatbed, tarped", "pickup # KW-5518"
    )
    rows += row("88121", "Ames, IA 50010", "Reno, NV 89502", "43,000", "feed, 22 plt, driver assist", "Van", "")
    rows += row("88122", "Ames, IA 50010", "Macon, GA 31201", "42,000", "tarps", "Van", "call 641-555-0114")
    first, second, third = reading(f"<p>Please price each, one truck a line</p><table>{rows}</table>").shipments
    assert (first.accessorials, first.references.po, first.references.other) == (("tarps",), ("88120",), ("KW-5518",))
    assert (second.accessorials, second.references.other) == (("driver assist",), ())
    assert (third.accessorials, third.references.other) == ((), ())


def test_flags_side_by_side_belong_to_their_labels() -> None:
    flags = row("LIFTGATE PU", "N", "LIFTGATE DEL", "Y") + row("RESIDENTIAL", "N", "DANGEROUS GOODS", "N")
    body = "<p>Please quote 2 pallets, 900 lbs, Ames, IA 50010 to Lima, OH 45804</p>"
    (shipment,) = reading(f"{body}<table>{flags}</table>").shipments
    assert (shipment.accessorials, shipment.hazmat) == (("liftgate delivery",), False)


@pytest.mark.parametrize(
    ("head", "pickup"),
    [
        ("LFD", "2026-05-15"),
        ("Ordered", "2026-05-15"),
        ("Cutoff", "2026-05-15"),
        ("", "2026-05-27"),
        ("Pull", "2026-05-27"),
    ],
)
def test_a_column_of_days_of_something_else(head: str, pickup: str) -> None:
    rows = row("Container", "Pull from", "Deliver to", "Pallets", "Gross wt", head)
    rows += row("TCNU6617203", "Savannah, GA 31408", "Dalton, GA 30721", "18", "20,410 lbs", "5/27")
    rows += row("MSKU9012274", "Savannah, GA 31408", "Macon, GA 31201", "20", "21,050 lbs", "5/27")
    shipments = reading(
        f"<p>Please quote drayage</p><table>{rows}</table><p>We plan to pull both on Friday 5/15.</p>"
    ).shipments
    assert [each.pickup_date for each in shipments] == [pickup, pickup]


def test_a_form_whose_few_labels_are_half_known() -> None:
    lines = row("Order number", "8827164", "Customer PO", "SF-20955") + ENDS
    lines += row("Equipment", "FLATBED 48/53", "Securement", "straps")
    lines += row("Item", "wallboard", "Units / gross", "18 bundles / 46,980 lb")
    (shipment,) = reading(f"<p>Load offer, please accept</p><table>{lines}</table>").shipments
    assert (shipment.origin.city, shipment.destination.city) == ("Dallas", "Reno")
    assert (shipment.references.po, shipment.equipment) == (("SF-20955",), "flatbed")


@pytest.mark.parametrize("head", ["How many", "How many?", "Cuántos", "Combien"])
def test_a_head_that_asks_how_many_counts(head: str) -> None:
    rows = f"<tr><th>Item</th><th>{head}</th><th>Type</th><th>Size in.</th><th>Lbs ea</th><th>Class</th></tr>"
    rows += "<tr><td>cylinders</td><td>2</td><td>pallet</td><td>48x48x36</td><td>740</td><td>70</td></tr>"
    rows += "<tr><td>pumps</td><td>1</td><td>crate</td><td>84x40x32</td><td>1,115</td><td>85</td></tr>"
    (found,) = read(html(f"<p>Please quote Lima, OH 45801 to Gary, IN 46406.</p><table>{rows}</table>")).now.shipments
    assert (found.handling_units, found.weight_lb) == (3, 2595)
