"""What speaks against a noun phrase as the name of goods: it is a name, what they stand on, or a word for anything."""

import re

from shared.reading.goods.goods_lead import Lead
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
from shared.reading.places.states import CANADA, US

ON_SITE = compiled(
    r"(?:cranes?|fork ?lifts?|hoists?|ramps?|pallet jacks?|chains|(?:(?:dock|high|vented|overhead|roll-?up|barn"
    r"|swing(?:ing)?) )?doors?)\Z"
    r"|(?:air[ -]ride|air|load ?(?:locks?|bars?)|(?:moving )?(?:pads|blankets?)|pump|hose|(?:coil )?racks and chains|coil racks"
    r"(?: and chains)?|clamp|slip ?sheets?|cradles?|dunnage|edge protectors|placards|climate control|temps?|wood"
    r"|(?:shrink |stretch )?wrap|strapping"
    r"|blocking|bracing)\Z"
)
"""What stands at a dock rather than on the truck, unless something says that it is shipped."""
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
BEFORE_TOWN = re.compile(r"\b(?:to|for|from|in|out of|near) \Z", re.IGNORECASE)
"""Before a town that everybody knows, whatever else its name means ("motors for Macon")."""
CODE = re.compile(r"(?:[A-Z]{1,4}-?\d[\w-]*|[A-Z]{2,4}-[A-Z])\Z")
"""A model's number alone."""
HELP = compiled(
    r"(?:(?:(?:skid|pay|front end|wheel|track) ?)?(?:loader|steer)s?|skid ?steers?|fork ?(?:lift|truck|)s?|lulls?"
    r"|tele-?handlers?"
    r"|(?:farm )?tractors?(?: with forks)?|(?:overhead )?cranes?|back ?hoes?|hoists?)\Z"
)
"""A machine that loads and unloads, where somebody says to have one."""
TRAILER_PARTS = (
    r"(?:(?:annual |dot )?inspections?|tires?|lights?|brakes?|air lines?|landing gears?|doors?|plates?|tags?|registrations?"
    r"|mud ?flaps?|king ?pins?)"
)
ON_TRAILER = compiled(rf"{TRAILER_PARTS}(?:(?:,| and|, and) {TRAILER_PARTS})*\Z")
"""What a trailer has that is to be pulled empty: "tires, lights and inspection are all fine"."""
PULLS = compiled(r"(?:(?:road|semi|day ?cab|sleeper|yard) ?)?(?:tractor|truck|power(?: unit)?|bobtail)s?\Z")
"""What pulls a trailer, where power alone is asked for."""
PROBED = re.compile(r" (?:at|on|before|upon|prior|when|every|must|temp)\w*\b", re.IGNORECASE)
"""Behind "pulp" where it is measured how warm produce is: "pulp at loading"."""
LINING = compiled(r"(?:stainless|aluminum|rubber[ -]lined|lined|coated)(?: steel)?(?: (?:tank|tanker|trailer)s?)?\Z")
"""What a tank is made of, where one is asked for."""
HAD = compiled(
    r"\b(?:(?:we|they|he|she|i|customer|receiver|consignee|buyer|site)(?:(?:'ve|'ll)?(?: (?:do|all|both|will))? (?:have|has"
    r"|got)|'ve)"
    r"|there(?:'s| is)|using|with|by)(?: (?:a|an|our|their|my|his|her|one of those|big|small))*"
    r"(?: (?:loading )?(?:docks?|ramps?)(?: doors?)? (?:and|&|\+|plus)(?: an?| our)?)?(?: \d{1,2}k)? \Z"
)
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
TACKLE = compiled(r"(?:bars?|locks?|straps?)\Z")
"""What a driver brings to hold a load: "2 load bars needed"."""
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
    r"|broke|damaged|scratched|dented|lost|last (?:time|year|week|month)|attached)\b[^.;\n]{0,40}\Z"
)
"""Before what the driver is to bring or to know, or what happened once."""
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


ON_TRACTOR = re.compile(
    r" (?:is |are )?(?:on|with) (?:the|your|his|its) (?:(?:tractor|power unit|cab)\b"
    r"|(?:truck|trailer|rig) (?:is |are )?(?:needed|required|a must|please)\b)",
    re.IGNORECASE,
)
"""Behind what the truck itself is to have: "blower on the tractor needed"."""


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
