"""A quote that is somebody's words and no price: "a quote from you for our newsletter, two or three sentences"."""

import re

from shared.reading.intent.intent import signals
from shared.reading.intent.rules import STRONG
from shared.reading.language.branches import compiled

PRINT = (
    r"(?:newsletter|booklet|press release|news release|article|magazine|yearbook|annual report|blog(?: post)?|website"
    r"|web ?page"
    r"|brochure|case study|story|(?:anniversary|company|documentary) (?:video|book|page|program)|podcast|obituary|write-?up"
    r"|linked-?in(?: post)?|social media)\b(?![:,;]? ?\(?\d)"
    r"(?! (?:shipment|pallets?|loads?|freight|delivery|mailing|drop|orders?|launch|move|job|stock|paper|skids?|boxes))"
)
"""What such words are printed in, or told."""
NOUN = r"(?:quotes?|quotation|testimonials?|blurb|comments?|statement|soundbite|citation)"
SHORT = r"(?:sentences?|paragraphs?|(?:line|word)s? or (?:two|three|so)|(?:few|couple(?: of)?|\d\d) words)"
"""How much is to be said."""
FROM = r"(?:from (?:you|your \w+|him|her|one of your \w+),? )?"
OUR = r"(?:the|our|my|their|a|this|next (?:month|week)'s) (?:[\w'-]+ ){0,2}?"
SPOKEN = compiled(
    rf"\b{NOUN}\b[^.!?\n]{{0,60}}?\b{SHORT}\b|\b{SHORT}\b[^.!?\n]{{0,60}}?\b{NOUN}\b"
    rf"|\b{NOUN} {FROM}(?:about|on|saying|telling|describing) (?:the (?:day|time) (?:you|your|we)\b|how |why "
    r"|what it (?:was|is|means)|working with|your (?:experience|time)\b)"
    rf"|\b{NOUN} {FROM}(?:to (?:use|put|print|run|go|include) )?(?:for|in|on|with) {OUR}{PRINT}"
    rf"|\b(?:for|in) {OUR}{PRINT}(?:,| i(?:'d| would)?| we(?:'d| would)?| could| can)[^.!?\n]{{0,60}}?"
    rf"\b(?:an?|your|some|any) (?:\w+ )?{NOUN}\b(?! (?:for|on|to) (?:\d|an? |moving|ship|haul))"
    r"|\b(?:quote|cite) (?:you|him|her|your \w+) "
    rf"(?:by name|in (?:print|writing)|(?:in|on|for) {OUR}{PRINT})"
    r"|\b(?:a|your|customer|client|any) testimonials?\b|\bhead-?shots?\b|\bpull quote\b",
    0,
)
"""That what somebody says is asked for, in lower case."""
GATE = ("quot", "testimonial", "headshot", "blurb")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]+)*[.!?\n]*")
LONGEST = 4000
"""Characters that are looked at."""


def words_asked(text: str) -> bool:
    """Whether a text asks for somebody's words, and nothing else in it asks for a price or a pickup.

    >>> words_asked("I'd love a quote from you for our newsletter, a sentence or two about the day your driver came.")
    True
    """
    said = text[:LONGEST].lower()
    if not any(word in said for word in GATE) or not SPOKEN.search(said):
        return False
    rest = " ".join(each for each in SENTENCE.findall(said) if not SPOKEN.search(each))
    return not signals(rest) & STRONG
