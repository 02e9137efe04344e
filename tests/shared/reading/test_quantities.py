import pytest

from shared.reading.counts import counts
from shared.reading.weights import weights


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("12,500lbs", 12500), ("45k", 45000), ("45k lbs", 45000), ("5,400#", 5400), ("18 000 kg", 39683), ("1.5 tons", 3000),
        ("20 MT", 44092),
        ("24.18 cwt", 2418), ("Weight (lbs): 1450", 1450), ("GROSS WT: 46,200", 46200), ("Peso total: 8,500 kg", 18739),
        ("total 12,300", 12300),
        ("weight is 41,000", 41000), ("1,980 total", 1980), ("31,420.00 LB", 31420), ("- 38,000 lbs", 38000),
    ],
)  # fmt: skip
def test_weights_in_pounds(written: str, pounds: int) -> None:
    assert [round(weight.pounds) for weight in weights(written)] == [pounds]


@pytest.mark.parametrize(
    "written",
    [
        "500 lbs each",
        "@ 875 lbs ea",
        "2,200 lbs/skid",
        "each weighs 410 lbs",
        "Weight each: 310 lbs",
        "1,450 lb apiece",
    ],
)
def test_a_weight_of_each(written: str) -> None:
    assert weights(written)[0].each


@pytest.mark.parametrize("written", ["$45k", "45k miles", "30 lbs per cubic foot", "Total 22 plts", "PO 45000"])
def test_what_is_no_weight(written: str) -> None:
    assert weights(written) == []


@pytest.mark.parametrize(
    ("written", "number", "packaging"),
    [
        ("10 plts", 10, "pallet"), ("(4) pallets", 4, "pallet"), ("six skids", 6, "skid"), ("2 large wooden crates", 2,
        "crate"),
        ("Pallets: 6", 6, "pallet"), ("one (1) skid", 1, "skid"), ("8 tarimas", 8, "pallet"), ("6 palettes", 6, "pallet"),
        ("20 IBC totes", 20, "tote"),
        ("a pallet", 1, "pallet"), ("Crate 2: 96x24x24", 1, "crate"), ("5 supersacks", 5, "super sack"),
    ],
)  # fmt: skip
def test_counts(written: str, number: int, packaging: str) -> None:
    assert [(count.number, count.packaging) for count in counts(written)] == [(number, packaging)]


@pytest.mark.parametrize("written", ["ask Pat", "18 plt spots", "48x40 pallets", "42k paper rolls"])
def test_what_is_no_count(written: str) -> None:
    assert counts(written) == []
