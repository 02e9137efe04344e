import pytest

from shared.reading import read
from shared.reading.references.references import references
from tests.shared.reading.messages import html, text


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("PO# 88231", "po", "88231"), ("our PO number is 5512", "po", "5512"), ("BOL 77-2231", "bol", "77-2231"),
        ("PRO 123-456789-0", "pro", "123-456789-0"),
        ("pickup number CY-2207", "other", "CY-2207"), ("Order #: SO-10552", "other", "SO-10552"), ("container MSCU1234567",
        "other", "MSCU1234567"),
        ("MC 887120", "not ours", "887120"), ("Our order number is MS-26-1180.", "other", "MS-26-1180"),
        ("Po KL 8841.", "po", "KL 8841"), ("PO / ref: DBG-4471", "po", "DBG-4471"), ("Customer no. 30118.", "other", "30118"),
        ("RLS 77013", "other", "77013"), ("#EO-5501", "other", "EO-5501"), ("orden de compra es la OC-55193", "po", "OC-55193"),
        ("po 18X2K", "po", "18X2K"), ("the order number at the mill is 66815", "other", "66815"),
        ("BL no. OOLX26611907", "bol", "OOLX26611907"), ("MBL OOLX26611907", "other", "OOLX26611907"), ("po/ TR-55108", "po",
        "TR-55108"), ("No de client : 77-40916", "other", "77-40916"), ("BC 4407-26", "po", "4407-26"),
        ("RGA 1156", "other", "1156"), ("RA# 22019", "other", "22019"), ("DN 80991234", "other", "80991234"),
        ("the PO number on the BOL: CH-31447", "po", "CH-31447"),
        ("PO number(s): 88-19941", "po", "88-19941"), ("pickup # NO-8816", "other", "NO-8816"), ("PO NO-8816", "po", "8816"),
        ("Load offer KMP-20931", "other", "KMP-20931"), ("load offer 70055182", "other", "70055182"),
        ("ORDER NO.....UC 30418", "other", "UC 30418"), ("SO-8899", "other", "SO-8899"),
    ],
)  # fmt: skip
def test_numbers_by_their_label(written: str, kind: str, value: str) -> None:
    assert [(each.kind, each.value) for each in references(written)] == [(kind, value)]


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("The POs to show are 5512 and 5513.", ["5512", "5513"]),
        ("PO to put on the BOL is 88213", ["88213"]),
        ("The order number to use is SO-7713.", ["SO-7713"]),
        ("POs to reference: 88213, 88214", ["88213", "88214"]),
        ("quote # on our side GC-8817", ["GC-8817"]),
        ("P/O MS0072219", ["MS0072219"]),
        ("the PO says 63044, that's wrong", []),
        ("PO 63044 (which is a typo)", []),
        ("PO 63044, that's the number they gave us", ["63044"]),
        ("PO to show the driver. 88213 lbs", []),
        ("the order to show is the second one", []),
    ],
)
def test_what_stands_between_a_label_and_its_number(written: str, values: list[str]) -> None:
    assert [each.value for each in references(written)] == values


def test_several_behind_one_label() -> None:
    assert [each.value for each in references("PO 1187400, 1187402 and 1187403")] == ["1187400", "1187402", "1187403"]
    assert [each.value for each in references("POs 7001/7002")] == ["7001", "7002"]
    told = references("PO for Mansfield 71180, for Columbus 71183.")
    assert [(each.value, each.whose) for each in told] == [("71180", "Mansfield"), ("71183", "Columbus")]
    told = references("SO-81234 for the first and SO-81235 for the second")
    assert [(each.value, each.whose) for each in told] == [("SO-81234", "first"), ("SO-81235", "second")]


def test_a_stroke_between_two_numbers() -> None:
    assert [each.value for each in references("cust PO TR-4471/TR-4472")] == ["TR-4471", "TR-4472"]
    assert [each.value for each in references("PO 4500118/10")] == ["4500118/10"]


@pytest.mark.parametrize(
    "written",
    [
        "pickup 5/14",
        "PO box 338",
        "order for 10 pallets",
        "ref attached",
        "pickup. 48x40x60",
        "phone 555-555-0100",
        "Pickup: 15212",
        "delivery 5/22-5/25",
        "PO 48x40x60",
    ],
)
def test_what_is_no_reference(written: str) -> None:
    assert references(written) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PURCH. DOC      4900071136", [("po", "4900071136")]),
        ("Purchasing document: 45000127", [("po", "45000127")]),
        ("PO 121, deliver Wednesday", [("po", "121")]),
        ("P.O. #733", [("po", "733")]),
        ("PO (stop 3): TR-5561", [("po", "TR-5561")]),
        ("PO (drop 2) 88120", [("po", "88120")]),
        ("La orden de compra (PO) del cliente es TUC-552.", [("po", "TUC-552")]),
        ("Purchase order (PO) number is 44718.", [("po", "44718")]),
        ("the bill of lading (BOL) # 88123", [("bol", "88123")]),
        ("PO (not yet known) 12 pallets", []),
        ("Purchase order (two copies) 4471 pages", []),
        ("Sales ticket 8841.", [("other", "8841")]),
        ("PO 250 lbs", []),
        ("PO 12", []),
        ("parking ticket 8841", [("not ours", "8841")]),
    ],
)
def test_rarer_labels_and_short_orders(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Our ref: BCI 60771", [("other", "BCI 60771")]),
        ("Reference: KLM 4471-22", [("other", "KLM 4471-22")]),
        ("ORDER     HI 60-2217", [("other", "HI 60-2217")]),
        ("PO of the customer: CDG-2206", [("po", "CDG-2206")]),
        ("Requisition R-20771 must be on the quote", [("other", "R-20771")]),
        ("Our pick up numbers: 90131 (Lima), 90132 (Ada)", [("other", "90131"), ("other", "90132")]),
        ("Bid reference RFQ 26-1147", [("other", "26-1147")]),
        ("Ref: OH 45801 to GA 31201", []),
    ],
)
def test_letters_and_words_beside_a_number(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


@pytest.mark.parametrize("written", ["PO on the second is 16-3381", "PO 16-3381 is for the second"])
def test_a_number_told_of_one_of_several(written: str) -> None:
    (found,) = references(written)
    assert (found.value, found.whose) == ("16-3381", "second")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PO on the first is 7741 and second one 7742", [("7741", "first"), ("7742", "second one")]),
        ("PO on the first load is 7741 and on the second 7742", [("7741", "first load"), ("7742", "second")]),
        ("PO for Ames 88120, for Lima 88121", [("88120", "Ames"), ("88121", "Lima")]),
        ("PO on both is 7741", [("7741", "both")]),
        ("PO numbers go Ames 70881, Lima 70882", [("70881", "Ames"), ("70882", "Lima")]),
        ("POs are Ames 4471, Lima 4472", [("4471", "Ames"), ("4472", "Lima")]),
        ("POs are due Monday", []),
        ("PO numbers are on the pallets, 24 of them", []),
        ("PO on hold, 20 pallets on the second", []),
    ],
)
def test_numbers_told_of_several_in_turn(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.value, each.whose) for each in references(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PO this time is AF-3310.", [("po", "AF-3310")]),
        ("the PO they gave me is LBG-20931", [("po", "LBG-20931")]),
        ("The PO I have is 55210-A", [("po", "55210-A")]),
        ("pickup number you need is 55120", [("other", "55120")]),
        ("our PO would be 20931", [("po", "20931")]),
        ("BOL # we have for this one: 771-22", [("bol", "771-22")]),
        ("L11  BM 0099817", [("bol", "0099817")]),
        ("PO this time has no number", []),
        ("The old PO was 44811, the new one is 44812", [("po", "44812")]),
        ("old PO-44811, new one: 44812", [("po", "44812")]),
        ("the wrong BOL was 7712-A. The correct number is on it", []),
        ("PO is changed from 44811 to 44812", [("po", "44812")]),
        ("PO 44812, not the one from before", [("po", "44812")]),
        ("the order was changed from 20 pallets to 24", []),
        ("There are two POs on this, 44812 and 44813", [("po", "44812"), ("po", "44813")]),
        ("PO's on this load, 20 pallets", []),
        ("BOL will say 88120-A", [("bol", "88120-A")]),
        ("the order says 20 pallets", []),
        ("the order I have is 20 pallets", []),
        ("the PO they want is late, 88120 is the zip", []),
        ("BMW 330100 parts", []),
        ("230 lb a skid so 2760 all told", []),
        ("SO 2760, ready", [("other", "2760")]),
        ("LTL for transfer 58-2207", [("other", "58-2207")]),
        ("put transfer # 58-2207 on it", [("other", "58-2207")]),
        ("transfer 2500 pieces", []),
        ("transfer 10-12 pallets", []),
        ("quote should say req. 5580-27", [("other", "5580-27")]),
        ("liftgate req 7702 Main St", []),
        ("their return no. is R-6614", [("other", "R-6614")]),
        ("CUST PO: DB-6107 / MRL-20488", [("po", "DB-6107"), ("po", "MRL-20488")]),
        ("PO DB-6107 / LTL-20488", [("po", "DB-6107")]),
        ("Orders 4402 (A) and 4407 (B)", [("other", "4402"), ("other", "4407")]),
    ],
)
def test_what_people_say_between_a_label_and_its_number(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PO for truck 1 is 44810 and for truck 2 it's 44811", [("po", "44810"), ("po", "44811")]),
        ("PO for Macon 71180, for Ocala 71183", [("po", "71180"), ("po", "71183")]),
        ("PO for 3 pallets", []),
        ("PO on the first load: 44810, second load: 44811", [("po", "44810"), ("po", "44811")]),
        ("PO for load 1 = 44810", [("po", "44810")]),
        ("theirs (their purchase order) is 80217", [("po", "80217")]),
        ("the price (with the purchase order) is 2100", [("po", "2100")]),
        ("BOL 12-ABK-118 is attached", [("bol", "12-ABK-118")]),
        ("BOL 12-May-2026", []),
        ("Lot/release number 7731-C", [("other", "7731-C")]),
        ("sale / release # 7731", [("other", "7731")]),
        ("lot/yard 7731", []),
        ("Release KLT 70211", [("other", "KLT 70211")]),
        ("Dates from the release: SHIP 20260518 / DLVR 20260521", []),
        ("22 pallets  release QF-301", [("other", "QF-301")]),
        ("release at 3:30", []),
        ("pickup I-80", []),
        ("release number is the same on both, GR-118", [("other", "GR-118")]),
        ("release number is the same on both trucks: GR-118", [("other", "GR-118")]),
        ("the order is the same for all three", []),
        ("cust PO HX-7731, release no. 4", [("po", "HX-7731"), ("other", "4")]),
        ("PO# 77310 / Rel #12", [("po", "77310"), ("other", "12")]),
        ("Release no. 6 pallets", []),
        ("release 6 am", []),
        ("release 4 skids Friday", []),
    ],
)
def test_numbers_told_of_several_or_within_other_words(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


def test_five_digits_that_are_said_to_be_an_order_are_no_place() -> None:
    body = "Two vans Monday, Lima, OH 45801 to Gary, IN 46406, 40,000 lbs each. "
    body += "PO for truck 1 is 88120 and for truck 2 it's 88121."
    found = read(text(body)).now.shipments
    assert [(each.origin.postal_code, each.references.po) for each in found] == [
        ("45801", ("88120",)),
        ("45801", ("88121",)),
    ]
    [only] = read(text("Please quote 4 skids, 2,000 lbs, class 60, pickup is 45801, delivery is 46406.")).now.shipments
    assert (only.origin.postal_code, only.destination.postal_code) == ("45801", "46406")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("Cust PO", "HW-66190", "Delivery #", "80114402"), ("Stop", "Load", "Lima", "")), ("HW-66190", "80114402")),
        ((("Poids", "18 tonnes"), ("Commande", "C-77145")), ("", "C-77145")),
    ],
)
def test_numbers_beside_their_labels_in_a_table(rows: tuple[tuple[str, ...], ...], expected: tuple[str, str]) -> None:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = read(
        html(f"<p>Quote from Lima, OH 45801 to Gary, IN 46406, 4 pallets 2,000 lbs.</p><table>{table}</table>")
    )
    (shipment,) = found.now.shipments
    assert ("".join(shipment.references.po), "".join(shipment.references.other)) == expected


def test_a_label_and_the_word_for_number_among_several_on_a_line() -> None:
    line = "Freight: 10 pallets\nBOL no. HB-20931   PO CAB-118 and CAB-121"
    (shipment,) = read(text(f"Quote from Lima, OH 45801 to Gary, IN 46406, 2,000 lbs.\n{line}")).now.shipments
    assert (shipment.references.bol, shipment.references.po) == (("HB-20931",), ("CAB-118", "CAB-121"))


def test_an_order_below_the_writers_name() -> None:
    body = "Quote 4 pallets, 2,000 lbs from Lima, OH 45801 to Gary, IN 46406.\n\nAmy Rudd\nRudd Supply\n"
    (shipment,) = read(text(body + "PO 33-2071")).now.shipments
    assert shipment.references.po == ("33-2071",)
    (shipment,) = read(text(body + "PO Box 332071")).now.shipments
    assert shipment.references.po == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Our PO to you is KT-50927.", [("po", "KT-50927")]), ("The PO to them will be 55120-3.", [("po", "55120-3")]),
        ("pickup no.: KP 11906", [("other", "KP 11906")]), ("PU# TT 44821", [("other", "TT 44821")]),
        ("Pickup number is RS 20-4471", [("other", "RS 20-4471")]), ("Pickup: Gary IN 46402", []), ("pickup no. by 1400", []),
        ("Load no. on our side CP-4471", [("other", "CP-4471")]), ("load # at our end: 88120", [("other", "88120")]),
        ("Load no. 88120", []),
    ],
)  # fmt: skip
def test_numbers_that_are_said_to_be_somebody_s(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


def test_an_order_that_looks_like_a_weight_is_none() -> None:
    [found] = read(text("Lima, OH 45801 to Gary, IN 46406, 4 skids. Our PO to you is WT-50927.")).now.shipments
    assert (found.weight_lb, found.references.po) == (None, ("WT-50927",))


def test_orders_of_some_loads_are_no_places() -> None:
    found = read(text("Two vans, Lima, OH 45801 to Gary, IN 46406.\nPOs 55302 (Monday), 55303 (Tuesday)")).now.shipments
    assert {(each.origin.postal_code, each.destination.postal_code) for each in found} == {("45801", "46406")}


@pytest.mark.parametrize(
    ("written", "value"),
    [("PO is LA-0917", "LA-0917"), ("PO is EL-20917", "EL-20917"), ("la orden de compra es la 55193", "55193")],
)
def test_letters_of_a_number_are_no_article(written: str, value: str) -> None:
    assert [each.value for each in references(written)] == [value]


@pytest.mark.parametrize("label", ["PO number(s):", "PO #(s):", "PO no(s)."])
def test_a_label_may_leave_open_how_many_follow(label: str) -> None:
    assert [(each.kind, each.value) for each in references(f"{label} 88-19941, 88-19946")] == [
        ("po", "88-19941"),
        ("po", "88-19946"),
    ]


def test_a_load_offer_may_be_a_price() -> None:
    assert references("Load offer: 2400 all in, or a load offer of $1,850") == []


@pytest.mark.parametrize("number", ["NW-66130", "66130", "# 66130"])
def test_an_order_below_a_phone_number_is_no_signature(number: str) -> None:
    body = "Please pick up 6 pallets, 10,380 lbs, class 65, from Lima, OH 45801 to Gary, IN 46406, LTL.\n\n"
    message = text(f"{body}Emergency 800-555-0170. Shipping closes 2:30 sharp.\nPO {number}\n")
    assert read(message).now.shipments[0].references.po == (number.strip("# "),)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Release number for the driver 77120.", [("other", "77120")]),
        ("pickup number he has to show at the guard shack is 55-2213", [("other", "55-2213")]),
        ("The order number the gate asks for: 881204", [("other", "881204")]),
        ("BOL is already made out, HBK-30114.", [("bol", "HBK-30114")]),
        ("The PO is approved, 4500 lbs", []),
        ("Order is ready, 12 pallets", []),
        ("release for the trucks 0800", []),
        ("Numéro de cueillette : AB-2026-118", [("other", "AB-2026-118")]),
        ("Número de recogida: 44512", [("other", "44512")]),
        ("no carga 26000 lbs", []),
        ("our run no. K-771", [("other", "K-771")]),
        ("run 12 pallets", []),
        ("Release paper says R-5519", [("other", "R-5519")]),
        ("Delivery note: 55-0093", [("other", "55-0093")]),
        ("pick list 0800", []),
        ("two on Monday (PO 71-9 and PO 71-10)", [("po", "71-9"), ("po", "71-10")]),
        ("PO 3-14", []),
        ("PO(s): TX-60118\nTX-60122\nService: LTL", [("po", "TX-60118"), ("po", "TX-60122")]),
        ("PO: TX-60118\nTX-60122", [("po", "TX-60118")]),
        ("POs: 60118\n60122", [("po", "60118")]),
        ("SALES ORD | 410077 | CUST PO | OP-8814\nLN | DESCRIPTION", [("other", "410077"), ("po", "OP-8814")]),
        ("Their PO | A-5512 | FS90071 | TBD", []),
        ("REQ DELIVERY | 20260428", []),
        ("a quote is wanted (Req. 882190)", [("other", "882190")]),
        ("PO BOX20441", []),
    ],
)
def test_numbers_whose_label_stands_apart(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.kind, each.value) for each in references(written)] == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Deck 1 gets pickup number GH-301, deck 2 gets GH-302.", [("GH-301", "Deck 1"), ("GH-302", "deck 2")]),
        ("truck A: release # 44123; truck B: 44124", [("44123", "truck A"), ("44124", "truck B")]),
        (
            "the first one goes under PO 88120 and the second 88121",
            [("88120", "the first one"), ("88121", "the second")],
        ),
        ("Load 1 PO 5512, load 2 4500 lbs", [("5512", "")]),
        ("stop 1 PO 7712, stop 2 Macon GA 31201", [("7712", "")]),
    ],
)
def test_numbers_told_behind_what_they_are_for(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.value, each.whose) for each in references(written)] == expected


@pytest.mark.parametrize("head", ["Cust. PO", "Their PO", "Customer's PO", "Purchase order", "Vendor PO #", "POs"])
def test_orders_in_a_table_of_loads(head: str) -> None:
    body = (
        f"<table><tr><th>From</th><th>To</th><th>Plts</th><th>Lbs</th><th>{head}</th></tr>"
        "<tr><td>Lima OH 45801</td><td>Gary IN 46406</td><td>4</td><td>2,000</td><td>HW-5512</td></tr>"
        "<tr><td>Lima OH 45801</td><td>Macon GA 31201</td><td>5</td><td>2,500</td><td>FS90071</td></tr></table>"
    )
    found = read(html(f"<p>Rates on these please</p>{body}")).now.shipments
    assert [each.references.po for each in found] == [("HW-5512",), ("FS90071",)]


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("Appt Thursday 10:00, conf. no. 5571180", "other", "5571180"),
        ("Ref. No. 88121 on all papers", "other", "88121"),
        ("rel. # 4411", "other", "4411"),
        ("our file KX-IMP-0633", "other", "KX-IMP-0633"),
        ("your file: 99812", "other", "99812"),
        ("SHIP REQ 22871", "other", "22871"),
        ("Ocean B/L: KJ-88210776", "bol", "KJ-88210776"),
        ("PO EST-2291", "po", "EST-2291"),
        ("el PO es 2291", "po", "2291"),
    ],
)
def test_labels_cut_short_and_whose_they_are(written: str, kind: str, value: str) -> None:
    assert [(each.kind, each.value) for each in references(written)] == [(kind, value)]


@pytest.mark.parametrize("written", ["our file has 3 pallets in it", "your file on the 12 skids", "Stop 2 is no. 3"])
def test_a_file_without_a_number_is_no_reference(written: str) -> None:
    assert references(written) == []


@pytest.mark.parametrize("head", ["Rel", "RLS #", "Sales doc", "Sales Document"])
def test_numbers_below_a_head_cut_short(head: str) -> None:
    body = (
        f"<table><tr><th>{head}</th><th>From</th><th>To</th><th>Plts</th><th>Lbs</th></tr>"
        "<tr><td>K-601</td><td>Lima OH 45801</td><td>Gary IN 46406</td><td>4</td><td>2,000</td></tr>"
        "<tr><td>K-603</td><td>Lima OH 45801</td><td>Macon GA 31201</td><td>5</td><td>2,500</td></tr></table>"
    )
    found = read(html(f"<p>Rates on these please</p>{body}")).now.shipments
    assert [each.references.other for each in found] == [("K-601",), ("K-603",)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("pu# for #1 K88214, #2 K88215", [("K88214", "#1"), ("K88215", "#2")]),
        ("Pickup numbers: load 1 K88214, load 2 K88215", [("K88214", "load 1"), ("K88215", "load 2")]),
        ("POs: truck 1 - 88214; truck 2 - 88215", [("88214", "truck 1"), ("88215", "truck 2")]),
        ("pickup number for the first is K-214 and for the second K-215", [("K-214", "first"), ("K-215", "second")]),
        ("pickup for load 1 0800, load 2 1000", []),
        ("delivery numbers: load 1 9400 lbs, load 2 8200 lbs", []),
    ],
)
def test_numbers_of_numbered_loads_behind_one_label(written: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.value, each.whose) for each in references(written)] == expected


def test_each_load_of_one_lane_has_its_own_number() -> None:
    body = (
        "Reefer rates please, two loads Saturday\nLima OH 45801 to Gary IN 46406, 34F, 20 pallets, 41,500 lb each load\n"
        "pu# for #1 K88214, #2 K88215"
    )
    assert [each.references.other for each in read(text(body)).now.shipments] == [("K88214",), ("K88215",)]
