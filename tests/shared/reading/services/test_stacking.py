"""Whether anything may stand on the freight."""

import pytest

from shared.reading.services.stacking import stacking


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Please don't double stack", False), ("the totes can't be stacked", False), ("Cartons are NOT to be stacked", False),
        ("nothing stacked on it", False), ("top freight only", False), ("Mirrors, so nothing on top.", False),
        ("these won't stack", False), ("Nothing stackable in this lot.", False), ("no top loading", False),
        ("Don't put anything on top of these", False), ("Nothing else loaded on top", False), ("no double-stacked skids", False),
        ("Stackable: No", False), ("OK to stack?: No", False),
        ("Stackable? N", False), ("Stack?: No stacking", False), ("Stacking not permitted", False),
        ("No estibar.", False), ("¿Estibable? | No", False), ("no se pueden apilar", False),
        ("Ne pas gerber", False), ("palettes non gerbables", False), ("Ne rien empiler", False), ("Ne rien mettre dessus", False),
        ("They can be stacked.", True), ("Stack OK.", True), ("fine to double stack", True), ("stacking is fine", True),
        ("Stack?: OK to stack", True), ("Stackable: Yes", True), ("se pueden estibar", True), ("palettes gerbables", True),
        ("peuvent être gerbées", True),
        # goods, and how something is built
        ("8 cartons of stackable chairs", None), ("a stack of lumber", None), ("stacked 2 high on the pallet", None),
        ("smokestack sections", None), ("stacking chairs", None), ("double-stack rail well", None), ("top priority", None),
    ],
)  # fmt: skip
def test_what_may_stand_on_it(text: str, may: bool | None) -> None:
    assert next((value for _, _, value in stacking(text)), None) is may
