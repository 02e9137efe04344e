"""The words that stand before and behind goods, and the points for each: "a truckload of", "shipping", "on 4 pallets"."""

import re

from shared.reading.goods.goods_lead import Lead
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS

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
