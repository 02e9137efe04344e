"""A height that is told apart from the two other sides: "48x40, eight of them, built up to 72"."""

import re
from dataclasses import replace

from shared.reading.language.word_patterns import WordPattern
from shared.reading.sizes.side_lengths import FACTOR
from shared.reading.sizes.size import Size
from shared.reading.sizes.spoken_sizes import SIDE, in_words

HEIGHT_AFTER = re.compile(
    r"s?(?:[ ]?(?:standard|std|gma))?(?:[ ]?(?:footprints?|base|pallets?|plts?|skids?|crates?))?[\s,;()]{0,4}(?:(?:and"
    r"|x|at|about"
    r"|approx\.?|roughly|maybe|stands?|standing|stacked|all|each) ){0,3}(?P<h>\d+(?:\.\d+)?)\s?(?P<u>\""
    r"|in(?:ches)?\.?|cm|m(?=[ ])|'|ft"
    r"|feet|foot)?\s?(?:high|tall|h\b|in height)|[\s,;()]{0,4}(?:height|ht|h)\s?[:=]?\s?(?P<h2>\d+(?:\.\d+)?)\s?"
    r"(?P<u2>\"|in\b|cm\b|m\b|ft\b)?",
    re.IGNORECASE,
)
TALL = WordPattern(
    r"(?:\bheights?\b\W{0,3}(?:(?:is|are|of|about) )?|\b(?:built|stacked|wrapped)(?: up)? (?:to|at) "
    r"|\bstand(?:s|ing)? (?:about )?)"
    + SIDE.format(1)[:-4]
    + r"(?![\w/x*])|"
    + r"(?<![\w$.,/-])(?<!x )(?<!by )"
    + SIDE.format(2)
    + r"(?:tall|high|in height)\b"
)
"""A height that is told apart from the two other sides: "48x40, eight of them, built up to 72"."""
LOWEST, NEAR = 12, 120
"""Inches of such a height at least, and characters in which it stands."""
HEIGHT_BEFORE = re.compile(
    r"\bheights?\b\W{0,3}(?:(?:is|are|of|about) )?(?P<h>\d{2,3})[ ]?(?P<u>\"|in|inches|cm)?[,; ]{1,3}(?:and |with )?"
    r"(?:a )?(?:footprint|base|on)\W{0,3}(?:(?:is|are|of) )?$",
    re.IGNORECASE,
)


def with_heights(text: str, found: list[Size]) -> list[Size]:
    """The sizes, those of two sides with the height that is told apart from them: the next one, or one before a lone size."""
    if all(size.height for size in found):
        return found
    tall = [
        (match.start(), round(height))
        for match in TALL.finditer(text)
        if (height := in_words(match, "", (1,) if match["n1"] or match["f1"] else (2,))[0]) >= LOWEST
        and not any(size.start < match.end() and match.start() < size.end for size in found)
    ]
    edges = [size.start for size in found[1:]] + [len(text)]
    whole: list[Size] = []
    for size, edge in zip(found, edges, strict=True):
        first = size.start - NEAR if len(found) == 1 else size.end
        own = [height for at, height in tall if first <= at < min(edge, size.end + NEAR)]
        whole.append(replace(size, height=own[0]) if size.height is None and len(own) == 1 else size)
    return whole


def height_beside(match: re.Match[str], text: str) -> tuple[float | None, int]:
    """The height that is told behind or before two sides, and where the size ends."""
    if height := HEIGHT_AFTER.match(text, match.end()):
        unit = (height["u"] or height["u2"] or "in").lower().rstrip(".")
        return float(height["h"] or height["h2"]) * FACTOR[unit], height.end()
    if height := HEIGHT_BEFORE.search(text[max(0, match.start() - 44) : match.start()]):
        return float(height["h"]) * FACTOR[(height["u"] or "in").lower()], match.end()
    return None, match.end()
