"""Notices of a shop that what was bought there waits at its counter: "Your order is ready at our will call desk".

They tell goods, their weights, where they lie and where they could be sent, as a request does, and go to who is to fetch
them.
"""

from shared.reading.intent.standing import ways
from shared.reading.language.branches import compiled

GATE = ("order", "item", "purchase", "pedido", "commande", "compra", "achat")
READY = (
    r"(?:now |all )?(?:ready|packed|waiting|here|available|in stock|on hold for you|being held|list[oa]s?|pr[êe]te?s?)"
)
BOUGHT = compiled(
    ways(
        rf"your (?:\w+ )?(?:order|items?|purchase)\b[^.!?\n]{{0,40}}? (?:is|are|has been|have been|was|were) {READY}",
        r"your (?:\w+ )?(?:order|items?|purchase)\b[^.!?\n]{0,24} (?:has|have) arrived",
        r"(?:order|purchase)\b[^.!?\n]{0,24} (?:is|are|has been) (?:packed|picked|pulled) and (?:waiting|ready)",
        r"(?:thanks|thank you) for (?:your (?:\w+ )?(?:order|purchase)|shopping (?:at|with)|ordering)",
        rf"su (?:pedido|compra|orden)\b[^.!?\n]{{0,40}}? (?:est[áa]|ya est[áa]) {READY}",
        rf"votre (?:commande|achat)\b[^.!?\n]{{0,40}}? est {READY}",
    ),
    0,
)
"""That what was bought is ready for its buyer, in lower case."""
COUNTER = compiled(
    ways(
        r"(?:our|your|the) [^.!?\n]{0,60}?(?:will[- ]?call|pick-?up|service|order|contractor|pro|parts|front|sales)"
        r" (?:counter|desk|window|lockers?)",
        r"(?:our|your) [^.!?\n]{0,40}?(?:store|shop|showroom|sucursal|magasin)",
        r"store (?:hours|#|number|pick-?up)",
        r"curb-?side",
        r"in-?store",
        r"customer service desk",
        r"nuestr[ao] (?:tienda|mostrador|sucursal)",
        r"notre (?:magasin|comptoir|succursale)",
    ),
    0,
)
"""Where a shop hands things out."""
ACCOUNT = compiled(
    ways(
        r"your (?:saved|default|shipping|delivery|mailing) address",
        r"address on file",
        r"your (?:cart|account|wish ?list)",
        r"(?:ship(?:ped)?|deliver(?:ed)?|sent) to your",
        r"(?:view|manage|track|change) (?:my|your|this|the) order",
        r"(?:delivery|shipping) (?:is available|from \$|for \$|fee|starts at)",
        r"(?:rewards?|loyalty) (?:points|number|member)",
        r"(?:we(?:'ll| will)|will be) (?:hold|held|keep|kept)\b[^.!?\n]{0,24}? \d+ days",
        r"return(?:ed)? to (?:stock|the shelf)",
        r"(?:su|votre) (?:direcci[óo]n|adresse|cuenta|compte)",
    ),
    0,
)
"""What a shop keeps of its buyers, and does for them."""
HAULED = compiled(
    ways(
        r"(?:send|dispatch|arrange|schedule|assign|need|book) (?:us |for )?(?:an? |your |the |one )?(?:truck|driver|carrier"
        r"|freight|transport\w*|ltl|flatbed|van|reefer)",
        r"(?:ship|deliver|consign|going|bring it|take it) to(?! your)",
        r"(?:quote|rate|price) (?:this|it|for|on|to)",
        r"our (?:vendor|supplier)",
    ),
    0,
)
"""What is said to who carries freight, and to no buyer."""
LONGEST = 3000
"""Characters that are looked at."""


def at_counter(text: str) -> bool:
    """Whether a text, its subject first, is a shop's notice to who bought there.

    >>> at_counter("Your order is ready for pickup. 2 pallets of film wait at our Akron store.")
    True
    """
    said = text[:LONGEST].lower()
    if not any(word in said for word in GATE) or not BOUGHT.search(said):
        return False
    return bool(COUNTER.search(said) or ACCOUNT.search(said)) and not HAULED.search(said)
