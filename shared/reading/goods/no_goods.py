"""Words that name no goods wherever they stand: units and labels, who sends and receives, a town, a code: "lumper", "Ada, OH"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.places.states import CANADA, US

UNITS = compiled(
    r"(?:products?|materials?|goods|packaging|gals?|gallons?|deg|degs|degrees?"
    r"|grados?(?: (?:cent[ií]grados?|continuo|constantes?))?|degr[ée]s|list[oa]s?"
    r"|pr[êe]te?s?|disponibles?|chargeable|volumetric|classe|clase|tot|ttl|own|(?:(?:any|some|every|no)(?:body"
    r"|one) )?else['\u2019]s(?: \w+)?|chez (?:nous|vous|eux)"
    r"|how many|(?:\w+ )?ones|hazard(?: class)?"
    r"|(?:travel|transit|shipping|transport)(?: (?:crate|case|box)(?:es|s)?)?|flammable|combustible|corrosive|toxic"
    r"|meas|cbm|cft"
    r"|cuft|ltrs?|lit(?:er|re)s?"
    r"|dims?|dia(?:m(?:eter)?)?|wt|hu|tota|packed|pcf|aggregate|combined|collapsed|medidas|qoute|pounders?|pg ?iii?"
    r"|packing group i*|sku \d+"
    r"|poly|fib(?:er|re)|(?:large|small|heavi|light|bigg)(?:er|est)(?: (?:reel|roll|coil|crate|one|pallet|skid)s?)?"
    r"|heavyest|white glove|(?:grand )?totals?|floor|qty|oz|psi|hp|kw|kva|cc|hrs?|mins?"
    r"|sq ?ft|temps?|ea|approx|misc|fak|lumpers?|seals?|(?:load|logistics|e-track) (?:bars?|straps?)"
    r"|hq|hc|fob|exw|(?:temp(?:erature)? )?recorders?|final|charges?|rates?|prices?"
    r"|pricing|costs?|strap|pkgs?|wh?ats|hows|wheres|whos|thats|heres|theres|lets|dont|cant|wont|im|ive|youre|gotta"
    r"|(?:sitt|go|com|haul|shipp|leav|head|pick)in"
    r"|nuestr[oa]s? .*|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|(?:dangerous|hazardous) goods|environmentally"
    r"|scale (?:pays?|weights?|tickets?)"
    r"|return(?: (?:pick ?up|shipment|order|freight))?"
    r"|(?:wood(?:en)?|plywood|cardboard|pine|shipping) (?:crate|boxe?|skid|pallet)s?"
    r"|wanna|gonna|lemme|llevar|mover|enviar|transportar|mandar|traer|exp[ée]dier|envoyer|livrer|transporter"
    r"|d[ée]placer|d[ée]m[ée]nager|ramasser)\Z"
)
"""Units, labels, services and words for whatever is shipped, which name no goods."""
GENERIC = compiled(
    r"(?:orders?|inventory|lots?|requests?|shipments?|loads?|semis?|garbage|trash|junk|equipment|merchandise|empty"
    r"|empties|frozen|fresh|chilled"
    r"|(?:shipment|load|order|lane|truck|option|stop|drop|pick-?up|delivery|quote|line) (?:[A-H]|[1-9]|one|two|three)|skus?"
    r"|machine|(?:import|export|ocean|sea) (?:box|can)e?s?|eyes?|flats|hotshots?|containers?|terminal|vessel|trailer|door)\Z"
)
"""Words that stand for whatever is shipped, or are a label's; alone they name nothing."""
HOLDERS = re.compile(r"(?:tubs|jugs|cups|trays|pouches|clamshells|lugs)\Z", re.IGNORECASE)
"""What goods are filled in; alone they name the goods only where nothing else does."""
PEOPLE = compiled(
    r"(?:.* )?(?:referral|distributor|dealer|customer|receiver|consignee|shipper|supplier|vendor|buyer|seller|restaurant"
    r"|contractor"
    r"|guy|man|men|woman|women|lady|fella|fellow|driver|dispatcher|manager|owner|farmer|broker|carrier|rigger|crew|nurse"
    r"|teacher"
    r"|electrician|plumber|roofer|builder|installer|landlord|neighbou?r|boss|team|staff|club|school|church|hospital|hotel"
    r"|brewery"
    r"|bakery|(?:strip |outlet |shopping )?mall|plaza|(?:office|industrial|business|trailer) park|apartment complex|subdivision"
    r"|store ?front|high[ -]?rise|dorm(?:itory)?|marina|shipyard|dealership|showroom|job ?site|clinic|museum|library|casino"
    r"|winery|campground|fairgrounds?|ranch|farm|(?:convention|distribution|shopping|fulfillment) center|lumber ?yard"
    r"|residence|boatyard|airport|hangar|golf course|country club|gym)s?\Z"
    r"|(?:store|shop|mill|yard|factory|foundry|III|II|PG|n\.?o\.?s|carriage|transport(?:ation)?|haulage)s?\Z"
)
"""Who sends or receives, and what follows the name of a dangerous good."""
NAMES = compiled(
    r"\b(?:inc|llc|ltd|corp|co|company|plant|warehouse|whse|dc|terminal|mfg|logistics|distribution|brothers|bros|sons"
    r"|industries"
    r"|supply|services|group|foods|farms|ave|avenue|st|street|rd|road|dr|drive|blvd|hwy|highway|suite|unit|bldg|street"
    r"|lane|way)\Z"
)
ASPECT = compiled(
    r".*\b(?:grade|quality|position|configuration|condition|shape|style|type|kind|brand|colou?r|rest|form|notice"
    r"|confirmation|center|centre"
    r"|season|year|month|week|weekend"
    r"|bill|invoice|paperwork|receipt|e-?mail|message|photo|list|note|(?:spec|data|info) sheet|listing)s?\Z",
    re.IGNORECASE,
)
"""What is said of goods, or of the message, rather than what is shipped."""
TOWN = re.compile(rf"[A-Z].* (?-i:{'|'.join([*US, *CANADA])})(?: \d{{5}})?\Z")
"""A town with its state, which is no stop of this shipment."""
CODE = re.compile(r"(?:[A-Z]{1,4}-?\d[\w-]*|[A-Z]{2,4}-[A-Z])\Z")
"""A model's number alone."""
