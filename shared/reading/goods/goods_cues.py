"""The points of a noun phrase as the name of goods: for what stands before and after it, and for what its chief word is."""

import re

from shared.reading.goods.goods_doubts import TECHNICAL, doubts
from shared.reading.goods.goods_lead import Lead, lead
from shared.reading.goods.goods_nearby import nearness
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import Phrase
from shared.reading.nouns.words import GOODS
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Found, Passage

STRENGTH = r"(?:[ ]\d{1,2}(?:\.\d)?[ ]?%)?"
"""How strong a solution is said to be, behind its name."""
AHEAD: tuple[tuple[int, str], ...] = (
    (
        7,
        r"\b(?:delivery|transport(?:ation)?|removal|collection|relocation|haulage|movement|shipping|pick-?up) of|"
        rf"\b(?:lbs?\.?|#|pounds|kgs?|kilos|tons|tonnes|cwt|hundredweight)(?: (?:each|ea\.?|apiece|total|net"
        rf"|gross))?\)?,? (?:of|de|d')"
        rf"|\b(?:{FORMS}) (?:total|in all|altogether),? of"
        rf"|\b(?:{FORMS}|(?:truck|boat|trailer)?loads?|shipments?|reefers?|vans?|trucks?|flatbeds?"
        r"|trailers?|containers?|hopper bottoms?|hoppers?|tankers?|them|lots?|partials?|ltl|ftl|camion|cami[óo]n|caja"
        r"|voyage|viaje)"
        r"(?: \([a-z -]{3,16}\))?\)?,? (?:of|with|w/|de|d'|con|avec)"
        rf"|\b(?:\d{{1,2}}|(?!an? |one ){NAMED}) (?:with|w/|hold(?:ing)?|carry(?:ing)?)"
        r"|\b(?:(?:pre-?)?loaded|(?<!wet, )filled|packed) (?:with|w/)"
        r"|\bloaded(?: and \w+)? (?:at|in) [^.;\n]{3,40} \d{5},? (?:with|w/)"
        r"|\b(?:arriving|landing|inbound|coming in) with"
        r"|\b(?:contain|hold|carry)(?:s|ing)?|\bde\b(?<=es de)|\bUN ?\d{4},?",
    ),
    (
        5,
        r"\b(?:(?:please |to |we |i |we'll |we're |just |can you |could you )?(?:ship|move|haul|transport|relocate|send)"
        r"|shipping|moving|hauling|transporting|sending|pick(?:ing)? ?up|bought|purchased|sold|selling|buying|hauled"
        r"|load(?:ing)? of|(?:floor|loose|hand|slip ?sheet)[ -]loaded"
        r"|(?:(?:can|could|would|will) you|please|pls) (?:please )?(?:price|quote|rate)(?: me| us)?|(?:price"
        r"|quote) (?:me|us)"
        r"|what class (?:would|is|are)|getting rid of|how much (?:on|for|to (?:ship|move|haul|send))|\blot (?:no\.? "
        r"|# ?)?\d{1,5},?"
        r"|(?:bought|won|purchased|sold)(?: you| us)? (?:lot \d{1,5},?|at auction))"
        rf"|\b(?:\d{{1,2}}|{NAMED}|an?) (?:full )?(?:truck|boat|trailer|van|hopper)? ?loads?",
    ),
    (
        7,
        r"\b(?:inside|(?:what|all)(?:['’]s| is)? (?:on|in|inside)(?: of)? (?:them|it|those|these|there)) (?:is|are)"
        r"|\b(?:should|must|to|will|it'll) (?:say|read)|\b(?:declared|described|listed|billed|manifested) as"
        r"|\bconsist(?:s|ing)? of|\b(?:inside|(?:in|on) (?:them|it|each(?: one)?)),?"
        r" (?:you(?:'ll| will)? find|there(?:'s| is| are| will be))"
        r"|\bwhat (?:we|i|they|you|he|she)(?:'re|'m|'s|'d be| are| am| is| will be| would be)"
        r" (?:shipping|sending|moving|hauling|carrying|picking up|selling|transporting) (?:is|are|will be)"
        r"|\b(?:everything|all of (?:it|them)|contents"
        r"|(?:freight|product|cargo|commodity"
        r"|material)s?)\b[^.\n]{0,24} (?:is|are)",
    ),
    (
        5,
        r"\b(?:it's(?: all)?|it is(?: all)?|(?:it|they|these|this|that)(?:'ll| will| would|'d) be|this one(?:'s"
        r"| is)|all lines are"
        r"|(?:nothing|not) (?:special|fancy|crazy|exotic|unusual|hazardous|fragile),?(?: it's)? (?:just|only)"
        r"|(?:all|both) (?:the |of the |of them )?(?:loads|lanes|rows|pallets|skids|trucks|orders) are|she's|she is"
        r"|they're|they are|these are|this is|that is|which is|which are|all of it is|everything is|both are"
        r"|all(?: of (?:it|them|this|these))?|(?<!that )(?<!what )(?<!they )all are(?: of)?"
        r"|(?:product|freight|load|shipment|cargo|commodity|material|unit|machine"
        r"|piece|item|rest|other|stuff|goods|content"
        r"|first|second|one)s? (?:is|are|(?:will|would|should) be)|mostly"
        r"|truck is|hauling)"
        r"|\b(?:rates?|quotes?|price|pricing|cost|bid|truck|trailer|van|reefer|flatbed|conestoga|lowboy|rgn|step ?deck"
        r"|pick ?up"
        r"|skid|figure|number)s? (?:on|for)|\b(?:quote|price|rate) (?:me |us )?(?:an? )?(?:ltl|ftl|truckload"
        r"|partial) (?:on|for)"
        r"|\b(?:quote|price|rate) (?:me|us) on"
        r"|\bclass \S{2,4} for",
    ),
)
"""What stands before goods, and the points for it."""
BEFORE = WordPattern(rf"(?:{'|'.join(f'(?:{words})()' for _, words in AHEAD)})\s+$")
"""Any of it; its last group is the one of AHEAD."""
DEEDS = compiled(
    r"\b(?:run|get|got|deliver|collect|fetch|grab|price|quote|bid|cover|return|receive[ds]?|finish(?:ed|ing)?|made|built"
    r"|build|make"
    r"|packed|manufactur(?:e|ed|ing)|distribute|produced?|transfer|expedite|rush|export|import|take|trucking|running"
    r"|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?|sen(?:ds?|t|ding) back"
    r"|delivering|returning|collecting|getting"
    r"|(?:lbs?\.?|#|pounds|kgs?|inches|in\.?|each) with(?: the| our| some)?"
    r"|enviar|mandar|mover|transportar|cotizar|recoger|exp[ée]dier|envoyer|transporter|livrer|ramasser|d[ée]placer"
    r"|for|re:?|questions?)\s+$"
)
"""What is done with goods as with much else, and is told about them: it speaks for a word that is known for goods alone."""
WANTED = compiled(
    r"\b(?:store|shop|customer|client|buyer|dealer|branch|plant|site|school|office|warehouse|dc|contractor|distributor|mill|yard"
    r"|restaurant|they|he|she|who)s? (?:(?:just|now|also|only|already) )?(?:wants?|ordered|asked for|bought|is waiting (?:on|for)"
    r"|are waiting (?:on|for))(?: (?:more|some|the|our|its))?\s+$"
)
"""What somebody does who is to have goods: "the store wants candles"."""
WE_HAVE = re.compile(r"\b(?:we|i)(?:'ve)? (?:have|got)\s+$", re.IGNORECASE)
"""Before a number of things: what is had and counted is what is to be shipped."""
BEHIND: tuple[tuple[int, str], ...] = (
    (
        4,
        rf"[ ]?,?[ ](?:(?:all|each|loose|\w{{2,12}}(?:ed|en))(?:,? (?:and|&) (?:\w{{2,12}}(?:ed|en)))? )?(?:in|on"
        rf"|onto|across|to)"
        rf" (?:(?:\d+|{NAMED}|the|an?|some|each|its own|their own) )?(?:{FORMS})\b",
    ),
    (
        4,
        rf"[ ](?:comes?|came|works? out|amounts?|adds? up) to (?:about |only |just )?(?:\d+|{NAMED}) (?:{FORMS})\b",
    ),
    (
        4,
        r"[ ](?:to (?:ship|move|haul|send|go|pick)|needing|that needs?|i need (?:to )?(?:moved?|shipp?(?:ed)?)"
        r"|(?:moved|shipped|hauled|delivered|transported|picked up|collected|relocated"
        r"|(?:(?:taken|brought) )?(?:down|over|up|out|back|across) to|(?:taken|brought) to))\b",
    ),
    (
        4,
        r"[ ](?:(?:is|are|has|have|needs?) to (?:go|be|get|come|ship|move|leave)|needs? (?:hauled|moved|shipped"
        r"|picked|a (?:ride|truck|lift))"
        r"|wants? (?:it|them) (?:delivered|shipped|moved))\b",
    ),
    (4, r"[ ](?:in(?:side)?|on)(?: of)? (?:them|it|each)(?=[ ]*(?:[.,;)\n]|$))"),
    (
        4,
        r",? (?:(?:on|for|in) (?:all|both|each|every)|(?:both|all) (?:lines|of them|loads|lanes))\b",
    ),
    (
        5,
        r"[ ]?[,/|-]?[ ](?:freight |frt )?(?:class|cls?\.?|nmfc)[ :#=-]*(?:(?:is|of|either|item) )*\d",
    ),
    (3, rf"{STRENGTH}[ ]?,?[ ]?\(?UN[ ]?\d{{4}}\b"),
    (4, r",? \(?(?:non-?[ ]?(?:haz|reg)|no haz|not (?:haz|reg))"),
    (4, r"[ ]?[,(-]?[ ]?qty\.?[ :]*\d"),
    (3, r"[ ](?:weights?|wt|length|size|dims?)\b[ .:]{0,2}(?:is )?\d"),
    (-6, r"[ ](?:dimensions?|dims|weights?|size|wt|qty|count|class|length|height)\b"),
    (
        -6,
        r"[ ](?:is |are |comes? |goes )?(?:(?:down|off|on|up)(?=[ ]*(?:[.,;)\n]|$))|comes? off|removed"
        r"|folded|detached|drained|lowered)",
    ),
    (
        -9,
        r"[ ](?:(?:hauled|taken|carried) (?:off|away|out)|disposed|(?:no|not)(?=,)|(?:says?|shows?|lists?)\b)",
    ),
    (-6, r"[ -](?:wrapped|strapped|banded|stacked)\b"),
    (3, r"[ ](?:weighs?|weighing|measures?|measuring|goes class|is class|are class)\b"),
    (-6, r"[ ](?:numbers?|nos?\.|code|name|size)\b"),
    (3, r"[ ](?:(?:truck)?loads?|shipments?|freight|move|orders?|pick[ -]?up)\b"),
    (4, r"[ ](?:quotes?|rates?|pricing|quotation)\b"),
    (
        7,
        r"[ ](?:(?:(?:is|are|will be|that(?:'s| is)) )?(?:all |now )?ready|(?:is|are) (?:all |finally )?(?:done|packed"
        r"|finished|complete|boxed up|wrapped up|waiting|sitting))\b",
    ),
    (-9, r"[ ](?:out|in|up|off) (?:at|to|around|near)\b"),
    (-9, r"[ ](?-i:dock)s?\b(?! (?:hours|hrs|plates?|levell?ers?|boards?|seals?|bumpers?|sections?|equipment))"),
    (1, r"[ ](?:from|out of|to|going|in|need(?:s|ed)?|that|palletized|on)\b"),
)
"""What stands behind goods, and the points for it."""
AFTER = compiled("|".join(f"{words}()" for _, words in BEHIND))
"""Any of it; its last group is the one of BEHIND."""
OPENS = compiled(r"(?:^|[\n,;:(|•.!?/@+=-])[ ]*(?:(?:and|also|plus|all|is|a|an|the|one)[ ]+)?$")
CLOSES = re.compile(rf"{STRENGTH}[ ]*(?:[,;:)|\n.!?/(@+•]|-|$)")
BARE_NUMBER = compiled(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED})\)?x? (?:(?:ea|each|pcs?)\.? )?$")
ONE = re.compile(r"(?<![\w$.,/#-])(?:1x?|\(1\)|one|an?) (?:\(1\) |(?:ea|each|pc)\.? )?$", re.IGNORECASE)
LIES = re.compile(
    r"[ ](?:is|are|sits?) (?:(?:physically|actually|really|still|now|already|all|over|down|up) )?(?:at|in|on)"
    r" (?:the|our|my|their|a|his|her)\b",
    re.IGNORECASE,
)
"""Behind goods, where they are: "the veneer is physically at the press"."""
OF_EACH = re.compile(r"[^.!?]{0,160}?\b(?:each|apiece|a piece|ea\b)", re.IGNORECASE)
OF_EACH_LATER = re.compile(r".{0,400}?\b(?:each|apiece)\b", re.IGNORECASE | re.DOTALL)
"""Behind several things that are counted: what is said of each of them."""
LEFT_OF = re.compile(
    r"(?:[ ]?\([^()\n]{0,40}\))?[ ]?[-:,(=x|]?[ ]?(?:of )?(?:\d{1,2}/\d{1,2}(?:[\"\u201d]| in(?:ch)?)? )?"
)
RIGHT_OF = re.compile(r"[ ]?[-,:|]?[ ]")
MODEL = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}\b.*[a-z]")
"""A maker's number before the name of a machine: "Cat D6T dozer"."""
OF_KIND = {"thing": 3, "material": 3, "noun": -2, "verb": -2, "adjective": -2, "adverb": -4, "": 0}


def worth(passage: Passage, counts: list[Count], phrase: Phrase, least: int) -> int:
    """The points of a phrase. `counts`: what is counted in its stretch; `least`: nothing speaks against one that has fewer."""
    text = passage.text
    before, after = lead(text, phrase.start), AFTER.match(text, phrase.end, phrase.end + 40)
    left, right = cued_before(text, before), BEHIND[(after.lastindex or 1) - 1][0] if after else 0
    if not left and phrase.kind in GOODS:
        left = 4 if WANTED.search(before.words) else 3 if DEEDS.search(before.words) else 0
    right = right or 4 * bool(phrase.kind in ("thing", "material") and LIES.match(text, phrase.end))
    opens = bool(OPENS.search(text[max(0, phrase.start - 20) : phrase.start]))
    closes = bool(CLOSES.match(text, phrase.end))
    points = OF_KIND[phrase.kind] + (phrase.kind == "noun" and " " in phrase.words)
    points += left + right + opens + (2 if opens and closes else 0)
    points += 8 * bool(TECHNICAL.search(text, max(0, phrase.start - 10), phrase.start))
    points += 6 * behind_count(text, counts, before.start) + 4 * behind_measure(passage, before.start)
    points += 3 * behind_class(passage, before.start)
    points += opens and closes and " " in phrase.words and behind_weight(passage, before.start)
    points += 2 * (right < 3 and before_count(text, counts, phrase.end))
    points += 2 * (right < 3 and phrase.kind in GOODS and before_weight(passage, phrase.end))
    if left < 5 and (BARE_NUMBER if phrase.plural else ONE).search(text[max(0, phrase.start - 20) : phrase.start]):
        points += 2 * (phrase.plural and phrase.kind == "noun" and before_weight(passage, phrase.end))
        points += 3 + 3 * bool(
            phrase.plural and (OF_EACH_LATER if phrase.kind == "thing" else OF_EACH).match(text, phrase.end)
        )
    points += 2 * bool(MODEL.search(phrase.words) and phrase.kind in ("thing", "material"))
    points += nearness(passage, phrase, cued=left > 3 or (right > 3 and phrase.kind in GOODS), apart=opens and closes)
    return points if points < least else points - doubts(passage, phrase, before, left)


def cued_before(text: str, before: Lead) -> int:
    """The points for the words before a phrase."""
    if not before.words[-1:].isspace():
        return 0
    if before.numbered and WE_HAVE.search(before.words):
        return 5
    at, told = before.start - len(before.words), len(AHEAD)
    while match := BEFORE.search(text, at, before.start):
        at, told = match.start() + 1, min(told, (match.lastindex or 1) - 1)
    return AHEAD[told][0] if told < len(AHEAD) else 0


def behind_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count ends right before: "28 skids metal stampings", "8 drums (loose) paint"."""
    return any(0 <= at - each.end < 46 and LEFT_OF.fullmatch(text, each.end, at) for each in counts)


def before_count(text: str, counts: list[Count], at: int) -> bool:
    """Whether a count begins right behind: "dog food, 22 pallets"."""
    return any(0 < each.start - at < 4 and RIGHT_OF.fullmatch(text, at, each.start) for each in counts)


def before_weight(passage: Passage, at: int) -> bool:
    """Whether a weight begins right behind: "fly ash 24 tons"."""
    return any(0 < each.start - at < 4 and RIGHT_OF.fullmatch(passage.text, at, each.start) for each in passage.weights)


def behind_measure(passage: Passage, at: int) -> bool:
    """Whether a weight, a size, a class, a UN number or a temperature ends right before, in the same sentence."""
    measures: tuple[tuple[Found, ...], ...] = (
        passage.weights, passage.sizes, passage.classes, passage.un_numbers, passage.temperatures,
    )  # fmt: skip
    return any(
        each.end < at < each.end + 3 and passage.text[each.end : at].isspace() and passage.text[each.end - 1] != "."
        for group in measures
        for each in group
    )


def behind_class(passage: Passage, at: int) -> bool:
    """Whether a freight class ends right before, with a mark between: "class 85, ceramic planters"."""
    facts = (*passage.classes, *passage.nmfcs)
    return any(1 < at - each.end < 4 and not passage.text[each.end : at].strip(" ,/|-") for each in facts)


def behind_weight(passage: Passage, at: int) -> bool:
    """Whether a weight ends right before, with a mark between: "28,900 lb, patio sets"."""
    return any(1 < at - each.end < 4 and not passage.text[each.end : at].strip(" ,/|-") for each in passage.weights)
