"""What was counted first and is put right with a number alone, and numbers behind a count that are something else."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("I told Beth eleven crates of gears. Make that thirteen, two came back from paint. 700 lb apiece.", 9100, 13),
        ("Nine totes of glue, 2,300 lbs a tote. Sorry, ten, we found one more.", 23000, 10),
        ("The order says 6 pallets of salt. That should have read 16. 1,500 lb per pallet.", 24000, 16),
        ("I wrote eight drums of resin; make it six, 450 lb a drum.", 2700, 6),
        ("It was to be twelve skids of castings but the shop only finished 9. They go 1,900 lb each.", 17100, 9),
        ("We had five pallets of bulbs, 400 lb each. Two more came off the line, so seven.", 2800, 7),
        ("Forget what he said about 20 coils of wire. It's 18, 900 lb each.", 16200, 18),
        ("One of the five crates is sold, which leaves four, each of them 600 lb.", 2400, 4),
        ("I thought 7 skids of flooring but it all fit on 5. 1,100 lb per skid.", 5500, 5),
        (
            "I take 3 pallets of flour as a rule but this time, because of the fair, 5. A pallet weighs 2,000 lb.",
            10000,
            5,
        ),
        (
            "Seven skids of books, 8,400 lb. The printer has split one skid into two, so eight skids, same weight.",
            8400,
            8,
        ),
        ("Primero eran 6 pallets pero ya quedaron en 5. Cada pallet pesa 500 libras.", 2500, 5),
    ],
)
def test_a_count_put_right_with_a_number(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("2 pallets of tile, 490 lb each, so 980.", 980, 2),
        ("6 pallets of tile, 500 lb each. You can load at 7, make that 8.", 3000, 6),
        ("3 pallets of tile and 2 pallets of grout, so 5 pallets, 9,000 lb", 9000, 5),
        ("8 crates of gears, 400 lb each. We stack them two high, so four.", 3200, 8),
        ("10 pallets at 900 lb each. Ready Friday, sorry, 12 noon.", 9000, 10),
        ("6 pallets, 3,000 lb. They load any hour up to 11 at night.", 3000, 6),
    ],
)
def test_no_count_put_right(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)
