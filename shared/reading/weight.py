"""A weight in pounds, with what the words around it say of it: of one piece, or of the whole."""

import re
from dataclasses import dataclass

from shared.reading.branches import compiled
from shared.reading.numerals import NAMED, value
from shared.reading.packaging import FORMS
from shared.reading.word_patterns import WordPattern

NUMBER = (
    r"\d{1,3}(?:\.\d{3}){1,3},\d{1,2}(?!\d)|\d{1,3}\.\d{3},\d(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d\d )(?<!\d/)\d{1,3}(?: \d{3})+(?!-(?:lb|pound|kg|#))(?:\.\d+|,\d{1,2}(?!\d))?"
    r"|\d{1,3},\d{1,2}(?!\d)|\d+(?:\.\d+)?"
)
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "ibs": 1.0, "lsb": 1.0, "punds": 1.0, "pouds": 1.0, "lbm": 1.0, "pds": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonne": 2204.62, "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0, "cwt": 100.0, "hundredweight": 100.0,
}  # fmt: skip
ABOUT = (
    r"(?:in the (?:neighbou?rhood|ballpark|vicinity) of|somewhere (?:around|near|about)|close to|near(?:ly)?|almost|about|around"
    r"|approx(?:imately)?\.?|roughly|some|just|only|maybe|est\.?|estimated|~|right|at|in)"
)
EACH_UNMARKED = WordPattern(
    rf"(?:\b(?:gross|weight|wt|lbs) per (?:{FORMS})[: ]+|\beach (?:(?:one|{FORMS}) )?(?=[a-z~])"
    r"|\beach (?=\d{1,2},\d{3}(?: (?:full|gross|loaded|filled|wrapped))?[ ]*(?:[.;)\n]|,(?!\d)|\Z))"
    rf"|\b(?:one|an?|every) (?:{FORMS})(?<!s) (?=(?:weighs|goes|runs|scales) )"
    rf"|\b(?:{FORMS})(?<=s) (?=(?:run|go) (?:about |around |right )?(?:at )?\d))(?:(?:is|weighs?"
    rf"|weighing|about|approx\.?|around|roughly|right|at|runs?|running|go(?:es)?"
    rf"|comes? in|scales?) )*(?P<number>\d{{1,2}},\d{{3}}|\d{{3,4}})"
    r"(?![\d,]*\d|[ ]?(?:lb|#|kg|pound|x|\"|'|in\b|ft|feet|cm|mm|tall|high|long|wide|ton))",
)
WEIGHS = (
    r"(?:(?:weighs?|weighing|goes|gross(?:es)?|scales?|tips? the scales?|comes? (?:in|out)|runs?|running)(?: (?:in|out))?(?: at)?"
    r"|is|are|at|will be|being)"
)
"""What a thing does that has a weight."""
COMES_TO = (
    r"(?: (?:will|should|would|ought to|might))?(?: be)? (?!plus|order|total)[a-zèé]{3,10}(?: (?:in|out|up|over|off))?"
    r"(?: (?:at|to|around|near|with))?"
)
"""What one of several does until it has its weight, in whatever words: "wraps out at", "will end up around"."""
NO_PIECE = (
    r"(?:day|week|month|year|load|truck|trailer|mile|total|ton|bit|lot|few|little|couple|pair|set|half|single|second|third|new"
    r"|used|standard|liftgate|reefer|flatbed)"
)
"""Behind an article: no word for what a weight could be one's."""
EACH_AFTER = compiled(
    rf"[ ]*[)]?[ ]*[(]?(?:(?:gross|net|max|approx|avg|average|or so|on average)\.? ){{0,2}}(?:,[ ]*each(?=[ ]*(?:[.,;)\n]|$))"
    rf"|(?:(?:(?:on |for |to |in )?each(?! (?:truck|load|trailer|container|shipment|order|way|stop|drop|lane)\b)|ea|eahc|ecah"
    rf"|apiece|individually|a piece|a pop|c/u|cada|chac(?:un|une)|pp|avg|average|on average)\b\.?"
    rf"|(?:(?:on|for|to|in) )?every (?:single )?(?:one|{FORMS})\b"
    r"|per\b(?! (?:the|our|your|scale|bol|truck|load|shipment|cubic))"
    rf"|(?:an?|to the|par|por) (?:{FORMS})\b"
    r"|to (?:an?|each|every) (?:pallet|skid|plt|crate|bundle|drum|tote|gaylord|rack|coil|reel)\b"
    rf"|(?:the|la|le|el|une?|cada|chaque) (?:{FORMS})(?<!s)(?=[ ]?(?:[.,;)\n]|$))"
    r"|is what (?:each|one|every)\b"
    rf"|an? (?!{NO_PIECE}\b)[a-z]{{3,9}}(?=[ ]?(?:[.,;)\n]|$|- ?|(?:and|so|class|on average)\b))"
    rf"|/[ ]?(?:ea|each|{FORMS})\b(?![ ]?[:=])|[xX][ ]?\d{{1,3}}[ ](?:{FORMS})\b))"
)
EACH_BEFORE = WordPattern(
    rf"(?:@|\b\d{{1,4}}[\"']?[ ]?[xX]|\b\d{{1,3}} (?:{FORMS})\.?[ ]?(?:[xX]|times)|\b\d+(?:x\d+)+[\"']?(?:[ ]?in(?:ches)?\.?)? at"
    rf"|(?<![\d/:.,#-])(?<!class )(?<!cl )\b(?:\d\d?|{NAMED})(?: of (?:them|'?em|these|those)| (?:[a-z]+ )?ones)? at"
    rf"|\b(?!one |single ){NAMED}(?: of (?:them|'?em|these|those))?(?=[ ]*$)"
    r"|\b(?:avg\.?|averag(?:e|es|ing))(?: weight| wt)?(?: is| of)?"
    rf"|\b(?:weight|wt|lbs)(?:[ ]?/[ ]?| by (?:each |the )?)(?:ea|each|(?:{FORMS})(?<!s))[: ]*(?:is)?"
    rf"|\b(?:weight|wt) per[: ]+"
    rf"|\b(?:weight |wt |lbs )?\(?(?:each(?: (?:one|{FORMS}))?|ea\.?|per (?:{FORMS}))\)?\s*[:=-]\s*"
    rf"|\b(?:each|ea\.?|(?:each and )?every)(?: (?:single )?(?:one|{FORMS}))?"
    rf"(?: of (?:them|these|those|(?:our|the) (?:{FORMS})))?(?:'s|[ ,]+{WEIGHS})*"
    rf"|\b(?:each|every|chaque|cada) (?:single )?(?:one|{FORMS}){COMES_TO}"
    rf"|\b(?:one|an?) (?:{FORMS}) {WEIGHS}|\b(?:one|an? [a-z]{{3,10}}) (?!is\b|are\b|at\b|will\b|runs\b){WEIGHS}"
    rf"|\b(?:{FORMS})(?<!s) (?:weight|wt|wgt)\b[.: ]*(?:is)?"
    rf"|\b(?:individual|single) (?:weights?|wt)[: ]*(?:is)?|\bper (?:{FORMS})[: ]*(?:is)?|\bcada un[ao](?: de)?)"
    rf"\s*(?:{ABOUT}\s*)*$",
)
ANOTHER = compiled(r"[^\n]{0,80}?\b(?:(?:the|an)[ ]?other|(?:the )?(?:second|rest|last))\b")
"""Behind what one weighs, where it is one of several that differ."""
ONE_BEFORE = compiled(rf"\b(?:one|a)(?: [a-z]+)? {WEIGHS}\s*(?:{ABOUT}\s*)*$")
ONE_OF = re.compile(rf"\bone (?:{FORMS}) (?:is|measures|runs)\b", re.IGNORECASE)
EACH_IS = compiled(
    rf"^an? (?:{FORMS})(?<!s) (?:is|measures|runs)\b(?:[^.;]|\.(?=\d))*\bweighs (?:{ABOUT} )*$|"
    rf"(?:^|[,:-] |\n)one (?:{FORMS})(?<!s) (?:is|measures|runs)\b(?:[^.;]|\.(?=\d))*\b(?:weigh(?:s|ing|t)|comes in)"
    rf" (?:{ABOUT} )*$|"
    r"\b(?:all the same|identical|all alike)\b(?:[^.;]|\.(?=\d))*$"
    r"|(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))each:? (?:one )?\d(?:[^.;\n]|\.(?=\d))*$|\beach: \d(?:[^.;\n]|\.(?=\d))*$"
    r"|\d [a-z]{3,8},? each \d[\d.\"']*[ ]?[xX][^.;,\n]{3,16}?[ ](?:/ ?|@ ?|and )?$"
    rf"|\b(?:each|every|one) (?:(?:{FORMS})[ ]?[:=]?|[a-z]{{3,10}}[ ]?=)[ ]?\d(?:[^.;]|\.(?=\d))*"
    rf"(?:\band |& |@ ?|/ ?|, ?|\bwith |\bat |weigh\w* )(?:{ABOUT} ?)*$"
    r"|\beach:? (?:one |of (?:them|these) )?\d(?:[^.;,]|\.(?=\d))*(?:\band |& |@ ?|/ ?|weigh\w* )$"
    r"|\b(?:each|every|cada|chaque)\b(?:[^.;\n]|\.(?=\d))*\b(?:and|y|et) (?:weighs|grosses|scales|goes|pesa|p[eè]se)(?: at)? ?$"
    r"|\b(?:each|every) (?:(?:of (?:them|these|which)|\w+) )?(?:is|are|sits?|weighs?|weighing|measures?|measuring|about|runs?)"
    r"\b(?:[^.;]|\.(?=\d))*$"
)
EACH_COMES_TO = compiled(
    r"\b(?:each|every)\b(?:[^.;\n]|\.(?=\d))*\band (?:comes?|works?) (?:out |up |in )?(?:to|at) ?$"
    rf"|\b(?:each|every|an?) (?:single )?(?:one|{FORMS})(?<!s) (?:comes?|works?|adds?) (?:out |up |in )?(?:to|at) ?$"
)
"""What each comes to, with what it holds before: "each one carries 56 cases and comes to 2,240 pounds"."""
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)
APIECE = compiled(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{NAMED}) (?:(?:[a-z]+ )?[a-z]+ )??(?:pallets|skids|plts|bins|totes|crates"
    rf"|gaylords|drums|bales|coils|super ?sacks|bundles|(?P<small>rolls|bags|sacks|boxes|cartons|cases|pails|kegs)"
    rf"|(?P<machines>machines|tractors|mowers|lifts|presses|engines))(?: of [a-z ]{{3,20}})? (?:at|of)\s*(?:{ABOUT}\s*)*$"
)
"""Units before a weight that is too light for all of them ("24 bins at 900 lb")."""
LIGHTEST, LIGHTEST_MACHINE, LIGHTEST_SMALL = 250, 2500, 10
"""Pounds of such a unit at least."""
TOTAL_NEAR = compiled(
    r"\b(?:tot(?:al(?:s|ing|ling)?)?(?! of \d{1,4} \w+:| ?\(\d)"
    rf"(?![:,;-]? (?:\d{{1,2}}|{NAMED}) (?:@|(?:at|x|of|weigh|are|is)\b))"
    r"|combined|altogether|all in|all up|overall|in all|(?:comes?|adds?(?: up)?|works out) to"
    r"|together|(?:so|which) (?:that's|makes)|that makes|makes it|all told"
    r"|(?:(?<![a-z] )|(?<=each )|(?<=ea )|(?<=lbs ))that's(?= \d)"
    r"|(?:everything|whole \w+|(?:the )?(?:shipment|load)|all of (?:it|them)) (?:is|weighs|will weigh|comes in))\b"
)
FRACTION = re.compile(r"\.\d{3},|^(?:\d{1,3} )*\d{1,3},\d{1,2}$")
"""In a number whose fraction has a comma."""
CLAUSE = re.compile(r"[.;!?]\s|\n")
SENTENCE = re.compile(r"(?<=[a-z]{3})[.!?] (?=[A-Z])")
TOTAL_LINE = compiled(r"\W*(?:grand )?totals?\b\W{0,3}[^:]*\Z")
"""The beginning of what tells the whole: "TOTAL 4 handling units, scaled weight with dunnage"."""
OF_BEFORE = compiled(
    r"(?:\d|lbs?|#|kgs?|pounds),? (?:in )?(?:tot(?:al)?|combined|(?:all )?together|altogether)(?:[,;]| (?:and|plus)\b|[ ]?&)"
)
"""Before a weight: what says the whole of another one."""
EQUALS = compiled(rf"(?:\b(?:lbs?|kgs?|ea|each|{FORMS})|#|\d)\.?\s?=\s*$")
"""Before a product: "4 plts x 500 kg = "."""
TOTAL_AFTER = compiled(
    rf"[ ]*[(,-]?[ ]*(?:(?:in )?total(?!:?[ ]\d)|tot(?!:?[ ]\d)|combined|(?:all )?together|altogether|all[ -]in|all up|in all"
    rf"|overall|en total|both(?=[ ]*(?:[.,;)\n]|$|together|combined))|all told|for the (?:pair|set|whole)"
    rf"|all (?:{NAMED}|\d+)|for (?:all|both|everything|the (?:{NAMED}|\d+|lot|whole|shipment|load))(?: of them)?)\b"
)
GROSS = re.compile(r"\bgross\b|\bg[./]?[ ]?w(?:ei|gh?)?t?\b", re.IGNORECASE)
"""The whole, where nothing says that it is of each: "gross 8,200 lbs", not "each 1,085 kg gross"."""
GROSS_AFTER = re.compile(r"[ ]*[(,-]?[ ]*gross\b", re.IGNORECASE)
BEFORE = 48
"""Characters before a weight in which it may be said to be of each."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in pounds. `each`: of one piece; `total`: said to be the whole; `sure`: with a unit or a label; `bare`: a number
    that only the words around it tell to be one."""

    start: int
    end: int
    pounds: float
    each: bool = False
    total: bool = False
    sure: bool = True
    bare: bool = False


def number(text: str) -> float:
    """A written number: thousands by comma or space, or by dots before a fraction with a comma ("15.250,00", "18,5")."""
    if FRACTION.search(text):
        text = text.replace(".", "").replace(",", ".")
    return float(text.replace(",", "").replace(" ", ""))


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    clause = CLAUSE.split(text[max(0, start - 120) : start])[-1]
    begin = max(text.rfind("\n", max(0, start - BEFORE), start) + 1, start - BEFORE, 0)
    stopped = text[end - 1] == "." and text[end : end + 2].strip()[:1].isupper()
    after = bool((not stopped and EACH_AFTER.match(text, end)) or EACH_UNMARKED.match(text, start))
    each = bool(after or EACH_BEFORE.search(text, begin, start) or EACH_IS.search(clause) or EACH_OPENS.search(clause))
    if (units := APIECE.search(before)) and (many := value(units["number"])) > 1:
        least = LIGHTEST_MACHINE if units["machines"] else LIGHTEST_SMALL if units["small"] else LIGHTEST
        each = each or pounds < least * many
    if each and (ONE_BEFORE.search(before) or ONE_OF.search(clause)) and ANOTHER.match(text, end):
        each = False
    behind = not stopped and TOTAL_AFTER.match(text, end)
    near = OF_BEFORE.split(SENTENCE.split(before)[-1])[-1] + text[start:end]
    of_each = bool(EACH_COMES_TO.search(clause))
    each = each or of_each
    total = (
        not after
        and not of_each
        and bool(
            behind or ("=" in before and EQUALS.search(before)) or TOTAL_NEAR.search(near) or TOTAL_LINE.match(clause)
        )
    )
    total = total or (not each and bool(GROSS.search(near) or (not stopped and GROSS_AFTER.match(text, end))))
    return Weight(start, end, pounds, each and not total, total, sure)
