"""docs/reliability.md explains every point on a message's way, in their order."""

import re
from pathlib import Path

from shared.pipeline.points import Point

PAGE = (Path(__file__).parents[3] / "docs" / "reliability.md").read_text("utf-8")


def test_the_page_explains_every_point() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)
    assert [name for name, *_ in rows] == list(Point)
    assert all(len(known) > 10 and len(next_worker) > 10 for _, known, next_worker in rows)
