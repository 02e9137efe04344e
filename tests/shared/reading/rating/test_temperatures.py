"""The set point among other temperatures: what a past load had, and what is held."""

import pytest

from shared.reading.rating.temperatures import temperatures


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("Reefer. Please run the unit at 34.", [34]),
        ("Reefer, set pt 28, continuous", [28]),
        ("Set-point: -10, reefer", [-10]),
        ("Reefer. The set pt was 2 pallets high", []),
        ("Reefer load of salads. +34", [34]),
        ("Cold goods, they must stay under 40.", [40]),
        ("Cold goods in a van under 53, keep it under 40 boxes", []),
        ("+34 pallets, reefer", []),
        ("REEFER 53 / 35 F", [35]),
        ("Reefer set at 34\n42,300 lbs apples", [34]),
        ("Reefer set at 34\n12 pallets", [34]),
        ("reefer, 34\npallets", []),
        ("reefer 53/0F", [0]),
        ("reefer 48 / -10 F", [-10]),
        ("53-55 F in the reefer", [53]),
        ("Reefer, -10 continuous. We had pulp at +4 last month.", [-10]),
        ("The last load came in at 45 degrees. This one reefer at 36", [36]),
        ("reefer, set 28 continuous, the last one pulped at 39", [28]),
        ("last driver showed up at 50 F, I need 38 F", [38]),
        ("Reefer. Set it at 34 like last time", [34]),
        ("hold 40. It's a reefer", [40]),
        ("11 pallets of cheddar, 17,600 lb, to be held at 36.", [36]),
        ("it has to be maintained at 34", [34]),
        ("set the reefer to minus ten, please", [-10]),
        ("A real minus twenty, frozen scallops in a reefer", [-20]),
        ("the reefer should sit at 34", [34]),
        ("that unit wants to be at 28", [28]),
        ("26 pallets minus ten that were damaged, reefer", []),
        ("two reefers sit at 12 Elm St", []),
        ("must be carried at minus 10", [-10]),
        ("the truck was held at 3 stops", []),
        ("he was held at 10 am, reefer", []),
        ("reefer please, run 34 the whole way", [34]),
        ("keep 35 to 38, reefer", [35]),
        ("Frozen fish. Hold minus 10.", [-10]),
        ("reefer van, I want 36 the whole trip", [36]),
        ("reefer, 40 pallets the whole trip", []),
        ("hold 40 pallets back, reefer", []),
        ("van load, hold 40.", []),
        ("run 34 pallets in a reefer", []),
        ("reefer, keep 2 doors closed", []),
        ("we can ship 12, reefer", []),
        ("Reefer. Ignore the temp on it, it is 28 not 32.", [28]),
        ("Reefer, it is 22 pallets, 22 not 24.", []),
        ("reefer, set it 34. last time it was 32", [34]),
        ("reefer, set it 4 pallets high", []),
        ("reefer, set it at thirty-four", [34]),
        ("reefer, it has to stay between 35 and 40", [35]),
        ("reefer, we are between 35 and 40 miles out", []),
        ("FORM 7C, dock door 4F, 48 x 45 x 90", []),
        ("stored at 7C", [44.6]),
        ("soy wax cracks below about 20 degrees", []),
        ("it will spoil above 45 F", []),
        ("keep it below 40 degrees", [40]),
    ],
)
def test_the_set_point(written: str, degrees: list[float]) -> None:
    assert [each.value for each in temperatures(written)] == degrees


@pytest.mark.parametrize(
    ("written", "degrees"),
    [
        ("a reefer running 50, price it", [50]),
        ("reefer, set \u221220 \u00b0C", [-4]),
        ("reefer, set: \u201310 F", [-10]),
        ("34-36 F in the reefer", [34]),
        ("unit set, unit running 38", [38]),
        ("reefers running 48 ft", []),
        ("Loads at 110 F, no heat in transit needed", []),
        ("the glucose goes in at 140 F", []),
        ("flash point 141 F", []),
        ("melting point: 125 F", []),
        ("reefer, loads at 34 F", [34]),
    ],
)
def test_degrees_of_the_product_itself(written: str, degrees: list[float]) -> None:
    assert [each.value for each in temperatures(written)] == degrees
