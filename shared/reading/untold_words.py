"""The words in which people say that they do not know something yet, what it may be, and that a doubt is over."""

from shared.reading.branches import compiled
from shared.reading.word_patterns import WordPattern

NOT = (
    r"(?:(?:do|does|have|has|is|are|ca|could|would|wo)(?:n?['\u2019]?t| not)|ain['\u2019]?t|cannot|can not|not|never|nor"
    r"|(?<!\bi )(?<!\bwe )did(?:n?['\u2019]?t| not)|no ?(?:body|one)(?:['\u2019]s)?|n(?:one|either) of (?:them|us|the \w+))"
)
BETWEEN = (
    r"(?: (?:i|we|he|she|they|you|us|me|it|has|have|can|could|yet|still|really|quite|even|actually|honestly|ever|exactly"
    r"|all|been|be|able to|begin to|here|else|there|on the phone|any of (?:it|them|those)|the \w+)){0,4}?"
)
KNOWN = (
    r"(?:knows?|known|sa(?:y|id|ying)|tell(?:ing)?|told|have|had|got(?:ten)?|given?|decided?|determined?|pick(?:ed)?(?! up)"
    r"|settled|sure|certain|clear|firm|confirmed?|released?|chosen?|promise|guess|provided?|come|suppl(?:y|ied)|issued|set"
    r"|assigned?|made up|made his mind|agreed|f(?:i|ou)nd out|figured|worked out|heard?|named?|mention(?:ed)?"
    r"|remember (?:the|where|what|which|how)|called|sent (?:me|us|the|an?|any|over)"
    r"|answer(?:ed|ing)? (?:me|us|that|where|which|what|how)|counted|weighed|scaled|put|state|share|closed|entered"
    r"|(?:(?:across|over|on|near|put on|run it over|seen|got) )?(?:a|any|the) scale)"
)
LATER = r"(?:will|['\u2019]?ll|has to|have to|supposed to|going to|gonna|until|till|once|when|after)"
DOUBT = WordPattern(
    rf"\b(?:{NOT}{BETWEEN} {KNOWN}|{NOT} (?:[\w'\u2019]+ ){{1,5}}?yet"
    r"|(?:has|have)n['\u2019]?t (?:been )?(?:palletized|packed|boxed|crated|stacked)"
    r"|no (?:\w+ )?(?:idea|clue|telling|way of (?:knowing|telling|figuring)|scales?|weights?|pounds|lbs|wt|counts?"
    r"|address|city|town|origin|destination|buyer)|(?:not|without|w/o) an? (?:\w+ )?(?:idea|clue|scale|weight|count)"
    rf"|(?:i|we|he|she|they)?{LATER} (?:\w+ ){{0,3}}?(?:let (?:you|u|ya|me) know|knows?|tells? (?:me|us|you)"
    r"|(?:call|text) (?:me|us) with"
    r"|says?|advise"
    r"|finds? out|have (?:\w+ )?(?:figure|number|pounds|count|weight)|send (?:it|the)|weigh|count|get (?:the|a|it|that|you))"
    r"|only (?:\w+ ){0,2}knows?|would know|idk|dunno|tbd|tba|unsure|unknown|undecided|undetermined|beats me|who knows"
    r"|search me|(?:heaven|god|lord) knows|up in the air|pending|to follow|(?:will|shall) follow|so do i|good question"
    r"|to be (?:\w+ )?(?:decided|determined|confirmed|advised|named|announced|provided|given|weighed|counted)"
    r"|(?:any ?(?:one|body)|your)['\u2019]?s? guess|depends|depending|waiting (?:on|for|to hear)"
    r"|still (?:deciding|asking|trying|tracking|looking|working|being|filling|loading)|arguing|fighting|deciding|a mystery"
    r"|toss[- ]?up|coin flip|question mark|left (?:it|that) (?:off|out|blank)|smudged|illegible|cut off|clueless"
    r"|remains to be seen|ask me|(?:sort|figur)ing (?:it|that) out|asked (?:him|her|them|twice|where|the seller)"
    r"|(?:leave|hold) (?:\w+ ){1,3}(?:blank|open)|(?:might|may|could) (?:all )?(?:go|come|be|fit)|no word"
    r"|(?:is|['\u2019]s|are) (?:off|out|gone|away) (?:sick|today|till|until|on|at|with|fishing|hunting|for the)"
    r"|on a plane|in a meeting|(?:isn['\u2019]?t|not|there['\u2019]s no) one)\b|\?\?\?|=[ ]?\?"
)
"""What says that something is not known yet."""
OTHER = (
    r"(?:who(?:se)?(?! (?:yard|place|it|they|the))|when|what (?:day|date|time|hours?|class|kind|you|color)"
    r"|where (?:(?:to|he|they|she|you|it|can|should|on|in|at|inside|around) ){0,3}(?:park\w*|back\w*|check\w*|turn\w*|set"
    r"|stage|wait|sign\w*|the (?:yard|building|plant|lot|site|property))|find\w* (?:it|the place|him|her|them|us)|been there"
    r"|(?:exact|street|full|complete|house) address|which (?:building|entrance|gate|bay|day|door|truck|carrier|one of you"
    r"|dock|side|end)|how (?:long|far|tight|soon|you|to)|class(?:es)?|nmfc|appointments?|appt|contacts?"
    r"|(?:reference|invoice|serial|account|phone|fax|pick ?up|release|street|house|door|load) (?:numbers?|no|#|name|code)"
    r"|po|bol|prices?|pricing|rates?|quote|value|worth|cost|charge|street|zip|liftgate|forklift|hours?|dock|door|days?|dates?"
    r"|times?|name|if|hazmat|residential|insur\w+|tarp\w*|carrier|trucks?|driver|height|dims?|dimensions?|measure\w*"
    r"|packing list is|color|e-?mail|signature|commodity|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|fuel|tracking"
    r"|scale house|includ\w+|overweight|axles?|limits?|weigh stations?|roads?|payment|pays?|bills?|stackable|top|map|gps"
    r"|directions?|entrance|gate|suite|park\w*|desk)"
)
"""What else may be unknown, and takes nothing away."""
SITE = (
    r"(?:plants?|mills?|warehouses?|stores?|yards?|lots?|shops?|branch(?:es)?|(?:job ?)?sites?|jobs?|ports?|dealers?|towns?"
    r"|city|cities|states?|locations?|address(?:es)?|facilit(?:y|ies)|sheds?|suppliers?|growers?|places?|storage|kiln|centers?"
    r"|lakes?|farms?|fabricators?|dcs?|terminals?|buildings?|propert(?:y|ies)|houses?|springfield|campus)"
)
SPOT = r"(?:site|point|place|location|address|town|city)"
PACKS = r"(?:pallets?|skids?|crates?|crated|box(?:es|ed)?|bundles?|pieces|pcs|units|cartons|gaylords|bags|parts|totes|drums)"
UNSTATED = (
    r"(?!(?: \(?(?:total|ea|lbs?|gross|each|is|of|about|around|comes to|was|will be|shown)\)?){0,4} ?[:=.]* ?\(?[\d~])"
)
"""Not before the value itself."""
LEADS = (
    "know|knows|known|say|said|saying|me|us|you|him|her|them|sure|idea|clue|tell|telling|told|out|or|and|but|not|of|on|about"
    "|asked|ask|is|forgot|decide|decided|determine|yet|guess|question|heard|care|see|picked|choose|wonder|so|remember|idk"
    "|dunno|have|got|from|answered|with|&|,|-|:|;"
)
ASKING = "|".join(f"(?<={word} )" for word in LEADS.split("|"))
WHERE = rf"(?:{ASKING}|(?<=[\n.?!,(-])|(?<=[.?!]\s)|\A)where(?:ver)?"
"""Where it asks, not where it only goes on: "the yard where it loads"."""
TO = r"(?:goes|going|go|went|deliver\w*|drop\w*|sent|needed|hauled|end\w* up|bound|headed|wants?|wanted|lands?|to)"
FROM = (
    r"(?:loads?|loading|pick(?:s|ing)? up|pick-?up|com(?:es?|ing) (?:from|out)|from|made|make|sitting|sits|parked|stored"
    r"|is now|ships? (?:from|out)|located)"
)
THING = compiled(
    rf"(?:(?P<other>\b{OTHER}\b)"
    r"|(?P<weight>\b(?:what|how much|how heavy)\b(?: [\w'\u2019]+){0,6}? (?:weigh\w*|heavy)\b|\bhow heavy\b"
    rf"|\b(?:the|a|any|no|real|actual|true|its|their|exact|good) (?:\w+ )?(?:weights?|wts?|poundage|pounds|lbs)\b{UNSTATED}"
    rf"|\b(?:(?<!re-)(?<!re )weigh(?:s|ing|ed|ts?)?{UNSTATED}|wts?{UNSTATED}|poundage|heavy(?=[,.;!]| is| and)|tonnage"
    r"|(?:know|you|me|us|in|of|give|get|have) (?:lbs?|pounds?)|scale tickets?"
    r"|scaled?(?! (?:house|is|was|has|had|hasn|isn|won|here|there)))\b)"
    r"|(?P<pieces>\bhow many\b(?! (?:days|miles|hours|trucks|loads|stops))"
    r"|\bnumber of (?:pieces|pallets|skids|units|handling|crates|boxes)\b"
    r"|\b(?:how|what) (?:[\w'\u2019]+ ){1,4}?(?:put up|pack(?:ed|ing)?"
    rf"|skid\w*|palletize\w*|crate\w*|box\w*|bundle\w*|wrapped|stacked)\b"
    rf"|\b{PACKS} or (?:\w+ )?(?:{PACKS}|what|loose|something)\b"
    rf"|\b(?:(?:piece |pallet |skid )?counts?{UNSTATED}|pieces{UNSTATED}|counted{UNSTATED}|palletized|packaging|packing list)\b"
    rf"|# of {PACKS}\b)"
    rf"|(?P<origin>{WHERE} (?:[\w'\u2019]+ ){{0,6}}?{FROM}\b"
    rf"|\b(?:the |an? |no )?(?:origin|ship-?from|(?:pick ?-?up|loading) {SPOT})\b)"
    rf"|(?P<destination>{WHERE} (?:[\w'\u2019]+ ){{0,6}}?{TO}\b|(?<!at )(?<!the )(?<!by )\b(?:the |an? |no |any )?(?:\w+ )?"
    rf"(?:destination|ship-?to|(?:delivery|drop|drop-?off|receiving) {SPOT})\b(?! ?[:#])"
    rf"|\b(?:destination|consignee(?= to be| ?:? ?tb[ad])|ship[- ]?to"
    rf"|(?:delivery|drop|drop-?off|receiving) {SPOT}|the drop(?= yet)|elsewhere)\b)"
    rf"|(?P<place>{WHERE}\b|\b(?:which|what|whichever|whose) (?:of )?(?:[\w'\u2019]+ ){{0,3}}?{SITE}\b"
    r"|\b(?:has|knows) (?:the|their|that|his|her) (?:address|town|city)\b"
    r"|\bwhich (?:one|of (?:the|them|our|their|his|her)(?! (?:\w+ )?(?:trucks|carriers|drivers|days)))\b"
    r"|\b(?:the|an|his|her|that|a|no|any|actual|real) (?:town|location|city)\b"
    rf"|\b(?:(?:two|both|several|few|three|four|five|six|seven|eleven|\d) (?:of )?(?:our|the|their|his)? ?(?:\w+ )?{SITE}|town"
    r"|the \w+ (?:store|yard|plant|mill|branch|warehouse))\b))"
)
"""What may be unknown."""
CLEARED = compiled(
    r"\b(?:(?:it|that|number|figure|count|ticket)?['\u2019]?s? (?:is |all )?(?:in |right )(?:here|below|above|this (?:e-?mail"
    r"|message))|filled (?:it )?in(?! when)|finally|see (?:above|below|count)"
    r"|(?:got|been) settled|(?:has|was|it['\u2019]s) (?:been )?decided|turned up"
    r"|came through|did find|found out (?:since|today|this)|(?:they are|we do|i do|i have|have it|has it|do know|knows?) now"
    r"|we do know|(?:got|have|know) it (?:now|off|since)|since then|(?:as|like|what|the \w+|than) (?:i|we)(?:['\u2019]ve)? "
    r"(?:wrote|gave|given|typed|said|put|told|sent|have down)|(?:i|we)['\u2019]ve (?:put|given|filled)|what['\u2019]?s (?:here"
    r"|written|below|above)|what you see|(?:quote|price|book|figure|go) (?:it |me )?(?:so|as is|anyway|as written|on that"
    r"|off that|with (?:it|that|my|what))|(?:not|isn['\u2019]t|ain['\u2019]t|no) a? ?guess\w*|until (?:today|yesterday"
    r"|this morning|just now|now|last)|when (?:we|i|you) (?:talked|spoke|called|wrote|e-?mailed|asked|ordered)|earlier"
    r"|at first|at the time|originally|no longer|any ?more|(?:got|been|is|was|it['\u2019]s|that['\u2019]s|have|has) (?:all )?"
    r"(?:cleared up|sorted|straightened out|resolved|nailed down|tracked down|in hand)|got back to (?:me|us)|just (?:got|heard"
    r"|told|came|found|in)|(?:i|we) (?:had|was|were) (?:not )?(?:sure|unsure|waiting|wondering)|close enough|good (?:one|enough)"
    r"|has said|he['\u2019]s said|(?:is|are|['\u2019]s) (?:right|correct|good(?! for)|firm|fine|confirmed|certified)|still right"
    r"|for once|(?:said|told you) i|what it is|rounded|approximate\w*|exact\w*|precise\w*|to the pound|on the nose|dead on"
    r"|spot on|estimate\w*|conservative|by (?:a|one|two|a few)|one (?:more|less)|either way|plus or minus|give or take"
    r"|within a|no reason to|no need to|spelled|pronounce|certified)\b"
)
"""What says that a doubt is over, that it is about a few pounds, or that it does not matter."""
ORIGIN = compiled(
    r"\b(?:pick(?:s|ed|ing)? ?-?up|load(?:s|ed|ing|er)?|com(?:es?|ing)|came|from|out of|ships? out|where at|suppliers?|vendors?"
    r"|sellers?|manufacturers?|(?:saw)?mill|made|make|sitting|parked|storage|stored|auction|bought|buying|plants?|dealer|mom"
    r"|get it|unloaded at|production|quarry|grower|sale)\b"
)
DESTINATION = compiled(
    r"\b(?:go(?:es|ing)?(?! by)|went|deliver\w*|drop(?:ped)?|sent|send|ship-?to|consignee|buyer|customers?|want(?:s|ed)?"
    r"|need(?:s|ed)?|receiv\w*|stores?|job|site|gc|contractor|superintendent|hauled|ends up|bound|co-op|son|church|won|took"
    r"|take it|where to|distribution)\b"
)
"""What the words around a place that is not known make it an end of."""
