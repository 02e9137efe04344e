"""What speaks against a noun phrase as the name of goods: it is a name, what they stand on, or a word for anything."""

import re

from shared.reading.goods.dock_gear import (
    HAD,
    HELP,
    LINING,
    ON_SITE,
    ON_TRACTOR,
    ON_TRAILER,
    PULLS,
    TACKLE,
)
from shared.reading.goods.goods_lead import Lead
from shared.reading.goods.no_goods import ASPECT, CODE, GENERIC, HOLDERS, NAMES, PEOPLE, TOWN, UNITS
from shared.reading.language.branches import compiled
from shared.reading.language.line_ends import line_end
from shared.reading.language.text import fold
from shared.reading.nouns.makers import is_machine
from shared.reading.nouns.people import is_person
from shared.reading.nouns.phrases import GOODS_TOO, Phrase
from shared.reading.nouns.words import GOODS
from shared.reading.packaging.packaging import packaging
from shared.reading.passage import Passage
from shared.reading.places.gazetteer import gazetteer

ATTACHED = re.compile(
    r"(?:(?:bucket|thumb|forks|blade|boom|jib|attachments?|grapple|cab|counterweights?|mast|ripper|tracks|basket|duals|loader"
    r"|backrest|stick)s?(?: and |[ ]|\Z))+\Z",
    re.IGNORECASE,
)
"""Parts of a machine that are named behind it."""
WITH = re.compile(
    r"(?P<machine>[\w'./-]+(?: [\w'./-]+){0,4}?)(?:,| -|;)?(?: (?:with|w/|has|and|incl(?:uding|\.)?)(?: (?:an?|the|its"
    r"|\d))?)? \Z"
)
BEFORE_TOWN = re.compile(r"\b(?:to|for|from|in|out of|near) \Z", re.IGNORECASE)
"""Before a town that everybody knows, whatever else its name means ("motors for Macon")."""
PROBED = re.compile(r" (?:at|on|before|upon|prior|when|every|must|temp)\w*\b", re.IGNORECASE)
"""Behind "pulp" where it is measured how warm produce is: "pulp at loading"."""
LIKENED = compiled(
    r"\b(?:like|than|(?:we|i)(?:'re|'m| are| am))(?: (?:a|an|the|my))?(?: (?:small|big|little|family|local|new|old))? \Z"
)
"""Before what the freight is likened to, and what somebody says to be."""
BY_THE_WAY = compiled(r"\s(?:on|with|w/|us(?:e|es|ing)|by|via)(?: the| its)? \Z")
"""Before what goods stand on or come with, or are loaded by."""
PRICED = compiled(
    r"\b(?:rate|quote|quotation|price|pricing|cost|bid|number|figure)s? (?:(?:me|us|it|this) )?on (?:the )?\Z"
)
"""Before what a price is asked on: "a price on a crusher"."""
WAS_ON = compiled(
    r"\b(?:i|we|he|she)(?:['\u2019](?:m|re|s|ve been)|[ ](?:was|were|am|is|are|have been|had been|got))(?: (?:stuck"
    r"|just|still|out|all day))*"
    r" (?:on|in|off|at|onto|under)(?: (?:a|an|the|my|his|her|our))? \Z"
)
"""Before what people are on or in: "sorry, I was on a plane"."""
KEPT = compiled(
    r"\b(?:sav|keep|sett|set|hold|ow|buy|bring)(?:ing|e|es|s)?(?: aside| back)? (?:you|u|y'all|your \w+|the driver)"
    r" (?:an?|some|the|one)(?: \w+ of(?: the| our)?)? \Z"
)
"""Before a gift: "I'm saving you a case of the comb"."""
PACKED_IN = re.compile(
    r"(?:(?:factory|original|orig|oem|shipping|manufacturer['\u2019]?s?|retail|same|new) )?"
    r"(?:crates?|cartons?|boxes|cases|skids?|pallets?|packaging|packing)\Z",
    re.IGNORECASE,
)
IN_THE = re.compile(r"\b(?:in|inside|on) (?:(?:its|his|her) )?\Z", re.IGNORECASE)
"""What goods are packed in, and what stands before it: "still in the factory crates"."""
NOS = re.compile(r",? ?\(?n\.?o\.?s\b", re.IGNORECASE)
"""Behind the name of a dangerous good on shipping papers, which is the goods' where nothing else is."""
BROUGHT = compiled(
    r"\b(?:drivers?|bring|equipped|must have|should have"
    r"|broke|damaged|scratched|dented|lost|last (?:time|year|week|month))\b[^.;\n]{0,40}\Z|\battached\b[^.;,\n]{0,40}\Z"
)
"""Before what the driver is to bring or to know, or what happened once."""
BOUGHT_FROM = compiled(
    r"\b(?:buy(?:ing)?|bought|purchas(?:ed?|ing)|got|getting|won|ordered|coming|comes)\b [^.;\n]{2,40}? from"
    r" (?:an?|the|my|some|our) (?:\w+ )?\Z"
)
"""Before who sold the goods: "I'm buying a letterpress from a printer"."""
BUILT_OF = compiled(
    r"\b(?:built|framed|constructed|knocked together|banged together|nailed together|(?:crate|skid|pallet|box|base|frame)s?"
    r"(?: (?:is|are|was|were|we|i|he|they))? made)(?: up)?(?: out)? (?:of|from|with)(?: (?:some|old|heavy|solid))? \Z"
)
"""Before what a packaging is made of: "a crate built out of 2x6 lumber"."""
APIECE = compiled(r"(?:lbs?|#|kgs?|pounds?|kilos?|tons?)(?:\.(?![ ](?-i:A)))?[ ](?:an?|per)[ ]\Z")
"""Before that of which a weight is one's: "110 lbs a tire"."""
STOCKED = compiled(r"\b(?:first|opening|initial|next|our|my|their|some|more|in) \Z")
"""Before stock that is whatever somebody sells: "we send our first stock"."""
OUTCOME = compiled(
    r"\b(?:(?:or|else|otherwise|and then) (?:it|they|we|you|i)(?:['\u2019](?:s|re|ve|ll(?: be| have)?)"
    r"| (?:is|are|will be|have|has|get|becomes?|end up with)(?: got)?)(?: all| just)?"
    r"|(?:turn(?:s|ed|ing)?|freez(?:es?|ing)|melt(?:s|ed|ing)?) (?:in)?to(?: just)?)(?: a| an| some)? \Z"
)
"""Before what would become of goods: "it must not freeze or it's cottage cheese"."""
NOT_DONE = compiled(
    r"\b(?:nobody|no one|never|none of us)(?: (?!sen[dt]|ship|mov)[a-z]{2,9}){1,3}(?: an?| the| any)? \Z"
    r"|\b(?:can['\u2019]?t|cannot|must ?n['\u2019o]t|should ?n['\u2019o]t|don['\u2019]?t want|must not|may not)(?: \w+)?"
    r" (?:get|have|see|touch|smell|let|be near|ride with|mix with)(?: an?| the| any)? \Z"
)
"""Before what is not done, or what goods are to be kept from: "they can't get road salt on them"."""
OF_WOOD = compiled(r"\b(?:caisses?|cajas?|huacal(?:es)?|palettes?|tarimas?) (?:de|en) \Z")
WOOD = compiled(r"(?:bois|madera)\Z")
"""Before and of what a packaging is made: "une caisse de bois"."""
TECHNICAL = re.compile(r"\bn\.?o\.?s\.?,? ?[(\[]\Z", re.IGNORECASE)
"""Before the technical name of a dangerous good, which is what is shipped: "corrosive liquid, n.o.s. (amine adduct)"."""
WAYS = re.compile(r" (?:lane|road|driveway|drive|path|trail|track|alley)s?\b", re.IGNORECASE)
"""Behind what a way is made of: "up a gravel lane"."""
AROUND = compiled(
    r"\b(?:in|at|behind|under|inside|near|through|outside|off|into|past|across|beside|around|before|after|like|between|until)"
    r" (?:the|a|an|our|my|your|their|his|her) \Z"
)
"""Before what goods are in, behind or near."""


def doubts(passage: Passage, phrase: Phrase, before: Lead, left: int) -> int:
    """What speaks against a phrase: it is what goods stand on, a name, a thing at the dock, or a word for anything."""
    probed = phrase.words.lower() == "pulp" and PROBED.match(passage.text, phrase.end)
    if probed or UNITS.match(phrase.words) or TOWN.match(phrase.words):
        return 20
    if LINING.match(phrase.words) and any(each.value == "tanker" for each in passage.trailers):
        return 20
    if (PULLS.match(phrase.words) or ON_TRAILER.match(phrase.words)) and any(
        each.value == "power only" for each in passage.trailers
    ):
        return 20
    if phrase.words.istitle() and BEFORE_TOWN.search(before.words) and fold(phrase.words) in gazetteer().alone:
        return 20
    if left < 7 and is_person(phrase.words, alone=phrase.words.isupper() and on_own_line(passage.text, phrase)):
        return 20
    if OUTCOME.search(before.words) or NOT_DONE.search(before.words):
        return 20
    if phrase.words.lower() == "stock" and STOCKED.search(passage.text, max(0, phrase.start - 12), phrase.start):
        return 7
    if WOOD.match(phrase.words) and OF_WOOD.search(before.words):
        return 20
    if before.words.endswith("load ") and TACKLE.match(phrase.words):
        return 20
    if KEPT.search(passage.text, max(0, phrase.start - 60), phrase.start):
        return 20
    aside = BY_THE_WAY.search(before.words) and not (phrase.kind in GOODS and PRICED.search(before.words))
    found = 4 * bool(aside or (left < 4 and AROUND.search(before.words)))
    found += 4 * (phrase.kind == "adjective" and " " not in phrase.words)
    found += 5 * (phrase.kind not in GOODS and " " not in phrase.words and phrase.words.lower().endswith("ing"))
    if GOODS_TOO.fullmatch(phrase.words) and (unit := packaging(phrase.words)):
        found += 6 * any(each.packaging == unit for each in passage.counts)
    found += 6 * (
        passage.text[phrase.end : phrase.end + 1] == " "
        and any(each.start == phrase.end + 1 for each in passage.trailers)
    )  # "a stainless tanker"
    found += 3 * bool(NAMES.search(phrase.words) or (phrase.words.istitle() and not phrase.kind and left != 7))
    found += (9 * before.words.endswith(("with ", "w/ ", "+ ")) or 4 * (left < 4)) * bool(ON_SITE.match(phrase.words))
    found += 9 * (not before.numbered and PACKED_IN.match(phrase.words) is not None and packs(before.words))
    found += 9 * bool(WAS_ON.search(before.words)) + 9 * bool(WAYS.match(passage.text, phrase.end))
    found += 6 * bool(NOS.match(passage.text, phrase.end))
    found += 4 * bool(left < 4 and BROUGHT.search(before.words))
    technical = TECHNICAL.search(passage.text, max(0, phrase.start - 10), phrase.start)
    found += 4 * (before.words.endswith("(") and phrase.kind not in ("thing", "material") and not technical)
    found += 4 * (not phrase.kind and bool(CODE.match(phrase.words))) + 9 * bool(LIKENED.search(before.words))
    found += 9 * bool(left < 7 and HELP.match(phrase.words) and HAD.search(passage.text[: phrase.start][-40:]))
    found += 6 * bool(left < 7 and PEOPLE.match(phrase.words)) + 4 * (phrase.words.upper() in ("III", "II"))
    found += 6 * bool(ASPECT.match(phrase.words)) + 9 * bool(HOLDERS.match(phrase.words))
    found += 9 * bool(ON_TRACTOR.match(passage.text, phrase.end))
    found += 9 * bool(BOUGHT_FROM.search(passage.text, max(0, phrase.start - 70), phrase.start))
    found += 9 * bool(BUILT_OF.search(passage.text, max(0, phrase.start - 40), phrase.start))
    found += 9 * bool(APIECE.search(passage.text, max(0, phrase.start - 14), phrase.start))
    found += 9 * bool(ATTACHED.match(phrase.words) and behind_machine(passage.text, phrase.start))
    return found + 7 * bool(GENERIC.match(phrase.words))


def packs(before: str) -> bool:
    """Whether the words before a packaging say that something is in it or on it."""
    return bool(IN_THE.search(before)) and not PRICED.search(before)


def behind_machine(text: str, at: int) -> bool:
    """Whether a machine is named right before, of which this is a part: "Link-Belt 350 excavator, bucket on"."""
    named = WITH.search(text, max(0, at - 60), at)
    return bool(named and is_machine(named["machine"]))


def on_own_line(text: str, phrase: Phrase) -> bool:
    """Whether nothing but a phrase stands on its line."""
    line = text[text.rfind("\n", 0, phrase.start) + 1 : line_end(text, phrase.end)]
    return line.strip(" ,.!-") == phrase.words
