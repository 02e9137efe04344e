"""Whose a thing is said to be, before its name: "dad's old tractor"; "men's shoes" are a kind of shoes."""

import re

OWNER = re.compile(
    r"(?:husband|wife|mom|mother|dad|father|son|daughter|brother|sister|grand\w+|uncle|aunt|cousin|neighbou?r|friend|boss"
    r"|client"
    r"|customer|buyer|seller)['’]s",
    re.IGNORECASE,
)


def owned(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without whose thing it is: "dad's old tractor"; "men's shoes" are a kind of shoes."""
    at = next((nth for nth, word in enumerate(words) if OWNER.fullmatch(word[0])), -1)
    if 0 <= at < len(words) - 1 and words[at + 1][0].endswith("ing"):
        return []  # "buyer's paying"
    if at >= 0 and len(words) > at + 2 and words[at + 1][0].lower() in ("old", "used", "new", "late"):
        at += 1
    return words[at + 1 :] if at < len(words) - 1 else words
