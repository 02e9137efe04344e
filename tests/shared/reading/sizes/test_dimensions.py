import pytest

from shared.reading.sizes.dimensions import sizes


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("48x40x60", (48, 40, 60)), ('48" x 40" x 60"', (48, 40, 60)), ("48L x 40W x 60H", (48, 40, 60)), ("L48 W40 H60", (48,
        40, 60)),
        ("4' x 4' x 5'", (48, 48, 60)), ("10'6\" x 8' x 9'", (126, 96, 108)), ("120x100x150 cm", (47, 39, 59)),
        ("1.2m x 1m x 1.5m", (47, 39, 59)),
        ("48 by 40 by 36", (48, 40, 36)), ("48x40 x 55 tall", (48, 40, 55)), ("8x4x4 ft", (96, 48, 48)), ("48x40", (48, 40,
        None)),
        ("36''x30''x28''", (36, 30, 28)), ("9'6 x 7'4 x 6'", (114, 88, 72)),
        ("52 1/2 x 30 x 28", (52, 30, 28)), ("52½ x 30 x 28", (52, 30, 28)), ("1,10 x 0,90 x 1,30 m", (43, 35, 51)),
        ("1,100 x 900 x 1,300 mm", (43, 35, 51)), ("110/90/130 cm", (43, 35, 51)), ("36-30-28 inches", (36, 30, 28)),
        ("thirty-six by thirty by twenty inches", (36, 30, 20)), ("nine feet by four feet by three feet", (108, 48, 36)),
        ("28' long\n8'6\" wide\n9'2\" tall", (336, 102, 110)), ('L - 36"\nW - 30"\nH - 28"', (36, 30, 28)),
        ("Length......36\nWidth.......30\nHeight......28", (36, 30, 28)), ("36 inches square and 50 tall", (36, 36, 50)),
        ('a 30" cube', (30, 30, 30)), ("42x42 footprint, 38 high", (42, 42, 38)), ("48x40 skids stacked 55 high", (48, 40, 55)),
        ("48 x 40 x approx 55", (48, 40, 55)), ("48x40x~55", (48, 40, 55)), ("48/42/50", (48, 42, 50)),
        ("4x4x4 crates", (48, 48, 48)),
        ("16' long x 4' wide x 3' high", (192, 48, 36)), ("L: 48 W: 40 H: 50", (48, 40, 50)), ("48*40*60", (48, 40, 60)),
        ("48x40, six of them, built up to 70", (48, 40, 70)), ("48 x 40 pallets. They stand 5'10\" tall", (48, 40, 70)),
        ("48x40, can be stacked 2 high", (48, 40, None)),
        ("21 feet long each and they're 2' wide 1' tall", (252, 24, 12)),
        ("32 ft long with the stick tucked, 11'6\" wide so yes it's oversize, 10'4\" tall", (384, 138, 124)),
        ("12 ft long, 2 ft wide and a foot tall", (144, 24, 12)),
    ],
)  # fmt: skip
def test_sizes_in_every_notation(written: str, size: tuple[float, ...]) -> None:
    (found,) = sizes(written)
    assert (found.length, found.width, found.height) == size


@pytest.mark.parametrize(
    "written", ["2x4x8 lumber", "24x7", "0x0x0", "po 14X3M", "10-12-26 order", "10/12/26", "heights 50/52/55/60"]
)
def test_what_is_no_size(written: str) -> None:
    assert sizes(written) == []


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("12ft long x 30 wide x 20 high", (144, 30, 20)),
        ("10' long, 48 wide, 24 high", (120, 48, 24)),
        ("26 ft long, 8 wide and 10 tall", (312, 96, 120)),
        ("12 ft long, 30 in wide, 20 in high", (144, 30, 20)),
        ("20 ft long, 8 wide, 40 in high", (240, 96, 40)),
    ],
)
def test_a_length_in_feet_beside_sides_in_inches(written: str, size: tuple[float, ...]) -> None:
    (found,) = sizes(written)
    assert (found.length, found.width, found.height) == size


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("20 ft long, 14 inches wide and 10 high", (240, 14, 10)),
        ("3 m long, 80 cm wide and 90 high", (118, 31, 35)),
        ("12 ft long, 8 wide, 9 high", (144, 96, 108)),
        ("36'6\" long as it sits, 11'2\" wide, 11'4\" tall", (438, 134, 136)),
        ("12 feet long and 24 by 20 inches", (144, 24, 20)),
        ("12 ft long, 2 by 2 ft", (144, 24, 24)),
        ("24 feet long, 12'6\" wide with the duals on and 11'8\" tall", (288, 150, 140)),
        ("60 cm dia x 60 cm x 90 cm high", (24, 24, 35)),
    ],
)
def test_a_side_without_a_unit_has_that_of_the_one_before(written: str, size: tuple[float, ...]) -> None:
    (found,) = sizes(written)
    assert (found.length, found.width, found.height) == size


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("Dimensions (each, in): 26 / 26 / 38", (26, 26, 38)),
        ("L / W / H (m): 4.10 / 2.20 / 2.60", (161, 87, 102)),
        ("size in cm 120/80/130", (47, 31, 51)),
        ("L x W x H (feet): 9 x 5 x 4", (108, 60, 48)),
        ("LxWxH in feet: 9 x 5 x 4", (108, 60, 48)),
        ("thirty-six by thirty by twenty", (36, 30, 20)),
        ("They are all sixty by forty by thirty each", (60, 40, 30)),
        ("11'6\" long w/ the blade on, 6'2\" wide, 8' tall", (138, 74, 96)),
        ("12.2 m long, bundles about 0.7 m wide by 0.5 m high", (480, 28, 20)),
        ("cut length is 6 m, 0.5 m wide and 0.4 m high", (236, 20, 16)),
        ("Transport length 8.40 m\nTransport width 2.50 m\nTransport height 3.10 m", (331, 98, 122)),
        ("overall length 20 ft, overall width 8 ft 2 in, overall height 9 ft", (240, 98, 108)),
    ],
)
def test_sides_by_what_their_label_says(written: str, size: tuple[float, float, float]) -> None:
    assert [(each.length, each.width, each.height) for each in sizes(written)] == [size]


@pytest.mark.parametrize(
    "written", ["Dims to follow by 10/12/26", "size 7/4/3", "deliver by ten", "the length of it is 20 ft"]
)
def test_what_is_no_size_behind_a_label(written: str) -> None:
    assert not sizes(written)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("the pallet is like 60x60, top is 50 high", (60, 60, 50)),
        ("crate is about 80 x 50", (80, 50, None)),
        ("a skid made from 4x6's, with it 9'6\" long by 5' wide by 6'8\" tall", (114, 60, 80)),
    ],
)
def test_two_sides_that_are_said_to_be_some(written: str, size: tuple[float | None, ...]) -> None:
    (found,) = sizes(written)
    assert (found.length, found.width, found.height) == size


@pytest.mark.parametrize("written", ["it's 80 x 50 lb bags", "framed with 2x4's", "on 4x4s", "class is 60 x 50"])
def test_timber_and_packs_are_no_size(written: str) -> None:
    assert sizes(written) == []


def test_pallets_of_a_size_are_no_timber() -> None:
    assert [(each.length, each.width, each.height) for each in sizes('all on 48x40s, 60" tall')] == [(48, 40, 60)]
