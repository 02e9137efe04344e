import pytest

from shared.reading.dimensions import sizes


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("48x40x60", (48, 40, 60)), ('48" x 40" x 60"', (48, 40, 60)), ("48L x 40W x 60H", (48, 40, 60)), ("L48 W40 H60", (48,
        40, 60)),
        ("4' x 4' x 5'", (48, 48, 60)), ("10'6\" x 8' x 9'", (126, 96, 108)), ("120x100x150 cm", (47, 39, 59)),
        ("1.2m x 1m x 1.5m", (47, 39, 59)),
        ("48 by 40 by 36", (48, 40, 36)), ("48x40 x 55 tall", (48, 40, 55)), ("8x4x4 ft", (96, 48, 48)), ("48x40", (48, 40,
        None)),
        ("16' long x 4' wide x 3' high", (192, 48, 36)), ("L: 48 W: 40 H: 50", (48, 40, 50)), ("48*40*60", (48, 40, 60)),
    ],
)  # fmt: skip
def test_sizes_in_every_notation(written: str, size: tuple[float, ...]) -> None:
    (found,) = sizes(written)
    assert (found.length, found.width, found.height) == size


@pytest.mark.parametrize("written", ["2x4x8 lumber", "24x7", "0x0x0"])
def test_what_is_no_size(written: str) -> None:
    assert sizes(written) == []
