"""What a truck is to bring is no freight, however it is counted."""

import pytest

from shared.reading.counts.counts import counts


def counted(text: str) -> list[tuple[int, str]]:
    return [(each.number, each.packaging) for each in counts(text)]


@pytest.mark.parametrize(
    "written",
    [
        "3 coils of tinplate, 41,000 lbs. Needs 3 coil racks + 8 chains",
        "3 coils of tinplate, bring 6 coil racks",
        "3 coils of tinplate, 8 chains, 6 coil racks",
        "3 coils of tinplate. The driver must have 4 dunnage boxes and straps",
        "3 coils of tinplate, truck needs at least 4 load beams",
        "3 coils of tinplate. must have coil racks (4) and 10 chains",
        "3 coils of tinplate, need 8 straps & 4 sheets of plywood to go between",
    ],
)
def test_what_holds_the_freight(written: str) -> None:
    assert counted(written) == [(3, "coil")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("6 coil racks going back empty, 2,400 lbs", [(6, "rack")]),
        ("4 load bins, 900 lb each, with 8 straps", [(4, "bin")]),
        ("2 crates of chain and 3 racks of tube", [(2, "crate"), (3, "rack")]),
        ("18 crates and 4 sheets of plywood", [(18, "crate"), (4, "sheet")]),
        ("needs 3 pallets moved", [(3, "pallet")]),
    ],
)
def test_racks_that_are_shipped(written: str, expected: list[tuple[int, str]]) -> None:
    assert counted(written) == expected
