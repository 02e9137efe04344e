"""How many of a packaging: handling units and loose pieces."""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.reading.carts import said_of
from shared.reading.count import Count, added
from shared.reading.counts_corrected import put_right
from shared.reading.labelled_counts import labelled_counts
from shared.reading.makers import is_machine
from shared.reading.more_counts import with_more
from shared.reading.numbered_units import numbered_units
from shared.reading.numerals import COMPOUND, FIGURES, NAMED, SPELLED, value
from shared.reading.packaging import FORMS, packaging
from shared.reading.streets import of_street
from shared.reading.tackle import without_tackle
from shared.reading.units_by_division import with_divided
from shared.reading.units_by_weight import with_weighed
from shared.reading.word_patterns import WordPattern
from shared.reading.words import GOODS
from shared.reading.words import kind as kind_of

NO_WORD = (
    r"(?!by\b|how\b|many\b|apiece\b"
    r"|gal(?:lon)?s?\b|lit(?:er|re)s?\b|bbls?\b|x\b|x\d|of\b|on\b|or\b|in\b|and\b|to\b|p[ae]r\b|por\b|an?\b|each\b|the\b|no\b"
    r"|not\b|with(?:out)?\b|incl(?:\.|u\w+)|excl(?:\.|u\w+)|counting\b|lbs?\b|kgs?\b|pounds?\b|kilos?\b|libras\b"
    r"|livres\b|l[ae]\b|el\b|s(?:ur|ans|a|u)\b|sobre\b"
    r"|cada\b|chaque\b|(?:short )?tons?\b|tonnes?\b|cwt\b|cm\b|mm\b|ft\b|foot\b|feet\b"
    r"|inch(?:es)?\b|pies\b"
    rf"|(?:{'|'.join(FIGURES)})\b|more\b|stop|m[ae]n\b|guys?\b|people\b|persons?\b|drivers?\b|hours?\b|hrs?\b|days?\b"
    rf"|weeks?\b|trucks?\b|for\b|at\b)"
)
"""Ahead of a word that may stand between a number and what it counts: none that parts them."""
OF_ONE = (
    r"(?:(?:\d{1,4}(?:[.,]\d{1,3})?|one|half|two)[ -]?(?:foot|ft|inch|in|gallon|gal|yard|bbl|barrel|liter|litre|l|lb|pound|kg"
    r"|kilo|ton|#|way)\.?[ -])?"
)
"""How large one is: "6 55-gal drums", "22 one ton totes"."""
OF_DOOR = (
    r"(?:parts|hardware|frames?|panels?|sections?|openers?|slabs?|handles?|knobs|hinges|seals|skins|tires|bod(?:y|ies)"
    r"|beds?)\b"
)
"""Parts of doors and trucks, of which a packaging is no door or truck itself."""
COUNT = WordPattern(
    rf"(?<![\w$.,'x-])(?<![\d\W]/)(?<!\d\")(?<!class )(?<!cl )(?<!wt )(?<!weight )(?:(?<![\d'\"][ ])x"
    rf"(?=\d))?(?:(?!{COMPOUND}\b)(?P<least>\d{{1,2}}|{NAMED})"
    rf"(?:-| (?:to|or|(?:(?<=between \d )|(?<=between \d\d ))and) ))?"
    rf"(?P<number>\d{{1,4}}(?:,\d{{3}})?(?![\dkK]|(?:st|nd|rd|th)\b)|{SPELLED}(?=[ (-])(?!-way))\)?[ -]?"
    rf"(?:\((?:\d{{1,3}}|{SPELLED})\)[ ]*)?(?:x\s|x(?=[a-z])|ea\.?[ ]|no(?:s\.?|\.)[ ](?=[a-z])"
    rf"|each[ ](?=(?!plus\b)\w+s\b|skid\b|pallet\b|crate\b|drum\b"
    rf"|box\b)|/[ ]?(?=[a-z]+s\b(?![ ]?[:=]))"
    rf"|-[ ](?=\d+[ -]?(?:gal|lb|kg))|[ ]?[-@]?[ ]?\d{{1,3}}[ ]?x[ ]?\d{{1,3}}(?:[ ]?x[ ]?\d{{1,3}})?[ ])?{OF_ONE}"
    rf"(?P<words>(?:{NO_WORD}[A-Za-z][\w'-]*[, ]{{1,2}}){{0,2}}?)"
    rf"(?P<unit>(?:(?:ibc|a-?frame|pallet|box|roll|bag)[ ](?=crates?\b|totes?\b|box|racks?\b))?(?:{FORMS}))(?:'s)?(?![\w'])"
    rf"(?:(?<=s)|(?!\s?(?:jack(?!s? stand)|position|exchange|count|(?:truck|door)(?! {OF_DOOR})|spot|rate|fee|rack|steer"
    r"|loader)s?\b))",
)
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
NAMESAKES = frozenset({"cart", "lift", "bunk", "sling", "pack", "stick"})
"""Packaging that is no packaging behind a word that says what it is for."""
THINGS = frozenset({"tank", "beam"})
"""What is handled as it is, rather than packed."""
BOXES = re.compile(
    r"(?:\w+ )?(?:trench|tool|truck|tool ?box|junction|job|gang|light|mail|utility|meter|speaker|splice|pull|sub"
    r"|manhole|culvert"
    r"|toy|gear|valve|electrical|planter|ballot|bread|dump|horse)",
    re.IGNORECASE,
)
"""Before boxes that are goods themselves."""
OF_TRAVEL = re.compile(
    r"(?:\w+ )?(?:wood(?:en)?|plywood|metal"
    r"|road|flight|travel|transit|transport|shipping|hard|pelican|anvil|rolling|equipment|instrument|gear|tour(?:ing)?"
    r"|show)",
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
LARGE = WordPattern(r"\b(?P<size>super|bulk|big|jumbo)[ -]?(?P<unit>bag|sack)s?\b")
"""Large bags, which are called bags further on."""
NEXT = re.compile(r"(?<!s) (?P<word>[a-z]{4,})\b", re.IGNORECASE)
OF_BARRELS = re.compile(
    r" (?:[a-z]+ )?(?:kettle|tun|tank|fermenter|brite|system|vessel|brew ?house|unitank)s?\b", re.IGNORECASE
)
"""Vessels, whose size is told in barrels: "two 7 bbl kettles"."""
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
    r"\b(?:than|like|as|instead of|rather than|without|(?:not?|never|n't|n['’]t be|not be) (?:on|in|onto|strapped to))[ ]\Z"
    rf"|(?:\d|\b(?:{NAMED}|(?:{FORMS})(?: of [a-z]+(?: [a-z]+)?)?|each|high)) to[ ]\Z|\d [a-z]{{3,12}}s to[ ]\Z",
    re.IGNORECASE,
)
"""Before what the freight is only likened to, does not have, or has so many on: "smaller than a pallet", "four to a pallet"."""
PER_OTHER = WordPattern(
    rf"\b(?:per|an?|each) (?!{FORMS}\b|load|truck|trailer|each"
    rf"|foot|day|week|mile|shipment)(?P<word>[a-z]{{3,10}})\b"
)
"""Behind a weight, what it is told per that is no packaging known: "2,350 lbs per cube"."""
BEFORE_PER = re.compile(r"(?:lbs?|#|kgs?|pounds)\.?,? \Z", re.IGNORECASE)
TACKLE = re.compile(r"(?:chains|straps|binders|tarps|blankets|load ?bars)\b", re.IGNORECASE)
"""What a truck brings, which is no part of what is counted."""
THING_BEHIND = re.compile(r"[ ](?:[a-z]{3,12}[ ])??(?P<thing>[a-z]{3,}s)(?=[ ]?(?:[,;.(\n]|-[ ]|$))", re.IGNORECASE)
"""What a label for pieces counts, told right behind its number."""
IN_FULL = re.compile(r"[a-z]{4,}(?<!s)", re.IGNORECASE)
"""One of a packaging, written out: no more than one is counted so."""
BOX_OF_TRADE = re.compile(r"(?:\w+ )?(?:import|export|ocean|sea|steamship)", re.IGNORECASE)
LOADED = re.compile(r"[ -]?loads?\b", re.IGNORECASE)
MOST = 3
"""Words that such packaging is looked for by."""
A_UNIT_OF = WordPattern(r"\b(?:skid|pallet|plt|crate)(?= of [a-z]| with (?:the |an? )?[a-z]{3,}[^.;\n]{0,24}[,:(] ?\d)")
OF_OURS = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{NAMED}) of (?:the|our|your|my|those|these|them)(?: [a-z]{{3,9}})?"
    rf" (?P<unit>{FORMS})(?<=s)(?![\w'])",
)
"""Some that both sides know: "three of the usual crates"; a part, where they are counted elsewhere."""
BOTH = WordPattern(
    rf"\bboth (?:of )?(?:the |these |those |our )?(?P<unit>{FORMS})(?<=s)(?![\w']|,? (?:and|or) (?!are|weigh|measure|each))"
)
"""Two of a packaging that nothing else counts: "1,047 lbs for both skids"."""
ARTICLES = ("a", "an", "un", "una", "une")
LEAD = 24
"""Characters before a unit that are looked at."""
BEFORE_UNIT_OF = re.compile(r"(?:\A|[-:,(\n]|[.;] |\b(?:ship|for|one|quote|rate on))[ ]*\Z", re.IGNORECASE)
A_SIZED_UNIT = WordPattern(
    r"\b(?:skid|pallet|plt|crate)"
    r"(?=[,:]?[ ](?:is |of |@ |at |size |dims? |measures )?\d{2,3}(?:(?:[\"']|[ ]?(?:cm|in))?[ ]?(?:L[ ]?)?x[ ]?\d"
    r"|[ ]?(?:in|inches|\")[ ](?:long|wide)\b|/\d{2,3}/\d{2,3}\b))",
)
"""One of a packaging, before its size: "pallet 48x48x48"."""
BEFORE_SIZED_UNIT = re.compile(r"(?:\A|\n|[.,;:] |\b(?:for|one) )[ \t]*\Z", re.IGNORECASE)
NUMBERED = WordPattern(
    rf"(?:\b(?P<unit>{FORMS})[ ]?(?:#|no\.?|number)?[ ]?"
    rf"|#(?=\d{{1,2}}[ :).-]{{1,4}}\(?\d+[\"']?[ ]?[xX]))(?P<nth>0{{0,2}}\d{{1,2}}|one|two|three|four|[A-H]\b)"
    rf"(?:[ ]?(?P<to>and|&|-|to|thru)[ ]?(?P<last>\d{{1,2}}))?(?: of \d{{1,2}})?"
    rf"[ ]?(?:[:.)=]|(?<=[ #][A-H\d]),(?=[ ]\d+[\"']?[ ]?[xX])|[ ][-|][ ]|(?<=[A-H1-9eor])[ ]?(?:is|are|measures?"
    rf"|weighs?)\b"
    rf"|[ ]{{1,8}}(?:\|[ ])?(?=\d+[\"']?[ ]?x))(?:[ ]?(?P<kind>{FORMS})\b(?=[ ]*[-,:|;]|[ ]\d+[\"']?[ ]?x))?",
)
BEFORE_NUMBERED = re.compile(r"(?:^[ \t•*-]*|[.;,:] )\Z", re.MULTILINE)
"""Before a unit by its number: a line begins with it, or a clause."""
ORDINAL = WordPattern(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth|other) (?P<unit>{FORMS})(?<!s)\b"
)
"""One after the other: "1st pallet 500 lbs, 2nd pallet 600 lbs"."""


def counts(text: str) -> list[Count]:
    """Every number of handling units or pieces in a text, in order."""
    found = [
        Count(
            match.start("unit" if match["unit"] else "nth"),
            match.end(),
            numbered(match),
            packaging(match["kind"] or match["unit"] or ""),
            True,
        )
        for match in behind(text, NUMBERED, BEFORE_NUMBERED)
    ]
    for row in numbered_units(text):
        found = added(found, row)
    listed = list(ORDINAL.finditer(text))
    if len(listed) > 1:
        found += [Count(match.start(), match.end(), 1, packaging(match["unit"]), True) for match in listed]
    for match in COUNT.finditer(text):
        sized = match["unit"].lower() == "bbl" and OF_BARRELS.match(text, match.end())
        count = packed(text, match) if not (sized or of_street(text, match.start())) else None
        found = added(found, count) if count else found
    for word in list(dict.fromkeys(match["word"].lower() for match in behind(text, PER_OTHER, BEFORE_PER)))[:MOST]:
        count = of_kind(text, word)
        found = added(found, count) if count else found
    for match in behind(text, A_UNIT_OF, BEFORE_UNIT_OF):
        found = added(found, Count(*match.span(), 1, packaging(match[0])))
    found = with_known(text, found)
    for match, unit, number in labelled_counts(text):
        if not value(number):
            continue  # "Cartons / pallets: 0 / 2"
        kind = packaging(unit)
        if kind == "piece" and not number[:1].isalpha() and (told := THING_BEHIND.match(text, match.end())):
            kind = (
                "" if kind_of(told["thing"].lower()) in GOODS and not packaging(told["thing"]) else kind
            )  # "Pieces: 2 sofas"
        if kind in NAMESAKES and text[match.start() - 1 : match.start()] == " " and text[match.start() - 2].isalpha():
            kind = ""  # "scissor lifts: 5"
        found = added(found, Count(match.start(), match.end(), value(number), kind))
    for match in behind(text, A_SIZED_UNIT, BEFORE_SIZED_UNIT):
        kind = packaging(match[0])
        if not any(each.packaging == kind for each in found):
            found = added(found, Count(*match.span(), 1, kind))
    found = without_tackle(text, put_right(text, with_more(text, found)))
    found = with_weighed(text, with_divided(text, found))
    return sorted(named_in_full(text, found), key=lambda count: count.start)


def with_known(text: str, found: list[Count]) -> list[Count]:
    """The counts with those of what both sides know: "three of the usual crates", "both skids"."""
    for match in OF_OURS.finditer(text):
        kind = packaging(match["unit"])
        if kind not in NAMESAKES and not any(each.packaging == kind for each in found):
            found = added(found, Count(*match.span(), value(match["number"]), kind))
    for match in BOTH.finditer(text) if not any(each.packaging for each in found) else ():
        found = added(found, Count(*match.span(), 2, packaging(match["unit"])))
    return found


def named_in_full(text: str, found: list[Count]) -> list[Count]:
    """The counts, bags and sacks by the name that the text gives them elsewhere: "lime in super sacks, 20 sacks"."""
    if not any(each.packaging in ("bag", "sack") for each in found):
        return found
    names = {match["unit"].lower(): packaging(match[0]) for match in LARGE.finditer(text)}
    return [replace(each, packaging=names.get(each.packaging, each.packaging)) for each in found]


def behind(text: str, unit: WordPattern, before: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of `unit` that stand behind one of `before`."""
    for match in unit.finditer(text):
        if before.search(text, max(0, match.start() - LEAD), match.start()):
            yield match


def packed(text: str, match: re.Match[str]) -> Count | None:
    """What a match counts; None where its packaging only tells the kind of something else."""
    written, kind = match["number"].lower(), packed_in(match)
    words = said_of(text, kind, match["words"].strip(" ,"), *match.span())
    number = value(written)
    if match["least"] and (least := value(match["least"])) < number <= 2 * least + 1:
        number = least
    article = written in ARTICLES
    of_goods = bool(words) and not OF_SIZE.fullmatch(words)
    if not number or (
        article
        and (
            of_goods
            or match["least"]  # "four to a pallet"
            or LIKENED.search(text, max(0, match.start() - 36), match.start())
            or PER_UNIT.search(text, max(0, match.start() - 18), match.start())
        )
    ):
        return None
    if TACKLE.match(words) or (article and kind == "bag" and words.lower() == "mixed"):
        return None  # "4 chains, coil racks", "it's a mixed bag"
    if number > 1 and match["words"].rstrip().endswith(",") and IN_FULL.fullmatch(match["unit"]):
        return None  # "Link-Belt 350 excavator, bucket on"
    if BOX_OF_TRADE.fullmatch(words) if kind == "box" else kind == "tank" and LOADED.match(text, match.end()):
        return None  # import boxes are containers, and tank loads are what a tanker carries
    if (kind in NAMESAKES and (of_goods or " " in words)) or (kind == "joint" and article):
        return None  # medical carts and fork lifts are the goods, and a joint is a restaurant
    if kind in THINGS and (of_goods or kind == "tank") and not (kind == "tank" and of_goods and number == 1):
        return Count(match.start(), match.end(), number, "", words=f"{words} {match['unit']}".strip())  # glulam beams
    if (kind == "box" and BOXES.fullmatch(words)) or (kind in ("cylinder", "rack", "cabinet") and OWN.fullmatch(words)):
        return Count(match.start(), match.end(), number, "", words=f"{words} {match['unit']}")
    if kind in SHAPES and (after := NEXT.match(text, match.end())) and is_thing(after["word"]):
        return None  # one roll crusher
    if (
        (kind in SHAPES or kind == "carton")
        and number > 1
        and not of_goods
        and (after := OTHERS.match(text, match.end()))
    ):
        return Count(match.start(), after.end(), number, "", words=f"{match['unit']} {after['word']}")  # vault doors
    cases = match["unit"].lower() == "cases" and of_goods and not OF_TRAVEL.fullmatch(words)
    if (kind == "package" and number == 1 and is_machine(words)) or cases:
        kind, words = "", f"{words} {match['unit']}"  # a compressor package, display cases and frac tanks
    return Count(match.start(), match.end(), number, kind, words=words)


def packed_in(match: re.Match[str]) -> str:
    """The packaging of a match; none where it is but a word for what is named elsewhere ("sold a unit south")."""
    kind = packaging(match["unit"])
    return "" if kind == "unit" and match["number"].lower() in ARTICLES and not match["words"].strip() else kind


def numbered(match: re.Match[str]) -> int:
    """How many a line of a numbered list speaks of: "Skid 1:", "Skids 2 and 3:", "Pallets 2-4:"."""
    if not match["last"] or not match["nth"].isdigit():
        return 1
    return 2 if match["to"] in ("and", "&") else max(1, int(match["last"]) - int(match["nth"]) + 1)


def is_thing(word: str) -> bool:
    """Whether a word names one thing, of which the word before only tells the kind."""
    return not word.lower().endswith("s") and kind_of(word.lower()) == "thing"


def of_kind(text: str, word: str) -> Count | None:
    """The number of something that no list of packaging holds, once its weight is told per one: "20 cubes of brick"."""
    match = re.search(
        rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{SPELLED}) {word}s(?P<of> of(?= [a-z]))", text, re.IGNORECASE
    )
    return Count(match.start(), match.start("of"), value(match["number"]), word) if match else None
