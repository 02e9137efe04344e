import pytest

from shared.reading.references.ids import in_column, in_files, in_subject, labelled, unlabelled


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Shipment ID 131391979", ["131391979"]), ("load # 131402288", ["131402288"]), ("Shpt 131391979 and 131391980",
        ["131391979", "131391980"]),
        ("Load # ......... 48125588", ["48125588"]), ("Load #12070\nLoad #12088", ["12070", "12088"]),
        ("TMS #: 4471", ["4471"]), ("Your shipment 131410275 (PO 4500318840", ["131410275"]), ("embarque 131391979",
        ["131391979"]),
    ],
)  # fmt: skip
def test_numbers_beside_a_word_for_a_shipment(written: str, found: list[str]) -> None:
    assert labelled(written) == found


@pytest.mark.parametrize(
    "written",
    [
        "PRO 131391979",
        "load 38,000 lbs",
        "PO load 4500127783",
        "invoice 131391979",
        "loads 8/3",
        "load 22 pallets",
        "shipment 99999999999",
    ],
)
def test_what_is_no_id(written: str) -> None:
    assert labelled(written) == []


def test_a_bare_number_counts_in_a_subject_alone() -> None:
    assert [(each.value, each.where) for each in in_subject("CANCEL 131408817")] == [("131408817", "bare subject")]
    assert [each.value for each in in_subject("RE: Pickup 62004480 reschedule")] == ["62004480"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Please book 5519023, the cheaper one.", ["5519023"]),
        ("Where is #131391979 now? And 90031177?", ["131391979", "90031177"]),
        ("PRO 131391979, PO no. 5519023", []),
        ("Box TCKU 3050441 is on the ground, bill MAEU 228810457", []),
        ("It runs thru 5519023", ["5519023"]),
        ("MC 771204, call 330-555-0144 or 330.555.0144", []),
        ("Macon GA 31201, 131391979 lbs, $551902", []),
        ("SKU 40118822-M is a part, our file will be 131550218-K", []),
        ("PO 5500417723, ASN 991827; lot no. 131550377; MC is 771204; contract id 8814710", []),
    ],
)
def test_long_numbers_without_any_word(written: str, found: list[str]) -> None:
    assert unlabelled(written) == found


@pytest.mark.parametrize(
    "subject",
    [
        "Drayage order / TCKU 3050441",
        "D/O hlbu3050441 Oakland",
        "MBL 228810457",
        "Seal# 3050441",
        "PRO 131402871",
        "Quote needed // SO 118820",
        "RFQ 7100448 due 3/27",
        "Pickup # 77812",
        "pickup no 778120",
        "Instant quote form: submission #20931",
        "New inquiry no. 20931 from the website",
        "Case 5530871: damaged carton",
        "PAPS 40881276 is not on the manifest",
        "Job 5530871 - rate please",
    ],
)
def test_other_numbers_in_a_subject_are_no_ids(subject: str) -> None:
    assert in_subject(subject) == []


def test_file_names_and_columns() -> None:
    assert [each.value for each in in_files(["Load_131394033_POD.pdf", "scan 0047.pdf"])] == ["131394033"]
    assert in_column((("Load #", "Status"), ("771203", "Delivered"))) == ["771203"]
    assert in_column((("Your shipment #", "Billed"), ("48212763", "$744.50"))) == ["48212763"]
    assert in_column((("Customer Shipment ID", "131397744"),)) == ["131397744"]
    assert in_column((("Ship ID", "to"), ("4471655", "El Paso"))) == ["4471655"]
    assert in_column((("Conf", "Carrier load #"), ("7001", "5519023"))) == ["5519023"]
    assert in_column((("PO", "Broker / shipment no."), ("7001", "5519023"))) == ["5519023"]
    assert in_column((("PO", "Full load"), ("7001", "5519023"))) == []
    assert in_column((("Ship", "to"), ("4471655", "El Paso"))) == []
    assert in_column((("Invoice #", "Billed"), ("48212763", "$744.50"))) == []
