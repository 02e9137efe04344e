"""What is counted once beside a table of lanes: of every truck, or of the only row."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import html

RENO = "<tr><td>Elko, NV 89801</td><td>Reno, NV 89502</td><td>43,000</td></tr>"
BOISE = "<tr><td>Elko, NV 89801</td><td>Boise, ID 83705</td><td>44,100</td></tr>"


def freight(rows: str, told: str) -> list[tuple[int | None, str | None]]:
    """The units and the goods of each shipment of a table with words below it."""
    table = f"<table><tr><th>From</th><th>To</th><th>Lbs</th></tr>{rows}</table>"
    found = decide(read(html(f"<p>Please quote, dry van.</p>{table}<p>{told}</p>")), Context()).shipments
    return [(each.handling_units, each.items[0].commodity if each.items else None) for each in found]


@pytest.mark.parametrize(
    "told",
    [
        "Bottled water, 24 pallets each.",
        "Each load is 24 pallets, bottled water.",
        "All are vans with 24 pallets of bottled water per truck.",
        "Both have 24 pallets of bottled water.",
        "24 pallets of bottled water on every truck.",
    ],
)
def test_every_row_has_what_each_truck_takes(told: str) -> None:
    units = [(count, (name or "").lower()) for count, name in freight(RENO + BOISE, told)]
    assert units == [(24, "bottled water"), (24, "bottled water")]


@pytest.mark.parametrize("told", ["The second one is 24 pallets.", "Last week each driver lost 24 pallets."])
def test_what_one_row_has_is_not_the_others(told: str) -> None:
    assert [count for count, _ in freight(RENO + BOISE, told)] == [None, None]


def test_the_only_row_has_what_is_counted_beside_it() -> None:
    assert freight(RENO, "Door hinges, 20 pallets inside.") == [(20, "Door hinges")]
