"""How many of a packaging: handling units and loose pieces."""

import re
from dataclasses import dataclass
from itertools import chain

from shared.reading.makers import is_machine
from shared.reading.numerals import SPELLED, value
from shared.reading.word_patterns import WordPattern
from shared.reading.words import kind as kind_of

PACKAGING = {
    "pallet": "pallets? plts? pallett?s? palets? plt pals? plat pllts? plls? tarimas? palettes? palete",
    "skid": "skids? skds? sks?", "crate": "crates? crts? caisses?", "drum": "drums? barrels? bbls? tambores? barils?",
    "carton": "cartons? ctns?",
    "box": "boxes box bxs? cajas?(?!\\s(?:seca|refriger|de\\s5|complet))", "bundle": "bundles? bndls? bdls? bdl bndl atados?",
    "roll": "rolls? rollos? rouleaux? rls?",
    "coil": "coils? bobinas?", "tote": "totes? ibcs?", "bag": "bags? sacks? sacos?",
    "super sack": "super\\s?sacks? fibcs? jumbo\\sbags?", "piece": "pcs? pieces? pc\\.? pzas? piezas?"
    " pi[eè]ces?", "reel": "reels? spools?",
    "case": "cases? cse cs", "bale": "bales?", "gaylord": "gaylords?",
    "pail": "pails? buckets?", "cylinder": "cylinders?", "tube": "tubes?", "rack": "racks?",
    "unit": "units?", "slipsheet": "slip\\s?sheets?", "cabinet": "cabinets?",
    "cage": "cages?", "bin": "bins?", "beam": "beams?", "sheet": "sheets?", "hogshead": "hogsheads?", "basket": "baskets?",
    "a-frame": "a-?frames?", "gitterbox": "gitter\\s?box(?:es)?", "stillage": "stillages?", "keg": "kegs?",
    "octabin": "octabins?", "vault": "vaults? lift\\svans?", "cart": "carts?", "joint": "joints? jts?",
    "parcel": "parcels?", "package": "packages? pkgs? paquets? paquetes? bultos? colis", "tank": "tanks?",
}  # fmt: skip
SINGULAR = [(re.compile(rf"(?:{'|'.join(forms.split())})\Z", re.IGNORECASE), name) for name, forms in PACKAGING.items()]
FORMS = "|".join(sorted((form for forms in PACKAGING.values() for form in forms.split()), key=len, reverse=True))
COUNT = WordPattern(
    rf"(?<![\w$.,/'\"x-])(?<!class )(?<!cl )(?P<number>\d{{1,4}}(?:,\d{{3}})?(?![\dkK])"
    rf"|{SPELLED}(?=[ (-]))\)?[ -]?(?:\((?P<again>\d{{1,3}})\)[ ]*)?(?:x\s"
    rf"|[ ]?[-@]?[ ]?\d{{2,3}}[ ]?x[ ]?\d{{2,3}}(?:[ ]?x[ ]?\d{{2,3}})?[ ])?(?:\d{{1,3}}(?:,\d{{3}})?[ -]?(?:foot|ft|inch|in"
    rf"|gallon|gal|yard|bbl|barrel|liter|litre|l|lb|kg|#)\.?[ -])?"
    rf"(?P<words>(?:(?!by\b|gal(?:lon)?s?\b|lit(?:er|re)s?\b|bbls?\b|x\b|x\d|of\b|on\b|or\b|in\b|and\b|to\b|per\b|lbs?\b|kgs?\b|cm\b|mm\b|ft\b|foot\b|feet\b|pies\b|more\b"
    rf"|stop)[A-Za-z][\w'-]*[, ]{{1,2}}){{0,2}}?)(?P<unit>(?:(?:ibc|a-?frame|pallet|box|roll|bag)[ ](?=crates?\b|totes?\b"
    rf"|box|racks?\b))?(?:{FORMS}))(?![\w'])(?:(?<=s)|(?!\s?(?:jack|position"
    rf"|exchange|truck|spot|rate|door|fee|rack|steer|loader)s?\b))",
)
KIND_OF = re.compile(r"(?:ibc|a-?frame|pallet|box|roll|bag)\s", re.IGNORECASE)
OF_SIZE = re.compile(
    r"(?:large|small|big|loose|full|new|used|old|long|short|single|more|handling|heavy|total|mixed|empty|half|master|shipping|cardboard)"
    r"(?: \w+)?",
    re.IGNORECASE,
)
"""What is said of the packaging rather than of the goods in it."""
SHAPES = frozenset(
    {
        "roll", "coil", "drum", "bag", "box", "tube", "tank", "rack", "sheet", "beam", "cylinder", "cage", "bin", "vault",
        "cabinet", "reel",
    }
)  # fmt: skip
NEXT = re.compile(r"(?<!s) (?P<word>[a-z]{4,})\b", re.IGNORECASE)
OTHERS = re.compile(
    r"(?<!s) (?P<word>doors|liners|fronts|lids|heaters|frames|stands|covers|bodies|panels|tops|cutters|formers)\b",
    re.IGNORECASE,
)
"""Things that are named by a packaging in the singular: "vault doors", "drum lids"."""
PER_UNIT = re.compile(r"(?:lbs?|#|kgs?|pounds?)\.?[ ]$", re.IGNORECASE)
PER_OTHER = re.compile(
    rf"(?:lbs?|#|kgs?|pounds)\.?,? (?:per|an?|each) (?!{FORMS}\b|load|truck|trailer|each"
    rf"|foot|day|week|mile|shipment)(?P<word>[a-z]{{3,10}})\b",
    re.IGNORECASE,
)
"""A weight per something that is no packaging known: "2,350 lbs per cube"."""
MOST = 3
"""Words that such packaging is looked for by."""
A_UNIT_OF = re.compile(
    r"(?:^|[-:,(\n]|\bship|\bfor|\bone|\bquote|\brate on)[ ]*(?P<unit>skid|pallet|plt|crate)(?= of [a-z])",
    re.IGNORECASE,
)
A_SIZED_UNIT = re.compile(
    r"(?:^|[.,;:] |\bfor |\bone )[ \t]*(?P<unit>skid|pallet|plt|crate)"
    r"(?=[,:]?[ ](?:is |of |@ |at )?\d{2,3}(?:(?:[\"']|[ ]?(?:cm|in))?[ ]?x[ ]?\d|[ ]?(?:in|inches|\")[ ](?:long|wide)\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""One of a packaging, before its size: "pallet 48x48x48"."""
LABELLED_COUNT = WordPattern(
    rf"\b(?:no\.? of |number of |# of |total |qty of |how many )?(?P<unit>{FORMS}|handling units?|(?<=of )containers"
    rf"|hu|qty|quantity"
    rf"|cantidad|quantit[ée]|pieces?|how many|pallet count|skid count|plt count|pallet qty|units?)\s*(?:count"
    rf"|qty)?(?:[^\n:\d?]{{0,24}}[?]:?\s*|\s*[:=](?:[ \t]*|\s*(?=\d{{1,4}}[ \t]*(?:\n|$)))"
    rf"|[ ]-[ ]|(?<=qty)\.?[ ])(?P<number>\d{{1,4}}"
    rf"|{SPELLED})\b(?![ ]?(?:x\b|lb|kg|{FORMS}\b))",
)


HOW_MANY = WordPattern(
    rf"\bhow many (?P<unit>{FORMS})\b[^\n:\d?]{{0,40}}[?:]{{1,2}}[ ]*(?P<number>\d{{1,3}}|{SPELLED})\b"
    r"(?![ ]?(?:[\dx.,]*\d|x\b|lb|kg))",
)
"""A question with its answer behind it: "how many pallets and how big: 9, they're 48x40x62"."""
NUMBERED = re.compile(
    rf"(?:^[ \t•*-]*|(?<=[.;,:] ))(?:(?P<unit>{FORMS})[ ]?(?:#|no\.?|number)?[ ]?"
    rf"|#(?=\d{{1,2}}[ :).-]{{1,4}}\(?\d+[\"']?[ ]?[xX]))(?P<nth>\d{{1,2}}|one|two|three|four|[A-F]\b)"
    rf"(?:[ ]?(?P<to>and|&|-|to|thru)[ ]?(?P<last>\d{{1,2}}))?[ ]?(?:[:.)=]|[ ]-[ ]|(?<=[A-F1-9])[ ]?(?:is|are|measures?"
    rf"|weighs?)\b"
    rf"|[ ](?=\d+[\"']?[ ]?x))",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a packaging; `packaging` is empty for a mere "Qty: 4". `nth`: one of a numbered list ("Pallet 2: ...")."""

    start: int
    end: int
    number: int
    packaging: str
    nth: bool = False
    words: str = ""


def counts(text: str) -> list[Count]:
    """Every number of handling units or pieces in a text, in order."""
    found = [
        Count(
            match.start("unit" if match["unit"] else "nth"),
            match.end(),
            numbered(match),
            packaging(match["unit"] or ""),
            True,
        )
        for match in NUMBERED.finditer(text)
    ]
    for match in COUNT.finditer(text):
        count = packed(text, match)
        found = added(found, count) if count else found
    for word in list(dict.fromkeys(match["word"].lower() for match in PER_OTHER.finditer(text)))[:MOST]:
        count = of_kind(text, word)
        found = added(found, count) if count else found
    for match in A_UNIT_OF.finditer(text):
        found = added(found, Count(match.start("unit"), match.end("unit"), 1, packaging(match["unit"])))
    for match in A_SIZED_UNIT.finditer(text):
        kind = packaging(match["unit"])
        if not any(each.packaging == kind for each in found):
            found = added(found, Count(match.start("unit"), match.end("unit"), 1, kind))
    for match in chain(LABELLED_COUNT.finditer(text), HOW_MANY.finditer(text)):
        found = added(found, Count(match.start(), match.end(), value(match["number"]), packaging(match["unit"])))
    return sorted(found, key=lambda count: count.start)


def packed(text: str, match: re.Match[str]) -> Count | None:
    """What a match counts; None where its packaging only tells the kind of something else."""
    written, words = match["number"].lower(), match["words"].strip(" ,")
    number = value(written)
    article = written in ("a", "an", "un", "una", "une")
    of_goods = bool(words) and not OF_SIZE.fullmatch(words)
    if not number or (article and (of_goods or PER_UNIT.search(text, max(0, match.start() - 12), match.start()))):
        return None
    kind = packaging(match["unit"])
    if kind == "cart" and of_goods:
        return None  # medical carts are the goods
    if kind in SHAPES and (after := NEXT.match(text, match.end())) and is_thing(after["word"]):
        return None  # one roll crusher
    if kind in SHAPES and number > 1 and not of_goods and (after := OTHERS.match(text, match.end())):
        return Count(match.start(), after.end(), number, "", words=f"{match['unit']} {after['word']}")  # vault doors
    if (kind == "package" and number == 1 and is_machine(words)) or (
        match["unit"].lower() in ("cases", "tanks") and of_goods
    ):
        kind, words = "", f"{words} {match['unit']}"  # a compressor package, display cases and frac tanks
    return Count(match.start(), match.end(), number, kind, words=words)


def numbered(match: re.Match[str]) -> int:
    """How many a line of a numbered list speaks of: "Skid 1:", "Skids 2 and 3:", "Pallets 2-4:"."""
    if not match["last"] or not match["nth"].isdigit():
        return 1
    return 2 if match["to"] in ("and", "&") else max(1, int(match["last"]) - int(match["nth"]) + 1)


def is_thing(word: str) -> bool:
    """Whether a word names one thing, of which the word before only tells the kind."""
    return not word.endswith("s") and kind_of(word.lower()) == "thing"


def added(found: list[Count], count: Count) -> list[Count]:
    """The counts with one more, unless its words are another's already."""
    if any(other.start < count.end and count.start < other.end for other in found):
        return found
    return [*found, count]


def of_kind(text: str, word: str) -> Count | None:
    """The number of something that no list of packaging holds, once its weight is told per one: "20 cubes of brick"."""
    match = re.search(
        rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{SPELLED}) {word}s(?P<of> of(?= [a-z]))", text, re.IGNORECASE
    )
    return Count(match.start(), match.start("of"), value(match["number"]), word) if match else None


def packaging(word: str) -> str:
    """The packaging that a word means, in the singular; empty for a word that is none."""
    word = word.strip()
    found = next((name for pattern, name in SINGULAR if pattern.match(word)), "")
    return packaging(word.split()[-1]) if not found and KIND_OF.match(word) else found
