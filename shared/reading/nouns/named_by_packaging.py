"""Words for packaging that only tell the kind of something else: "vault doors", "medical carts", "a roll crusher"."""

import re

from shared.reading.language.numerals import NAMED, value
from shared.reading.nouns.makers import is_case_maker, is_machine
from shared.reading.nouns.words import kind as kind_of
from shared.reading.packaging.carts import said_of
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging

OF_SIZE = re.compile(
    r"(?:large|small|big|loose|full|new|used|old|long|short|single|more|handling|heavy|total|mixed|empty|half|master"
    r"|shipping|cardboard)"
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
"""Packaging whose name often stands before that of a thing."""
NAMESAKES = frozenset({"cart", "lift", "bunk", "sling", "pack", "stick"})
"""Packaging that is no packaging behind a word that says what it is for."""
BOXES = re.compile(
    r"(?:\w+ )?(?:trench|tool|truck|tool ?box|junction|job|gang|light|mail|utility|meter|speaker|splice|pull|sub"
    r"|manhole|culvert"
    r"|toy|gear|valve|electrical|planter|ballot|bread|dump|horse)",
    re.IGNORECASE,
)
"""Before boxes that are goods themselves."""
OF_TRAVEL = re.compile(
    r"(?:\w+ )?(?:wood(?:en)?|plywood|metal"
    r"|fib(?:er|re)|foam|ata|trade ?show|exhibit|booth"
    r"|road|flight|travel|transit|transport|shipping|hard|pelican|anvil|rolling|equipment|instrument|gear|tour(?:ing)?"
    r"|show|fib(?:er|re)|alumini?um|wheeled|trade show)",
    re.IGNORECASE,
)
"""Before cases in which something travels, rather than such as are goods: "9 road cases", not "9 display cases"."""
OWN = re.compile(
    r"(?:\w+ )?(?:hyd|hydraulic|pneumatic|boom|lift|master|brake|server|network|data|relay|storage|pallet|bike|wine|display"
    r"|cantilever|dish|equipment|fil(?:e|ing)|sign|kitchen|vanity|bath(?:room)?|wall|base|corner|supply|medicine|curio|china"
    r"|trophy|shop|garage|fume|bio-?safety|humidity|electrical|control|media|linen|oak|maple|cherry|laminate)",
    re.IGNORECASE,
)
"""Before cylinders, cabinets and racks that are goods themselves."""
SPOOLS = re.compile(r"(?:\w+ ){0,2}(?:pipe|piping)", re.IGNORECASE)
"""Before spools that are pieces of a pipe."""
NEXT = re.compile(r"(?<!s) (?P<word>[a-z]{4,})\b", re.IGNORECASE)
"""The word behind a packaging in the singular."""
OTHERS = re.compile(
    r"(?<!s) (?P<word>doors|liners|fronts|lids|heaters|frames|stands|covers|bodies|panels|tops|cutters|formers"
    r"|erectors|sealers)\b",
    re.IGNORECASE,
)
"""Things that are named by a packaging in the singular: "vault doors", "drum lids"."""
PER_UNIT = re.compile(
    r"(?:lbs?|#|kgs?|pounds?|kilos?|tons?|cwt|\d|\d[ ]?(?:mm?|cm|in|ft|inches|feet)|\b\d{1,4} [a-z]{3,12}s)\.?[ ]$",
    re.IGNORECASE,
)
"""What so many of are one's: "60 bags a pallet", "1.2 x 1.1 x 0.9 m a case"."""
LIKENED = re.compile(
    r"(?:\b(?:than|like|as|instead of|rather than|without)|(?:\b(?:not?|never)|n['’]t)(?: be)? (?:on|in|onto|strapped to))[ ]\Z"
    rf"|(?:\d|\b(?:{NAMED}|(?:{FORMS})(?: of [a-z]+(?: [a-z]+)?)?|each|high)) to[ ]\Z|\d [a-z]{{3,12}}s to[ ]\Z",
    re.IGNORECASE,
)
"""Before what the freight is only likened to, does not have, or has so many on: "smaller than a pallet", "four to a pallet"."""
TACKLE = re.compile(r"(?:chains|straps|binders|tarps|blankets|load ?bars)\b", re.IGNORECASE)
"""What a truck brings, which is no part of what is counted."""
IN_FULL = re.compile(r"[a-z]{4,}(?<!s)", re.IGNORECASE)
"""One of a packaging, written out: no more than one is counted so."""
BOX_OF_TRADE = re.compile(r"(?:\w+ )?(?:import|export|ocean|sea|steamship)", re.IGNORECASE)
BOX_SHAPED = re.compile(
    r"(?<=box)[ -](?:culvert|beam|girder|truss(?:es)?|spring|blade|scraper|joist|header|tube|tubing|sign|fan|stretcher"
    r"|jumps?\b|gutter)",
    re.IGNORECASE,
)
"""How a thing goes on that has the shape of a box: "2 precast box culvert sections"."""
LOADED = re.compile(r"[ -]?(?:loads?|trailers?|trucks?)\b", re.IGNORECASE)
"""Behind tanks that are those of trucks."""
OF_FOOD = re.compile(r"(?:food[ -]?grade|sanitary)\b", re.IGNORECASE)
"""Before tanks of trucks."""
CONTENTS = re.compile(r"[ ](?:of|with|full|holding|containing)\b", re.IGNORECASE)
"""Behind a packaging whose contents are named."""
ARTICLES = ("a", "an", "un", "una", "une")


def packed(text: str, match: re.Match[str]) -> Count | None:
    """What a match counts; None where its packaging only tells the kind of something else."""
    kind, number = packed_in(match), number_of(match)
    words = said_of(text, kind, match["words"].strip(" ,"), *match.span())
    of_goods = bool(words) and not OF_SIZE.fullmatch(words)
    if not number or no_count(text, match, kind, words, of_goods=of_goods):
        return None
    start, end = match.span()
    if are_goods(text, end, match["unit"], number, kind, words, of_goods=of_goods):
        return Count(start, end, number, "", words=f"{words} {match['unit']}".strip())
    if kind in SHAPES and (after := NEXT.match(text, end)) and is_thing(after["word"]):
        return None  # one roll crusher
    several = number > 1 and not of_goods and (kind in SHAPES or kind == "carton")
    if several and (after := OTHERS.match(text, end)):
        return Count(start, after.end(), number, "", words=f"{match['unit']} {after['word']}")  # vault doors
    return Count(start, end, number, kind, words=words)


def number_of(match: re.Match[str]) -> int:
    """The number of a match, the smaller one of two that are not far apart: "10 to 12 pallets"."""
    number = value(match["number"])
    least = value(match["least"]) if match["least"] else number
    return least if least < number <= 2 * least + 1 else number


def no_count(text: str, match: re.Match[str], kind: str, words: str, *, of_goods: bool) -> bool:
    """Whether a match counts nothing that is packed so. `words`: what is said before the packaging; `of_goods`: of the goods."""
    if match["number"].lower() in ARTICLES and (of_goods or only_named(text, match, kind, words)):
        return True
    if TACKLE.match(words):
        return True  # "4 chains, coil racks"
    if match["words"].rstrip().endswith(",") and IN_FULL.fullmatch(match["unit"]) and number_of(match) > 1:
        return True  # "Link-Belt 350 excavator, bucket on"
    if kind == "case" and is_case_maker(text, match.start("unit")):
        return True
    if kind == "box":
        return bool(BOX_OF_TRADE.fullmatch(words) or BOX_SHAPED.match(text, match.end()))  # containers, box beams
    if kind == "tank":
        return bool(OF_FOOD.match(words) or LOADED.match(text, match.end()))  # what a tanker carries
    return kind in NAMESAKES and (of_goods or " " in words)  # medical carts and fork lifts are the goods


def only_named(text: str, match: re.Match[str], kind: str, words: str) -> bool:
    """Whether a packaging behind an article is what others are told by, or something else of its name."""
    if kind == "joint" or (kind == "bag" and words.lower() == "mixed"):
        return True  # a restaurant, "it's a mixed bag"
    return bool(
        match["least"]  # "four to a pallet"
        or LIKENED.search(text, max(0, match.start() - 36), match.start())
        or PER_UNIT.search(text, max(0, match.start() - 18), match.start())
    )


def are_goods(text: str, end: int, unit: str, number: int, kind: str, words: str, *, of_goods: bool) -> bool:
    """Whether what is written as a packaging is goods, by the words before it: "glulam beams", "junction boxes", "frac tanks"."""
    if kind == "beam":
        return of_goods
    if kind == "cabinet" and number > 1 and not of_goods and not CONTENTS.match(text, end):
        return True  # nobody packs in cabinets what is not named
    if kind == "tank":
        return number > 1 or not of_goods
    if kind == "package":
        return number == 1 and is_machine(words)  # a compressor package
    if kind == "case":
        return unit.lower() == "cases" and of_goods and not OF_TRAVEL.fullmatch(words)  # display cases
    own = {"box": BOXES, "cylinder": OWN, "rack": OWN, "cabinet": OWN, "spool": SPOOLS}.get(kind)
    return own is not None and own.fullmatch(words) is not None


def packed_in(match: re.Match[str]) -> str:
    """The packaging of a match; none where it is but a word for what is named elsewhere ("sold a unit south")."""
    kind = packaging(match["unit"])
    return "" if kind == "unit" and match["number"].lower() in ARTICLES and not match["words"].strip() else kind


def is_thing(word: str) -> bool:
    """Whether a word names one thing, of which the word before only tells the kind."""
    return not word.lower().endswith("s") and kind_of(word.lower()) == "thing"
