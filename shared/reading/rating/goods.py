"""What rating needs to know about the goods: freight class, NMFC number, hazard."""

import re
from dataclasses import dataclass

from shared.reading.language.word_patterns import WordPattern
from shared.reading.services.denied import FLAG_NO
from shared.reading.services.unasked import UNTICKED

SPELLED_CLASSES = {
    "fifty": "50", "fifty five": "55", "sixty": "60", "sixty five": "65", "seventy": "70", "seventy seven and a half": "77.5",
    "eighty five": "85", "ninety two and a half": "92.5", "one hundred": "100", "a hundred": "100", "one ten": "110",
    "one twenty five": "125", "one fifty": "150", "one seventy five": "175", "two hundred": "200", "two fifty": "250",
    "three hundred": "300", "four hundred": "400", "five hundred": "500",
}  # fmt: skip
"""Freight classes as people say them."""
CLASSES = "50|55|60|65|70|77\\.5|85|92\\.5|100|110|125|150|175|200|250|300|400|500"
SPELLED_CLASS = "|".join(sorted(SPELLED_CLASSES, key=len, reverse=True)).replace(" ", "[ -]")
SHORT = (
    r"(?:(?:(?<=lbs )|(?<=lb )|(?<=[#,;/|-] )|(?<=[\d.] )|(?<=ea )|(?<=\n))c[.-]?|c/)"
    rf"(?=(?:{CLASSES})(?:[ ,;/|]|\.(?!\d)|\n|$))"
)
"""A class by one letter behind a weight, a size or a mark: "1850LB C70", "9,240 LBS - C/65"."""
COMES_OUT = (
    r"(?:(?:it )?(?:comes?|came|works?|worked|figures?|figured|rates?|rated|runs?|pencils?|ends? up|turns? out|goes|went)"
    r"(?: (?:out|back|in|up))?(?: (?:at|to|as|to be|being))\b)"
)
"""What a class does until it has its value: "class comes out at 85", "class works out to 92.5"."""
THINK = (
    r"(?:i['\u2019]?m told|(?:i|we)(?:['\u2019]d)? (?:think|believe|guess|figure|suppose|assume|say|want to say)"
    r"|(?:as far as|from what) (?:i|we) (?:know|can tell|remember|recall|understand)|if (?:i|we) (?:remember|recall)"
    r"(?: right(?:ly)?| correctly)?)"
)
"""How people say that they are not sure: "class I believe is 125"."""
PAPERS = (
    r"(?:the|our|my|his|her|their|its|that|an?)(?: [\w'\u2019]+){0,2}?"
    r" (?:bills?(?: of lading)?|bol|b/l|paper(?:work|s)?|invoice|packing (?:slip|list)|label|tag|(?:sds|data|spec) ?sheet)"
)
"""What a class is read from: "the class on our old bill was 175"."""
WROTE = r"and (?:(?:he|she|they|we|i|it) )?(?:wrote|put|got|found|marked|came (?:up|back) with)(?: down)?"
"""What somebody does who looks a class up: "he looked up the freight class and wrote 125 on the side"."""
ANEW = (
    r"(?:,?[ ?][ ]?(?:it|that|this)(?:['\u2019]?s|[ ](?:is|was|should be|ought to be))(?: (?:really|actually|now))?"
    rf"|(?:(?:was|got|has been|is being|been) )?(?:changed|moved|bumped|dropped|went|re-?class(?:ed|ified)) from (?:{CLASSES}) to"
    rf"|not (?:{CLASSES}),? (?:but(?: rather)?|it['\u2019]?s|it is|that['\u2019]?s))"
)
"""What leads to the class that is right: "wrong about the class, it's 65", "class changed from 175 to 125"."""
SAID = (
    r"(?:,?[ ](?:on|for) (?:it|this|that|these|those|them|(?:the|this|our|that) (?:whole )?(?:freight|load|shipment|order|stuff"
    r"|product|material|thing|lot|one))"
    rf"|,?[ ](?:on|in|from|off|per) {PAPERS}"
    r"|,?[ ](?:that |which )?(?:i|we|they|he|she|you)(?:['\u2019]ve)?(?: (?:always|usually|normally|typically|have|were"
    r"|was|got))?"
    r" (?:have|use|used|using|got|gave (?:me|us|you)|told(?: me| us| you)?|given|need|want|ship(?: it| them)? (?:under|at|as))"
    r"(?: (?:on|for) (?:it|this|that|these|them))?){1,2}(?= (?:is|are|was|would be|should be|says|said|shows|showed|reads)\b)"
)
"""What may stand between a class and its value where "is" follows: "freight class on it is 70", "the class they gave is 85"."""
GOODS_SAID = (
    r"(?:it|this|that|these|those|them|everything|all of it|(?:the|this) (?:whole )?(?:freight|shipment|lot|stuff))"
)
RATED = (
    rf"\b(?:(?:we|i|they) (?:always |usually |normally )?(?:class(?:ify)?|rate)(?: {GOODS_SAID})?(?: (?:as|at|under|to))?"
    rf"|(?:classed|classified|rated|re-?classed)(?: {GOODS_SAID})? (?:as|at|under)"
    r"|(?:classes|rates)(?: out)? (?:at|as|to)|classification(?: is| of|[:#])?|(?<=it )ships as|(?<=they )ship as"
    r"|(?<=it )moves as|(?<=they )move as)[ ](?:an? )?"
)
"""What leads to a class where "class" is a verb or is not said: "we class it 92.5", "rated as 60", "it rates at 70"."""
CLASS = WordPattern(
    rf"\b(?:freight |nmfc |frt |ltl |nmfc freight )?(?:class(?:es|e)?|clss|cls?|fc|clase|fak|clas|{SHORT})(?:\.|\b"
    rf"|(?=\d))(?: code)?"
    r"(?: \((?:if|when) known\))?(?: (?:on|for) (?:all|both|each|every\w*)"
    r"(?: of (?:them|these|those)| (?:three|four|five))?(?= (?:is|=)))?"
    rf"(?:{SAID}(?: (?:was|says|said|shows|showed|reads)\b)?)?"
    rf"(?:\s*(?:,?[ ]?\b{THINK}\b,?|{ANEW}|is|are|use|of|=|:|#|-|…+|at|fak|{WROTE}|{COMES_OUT}"
    rf"|,(?=[ ](?:{CLASSES})[ ]*(?:[.,;\n]|$))|\((?=(?:{CLASSES})\))"
    r"|(?:should|may|will|would|might|could) be|around|about|probably|either|maybe|likely|roughly))*\s*"
    rf"(?:(?P<value>{CLASSES})(?:\.0)?\b(?![ ]?(?:\.\d|lbs?|#|kg|x\s?\d|plts?\b|pallets?\b|/\d+(?![\dx]|[ ]x)))"
    rf"|(?P<odd>77|92)(?:[ -]?(?:1/2|½))|(?P<spelled>{SPELLED_CLASS})\b)"
    rf"|(?<![\w.$,-])(?P<before>{CLASSES})(?:\.0)?\s+(?:class|clase)\b"
    rf"|{RATED}(?P<rated>{CLASSES})(?:\.0)?(?=[ ]*(?:[,;/|)\n]|\.(?!\d)|\Z|(?:on|for|and|with|from|in)\b))"
    r"|(?<![\w.$,-])(?<=[,;/|.-] )(?P<alone>77\.5|92\.5)(?=[ ]*(?:[,;/|)\n]|\.(?!\d)|$|(?:on|for) (?:both|all)\b))",
)
NMFC = WordPattern(
    r"\b(?:nmfc|n\.m\.f\.c)(?=\d|\b)(?:[ ](?:#|no\.?|number|item|code)){0,2}"
    r"(?:[ ](?:on|for|of)[ ](?:every(?:thing| \w{3,9})|all|both|each|these|those|them|it|this|the \w{3,12})"
    r"(?: of (?:it|them|these|this))?)?"
    r"(?:\s*(?:is|are|no|number|item|code|#|:|=|\.|-(?= )|\((?=\d{5,6}(?:-\d\d?)?\))))*\s*"
    r"(?P<value>\d{4,6}(?:\s?-\s?\d{1,2}|/\d(?![\d/])|,?\s?sub[.:#]?\s?\d{1,2}|\.\d{1,2})?)\b"
    r"|\bitem[ ]?(?:no\.? ?|# ?|number )?(?P<item>\d{5,6}(?:-\d{1,2}|,?\s?sub[.:#]?\s?\d{1,2}))\b",
)
PAIR = WordPattern(
    rf"\b(?:nmfc|item)(?: ?#| (?:no|item|number|code)\.?)?[ ]?(?:/|&|and|,|-)[ ]?(?:freight )?cl(?:as)?s\b[ .:=#]{{0,60}}"
    rf"(?P<nmfc>\d{{4,6}}(?:\s?-\s?\d{{1,2}}|\s?sub\s?\d{{1,2}})?)[ ]?[/,;|@-]?[ ]?(?:class |cl )?(?P<klass>{CLASSES})\b"
    rf"|\bnmfc[ #:]*(?P<number>\d{{4,6}}(?:-\d{{1,2}})?)[ ]/[ ]?(?P<of>{CLASSES})(?![\w.,-])"
    rf"|\b(?:freight )?cl(?:as)?s[ ]?(?:/|&|and|,|-)[ ]?nmfc(?: ?#| (?:no|item|number|code)\.?)?[ .:=#]{{0,60}}"
    rf"(?P<first>{CLASSES})[ ]?[/,;|-][ ]?(?:nmfc |#)?(?P<then>\d{{4,6}}(?:\s?-\s?\d{{1,2}})?)\b",
)
"""The number and the class behind one label: "NMFC / class: 133300 / 60"."""
UN = WordPattern(
    r"\b(?:UN-?|NA)\s?#?\s?(?:no\.?|number|id)?\s?(?:is\s|:)?\s?(?P<value>\d{4})\b(?!-)|\bUN/NA[ #:]*(?P<second>\d{4})\b",
)
HAZMAT = WordPattern(
    r"\bhaz(?:-?mat|ardous(?: materials?| goods)?|\.? ?mat)?\b\.?|\bdangerous goods\b|\bDG\b"
    r"|\bplacards?(?: required)?\b|\bmateriales? peligros[oa]s?\b|\bmercanc[íi]as? peligros[oa]s?\b"
    r"|\bmati[eè]res? dangereuses?\b|\bpeligros[oa]\b|\bTMD\b"
    r"|\b(?:hazard )?class[ :]{1,3}[1-9](?:\.\d)?[A-Z]?,? ?(?:PG\b|packing group)|\bhazard class[ :#]{1,3}[1-9]",
)
NOT_HAZMAT = re.compile(
    r"(?:\b(?:non|not?|nothing|no es|sin|aucune?|pas de|isn't|never|zero|without|none|are not"
    r"|is not|don't(?! forget)|doesn't|aren't|no longer|used to be|neither)\b[\s-]*(?:\w+[\s-]){0,2}"
    r"|\b(?:neither|none) of (?:\w+ ){1,3}(?:is|are|counts? as|ships? as|goes as) "
    r"|\bneither [^.;:!?\n]{1,40} nor [^.,;:!?\n]{1,40} (?:is|are) |\bun-?)$",
    re.IGNORECASE,
)
NO_AFTER = re.compile(
    r"\s*(?:materials?|goods|mat)?(?:\s?\(?y(?:es)?/no?\)?)?\s*\??\s*[:=(|]?\s*(?:[-.]\s*)?(?:no\b|n\b|none\b|false\b"
    r"|n/a\b|non\b"
    rf"|not\b|0\b)|[- ]free\b|[ ]?\??:?[ ]*\[ ?\] ?y(?:es)?[ /,|]*\[x\] ?n|{FLAG_NO}"
    r"|\s*(?:materials?|goods|mat)?[ ]?,[ ](?-i:NO?|No)(?=[ ]*(?:\n|\Z|,[ ](?-i:[A-Z])))"
    r"|[ ]?[?:,;-]+[ ](?:(?:the )?(?:m?sds|label|it|they|he|she) (?:says?|said) no(?=[ ]*(?:[.,;)\n]|$))"
    r"|(?:it|they)(?:'s|'re| is| are)?(?: not|n't)\b)",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"(?:[ ](?:materials?|goods|items?|freight|content))?[ ]*\?[ ]*(?:(?:and |if (?:so|yes),? )?(?:what"
    r"|which)\b[^?\n]{0,40}\?[ ]*)?"
    r"(?:\n|$)",
    re.IGNORECASE,
)
"""A question that nobody has answered."""
TRAINED = re.compile(
    r"\s*(?:endorse\w*|suppl(?:y|ies)\b|suits?\b|gear\b|cabinets?\b|labels\b|training\b|kits?\b"
    r"|certified|cert\b|carrier|driver|team\b(?= required))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """A fact that is words: where they stand and what they say."""

    start: int
    end: int
    value: str


def freight_classes(text: str) -> list[Words]:
    """Every freight class; a hazard class is none."""
    found = [Words(match.start(), match.end(), class_of(match)) for match in CLASS.finditer(text)]
    return [*found, *paired(text, ("klass", "first", "of"), found)]


def class_of(match: re.Match[str]) -> str:
    """The class that a match writes, in figures."""
    if match["odd"]:
        return f"{match['odd']}.5"
    if match["spelled"]:
        return SPELLED_CLASSES[match["spelled"].lower().replace("-", " ")]
    return match["value"] or match["before"] or match["rated"] or match["alone"]


def nmfcs(text: str) -> list[Words]:
    """Every NMFC item number, its sub-number after a hyphen."""
    found = [Words(match.start(), match.end(), match["value"] or match["item"]) for match in NMFC.finditer(text)]
    found += paired(text, ("nmfc", "then", "number"), found)
    return [
        Words(m.start, m.end, re.sub(r",?\s?(?:-|/|sub[.:#]?|\.)\s?", "-", m.value, flags=re.IGNORECASE)) for m in found
    ]


def paired(text: str, names: tuple[str, ...], found: list[Words]) -> list[Words]:
    """What is told behind a label for both a number and a class, where it is not `found` already."""
    pairs = [(match, next(name for name in names if match[name])) for match in PAIR.finditer(text)]
    return [
        Words(match.start(name), match.end(name), match[name])
        for match, name in pairs
        if not any(each.start < match.end(name) and match.start(name) < each.end for each in found)
    ]


def un_numbers(text: str) -> list[Words]:
    """Every UN or NA number, as UN1993."""
    return [
        Words(m.start(), m.end(), ("NA" if m[0][:2].upper() == "NA" else "UN") + (m["value"] or m["second"]))
        for m in UN.finditer(text)
    ]


def hazmat(text: str) -> Words | None:
    """The words that say that the goods are hazardous; None where nothing does, or they are said not to be."""
    for match in HAZMAT.finditer(text):
        if NOT_HAZMAT.search(text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]):
            continue
        if UNTICKED.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        if ASKED.match(text, match.end()) or NO_AFTER.match(text, match.end()) or TRAINED.match(text, match.end()):
            continue
        return Words(match.start(), match.end(), match[0])
    return None
