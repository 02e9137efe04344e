"""What each trailer type is called: "drop deck", "53 air ride", "2 x 40HC", "caja seca"."""

import re

from shared.reading.language.word_patterns import WordPattern

WARES = (
    "glass", "plastic", "food", "storage", "foil", "paper", "foam", "cardboard", "beverage", "takeout", "take-out",
    "to-go", "togo", "deli", "tin", "ceramic", "nursery", "plant", "cosmetic", "candle", "lunch", "clamshell",
    "compostable", "salad", "soup", "tupperware", "sharps", "biohazard", "fuel", "candy", "spice", "juice", "milk",
    "yogurt", "paint", "poly", "rubbermaid", "pill", "specimen", "seed", "flower", "recycling", "garbage", "trash",
    "kitchen", "deli-style",
)  # fmt: skip
"""What is packed in containers that are wares, or what these are made of."""
NO_WARES = "".join(f"(?<!{word} )" for word in WARES)
GOES = (
    r"(?: (?:for|on))?(?: (?:this|next|coming))?[ ](?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|tomorrow|tom|tmrw|today|tonight|asap"
    r"|(?:the )?\d{1,2}(?:/\d|st|nd|rd|th))\b"
)
"""Behind the short name of a trailer, and not of what nurseries plant in: the day that it goes ("2 flats Monday")."""
TRAILERS = (
    ("power only", r"power[ -]only|tow ?away|(?:(?<=just need a )|(?<=only need a )|(?<=just need the )"
        r"|(?<=need only a ))"
        r"(?:tractor|power unit)|(?:tractor|bobtail) only|trailer is (?:ours|(?:our|my) own)|(?:pull|hook(?: up)? to) (?:our|my)"
        r" (?:own )?(?:(?:loaded|preloaded|empty) )?trailer|own trailer(?=[^.;\n]{0,30} to (?:pull|hook|tow) it)"),
    ("step deck", r"step[ -]?decks?|drop[ -]?decks?|step(?= or (?:drop|flat)\b)"
        rf"|(?:(?<=[ \n][2-9] )|(?<=^[2-9] )|(?<=two )|(?<=three ))steps(?={GOES})"
        r"|(?:(?<=, )|(?<=\n)|(?<=need a )"
        r"|(?<=on a ))step(?=[ ]*(?:[,.;\n]|$|or\b|[1-4]\dk\b))|SD\b(?= (?:trailer|load|or|truck|flat))"),
    ("conestoga", r"conestogas?|curtain[ -]?sides?|roll(?:ing)?[ -]?(?:tarps?|tite)(?: systems?)?"),
    ("lowboy", r"low[ -]?boys?|low[ -]?beds?|rgn|double drop|removable gooseneck|cama baja"),
    ("box truck", r"box ?trucks?|straight ?trucks?|2[0-8]'? ?-?(?:ft|foot)?(?:er)?\.? ?(?:box(?!es)|straight|truck(?! ?loads?))"
        r"|2[0-8][ -]?(?:ft|foot)er(?= (?:with|w/))|camion 26"
        r"|torton|rab[óo]n"),
    ("sprinter", r"sprinters?(?: van)?|cargo ?vans?"),
    ("tanker", r"(?:pneumatic )?tank(?:ers?| trucks?| trailers?| wagons?)|iso ?tank|pipa"
        r"|food[ -]?grade (?:(?:insulated|heated|stainless|sanitary|bulk) )?tanks?"),
    ("hopper", r"hoppers?(?: bottoms?)?|pneumatic|end[ -]dump"),
    ("flatbed", r"flat[ -]?beds?|flat ?decks?|\d\d'? ?(?:ft|foot)? ?flat\b|hot ?shot(?! (?:sprinter|cargo|van|box"
        r"|straight))|plate[ -]?forme"
        r"|(?<=[.,;:\n] )flats?(?= (?:with|w/|out|from|to|for|or)(?!\w))"
        r"|(?:(?<=on a )|(?<=for a )|(?<=need a )|(?<=want a )|(?<=send a )|(?<=on )|(?<=need ))flats?(?![ -](?:rate|fee"
        r"|price|quote|number|pallet|skid"
        r"|surface|screen|pack|roof|cart|base|sheet|rack|bottom|deck|tire|glass|bar|stock|steel|wagon|tv|iron)|-)"
        r"|(?-i:FB)(?=[ ,]*(?:\d\d|or|load|w/|with|only|from|$|\n))|flats(?= (?:w/|with|only)(?!\w))"
        r"|flats?(?= or (?:step|sd)\b)"
        rf"|(?<!\d\d )flats(?={GOES})|(?:(?<=[ \n]1 )|(?<=\Wone )|(?<=^one )|(?<=get me a )|(?<=get us a ))flat(?={GOES})"
        r"|(?:(?<=\n)|(?<!.))flats?(?=[ ]*(?:\n|$|;)|:[ ]|[ ]-+[ ])"
        r"|(?<!packed )(?<!shipped )(?<!folded )(?<!is )(?<!are )(?<!a )(?<!the )(?<!lay )(?<!laid )"
        r"flat(?=,? (?:[1-4]\d(?:k\b|,?\d{3}\b)(?! ?sq)))"
        r"|plataformas?(?! elevadora| hidr)"
        r"|(?:48|53)'? ?(?:ft )?(?:flats?|fb\b)|(?:semi-?)?remorque (?:[àa] )?plateau|plateau"
        r"|(?:caja |(?<=una ))plana(?! mayor)|planas?(?= de \d\d| \d\d)"),
    ("reefer", r"reef?ers?|reefr|rfg?rs?|refers?(?= (?:load|truck|trailer|van|set|@|at|\d))"
        r"|(?:(?<=\Wun )|(?<=\Wa )|(?<=\Wone )|(?<=\Wdos )|(?<=[\n ]\d ))refers?(?! to\b)"
        r"|(?:caja |(?<=un ))th?ermo(?:king)?\b(?! enco)|th?ermo(?= para| de \d| king)"
        r"|refrigerated(?! (?:sprinter|cargo van|straight|box truck))(?: (?:van|trailer"
        r"|truck))?|temp(?:erature)?[ -]control(?:led)?(?! ltl)(?! (?:sprinter|cargo van|straight|box truck))|frigo"
        r"|r[ée]frig[ée]r[ée]e?|refrigerad[oa]s?"
        r"|cajas? refrigeradas?|53r\b|r-?53\b"),
    ("container", r"(?<!no\. of )(?<!number of )(?<!# of )" + NO_WARES + r"containers?(?! (?:type|freight|yard|stuffing))"
        r"|contenedor(?:es)?"
        r"|conteneurs?|(?<!\d[.,])(?:20|40"
        r"|45)'? ?(?:ft|foot)?'? ?(?:hc|hq|gp|dv|st"
        r"|high ?cubes?|std|dry|standard)\b|(?:20|40|45)(?:hc|hq|gp)|\d ?x ?(?:20|40|45)(?:'|ft\b|\b(?! (?!from|ex|to|out"
        r"|import|export|dray|cont|cntr|box|dry|st|high|reefer|at|for|in\b|on\b)[a-z]))"
        r"(?![\dx\"]| ?[\"x*]| by\b)"
        r"|\d{1,2} ?x ?(?:20|40|45)'? ?(?:hc|hq|gp|dv|st|rf|std)\b"
        r"|chassis"),
    ("van", r"(?:(?<=FTL )|(?<=FTL, )|(?<=\WTL )|(?<=\WTL, )|(?<=truckload, ))dry(?=[ ]*(?:[.,;\n]|$))|dry ?vans?|d/v"
        r"|53'? ?(?:ft|feet|foot|-foot)?\.?'? ?(?:x 102 |air[- ]ride |plate )?(?:dry|vans?)(?: (?:van"
        r"|trailer|box))?|(?<!lift )vans?(?! a (?!day|week|month)| der\b| den?\b)"
        r"(?! (?-i:Buren|Nuys|Wert|Horn|Dyke|Dam|Zandt|Alstyne|Vleck|Ness)\b)"
        r"|53 ?dv|dv\b|v-?53\b|53'? ?v\b|53 pieds?(?: secs?| ferm[ée]e?)?|cajas? secas?"
        r"|remorques? ferm[ée]es?"
        r"|fourgons?(?: secs?)?|camion ferm[ée]"
        r"|semi-?remorque|dry box|enclosed (?:trailer|truck|semi)s?|(?<!clean )(?<!clean, )(?<!and )dry (?:trailer"
        r"|trl)s?|cajas? de 53"),
)  # fmt: skip
TRAILER = tuple((name, WordPattern(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in TRAILERS)
NUMBERED = re.compile(r"U(?<=[A-Z]{4})(?<![\w-].{4}) ?(?:\d{6,7}|\d{6}[ -]\d)(?![\w-])", re.IGNORECASE)
"""A container by its number, from its fourth letter on: the three before it may be any."""
PLAIN = WordPattern(
    r"(?<![\w.$#x'\"/-])(?<!x )53(?:'|[ -]?ft\b|[ -]?feet\b|[ -]?foot(?:er)?s?\b)"
    r"(?!\s?(?:x|by|\d|\"|long|wide|tall|high|w\b|h\b|of\b|domestic|cont))"
    r"|\b53(?:'|[ -]?ft)?[ ]air[ -]?ride\b|\b(?:a|one|full|any|regular|standard|normal|plain|dry) (?:dry )?53"
    r"(?=[ ,.]*(?:\n|,|\.|$|please|pls|for|from|to|trailer|is (?:ok|okay|fine|good)|will do|works)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A trailer that is named by its length alone: what is meant is the van."""
BY_LETTER = {
    "V": "van", "DV": "van", "VN": "van", "R": "reefer", "RF": "reefer", "F": "flatbed", "FB": "flatbed",
    "SD": "step deck", "PO": "power only", "FLAT": "flatbed", "STEP": "step deck", "DRY": "van",
}  # fmt: skip
LETTER = WordPattern(
    r"\b(?:equip(?:ment)?|eqpt?|trailer|truck)(?: type)?[ ]*[:=-]+[ ]*(?P<letter>V|DV|VN|RF?|FB?|SD|PO|FLAT|STEP|DRY)"
    r"(?=[ -]?(?:\d\d[ ]?(?:ft|feet|foot|')?)?[ ]*(?:$|\n|[,;|/]|or\b|[ ]{2}))",
)
"""A trailer by the letter that load boards know it by, behind its label."""
