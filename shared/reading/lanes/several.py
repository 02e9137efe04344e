"""How many shipments some stops are: one truck that stops on the way, or a shipment for each place, or the same lane again."""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "dos": 2, "tres": 3, "deux": 2, "trois": 3,
           "twice": 2}  # fmt: skip
SEVERAL = r"[2-9]|10|two|three|four|five|six|dos|tres|deux|trois"
NUMBER = rf"(?P<number>{SEVERAL})"
TRUCKS = (
    r"truck ?loads?|loads|trucks|vans|reefers|flat ?beds|flats|containers|cargas"
    r"|cajas(?= (?:seca|refrig|de 5))|voyages|camions|camiones|embarques|env[ií]os|envois|ftls?|tls?"
    r"|shipments|exp[ée]ditions|hoppers?(?: bottoms)?|hopper bottoms|step ?decks|conestogas|tankers|lowboys|rgns"
    r"|box trucks|sprinters|(?:pre-?)?loaded trailers"
)
BETWEEN = r"(?:(?!of\b|to\b|for\b|on\b|and\b|at\b)[\w'-]+ ){0,3}?"
LOADS = WordPattern(
    rf"\b{NUMBER}\b\)? {BETWEEN}(?:{TRUCKS})\b"
    r"(?! (?:per|a\b(?! (?:day|week) apart)|each|every|weekly|/|of (?:ltl|pallets)))"
    rf"|\b(?P<alike>{SEVERAL}) (?:of the same|identical)\b(?! (?:pallets|skids|crates|boxes|size|pieces|kind|color))"
)
OFTEN = WordPattern(
    r"\bsame (?:thing|load|lane|run|freight|shipment|order)(?: again)?"
    r" (?P<number>twice|two|three|four|five|six|[2-9])(?: times|x)?\b"
)
"""How often one load is asked for: "same thing three times next week"."""
LABELLED = re.compile(
    r"^[ \t•*-]*(?:(?:no\.?|number|#|qty|count|total) (?:of )?)?(?:loads|trucks|truck ?loads|trailers|shipments)"
    r"(?: needed| required)?"
    r"[ ]?[:=][ ]*(?P<number>[2-9]|10)\b(?![ ]*(?:/|per\b|a\b|each|weekly))",
    re.IGNORECASE | re.MULTILINE,
)
"""The number of loads as a form says it."""
BOXES = WordPattern(
    r"\b(?P<number>[2-9](?= ?x)|(?:two|three|four|five|six)"
    r"(?= (?:20|40|45)['’]? ?(?:ft |foot )?(?:hcs?|hqs?|gps?|dvs?|std?s?|high|standard|containers|boxes)\b))(?: ?x)? ?(?:20"
    r"|40|45)"
    r"(?:['’]|[ ]?(?:ft|foot)\b)? ?(?:hcs?|hqs?|gps?|dvs?|stds?|st|high[ -]?cubes?|standard"
    r"|containers?|cntrs?|boxes|(?<=['’ ])(?=[ ,.;\n]))(?!\w)",
)
"""Containers by their number: each is drayed as a shipment of its own."""
WONT = re.compile(
    r"\b(?:normally|usually|typically|always|often|mostly|used to|last (?:time|week|month|year|season|spring|summer|fall"
    r"|winter)|(?:you|they)(?: guys)?(?:[\u2019']ve)? (?:did|ran|moved|hauled|took|brought|pulled|delivered|covered|done))\b"
    r"(?:(?!\b(?:but|now|this time|so|needs?|today)\b)[^.;:!?\n]){0,40}\Z",
    re.IGNORECASE,
)
WONT_BEHIND = re.compile(
    r"[^.;:!?,\n]{0,24}?[ ](?:normally|usually|typically|most (?:of the time|times|weeks|years)"
    r"|last (?:time|week|month|year|season|spring|summer|fall|winter)|in (?:a|the) (?:normal|good|usual) \w+|(?:weeks?"
    r"|months?|years?) ago)\b",
    re.IGNORECASE,
)
"""Around the loads of other times: "it goes up in three trucks normally"."""
HAD = re.compile(
    r"(?:['\u2019]ve| have)(?: \w+)? (?:had|lost|seen|refused|rejected|sent back)(?: (?:about|only|at least|like))?[ ]\Z",
    re.IGNORECASE,
)
"""Before loads that came to harm: "we've had two loads come back this winter"."""
PAST = re.compile(r"\b(?:prior|previous|past|last)[ ]\Z", re.IGNORECASE)
PAST_BEHIND = re.compile(r"(?![ ](?:of|on|for|from|to|out|are|go|ship|need)\b)")
"""Around the loads that have been: "the wash ticket with the last three loads"; not "the last two loads for Erie"."""
STATED = WordPattern(
    rf"\b(?:{NUMBER}|(?P<couple>both|couple(?: of)?))\b\)? {BETWEEN}(?:{TRUCKS}|ltls?|quotes|rates|prices|pickups"
    r"|ramassages|cueillettes|recolecciones|orders|lanes"
    r"|moves|legs|runs|inbounds|outbounds|bols?|deliveries for separate)\b"
    r"|\b(?:quote|price|rate|book|schedule|dispatch|(?:quotes?|prices?|rates?) (?:on|for)) (?:me "
    r"|us )?both\b(?! (?:ways|directions|ends|legs|sizes|trailers|services))",
)
COUNTED = (
    r"(?:more|of (?:these|those|them|the|our)|ltls?|partials|shipments|loads(?! (?:at|in|out)\b)|orders"
    r"|trucks|vans|reefers|flatbeds|trailers|containers|pallets|plts?|skids|crates"
    r"|boxes|cartons|drums|totes|bundles|pieces|pcs|rolls|coils|bales|machines|units)\b"
)
"""What a number counts that is no stop's own: "pick up 2 pallets"."""
ONE_TRUCK = WordPattern(
    r"\b(?:(?<!n't )(?<!not )(?<!never )stops?(?: off)?|multi[- ]?stop|multi[- ]?drop"
    r"|drops?\s*[#:]?\s*(?:[12345]|(?-i:[A-E])(?! trailer))\b|[2345] ?(?:drops|deliveries)|(?:two"
    r"|three|four|five) (?:drops|stops|deliveries|picks)"
    r"|(?:two|three|four|five|[2-5]) pick-?ups? ?(?:,|/|&|to|and|with|w/) ?(?:only )?(?:one|1|a single)"
    r" (?:consignee|receiver|drop|stop"
    r"|delivery|destination)|(?:first|1st|second|2nd|third|3rd) (?:\(\w+\) )?(?:drop|stop"
    r"|delivery|pick\w*|p/?u\b)|(?:delivery|unload) ?#?[1-5](?= ?[:-] )"
    rf"|(?:delivery|unload) ?#?[1-5](?= (?!{COUNTED})(?-i:[A-Z])[^\n]{{2,80}}(?-i:\b[A-Z]{{2}}) \d{{5}}\b)"
    r"|(?:drop|stop|unloading) (?:order|sequence)|(?:drop|deliver|pick|load|unload|stop|hit)(?:p?ing|s)?(?: (?:up|off|them"
    r"|it)){0,2}"
    r" in (?:this|that|the following) (?:order|sequence)"
    r"|one (?:unload|drop|delivery)(?= (?:in|at)\b)|after (?:two|three|both|[23]) (?:pick-?ups|picks|stops|drops)"
    r"|drops(?=[ ]?(?::|(?:are|will be|as follows)\b[ ]?:?[ ]*(?:\(?1[).]|#1|as follows)))|m[êe]me (?:camion|remorque"
    r"|voyage)|mism[ao] (?:cami[óo]n|caja|viaje|unidad|remolque)|final"
    r"|then (?:on )?to|split (?:load"
    r"|delivery)|stop[- ]?off"
    rf"|(?:pick(?:[ -]?up)?|pu) ?#? ?2(?! {COUNTED})|pick ?(?-i:B)(?=[ ]?[-:)])|second pick\w*|extra (?:stop|pick|drop)"
    r"|(?<!same weight )(?<!same weight, )same (?:truck"
    r"|trailer)(?! (?:can|could|may|might) )|one (?:straight |box |flatbed |reefer |dry van |26['\u2019]? ?)?truck"
    r"|(?:first|second|other) half|on the way|on the (?:route|run)|(?:this|it) has (?:two|three|[23]) (?:pick-?ups|drops"
    r"|stops)|the (?:driver|truck) (?:starts|begins)\b[^.;\n]{0,40}\bthen"
    r"|(?:go(?:es)?|continues?|rides?|stays?|runs?|keeps? going) on (?:(?:up|down|over|out|through) )?to"
    r"|(?:com(?:es?|ing)|gets?|kicks?|peels?) off(?: (?:on )?[a-z]+day)? (?:in|at)"
    rf"|(?:leav(?:e|es|ing)|drop(?:s|ping)?) (?:\d+|{NAMED}) of (?:them|those|these)"
    r"|takes? the (?:rest|balance|remainder|others?|remaining|last)|swings? by|the (?:truck|driver) (?:then )?delivers"
    rf"|(?:puts? on|loads?|adds?|picks? up|grabs?|to get|collects?) (?:another (?:\d+|{NAMED})|(?:\d+|{NAMED}) more)"
    r"|(?:the |then )?(?:rest|balance|remainder|others?) (?:continues?|rides?|stays?)(?! (?:here|with us|put)\b)"
    r"|one (?:van|reefer|flatbed|trailer|driver|box truck) (?:to|that|which|will|can|for (?:all|both|everything))\b"
    r"|(?:dos|tres|cuatro|deux|trois|quatre) (?:entregas|paradas|descargas|livraisons|arr[êe]ts)"
    r"|[234] (?:entregas|paradas|descargas|livraisons|arr[êe]ts)"
    r"|(?:van|truck|reefer|flatbed|trailer|load|step ?deck|conestoga) with (?:two|three|four|[2-5]) (?:pick[ -]?up|pick"
    r"|drop|stop"
    r"|deliver(?:y|ie))s?|(?:everything|it all|all of it) deliver\w*|(?:for|with) the whole thing"
    r"|unload(?:s|ing)? (?:[1-5](?:st|nd|rd|th)|first|second|third)"
    r"|milk run|last (?:drop|stop|delivery)|multi[- ]?pick|drop (?:both|the two|all (?:three|four))"
    r"|(?:bring|drop|haul|deliver)(?:s|ing)? (?:it all|them all|everything|all of (?:it|them))|finish(?:es|ing)?)\b",
)
ONE_VAN = WordPattern(
    r"\b(?:shipper|origin|vendor|supplier) ?#? ?2\b|\b(?:one|1|single) (?:53['\u2019]? ?(?:ft|foot)? ?)?(?:dry )?(?:van"
    r"|reefer|flatbed|step ?deck|conestoga|trailer"
    r"|box truck|straight truck|sprinter|hot ?shot)\b"
    r"(?! (?:each|per|for each|a (?:day|week)))(?![^\n]{0,200}\b(?:one|another|second) (?:53['\u2019]? ?)?(?:dry )?"
    r"(?:van|reefer|flatbed|step ?deck|conestoga|truck|sprinter|hot ?shot|box truck|load|one|on|to|for)\b)",
)
"""One trailer for all of the stops, or its shippers counted."""
A_VAN = WordPattern(
    r"\b(?:one|1) (?:53['\u2019]? ?(?:ft|foot)? ?)?(?:dry )?(?:van|reefer|flatbed|step ?deck|conestoga|trailer|box truck"
    r"|sprinter)\b"
)
APIECE = re.compile(
    r"\b(?:(?:price|quote|rate)s? (?:both|each|them both|all)|both ways|also (?:what would |quote |price "
    r"|how much )?(?:the )?same|same (?:load|freight|thing|one) (?:going |also )?to"
    r"|or\b[^.\n]{0,80}\b(?:price|quote) both|(?:separate|different|individual) (?:quotes|loads|shipments|pickups|bols?"
    r"|trucks|ltls?|rates)"
    r"|separately|each (?:one |is |on |in |gets |needs )*(?:its|their) own|one truck per|price (?:for|on) each"
    r"|(?:each|every) (?:line|row|entry|city|destination)(?: (?:below|here))?(?: is| are| means|[ ]?[=:])?"
    r" (?:an?|one|1) (?:full )?(?:truck ?load|load|truck|shipment|flatbed|van|reefer|ftl|tl)\b"
    r"|(?:one|a|1) (?:full )?(?:load|truck|truckload|van|shipment|trailer|tractor|flatbed|reefer|step ?deck|conestoga|lowboy)"
    r" (?:to|for|at|into) each|per[- ](?:load|truck|shipment|lane)"
    r"|(?:price|rate|quote|figure|number)s? (?:per|for (?:each|every)) (?:city|store|destination|customer|buyer|site|branch)"
    r"|(?:for|on) each(?: one)?(?=[ ]?\?)"
    r"|(?:uno|una|un|une) (?:para|por|pour|par) (?:cada|chaque)|s[ée]par[ée]ment|por separado)\b",
    re.IGNORECASE,
)
SEPARATELY = re.compile(
    rf"\b{NUMBER} {BETWEEN}(?:{TRUCKS})\b|\b(?:separate|different|individual)(?:ly)?\b|\b(?:truck|load|van|one) each\b",
    re.IGNORECASE,
)
"""Words for several trucks, which each go their own way."""
NUMBERED = re.compile(
    rf"(?<!#)\b(?:(?:{NUMBER[:-1]}|1|one))\b(?: more| {BETWEEN}(?:{TRUCKS}|truck|van|load|reefer|flatbed))?"
    rf"|(?P<alone>an?|another) (?:dry )?(?:truck|van|load|reefer|flatbed|step ?deck|conestoga|truckload))(?: for| on)?\s+$",
    re.IGNORECASE,
)
COUNTED_AFTER = re.compile(
    rf"[ ]*[-:=,x(]?[ ]*\b(?:{NUMBER[:-1]}|1|one))\b {BETWEEN}(?:{TRUCKS}|truck|van|load|trailer)\b", re.I
)
ALL_OF = WordPattern(rf"\ball {NUMBER}\b(?! (?:stops|drops|pallets|skids|crates|pieces|places|stores|days|sides)\b)")
"""All of several loads: "all three are the same but for the day"."""
LOAD = re.compile(r"\b(?:load|truck|van|reefer|flatbed|trailer)s?\b", re.IGNORECASE)
OF_THESE = re.compile(
    rf"\b(?:need|want|make it|book|take|send|do|get|be|for|quote) {NUMBER} (?:of (?:these|those|them)|identical|just like it)\b"
    rf"(?! (?:pallets|skids|crates))",
    re.IGNORECASE,
)
DAILY = WordPattern(
    r"\b(?:an?|one|1) (?:full )?(?:truck ?load|load|truck|van|reefer|flatbed|shipment) (?:(?:a|per|each|every) day|daily)\b"
    r"|\b(?:one|1) (?:a|per|each|every) day\b",
)
ONGOING = WordPattern(r"\b(?:weekly|every week|(?:a|per|each) week|ongoing|contract|year|monthly|every month)\b")
THROUGH = re.compile(r"[ ]*(?:through|thru|to|until|-|\u2013)[ ]*", re.IGNORECASE)
STARTING = re.compile(r"[ ,]*(?:starting|beginning|start|begin|from)(?: on| with)?[ ]*(?:the )?", re.IGNORECASE)
WEEK, SATURDAY = 7, 5
MOST, FAR = 12, 60
AND = re.compile(r"[ ]*(?:,|&|,? and)[ ]*(?:(?:again )?on )?(?:the )?", re.IGNORECASE)
AGAIN = WordPattern(
    r"\b(?:and|&|then|plus) (?:(?:we need|do|quote|book) )?(?:(?:the|exactly the|the exact|exact) )?"
    r"same(?: (?:again|thing|load|one|truck|lane)){0,2}"
    r"(?! (?:day|night|morning|afternoon|evening|dock|time|driver|size|weight|class|rate|price)\b)(?: (?:on|for|next)\b)?"
    r"|\bone\b[^.;\n]{0,30}(?:,|\b(?:and|&|then)\b) (?:(?:the )?(?:next |other |second )?one"
    r"(?!(?: is| at| weighs|[\u2019']s|,)? (?:\d[\d,]* ?(?:lb|#|kg|pounds|k\b)|[\d,]{3,}(?![\d/-])))|another"
    r"|(?:the )?other(?= (?:(?:one|would|will|is|goes|loads?|ships?|picks up|ready|on) ){0,3}(?:(?:mon|tues|wednes"
    r"|thurs|fri)day"
    r"|\d{1,2}/\d{1,2}\b)))\b"
    r"|\b(?:and|&|then|plus) another(?: one| truck| load"
    r"| van)?(?: on| for)?\b",
)


def one_van(text: str) -> bool:
    """Whether one trailer is asked for, and not another one besides."""
    match = ONE_VAN.search(text)
    return match is not None and not A_VAN.search(text, 0, match.start())


@lru_cache(maxsize=4)
def stated(text: str) -> frozenset[int]:
    """The numbers of shipments that a text speaks of."""
    return frozenset(
        count(match) for pattern in (STATED, OFTEN) for match in pattern.finditer(text) if meant(text, match)
    )


def meant(text: str, match: re.Match[str]) -> bool:
    """Whether a number of loads is asked for now, rather than told of other times."""
    begin, end = max(0, match.start() - FAR), match.end()
    wont = (
        WONT.search(text, begin, match.start())
        or WONT_BEHIND.match(text, end)
        or HAD.search(text, begin, match.start())
    )
    return not (wont or (PAST.search(text, begin, match.start()) and PAST_BEHIND.match(text, end)))


def counted_loads(text: str) -> re.Match[str] | None:
    """The first number of loads that a text asks for now."""
    return next((each for each in LOADS.finditer(text) if meant(text, each)), None)


def count(match: re.Match[str]) -> int:
    """The number of a match."""
    said = match["number"] or match.groupdict().get("alike")
    if not said and match.groupdict().get("alone"):
        return 1
    return 2 if not said else int(said) if said.isdigit() else NUMBERS[said.lower()]


def times(passage: Passage) -> tuple[int, ...]:
    """The loads that one lane is said to have, each by the number of its day ("2 for Monday and 1 for Tuesday" are 0, 0, 1)."""
    text = passage.text
    match = counted_loads(text) or LABELLED.search(text) or BOXES.search(text) or OFTEN.search(text)
    if not (match or len(passage.days) > 1) or ONE_TRUCK.search(text):
        return ()
    before = [NUMBERED.search(text[max(0, day.start - 40) : day.start]) for day in passage.days]
    after = [COUNTED_AFTER.match(text, day.end) for day in passage.days]
    split = [one or other for one, other in zip(after, before, strict=True)]
    if in_a_row(passage, before):
        split = [each for each in before if each]
    summed = ALL_OF.search(text) if len(split) > 1 and all(split) else None
    known = match or (summed and count(summed) == sum(count(each) for each in split if each))
    told = len(split) > 1 and all(split) and (known or LOAD.search(split[0][0] if split[0] else ""))
    if told:
        return tuple(nth for nth, each in enumerate(split) if each for _ in range(count(each)))[:MOST]
    if match:
        return tuple(range(count(match)))
    again = len({day.value for day in passage.days}) > 1 and AGAIN.search(text)
    return tuple(range(1 + days_behind(passage, again.end()))) if again else ()


def in_a_row(passage: Passage, told: list[re.Match[str] | None]) -> bool:
    """Whether the days before which a number of loads is told follow each other on a line: "2 loads Monday, 1 Tuesday"."""
    at = [nth for nth, each in enumerate(told) if each]
    close = len(at) > 1 and at[-1] - at[0] == len(at) - 1
    return close and "\n" not in passage.text[passage.days[at[0]].start : passage.days[at[-1]].start]


def daily(passage: Passage) -> list[date]:
    """The days of a range on each of which a load goes ("a truckload every day Monday through Wednesday")."""
    said = DAILY.search(passage.text) if passage.days else None
    if not said or ONGOING.search(passage.text):
        return []
    if starts := started(passage, said.end()):
        return starts
    for one, other in pairwise(passage.days):
        if THROUGH.fullmatch(passage.text, one.end, other.start):
            many = (other.value - one.value).days
            span = [one.value + timedelta(days=nth) for nth in range((many if many >= 0 else many + WEEK) + 1)]
            span = [each for each in span if each.weekday() < SATURDAY]
            return span if 1 < len(span) <= SATURDAY else []
    return []


def started(passage: Passage, at: int) -> list[date]:
    """The working days from one on, as many as there are loads ("three loads, one a day starting Wednesday").

    `at`: where the words end that say so.
    """
    many = stated(passage.text)
    first = next((day for day in passage.days if day.start >= at), None)
    if not first or len(many) != 1 or not STARTING.fullmatch(passage.text, at, first.start):
        return []
    following = (first.value + timedelta(days=nth) for nth in range(2 * MOST))
    return [day for day in following if day.weekday() < SATURDAY][: max(many)]


def days_behind(passage: Passage, at: int) -> int:
    """How many days are named one after the other from a place on ("again on 9/10 and 9/12"); at least one."""
    number = 0
    for day in passage.days:
        if day.start < at:
            continue
        if number and not AND.fullmatch(passage.text, at, day.start):
            break
        number, at = number + 1, day.end
    return max(1, number)


def remade(text: str) -> bool:
    """Whether an answer makes several loads of what it answers."""
    return OF_THESE.search(text) is not None


def times_again(passage: Passage) -> tuple[int, ...]:
    """The loads that an answer makes of the one that it answers ("two trucks instead of one", "we need 2 of these")."""
    match = OF_THESE.search(passage.text)
    return times(passage) or (tuple(range(count(match))) if match else ())
