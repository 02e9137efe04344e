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
    ],
)  # fmt: skip
def test_trailers(written: str, kind: str) -> None:
    assert trailers(written)[0].value == kind


@pytest.mark.parametrize(
    "written",
    ["no reefer needed", "minivan", "plataforma elevadora", "not a flatbed", "[ ] Van", "Container Freight Station"],
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
        ("no, just ltl", ["LTL"]),
        ("[x] FTL [ ] LTL", ["Truckload"]),
        ("caja completa", ["Truckload"]),
    ],
)
def test_modes(written: str, found: list[str]) -> None:
    assert [mode.value for mode in modes(written)] == found
