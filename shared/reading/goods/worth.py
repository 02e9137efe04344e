"""The points of a noun phrase as the name of goods: for what stands before and after it, and for what its chief word is."""

import re

from shared.reading.goods.amounts_beside import (
    before_count,
    before_weight,
    behind_class,
    behind_count,
    behind_measure,
    behind_weight,
)
from shared.reading.goods.goods_cues import AFTER, BEHIND, DEEDS, STRENGTH, WANTED, cued_before
from shared.reading.goods.goods_doubts import TECHNICAL, doubts
from shared.reading.goods.goods_lead import lead
from shared.reading.goods.goods_nearby import nearness
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.nouns.phrases import Phrase
from shared.reading.nouns.words import GOODS
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage

OPENS = compiled(r"(?:^|[\n,;:(|•.!?/@+=-])[ ]*(?:(?:and|also|plus|all|is|a|an|the|one)[ ]+)?$")
CLOSES = re.compile(rf"{STRENGTH}[ ]*(?:[,;:)|\n.!?/(@+•]|-|$)")
BARE_NUMBER = compiled(rf"(?<![\w$.,/#-])(?:\d{{1,3}}|{NAMED})\)?x? (?:(?:ea|each|pcs?)\.? )?$")
ONE = re.compile(r"(?<![\w$.,/#-])(?:1x?|\(1\)|one|an?) (?:\(1\) |(?:ea|each|pc)\.? )?$", re.IGNORECASE)
LIES = re.compile(
    r"[ ](?:is|are|sits?) (?:(?:physically|actually|really|still|now|already|all|over|down|up) )?(?:at|in|on)"
    r" (?:the|our|my|their|a|his|her)\b",
    re.IGNORECASE,
)
"""Behind goods, where they are: "the veneer is physically at the press"."""
OF_EACH = re.compile(r"[^.!?]{0,160}?\b(?:each|apiece|a piece|ea\b)", re.IGNORECASE)
OF_EACH_LATER = re.compile(r".{0,400}?\b(?:each|apiece)\b", re.IGNORECASE | re.DOTALL)
"""Behind several things that are counted: what is said of each of them."""
MODEL = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[A-Z]{0,3}\b.*[a-z]")
"""A maker's number before the name of a machine: "Cat D6T dozer"."""
OF_KIND = {"thing": 3, "material": 3, "noun": -2, "verb": -2, "adjective": -2, "adverb": -4, "": 0}


def worth(passage: Passage, counts: list[Count], phrase: Phrase, least: int) -> int:
    """The points of a phrase. `counts`: what is counted in its stretch; `least`: nothing speaks against one that has fewer."""
    text = passage.text
    before, after = lead(text, phrase.start), AFTER.match(text, phrase.end, phrase.end + 40)
    left, right = cued_before(text, before), BEHIND[(after.lastindex or 1) - 1][0] if after else 0
    if not left and phrase.kind in GOODS:
        left = 4 if WANTED.search(before.words) else 3 if DEEDS.search(before.words) else 0
    right = right or 4 * bool(phrase.kind in ("thing", "material") and LIES.match(text, phrase.end))
    opens = bool(OPENS.search(text[max(0, phrase.start - 20) : phrase.start]))
    closes = bool(CLOSES.match(text, phrase.end))
    points = OF_KIND[phrase.kind] + (phrase.kind == "noun" and " " in phrase.words)
    points += left + right + opens + (2 if opens and closes else 0)
    points += 8 * bool(TECHNICAL.search(text, max(0, phrase.start - 10), phrase.start))
    points += 6 * behind_count(text, counts, before.start) + 4 * behind_measure(passage, before.start)
    points += 3 * behind_class(passage, before.start)
    points += opens and closes and " " in phrase.words and behind_weight(passage, before.start)
    points += 2 * (right < 3 and before_count(text, counts, phrase.end))
    points += 2 * (right < 3 and phrase.kind in GOODS and before_weight(passage, phrase.end))
    if left < 5 and (BARE_NUMBER if phrase.plural else ONE).search(text[max(0, phrase.start - 20) : phrase.start]):
        points += 2 * (phrase.plural and phrase.kind == "noun" and before_weight(passage, phrase.end))
        points += 3 + 3 * bool(
            phrase.plural and (OF_EACH_LATER if phrase.kind == "thing" else OF_EACH).match(text, phrase.end)
        )
    points += 2 * bool(MODEL.search(phrase.words) and phrase.kind in ("thing", "material"))
    points += nearness(passage, phrase, cued=left > 3 or (right > 3 and phrase.kind in GOODS), apart=opens and closes)
    return points if points < least else points - doubts(passage, phrase, before, left)
