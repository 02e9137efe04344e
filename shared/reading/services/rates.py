"""The rate that is offered or aimed at: "target 2400", "can you do $1,950?", "$2250 to the truck", "on paie 1 800 $ US"."""

import re
from collections.abc import Iterator

from shared.reading.language.word_patterns import WordPattern

AMOUNT = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d\d)?|\d{3,5}(?:\.\d\d)?"
DOLLARS = r"[ ]?(?:\$(?: ?(?:us|usd|can|cad))?|usd\b|us\b|cad\b|dollars\b|d[óo]lares\b|dlls?\b|bucks\b)"
NO_RATE = (
    r"(?![\d,]*\d)(?!\s?(?:/|k\b|per\b|an hour|a day|a (?:pallet|skid|mile)|lbs?\b|#|kgs?\b|pallets|skids|miles|mi\b|pm\b"
    r"|am\b|cargo\b|worth|value|insur|liab|lumper|detention|layover|in cargo|cod\b|deductible|each way))"
)
ON_IT = (
    r"firm\b|flat\b|max\b|tops\b|even\b|all[- ]in\b|to the (?:truck|carrier)\b|(?:on|in|for) (?:it|this|that|them"
    r"|the (?:load|run|lane"
    r"|truck))\b|is (?:my|our|the) (?:target|max|budget|limit|number|offer)\b|is what (?:i|we) (?:have|got|can)\b"
)
"""What follows an amount that somebody would pay for the freight."""
RATE = WordPattern(
    r"\b(?:target|budget|offer(?:ing|ed)?|pays?|paying|rate|max|all[- ]in|i have|we have)\b"
    r"(?:[^\n$]{0,16}(?:\$|USD ?)\s?(?P<value>\d[\d,]*(?:\.\d\d)?)(?!\s?/|[\d,]*k?\s?/|[\d,]*\s?(?:lumper|detention|layover"
    r"|cod\b))"
    r"|(?<=target)(?: rate| price)?(?: is| of|:)? (?P<target>\d{3,5}|\d,\d{3})(?![\d,-]|\.\d|\s?(?:lbs?|#|kgs?"
    r"|pallets?|miles|pm|am))"
    r"|(?<=paying) (?P<paid>\d{3,5}|\d,\d{3})(?![\d,-]|\.\d|\s?(?:lbs?|#|kgs?)|/)"
    r"|(?<=have) (?P<held>\d{3,5}|\d,\d{3}) (?:in|on) (?:it|this)\b)"
    r"|\b(?:go with|approved at) the \$(?P<agreed>\d[\d,]*)",
)
"""An amount behind the word for what it is."""
OFFERED = WordPattern(
    # "can you do $1,950", "we could go 2100 on it", "would you take $900 for it"
    r"\b(?:can|could|would|will|i'?ll|i'?d|we'?ll|we'?d)\b(?: (?:you|u|ya|you guys|i|we|they|(?:a |any |your )?(?:carriers?"
    r"|drivers?)|some(?:one|body)|any(?:one|body)))?"
    r" (?:do|take|run|haul|cover|move|go|pay|offer|book|get)(?: (?:it|this|that|this one|you|them|as high as|up to|to|at|for"
    r"|around|about))*"
    rf" (?:\$ ?(?P<asked>{AMOUNT}){NO_RATE}|(?P<bare>{AMOUNT})(?=[ ](?:{ON_IT})|{DOLLARS})"
    rf"|(?<=it for )(?P<asked2>\d,\d{{3}})(?=[?.!,\n]|\Z))"
    # "confirm this load at $2,310.00", "tendered at USD 985"
    r"|\b(?:confirm|accept|book|cover|tender|award|dispatch|take|run|haul|agreed|sell)(?:ed|ing)?\b[^.;\n$\d]{0,30}? (?:at|for) "
    rf"(?:\$|usd) ?(?P<tendered>{AMOUNT}){NO_RATE}"
    # "our ceiling is $1,350", "my number is 1400"
    rf"|\b(?:ceiling|limit|cap|number|max(?:imum)?|top|goal|where (?:i|we) need to be) (?:is|would be|=) (?:about "
    rf"|around )?\$ ?(?P<limit>{AMOUNT}){NO_RATE}"
    # "linehaul+fsc: USD 985.00", "rate 1,040.00 as agreed", "freight pay - 1450"
    r"|(?<![\w-])(?:line ?haul|lh|rate|freight (?:pay|charge)|carrier pay|flat rate|buy rate|tarifa|tarif|pago|pay)"
    r"(?:[ ]?(?:\+ ?fsc|rate|objetivo|cible|amount|total|agreed|incl\.? fsc|all[- ]in))*(?:[ ]?[:=-][ ]?|[ ]{2,}| is | de "
    r"| es(?: de)? | est(?: de)? )(?:about )?"
    rf"(?:(?:\$|usd|us\$) ?)?(?P<labelled>{AMOUNT})(?=[ ]?(?:$|\n|\||[.;)](?!\d)|,[ ]|{DOLLARS}|as agreed|{ON_IT}))"
    # "our budget is 14,500", "looking to be around $1,800", "I'm at $2,100 or better"
    r"|\b(?:budget|target|limit|ceiling)(?:'s| is| was| of| would be|[ ]?:)(?: (?:only|about|around|roughly|tops|up to))* "
    rf"(?:\$ ?)?(?P<budgeted>\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d\d)?|\d{{3,5}}(?:\.\d\d)?)"
    rf"(?:{DOLLARS}|(?= ?(?:$|[\n;!?)]|[.,](?!\d)|{ON_IT}|or (?:less|under|better)\b|for\b)))"
    r"|\b(?:looking|hoping|trying|want|wants|need|needs|like|have|aiming|shooting|expecting)(?: to)?"
    r" (?:be|stay|land|get (?:it|this)|do (?:it|this)|hit|keep (?:it|this)|pay|come in|for)"
    rf"(?: (?:at|around|about|near|under|below|in|up to|no more than|close to|roughly))* \$ ?(?P<looked>{AMOUNT}){NO_RATE}"
    r"|\b(?:looking|hoping|trying|want|wants|need|needs|like|have|try) to (?:be|stay|land|get (?:it|this)|keep (?:it|this)"
    r"|come in)"
    rf" (?:under|below|no more than) (?P<under>{AMOUNT})(?=[ ]?(?:$|[\n;!?]|[.,](?!\d)|{ON_IT}))"
    # "pago 1900", "tarifa objetivo de 3,100 dólares", "on paie 1 800 $ US", "budget de 2 200 $"
    r"|\b(?:pago|pagamos|ofrezco|ofrecemos|traigo|tengo|presupuesto|tarifa objetivo|on paie|on offre|nous payons"
    r"|nous offrons|j'offre"
    r"|je paie|budget|tarif cible|prix cible|cible)(?: (?:es|est|de|hasta|jusqu'[àa]|:))* "
    rf"(?:\$ ?)?(?P<told>{AMOUNT})(?:{DOLLARS}|(?= ?(?:$|[\n,.;](?!\d)|por (?:el|la|este|ese)\b|pour (?:le|la|ce)\b"
    rf"|en (?:total|todo))))"
    # "$1800 firm", "$2250 to the truck", "$1,400 all in"
    rf"|\$ ?(?P<firm>{AMOUNT})[ ](?:usd )?(?:{ON_IT})"
    # "pays 1100 + fsc", "stay below $425"
    r"|\bpay(?:s|ing)? (?:about )?(?P<paid2>\d{3,5}|\d,\d{3})(?=[ ]?(?:\+|plus\b|\n|\Z|[.,;](?!\d)))"
    rf"|\b(?:be|stay|keep (?:it|this))(?: at or)? (?:below|under) \$ ?(?P<below>{AMOUNT}){NO_RATE}"
    # "850 all in"
    r"|(?<![\w$.,/-])(?P<plain>\d{3,5}|\d,\d{3})[ ](?:all[- ]in|to the truck)\b"
    # "got 1700 on it", "there's $2100 in it"
    rf"|\b(?:got|have|there'?s|there is) (?:about )?\$? ?(?P<held>{AMOUNT})[ ](?:(?:in|on) (?:it|this)|to (?:spend|work with))\b",
)
"""An amount that is said to be paid, asked of the carrier, or told in another language."""
LEAST, MOST = 100, 60_000
"""What a truck may cost."""


def rates(text: str) -> Iterator[tuple[int, int, float]]:
    """Every rate of a text with where it stands, those behind their word first."""
    for pattern in (RATE, OFFERED):
        for match in pattern.finditer(text):
            value = amount(next(said for said in match.groups() if said))
            if pattern is RATE or LEAST <= value <= MOST:
                yield match.start(), match.end(), value


def amount(written: str) -> float:
    """A number as written, its thousands apart or not."""
    return float(re.sub(r"[, ]", "", written))
