"""Weights that are something else's by what is said behind them, and figures that are asked after and denied at once."""

import pytest

from tests.shared.reading.one_shipment import shipment


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("One shear on a step deck. 40 tons?? no sorry that's the cutting force. Machine is 21,300 lbs.", 21300, 1),
        ("One jack on a pallet. It is 60 tons (that's its capacity). It weighs 850 lb.", 850, 1),
        ("One forklift. 15,000 lb is what it lifts, it weighs 21,000 lb.", 21000, 1),
        (
            "2 pallets of toys. Each pallet 24 cwt. The 15,500 lbs on our site is the whole container, not this.",
            4800,
            2,
        ),
        ("2 pallets of toys, 2,400 lb. The 15,500 lbs on the list is for the container, not this shipment.", 2400, 2),
        ("22 totes of beans, call it 22 tonnes? No: the limit is 20, so 20 totes / 20 metric tonnes.", 44092, 20),
        ("Is it 6 skids? No, it's 5 skids at 900 lb each.", 4500, 5),
    ],
)
def test_what_is_explained_away_is_not_shipped(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)


@pytest.mark.parametrize(
    ("words", "pounds", "units"),
    [
        ("5 skids, 4,400 lb? No liftgate needed. They are 48x40x50.", 4400, 5),
        ("2 crates, 900 lb and 700 lb, that is the real weight, not a guess.", 1600, 2),
        ("3 pallets, 2,700 lb is what it weighs.", 2700, 3),
    ],
)
def test_what_is_only_spoken_of_further_is(words: str, pounds: int, units: int) -> None:
    told = shipment(words)
    assert (told.weight_lb, told.handling_units) == (pounds, units)
