import pytest

from shared.reading.counts.counts import counts
from shared.reading.weights.weights import weights


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("12,500lbs", 12500), ("45k", 45000), ("45k lbs", 45000), ("5,400#", 5400), ("18 000 kg", 39683), ("1.5 tons", 3000),
        ("20 MT", 44092),
        ("24.18 cwt", 2418), ("Weight (lbs): 1450", 1450), ("GROSS WT: 46,200", 46200), ("Peso total: 8,500 kg", 18739),
        ("total 12,300", 12300),
        ("weight is 41,000", 41000), ("1,980 total", 1980), ("31,420.00 LB", 31420), ("- 38,000 lbs", 38000),
        ("weighs maybe 6100", 6100), ("tips the scales at 2,310", 2310), ("scaled out at 2310", 2310), ("3,050 tot", 3050),
        ("2,040 for all of it", 2040), ("41,000-43,000 lbs", 41000), ("41 to 43k", 41000), ("18,5 t", 40785), ("2½ tons", 5000),
        ("22T", 44000), ("22 t", 48502), ("Pounds: thirty-four hundred", 3400),
        ("thirty eight thousand", 38000), ("22 hundred pounds", 2200), ("390 hundredweight", 39000), ("plts,44000 LBS", 44000),
    ],
)  # fmt: skip
def test_weights_in_pounds(written: str, pounds: int) -> None:
    assert [round(weight.pounds) for weight in weights(written)] == [pounds]


def test_nothing_may_be_weighed() -> None:
    assert [weight.pounds for weight in weights("Tare: 0 lbs")] == [0]


@pytest.mark.parametrize(
    "written",
    [
        "500 lbs each",
        "@ 875 lbs ea",
        "2,200 lbs/skid",
        "each weighs 410 lbs",
        "Weight each: 310 lbs",
        "1,450 lb apiece",
        "each 1,085 kg gross",
        "12 skids, 1,150 each",
        "9 drums @ 410 ea",
        "5 crates, 700 a crate",
        "averaging 600 lbs",
        "Wt/plt: 500 lbs",
        "Weight (each): 500",
        "a crate weighs in the neighborhood of 165 pounds",
    ],
)
def test_a_weight_of_each(written: str) -> None:
    assert weights(written)[0].each


@pytest.mark.parametrize(
    "written",
    [
        "$45k",
        "45k miles",
        "30 lbs per cubic foot",
        "Total 22 plts",
        "PO 45000",
        "2 trucks at 1,450 each",
        "8 lb 2 oz",
        "we paid 1,650 total",
        "forty thousand dollars",
        "Qty: 1,200 ea",
    ],
)
def test_what_is_no_weight(written: str) -> None:
    assert weights(written) == []


@pytest.mark.parametrize(
    ("written", "number", "packaging"),
    [
        ("10 plts", 10, "pallet"), ("(4) pallets", 4, "pallet"), ("six skids", 6, "skid"), ("2 large wooden crates", 2,
        "crate"),
        ("Pallets: 6", 6, "pallet"), ("one (1) skid", 1, "skid"), ("8 tarimas", 8, "pallet"), ("6 palettes", 6, "pallet"),
        ("20 IBC totes", 20, "tote"),
        ("a pallet", 1, "pallet"), ("Crate 2: 96x24x24", 1, "crate"), ("5 supersacks", 5, "supersack"),
        ("76 DRM", 76, "drum"), ("16 PACK", 16, "pack"), ("4 / crates", 4, "crate"), ("Pallet count 22", 22, "pallet"),
        ("Handling units: 4 (skids)", 4, "skid"), ("pallets x 7", 7, "pallet"), ("skids (3)", 3, "skid"), ("3-4 pallets", 3,
        "pallet"),
        ("1 (one) crate", 1, "crate"), ("4 ea. skids", 4, "skid"), ("22 one ton totes", 22, "tote"), ("9 sacks", 9, "sack"),
        ("Twenty-two pallets", 22, "pallet"),
        ("9 road cases", 9, "case"), ("3 flight cases", 3, "case"), ("3 display cases", 3, ""),
    ],
)  # fmt: skip
def test_counts(written: str, number: int, packaging: str) -> None:
    assert [(count.number, count.packaging) for count in counts(written)] == [(number, packaging)]


@pytest.mark.parametrize(
    "written",
    [
        "ask Pat",
        "18 plt spots",
        "48x40 pallets",
        "42k paper rolls",
        "2100 pounds a bundle",
        "40 chairs, no pallets",
        "3 fork lifts",
        "88 Elm Ave Unit 12",
        "14 Crate St",
    ],
)
def test_what_is_no_count(written: str) -> None:
    assert counts(written) == []


@pytest.mark.parametrize(
    "written",
    [
        "gate code 4417#",
        "code is *88#",
        "PIN: 2210#",
        "passcode 315#",
        "punch in 4417# at the gate",
        "dial 88# on the keypad",
    ],
)
def test_what_somebody_types_is_no_weight(written: str) -> None:
    assert weights(written) == []


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("code 4417# at the gate, steel 44,200#", [44200]),
        ("class code 50, 4417#", [4417]),
        ("GROSS LB   37,480", [37480]),
        ("Plts: 14  Lb: 12,480", [12480]),
        ("2 bundles beams, 144x42x24, 2,950 total\n65, ready Monday", [2950]),
        ("4 crates total 1,950", [1950]),
    ],
)
def test_weights_beside_other_numbers(written: str, pounds: list[int]) -> None:
    assert [round(weight.pounds) for weight in weights(written)] == pounds


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Link-Belt 350 excavator, bucket on", []),
        ("Deere 310 backhoe, bucket attached", []),
        ("350 excavator buckets", [(350, "bucket")]),
        ("12 large, heavy crates", [(12, "crate")]),
        ("one tank load of caustic", []),
        ("two tank loads of caustic", []),
        ("drayage for one import box", []),
        ("4 import boxes", []),
        ("4 boxes of imports", [(4, "box")]),
        ("70 Bessemer Crt, London", []),
        ("12 Roller Cres, London", []),
        ("58 file cabinets", [(58, "")]),
        ("14 sign cabinets", [(14, "")]),
        ("3 cabinets of network gear", [(3, "cabinet")]),
        ("Pieces: 2 sofas, 92 x 40 x 36", [(2, "")]),
        ("Pieces: 4 exam tables", [(4, "")]),
        ("Pieces: 4 crates", [(4, "crate")]),
        ("Pieces: 4", [(4, "piece")]),
        ("Pallets: 14 Lbs: 12,480", [(14, "pallet")]),
    ],
)
def test_counts_beside_other_numbers(written: str, expected: list[tuple[int, str]]) -> None:
    assert [(count.number, count.packaging) for count in counts(written)] == expected


@pytest.mark.parametrize(
    ("written", "pounds"),
    [
        ("21 pallets come to 42,000 even", 42000),
        ("it comes out to 40,000 even.", 40000),
        ("11 bundles of tube totaling 39,500 give or take", 39500),
        ("works out to 41,600 exactly, give me a number", 41600),
    ],
)
def test_a_weight_without_a_unit_may_say_how_exact_it_is(written: str, pounds: int) -> None:
    assert [round(weight.pounds) for weight in weights(written)] == [pounds]


@pytest.mark.parametrize("written", ["comes to 42,000 bags", "the rate came to 2,400 even", "I can do $1,900 flat"])
def test_what_else_comes_to_a_round_number(written: str) -> None:
    assert weights(written) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("11 rolling carts and 2 pallets", [(11, "cart"), (2, "pallet")]),
        ("2 pallets and 11 rolling carts", [(2, "pallet"), (11, "cart")]),
        ("6 nursery carts plus 3 skids of pots", [(6, "cart"), (3, "skid")]),
        ("11 rolling carts on 2 pallets", [(2, "pallet")]),
        ("8 medical carts and 2 pallets", [(2, "pallet")]),
        ("4 rolling carts, 150 lbs each", []),
        ("6 pallets of chairs, 14 chairs to a pallet", [(6, "pallet")]),
    ],
)
def test_carts_beside_other_units_carry_freight(written: str, expected: list[tuple[int, str]]) -> None:
    assert [(each.number, each.packaging) for each in counts(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Quantity: 21.3 metric tonnes", []), ("Qty: 2.5 tons", []), ("Quantity: 21", [21]), ("Qty: 12.00", [12]),
        ("Pallets: 6. Ready Monday", [6]),
    ],
)  # fmt: skip
def test_a_quantity_with_a_fraction_counts_nothing(written: str, expected: list[int]) -> None:
    assert [each.number for each in counts(written)] == expected


@pytest.mark.parametrize(
    "written",
    ["18.2 ton métricas", "18,2 toneladas métricas", "18.2 tons (metric)", "18.2 tons, metric", "18.2 m. tons", "18.2 metric T",
     "18.2 M/T", "18,2 tonnes métriques"],
)  # fmt: skip
def test_tons_are_metric_whatever_way_it_is_said(written: str) -> None:
    assert [round(weight.pounds) for weight in weights(written)] == [40124]


def test_a_time_zone_behind_an_hour_is_no_weight() -> None:
    assert weights("Bids close today at 14:00 MT") == []


@pytest.mark.parametrize("written", ["39,000 it is, thanks.", "Make it 39,000.", "Let's go with 39,000 - Dee"])
def test_a_load_that_the_writer_settles_on(written: str) -> None:
    assert [weight.pounds for weight in weights(written)] == [39000]


def test_a_rate_that_is_settled_on_is_no_weight() -> None:
    assert weights("Our budget: go with 12,500.") == []
