"""Whether a number in a text is said to be a time of day. That it could be one is not enough: words must say so."""

import re

from shared.reading.days.clock import is_sure
from shared.reading.language.branches import compiled
from shared.reading.language.weekdays import WEEKDAYS

NOT_A_TIME = re.compile(
    r"[\d°º$\"'x*#]|[ ]?[°º]|[.,/:-]\d|[ ]?(?:lbs?|#|kgs?|kilos?|pounds?|tons?|tonnes?|k|ft|feet|foot|in(?! the"
    r"| (?-i:[A-Z]))|inch(?:es)?"
    r"|cm|mm|m(?!-)|mi"
    r"|miles?|pallets?|plts?|skids?|crates?|drums?|pcs?|pieces?|cartons?|ctns?|cases?|boxes|units?|totes?|rolls?"
    r"|bundles?|coils?"
    r"|bags?|bales?|bins|gaylords|tarimas?|palettes?|days?|business|weeks?|months?|min(?:ute)?s?|stops?|drops?|picks?"
    r"|loads?"
    r"|trucks?|vans?|x|each|ea|class|degrees?|deg|f|c|gal|cu|sq|ltl|percent|d[ií]as|jours)\b"
    r"|[ ](?:[NSEW]\.? )?(?-i:[A-Z])[\w'.-]*(?: [\w'.-]+){0,3} (?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane"
    r"|way|hwy"
    r"|pkwy|parkway|ct|court|cir|pl|pike|loop)\b",
    re.IGNORECASE,
)
LABELLED = compiled(
    r"(?:\b(?:number|no|nr|num|part|model|sku|item|lot|serial|style|ref|quote|job|suite|ste|unit|room|rm|apt|bldg"
    r"|door|gate|bay"
    r"|store|zip|box|phone|ph|tel|cell|mobile|fax|ext|call|text|highway|hwy|route|rt|exit|class|cl|nmfc|un|container"
    r"|trailer"
    r"|truck|invoice|claim|po|bol|pro|so|code|id)\b[ .:]*|#[ ]*)$"
)
MONEY = re.compile(
    r"\b(?:rate|target|pay\w*|budget|offer\w*|bid|price|cost|usd|money|all[ -]in|around|about|approx|looking (?:for"
    r"|at))\b"
    r"[^.;\n]{0,16}$",
    re.IGNORECASE,
)
PEOPLE = (
    r"(?:we|i|they|guys?|crew|every(?:body|one)|some(?:body|one)|staff|foreman|shift|folks)(?: all| usually| only"
    r"| always)?[ ]?"
)
"""Those whose coming opens a dock, and whose leaving closes it."""
OPENS = (
    r"pas avant|no antes de|(?<!day )after|from|any ?time after|starting|opens?|ready(?: time)?(?: at| by| after| from)?"
    r"|avail(?:able)?(?: at| by| after| from)?|earliest(?: [a-z]+){0,2}|not before|no earlier than|[àa] partir de"
    r"|despu[eé]s de|desde"
    r"|d[èe]s|apr[eè]s|starts?(?: (?:loading|shipping|receiving|unloading))?|begins?(?: (?:loading|shipping|receiving"
    r"|unloading))?"
    r"|abr(?:en?|imos)|ouvr(?:e|ons|ent)"
    rf"|{PEOPLE}(?:gets?|are|is|am|'re|comes?) (?:here|in)(?= (?:at|around|by) )"
)
CLOSES = (
    r"(?:any ?time )?(?:by|before|b4|until|till?)|no later than|not later than|nlt|prior to|clos(?:es?|ing)(?: time)?|shuts?"
    r"|latest(?: [a-z]+){0,2}"
    r"|up (?:to|till?|until)|(?:locks?|shuts?|closes?) the (?:gates?|doors?|yard|dock|shop)|locks? up|shuts? down|(?:window"
    r"|hours|loading|receiving|pick ?-?up|delivery) ends?(?: time)?"
    r"|fermeture|(?:gone|done|out)(?= (?:by|before)\b)|(?:quits?|wraps? up"
    r"|stops?(?: (?:loading|shipping"
    r"|receiving|unloading))?)(?= (?:by|at)\b)"
    r"|cierran?|cerramos|ferm(?:e|ons|ent)|cut ?-?off(?: time)?|last (?:\w+ ){1,3}(?:at|is)|last (?:pick ?-?up|truck|load"
    r"|delivery|appt|appointment)(?: in)?|antes del?|hasta|avant|d'ici"
    r"|jusqu'[àa]|au plus tard|(?:leave|knocks? off|goes? home|heads? (?:out|home)|packs? up)(?= (?:at|by|around) )"
)
CUE = compiled(
    rf"(?<!\w)(?:(?P<opens>{OPENS})|(?P<closes>{CLOSES})|(?P<exact>at|@|a las?|à|for|say|disons|digamos))(?:[ ]*(?:is|are"
    rf"|at|of|las?|[aà]|cob"
    rf"|eod|about|around|approx\.?|:|@|\())*[ ]*$",
)
HOURS_WORD = re.compile(
    r"\b(?:fcfs|first[ -]come|first[ -]serve\w*|hours?|hrs|horario|heures|open|receiv(?:es|ing)|shipping"
    r"|(?:un)?loading|dock|window|avail(?:able)?"
    r"|(?:takes?|accepts?|receives?) (?:trucks|freight|deliveries|loads|containers|boxes|pallets)|appt|appointment|times?"
    r"|from|between|btwn|b/w|bet|daily|here|m-f|(?:mon|tue|wed|thu"
    r"|lun)\w*[ ]?(?:-|to|thru|a|au)[ ]?\w{3,9}|de|entre)\b"
    r"[ .:(@,]*(?:(?:there|is|are|at|of|from|the|hours|between|only|runs?|works?|goes|staffed|manned|las?|:|@)[ ]*)*$"
    r"|\b(?:hours|hrs)(?: (?:in|at|for) [\w.' -]{2,24}?)?(?: are| is|:)[ ]*$"
    r"|\b(?:call it|(?:let's|let us|lets|so|but) (?:say|do)|make (?:it|that))[ ]*$"
    r"|\b(?:crew|shift|yard|plant|warehouse|shop|mill|gate|they|we) (?:runs?|works?|goes|operates?|is manned|is staffed"
    r"|is open)[ ]*$",
    re.IGNORECASE,
)
STOP_WORD = compiled(
    r"(?<!\w)(?:pu|p/u|pick ?-?ups?|pick|del|delivers?|delivery|dlvr?y?|drop|appt|appointment|arriv(?:e|es|al)"
    r"|ready|(?:un)?loads?"
    r"|close|consignee"
    r"|shipper|receiver|rcvr|recv|cnee|shpr|livraison|entrega|cueillette|ramassage|carga|recolecci[óo]n)(?:[ ]*(?:time|at|@"
    r"|:|is|set|for"
    r"|on|by))*[ :]*$"
)
STOP_BEHIND = re.compile(r"[ ]*(?:appt|appointment|pick ?-?up|pu|delivery|del|fcfs)\b", re.IGNORECASE)
AGAIN = re.compile(
    r"\d[ ]?[ap]?\.?m?\.?[ ]?(?:-|to)[ ]?(?:noon|\d{1,2}(?::\d\d)?)[ ]?[ap]?\.?m?\.?[ ]?(?:,|&|/|\+|,? ?(?:and|then|y"
    r"|et))[ ]?(?:from )?$",
    re.IGNORECASE,
)
"""What leads from a window to the one behind the break: "7:30-noon and 1-3"."""
ONWARDS = re.compile(r"[ ](?:on(?=[ ]*(?:[.,;)!\n]|$))|onwards?\b|and (?:later|on)\b)", re.IGNORECASE)
"""What follows the hour from which something is open."""
SAID_ROUGHLY = re.compile(
    r"\b(?:by|before|lunch\w*|noon|morning|afternoon|avant|midi|matin|ma[ñn]ana|tarde)\b[^.;\n]{0,16}\b(?:say|disons"
    r"|digamos)[ ]*(?:a las |[àa] )?$",
    re.IGNORECASE,
)
"""What leads from a part of the day to the hour that is meant: "by lunch, say 12"."""
CLAUSE_ENDS = re.compile(
    r"[ ]*(?:[,;.()!?\n]|$|-[ ]|(?:on|and|or|y|et|clos\w+|till?|until|then|this (?:morning|afternoon|evening)|de hoy"
    r"|aujourd'hui|to(?:day|morrow|night)|tmrw|for|if|but|at|so|please|pls|with|in the"
    r"|o'?clock|daily|hoy"
    r"|mañana|de la|du|leave|gone|on the (?:dot|nose)|" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b)",
    re.IGNORECASE,
)


QUARTERS = ("00", "15", "30", "45")
UP_TO = frozenset({"til", "till", "until", "thru", "through"})
THREE_SAID = re.compile(
    rf"\b(?:(?:{PEOPLE}(?:gets?|are|is|am|'re|comes?) (?:here|in)|leave|knocks? off|opens?|starts?|begins?|closes?|locks? up"
    r"|shuts?(?: down)?|gone|out|not later|cut ?-?off|quits?|stops?) (?:at|by|until|till?|@)|no later than"
    r"|opens?|closes?|not? open (?:until|till?)|(?:here|there|in|out) (?:by|before))[ ]*$",
    re.IGNORECASE,
)
"""What leads to an hour of three digits that stands alone: "we get here at 930", "closes at 330"."""


def window_said(text: str, match: re.Match[str], before: str, dayed: bool) -> bool:
    """Whether two numbers are said to be a window."""
    if NOT_A_TIME.match(text, match.end()):
        return False
    anchored = bool(HOURS_WORD.search(before))
    anchored = anchored or bool(AGAIN.search(before))
    if is_sure(match, "1") or is_sure(match, "2"):
        told = match["between"] in "-to" or match["between"].lower() in UP_TO
        return told or anchored or is_sure(match, "1")
    if match["letter1"] and match["letter2"]:
        return True
    if LABELLED.search(before):
        return False
    first, second = match["military1"], match["military2"]
    if first and second:
        zero = first[0] == "0" and match["between"] != "/"
        beside = dayed or bool(STOP_WORD.search(before) or STOP_BEHIND.match(text, match.end()))
        return anchored or ((zero or beside) and not MONEY.search(before)) or (zero and beside)
    if match["three1"] or match["three2"]:
        if match["hour1"] and match["three2"]:  # "hours are 6-230"
            return anchored and match["three2"].endswith(QUARTERS)
        return (anchored or bool(STOP_WORD.search(before))) and not (match["hour1"] or match["hour2"])
    if first or second or match["between"] == "/":
        return False
    if match["between"] in ("a", "à", "y", "et", "and", "&", "au") and not anchored:
        return False
    if match[0].rstrip().lower().endswith(("hours", "hr", "hrs", "horas")) and not anchored:
        return False
    return anchored or dayed or (bool(STOP_WORD.search(before)) and int(match["hour2"]) <= int(match["hour1"]))


def limit_of(cue: re.Match[str] | None) -> re.Match[str] | None:
    """A cue that says what opens or closes, None for one that only says at what time."""
    return cue if cue and not cue["exact"] else None


def time_said(text: str, match: re.Match[str], before: str, lead: str, dayed: bool, cue: re.Match[str] | None) -> bool:
    """Whether one number, behind which nothing says that it is no time, is said to be one."""
    if match["three1"]:
        return bool(
            match["three1"].endswith(QUARTERS)
            and THREE_SAID.search(before)
            and not MONEY.search(before)
            and not LABELLED.search(before)
            and CLAUSE_ENDS.match(text, match.end("first"))
        )
    stop = bool(STOP_WORD.search(lead) or STOP_WORD.search(before) or STOP_BEHIND.match(text, match.end("first")))
    limit = limit_of(cue)
    if match["h1"] or match["letter1"]:
        return bool(cue or dayed or stop)
    if is_sure(match, "1") or match["first"].lower().endswith(("sharp", "dot", "nose", "clock")):
        return True
    if LABELLED.search(before):
        return False
    hour_word = match["first"].rstrip().lower().endswith(("hrs", "hours", "hr", "horas"))
    if military := match["military1"]:
        quarter = military.endswith(QUARTERS)
        return (military[0] == "0" and bool(cue or dayed or stop or hour_word)) or (
            quarter and bool(dayed or stop or (hour_word and cue) or limit)
        )
    if hour_word or not 1 <= int(match["hour1"]) <= 12:
        return False
    return bool(
        SAID_ROUGHLY.search(before)
        or (limit and ONWARDS.match(text, match.end("first")))
        or (limit and limit[0].lower().strip() != "from")
        or (cue and (dayed or STOP_WORD.search(before)))
    ) and bool(CLAUSE_ENDS.match(text, match.end("first")))
