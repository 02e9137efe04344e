"""The words in running text that say which end of a lane a place is."""

import re
from dataclasses import dataclass

from shared.reading.labels import End
from shared.reading.said_behind import said_behind
from shared.reading.word_patterns import CLAUSES, WordPattern

Role = End

ORIGIN = WordPattern(
    r"(?<![\w-])(?:out[ ]?ta|send(?:ing)? (?:someone|somebody|(?:an?|the|your|one|two|three|four|five|[1-9]) (?:empty )?"
    r"(?:driver|truck|carrier|guy|van|reefer|flatbed|hopper|trailer|sprinter|step ?deck)s?) (?:over )?(?:to|by)"
    r"|ship-?from|from(?! and\b)|out of|ex(?:[ -]?works)?|exw|fca|fob|(?:pu|p/u|pick)[1-6]|pick(?:ing|ed|s)?[ -]?(?:it |this "
    r"|them )?ups?|picks?|pu|p/u|ships?"
    r"|ships?(?:ping|ped)? (?:from|out of)|orig(?:ins?|inates?|inating)?|o[ -]?zip|shippers?|sh?pr"
    r"|shipr"
    r"|start(?:s|ing)?(?=[ :]*$)"
    r"|(?:tops?|topping) (?:it |them )?off (?:in|at)|(?:gets?|is|are|be|being) loaded (?:in|at|by)"
    r"|(?:start|begin)(?:s|ning|ing)?(?: out)?(?: [a-z]+day)?(?: (?:up|down|over|out|back))? (?:in|at)"
    r"|com(?:ing|es?) (?:from(?! and\b)|out of|off(?: of)?(?! (?:(?:on )?[a-z]+day )?(?:in|at)\b|[ ]*$))(?! (?:the"
    r"|an?) (?:truck|trailer|line|press"
    r"|machine)s?\b)|leav(?:e|es|ing)"
    r"|loads?(?:ing)?(?! ?#?\d{1,2}(?![\d/:]|[ ](?:in|at)\b|st\b|nd\b|rd\b|th\b|[ ](?:pallet|plt|skid|crate|tote|drum|piece"
    r"|bundle|coil|roll)s\b))(?! (?:area|dock|bay|zone|door|ramp|platform|yard)s?\b)(?: (?:at|in|out of))?"
    r"|(?:(?:(?<!will )(?<!to )(?:sit|stand)s?|sitting|setting|standing|parked)(?: (?:today|now|right now|currently|presently"
    r"|at present|idle))?(?: on (?:an?|the|our|my|his) [a-z]+)?"
    r"|(?:(?<=it is )|(?<=it['\u2019]s )|(?<=they are )|(?<=[a-z]s are )|(?<=[a-z]{3} is ))(?<!he is )(?:still"
    r"|currently)) (?:in|at)"
    r"|(?:(?<![a-z\d] )|(?<=and )|(?<=but ))it(?:[\u2019']s| is) (?:(?:over|down|up|out|now) )?(?:at|in)"
    r"(?= (?:her|his|their|my|our|the [a-z]+[\u2019']s)\b)"
    r"|(?:ready|available)(?: (?:today|tomorrow|now|[a-z]{2,6}day)(?: (?:morning|noon|afternoon|am|pm))?)?,?"
    r"(?: (?:over|up|down|out|back|here))? (?:in|at)"
    r"|(?:we|i)(?:[\u2019']ll| will| can| could)(?: all)? have (?:it|them|this|these|that|everything)(?: (?:all|ready|staged"
    r"|waiting|sitting|packed))?(?: (?:on|in) (?:the|our|my) [a-z]+)? (?:in|at)"
    r"|(?:is|are|here|[\u2019']s|[\u2019']re) with us(?: here)? (?:in|at)"
    r"|(?:he|she|driver|truck|somebody|someone|guy)(?:['\u2019](?:d|ll)| will| would| can| should)? comes?"
    r" (?:(?:by|over|out|up|down|here) )?to (?:us|our|me)"
    r"|collect(?:ed|ion)?|come get|get (?:it|them) (?:at|in|from)|released(?: to you)?(?: at)?"
    r"|(?:go(?:es)?|gets?|put) on(?: (?:the|a) (?:truck|trailer|van))? (?:in|at)"
    r"|carga(?:r|mos|n)? en|carga(?=:)|(?-i:P[1-5])|(?:finish|build|mak|assembl|fabricat)ing (?:it|them|this"
    r"|these) (?:up )?(?:in|at)|desde|reco(?:ger|jan?)|recolecten?|recolecci[óo]n|recolectar|cueillette|ramasser|ramassage"
    r"|d[ée]part|chargement|origen|sale de|o:)(?![\w-])|\b(?:ex|from)-$|<[-=]{1,2}(?!>)",
    group=CLAUSES,
)
DESTINATION = WordPattern(
    r"(?<![\w-])(?:(?:must|should|will|(?:has|have|needs?|is|are|got) to|gotta) reach(?! (?:me|us|him|her|them|out)\b)"
    r"|(?:(?:can|could|will|would) you|please) have (?:it|them|these|this|everything) (?:in|at)"
    r"|next job(?: ?site)?(?: is)?(?: in| at)?"
    r"|for (?:the|an?|our|their|his|her) (?:[a-z]+ ){0,2}(?:plant|store|shop|mill|station|hospital|school|house|yard|site|jobsite"
    r"|warehouse|depot|dc|branch|farm|base|clinic|hotel|brewery|dairy|lab|foundry|refinery|mine|quarry|terminal) (?:at|in|near)"
    r"|(?:that|the (?:other|first|second|third|last)) one(?:[\u2019']s| is)(?= $)"
    r"|(?:(?<=it)|(?<=that)|(?<=this))[\u2019']s for|ship-?to"
    r"|ship to(?= (?:is|are|address|party|will be)\b|:)|(?:to|must|should|gotta|and|then) be (?:(?:back"
    r"|down|over|up|out) )?(?:at|in|on (?:location|site|the pad)|on-?site)"
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
    r"|empty))(?: off)?|dest(?:inations?)?|consignees?|cnee|csgn|rcvr|going?|goes|bound|final(?![ -]mile)|(?:un|off[ -]?)load(?:s"
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
    r"|(?<!o/)d:)(?![\w-])|\bto-$|>|=>",
    group=CLAUSES,
)
ELSEWHERE = WordPattern(
    r"(?<!with )(?<!see )\b(?:bill(?:ed|ing)?(?: it)?(?: to)?|invoice(?: to)?|remit(?: to)?|cruce|cruzando|(?:up|down|over"
    r"|along|goes|going"
    r"|run(?:s|ning)?|[IU]S?[ -]?\d{1,3}) through(?! (?:our|my|the|their)\b)|by way of|(?-i:crossing)|cross(?:es)? (?:at|in"
    r"|through)|via"
    r"|(?:our|my|the|own|your|whose) (?:customs )?brokers?|clear(?:s|ed|ing)? (?:it|them|this|through|at|in|customs)"
    r"|v[íi]a|routing|port of entry|(?<!across the )(?<!over the )(?<!of the )border"
    r"|border (?:at|through|near)|douane|aduana|(?!(?<=\w )(?-i:Customs (?:Brok|Agen|Serv)))customs"
    r"|(?:our|my|the) (?:\w+ )?(?:office|headquarters|hq)|(?:corporate|legal) seat|registered (?:office|seat|address)"
    r"|(?:accounting|accounts payable|bookkeep\w+|(?:our|the|my) (?:boss|sales ?(?:man|rep|guy|desk)|accountant))"
    r"(?:[\u2019']s| is| sits)? (?:(?:over|up|down) )?(?:in|at)"
    r"|brokers? (?:at|in)|anybody (?:around|near)"
    r"|(?:trucks?|anyone|anything) (?:around|near)|company out of)\b[^.;\n]{0,30}$"
    r"|\b(?:i|we) run\b[^.;\n]{0,40}\bout of[ ]$"
    r"|\b(?:return(?:s|ed|ing)?(?: the| it)? (?:empty|mt|empties|container|box)|(?:empty|mt|chassis) (?:from|out of|at)"
    r"|empt(?:y|ies) (?:return\w*|(?:goes "
    r"|go )?back|in))"
    r"\b[^.;\n]{0,30}$"
    r"|(?<!as )(?<!like )\b(?:last (?:week|month|year|time)|yesterday)(?:[\u2019']?s)?(?: (?:one|load|run|truck))?"
    r"(?: (?:was|were|went|ran))?(?: (?:from|to))? $"
    r"|\bsame as\b(?! (?:(?:load|truck|lane|shipment|order|quote|number|no\.?)[ ]?)?#?(?:[a-h]|\d{1,2}|above|first|second)\b)"
    r"(?! (?:usual|always|before|last (?:time|week|month)|yesterday)(?: is| are)? (?:from|out of|at"
    r"|to)\b)(?:(?! - )[^.,;:\n]){0,30}$|\(or\s+$"
    r"|\b(?:i[\u2019']?m|i am|this is|it[\u2019']?s|my name is) (?-i:[A-Z])[a-z]+(?: (?-i:[A-Z])[a-z]+)?"
    r" (?:from|over in|here in|in)\b[^.!,\n]{0,10}$"
    r"|\bthank(?:s| you)(?: \w+){0,3} for (?:getting|moving|delivering|hauling|taking|running|bringing|picking up|covering"
    r"|handling)\b[^.!?;\n]{0,60}$"
    r"|\bIP(?: address)?[ :]*\d+\.\d+\.\d+\.\d+\b[^\n]{0,80}$"
    r"|\b(?:writing|calling|e-?mailing|texting)(?: (?:you|this))? from\b[^.;\n]{0,20}$"
    r"|\b(?:greetings|morning|afternoon|evening|day|hello|hi|hey)\b[^.!,\n]{0,12}\bfrom\b[^.!,\n]{0,16}$",
    group=CLAUSES,
)
"""Words before a place that freight only passes, or that has nothing to do with it."""
BILLED = WordPattern(
    r"\b(?:invoices?|bills|charges|paperwork|payments?|statements?|returns|originals)(?: (?:should|will|must|can|are|is|be|to|get"
    r"|gets|all)){0,3} (?:go(?:es)?|sent|mailed|billed|addressed|directed) (?:to|through)\b"
    r"(?:(?!\b(?:pick|deliver|ship|load|from)\w*)[^.;\n]){0,70}$"
    r"|\b(?:invoices?|statements?|payments?|remittances?|correspondence) to\b[^.;\n]{0,50}$"
    r"|\b(?:freight )?charges to\b[^.;\n]{0,50}\boffice\b[^.;\n]{0,30}$"
    r"|\breturn addr(?:ess)?\b[^.;\n]{0,70}$|\bheadquartered in\b[^.;\n]{0,30}$",
    group=CLAUSES,
)
"""Words before an address that has to do with the bill, or with what comes back, whosever office it is."""
BOTH_ENDS = re.compile(
    r"\b(?:origin|pick[ -]?up|pu|orig|shipper|from)[ ]?(?:/|&|-|and)[ ]?(?:destination|delivery|del|dest|consignee|drop"
    r"|to)[ ]*[:=-][ ]*$",
    re.IGNORECASE,
)
"""A label for both ends, the origin first ("Origin/Destination: Reno NV / Elko NV")."""
VOUCHED = re.compile(
    r",?[ ](?:who )?(?:used you|recommended|referred|mentioned you|swears by|speaks|spoke highly|gave (?:me|us) your"
    r"|passed (?:me|us)"
    r"|(?:told|said)(?: me| us)? (?:good|nice|great|you|about you))\b",
    re.IGNORECASE,
)
"""Words behind the place of somebody who only speaks well of whom is written to ("my nephew in Dallas TX used you guys")."""
LEFT_OUT = re.compile(
    r",?[ ](?:is|are|was) (?:now )?(?:buying|ordering|getting (?:it|theirs|them)) from (?:somebody|someone|another)\b"
    r"|,?[ ](?:has |have )?(?:cancell?ed|dropped out|backed out|pulled out)\b(?! (?:the|their) (?:appointment|appt|window"
    r"|slot)\b)"
    r"|,?[ ](?:is|are) (?:off the list|not (?:on|part of) (?:this|it)|no longer (?:on|part of))\b"
    r"|,?[ ](?:doesn|don)['\u2019]t (?:need|want) (?:any|theirs|it this time)\b"
    r"|[^.;!?\n]{0,50}, (?:so )?forget (?:that one|that stop|that drop|about (?:that|them|it))\b",
    re.IGNORECASE,
)
"""Words behind a place that is no stop after all: "but Terre Haute is buying from somebody else now, forget that one"."""
SHORT_ORIGIN = re.compile(r"(?:^|\W)(?:de|d')\s*$", re.IGNORECASE)
SHORT_DESTINATION = re.compile(r"(?:^|\W)(?:a|à|al)\s*$", re.IGNORECASE)
AFTER_ORIGIN = re.compile(
    r"[)]?[ ]*[(,–=-]*[ ]*(?:for |(?:is|are|being|as) (?:the |our |where (?:it|they|you|we) )?)?"
    r"(?:pick(?:s|ed)?(?:[ -]?ups?)?|p/u|pu|(?:live )?loads?|loading|orig(?:in)?|shipper|ships|where (?:it|they)"
    r"(?:(?:[\u2019']s|[\u2019']re| is| are)? (?:sits?|sitting|stands?|standing|stored)|(?:[\u2019']s| is| are)(?= now\b"
    r"|[ ]?[.,;)\n]))"
    r"|has (?:it|them|the(?! (?:job|order|customer|project|install|only|boss|show)\b)|all|our"
    r"|(?:\d{1,3}|an?|one|two|three|four|five|six) (?:pallet|plt|skid|crate|tote|drum|box|bundle|roll|coil|piece)(?:e?s)?))\b"
    r"(?![ ]*(?:(?:to|at|in|from|is|are|will be|would be|address|name)\b|[:=](?![ ]*\d{1,2}\b)))",
    re.IGNORECASE,
)
AFTER_DESTINATION = re.compile(
    r"[)]?[ ]*[(,–=-]*[ ]*(?:for |(?:is|are|being|as) (?:the |our |where (?:it|they|you|we) )?|the )?"
    r"(?:deliver(?:y|s|ed)?|del|drops?(?: off)?|(?:live )?unloads?|final|receiver|consignee|goes|dest(?:ination)?"
    r"|last (?:stop|drop|delivery|one(?= and\b|[ ]*[,.;]))|(?:first|second|third|next) (?:drop|delivery))\b"
    r"(?![ ]*(?:(?:to|at|in|from|is|are|will be|would be|address|name)\b|[:=](?![ ]*\d{1,2}\b))|[^.;,\n]{0,14} to (?!\d))"
    r"|[)]?[ ](?:(?:(?:customer |store |dc |branch )?(?:needs|wants)(?! to\b)"
    r"|(?:gets|takes|receives)(?= (?:the |another )?(?:\d"
    r"|last|other|rest|final|one|two|three|four|five|six|eight|ten)\b))|is (?:short|low|out of))\b",
    re.IGNORECASE,
)
APART = re.compile(r"[;\n]|\.\s")
SAID = re.compile(r"[ ](?:(?:for|is|are|being|as|the)[ ]|(?:needs|wants|has|gets|takes|receives)\b)", re.IGNORECASE)
COUNTED = re.compile(r"\b(?:\d|two|three|four|five|both|an?|one|extra|additional)[ ]+$", re.IGNORECASE)
HEADED = re.compile(r"(?<=a )(?:stop|drop|pick):", re.IGNORECASE)
"""What only announces a truck's places: "a reefer with a stop: ..."."""
COUNTING = WordPattern(
    r"\b(?:\d|two|three|four|five|both|dos|tres|cuatro|deux|trois|quatre)[ ]+(?:\w+[ ])?"
    r"(?:(?P<origin>recolecciones|cargas|ramassages|cueillettes|pick[ -]?ups?|picks|origins|shippers|loads at)"
    r"(?! (?:at|from|out)\b)"
    r"|(?P<destination>entregas|descargas|paradas|livraisons|arr[êe]ts|stops|drops|deliveries|destinations|consignees"
    r"|receivers))\b"
    r"|\b(?P<led>to)[ ](?:\d|two|three|four|five|these|the following)[ ](?:\w+[ ])?"
    r"(?:sites|places|locations|addresses|customers|stores|cities|stops|drops)\b",
)
OFFICE = re.compile(
    r"(?<!bill )(?<!billed )\b(?:(?P<to>to|into|is)|from|up at|moving|move)[ ](?:our|my|the)[ ](?:\w+[ ])?"
    r"(?:office|headquarters|hq)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""An office that is an end and not only somebody's ("to our office at 9 Elm St, Kent WA")."""
OFFICE_OF_PICKUP = re.compile(
    r"\b(?:pick[ -]?up|pu|p/u|origin|shipper|collection|loading|(?:ship|com|pick|load)\w{0,3}(?: up)? from|it|they|everything)"
    r"(?: (?:location|address|point|spot|place))?"
    r"(?:['’]s|['’]re| is| are| will be| would be)?(?: (?:at|in|from))? (?:our|my|the)[ ](?:\w+[ ])?(?:office|headquarters"
    r"|hq)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
"""An office at which freight is picked up, or lies ("Pickup is our office, Erie PA")."""
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
EMPTY_BROUGHT = WordPattern(
    r"\b(?:bring|spot|drop|deliver|send|set|leave|place)(?:s|ping|ting|ing)?(?: off)?"
    r" (?:(?:an?|the|our|your) )?(?:empty|empties|mt)\b"
    r"(?:(?!\b(?:back|return|after|terminal|port|pier|depot|ramp|line)\b)[^.;\n]){0,40} (?P<led>to|at|in|into|with)\b"
    r"(?:(?!\b(?:terminal|port|pier|depot|ramp)\b)[^.;\n]){0,40}$",
    group=CLAUSES,
)
"""Words by which an empty box is brought to where it is loaded ("bring the empty down to our huller in Fresno")."""
LANDED = re.compile(
    r"\b(?:containers?|contenedor(?:es)?|conteneurs?|cntrs?|vessels?|buque|navire|(?:our|my|the|both|two|three|[2-9])"
    r" (?:import )?box(?:es)?"
    r"|(?:20|40|45)['’]? ?(?:hc|hq|gp|std?|ft|dv)?|[A-Z]{4}[ -]?\d{6,7})\b[^.;\n]{0,40}"
    r"\b(?:arriv(?:es?|ed|ing)|clear(?:s|ed|ing)(?: customs)?(?: (?:last night|yesterday|today|this (?:morning|week)))?|due"
    r"|land(?:s|ed|ing)|dropped|discharg\w+|com(?:es?|ing)|came|gets?(?: in)?"
    r"|llegan?|llegar[áa]n?|docks?|berths?)"
    r"(?: (?:in(?:to)?|at|off|to|a|à|en))?(?: the| al?)?(?: (?:port of|puerto de|port de|(?:terminal|port|ramp|pier) (?:in|at)))?"
    r"(?: [\w.' ]{3,30}(?:,| ?\())? ?$",
    re.IGNORECASE,
)
"""Where a container comes ashore, which is no delivery: what is said of the other places leaves its end to it."""
BROUGHT = re.compile(
    r"\b(?:back|home|bring|brought|haul|take|carry|and run|return\w*|ending|then|(?:they|it|all) go(?:es)? to)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"(?=[.;!?\n])(?:(?:(?<!\b[SMF]t)(?<!\b[MD]r)(?<!\bMrs)(?<!\bMs)(?<!\bA[Vv])(?<!\b[A-Z])(?<!\bAve)(?<!\b[Bb]oul)"
    r"(?<!\b[Bb]lvd)\.|;)\s+(?=[A-Z(]|[1-9](?:st|nd|rd"
    r"|th)\b)|[!?]\s+|(?:(?<=\d\d)|(?<=/\d))\.[ ]+\Z"
    r"|\n\s*\n|(?<=[a-z]{3})(?<!(?:blvd|boul|pkwy|bldg|whse|attn|dept|corp|intl))(?<!\W(?:ave|hwy|ste|apt|inc|llc|ltd"
    r"|del|mfg))\.[ ]+(?=[a-z]))"
)
REPEATED = re.compile(
    r"\s*(?:the|his|her|their|its|our|my|that|it|zip|address|location|place)(?:'s)?\b[^,.;\n]{0,24}\b(?:is|are|at)\s*$",
    re.IGNORECASE,
)
"""A sentence that only goes on to say where the place is that the one before speaks of."""
COUNTED_OUT = re.compile(
    r"(?:(?<=pu)|(?<=p/u)|(?<=pick)|(?<=drop)|(?<=stop)|(?<=del))[ ]?#?[1-6](?=[ ]*[:.)-]|[ ]+[A-Z][a-z])"
    r"(?![ ]+(?:\w+[ ]){1,3}(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way|ct|pkwy)\b)",
    re.IGNORECASE,
)
"""The number that a stop is counted by, right behind its cue ("pick 1", "drop #2")."""
COMPANY_FIRST = re.compile(
    r"(?:^|\n|\b(?:at|from|to|with|for)[ ])[ \t]*[A-Z][\w&'.-]*"
    r"(?P<more>(?: (?:[A-Z][\w&'.-]*|&|of|and)){1,5})(?=,[ ]?\d{1,6} [\w.]+ [\w.]+)"
)
"""The name with which an address begins."""
DETERMINERS = frozenset(
    {"us", "me", "our", "a", "an", "the", "my", "their", "his", "her", "your", "new", "to", "one", "this", "another",
    "customer", "in", "at", "two", "three", "four",
     "near", "de", "la", "el", "le", "downtown", "zip", "either", "both", "or", "and"}
)  # fmt: skip
FOR_FREIGHT = re.compile(r"[ ](?:us|me)\b|[ ]\d{1,3}[ ][a-z]")
"""What follows a "for" that points at no place: whom it is for, or what ("a rate for 3 plts")."""
SMALL_ADDRESS = re.compile(r"[ ][a-z'& -]{2,40},[ ]?\d{1,6} [\w. ]{2,30},")
"""A name written small with its street behind a "to" or "for"."""
FURTHEST = 160
"""Characters before a place in which its cue may stand."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The role that words give a place, and where they end. `counted`: they only count such places ("2 drops: ...");

    `weak`: a truck goes to a place where it loads, too.
    """

    role: Role
    end: int
    counted: bool = False
    weak: bool = False


def before(text: str, start: int, end: int, *, written: bool = False) -> Cue | None:
    """The nearest cue in a stretch before a place, within its sentence. `written`: the place has its state or code."""
    start = max(start, end - FURTHEST)
    sentences = SENTENCE.split(text[start:end])
    gap = sentences[-1]
    base = end - len(gap)
    if BILLED.search(gap):
        return Cue("elsewhere", end)
    if LANDED.search(gap):
        return None
    if empty := EMPTY_BROUGHT.search(gap):
        return Cue("origin", base + empty.end("led"))
    if ELSEWHERE.search(gap):
        office = OFFICE.search(gap) if written else None
        if written and OFFICE_OF_PICKUP.search(gap):
            return Cue("origin", end)
        return Cue("elsewhere" if not office else "destination" if office["to"] else "origin", end)
    if BOTH_ENDS.search(gap):
        return Cue("origin", end)
    last = max(0, len(gap.rstrip()) - len(" de"))
    if SHORT_ORIGIN.search(gap, last):
        return Cue("origin", end)
    if len(gap) < 12 and SHORT_DESTINATION.search(gap):
        return Cue("destination", end)
    if found := nearest(gap, base):
        return found
    if len(sentences) > 1 and REPEATED.match(gap):
        said = nearest(sentences[-2], 0)
        return Cue(said.role, end) if said else None
    return None


def nearest(gap: str, base: int) -> Cue | None:
    """The last cue of a stretch that begins at `base`."""
    found = [(match, "destination") for match in DESTINATION.finditer(gap) if leads_on(match, gap)]
    found += [(match, "origin") for match in ORIGIN.finditer(gap)]
    if found and (name := COMPANY_FIRST.search(gap)):
        found = [each for each in found if not within(each[0], name)]
    last, role = max(found, key=lambda each: (each[0].end(), -each[0].start()), default=(None, ""))
    if not last or HEADED.match(gap, last.start()):
        return None
    number = COUNTED_OUT.match(gap, last.end())
    return Cue(
        "origin" if role == "origin" else "destination",
        base + (number.end() if number else last.end()),
        bool(COUNTED.search(gap, 0, last.start())),
        weak=all(WEAK.fullmatch(match[0]) for match, _ in found) and not BROUGHT.search(gap),
    )


def within(match: re.Match[str], name: re.Match[str]) -> bool:
    """Whether a cue is a word of a name behind its first ("Lakeside Drop Forge"), and no small word that may lead to another."""
    inside = name.start("more") <= match.start() and match.end() <= name.end("more")
    return inside and match[0].istitle() and match[0].lower() not in ("to", "from", "at", "in")


def leads_on(match: re.Match[str], gap: str) -> bool:
    """Whether a "to" or "for" points at the place rather than at a verb ("to price: ...")."""
    if not match[0].lower().endswith(" for") and match[0].lower() not in (
        "to",
        "going",
        "goin",
        "goes",
        "vers",
        "pour",
        "para",
    ):
        return True
    after = gap[match.end() :].split()
    if match[0].lower().endswith(" for") and FOR_FREIGHT.match(gap, match.end()):
        return False
    named = not after or not after[0][0].islower() or after[0].lower().strip(",:") in DETERMINERS
    return named or bool(SMALL_ADDRESS.match(gap, match.end()))


def after(text: str, end: int, until: int) -> Cue | None:
    """The cue right behind a place ("Dallas TX pickup 5/14"), where it is not the next one's. `until`: where that begins."""
    if text[end - 1 : end] == "." and text[end:].lstrip()[:1].isupper():
        return None
    for role, pattern in (("origin", AFTER_ORIGIN), ("destination", AFTER_DESTINATION)):
        match = pattern.match(text, end, min(len(text), end + 40))
        if match and (
            until - match.end() > 12
            or APART.search(text, match.end(), until)
            or "(" in match[0]
            or "=" in match[0]
            or SAID.search(match[0])
        ):
            return Cue("origin" if role == "origin" else "destination", match.end())
    said = said_behind(text, end, until)
    return Cue(said, end) if said else None


def counted(text: str, start: int, end: int) -> Role:
    """The role that words give several places which they count before naming them: "two pickups. 1st: ..., 2nd: ..."."""
    found = list(COUNTING.finditer(text, start, end))
    return ("origin" if found[-1]["origin"] else "destination") if found else ""
