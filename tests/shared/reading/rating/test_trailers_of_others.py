"""Trailers of people who did not come, and containers that are drayed from a ramp."""

import pytest

from shared.reading import read
from tests.shared.reading.messages import text


@pytest.mark.parametrize(
    ("written", "mode", "trailer"),
    [
        ("My van guy bailed. Please quote a box truck, 7 crates, 2,600 lbs,", "Truckload", "box truck"),
        ("Our flatbed driver cancelled. Please quote a step deck, 40,000 lbs,", "Truckload", "step deck"),
        ("Send your flatbed driver. Please quote 40,000 lbs,", "Truckload", "flatbed"),
        ("Please quote a 53' container off the rail ramp, 38,000 lbs, drop trailer,", "Drayage", "container"),
        ("Please quote a van truckload to the port, 38,000 lbs of glue in pails,", "Truckload", "van"),
    ],
)
def test_mode_and_trailer(written: str, mode: str, trailer: str) -> None:
    (found,) = read(text(f"{written} Lima, OH 45801 to Erie, PA 16506.")).now.shipments
    assert (found.mode, found.equipment) == (mode, trailer)
