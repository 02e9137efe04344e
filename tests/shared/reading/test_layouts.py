"""One order in many layouts is always the same order."""

import pytest

from shared.reading import Context, Item, Place, decide, read
from tests.shared.reading.messages import html, text

LAYOUTS = [
    (
        "Please quote:\n"
        "Origin: Dallas TX 75201\n"
        "Destination: Reno NV 89502\n"
        "Pickup: 5/14\n"
        "Pallets: 3\n"
        "Weight: 1,875\n"
        "Class: 85"
    ),
    (
        "Quote please. Pick up in Dallas, TX (75201) Thursday and deliver to Reno, NV (89502). Three pallets "
        "totaling 1875 lbs. Class 85."
    ),
    ("rate pls\ndallas tx 75201 / reno nv 89502\n3 plt\n1875#\ncl85\nthurs"),
    ("Can you quote 3 pallets class 85 at 1,875 lbs total from zip 75201 to zip 89502, shipping out 5/14?"),
    (
        "QUOTE REQUEST\n"
        "SHIP FROM ZIP: 75201\n"
        "SHIP TO ZIP: 89502\n"
        "TOTAL PALLETS: 3\n"
        "TOTAL WEIGHT: 1875 LBS\n"
        "FREIGHT CLASS: 85\n"
        "PICK UP DATE: 05/14/2026"
    ),
    (
        "<table><tr><td>From</td><td>Dallas, TX 75201</td></tr><tr><td>To</td><td>Reno, NV 89502</td></tr><tr"
        "><td>Qty</td><td>3 pallets</td></tr><tr><td>Weight</td><td>1875 lbs</td></tr><tr><td>Class</td><td>8"
        "5</td></tr><tr><td>Ready</td><td>5/14</td></tr></table><p>please quote</p>"
    ),
    (
        "<p>Please quote</p><table><tr><th>From Zip</th><th>To Zip</th><th>Qty</th><th>Type</th><th>Weight (l"
        "bs)</th><th>Class</th><th>Ship Date</th></tr><tr><td>75201</td><td>89502</td><td>3</td><td>Pallets</"
        "td><td>1,875</td><td>85</td><td>5/14/2026</td></tr></table>"
    ),
    (
        "Need a quote. Shipper is in Dallas TX 75201 and the consignee is in Reno NV 89502. It's 3 skids, eac"
        "h one weighs 625 lbs, class 85. We'd like to ship on the 14th."
    ),
    (
        "please quote. 3 pallets @ 625 lbs each, class 85. Dallas, Texas 75201 - Reno, Nevada 89502. Availabl"
        "e 5/14 after noon."
    ),
    (
        "<div>please price</div><div><b>Pickup:</b> Thu 5/14</div><div>Dallas, TX 75201</div><div><br></div><"
        "div><b>Delivery:</b></div><div>Reno, NV 89502</div><div><br></div><div>3 pallets, 1,875 lbs, class 8"
        "5</div>"
    ),
    ("Please quote 75201-89502, 3 pallets, 1875 lbs, class 85, P/U 5/14"),
    ("Quote needed\nPU 5/14 Dallas TX 75201\nDEL ASAP Reno NV 89502\n3 PLTS 1875 LBS CLASS 85"),
    (
        "I need a price on LTL. Freight: 3 pallets / 1,875 lbs / class 85. Lane: Dallas TX 75201 to Reno NV 8"
        "9502. Date: May 14."
    ),
    (
        "Hi, customer in Reno NV 89502 ordered 3 pallets (1,875 lbs, class 85) and we need to ship it to them"
        " from our Dallas TX 75201 warehouse on Thursday. What would it cost?"
    ),
    ("SVP coter: de Dallas TX 75201 à Reno NV 89502, 3 palettes, 1 875 lb, classe 85, cueillette jeudi"),
    ("Qty: 3\nPkg: Pallet\nWt: 1875\nCls: 85\nO/Zip: 75201\nD/Zip: 89502\nShip: 5/14\nquote pls"),
    ("What's the rate from Dallas 75201 to Reno 89502 for 3 skids 1,875 lbs class 85 picking up Thursday?"),
    ("3 pallets to Reno NV 89502 from Dallas TX 75201, 1,875 lb total, class 85, going Thursday 5/14, rate?"),
]


@pytest.mark.parametrize("body", LAYOUTS)
def test_the_same_order_in_every_layout(body: str) -> None:
    reading = decide(read(html(body) if body.startswith("<") else text(body, "freight")), Context())
    (shipment,) = reading.shipments
    (item,) = shipment.items
    assert reading.category == "quote"
    assert (shipment.origin.postal_code, shipment.destination.postal_code) == ("75201", "89502")
    assert (shipment.pickup_date, shipment.delivery_date, shipment.mode, shipment.equipment) == (
        "2026-05-14",
        None,
        "LTL",
        None,
    )
    assert (shipment.weight_lb, shipment.handling_units) == (1875, 3)
    assert item == Item(count=3, packaging=item.packaging, weight_lb=1875, freight_class="85")
    assert Place() not in (shipment.origin, shipment.destination)
