"""Where freight goes and when, in the many ways in which people lay it out and put it."""

import pytest

from shared.reading import Place, Shipment, decide, read
from shared.reading.model import Context, Message
from tests.shared.reading.messages import html, text

A_SHEET = "Please quote LTL, 3 pallets, 1,875 lb, class 85.\n\n"


def spelled(place: Place) -> str:
    """A place as it would be written on one line."""
    city = " ".join(each for each in (place.city, place.state, place.postal_code) if each)
    return ", ".join(each for each in (place.company, place.street, city) if each)


def route(shipment: Shipment) -> str:
    """A shipment's stops and days: "Dallas TX > delivery Tulsa OK > Reno NV; up 05-14; down 05-18"."""
    extras = [f"{stop.type} {spelled(stop.place)}" for stop in shipment.extra_stops]
    stops = " > ".join([spelled(shipment.origin), *extras, spelled(shipment.destination)])
    up = f"; up {shipment.pickup_date[5:]}" if shipment.pickup_date else ""
    down = f"; down {shipment.delivery_date[5:]}" if shipment.delivery_date else ""
    return stops + up + down


def routes(message: Message) -> list[str]:
    return [route(shipment) for shipment in decide(read(message), Context()).shipments]


DALLAS_RENO = "Dallas TX 75201 > Reno NV 89502; up 05-14; down 05-18"
FULL = "ABC Corp, 123 Main St, Dallas TX 75201 > XYZ Inc, 55 Elm Ave, Reno NV 89502; up 05-14; down 05-18"

SHEETS = {
    "label and value": (
        "Pickup Company: ABC Corp\nPickup Address: 123 Main St\nPickup City: Dallas\nPickup State: TX\nPickup Zip: 75201\n"
        "Pickup Date: 05/14/2026\nDelivery Company: XYZ Inc\nDelivery Address: 55 Elm Ave\nDelivery City: Reno\n"
        "Delivery State: NV\nDelivery Zip: 89502\nDelivery Date: 05/18/2026",
        FULL,
    ),
    "sections of labels": (
        "PICKUP\nCompany: ABC Corp\nAddress: 123 Main St\nCity, State, Zip: Dallas, TX 75201\nDate: 5/14\n\n"
        "DELIVERY\nCompany: XYZ Inc\nAddress: 55 Elm Ave\nCity, State, Zip: Reno, NV 89502\nDate: 5/18",
        FULL,
    ),
    "sections with split places": (
        "Shipper Information\n-------------------\nName:     ABC Corp\nStreet:   123 Main St\nCity:     Dallas\nState:    TX\n"
        "Zip:      75201\nReady:    5/14/26\n\nConsignee Information\n---------------------\nName:     XYZ Inc\n"
        "Street:   55 Elm Ave\nCity:     Reno\nState:    NV\nZip:      89502\nDue:      5/18/26",
        FULL,
    ),
    "stops of a system": (
        "Stop 1  PICKUP\n  ABC Corp\n  123 Main St\n  Dallas, TX 75201\n  05/14/2026 13:00\n\n"
        "Stop 2  DELIVERY\n  XYZ Inc\n  55 Elm Ave\n  Reno, NV 89502\n  05/18/2026 08:00  APPT",
        FULL,
    ),
    "stops named by their number": (
        "STOP 1 (PU)\nABC Corp\n123 Main St\nDallas TX 75201\nAppt 5/14 0900\n\nSTOP 2 (SO)\nXYZ Inc\n55 Elm Ave\n"
        "Reno NV 89502\nAppt 5/18 0700",
        FULL,
    ),
    "labels above their values": (
        "Origin\nABC Corp\n123 Main St\nDallas, TX 75201\n\nDestination\nXYZ Inc\n55 Elm Ave\nReno, NV 89502\n\n"
        "Pickup date\n5/14\n\nDelivery date\n5/18",
        FULL,
    ),
    "labels above with empty lines": (
        "Pickup from\n\nABC Corp\n123 Main St\nDallas, TX 75201\n\nDeliver to\n\nXYZ Inc\n55 Elm Ave\nReno, NV 89502\n\n"
        "Pickup on\n\n5/14\n\nDeliver by\n\n5/18",
        FULL,
    ),
    "dotted leaders": (
        "Origin .......... ABC Corp, 123 Main St, Dallas, TX 75201\nDestination ..... XYZ Inc, 55 Elm Ave, Reno, NV 89502\n"
        "Ship date ....... 5/14\nDeliver date .... 5/18",
        FULL,
    ),
    "side by side": (
        "SHIP FROM                     SHIP TO\nABC Corp                      XYZ Inc\n123 Main St                   55 Elm Ave\n"
        "Dallas, TX 75201              Reno, NV 89502\n\nSHIP DATE: 5/14/26    DELIVERY DATE: 5/18/26",
        FULL,
    ),
    "spaces for columns": (
        "LOAD OUT     05/14/26  1900     DALLAS TX 75201    ABC Corp\nARRIVE       05/18/26  0600     RENO NV 89502      XYZ Inc",
        "ABC Corp, Dallas TX 75201 > XYZ Inc, Reno NV 89502; up 05-14; down 05-18",
    ),
    "a pair of lines": ("PU 5/14 Dallas TX 75201\nDEL 5/18 Reno NV 89502", DALLAS_RENO),
    "the day behind": ("Dallas TX 75201 5/14\nReno NV 89502 5/18", DALLAS_RENO),
    "words behind the place": ("Dallas TX 75201 (pickup 5/14)\nReno NV 89502 (delivery 5/18)", DALLAS_RENO),
    "bill to somebody else": (
        "Ship from: ABC Corp, Dallas TX 75201\nShip to: XYZ Inc, Reno NV 89502\nBill to: Payer LLC, 9 Oak Rd, Tulsa OK 74116\n"
        "Ships 5/14, due 5/18",
        "ABC Corp, Dallas TX 75201 > XYZ Inc, Reno NV 89502; up 05-14; down 05-18",
    ),
    "bullets": (
        "- shipper: ABC Corp (Dallas TX 75201)\n- receiver: XYZ Inc (Reno NV 89502)\n- p/u 5/14\n- del 5/18 by appt",
        "ABC Corp, Dallas TX 75201 > XYZ Inc, Reno NV 89502; up 05-14; down 05-18",
    ),
    "capitals and dashes": (
        "SHPR - ABC CORP - DALLAS TX 75201\nCNEE - XYZ INC - RENO NV 89502\nPU DATE - 5/14\nDEL DATE - 5/18",
        "ABC CORP, Dallas TX 75201 > XYZ INC, Reno NV 89502; up 05-14; down 05-18",
    ),
    "Canada": (
        "Ship from:\nMaple Foods\n1200 Derry Rd\nMississauga, ON L5T 2N7\n\nShip to:\nXYZ Inc\n55 Elm Ave\nReno, NV 89502\nUSA",
        "Maple Foods, 1200 Derry Rd, Mississauga ON L5T 2N7 > XYZ Inc, 55 Elm Ave, Reno NV 89502",
    ),
    "Mexico": (
        "Recolección: Aceros del Norte, Carretera Miguel Alemán km 20, Apodaca, N.L. 66600\n"
        "Entrega: XYZ Inc, Reno NV 89502\nFecha de carga: 14 de mayo",
        "Aceros del Norte, Carretera Miguel Alemán km 20, Apodaca NLE 66600 > XYZ Inc, Reno NV 89502; up 05-14",
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_says_where_and_when(name: str) -> None:
    written, expected = SHEETS[name]
    assert routes(text(A_SHEET + written)) == [expected]


PROSE = {
    "from a pair of codes": ("We are at 75201 and theirs is 89502.", "Dallas TX 75201 > Reno NV 89502"),
    "our and theirs": (
        "It sits in our Dallas TX 75201 warehouse and our customer in Reno NV 89502 wants it by the 18th. Ready Thursday.",
        DALLAS_RENO,
    ),
    "destination first": (
        "XYZ Inc in Reno NV 89502 is expecting these on 5/18. They ship from ABC Corp in Dallas TX 75201 on 5/14.",
        "ABC Corp, Dallas TX 75201 > XYZ Inc, Reno NV 89502; up 05-14; down 05-18",
    ),
    "go and get it": (
        "I need you to go get it at his house. The address is 123 Main St, Dallas TX 75201. Drop it at XYZ Inc, 55 Elm Ave, "
        "Reno NV 89502. 5/14 is the day they will be open.",
        "123 Main St, Dallas TX 75201 > XYZ Inc, 55 Elm Ave, Reno NV 89502; up 05-14",
    ),
    "in brackets": (
        "These will be released to you at the factory (ABC Corp, 123 Main St, Dallas, Texas 75201) on Thursday, May 14. "
        "The destination is the new school, XYZ School, 55 Elm Ave, Reno, Nevada 89502. The delivery must take place no "
        "later than May 18.",
        "ABC Corp, 123 Main St, Dallas TX 75201 > XYZ School, 55 Elm Ave, Reno NV 89502; up 05-14; down 05-18",
    ),
    "who takes it": (
        "From my shed at Dallas TX 75201 up to Reno, Nevada 89502. I can load Thursday and he takes them Monday morning.",
        DALLAS_RENO,
    ),
    "out of the door": (
        "From Dallas TX 75201, going to Reno NV 89502. It goes out the door Thu 5/14.",
        DALLAS_RENO[:-12],
    ),
    "any day from": ("Dallas TX 75201 to Reno NV 89502, any day from May 14th on.", DALLAS_RENO[:-12]),
    "same day": (
        "Dallas TX 75201 to Reno NV 89502. Collect Thursday 5/14 between 9 and 11, deliver by 6 pm that same day.",
        "Dallas TX 75201 > Reno NV 89502; up 05-14; down 05-14",
    ),
    "short days": ("dallas tx 75201 to reno nv 89502 thurs p/u mon del", DALLAS_RENO),
    "days behind their words": (
        "Dallas TX 75201 to Reno NV 89502. Thursday pickup for a Monday delivery.",
        DALLAS_RENO,
    ),
    "pull and drop": ("Dallas TX 75201 > Reno NV 89502, pull it Thu 5/14, on their dock Mon 5/18 at 9:30", DALLAS_RENO),
    "not the price's day": (
        "Dallas TX 75201 to Reno NV 89502, ready 5/14. I need your rate by 5/13 and it was 5/4 when you quoted the last one.",
        DALLAS_RENO[:-12],
    ),
    "pick then pick": (
        "Pick up at Dallas TX 75201 then Waco TX 76701, drop it all at Reno NV 89502. One truck.",
        "Dallas TX 75201 > pickup Waco TX 76701 > Reno NV 89502",
    ),
    "drop on the way": (
        "Loads in Dallas TX 75201 with a first drop in Tulsa OK 74116 and the second drop in Reno NV 89502.",
        "Dallas TX 75201 > delivery Tulsa OK 74116 > Reno NV 89502",
    ),
    "a chain": (
        "One truck, Dallas TX 75201 > Tulsa OK 74116 > Reno NV 89502",
        "Dallas TX 75201 > delivery Tulsa OK 74116 > Reno NV 89502",
    ),
    "finishing": (
        "One truck out of Dallas TX 75201, stops at Tulsa OK 74116 and finishes in Reno NV 89502.",
        "Dallas TX 75201 > delivery Tulsa OK 74116 > Reno NV 89502",
    ),
    "stops with their days": (
        "PICK   Dallas TX 75201      Thu 5/14   10:00\nDROP1  Tulsa OK 74116       Fri 5/15   1 pallet\n"
        "DROP2  Amarillo TX 79118    Sat 5/16   1 pallet\nDROP3  Reno NV 89502        Mon 5/18   1 pallet",
        "Dallas TX 75201 > delivery Tulsa OK 74116 > delivery Amarillo TX 79118 > Reno NV 89502; up 05-14; down 05-18",
    ),
    "French": (
        "Cueillette chez ABC Corp, 123 Main St, Dallas TX 75201 le 14 mai, livraison chez XYZ Inc, Reno NV 89502 le 18 mai.",
        "ABC Corp, 123 Main St, Dallas TX 75201 > XYZ Inc, Reno NV 89502; up 05-14; down 05-18",
    ),
}


@pytest.mark.parametrize("name", PROSE)
def test_prose_says_where_and_when(name: str) -> None:
    written, expected = PROSE[name]
    assert routes(text(A_SHEET + written)) == [expected]


SEVERAL = {
    "one and the other": (
        "Need rates on two dry vans out of Memphis TN 38118, 40,000 lb each. One goes to Waco TX 76701 on Thursday, the other "
        "one goes to Tulsa OK 74116 on Friday.",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14", "Memphis TN 38118 > Tulsa OK 74116; up 05-15"],
    ),
    "first and second": (
        "Price 2 reefers from Memphis TN 38118. The first Thursday to Waco TX 76701 and the second Friday to Tulsa OK 74116. "
        "40,000 lbs on each.",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14", "Memphis TN 38118 > Tulsa OK 74116; up 05-15"],
    ),
    "days as heads": (
        "Vans needed, 42,000 lb each, please quote:\nThursday: Memphis TN to Waco TX\nFriday: Memphis TN to Tulsa OK",
        ["Memphis TN > Waco TX; up 05-14", "Memphis TN > Tulsa OK; up 05-15"],
    ),
    "numbered lines": (
        "Rates please, 53' vans:\n1. Memphis TN 38118 - Waco TX 76701, 5/14, 40,000 lb\n"
        "2. Memphis TN 38118 - Tulsa OK 74116, 5/15, 38,000 lb",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14", "Memphis TN 38118 > Tulsa OK 74116; up 05-15"],
    ),
    "two full blocks": (
        "Please quote both, dry van:\n\nLoad A\nPick: Memphis TN 38118 on 5/14\nDrop: Waco TX 76701 on 5/15\n40,000 lb\n\n"
        "Load B\nPick: Jackson TN 38301 on 5/18\nDrop: Tulsa OK 74116 on 5/19\n38,000 lb",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14; down 05-15", "Jackson TN 38301 > Tulsa OK 74116; up 05-18; down 05-19"],
    ),
    "to both": (
        "Quote two separate LTL shipments from Dallas TX 75201: 2 pallets 900 lb class 70 to Waco TX 76701 and 3 pallets "
        "1,400 lb class 70 to Tulsa OK 74116.",
        ["Dallas TX 75201 > Waco TX 76701", "Dallas TX 75201 > Tulsa OK 74116"],
    ),
    "and back": (
        "Quote a van both ways please, 30,000 lb: Dallas TX 75201 to Waco TX 76701 on 5/14, then Waco TX 76701 back to Dallas "
        "TX 75201 on 5/15.",
        ["Dallas TX 75201 > Waco TX 76701; up 05-14", "Waco TX 76701 > Dallas TX 75201; up 05-15"],
    ),
    "two days": (
        "Need a flatbed Thursday and another Friday, both Dallas TX 75201 to Waco TX 76701, 44,000 lb. Rate?",
        ["Dallas TX 75201 > Waco TX 76701; up 05-14", "Dallas TX 75201 > Waco TX 76701; up 05-15"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEVERAL)
def test_several_shipments_are_told_apart(name: str) -> None:
    written, expected = SEVERAL[name]
    assert routes(text(written)) == expected


def row(*cells: str, tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


TABLES = {
    "lanes": (
        "<p>All on vans, 42,000 lb each.</p><table>" + row("Order", "From", "To", "Ships", "Delivers", tag="th")
        + row("A-1", "Memphis TN 38118", "Waco TX 76701", "5/14", "5/15")
        + row("A-2", "Memphis TN 38118", "Tulsa OK 74116", "5/18", "5/19") + "</table>",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14; down 05-15", "Memphis TN 38118 > Tulsa OK 74116; up 05-18; down 05-19"],
    ),
    "receivers of one origin": (
        "<p>2 LTL pickups for Thursday, class 85, from Memphis, TN 38118.</p><table>"
        + row("Consignee", "City/St/Zip", "Skids", "Weight", tag="th") + row("XYZ Inc", "Waco, TX 76701", "6", "2,310")
        + row("Loft Kitchens", "Tulsa, OK 74116", "2", "795") + "</table>",
        ["Memphis TN 38118 > XYZ Inc, Waco TX 76701; up 05-14", "Memphis TN 38118 > Loft Kitchens, Tulsa OK 74116; up 05-14"],
    ),
    "places in parts": (
        "<p>Van rates</p><table>" + row("O City", "O St", "O Zip", "D City", "D St", "D Zip", "Ready", "Lbs", tag="th")
        + row("Memphis", "TN", "38118", "Waco", "TX", "76701", "5/14", "42000")
        + row("Jackson", "TN", "38301", "Tulsa", "OK", "74116", "5/15", "41000") + "</table>",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14", "Jackson TN 38301 > Tulsa OK 74116; up 05-15"],
    ),
    "two rows of heads": (
        "<p>Van rates</p><table><tr><th colspan=3>Origin</th><th colspan=3>Destination</th><th rowspan=2>Weight</th></tr>"
        + row("City", "State", "Zip", "City", "State", "Zip", tag="th")
        + row("Memphis", "TN", "38118", "Waco", "TX", "76701", "42,000 lb")
        + row("Jackson", "TN", "38301", "Tulsa", "OK", "74116", "41,000 lb") + "</table>",
        ["Memphis TN 38118 > Waco TX 76701", "Jackson TN 38301 > Tulsa OK 74116"],
    ),
    "a column a shipment": (
        "<p>LTL rates</p><table>" + row("", "Load 1", "Load 2", tag="th") + row("From", "Memphis TN 38118", "Jackson TN 38301")
        + row("To", "Waco TX 76701", "Tulsa OK 74116") + row("Ready", "5/14", "5/15") + row("Pallets", "4", "6")
        + row("Weight", "2,000 lb", "3,000 lb") + row("Class", "70", "85") + "</table>",
        ["Memphis TN 38118 > Waco TX 76701; up 05-14", "Jackson TN 38301 > Tulsa OK 74116; up 05-15"],
    ),
    "one cell a lane": (
        "<p>Reefer rates</p><table>" + row("Lane", "PU", "Weight", tag="th") + row("Memphis TN to Waco TX", "5/14", "42,000")
        + row("Jackson TN to Tulsa OK", "5/15", "41,000") + "</table>",
        ["Memphis TN > Waco TX; up 05-14", "Jackson TN > Tulsa OK; up 05-15"],
    ),
    "a row a stop": (
        "<p>One van, 30,000 lb, 20 pallets</p><table>" + row("Stop", "Type", "Company", "City", "Date", tag="th")
        + row("1", "Pickup", "ABC Corp", "Memphis, TN 38118", "5/14") + row("2", "Delivery", "XYZ Inc", "Waco, TX 76701", "5/15")
        + row("3", "Delivery", "Loft Kitchens", "Tulsa, OK 74116", "5/16") + "</table>",
        ["ABC Corp, Memphis TN 38118 > delivery XYZ Inc, Waco TX 76701 > Loft Kitchens, Tulsa OK 74116; up 05-14; down 05-16"],
    ),
    "blocks side by side": (
        "<p>LTL, 3 pallets, 1875 lb, class 85</p><table>" + row("Shipper", "Consignee", tag="th")
        + row("ABC Corp<br>123 Main St<br>Dallas, TX 75201", "XYZ Inc<br>55 Elm Ave<br>Reno, NV 89502")
        + row("Ready 5/14", "Due 5/18") + "</table>",
        [FULL],
    ),
    "labels beside blocks": (
        "<p>LTL, 3 pallets, 1875 lb, class 85</p><table>" + row("Collect from", "ABC Corp<br>123 Main St<br>Dallas TX 75201")
        + row("Collect on", "14-MAY-2026, after 12:00") + row("Deliver to", "XYZ Inc<br>55 Elm Ave<br>Reno NV 89502<br>Liftgate")
        + row("Deliver on", "18-MAY-2026") + "</table>",
        [FULL],
    ),
    "sections in a table": (
        "<p>LTL, 3 pallets, 1875 lb, class 85</p><table><tr><td colspan=2>PICKUP</td></tr>" + row("Company", "ABC Corp")
        + row("Address", "123 Main St") + row("City", "Dallas") + row("State", "TX") + row("Zip", "75201") + row("Date", "5/14")
        + "<tr><td colspan=2>DELIVERY</td></tr>" + row("Company", "XYZ Inc") + row("Address", "55 Elm Ave") + row("City", "Reno")
        + row("State", "NV") + row("Zip", "89502") + row("Date", "5/18") + "</table>",
        [FULL],
    ),
    "a column an end": (
        "<p>LTL, 3 pallets, 1875 lb, class 85</p><table>" + row("", "Pickup", "Delivery", tag="th")
        + row("Company", "ABC Corp", "XYZ Inc") + row("Address", "123 Main St", "55 Elm Ave")
        + row("City", "Dallas, TX 75201", "Reno, NV 89502") + row("Date", "5/14", "5/18") + "</table>",
        [FULL],
    ),
    "two rows only": (
        "<p>LTL, 3 pallets, 1875 lb, class 85</p><table>" + row("", "Name", "Address", "City", "St", "Zip", "Date", tag="th")
        + row("Origin", "ABC Corp", "123 Main St", "Dallas", "TX", "75201", "5/14")
        + row("Destination", "XYZ Inc", "55 Elm Ave", "Reno", "NV", "89502", "5/18") + "</table>",
        [FULL],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_where_and_when(name: str) -> None:
    written, expected = TABLES[name]
    assert routes(html("<p>Please quote.</p>" + written)) == expected


ANSWERS = {
    "between the lines": (
        "see below\n\n> Nick Ames wrote:\n> Happy to quote the 3 pallets, 1,875 lb, class 85. Where does it pick up?\n"
        "Dallas TX 75201\n> And where is it going?\nReno NV 89502\n> When is it ready?\nThursday",
        "Dallas TX 75201 > Reno NV 89502; up 05-14",
    ),
    "the missing end": (
        "It's going to Reno NV 89502, please quote.\n\nOn Mon, May 11, 2026 at 4:00 PM Nick Ames <nick@broker.example> wrote:\n"
        "> Where does it deliver?\n>\n> On Mon, May 11, 2026 at 3:00 PM Amy Rudd <amy@ruddsupply.example> wrote:\n"
        ">> Please quote 3 pallets 1,875 lb class 85 from Dallas TX 75201, ready Thursday",
        "Dallas TX 75201 > Reno NV 89502; up 05-14",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_completes_what_was_asked(name: str) -> None:
    written, expected = ANSWERS[name]
    assert routes(text(written, "RE: quote")) == [expected]
