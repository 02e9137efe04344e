"""Whether anything may stand on the freight: "stackable", "nothing on top", "no estibar", "ne pas gerber"."""

from collections.abc import Iterator

from shared.reading.language.word_patterns import WordPattern

NOT_FREIGHT = r"(?! (?:chairs|bins|totes|containers|trays|baskets|crates of|units of|high|racks?))"
STACKABLE = WordPattern(
    r"\b(?P<no>non?[ -]?stack(?:able|ed|ing)?|not (?:double[ -]?)?stackable"
    r"|(?:not?|never)(?: to)? be (?:double[ -]?)?stacked|(?:must|may|should|can|do|will|does) ?n[o']?t be (?:double[ -]?)?stacked"
    r"|(?:do not|don'?t|can(?:no|')?t|won'?t|will not|does not|doesn'?t|never)(?: be)? (?:double[ -]?|top[ -]?)?(?:stack"
    r"|load on)(?:ed)?"
    r"|no (?:double[ -]?)?stack(?:ing|ed)?|unstackable|top[ -](?:load|freight) only"
    r"|no top[ -]?(?:load(?:ing)?|freight)|nothing (?:else )?(?:(?:is |gets )?(?:loaded|set|put) )?(?:can (?:be|go) "
    r"|is to be |may be |to be |should be |goes? )?(?:double[ -]?)?"
    r"(?:stack(?:ed|able)(?: on)?|on top(?! of (?:that|it all))|placed on top)"
    r"|(?:don'?t|do not|never) (?:put|set|place|load) (?:any(?:thing)?|freight|other freight|pallets)(?: else)? on top"
    r"|stack(?:able|ing|ed)?(?: ok)?\??[ ]*[:?|=][ ]*(?:no\b|n\b|false|never|not (?:allowed|permitted|ok))"
    r"|(?:ok(?:ay)?|safe|fine) to (?:double[ -]?)?stack\??[ ]*[:?|]+[ ]*no?|stacking (?:is )?(?:not (?:allowed|permitted"
    r"|ok)|prohibited|forbidden)"
    r"|(?:no|sin) (?:estib(?:ar|able|ables|arse)|apil(?:ar|able|ables)|encimar|remontar)|no se (?:puede|pueden|debe"
    r"|deben) (?:estibar|apilar|encimar|remontar)"
    r"|(?:estib|apil)ables?\??[ ]*[:|?=][ ]*no\b"
    r"|rien (?:mettre |poser )?(?:dessus|par-dessus)|(?:ne pas|ne rien|non|pas) (?:gerb(?:er|able|ables)|empil(?:er|able"
    r"|ables)|superposer)"
    r"|gerbables?[ ]*\??[ ]*[:|?=][ ]*non)\b"
    r"|\b(?P<yes>double[ -]stackable|stack(?:able|ing|ed)?\??[ ]*[:?|=][ ]*(?:y(?:es)?\b|ok\b|true\b|fine\b|allowed\b)"
    r"|(?:can|may|could|ok(?:ay)? to|fine to|safe to|good to|able to|allowed to)(?: be)? (?:double[ -]?)?stack(?:ed)?"
    r"|(?:(?:double[ -]?)?stack(?:ing|ed)?|to stack)(?: (?:them|these|is|it))* ?(?:is )?(?:ok(?:ay)?|fine|allowed|permitted)"
    r"|(?:se (?:puede|pueden) |s[ií] )(?:estibar|apilar)|(?<!no )(?<!non )(?<!pas )(?:estibables?|apilables?|gerbables?"
    r"|empilables?)(?![ ]*\??[ ]*[:|?=][ ]*no)"
    r"|peu(?:t|vent) [êe]tre (?:gerb|empil)[ée]e?s?|ok (?:pour|de) gerber)\b"
    rf"|\b(?<!nothing )(?P<plain>stackable){NOT_FREIGHT}\b(?!\s*[:?|=]\s*n)",
)


def stacking(text: str) -> Iterator[tuple[int, int, bool]]:
    """Every word on stacking with where it stands, and whether it allows it."""
    for match in STACKABLE.finditer(text):
        yield match.start(), match.end(), not match["no"]
