"""The words before a place that lead to it: to where freight is picked up, to where it goes, to a stop on the way."""

import re

from shared.reading.language.word_patterns import CLAUSES, WordPattern

SITE = (
    r"(?:(?:nuestr[oa]s?|mi|tu|sus?|la|el|una?|notre|votre|mon|ma|leur|sa|son) |l['\u2019])"
    r"(?:almac[ée]n|bodega|planta|f[áa]brica|rancho|patio|cedis|empaque|taller|tienda|muelle"
    r"|usine|entrep[ôo]t|atelier|ferme|quai|boutique|magasin|chantier|scierie|d[ée]p[ôo]t)"
)
"""What Spanish and French call the place where freight lies or is wanted."""
ORIGIN = WordPattern(
    r"(?<![\w-])(?:out[ ]?ta|send(?:ing)? (?:someone|somebody|(?:an?|the|your|one|two|three|four|five|[1-9]) (?:empty )?"
    r"(?:driver|truck|carrier|guy|van|reefer|flatbed|hopper|trailer|sprinter|step ?deck)s?) (?:over )?(?:to|by)"
    r"|ship-?from|(?<!order )(?<!orders )(?<!inquiry )(?<!request )from(?! and\b| (?:me|us|him|her|them),)"
    r"|from(?! and\b| (?:me|us|him|her|them),| (?:an?|some|this|one|my|our|the) (?:\w+ )?(?:lady|guy|fellow|fella|woman|man"
    r"|gal|customer|client|buyer"
    r"|couple|dealer|collector|school|church|restaurant|store)\b)"
    r"|out of|ex(?:[ -]?works)?|exw|fca|fob|(?:pu|p/u|pick)[1-6]|pick(?:ing|ed|s)?[ -]?(?:it |this "
    r"|them )?ups?|picks?|pu|p/u|ships?"
    r"|ships?(?:ping|ped)? (?:from|out of)|orig(?:ins?|inates?|inating)?|o[ -]?zip|shippers?|sh?pr"
    r"|shipr"
    r"|start(?:s|ing)?(?=[ :]*$)"
    r"|(?:tops?|topping) (?:it |them )?off (?:with (?:[a-z\d]+ ){1,3})?(?:in|at)|(?:gets?|is|are|be|being) loaded (?:in|at|by)"
    r"|(?:start|begin)(?:s|ning|ing)?(?: out)?(?: [a-z]+day)?(?: (?:up|down|over|out|back))? (?:in|at)"
    r"|com(?:ing|es?) (?:from(?! and\b)|out of|off(?: of)?(?! (?:(?:on )?[a-z]+day )?(?:in|at)\b|[ ]*$))(?! (?:the"
    r"|an?) (?:truck|trailer|line|press"
    r"|machine)s?\b)|leav(?:e|es|ing)"
    r"|loads?(?:ing)?(?! ?#?\d{1,2}(?![\d/:]|[ ](?:in|at)\b|st\b|nd\b|rd\b|th\b|[ ](?:pallet|plt|skid|crate|tote|drum|piece"
    r"|bundle|coil|roll)s\b))(?! (?:area|dock|bay|zone|door|ramp|platform|yard)s?\b)(?: (?:at|in|out of))?"
    r"|(?:(?:(?<!will )(?<!to )(?:sits?|(?<!the )(?<!our )(?<!their )(?<!my )stands?)|sitting|setting|standing"
    r"|parked)(?: (?:today|now|right now|currently|presently"
    r"|at present|idle))?(?: on (?:an?|the|our|my|his) [a-z]+)?"
    r"|(?:(?<=it is )|(?<=it['\u2019]s )|(?<=they are )|(?<=[a-z]s are )|(?<=[a-z]{3} is ))(?<!he is )(?:still"
    r"|currently)) (?:in|at)"
    r"|(?:(?<![a-z\d] )|(?<=and )|(?<=but ))it(?:[\u2019']s| is) (?:(?:over|down|up|out|now) )?(?:at|in)"
    r"(?= (?:her|his|their|my|our|the [a-z]+[\u2019']s)\b)"
    r"|(?<!so )(?<!sure )(?<!that )(?<!until )(?<!when )(?<!once )(?:the|our|my|this) (?:freight|load|stuff|goods|shipment"
    r"|material"
    r"|product|machine|equipment|order|pallets|skids|crates)(?:[\u2019']s| is| are)(?: (?:now|right now|over|down|up|out|all))?"
    r" (?:in|at)"
    r"|(?:ready|available)(?: (?:today|tomorrow|now|[a-z]{2,6}day)(?: (?:morning|noon|afternoon|am|pm))?)?,?"
    r"(?: (?:over|up|down|out|back|here))? (?:in|at)"
    r"|(?:we|i)(?:[\u2019']ll| will| can| could)(?: all)? have (?:it|them|this|these|that|everything)(?: (?:all|ready|staged"
    r"|waiting|sitting|packed))?(?: (?:on|in) (?:the|our|my) [a-z]+)? (?:in|at)"
    r"|(?:is|are|here|[\u2019']s|[\u2019']re) with us(?: here)? (?:in|at)"
    r"|(?:that|who|which) has (?:it|them|these|this|the (?:stuff|goods|freight|load))(?: is| are|[\u2019']s)?(?: (?:in|at))?"
    r"|(?:we|i)(?:[\u2019'](?:ll|d)| will| would| can| could)? (?:take|bring|drop|haul|carry|run) (?:it|them|this|these|that"
    r"|everything)\b[^.;\n]{0,50} here (?:in|at)"
    r"|(?:he|she|driver|truck|somebody|someone|guy)(?:['\u2019](?:d|ll)| will| would| can| should)? comes?"
    r" (?:(?:by|over|out|up|down|here) )?to (?:us|our|me)"
    r"|(?:number|lot|batch|load|shipment|order) (?:one|two|three|\d)(?:[\u2019']s| is| sits| lies)?"
    r" (?:(?:over|up|down|out) )?(?:at|in|with)"
    r"|collect(?:ed|ion)?|come get|get (?:it|them) (?:at|in|from)|released(?: to you)?(?: at)?"
    r"|(?:go(?:es)?|gets?|put) on(?: (?:the|a) (?:truck|trailer|van))? (?:in|at)"
    r"|carga(?:r|mos|n)? en|carga(?=:)|(?-i:P[1-5])|(?:finish|build|mak|assembl|fabricat)ing (?:it|them|this"
    r"|these) (?:up )?(?:in|at)|desde|reco(?:ger|jan?)|recolecten?|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage"
    r"|d[ée]part|chargement|origen|sale de|o:"
    rf"|de {SITE}"
    r")(?![\w-])|\b(?:ex|from)-$|<[-=]{1,2}(?!>)",
    group=CLAUSES,
)
DESTINATION = WordPattern(
    r"(?<![\w-])(?:(?:must|should|will|(?:has|have|needs?|is|are|got) to|gotta) reach(?! (?:me|us|him|her|them|out)\b)"
    r"|(?:(?:can|could|will|would) you|please) have (?:it|them|these|this|everything) (?:in|at)"
    r"|next job(?: ?site)?(?: is)?(?: in| at)?"
    r"|(?:very )?last (?:place|spot|city|town|address)(?: is|:)?(?: in| at)?|(?:one|place|stop|town) before (?:that|it"
    r"|this)(?: is)?(?: in| at)?"
    r"|(?:fetched|bought|meant|destined|earmarked|intended|collected) for(?: (?:our|the|my))?"
    r"|(?:everything|it all|all of it|they all|all of them) (?:meets|ends up|lands|winds up|comes together) (?:in|at)"
    r"|for (?:the|an?|our|their|his|her) (?:[a-z]+ ){0,2}(?:plant|store|shop|mill|station|hospital|school|house|yard"
    r"|site|jobsite"
    r"|warehouse|depot|dc|branch|farm|base|clinic|hotel|brewery|dairy|lab|foundry|refinery|mine|quarry|terminal) (?:at|in|near)"
    r"|(?:that|the (?:other|first|second|third|last)) one(?:[\u2019']s| is)(?= $)"
    r"|(?:(?<=it)|(?<=that)|(?<=this))[\u2019']s for|ship-?to"
    r"|ship to(?= (?:is|are|address|party|will be)\b|:)|(?:to|must|should|gotta|and|then) be (?:(?:back"
    r"|down|over|up|out) )?(?:at|in|on (?:location|site|the pad|(?:the|our|their|my) \w+ (?:in|at))|on-?site)"
    r"|to(?!(?:(?<=zip to)|(?<=door to)|(?<=dock to)|(?<=port to)|(?<=city to)|(?<=plant to)|(?<=point to)|(?<=ramp to))"
    r" (?:zip|door|dock|port|city|plant|point|ramp)\b)|into|d(?:est)?[ -]?zip|(?:del|dlv|drop)[1-6]"
    r"|belongs (?:in|at|with)|dap|ddp|cpt|cip|in[ -]?gat(?:e[sd]?|ing)(?: (?:at|to))?"
    r"|(?<!from )(?<!from our )(?<!from the )(?<!from a )(?<!from my )(?<!up at our )"
    r"customers?(?: is| are| located)? (?:in|at)"
    r"|(?<!from )(?:customer|consignee|receiver|buyer)s? sits? (?:in|at)|(?:need|want)(?:s|ed)? (?:it|them|this"
    r"|these) (?:(?:here|there|back|down|up|over|delivered) )?(?:at|in|to|on (?:location|site)|on-?site)|receiv(?:e|es"
    r"|ing) (?:at|in|it at|them at)"
    r"|head(?:ed|ing) (?:for|to|over to|out to)"
    r"|(?:rest|balance|remainder|other half) to|(?:com(?:es?|ing)|gets?|kicks?|peels?) off(?: (?:on )?[a-z]+day)? (?:in"
    r"|at)|hits|hitting"
    r"|(?:leav|drop)(?:e|es|ing|s|ping)? (?:\d{1,3}|some|half|most|the rest|them|it|all|one|two|three|four|five|six|eight|ten)"
    r"(?: of (?:them|it|those|these|the [a-z]+)| [a-z]+s)?(?: off)? (?:in|at|with)"
    r"|(?-i:DO)(?=[ ]?[@:])"
    r"|(?:is|are|ones?|two|three|four|rest|balance|other|pallets?|skids?|plts?|crates?|totes?|drums?|rolls?"
    r"|lbs?[.,]?|pounds,?|kgs?,?) for"
    r"|stop(?:s|ping)?(?: off)?(?: (?:at|in))?"
    r"|dels?(?! (?:baj[ií]o|norte|sur|este|noreste|noroeste|golfo|valle|centro|pac[ií]fico|r[ií]o|mar|monte|sol|campo|lago)\b)"
    r"|deliver(?:y|ies|ing|s|ed)?|dlvr?y?|drop(?:s|ping|ped)?(?![ -]?(?:trailer|and|&|n\b|(?-i:a)\b"
    r"|an\b|deck"
    r"|empty))(?: off)?|dest(?:inations?)?|consignees?|cnee|csgn|rcvr|(?:going?|goes)(?! (?:in )?the (?:other|opposite"
    r"|reverse)\b)|bound|final(?![ -]mile)|(?:un|off[ -]?)load(?:s"
    r"|ing)?|receivers?"
    r"|arriv(?:e|es|ing)(?! (?:at|into|in|on) (?:the |our )?(?:\w+ ){0,2}?(?:port|terminal|ramp|rail|railyard|pier|yard)\b)"
    r"|ending|ends? (?:up )?(?:in|at)"
    r"|terminat(?:es|ing)|(?<!we )(?<!i )finish(?:es|ing)?(?: (?:up )?(?:in|at))?|hasta|hacia"
    r"|de (?:ah[ií]|all[ií]|l[aà]) (?:a|à)"
    r"|(?-i:D[1-5])|para(?! (?:(?:el |este |el pr[óo]ximo )?"
    r"(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|d[íi]a)|el \d"
    r"|ma[ñn]ana\b|hoy\b|las \d|recoger|cargar|recolec))|descarg(?:a|ar|amos|an)(?: en)?|entreg(?:ar?|uen?)|destino|vers"
    r"|pour(?! (?:(?:le |ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|demain|ramass|(?:le )?\d{1,2} ))"
    r"|livrer|livraison|back to"
    r"|(?:(?<!truck )(?<!driver )(?:comes|coming|(?<=they )come|(?<=all )come)|bring(?:ing)?(?: (?:it|them|this|everything))?"
    r"|need (?:it|them|this|everything)) (?:(?:right|straight|all|back|down|up|over|out) )*here(?:[ ]?[,:-])?(?: (?:to|in|at))?"
    rf"|(?:[aà]|hasta|hacia|vers|jusqu['\u2019][aà]) {SITE}"
    r"|(?<!o/)d:)(?![\w-])|\bto-$|>|=>",
    group=CLAUSES,
)
TO_SITE = re.compile(
    rf"(?:^[ ,)]*[aà]|(?<!\w)(?:a|hasta|hacia|para|vers|pour|jusqu['\u2019][aà])) {SITE} (?:central |principal(?:e)? )?(?:de"
    rf"|d['\u2019]) ?$",
    re.IGNORECASE,
)
"""What leads to a site that goes by the name of its place: "a nuestra bodega de Laredo"; "à notre scierie" may be where it is."""
BOTH_ENDS = re.compile(
    r"\b(?:origin|pick[ -]?up|pu|orig|shipper|from)[ ]?(?:/|&|-|and)[ ]?(?:destination|delivery|del|dest|consignee|drop"
    r"|to)[ ]*[:=-][ ]*$",
    re.IGNORECASE,
)
"""A label for both ends, the origin first ("Origin/Destination: Reno NV / Elko NV")."""
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
ON_THE_WAY = re.compile(
    r"\b(?:an?|one|two|three|\d) (?:\w+ )?(?:stop|drop|deliver(?:y|ie)|pick[ -]?up|pick)s?(?:[ -]?offs?)?"
    r" (?:on the way|en route|in between|along the way)\b[^.;\n]*$|"
    r"\((?:with |w/ ?)?(?:an? |one |1 )?stop(?:s|ping|[ -]?off)?\b[^();\n]*$|"
    r",[ ]*(?:dropp|leav)ing(?: off)? \w+ of (?:them|those|these)(?: off)? (?:in|at)[ ]$|"
    r"[.,;(-][ ]*(?:making )?(?:an? |one )?stop(?:ping)?(?:[ -]?off)? (?:in|at|near)[ ]$|"
    r"\b(?:with |w/[ ]?)(?:an?|one|\d) (?:\w+ )?(?:stop|drop|delivery|pick[ -]?up|pick)(?:[ -]?off)?(?: \w+){0,3}? (?:in|at"
    r"|near)\b[^.;\n]*$",
    re.I,
)
"""A stop that is told after the last one, though it comes before it."""
WEAK = re.compile(
    r"to|into|go(?:es|ing?)|come get|pick(?:ing|ed|s)?[ -]?(?:it |this |them )?ups?|arriv\w+|customers? .*|receivers?|stops?.*",
    re.IGNORECASE,
)
"""Words that lead to a place where a truck loads, too."""
BROUGHT = re.compile(
    r"\b(?:back|home|bring|brought|haul|take|carry|and run|return\w*|ending|then|(?:they|it|all) go(?:es)? to"
    r"|(?<!truck )(?<!driver )(?:comes|coming|(?<=they )come|(?<=all )come) (?:(?:right|straight|down|up|over|out) )*here"
    r"|(?:it|all|they|everything) comes? (?:(?:right|straight|down|up|over|out) )*to (?:us|me|our|my))\b",
    re.IGNORECASE,
)
"""Words beside such ones by which the freight itself goes there."""
