"""Freight as people write it: the whole weight, the handling units and the lines; what is asked for beside them.

`freight.jsonl` and `asked.jsonl` hold one writing a line, in as many ways as could be thought of, each with what it says.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from shared.reading import Candidates, Context, Item, decide, read
from tests.shared.reading.messages import html, text

Json = dict[str, Any]
LANE = "Please quote from Macon, GA 31201 to Ocala, FL 34470.\n"


def writings(name: str) -> list[Json]:
    """The writings of a file beside this one."""
    return [json.loads(line) for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()]


def candidates(row: Json) -> Candidates:
    return read(html(f"<p>{LANE}</p>{row['html']}") if "html" in row else text(LANE + row["text"]))


def words(written: str | None) -> set[str]:
    return set((written or "").casefold().split())


def size(item: Item) -> str:
    """A line's dimensions as LxWxH; empty where there are none."""
    return "x".join(f"{side:.0f}" for side in (item.length_in, item.width_in, item.height_in) if side)


@pytest.mark.parametrize("row", writings("freight.jsonl"), ids=lambda row: (row.get("text") or "table")[:40])
def test_freight(row: Json) -> None:
    [shipment] = decide(candidates(row), Context()).shipments
    assert (shipment.weight_lb, shipment.handling_units) == (row["weight_lb"], row["handling_units"])
    if not row["items"]:
        return
    found = [[item.count, item.packaging, size(item), item.weight_lb] for item in shipment.items]
    assert found == [line[:4] for line in row["items"]]
    for item, (*_, goods) in zip(shipment.items, row["items"], strict=True):
        shorter, longer = sorted((words(goods), words(item.commodity)), key=len)
        assert shorter <= longer, item.commodity
        assert bool(shorter) == bool(longer), item.commodity


@pytest.mark.parametrize("row", writings("asked.jsonl"), ids=lambda row: row["text"][:40])
def test_what_is_asked_for(row: Json) -> None:
    shipment = candidates(row).now.shipments[0]
    item = shipment.items[0] if shipment.items else Item()
    for name in ("equipment", "mode", "un_number"):
        assert getattr(shipment, name) == row.get(name, getattr(shipment, name)), name
    for name in ("freight_class", "nmfc"):
        assert getattr(item, name) == row.get(name, getattr(item, name)), name
    assert shipment.hazmat == row.get("hazmat", False)
    assert sorted(shipment.accessorials) == sorted(row.get("accessorials", []))
    wanted = row.get("references", {})
    for kind in ("po", "bol", "other"):
        assert sorted(getattr(shipment.references, kind)) == sorted(wanted.get(kind, [])), kind
    if "temperature_f" in row:
        assert shipment.temperature_f == pytest.approx(row["temperature_f"])
