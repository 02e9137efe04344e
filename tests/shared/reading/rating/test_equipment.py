import pytest

from shared.reading import read
from shared.reading.rating.equipment import trailers
from shared.reading.rating.modes import modes
from tests.shared.reading.messages import text


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
        ("our van for Monday, please", "van"),
        ("rate me two flats for Thursday", "flatbed"), ("could use 3 flats tomorrow", "flatbed"),
        ("one flat Friday", "flatbed"), ("get us a flat Mon 5/18", "flatbed"), ("2 steps next Tuesday", "step deck"),
        ("53 rfr 36F", "reefer"), ("2 rfrs out of Yuma", "reefer"),
        ("please bring it in a van", "van"), ("take it to our dock with a reefer", "reefer"),
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
        "40 flats of petunias for Friday",
        "12 flats Friday",
        "the driver had a flat Tuesday",
        "the next steps Monday",
        "folded flat 48000 boxes",
        "48 x 30 x 20",
        "3 x 40 boards",
        "4100 Van Horn Rd",
        "The blower weighs 400 lb but that one we bring in our van.",
        "I'll haul the rest on my own flatbed",
        "no need for a reefer this time",
        "they'd carry it on their step deck if you can't",
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


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("don't send a lowboy like last time, a step deck is what she wants", ["step deck"]),
        ("please do not send me a reefer, van only", ["van"]),
        ("I dont want it on a flatbed, conestoga only", ["conestoga"]),
        ("never put these on a flatbed. Van please", ["van"]),
        ("a reefer is overkill, a dry van does it", ["van"]),
        ("a flatbed with tarps won't do any more: it has to be a conestoga", ["conestoga"]),
        ("the insurance rules out a conestoga, so a flatbed", ["flatbed"]),
        ("don't forget the step deck", ["step deck"]),
        ("forget the step deck, a flatbed", ["flatbed"]),
        ("it came in on a flatbed but can go out in a van", ["van"]),
        ("it comes in on a flatbed", ["flatbed"]),
        ("4 pallets of van shelves", []),
        ("container lids, 4 pallets", []),
        ("container with lids, 4 pallets", ["container"]),
        ("don't send a reefer before 6, they open at 7", ["reefer"]),
        ("don't send a van that leaks", ["van"]),
        ("don't send the flatbed without tarps", ["flatbed"]),
        ("we won't book the van until you confirm", ["van"]),
        ("the reefer is too expensive to sit, so be on time", []),
        ("hotshot sprinter, today", ["sprinter"]),
        ("hotshot today", ["flatbed"]),
        ("a flatbed man offered me $900", []),
        ("send me a flatbed driver", ["flatbed"]),
        ("what is over rides home with me in the van", []),
        ("we asked for a flatbed at first, but it's a conestoga", ["conestoga"]),
    ],
)
def test_a_trailer_that_is_refused_or_only_on_terms(written: str, found: list[str]) -> None:
    assert [each.value for each in trailers(written)] == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("I had LTL numbers from somebody else", []),
        ("we don't have enough for a full truckload so LTL", ["LTL"]),
        ("it is enough for a truckload", ["Truckload"]),
        ("we got LTL quotes back from two others", []),
        ("the loan agreement forbids LTL", []),
        ("do not ship LTL, exclusive use only", ["Truckload"]),
        ("the consignee refuses LTL", []),
        ("I had an LTL rate from you last week", ["LTL"]),
        ("I have LTL freight from Ames", ["LTL"]),
        ("we got LTL prices, please beat them", ["LTL"]),
        ("don't ship it LTL until I say so", ["LTL"]),
    ],
)
def test_a_mode_that_is_refused_or_was_priced_by_others(written: str, found: list[str]) -> None:
    assert [mode.value for mode in modes(written)] == found


@pytest.mark.parametrize(
    "written",
    [
        "van or reefer, so price me the reefer",
        "van or reefer, quote the reefer",
        "vented van or reefer, but call it reefer",
        "I thought of a van but a reefer will do",
        "a van or a reefer, my boss says reefer so let's say reefer",
        "a van might do but I'd say a reefer",
        "van or reefer... we settled on a reefer",
        "could ride in a van, though it is July, so reefer it is",
        "a van might carry it, a reefer to be safe",
    ],
)
def test_the_trailer_that_is_settled_on(written: str) -> None:
    assert [each.value for each in trailers(written) if each.chosen] == ["reefer"]


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("flat; gary to ocala; 3 coils", ["flatbed"]),
        ("flat - gary to ocala", ["flatbed"]),
        ("flat packed shelves", []),
        ("a refrigerated sprinter van", ["sprinter"]),
        ("a temperature controlled straight truck", ["box truck"]),
        ("a refrigerated van", ["reefer"]),
        ("4 crates refrigerated cases", []),
        ("2 refrigerated display cabinets", []),
        ("20 cases refrigerated salsa", ["reefer"]),
        ("two brokers quote me a reefer already", []),
        ("somebody offered me a flatbed", []),
        ("quote me a reefer", ["reefer"]),
        ("can you offer us a flatbed", ["flatbed"]),
        ("I don't want to pay for a whole reefer", []),
        ("please no 53 footer", []),
        ("a 53 footer, please", ["van"]),
        ("we will pay for a reefer", ["reefer"]),
        ("$688.40 standard, 3 days", []),
        ("one 40 standard", ["container"]),
        ("Hot shot, straight truck, exclusive", ["box truck"]),
        ("hotshot - a sprinter van is plenty", ["sprinter"]),
        ("a hot shot in an enclosed trailer", ["van"]),
        ("hotshot or box truck", ["flatbed", "box truck"]),
        ("a hot shot. The box truck came yesterday", ["flatbed", "box truck"]),
    ],
)
def test_a_trailer_or_what_only_sounds_like_one(written: str, kinds: list[str]) -> None:
    assert [each.value for each in trailers(written)] == kinds


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("Your dispatcher suggested LTL but every terminal restacks them", []),
        ("somebody proposed a truckload, but it is two pallets", []),
        ("he suggested LTL and that is fine", ["LTL"]),
        ("LTL but with an appointment", ["LTL"]),
    ],
)
def test_a_mode_that_is_only_suggested(written: str, named: list[str]) -> None:
    assert [each.value for each in modes(written)] == named


@pytest.mark.parametrize(
    "written",
    [
        "Delivery: Atlantic Containers Supply, Moncton NB",
        "My container agent gave me your name.",
        "They ship with a van line otherwise.",
        "20 pallets TV chassis",
        "2 crates of server chassis",
    ],
)
def test_companies_and_goods_are_no_trailers(written: str) -> None:
    assert trailers(written) == []


@pytest.mark.parametrize("written", ["one container, Atlantic Supply", "quote with a chassis", "Container to Fargo ND"])
def test_containers_beside_names(written: str) -> None:
    assert trailers(written)[0].value == "container"


@pytest.mark.parametrize("written", ["dry van line haul and fuel apart", "Dry Van Service", "need a dry van"])
def test_what_is_done_with_a_trailer_leaves_it_one(written: str) -> None:
    assert trailers(written)[0].value == "van"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Shipper: Conestoga Hardwoods, 311 Mill Rd, New Holland, PA 17557", None),
        ("Shipper: Dutch Hardwoods, 311 Mill Rd, New Holland, PA 17557. We need a conestoga", "conestoga"),
        ("Shipper: Conestoga Hardwoods, 311 Mill Rd, New Holland, PA 17557. Flatbed", "flatbed"),
    ],
)
def test_a_company_is_called_by_a_trailer(written: str, kind: str | None) -> None:
    body = (
        f"{written}\nConsignee: Whitewater Woodcraft, 905 S 9th St, Richmond, IN 47374\n5 bundles, 6,125 lbs, class 55"
    )
    [shipment] = read(text(body, subject="quote please")).now.shipments
    assert shipment.equipment == kind


@pytest.mark.parametrize(
    "written", ["Fourgon 53, Drummondville QC J2C 7V5 - Toronto", "Caja seca de 53, Apodaca NL 66600"]
)
def test_a_trailer_before_a_place_is_no_company(written: str) -> None:
    [shipment] = read(text(f"{written}, 26 skids, 9800 kg")).now.shipments
    assert shipment.equipment == "van"


@pytest.mark.parametrize(
    ("line", "kind", "company"),
    [
        ("AIR RIDE CONESTOGA", "conestoga", ""),
        ("Heated Box Truck", "box truck", ""),
        ("Tarped Flat Bed", "flatbed", ""),
        ("Hopper Farms", None, "Hopper Farms"),
        ("Air Ride Seating", None, "Air Ride Seating"),
    ],
)
def test_a_line_that_is_a_trailer_is_no_company(line: str, kind: str | None, company: str) -> None:
    [shipment] = read(
        text(f"Please quote\n\n2 presses, 14,500 lbs\n{line}\nWichita KS 67219 to Racine WI 53403")
    ).now.shipments
    assert (shipment.equipment, shipment.origin.company if shipment.origin else "") == (kind, company)


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("Somebody here ordered a flatbed from you. Disregard that. Step deck please", ["step deck"]),
        ("We asked for a van Monday, scratch that, we need a reefer", ["reefer"]),
        ("We asked for a van. Please ignore the noise on the phone", ["van"]),
        ("It won't clear on a flat, so a step deck", ["step deck"]),
        ("It doesn't fit in a van, flatbed it is", ["flatbed"]),
        ("the container stuffing is Friday, a van please", ["van"]),
        ("pull TCLU 903114-6 tomorrow", ["container"]),
    ],
)
def test_trailers_that_are_no_longer_meant(written: str, kinds: list[str]) -> None:
    assert [each.value for each in trailers(written)] == kinds


@pytest.mark.parametrize(
    ("written", "kind"),
    [("Van or reefer? Reefer, set to 40", "reefer"), ("Flatbed or step deck? We prefer a step deck", "step deck")],
)
def test_a_question_that_its_writer_answers(written: str, kind: str) -> None:
    body = f"Quote from Lima, OH 45801 to Gary, IN 46406, 40,000 lbs. {written}"
    assert read(text(body)).now.shipments[0].equipment == kind


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("no reefer needed, regular 53 is ok", ["van"]),
        ("any dry 53", ["van"]),
        ("FTL, dry", ["van"]),
        ("Equipment type: Flat", ["flatbed"]),
        ("Last time you sent a reefer, send a dry van this time.", ["van"]),
        ("Our own reefer is broken, please quote your van.", ["van"]),
        ("Last time you sent a reefer, same again please.", ["reefer"]),
        ("2 pallets of reefer plugs", []),
        ("regular 53 inch table tops", []),
        ("keep it dry", []),
    ],
)
def test_trailers_of_this_load(written: str, kinds: list[str]) -> None:
    assert [each.value for each in trailers(written)] == kinds
