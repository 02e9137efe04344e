"""Lines of freight whose cells tell more than their heads: sizes beside counts, classes beside goods, one thing a row."""

import pytest

from shared.reading import Context, decide, read
from shared.reading.model import Item
from tests.shared.reading.messages import html

ASKED = "Please quote LTL from Macon, GA 31201 to Ocala, FL 34470."


def lines(*rows: str) -> list[Item]:
    """The lines of the one shipment that a table tells of, a row each with strokes between its cells."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    (shipment,) = decide(read(html(f"<p>{ASKED}</p><table>{cells}</table>")), Context()).shipments
    return list(shipment.items)


def test_every_row_is_a_thing_with_its_sides() -> None:
    first, second = lines(
        "Unit|Length|Width|Height|Lbs", "Disc harrow|20'|8'6\"|6'|8,200", "Planter, 8 row|18'|10'2\"|9'|9,100",
        "Truck total||||17,300",
    )  # fmt: skip
    assert (first.count, first.commodity, first.length_in, first.width_in, first.height_in) == (
        1,
        "Disc harrow",
        240,
        102,
        72,
    )
    assert (second.count, second.packaging, second.commodity, second.width_in) == (1, None, "Planter, 8 row", 122)


def test_sides_in_the_unit_of_their_heads() -> None:
    (first, _) = lines(
        "Qty|Type|Length (m)|Width (m)|Height (m)|Lbs", "2|crate|1.2|0.8|1.1|900", "1|crate|2.4|1.2|1.1|700"
    )
    assert (first.length_in, first.width_in, first.height_in) == (47, 31, 43)


def test_what_stands_beside_counts_and_goods() -> None:
    first, second = lines(
        "LN|DESCRIPTION|QTY/UOM|GROSS LB", "010|PUMP HOUSINGS<br>CL 50 NMFC 104200|3 SKID<br>48X48X36|4,845",
        "020|SEALS<br>CL 70|1 SKID<br>48X40X24|610", "SHIPMENT TOTAL (4 SKID)|||5,455",
    )  # fmt: skip
    assert (first.count, first.packaging, first.height_in) == (3, "skid", 36)
    assert (first.commodity, first.freight_class, first.nmfc) == ("PUMP HOUSINGS", "50", "104200")
    assert (second.count, second.commodity, second.nmfc) == (1, "SEALS", None)


def test_a_packaging_by_what_it_is_made_of_and_by_the_upper_head() -> None:
    assert [
        (each.count, each.packaging) for each in lines("Pos|Case|Lbs", "1|wooden crate|550", "2|wooden crate|170")
    ] == [
        (1, "crate"),
        (1, "crate"),
    ]
    assert [
        (each.count, each.packaging)
        for each in lines("Item|Qty HU|HU type|Lbs", "Hoses|8|Pallet|1,264", "Fittings|2|Pallet|610")
    ] == [(8, "pallet"), (2, "pallet")]


def test_a_number_may_be_part_of_a_name() -> None:
    first, second = lines(
        "|Cartons|Pallets|Lbs", "Lamps 2-pack|288|4|2,592", "Gift sets|140|3|1,190", "TOTAL|428|7|3,782"
    )
    assert (first.commodity, first.count, second.commodity, second.count) == ("Lamps 2-pack", 4, "Gift sets", 3)


def test_what_calls_a_row_is_no_goods() -> None:
    first, second = lines("|Pallets|Lbs", "Store 12|4|2,592", "Mill B|3|1,190")
    assert (first.commodity, second.commodity) == (None, None)


def test_a_total_counts_the_pallets_on_which_cases_stand() -> None:
    each = lines("SKU|Cases|Lbs", "J-19|112|1,044", "J-20|84|1,190", "TOTAL 2 PALLETS|196|2,234")
    assert [(line.count, line.packaging, line.weight_lb) for line in each] == [(1, "pallet", 1044), (1, "pallet", 1190)]
    rows = "<tr><td>SKU</td><td>Cases</td><td>Lbs</td></tr><tr><td>J-19</td><td>112</td><td>1,044</td></tr>"
    rows += "<tr><td>J-20</td><td>84</td><td>1,190</td></tr><tr><td>5 pallets total</td><td>196</td><td>2,234</td></tr>"
    (told,) = decide(read(html(f"<p>{ASKED}</p><table>{rows}</table>")), Context()).shipments
    assert (told.handling_units, told.weight_lb) == (5, 2234)


@pytest.mark.parametrize(
    "below", ["All class 85, std 48x40, 65 tall.", "The pallets are 48x40x65.", "Each is 48x40x65."]
)
def test_a_size_told_once_is_of_all_rows(below: str) -> None:
    rows = "<tr><td></td><td>Pallets</td><td>Lbs</td></tr><tr><td>Table lamps</td><td>4</td><td>2,592</td></tr>"
    rows += "<tr><td>Floor lamps</td><td>3</td><td>1,190</td></tr>"
    (told,) = decide(read(html(f"<p>{ASKED}</p><table>{rows}</table><p>{below}</p>")), Context()).shipments
    assert [(line.length_in, line.width_in, line.height_in) for line in told.items] == [(48, 40, 65), (48, 40, 65)]
