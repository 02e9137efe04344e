"""Trailer types and modes, as people name them."""

import re
from dataclasses import dataclass
from typing import Literal

from shared.reading.language.branches import compiled
from shared.reading.language.streets import of_street
from shared.reading.language.word_patterns import WordPattern, in_turn
from shared.reading.packaging.packaging import FORMS
from shared.reading.rating.trailers_of_other_loads import of_another_load
from shared.reading.services.unasked import UNTICKED

Mode = Literal["LTL", "Truckload", "Drayage"]
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
DENIED = compiled(
    r"\b(?:(?P<sent>(?:don'?t|doesn'?t|won'?t|not|never)"
    r" (?:(?:want|need|going|like)(?: to)? )?(?:send|use|book|want|bring|quote|give|dispatch|put|load|ship|do|run"
    r"|assign|offer|pay(?:ing)?(?: extra)?(?= for)"
    r"|go|take|allow|accept|permit|clear|fit|ride|sit|pass|work)(?: (?:it|this|that|them|these|me|us|her|anything|another))*"
    r"(?: (?:on|in|by|via|as|with|for))?)"
    r"|no|not|non|without|sin|isn't|(?:do|does|did|would|wo)(?:n['\u2019]?t| not) (?:need|require|have to be|call for)"
    r"|can't|cannot|no need (?:for|of)|rather than|scratch|ditch|skip|lose"
    r"|(?<!don't )(?<!dont )(?<!not )forget"
    r"|(?:not|don't|doesn't|isn't|aren't)(?: \w+){0,3} enough (?:for|to (?:fill|make|justify))|short of"
    r"|(?:came|arrived|showed up)(?: \w+){0,2} (?:on|in|by)"
    r"|(?:quoted|offered|proposed|suggested|(?:brokers?|carriers?|people|guys?|others?) (?:already )?quote)(?: to)? (?:me|us)"
    r"|forbid(?:s|den)?|prohibit(?:s|ed)?|rul(?:es?|ed|ing) out|(?:refuse|hate)s?"
    r"|(?:switch|change|swap|replace)(?:ing|ed)?(?: (?:it|this))?(?: from)?(?! to)"
    r"|(?:rid(?:es?|ing)|go(?:es|ing)?|com(?:es?|ing)|travel(?:s|ing)?)(?: \w+){0,2} with (?:me|us|him|her|them) in"
    r"|instead of(?: the usual| my usual| our usual)?|except|minus|sans|pas de|never"
    r"|(?:bring|brought|haul|take|carry|move|fetch|drive|deliver)(?:s|ed|ing)?(?: \w+){0,2} (?:in|on|with)"
    r" (?:our|my|his|her|their)(?: own)?"
    r"|anything but|too (?:big|large|heavy|long|tall|wide|much|many|good)(?: for| to go| to ship| to move)?(?: on| in"
    r"| by| as| via)?)\s+(?:an? |any |the |be )?(?:(?!just|only|but)\w+ )?[\"'“‘(]?$",
)
DENIED_AFTER = compiled(
    r"(?: trailers?| trucks?)?(?: (?:with|and) (?:\w+ )?tarps)?"
    r" (?:is|are|would be|seems?|sounds like) (?:(?:a bit|way|just|total|probably|really) )*"
    r"(?:overkill|unnecessary|a waste|out of the question|too (?:big|much|large|small|long|short|expensive|high|wide)"
    r"|(?:more|bigger) than (?:we|i|it|this))\b"
    r"|(?: trailers?| trucks?)?(?: (?:with|and) (?:\w+ )?tarps)?"
    r" (?:won'?t|will not|doesn'?t|does not) (?:work|do|fit|cut it)\b"
    r"|(?: trailers?| trucks?)?,? (?:the )?last (?:time|week|month|year|load|trip|one)\b"
    r"(?![^.\n]{0,40}\b(?:same|again|work(?:ed|s)|fine|good|like|perfect)\b)"
    r"|(?: trailers?| trucks?)? (?:at first|originally|initially|before)(?=,| but| and now)"
    r"|[\"'”’)]?[ ](?:is |are )?(?:not|isn't|aren't|no)"
    r" (?:needed|required|necessary|an option|possible|going to work|ok(?:ay)?)\b"
    r"|[\"'”’)]?[ ](?:carriers? |people |guys |lines )?(?:won't|will not|wouldn't|doesn't|does not|don't|can't)"
    r" (?:work|do|fit|take|touch|handle|accept)\b"
    r"|(?:[ ](?:or|and|nor|/)[ ][\w-]+){0,2}[ ]?[?:,-]?[ ]?no(?=[ ]*(?:[,.;]|$|\n))",
)
AS_GOODS = re.compile(
    r" (?:agen(?:t|cy|ts)|lines?(?! ?(?:haul|items?|\d))|forwarders?|leasing)\b"
    r"| (?:man|guy|fella|fellow|outfit|driver) (?:offered|told|said|quoted|wants?|wanted|called|came|charged|bid|who)\b"
    r"| (?:(?:\w+ )?parts|shelv\w+|racks?|(?:display |show)?cases?|(?:display|deli|prep) \w+|cabinets?|merchandisers?|counters"
    r"|vending machines?|hitch(?:es)?|seats?|lids?|axles?|accessories|components?|bod(?:y|ies)|conversions?"
    r"|plugs?|hook-?ups?|mirrors?|ramps?|decking|winches)\b",
    re.IGNORECASE,
)
"""Behind the name of a trailer that goods are made for: "4 pallets of van shelves"."""
OF_COMPANY = re.compile(
    r"(?<=[a-z])[ ](?:Suppl(?:y|ies)|Corp(?:oration)?|Inc|Co|Company|Group|Solutions|Products|Packaging|Industries|Mfg"
    r"|Manufacturing|LLC|Ltd|Works|International|Systems|Sales|Rentals?|Leasing|Recycling)\b"
)
"""Behind the name of a trailer that is part of a company's: "Atlantic Containers Supply"."""
OF_PARTS = re.compile(
    rf"\b(?:(?:{FORMS})(?: of)? (?:[\w-]+ )?|(?:tv|television|monitor|server|computer|pc|rack|blade|network|switch|amp|amplifier"
    r"|radio|bus|truck|rv|motorhome|car|toy) )\Z",
    re.IGNORECASE,
)
"""Before chassis that are the goods: "20 pallets TV chassis"."""
ON_TERMS = re.compile(
    r"(?: trailers?| trucks?)? (?:until|till?|before|after|without|unless|with(?! tarps)|that|which|older|earlier|later|if)\b",
    re.IGNORECASE,
)
"""Behind a trailer that is refused only as it is, or for now: "don't send a van that leaks", "don't send the reefer before 6"."""
PRICED_BEFORE = re.compile(r"\b(?:had|got|have|received)(?: back)? (?:an? |some |their |the )?$", re.IGNORECASE)
PRICED_BEHIND = re.compile(
    r" (?:numbers?|quotes?|quotations?|prices?|pricing|rates?)(?: back)? (?:from (?!you\b)|elsewhere|already)",
    re.IGNORECASE,
)
"""Around a mode that others have priced: "I had LTL numbers from somebody else"."""
SUGGESTED = re.compile(
    r"\b(?:suggest|propos|recommend|offer|push|mention)(?:ed|s|ing)? (?:an? |the |going |straight |plain )?$",
    re.IGNORECASE,
)
"""Before what somebody has suggested, refused where "but" stands behind it: "they suggested LTL but it gets restacked"."""
LTL = WordPattern(
    r"(?<![\w-])(?:(?:volume )?LTLs?|less[ -]than[ -](?:a[ -])?truck ?load|less[ -]than[ -]load|charge partielle"
    r"|carga consolidada|consolidado)(?![\w])",
)
TRUCKLOAD = WordPattern(
    r"(?<![\w-])(?:(?<!than )(?<!than a )(?<!than-)truck[ -]?loads?(?<!truck loads)(?<!trucks load)|(?<!the )(?<!a )truck loads"
    r"|TL|FTL|full (?:truck|load|trailer"
    r"|trk)s?(?:loads?)?|(?<!and 1 )(?<!and one )(?<!and a )(?<!plus 1 )(?<!plus a )(?<!\+ 1 )partial(?! (?:pallet"
    r"|plt|skid|one|drop|stop|delivery|unload)\b)(?:s| truck ?loads?| tl| load)?|ptl|exclusive use|dedicated (?:truck"
    r"|trailer)|open[ -]decks?|caja completa|cami[óo]n completo|carga completa|voyage complet|charge compl[eè]te"
    r"|chargement complet|camion complet|full tl|straight thru|(?:your|the) (?:biggest|largest) (?:truck|trailer)"
    r"|(?:whole|entire) (?:truck|trailer) (?:to|for) (?:ourselves|myself|us|me)|drop[ -]trailers?)(?![\w])",
)
DRAYAGE = WordPattern(
    r"\bdray(?:age|ed|ing|s)?\b|\bport (?:pick ?up|pull|of)\b|\b(?:rail ramp|intermodal ramp"
    r"|container yard|marine terminal)\b|\bLFD\b|\blast free day\b|\bacarreo\b",
)


CHOSEN = compiled(
    r"\b(?:(?:make|call) (?:it|that|this)|let['\u2019]?s (?:do|go with|use|make it|say|plan on|book|stick with)|go(?:ing)? with"
    r"|(?:settled?|decided?|landed|agreed) on|ended up with|(?:i|we)(?:['\u2019]d| would) say|changed? (?:it )?to"
    r"|switch(?:ed)? (?:it )?to|prefer(?:red)?|want|rather(?: have| use| do| go with)?"
    r"|but (?:this|it|that|these)(?: one)? (?:needs?|has to be|must be|requires?|takes?|wants?)"
    r"|(?:price|quote|rate|figure|use|do|send|take)(?: me| us| it| this)?(?: as| on| for| with)?(?= the ))"
    r" (?:an? |the |to )?(?:\w+ )?$"
)
"""What settles on a trailer that was not the first one named."""
PREFERRED = re.compile(
    r" (?:trailer )?(?:is |are |would be |if possible )?(?:strongly |much )?"
    r"(?:pref|preferred|preferable|best|ideal|if possible)\b"
    r"| it is(?=[ ]*(?:[.,;!)\n]|then\b|please\b|\Z))|,? to be (?:safe|on the safe side)\b",
    re.IGNORECASE,
)
"""The same behind it: "flatbed or van, van preferred", "so step deck it is"."""
HOT_SHOT = re.compile(r"hot ?shot", re.IGNORECASE)
OTHER_THAN_HOT = re.compile(
    r"(?:(?!\bn?or\b|\band\b|/)[^.;!?\n]){1,40}?\b(?:sprinter|cargo ?van|(?:box|straight)[ -]?truck"
    r"|straight box|enclosed|dry van)",
    re.IGNORECASE,
)
"""Behind a hot shot that tells how fast it is to run, and not on what: "Hot shot, straight box truck"."""
WILL_DO = re.compile(r"(?: trailer| truck)?(?: will| would|['\u2019]ll) (?:do|work|suffice)\b", re.IGNORECASE)
ANSWERED = re.compile(
    r"\b(?:or|/|vs\.?)[ ][^.?!\n]{1,30}\?+[ ]*(?:(?:i|we)(?:['\u2019]d)? (?:say|think|want|need|prefer|like) )?(?:the |an? )?\Z",
    re.IGNORECASE,
)
"""What settles on the trailer behind a question between two: "Van or reefer? Reefer, set to 40"."""
SPOKEN_FOR = compiled(
    r"\b(?:asked|ordered|requested|booked|wanted|said|told|wrote|put|e-?mailed|called(?: in)?|sent)\b[^.;!?\n]{0,40}\Z"
)
RETRACTED = re.compile(
    r"[^.;!?\n]{0,40}[.;,!-][ ]*(?:(?:please|pls|so|but|and|just)[ ])*(?:(?:disregard|ignore|scratch|forget|strike|cancel"
    r"|never ?mind)(?: (?:that|it|this|him|her|them|all (?:of )?(?:that|it)))?(?=[ ]*(?:[,.;:!)\n]|\Z))"
    r"|that(?:['\u2019]s| was| is) (?:wrong|a mistake)\b)",
    re.IGNORECASE,
)
"""Around a trailer that was asked for before and is no longer: "we ordered a van from you Monday. Disregard that"."""
OR = re.compile(r"\bn?or(?: an?| the)?(?: \w+)? $", re.IGNORECASE)
"""What settles on a trailer too, unless it is one of two: "a van will do"."""


@dataclass(frozen=True, slots=True)
class Named:
    """A trailer type and where it is named. `chosen`: the words before it settle on it."""

    start: int
    end: int
    value: str
    chosen: bool = False


def denied(text: str, start: int, end: int) -> bool:
    """Whether the words before or after a name say that it is not wanted."""
    before = text[max(0, start - 36) : start].rpartition("\n")[2]
    refused = DENIED.search(before)
    if refused and refused["sent"] and ON_TERMS.match(text, end):
        refused = None
    priced = PRICED_BEFORE.search(before) and PRICED_BEHIND.match(text, end)
    refuted = text.startswith((" but ", ", but "), end) and SUGGESTED.search(before)
    told = SPOKEN_FOR.search(text, max(0, start - 60), start)
    if told and RETRACTED.match(text, end):
        return True
    return bool(refused or priced or refuted or DENIED_AFTER.match(text, end) or UNTICKED.search(before))


def trailers(text: str) -> list[Named]:
    """Every trailer type that is asked for; what is denied ("no reefer") is left out."""
    text = text.replace("_", " ")
    found: list[Named] = [
        Named(match.start(), match.end(), BY_LETTER[match["letter"].upper()]) for match in LETTER.finditer(text)
    ]
    named = in_turn(TRAILER, text)
    for kind, match in named:
        if (
            denied(text, match.start(), match.end())
            or AS_GOODS.match(text, match.end())
            or (match[0][0].isupper() and OF_COMPANY.match(text, match.end()))
            or (match[0].lower() == "chassis" and OF_PARTS.search(text, max(0, match.start() - 30), match.start()))
            or of_street(text, match.start())
            or (HOT_SHOT.fullmatch(match[0]) and OTHER_THAN_HOT.match(text, match.end()))
        ):
            continue
        chosen = bool(
            CHOSEN.search(text, max(0, match.start() - 24), match.start())
            or PREFERRED.match(text, match.end())
            or ANSWERED.search(text, max(0, match.start() - 48), match.start())
            or (WILL_DO.match(text, match.end()) and not OR.search(text, max(0, match.start() - 20), match.start()))
        )
        found.append(Named(match.start(), match.end(), kind, chosen))
    found += [Named(match.start() - 3, match.end(), "container") for match in NUMBERED.finditer(text)]
    found.sort(key=lambda each: each.start)
    if found:
        return without_others(text, found)
    plain = (each for each in PLAIN.finditer(text) if not denied(text, each.start(), each.end()))
    return [Named(each.start(), each.end(), "van") for each in plain][:1]


def without_others(text: str, found: list[Named]) -> list[Named]:
    """The trailers without those of another time, and the writer's own that will not do, where another kind is told."""
    others = [each for each in found if of_another_load(text, each.start, each.end)]
    kept = [each for each in found if each not in others]
    return kept if {each.value for each in kept} - {each.value for each in others} else found


@dataclass(frozen=True, slots=True)
class NamedMode:
    """A mode and where it is named."""

    start: int
    end: int
    value: Mode


MODES: tuple[tuple[Mode, WordPattern], ...] = (("LTL", LTL), ("Truckload", TRUCKLOAD), ("Drayage", DRAYAGE))


def modes(text: str) -> list[NamedMode]:
    """Every mode that is named and not denied."""
    found: list[NamedMode] = []
    for value, pattern in MODES:
        found += [
            NamedMode(match.start(), match.end(), value)
            for match in pattern.finditer(text)
            if not denied(text, match.start(), match.end())
        ]
    return sorted(found, key=lambda named: named.start)


def mode_for(named: list[Mode], trailer: str | None, *, classed: bool) -> Mode | None:
    """The mode by its name, else by the trailer, else by a freight class; None where both LTL and truckload are named."""
    if "Drayage" in named or (trailer == "container" and not named):
        return "Drayage"
    if "LTL" in named and "Truckload" in named:
        return "Truckload" if trailer else None
    if named:
        return named[0]
    if trailer:
        return "Truckload"
    return "LTL" if classed else None
