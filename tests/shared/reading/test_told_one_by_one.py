"""Amounts told one after the other or beside others: the first and second of some, another time's, what is only reckoned."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import html
from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("One tote weighs 900 lbs, the other 1,250 lbs.", 2150, 2),
        ("The first tote weighs 1,100 lbs, the second 1,250 and the third 980.", 3330, 3),
        ("The heavier bale is 1,250 lbs, the lighter one 980 lbs.", 2230, 2),
        ("Crate A 1,100 lbs; crate B 1,250 lbs; crate C 980 lbs.", 3330, 3),
        ("9 full pallets at 1,000 lbs each and 2 partials at 500 lbs each.", 10000, 11),
        ("7 pallets - 4 valves (2,500 lbs) and 3 pipe (1,500 lbs).", 4000, 7),
        ("3 pieces total: 2 pallets and 1 box, 1,120 lbs.", 1120, 3),
        ("7 pcs (2 pallets, 1 crate, 4 drums), 3,400 lbs.", 3400, 7),
        ("2 pallets, 3 loose cartons, 700 lbs.", 700, 5),
        ("2 lathes, 3,400 lbs each, one is 80x60x70 and the other is 90x60x70.", 6800, 2),
        ("5 identical skids. One skid = 48x40x60, 1,200 lbs.", 6000, 5),
        ("640 lbs with the skid, each. There are 2 skids.", 1280, 2),
    ],
)
def test_each_of_several_is_told(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("Last week's was 6 skids and 7,100 lbs, this one is 4 skids and 5,050 lbs.", 5050, 4),
        ("Same as the last load you moved (6 skids, 7,100 lbs), but only 4 skids, 5,050 lbs.", 5050, 4),
        ("4 skids, 5,050 lbs. Last time the carrier reweighed us at 5,400 lbs.", 5050, 4),
        ("4 skids, 5,050 lbs. We have another 3 skids for next month.", 5050, 4),
        ("Not 6 skids, 4. Weight 5,050 lbs.", 5050, 4),
        ("Our usual is 6 skids but this week it's only 4. 5,050 lbs.", 5050, 4),
        ("4 skids. Weight 3200 - oops meant 2300.", 2300, 4),
        ("Dry van, max weight 45,000 lbs, actual 38,200 lbs, 20 pallets.", 38200, 20),
        ("5 bundles of tube, 11,000 lbs. Max bundle weight 2,500 lbs.", 11000, 5),
        ("The truck must be able to scale 45,000. We load 24 pallets, 43,500 lbs.", 43500, 24),
        ("4 skids, dim weight 3,600 lbs, actual 3,100 lbs.", 3100, 4),
        ("4 skids, est. 3,000 lbs, actual 3,100 lbs.", 3100, 4),
    ],
)
def test_amounts_of_something_else_are_none(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("4 pallets, each with 40 cases, each case 20 lbs.", 3200, 4),
        ("4 pallets, each with 40 cases weighing 20 lbs.", 3200, 4),
        ("480 cartons at 48 per pallet, 9,600 lbs.", 9600, 10),
        ("26 pallets 42,000 FTL.", 42000, 26),
        ("Total: TTL SKIDS 6, TTL WT 7200 LBS.", 7200, 6),
        ("4 pallets, last one on top, 3,400 lbs in all.", 3400, 4),
        ("4 pallets, max weight 3,400 lbs.", 3400, 4),
        ("4 pallets, estimated weight 3,400 lbs.", 3400, 4),
        ("Same as last time, 4 pallets, 3,400 lbs.", 3400, 4),
        ("2 pallets, 40 cartons, 700 lbs.", 700, 2),
        ("Two pallets, the first is 900 lbs and the second is 1,250 lbs.", 2150, 2),
    ],
)
def test_contents_and_what_is_told_but_once(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("rows", "pounds", "units"),
    [
        (("PO|Plts|Ctns|Lbs", "7781|2|80|1,200", "7782|2|80|1,200", "|4|160|2,400"), 2400, 4),
        (("PO|Plts|Ctns|Lbs", "7781|2|80|1,200", "7782|2|80|1,200", "7783|4|160|2,400"), 4800, 8),
        (("Pallet #|Length|Width|Height|Weight", "1|48|40|50|600", "2|48|40|52|640"), 1240, 2),
        (("Pallets|Length|Width|Height|Weight", "1|48|40|50|600", "2|48|40|52|1280"), 1880, 3),
        (("SKU|Cases|Wt/case|Pallets", "A-100|100|12|2", "A-200|100|21|3"), 3300, 5),
        (("Product|Pallets|Lbs/pallet", "Feed|2|2000", "Seed|1|3000"), 7000, 3),
        (("Machine|L|W|H|Lb each", "2 stackers|20'|8'|8'3\"|14,900"), 29800, 2),
    ],
)
def test_rows_of_amounts(rows: tuple[str, ...], pounds: int, units: int) -> None:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    lane = "<p>Please quote a pickup 5/14 from Lima, OH 45801 to Gary, IN 46406.</p>"
    [told] = read(html(f"{lane}<table>{cells}</table><p>Thanks, Ida</p>")).now.shipments
    assert (told.weight_lb, told.handling_units) == (pounds, units)
