"""Degrees of the weather that people speak of, which are no set point: "cold enough for you? We're at minus 31"."""

import re

TALK = re.compile(
    r"\b(?:(?:cold|hot|warm) enough (?:for|out)|stay(?:ing)? (?:warm|cool|dry)|keep(?:ing)? (?:warm|cool)\b(?! at)|brr+"
    r"|weather|forecast"
    r"|calling for|wind ?chill|heat ?(?:wave|index)|snow(?:ing|ed|y)?|blizzard|(?:freezing|boiling|roasting|sweating)"
    r"(?: (?:cold|hot))? (?:up |down |out |over )?(?:here|outside|today)|my (?:truck|car|thermometer) (?:says|said|reads?))\b",
    re.IGNORECASE,
)
"""How people speak of it."""
SETTING = re.compile(
    r"\b(?:set|run|keep|hold|kept|held|maintain\w*|reefer|temp\w*|frozen|product|freight|load|pulp|continuous|unit"
    r"|rides?|on this)\b",
    re.IGNORECASE,
)
"""What makes them a set point all the same."""
SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")
BEFORE, BEHIND = 90, 40


def of_weather(text: str, start: int, end: int) -> bool:
    """Whether the degrees between two offsets are the weather's by the words around them."""
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    own = SENTENCE.split(before)[-1] + " " + SENTENCE.split(behind)[0]
    return bool(TALK.search(before) or TALK.search(behind)) and not SETTING.search(own)
