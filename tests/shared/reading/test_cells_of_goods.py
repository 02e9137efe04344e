"""Lines of freight whose cells tell more than their heads: sizes beside counts, classes beside goods, one thing a row."""

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
