"""Whether a number can be a reference, rather than a day, a time, a phone or a count."""

import re

from shared.reading.references.reference_labels import NOT_LETTERS, Kind

AT_PLACE = re.compile(r"(?:pick|pu\b|p/u|ramassage|recolecci|delivery)")
"""Labels after which five digits alone are a postal code."""
NUMBER_SAID = re.compile(r"#|\b(?:numbers?|no|nbr|num|id|ref\w*)\b")
TOLD = re.compile(r"\b(?:is|are|it['\u2019]s)[ ]\S+\Z", re.IGNORECASE)
"""What makes five digits behind the word for an order no postal code: a number is said, or what it is."""
NOT_A_VALUE = re.compile(
    r"^(?:(?:20|40|45|48|53)(?:hc|hq|gp|dv|st|rf|ft|v|r)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?:-\d{1,2}(?:/\d{1,4}){0,2})?"
    r"|\d{1,2}(?::\d\d)?(?:am|pm)|\d{1,2}-\d{1,2}|\d{1,3}"
    r"|\d{3}[.-]\d{3}[.-]\d{4}|20\d\d[-/.]\d\d[-/.]\d\d|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{1,2}-(?:jan|feb|mar|apr|may"
    r"|ju[nl]|aug|sep|oct|nov|dec|ene|abr|ago|dic|f[ée]v|avr|mai|jui|ao[uû]|d[ée]c)[a-zûé]{0,6}-?(?:\d{2,4})?"
    r"|box ?\d+|\d+(?:st"
    r"|nd|rd|th)|\d+x\d+(?:x\d+)*(?:in|cm|ft|['\"].*)?|\d+['\"].*)$",
    re.IGNORECASE,
)
NO_DAY = re.compile(r"(?:3[2-9]|[4-9]\d)-\d{1,3}|\d{1,2}-(?:3[2-9]|[4-9]\d)")
"""Two small numbers with a dash that are neither days nor hours: "PO 71-9"."""
BAJA = re.compile(r"BC 2[12]\d{3}$")
"""What behind a city is a state and its code, and no order ("Tijuana BC 22444")."""
SHORT_ORDER = re.compile(r"P\.?O\.?[ ]?(?:#|no\.?|number)?[ ]?[:#]?[ ]?[1-9]\d\d", re.IGNORECASE)
"""A purchase order of three figures, right behind its label."""
SHORT_RELEASE = re.compile(
    r"(?:release|rel|rls|call-?off)\.?[ ]?(?:no\b\.?|number|num\b\.?|nbr|#)[ ]?[:#]?[ ]?[1-9]\d?", re.IGNORECASE
)
"""One of the releases of a standing order, which are counted: "release no. 6"."""
PREFIXED = re.compile(rf"(?!{NOT_LETTERS}-)[A-Z]{{1,4}}-\d{{3,}}", re.IGNORECASE)
"""A number behind somebody's letters: of several, each may have its own ("DB-6107 / MRL-20488")."""
A_TIME = re.compile(
    r"(?:pick ?-?up|p/?u|delivery|cita|(?:pick|load|delivery|dispatch) (?:list|sheet|note|form|pass)"
    r"|recolecci[óo]n|ramassage|dock appt)[^\w#]+"
    r"(?:[01]\d|2[0-3])(?:00|15|30|45)(?:-(?:[01]\d|2[0-3])(?:00|15|30|45))?",
    re.IGNORECASE,
)
"""A time behind the word for a stop: "pickup 0800", "delivery: 0700-1400"."""
PHONE = re.compile(r"(?:1[-.]?)?(?:\d{3}[-.]?)?\d{3}[-.]?\d{4}")
"""What behind "the receiver's number is" is called rather than quoted."""
LETTERED = re.compile(r"[A-Z]{2,4}-\d{3,}")
"""A number that its letters make one, whatever word stands before it ("release HF-301")."""


def usable(kind: Kind, value: str, match: re.Match[str] | None) -> bool:
    """Whether a value can be a reference: no day, time or small count; a plain word ("pickup") needs a mark before its number."""
    marked = match[0][: match.start("value") - match.start()] if match else ""
    numbered = "#" in marked and re.fullmatch(r"\d+-\d+", value)
    dashed = kind in ("po", "bol") and NO_DAY.fullmatch(value) is not None
    short = kind == "po" and match is not None and SHORT_ORDER.fullmatch(match[0]) is not None
    release = kind == "other" and match is not None and SHORT_RELEASE.fullmatch(match[0]) is not None
    if release:
        return True
    allowed = numbered or short or dashed or not NOT_A_VALUE.match(value)
    if not allowed or len(value) < 3 or not any(c.isdigit() for c in value):
        return False
    if kind == "po" and match and BAJA.match(match[0]) and match.string[: match.start()].rstrip(" ,")[-1:].isalpha():
        return False
    return kind != "other" or match is None or told(value, match, marked)


def told(value: str, match: re.Match[str], marked: str) -> bool:
    """Whether a label of no one kind of numbers tells one. `marked`: the label and what stands between it and the value."""
    if A_TIME.fullmatch(match[0]) or (match["theirs"] and PHONE.fullmatch(value)):
        return False
    label = marked.casefold()
    if re.fullmatch(r"\d{5}", value) and AT_PLACE.match(label) and not NUMBER_SAID.search(label):
        return False
    strong = "#" in marked or ":" in marked or re.search(r"\b(?:number|no|nbr|num|id|is)\b", label) is not None
    weak = re.match(
        r"(?:pick|pu|p/u|pick ?up|job|conf|project|cita|release|rel|load|quote|tender|ramassage|recolecci|contract)",
        label,
    )
    return (
        bool(strong)
        or (weak is None and len(value) > 3)
        or LETTERED.fullmatch(value) is not None
        or (
            sum(c.isdigit() for c in value) >= 4
            and not (re.fullmatch(r"\d{5}", value) and AT_PLACE.match(label))
            and "/" not in value
        )
    )


def alike(one: str, other: str) -> bool:
    """Whether a number after a comma continues a list of numbers rather than beginning something else."""
    digits = sum(c.isdigit() for c in other)
    return (
        (digits >= 3 and abs(len(one) - len(other)) <= 1 and one.isdigit() == other.isdigit())
        or (one[:3] == other[:3] and digits > 2)
        or bool(PREFIXED.fullmatch(one) and PREFIXED.fullmatch(other))
    )
