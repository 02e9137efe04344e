"""Numbers without a unit that are no weights, by the words before them: money, orders, miles, other measures, times of day."""

import re

from shared.reading.language.branches import compiled

MONEY = compiled(
    r"\b(?:rates?(?! (?:it|this|them|that|everything|the \w+) (?:at|as|for)\b)|quoted|pric(?:e[ds]?|ing)|costs?|pay(?:ing"
    r"|s)?|paid|budget(?:ed)?|bids?|target|values?d?|worth|insur\w+|invoiced?"
    r"|bill(?:ed)?|charged?|usd|deposit|offer(?:ed)?|linehaul|fees?|miles|serial|orders?|po|trucks?|loads?|qty)\b[^\n.;]{0,24}$"
)
"""Before a number without a unit that is money or something else than a weight."""
MEASURED = compiled(
    r"(?<!\d )(?<!\d-)\b(?:(?:board|bd|sq(?:uare)?|linear|lineal|cubic)\.? ?(?:feet|foot|ft|footage|yards?|yds?|met(?:er|re)s?)"
    r"|footage|yardage|gallons?|gallonage|lit(?:er|re)s?|cub(?:e|age)|volume|horse ?power)\b[^\n.;,\d]{0,24}$"
)
"""Before a number without a unit that is of another measure, which nothing counts: "board feet is 6,900 altogether"."""
TIMED = re.compile(r"\b(?:pick|load|ready|deliver|drop|arriv|collect|appt|appoint)\w*\b[^.;\n]*\Z", re.IGNORECASE)
"""Before a number that may be a time of day: "pick up 6 pallets at 930"."""
LOOK_BACK = 80
"""Characters before a number in which its words stand."""


def priced(text: str, start: int) -> bool:
    """Whether the words before an offset speak of money, or of anything that is no freight."""
    return bool(MONEY.search(text[max(0, start - LOOK_BACK) : start])) or of_measure(text, start)


def of_measure(text: str, start: int) -> bool:
    """Whether the words before an offset name another measure: "board feet is 6,900 altogether"."""
    return bool(MEASURED.search(text[max(0, start - LOOK_BACK) : start]))
