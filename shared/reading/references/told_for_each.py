"""Numbers behind one label that are each told for a place: "POs are 4401877 for Omaha and 4401902 for Amarillo"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.references.used_as import VALUE

FOR_PLACE = re.compile(
    r"[ ]?(?:\((?:for )?(?P<inside>[a-z][\w'. -]{2,24})\)|(?:is |are |goes )?(?:for|to|on|at)[ ](?:the )?"
    r"(?P<whose>(?!(?:both|all|each|this|that|us|me)\b)[a-z][\w'-]+(?:[ ](?!(?:and|is|one|drop|stop"
    r"|load)\b)[a-z][\w'-]+){0,2}?))"
    r"(?:[ ](?:one|drop|stop|load|order|delivery|shipment|store))?(?=[ ]?(?:[,;.)&/\n]|and\b|\Z))",
    re.IGNORECASE,
)
"""What a number is told for, behind it."""
NEXT = re.compile(
    rf"[ ]?(?:[,;/&]|and\b)(?:[ ]?and\b)?[ ]?(?:PO[ ]?)?(?:#[ ]?)?(?P<value>{VALUE})(?=[ ]|\()", re.IGNORECASE
)
"""The number that follows."""
UNIT = (
    r"(?P<whose>(?:truck|deck|load|trailer|stop|drop|shipment|container|unit|order|lane|run|van|flatbed|reefer|pick) ?#?"
    r"(?:[1-9]|(?-i:[A-H]))|(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th|other)"
    r"(?: (?:one|truck|deck|load|trailer|stop|shipment|container))?)"
)
GETS = r"(?: (?:is|gets|has|takes|uses|needs|carries|goes (?:on|under|with|by)|will be))?(?: to be)?[ ]?[:=,-]?[ ]?"
OF_UNIT = re.compile(rf"\b{UNIT}{GETS}(?:the |our |your |under )?\Z", re.IGNORECASE)
"""Of what a number is told, before its label: "deck 1 gets pickup number ..."."""
OF_NEXT_UNIT = re.compile(
    rf"[ ]?[,;.]?[ ]?(?:and |then |while )?\b{UNIT}{GETS}(?:#[ ]?)?(?P<value>{VALUE})(?![\w'\"%])(?![ ]?(?:lbs?|kgs?|pallets?"
    r"|plts?|skids?|pcs)\b)",
    re.IGNORECASE,
)
"""What the next one gets: ", deck 2 gets GW-302"."""
CODE = (
    r"(?P<value>(?![\d-]{1,3}\b)(?:(?-i:[A-Z]{1,5})-?)?\d[\w-]*)(?![\w'\"%/.:](?!\s|\Z))"
    r"(?![ ]?(?:lbs?|kgs?|pallets?|plts?|skids?|pcs)\b)"
)
LOAD = (
    r"(?:the )?(?P<whose>(?:(?:truck|load|shipment|order|lane|run|van|flatbed|reefer) ?#?|#)[1-9]"
    r"|(?:first|second|third|1st|2nd|3rd)(?: (?:one|load|truck))?)"
)
EACH_LOAD = WordPattern(
    r"\b(?:(?P<po>p\.?o\.?)(?:'?s)?(?:[ ]?#'?s?|\.?[ ](?:numbers?|nos?\.?))?"
    r"|(?:pick[ -]?up|p/?u|release|rel|rls|ref(?:erence)?|order|confirmation|conf|delivery)"
    r"(?:[ ]?#'?s?|\.?[ ](?:numbers?|nos?\.?)))"
    rf"[ ]?[:=-]?[ ]?(?:are |is )?(?:for |on |of )?{LOAD}(?:[ ]?[:=-]|[ ]is)?[ ]{CODE}"
)
"""The number of the first of several loads behind what they are all called: "pu# for #1 C88214, #2 C88215"."""
NEXT_LOAD = re.compile(
    rf"[ ]?(?:[,;/&\n]|and\b)[ ]?(?:and )?(?:for |on )?{LOAD}(?:[ ]?[:=-]|[ ]is)?[ ]{CODE}", re.IGNORECASE
)
LED_BY = 48
"""Characters before a label in which stands of what its number is told."""
MOST = 12


def told_of_loads(text: str) -> list[list[tuple[int, int, bool, str, str]]]:
    """Numbers that stand behind one label and the load of each: start, end, whether they are of an order, number and load.

    >>> told_of_loads("pu# for #1 C88214, #2 C88215")
    [[(0, 17, False, 'C88214', '#1'), (17, 28, False, 'C88215', '#2')]]
    """
    found: list[list[tuple[int, int, bool, str, str]]] = []
    for first in EACH_LOAD.finditer(text):
        chain: list[tuple[int, int, bool, str, str]] = []
        each: re.Match[str] | None = first
        while each and len(chain) < MOST:
            chain.append((each.start(), each.end(), bool(first["po"]), each["value"], each["whose"]))
            each = NEXT_LOAD.match(text, each.end())
        if len(chain) > 1:
            found.append(chain)
    return found


def told_for_each(text: str, start: int, end: int, value: str) -> list[tuple[int, int, str, str]]:
    """A number and those that follow it, where each is told for a place of its own: start, end, number and place.

    `start`, `end`: where the first one stands. Empty where it is not told so, or stands alone.
    """
    chain: list[tuple[int, int, str, str]] = []
    while len(chain) < MOST and (place := FOR_PLACE.match(text, end)):
        chain.append((start, end, value, place["inside"] or place["whose"]))
        following = NEXT.match(text, place.end())
        if not following:
            break
        start, end, value = following.start("value"), following.end("value"), following["value"]
    return chain if len(chain) > 1 else []


def told_of_units(text: str, labelled: int, start: int, end: int, value: str) -> list[tuple[int, int, str, str]]:
    """The same, where what each is told for stands before it: "deck 1 gets pickup number GW-301, deck 2 gets GW-302".

    `labelled`: where the label of the first number stands.
    """
    unit = OF_UNIT.search(text[max(0, labelled - LED_BY) : labelled])
    chain: list[tuple[int, int, str, str]] = []
    while unit and len(chain) < MOST:
        chain.append((start, end, value, unit["whose"]))
        unit = OF_NEXT_UNIT.match(text, end)
        if unit:
            start, end, value = unit.start("value"), unit.end("value"), unit["value"]
    return chain if len(chain) > 1 else []
