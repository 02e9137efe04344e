"""Whether a number in a text is said to be a time of day. That it could be one is not enough: words must say so."""

import re

from shared.reading.clock import is_sure
from shared.reading.weekdays import WEEKDAYS

NOT_A_TIME = re.compile(
    r"[\d°º$\"'x*#]|[.,/:-]\d|[ ]?(?:lbs?|#|kgs?|kilos?|pounds?|tons?|tonnes?|k|ft|feet|foot|in(?! the)|inch(?:es)?"
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
LABELLED = re.compile(
    r"(?:\b(?:number|no|nr|num|part|model|sku|item|lot|serial|style|ref|quote|job|suite|ste|unit|room|rm|apt|bldg"
    r"|door|gate|bay"
    r"|store|zip|box|phone|ph|tel|cell|mobile|fax|ext|call|text|highway|hwy|route|rt|exit|class|cl|nmfc|un|container"
    r"|trailer"
    r"|truck|invoice|claim|po|bol|pro|so|code|id)\b[ .:]*|#[ ]*)$",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"\b(?:rate|target|pay\w*|budget|offer\w*|bid|price|cost|usd|money|all[ -]in|around|about|approx|looking (?:for"
    r"|at))\b"
    r"[^.;\n]{0,16}$",
    re.IGNORECASE,
)
OPENS = (
    r"(?<!day )after|from|any ?time after|starting|opens?|ready(?: time)?(?: at| by| after| from)?"
    r"|avail(?:able)?(?: at| by| after| from)?|earliest(?: [a-z]+){0,2}|not before|no earlier than|[àa] partir de"
    r"|despu[eé]s de|desde"
    r"|d[èe]s|apr[eè]s"
)
CLOSES = (
    r"(?:any ?time )?(?:by|before|b4|until|till?)|no later than|not later than|nlt|prior to|clos(?:es?|ing)(?: time)?|shuts?"
    r"|latest(?: [a-z]+){0,2}"
    r"|cut ?-?off(?: time)?|last (?:\w+ ){1,3}(?:at|is)|antes de|hasta|avant|jusqu'[àa]|au plus tard"
)
CUE = re.compile(
    rf"(?<!\w)(?:(?P<opens>{OPENS})|(?P<closes>{CLOSES})|(?P<exact>at|@|a las?|à|for))(?:[ ]*(?:is|are|at|of|las?|cob"
    rf"|eod|about|around|approx\.?|:|@|\())*[ ]*$",
    re.IGNORECASE,
)
HOURS_WORD = re.compile(
    r"\b(?:fcfs|first[ -]come|first[ -]serve\w*|hours?|hrs|horario|heures|open|receiv(?:es|ing)|shipping"
    r"|(?:un)?loading|dock|window|avail(?:able)?"
    r"|takes? (?:trucks|freight|deliveries)|appt|appointment|times?|from|between|btwn|bet|daily|here|m-f|(?:mon"
    r"|lun)\w*[ ]?(?:-|to|thru|a|au)[ ]?\w{3,9}|de|entre)\b"
    r"[ .:(@]*(?:(?:there|is|are|at|of|from|the|hours|between|only|las?|:|@)[ ]*)*$",
    re.IGNORECASE,
)
STOP_WORD = re.compile(
    r"(?<!\w)(?:pu|p/u|pick ?-?ups?|pick|del|delivers?|delivery|dlvr?y?|drop|appt|appointment|arriv(?:e|es|al)"
    r"|ready|(?:un)?loads?"
    r"|close|consignee"
    r"|shipper|receiver|livraison|entrega|cueillette|ramassage|carga|recolecci[óo]n)(?:[ ]*(?:time|at|@|:|is|set|for"
    r"|on|by))*[ :]*$",
    re.IGNORECASE,
)
STOP_BEHIND = re.compile(r"[ ]*(?:appt|appointment|pick ?-?up|pu|delivery|del|fcfs)\b", re.IGNORECASE)
CLAUSE_ENDS = re.compile(
    r"[ ]*(?:[,;.)!?\n]|$|-[ ]|(?:on|and|or|to(?:day|morrow|night)|tmrw|for|if|but|at|so|please|pls|with|in the"
    r"|o'?clock|daily|hoy"
    r"|mañana|de la|du|" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\b)",
    re.IGNORECASE,
)


def window_said(text: str, match: re.Match[str], before: str, dayed: bool) -> bool:
    """Whether two numbers are said to be a window."""
    if NOT_A_TIME.match(text, match.end()):
        return False
    anchored = bool(HOURS_WORD.search(before))
    if is_sure(match, "1") or is_sure(match, "2"):
        return match["between"] in "-to" or anchored or is_sure(match, "1")
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
        return anchored and not (match["hour1"] or match["hour2"])
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
    """Whether one number is said to be a time."""
    if NOT_A_TIME.match(text, match.end("first")):
        return False
    if match["three1"]:
        return False
    stop = bool(STOP_WORD.search(lead) or STOP_WORD.search(before) or STOP_BEHIND.match(text, match.end("first")))
    limit = limit_of(cue)
    if match["h1"] or match["letter1"]:
        return bool(cue or dayed or stop)
    if is_sure(match, "1") or match["first"].lower().endswith("sharp"):
        return True
    if LABELLED.search(before):
        return False
    hour_word = match["first"].rstrip().lower().endswith(("hrs", "hours", "hr", "horas"))
    if military := match["military1"]:
        quarter = military[2:] in ("00", "15", "30", "45")
        return (military[0] == "0" and bool(cue or dayed or stop or hour_word)) or (
            quarter and bool(dayed or stop or (hour_word and cue) or limit)
        )
    if hour_word or not 1 <= int(match["hour1"]) <= 12:
        return False
    return bool(
        (limit and limit[0].lower().strip() != "from") or (cue and (dayed or STOP_WORD.search(before)))
    ) and bool(CLAUSE_ENDS.match(text, match.end("first")))
