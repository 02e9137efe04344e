"""How many of a packaging: handling units and loose pieces."""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.reading.counts.counts_corrected import put_right
from shared.reading.counts.counts_instead import instead
from shared.reading.counts.entry_numbers import enumerates
from shared.reading.counts.labelled_counts import labelled_counts
from shared.reading.counts.more_counts import with_more
from shared.reading.counts.units_by_division import with_divided
from shared.reading.counts.units_by_number import one_by_one
from shared.reading.counts.units_by_weight import with_weighed
from shared.reading.language.numerals import COMPOUND, FIGURES, NAMED, SPELLED, value
from shared.reading.language.streets import of_street
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.named_by_packaging import NAMESAKES, packed
from shared.reading.nouns.words import GOODS
from shared.reading.nouns.words import kind as kind_of
from shared.reading.packaging.count import Count, added
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.tackle import without_tackle

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
    rf"(?=\d))?(?:(?P<least>\d{{1,2}}|(?!{COMPOUND}\b){NAMED})"
    rf"(?:-| (?:to|or|(?:(?<=between \d )|(?<=between \d\d ))and) ))?"
    rf"(?P<number>\d{{1,4}}+(?:,\d{{3}})?(?![\dkK]|(?:st|nd|rd|th)\b)|{SPELLED}(?=[ (-])(?!-way))\)?[ -]?"
    rf"(?:\((?:\d{{1,3}}|{SPELLED})\)[ ]*)?(?:x\s|x(?=[a-z])|ea\.?[ ]|no(?:s\.?|\.)[ ](?=[a-z])"
    rf"|each[ ](?=(?!plus\b)\w+s\b|skid\b|pallet\b|crate\b|drum\b"
    rf"|box\b)|/[ ]?(?=[a-z]+s\b(?![ ]?[:=]))"
    rf"|-[ ](?=\d+[ -]?(?:gal|lb|kg))|[ ]?[-@]?[ ]?\d{{1,3}}[ ]?x[ ]?\d{{1,3}}(?:[ ]?x[ ]?\d{{1,3}})?[ ])?{OF_ONE}"
    rf"(?=[a-z])(?P<words>(?:(?!{SPELLED}\b){NO_WORD}[A-Za-z][\w'-]*+[, ]{{1,2}}+){{0,2}}?)"
    rf"(?P<unit>(?:(?:ibc|a-?frame|pallet|box|roll|bag)[ ](?=crates?\b|totes?\b|box|racks?\b))?(?:{FORMS}))(?:'s)?(?![\w'])"
    rf"(?:(?<=s)|(?!\s?(?:jack(?!s? stand)|position|exchange|count|(?:truck|door)(?! {OF_DOOR})|spot|rate|fee|rack|steer"
    r"|loader)s?\b))",
)
LARGE = WordPattern(r"\b(?P<size>super|bulk|big|jumbo)[ -]?(?P<unit>bag|sack)s?\b")
"""Large bags, which are called bags further on."""
OF_BARRELS = re.compile(
    r" (?:[a-z]+ )?(?:kettle|tun|tank|fermenter|brite|system|vessel|brew ?house|unitank)s?\b", re.IGNORECASE
)
"""Vessels, whose size is told in barrels: "two 7 bbl kettles"."""
PER_OTHER = WordPattern(
    rf"\b(?:per|an?|each|the) (?!{FORMS}\b|lot|whole|set|pair|order|shipment|job|load|truck|trailer|each"
    rf"|foot|day|week|mile|shipment)(?P<word>[a-z]{{3,10}})\b"
)
"""Behind a weight, what it is told per that is no packaging known: "2,350 lbs per cube"."""
BEFORE_PER = re.compile(r"(?:lbs?|#|kgs?|pounds)\.?,? \Z", re.IGNORECASE)
THING_BEHIND = re.compile(r"[ ](?:[a-z]{3,12}[ ])??(?P<thing>[a-z]{3,}s)(?=[ ]?(?:[,;.(\n]|-[ ]|$))", re.IGNORECASE)
"""What a label for pieces counts, told right behind its number."""
MOST = 3
"""Words that such packaging is looked for by."""
A_UNIT_OF = WordPattern(r"\b(?:skid|pallet|plt|crate)(?= of [a-z]| with (?:the |an? )?[a-z]{3,}[^.;\n]{0,24}[,:(] ?\d)")
"""One of a packaging, before its goods."""
OF_OURS = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{NAMED}) of (?:the|our|your|my|those|these|them)(?: [a-z]{{3,9}}){{0,2}}"
    rf" (?P<unit>{FORMS})(?<=s)(?![\w'])",
)
"""Some that both sides know: "three of the usual crates"; a part, where they are counted elsewhere."""
OF_EACH = re.compile(r"[ ](?:sizes?|dim\w*|weights?|wt|counts?|types?|spaces?)\b", re.IGNORECASE)
"""Behind a packaging of which a list tells something in an entry of its own: "4) pallet size 42 x 42"."""
BOTH = WordPattern(
    rf"\bboth (?:of )?(?:the |these |those |our )?(?P<unit>{FORMS})(?<=s)(?![\w']|,? (?:and|or) (?!are|weigh|measure|each))"
)
"""Two of a packaging that nothing else counts: "1,047 lbs for both skids"."""
LEAD = 24
"""Characters before a unit that are looked at."""
BEFORE_UNIT_OF = re.compile(r"(?:\A|[-:,(\n]|[.;] |\b(?:ship|for|one|quote|rate on))[ ]*\Z", re.IGNORECASE)
NTH_BEFORE = re.compile(r"\ba (?:second|third|fourth|fifth|sixth)[ ]\Z", re.IGNORECASE)
"""Before one more unit than there are things: "two boilers ... and a third skid of trim"."""
A_SIZED_UNIT = WordPattern(
    r"\b(?:skid|pallet|plt|crate)"
    r"(?=[,:]?[ ](?:is |of |@ |at |size |dims? |measures )?\d{2,3}(?:(?:[\"']|[ ]?(?:cm|in))?[ ]?(?:L[ ]?)?x[ ]?\d"
    r"|[ ]?(?:in|inches|\")[ ](?:long|wide)\b|/\d{2,3}/\d{2,3}\b))",
)
"""One of a packaging, before its size: "pallet 48x48x48"."""
BEFORE_SIZED_UNIT = re.compile(r"(?:\A|\n|[.,;:] |\b(?:for|one) )[ \t]*\Z", re.IGNORECASE)


def counts(text: str) -> list[Count]:
    """Every number of handling units or pieces in a text, in order."""
    found = one_by_one(text)
    for count in (*written(text), *of_other_kinds(text), *single(text)):
        found = added(found, count)
    found = with_known(text, found)
    for count in labelled(text):
        found = added(found, count)
    for match in (*behind(text, A_UNIT_OF, NTH_BEFORE), *behind(text, A_SIZED_UNIT, BEFORE_SIZED_UNIT)):
        kind = packaging(match[0])
        if not any(each.packaging == kind for each in found):
            found = added(found, Count(*match.span(), 1, kind))
    found = without_tackle(text, instead(text, put_right(text, with_more(text, found))))
    found = with_weighed(text, with_divided(text, found))
    return sorted(named_in_full(text, found), key=lambda count: count.start)


def written(text: str) -> Iterator[Count]:
    """The numbers that stand before a packaging: "12 pallets", "two 7 ft crates"."""
    for match in COUNT.finditer(text):
        sized = match["unit"].lower() == "bbl" and OF_BARRELS.match(text, match.end())
        if not (sized or of_street(text, match.start())) and (count := packed(text, match)):
            if not is_entry(text, match):
                yield count
            elif not OF_EACH.match(text, match.end()):
                yield replace(count, number=1)


def is_entry(text: str, match: re.Match[str]) -> bool:
    """Whether what is counted is one thing behind the number of its entry: "2) skid of grout", but not "2) skids of grout"."""
    behind = text[match.end("number") : match.end("number") + 1]
    return behind in (")", ".") and not match["unit"].lower().endswith("s") and enumerates(text, match)


def of_other_kinds(text: str) -> Iterator[Count]:
    """The numbers of what no list of packaging holds, once its weight is told per one: "20 cubes of brick"."""
    for word in list(dict.fromkeys(match["word"].lower() for match in behind(text, PER_OTHER, BEFORE_PER)))[:MOST]:
        if match := re.search(
            rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|{SPELLED}) {word}s(?P<of> of(?= [a-z]))", text, re.IGNORECASE
        ):
            yield Count(match.start(), match.start("of"), value(match["number"]), word)


def single(text: str) -> Iterator[Count]:
    """One of a packaging that is named with its goods alone: "Rate on pallet of tile"."""
    for match in behind(text, A_UNIT_OF, BEFORE_UNIT_OF):
        yield Count(*match.span(), 1, packaging(match[0]))


def labelled(text: str) -> Iterator[Count]:
    """The counts that a label or a question asks for; none where it is told that there are none: "Cartons / pallets: 0 / 2"."""
    for match, unit, number in labelled_counts(text):
        if value(number):
            yield Count(*match.span(), value(number), labelled_kind(text, match, packaging(unit), number))


def labelled_kind(text: str, match: re.Match[str], kind: str, number: str) -> str:
    """The packaging of what a label counts; none where that is a thing: "Pieces: 2 sofas", "scissor lifts: 5"."""
    if kind == "piece" and not number[:1].isalpha() and (told := THING_BEHIND.match(text, match.end())):
        return "" if kind_of(told["thing"].lower()) in GOODS and not packaging(told["thing"]) else kind
    start = match.start()
    behind_word = kind in NAMESAKES and text[start - 1 : start] == " " and text[start - 2].isalpha()
    return "" if behind_word else kind


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
