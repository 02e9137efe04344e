"""Words that would ask for a price or a pickup and do not, which are left out before what asks is sought: "I got your quote"."""

from shared.reading.intent.asked_elsewhere import ASKED_ELSEWHERE
from shared.reading.intent.asking_words import PRICE_WORD, TRUCK
from shared.reading.intent.awaited import TAKES_PRICE
from shared.reading.intent.done_by_others import DONE_BY_OTHERS
from shared.reading.language.text import in_lower_case

ONCE_WON = (
    r"\b(?:if|when|once|should|after|as soon as) (?:we|i|they|he|she|(?:the |our |my )?(?:customer|buyer|client|owner"
    r"|gc|boss))(?:'s|'re)?(?: do| does)? (?:win|wins|won|get (?:it|the|this)|lands?|gets? awarded|are awarded|signs?|approves?"
    r"|pays?|says? (?:yes|go)|accepts?|awards?|gives? (?:us|me) the)\b[^.!?\n]{0,60}?,? (?:then )?(?:i|we)(?:'ll|'d| will| would)"
    r"(?: then)? (?:send|book|ship|place|issue|need|order|call|tender|schedule|want|release)\b[^.!?\n]{0,60}"
)
"""What will be asked for on terms that have not come true: "if we win it we'd ship in May and I'll send the order then"."""
BESIDE_THE_POINT = in_lower_case(
    rf"{DONE_BY_OTHERS}|{ASKED_ELSEWHERE}|\b(?:any|do you have|have you got|got any)(?: any| an?)? (?:empty |open |available "
    rf"|free )?{TRUCK}"
    r" (?:that(?:'s| is| are) )?(?:empty|available|avail|open|near|around|close|free|in|coming)\b"
    r"|\bl[ao]s? (?:lleva|llev[óo]|tiene|trae|mueve|movi[óo]|jala|jal[óo]|carg[óo]) (?:\w+ )?otr[oa]s?\b"
    r"|\b(?:accept(?:ed|ing)?|took|taking|chose|picked) (?:another|an?other|a different|someone else'?s"
    r"|somebody else'?s|the other) (?:\w+ ){0,2}?(?:\w+'s? )?"
    r"(?:offer|price|rate|quote|bid|number)\b"
    r"|\b(?:load|order|po|pro|pick ?up|confirmation|shipment|truck|driver|trailer|phone|cell|tracking|release"
    r"|reference|ref|bol|booking)"
    r"(?:'s)?(?: numbers?\b| ?#['\u2019]?s\b)"
    rf"|\b(?:{TAKES_PRICE})(?!\w)|"
    rf"\b(?:no need to|don'?t|do not)(?: need to)? (?:price|cover|send(?: me| us)?)(?: (?:an?|any|the|your|it|this|that))*"
    rf"(?: (?:{TRUCK}|{PRICE_WORD}))?(?!\w)|"
    rf"\b(?:thank(?:s| you)|thx|got|received|used) (?:again )?(?:for )?(?:the|your) (?:{PRICE_WORD}|pricing)\b"
    rf"(?! (?:me|us|please|a|on)\b)|{ONCE_WON}|"
    rf"\b(?:not|n't|dont|no) (?:really )?(?:looking for|after|asking for|need(?:ing)?(?: for)?) (?:an? |any |your )?"
    rf"{PRICE_WORD}(?!\w)|"
    rf"\b(?:too (?:early|soon|late)|not ready) for (?:any |a |an )?{PRICE_WORD}(?!\w)|"
    rf"\b(?:i|we)(?:'ll|'d| will| would| may| might)(?: then| probably| likely)* (?:be )?(?:ask(?:ing)?|com(?:e"
    rf"|ing) back|get(?:ting)? back"
    rf"|call(?:ing)?|writ(?:e|ing)|reach(?:ing)? out|request(?:ing)?)(?: to)?(?: (?:you|u|y'all))?(?: guys"
    rf"| all)?(?: for| about| with)?"
    rf" (?:an? |the |your )?(?:new |firm |real )?{PRICE_WORD}(?!\w)|"
    rf"\b(?:ask(?:ed|ing|s)?|hit(?:ting)? up) (?:their|his|her|another|somebody else|someone else|a different|the other)"
    rf"(?: (?:own|usual|regular|current))?(?: (?:brokers?|carriers?|forwarders?|3pl|guys?|company|people))? for (?:an? |some )?"
    rf"(?:{PRICE_WORD}|{TRUCK})(?!\w)|"
    rf"\b(?:already (?:have|has|got)|(?<!you )found|lined up|secured) (?:an?|another|one|two|three|\d+)(?: other| more)? {TRUCK}"
    rf"(?: for (?:this|it|that|these|them))?(?!\w)|"
    r"\b(?:isn't|wasn't|not)(?: meant as| intended as)? (?:an? |any )(?:[\w-]+ ){0,2}?"
    r"(?:request|order|tender|booking|inquiry|rfq)\b(?! for (?:a |an )?(?:carrier|truck))|"
    r"\b(?:book|schedule|set(?: up)?|make|arrange|request)(?:ing)? (?:\w+ ){0,3}?app(?:oin)?t(?:ment)?s?\b"
    r"|\b(?:book|ship|send|tender|schedule|move|quote)(?: us)? your (?:next|future|first|upcoming) (?:load|shipment"
    r"|order|move|freight"
    r"|delivery)s?\b"
    r"|\b(?:at|for|per|with|under) (?:the|your|our|that) (?:price|rate|quote|figure|number) (?:that )?[a-z]+ (?:had "
    r"|have |already )?"
    r"(?:agreed|settled|discussed|gave|quoted|shook|spoke|talked)\b"
    r"|\b(?:at|for|per|with|under) (?:the|your|our|that) (?:agreed|quoted|negotiated|approved)(?: upon)? (?:price"
    r"|rate)\b"
    r"|\b(?:rate|price)s?:? (?:is |of )?\$ ?\d[\d,.]* ?(?:usd |cad |all in |flat )?(?:as|per) (?:[a-z]+ )?(?:said"
    r"|agreed|quoted|discussed)\b"
    r"|\b(?:price|cost|rate|money)s? (?:doesn'?t|does not|don'?t|isn'?t|is not|is no|no) (?:matter|an? (?:issue"
    r"|problem)"
    r"|object|important)\b"
    r"|\bregardless of (?:the )?(?:price|cost|rate)\b|\bwhatever (?:it (?:costs|takes)|the (?:price|cost"
    r"|rate)(?: is)?)\b"
    r"|\b(?:don'?t|do not) care (?:what (?:it|the rate) (?:costs|is)|about (?:the )?(?:price|cost|rate))\b",
)
"""What somebody else has set up or booked is no order ("the vendor set it up"), nor is an appointment at a dock, which is
booked within a shipment, nor what a biller hopes for ("book your next load with us"). A price that does not matter is not asked,
nor one that is agreed ("at the rate you quoted")."""
