import pytest

from shared.reading.equipment import modes, trailers


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("53' dry van", "van"), ("reefer", "reefer"), ("48' flat", "flatbed"), ("hotshot", "flatbed"), ("stepdeck",
        "step deck"), ("RGN", "lowboy"),
        ("power only", "power only"), ("26' straight truck", "box truck"), ("sprinter van", "sprinter"),
        ("53V", "van"), ("48 OR 53 FB", "flatbed"), ("53 air ride", "van"), ("40' HC",
        "container"), ("caja seca", "van"),
        ("plate-forme", "flatbed"), ("Conestoga", "conestoga"), ("hopper bottom", "hopper"), ("food grade tanker", "tanker"),
        ("on a flat, 3 crates", "flatbed"), ("FB 48 or 53", "flatbed"), ("VAN_53", "van"), ("2 x 40HC", "container"),
        ("pneumatic tanker", "tanker"), ("pneumatic trailer", "hopper"), ("plataforma no, caja seca sí", "van"),
        ("END DUMP OR HOPPER NO, PLAIN FLATBEDS", "flatbed"), ("lowbed", "lowboy"), ("24' box", "box truck"),
        ("Lima OH\nflat\n45k", "flatbed"), ("memphis to dallas flat 48k", "flatbed"), ("Ocala FL, step, 46000 lbs", "step deck"),
        ("a truck of 53 feet dry", "van"), ("eqpt: R", "reefer"), ("a dry trailer", "van"),
    ],
)  # fmt: skip
def test_trailers(written: str, kind: str) -> None:
    assert trailers(written)[0].value == kind


@pytest.mark.parametrize(
    "written",
    [
        "no reefer needed",
        "our stores in Van Buren, AR",
        "van der Waals forces",
        "recojan dos tarimas que van a Austin",
        "minivan",
        "plataforma elevadora",
        "not a flatbed",
        "[ ] Van",
        "Container Freight Station",
        "a flat rate",
        "a clean dry trailer",
        "packed flat 45 of them",
        "folded flat 48000 boxes",
        "48 x 30 x 20",
        "3 x 40 boards",
        "4100 Van Horn Rd",
    ],
)
def test_what_is_not_asked_for(written: str) -> None:
    assert trailers(written) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("volume LTL", ["LTL"]),
        ("FTL", ["Truckload"]),
        ("partial", ["Truckload"]),
        ("drayage", ["Drayage"]),
        ("instead of the usual ltl stuff", []),
        ("too long for LTL", []),
        ('too long for "ltl" so I guess it is a partial', ["Truckload"]),
        ("LTL won't take it, so a partial", ["Truckload"]),
        ("price it as LTL and as a partial", ["LTL", "Truckload"]),
        ("no, just ltl", ["LTL"]),
        ("[x] FTL [ ] LTL", ["Truckload"]),
        ("caja completa", ["Truckload"]),
    ],
)
def test_modes(written: str, found: list[str]) -> None:
    assert [mode.value for mode in modes(written)] == found


@pytest.mark.parametrize("written", ["van or reefer, so price me the reefer", "van or reefer, quote the reefer"])
def test_the_trailer_that_is_settled_on(written: str) -> None:
    assert [each.value for each in trailers(written) if each.chosen] == ["reefer"]
