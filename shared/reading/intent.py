"""What a message is after, by its words: what speaks for a request, and what against."""

from collections.abc import Iterator, Sequence

from shared.reading.awaited import AWAITED
from shared.reading.done_by_others import DONE_BY_OTHERS
from shared.reading.standing import STANDING
from shared.reading.text import in_lower_case
from shared.reading.word_patterns import WordPattern, possible

ASKING = (
    r"(?:please|pls|plz|kindly|can|could|would|will|need(?:s|ed|ing)?|want(?:s|ed)?|looking (?:for|at|to get)"
    r"|like|love|requesting|require|get|give|send|shoot|provide|help|advise|submit|trouble you for|wondering"
    r"|hoping for|let me know|tell me|may i|interested in|(?:i|we)(?: \w+)? request)"
)
PRICE_WORD = (
    r"(?:quot(?:e|es|ed|ing|ation|ations)|rates?|pric(?:e|es|ing)|costs?|estimates?|numbers?|ballpark|bids?"
    r"|\$+|options)"
)
SENDS = (
    r"(?:book|schedule|pick(?:ed)?[ -]?(?:it |this |these |them )?up|pickup|dispatch|arrange|cover|tender"
    r"|send (?:a|an|the|your|someone|somebody|out)|come (?:get|pick|by|for)|set ?up|move (?:this|these|it|the"
    r"|from)|ship (?:this|these|it|the|from)|haul|collect|grab|get (?:me |us )?(?:a|the|someone|somebody"
    r"|one)(?: \w+)? (?:trucks?|driver|van|flatbed|reefer|here|out|over|on (?:this|it))|get (?:this|these|it"
    r"|the|us|me|someone|somebody|one) (?:\w+ )?(?:picked|booked|moved|scheduled|covered|shipped|going|out"
    r"|a truck|truck))"
)
TRUCK = (
    r"(?:trucks?|vans?|dry vans?|reefers?|refrigerated|flat ?beds?|step ?decks?|conestogas?|low ?boys?|rgn"
    r"|box trucks?|straight trucks?|sprinters?|tankers?|hoppers?|power only|containers?|trailers?|drivers?"
    r"|truck ?loads?|ftl|tl|ltl|truk|team drivers?|drayage|dray|partials?|hot ?shots?)"
)

NO_FREIGHT = (
    r"(?: (?:el|un|una|su|la|los|este|esta|dicho|nuestro))?"
    r" (?:pagos?|cobro|transferencia|llamada|junta|reuni[óo]n|visita|capacitaci[óo]n|inventario)\b"
)
"""What is arranged in Spanish and is no freight ("favor de programar pago")."""
OPENS_LINE = r"(?m:" + "|".join(rf"(?<=^\W{{{signs}}})" for signs in range(7)) + r")\b"
"""Where a line's first word begins: a bullet, a number's bracket or an indent may stand before it."""
SIGNALS = {
    "price": rf"\bhelp (?:me |us )?(?:out )?with (?:this|a|an|one|the)\b|\bbest offer\b|\bball ?park (?:it|this|that|these"
        rf"|me)\b|\bwhat (?:do|can) you have\b"
        rf"|\bbeat (?:my|the other|our|\$)|\bquote it\b|\b(?:take )?(?:a ?)?look at this (?:one|load|shipment)?"
        rf"|\bthoughts on this\b|\bcot[ií]z[ae](?:me|nos|r)?\b"
        rf"|\b{ASKING}\b[^.?!\n]{{0,70}}?(?<![\w-]){PRICE_WORD}(?!\w)|\b(?:quote|rate|price|pricing"
        rf"|cost)s?\s?(?:request(?:ed)?|needed|required|please|pls|plz|check|quote|inquiry|me\b|out|this|these"
        rf"|the (?:following|below|attached)|for\b|on\b|from\b|asap|\?)"
    rf"|\b(?:tell (?:me|us)|know|see|find out|wonder\w*) what (?:it|that|this)(?:'s|'d"
        rf"| (?:is|was|would|will|might|comes?|takes?)(?: be| cost"
    rf"| run)?)(?: now)? to (?:send|ship|move|haul|truck|freight|get)\b"
    rf"|\b(?:please|pls|plz|kindly|svp) (?:also )?(?:price|quote|rate)\b|\bwith (?:the |a |your )?(?:cost|price|rate)\b"
    rf"|\bwhat(?:'s| would| will|'d| is) (?:that|it|this|they|these|those|the total) (?:be\b|come to|set (?:me|us) back)"
    rf"|{OPENS_LINE}(?:the |a )?{TRUCK} (?:rates?|quotes?|pric(?:e|es|ing))\b(?=[ ]\S)(?![^\n]*\$)"
    rf"|\b(?:send|give|shoot|let me know|need|what(?:'?s| is)) (?:me |us )?(?:your|the|ur) (?:best|number|cheapest|lowest)\b"
    rf"|\b(?:budgetary|ballpark|rough|indicative) (?:number|figure|price|rate|quote|cost)\b"
    rf"|\b(?:rfq|request (?:for|of) (?:a )?(?:quot|pric|rat)\w*|quotation|spot (?:quote|rate)|how much"
        rf"|all[- ]in (?:rate|price|number))\b|\blooking (?:for|at) (?:a |an |some )?[^.?!\n]{{0,40}}?{TRUCK}\b"
        rf"|\b(?:wondering|know|see|find out) what\b|\bbest (?:you|u) can do\b|\bto price\b|\bfor (?:pricing"
        rf"|a price|a quote|quotes?|your (?:rate|quote|price))\b|\b(?:one more|another(?: one)?|couple more"
        rf"|(?:got|have) (?:one|two|a couple|another)(?: \w+)?) (?:for you|to (?:quote|price|run by you))\b"
        rf"|\b(?:something|one|this|these|load|shipment|freight|order|few|couple|more)s? (?:here )?for (?:you|u)(?: guys)?"
        rf" to (?:quote|price|rate|bid|look at)\b"
        rf"|\bwhat (?:are|r) (?:you|u|we) (?:at|getting|seeing|talking|looking at|thinking)\b"
        rf"|\bwhere are you (?:at )?on\b|\bwhat kind of (?:money|rate|price|number)\b|\b(?:your "
        rf"|you )?best all[- ]in\b|\bfill in (?:your|the) rates?\b|\bwhats? (?:is )?(?:it|that"
        rf"|this)(?:'s)? going for\b|\bwhat(?:'?s| is| are|'re| would|'d| will|'ll| do| does| can"
        rf"| could)\b[^.?!\n]{{0,70}}?\b(?:rates?|price|cost|charge|run|quote|pay|need for|going rate|look like"
        rf"|be looking at|it take|do (?:this|it|that)? ?for|damage|best you can do|number"
        rf"|be\b(?=[^.?!\n]{{0,60}}\b(?:ltl|truck|pallet|skid|to ship)))"
    rf"|{OPENS_LINE}(?:please |pls |kindly |need to )?(?:quote|price|rate|re-?quote|quote me"
        rf"|price me)\b(?!\s*(?:#|is|was|of \$|con|\d{{4}}))|\bpric(?:e|ing) (?:\w+ ){{0,3}}(?:a|an|one|this"
        rf"|these|the|me|up|both|it|ltl|\d)|\bquote (?:\w+ ){{0,3}}(?:a|an|one|this|these|the|me|ltl|ftl|tl"
        rf"|truckload|dray\w*|container|\d{{1,3}}(?!\d))"
    rf"|\b(?:cotizaci[óo]n|cotizar(?:me|nos)?|cotice[ns]?|cotiza|cotizo|cu[áa]nto|precio|tarifa|presupuesto"
        rf"|prix|soumission(?:ner)?|cot(?:er|ation)|combien|tarif|devis)\b|\bneed (?:\w+ ){{0,3}}\$|\${{2,}}"
        rf"|\boffer (?:us|me) the transport|\b(?:please|pls|kindly) offer\b"
        rf"(?! (?:him|her|them|our|your|my|the (?:driver|customer|client)))"
        rf"|(?<![a-z]s )\b(?:price|quote|rate)(?: (?:it|them|these|this|each|both|all|every\w*|the two)){{0,2}}"
        rf" (?:separately|individually|one by one)\b|\b{ASKING}\b[^.?!\n]{{0,30}}\b(?:best (?:rate|price|options?)"
        rf"|options? (?:on|for))|\b(?:rates?|quote|price|pricing|number|cost)\s*\?"
        rf"|\b{ASKING} (?:\w+ ){{0,6}}(?:shipping|freight|transport\w*) (?:options?|charges?)",
    "book": rf"\b(?:need|want|like) to (?:book|schedule|dispatch|arrange|set ?up|request a pick|order a truck"
        rf"|tender|get (?:this|it|these) (?:picked|booked|moving))|\bset (?:this|it|these|that) (?:one )?up\b"
        rf"|\b(?:enter|process|put in) (?:this|the|our"
        rf"|an?)(?: attached| following)? order\b|\btendering\b|\baccept (?:this|the|our) (?:load|tender"
        rf"|order)\b|\bon a truck (?:today|tomorrow|asap|mon|tue|wed|thu|fri)|\b(?:please|pls|plz) (?:pu|p/u)\b"
        rf"|\b(?:somebody|someone|anyone|anybody|driver) (?:to )?(?:please )?(?:pick|grab|come(?! and (?:gone|went))|collect)"
        rf"|\bneed(?:s|ed)? (?:\w+ ){{0,2}}(?:covered|booked)\b|\byou(?:'ve| have) been awarded\b"
        rf"|\bconfirm (?:with)?in \d+ ?(?:min|hr|hour)"
        rf"|\bcreate (?:a|the) bol\b|\b(?:please|pls|plz|kindly|can (?:you|we|someone|u|i)|could (?:you|we"
        rf"|someone|i)|would you|will you"
        rf"|go ahead and|need (?:you|someone|somebody|u) to|wants? (?:you|someone|us) to|like (?:you|someone) to|let'?s"
        rf"|needs? to be|need (?:it|this|these|them|to get)|have someone|have a (?:truck|driver))\s+(?:also "
        rf"|just |now |please |have (?:someone|somebody|a driver|a truck) |get (?:someone|somebody|a truck"
        rf"|a driver) to |get (?:this|these|it|us) (?:one )?)?(?:{SENDS}|booked|scheduled|picked up|covered)\b"
    rf"|\b(?:pick[ -]?up (?:request|order|needed|required)|request(?:ing)? (?:a |an "
        rf"|for )?(?:\w+ )?pick ?up|return pick ?up|(?:(?:load|freight"
        rf"|shipment) ?)?tender(?:ed)?(?! (?:(?:has been|was|is|has) )?(?:declined|rejected|accepted|cancel|expired|withdrawn"
        rf"|status|response))|load offer"
        rf"|new load offer|(?:transport(?:ation)?|shipping|delivery) order|accept or decline|reply (?:to accept"
        rf"|accept)|confirm acceptance|booking request|dispatch request)\b"
    rf"|\bbook (?!(?:\w+ ){{0,2}}app(?:oin)?t)(?:me|us|a|an|another|this|these|them|it|the|one|with|in)\b"
    rf"|{OPENS_LINE}(?:please |pls )?(?:book"
        rf"|schedule|dispatch|arrange)\b(?!\w)|\bschedul(?:e|ing) (?:a|an|the|ltl|pu|pick|pickup|this|for)\b"
        rf"|\b(?:need|want|have|get|request|set up|arrange|like) (?:a |an |another |the |this |it |these |them "
        rf"|to have )?(?:\w+ )?(?:pick ?up (?:for|on|at|set|scheduled|today|tomorrow|tmrw|mon|tue|wed|thu|fri)"
        rf"|picked up)\b|\bneed (?:it|this|these|them|\d+ \w+) picked up|\bcome get\b"
        rf"|\b(?:he|she|they|customer|caller)(?:['’]d| would)? (?:wants?|likes?|needs?|asked for) (?:a|an|it|this"
        rf"|that|some|\d+)\b"
        rf"[^.;\n]{{0,24}}? (?:booked|picked up|pick ?up|set up|scheduled)\b"
        rf"|\bpick ?up (?:is )?needed\b"
    r"|\b(?:truck)?loads? (?:for|on) (?:mon|tue|wed|thu|fri|today|tomorrow)\w*,? (?:please|pls|plz)\b"
    r"|\b(?:ramassage|cueillette)[^.\n]{0,40}\b(?:svp|s'il (?:vous|te) pla[îi]t)\b"
    r"|\b(?:svp|veuillez) (?:ramasser|cueillir|r[ée]server)\b"
    rf"|\b(?:program|agend|coordin|reserv)(?:ar|en|e|emos)\b(?!{NO_FREIGHT})|\b(?:recoj|embarqu|despach)(?:an?|en?)\b"
    rf"|\b(?:(?:programar|agendar)(?!{NO_FREIGHT})|(?:pueden?|favor de|necesit\w+) (?:\w+ )?recoger"
        r"|solicito (?:una )?recolecci[óo]n|favor de (?:recoger|embarcar"
        rf"|programar(?!{NO_FREIGHT})|asignar)|(?:planifier|organiser|pr[ée]voir|c[ée]duler|demande de) (?:une |la "
        r"|un )?(?:cueillette|ramassage)|r[ée]server|venir (?:chercher|ramasser))\b|\btruck (?:by|at|for|on"
        r"|here)\b[^.\n]{0,30}\b(?:pls|please)\b|\bget (?:this|it|one|these)(?: one)? (?:booked|covered"
        r"|scheduled|moving)\b|\b(?:cover|run) (?:this|it|and confirm)\b",
    "need": rf"\b(?:need(?:s|ed)?|want|require|have|got|got a|send|order"
        rf"|request)\s+(?:\w+[ ,/'-]+){{0,5}}?{TRUCK}\b|(?<!when )(?<!once )(?<!if )(?<!get )\b(?:is |are "
        rf"|now )?(?:staged|(?:ready|rdy)(?: (?:today|tomorrow|now|tmrw|\d+/\d+))? (?:for|to) (?:pick ?up|p/?u\b"
        rf"|collection|be picked|ship|go))|\b(?:need|looking|have"
        rf"|want) to (?:ship|move|send|get)\b|\bneed(?:s|ed)? (?:moved|shipped|picked|to (?:go|move|ship"
        rf"|get))\b|\bwe have (?:a|an|one|two|\d+) (?:\w+ ){{0,4}}(?:load|pallets?|skids?|shipment|crates?"
        rf"|truckload)|\bnecesit(?:o|amos)\b|\bbesoin d"
        rf"|\b(?:need|want|like)(?: to have| to get)? (?:it|this|that|these|them) (?:hauled|moved|shipped"
        rf"|transported|taken|delivered"
        rf"|brought)\b|\b(?:any chance|(?:can|could|would) (?:you|u)(?: guys)?)(?: possibly"
        rf"| maybe)? (?:\w+ ){{0,2}}?(?:do|get|find"
        rf"|cover|handle|take|move|ship|haul)\b[^.?!\n]{{0,40}}\b{TRUCK}"
        rf"|\bship(?:ment|ping)? request\b|\bship(?:ping)? (?:date|from)[: ]|\bnew (?:load|order"
        rf"|shipment|one)\b|\b(?:load|shipment|freight) (?:available|ready|going|out of|from)\b",
    "go ahead": r"\b(?:go with(?! (?:the|this|that|each|every|it|them)"
        r" (?:paper\w*|bol|driver|load|freight|shipment|truck|order|skid"
        r"|pallet|crate)s?\b)|go for it|ok(?:ay)? to (?:ship|move|send)|lets (?:move|ship|get)|let'?s move"
        r"|confirmed\b(?=[.,! ]*(?:$|\n|po\b|please|go|book))|go ahead|book it|let'?s (?:book|do|go"
        r"|move forward|run|roll)|please proceed|proceed(?: with)?"
        r"|approved?|accepted|that works|works for (?:us|me)|move forward|ok to book|good to go|please book"
        r"|pls book|we'?ll take it|i'?ll take it|sounds good|that'?ll work|send (?:him|them|the driver"
        r"|your driver)|adelante|allez-y|yes,? (?:please|book|go|let)|send (?:a|the) truck|run it|you(?:'ve"
        r"| have)? got it|lock it in|get it (?:booked|scheduled|moving)|set it up|schedule it"
        r"|confirmed,? (?:please )?book|confirmo|proceda)\b",
    "new": r"\b(?:new (?:one|load|shipment|order|quote|request|rfq|pick ?up|ltl|truckload|tender|lane|move"
        r"|requirement|opportunity)|next (?:one|load|order|shipment)|another (?:one|load|truck|truckload"
        r"|shipment|order|quote|ltl|pick ?up|pallet|skid|van|flatbed|reefer|hopper|tanker|step ?deck|conestoga|container"
        r"|sprinter|rate|pickup|lane)|separate(?:ly)?"
        r"|in addition|also (?:need|have|can you|could you|please|looking|quote|got|price|want)|one more"
        r"|while (?:i have you|you'?re at it|we'?re at it|i'?m at it)|different (?:load|shipment|order|one)"
        r"|second (?:request|thing|load|one)|otr[ao]s?|nuev[oa]s?|nouve(?:au|lle)|autre|unrelated"
        r"|before i forget|on another note|besides that|we need a truck|as well as|additional (?:load|shipment"
        r"|order|pickup|pick up|truck)|this (?:week|one)'?s? (?:load|order) is|same again|repeat of|the next"
        r"|now for)\b",
    "cancel": r"\b(?:cancel(?:l?ed|l?ing|l?ation)?|no longer (?:need|going|moving|shipping|available)|disregard"
        r"|call(?:ed)? off|never ?mind|scrap (?:that|this)|don'?t (?:book|dispatch)(?! (?:it |this |anything )?(?:yet|until))"
        r"|do not (?:book(?! (?:it |this |anything )?(?:yet|until))|pick"
        r"|dispatch|ship)|not moving|fell through|on hold until|hold off|cancelar|cancela|annul(?:er|[ée]))\b",
    "settled": r"\b(?:pick ?up (?:request )?(?:has been|was|is) (?:scheduled|booked|confirmed|received)"
        r"|(?:is|was|been|got|have|has|already) booked|booked (?:this|it|that|one)|covered by"
        r"|already (?:booked|covered|moved|shipped|picked|delivered|quoted|handled|have (?:a|this|someone)|got"
        r"|taken)|(?:has|have|is|was) been (?:booked|covered|delivered|taken care)|(?<!you )(?:has|have|is|was) been awarded"
        r"|no action (?:needed"
        r"|required)|for your (?:records|information|files?)|fyi only|just fyi|is covered|we'?re covered"
        r"|got it covered|no need (?:to quote|for a quote)|don'?t (?:need to )?quote|no quote needed"
        r"|found (?:a|another|someone)|went (?:with|to) (?:another|someone|a different|xpo|estes)"
        r"|taken care of|ya (?:est[áa]|tenemos|no)|picking it up themselves|self[- ]haul|gave it to"
        r"|we'?re good|all set|moved it ourselves|won'?t (?:be )?need|(?:do not|don'?t) need (?:it|that|the"
        r"|this)|lost the (?:job|order|sale|bid|customer)|too rich for|i'?ll use|declined|to keep in (?:the"
        r"|our) file)\b",
    "offers trucks": r"\b(?:saw (?:your|this|the) (?:post\w*|load|ad)|load match|view load|load alert|mc ?#? ?\d{5,7}"
        r"|loads available|available loads|call (?:us )?to book|apply now|drivers? wanted|trucks? (?:available"
        r"|empty|avail|mty)|available trucks?|truck list|empty (?:in|at|near|now|tomorrow|trucks?"
        r"|trailers? in)|(?:i|we) (?:have|got) (?:a |an |\d+ |one |two |three |several |some |plenty of |open "
        r"|available |my )*(?:\d\d'? ?(?:ft )?)?(?:trucks?|drivers?|vans?|reefers?|flatbeds?|power units?"
        r"|teams?|units?|capacity|tractors?|box trucks?|step ?decks?|rgns?)\b.{0,40}\b(?:empty|available|avail"
        r"|near|looking|open|coming|sitting|headed|wanting|that need)|looking for (?:loads?|freight|a load"
        r"|backhauls?|work|outbound)|need(?:s|ing)? (?:a )?(?:loads?|backhaul) (?:out|from|for|to|back|in)"
        r"|(?:truck|van|reefer|flatbed|open|available|extra) capacity|capacity (?:available|out of|alert|list"
        r"|week)|our capacity|driver (?:is )?(?:empty|available|sitting|mt)|can (?:i|we) (?:get|have) (?:this"
        r"|that|the) load|is (?:this|that|it) (?:load )?(?:still )?available|still available|more info (?:pls"
        r"|please)|what(?:'s| is) (?:it|the load|this) pay(?:ing)?|what'?s the rate (?:and|on that)"
        r"|any(?:thing)? (?:loads|freight) (?:out of|going|from|in)|keep us in mind|posted load|your posting"
        r"|load ?board posting|on dat\b|preferred lanes|add us|carrier packet|onboard(?:ing)?|our fleet"
        r"|our trucks|(?<!no )(?<!pay )(?<!paying )(?<!for )(?<!any )deadhead"
        r"|i'?m empty|we run (?:daily|weekly|vans|reefers|flatbeds))\b",
    "gives rate": r"\bthank(?:s| you) for (?:your|the) (?:request|inquiry|rfq|quote request|booking)\b|\b(?:pays|paying) \$?\d{3}"
        r"|\b(?:this |the )?quote expires\b|\b(?:quote|rate|price)s? (?:i|we) (?:sent|gave|quoted)\b|\b(?:working"
        r"|work) on (?:it|this)\b"
        r"|\bwill (?:send|get back|have (?:it|a quote|rates?)|quote|advise|revert)(?: \w+){0,3} (?:shortly|soon|today|asap)\b"
        r"|\bcall or (?:e-?mail|text)(?: me| us)? to (?:cover|book)|\bavailable freight\b|\bfreight list\b"
        r"|\b(?:(?:have |has )?(?:been )?received your (?:quote|request|order|rfq)"
        r"|(?:quote )?request (?:has been|was) received|rep(?:resentative)? will (?:contact|call|reach)"
        r"|our (?:rate|quote|price|cost)\b[^.\n]{0,140}\bis \$|let (?:me|us) know if you(?:'d| would)? (?:like"
        r"|want) (?:us |me )?to (?:book|proceed|move forward|schedule)|can your (?:guys?|carriers?)|(?:paying"
        r"|pays) \$|your quote (?:#|number|\d|is|for)|here(?:'s| is| are) (?:our|the|your) (?:quote|rate|price"
        r"|pricing)|quote (?:is )?valid|valid (?:for )?\d+ days|(?:our|my) (?:rate|quote|price|best) (?:is"
        r"|would be|:)|we can (?:do|cover|move|haul) (?:it|this|that)(?: one| load| lane)? (?:for|at) \$?\d|(?:i"
        r"|we) can do \$?\d[\d,]+|reply to book|quote [^.\n]{0,12}(?:has |is )?expired|log ?in to"
        r"|transit (?:time )?is \d|i have \$?\d[\d,.]* in it|what do you need (?:on|for|to run)"
        r"|what would you need|can your (?:driver|truck|guy)|do you have a truck)\b",
    "bills": r"\b(?:invoices? (?:#|no\.?|number|attached|is attached|\d)|attached (?:is|are)? ?(?:the |our "
        r"|your )?invoices?|past due|overdue|remit(?:tance)?|payment (?:due|status|advice|remittance)"
        r"|amount due|balance due|factoring|detention (?:request|invoice|charges)|requesting detention"
        r"|lumper receipt|quick ?pay|credit memo|factura|facture|notice of assignment|statement of account"
        r"|pod (?:and|&|\+) inv\w*)\b",
    "tracks": r"\b(?:we|have|has|was|were|been|just|order|it) (?:have |has |just )?shipped\b|\bsigned (?:by"
        r"|for)\b|\bpick ?up completed\b|\b(?:(?:order|shipment|package) has shipped|has shipped|how did it go"
        r"|tracking|track (?:and|&) trace"
        r"|eta\?|check ?call|status (?:update|sheet|report)|where is (?:my|the|our|this|he|it)|where'?s (?:my"
        r"|the|our)|location update|(?:was|were|got|has|have|been) (?:delivered|loaded|picked up|refused"
        r"|damaged)|delivered (?:clean|ok|fine|on|at|this|yesterday|today|\w+ ga)|arrived at|in transit"
        r"|checked in|out for delivery|running (?:late|behind)|proof of delivery|weight (?:&|and) inspection"
        r"|(?:fue(?:ron)?|ha sido|han sido) (?:ya )?(?:entregad|recogid|cargad|descargad)[oa]s?"
        r"|(?:a|ont) [ée]t[ée] (?:livr|ramass|re[çc]u)\w*"
        r"|reweigh|notice of correction|refused|overage|broke down|hasn'?t (?:shown|arrived|delivered)"
        r"|never showed|supposed to (?:be|pick|deliver))\b",
    "claims": r"\b(?:storage charges|on hand at (?:our|the)|disposition|fil(?:e|ed|ing) (?:a |the |our )?(?:freight "
        r"|cargo )?claim|(?:cargo|freight|damage) claim|claim (?:#|number|form|for|is))\b",
    "confirms rate": r"\b(?:rate con(?:firmation|f)?s?|carrier confirmation|load confirmation|please sign"
        r"|sign and (?:return|send)|signed (?:rate|copy|confirmation)|dispatch sheet|driver name and"
        r"|driver'?s? (?:name|cell)(?! (?:must|has to|needs to|is (?:needed|required)|in advance|ahead"
        r"|for (?:the )?(?:gate|security|guard)))|mc#? and)\b",
    "negotiates": r"(?:\b(?:seems|sounds|is|still|pretty|way) (?:\w+ )?(?:too )?high\b|\bhold (?:that|this|the) (?:rate"
        r"|price|quote)\b|\b(?:rate|price|quote)\b[^.\n]{0,120}\bstill (?:good|valid)\b|\bthan(?:ks"
        r"|k you) for the (?:quote|rate|price)\b|\bcan you do \$?\d[\d,]{2,}|\b(?:too|kind of|a bit"
        r"|little) high\b|\bcome down\b|\bbeat (?:that|this|it)\b|\bmatch (?:that|this)\b"
        r"|\bcounter(?:offer)?\b|\bmy best\b|\bmeet (?:me|us) (?:in|at)\b|\byour (?:price|rate|quote) (?:of|is"
        r"|was|came)\b|\b(?:took|taking) (?:off|down)\b|\bsharpen\b)",
    "markets": r"\b(?:effective (?:january|february|march|april|may|june|july|august|september|october|november"
        r"|december|\d)|rates? (?:will )?(?:increase|going up)|general rate increase|contact us"
        r"|view in browser|spot rates|rates (?:for )?this week|\$\d\.\d\d ?(?:/|per) ?mi(?:le)?|newsletter"
        r"|webinar|request a demo|free (?:audit|trial|demo|quote tool|consultation)|book a (?:demo|call"
        r"|meeting)|schedule a (?:demo|call|meeting|time)|\d\d min(?:utes)? (?:this|next|on|call|tuesday"
        r"|wednesday|thursday|to)|quick call|click here|read more|sponsors?|learn more|promo(?:tion)?"
        r"|special offer|limited time|we help(?:ed)? (?:brokers|companies|shippers|logistics|a)"
        r"|our (?:platform|software|tool|solution|app)|hot (?:lanes|rates|loads)|rates? good (?:thru|through"
        r"|until)|market (?:update|report|pulse|intel)|lanes? this week|this week'?s|register (?:now|today)"
        r"|discount|save (?:up to )?\d+ ?%|have freight in|seo|white ?paper|case study|brokers like you"
        r"|put(?:ting)? together our (?:annual|network)|unsubscribe)\b",
    "sells": r"\b(?:our (?:platform|software|tms product)|(?:book|request|schedule|see|watch) (?:a |the "
        r"|your )?(?:free )?demo|free trial)\b",
    "training": r"\b(?:(?:just|only) an example|this is an example|training|sample (?:email|e-mail|request|quote"
        r"|tender|message)|example (?:of|email|e-mail|request|quote|below)|for practice|practice (?:building"
        r"|entering|email|quote)|exercise|test (?:email|e-mail|message|shipment|request)|dummy|role[- ]?play"
        r"|template|mock|new hires?|this is (?:only |just )?a test|do not (?:enter|quote|build|book) (?:this"
        r"|it)|not a real)\b",
    "software": r"\b(?:ignore (?:all |any |the |your )*(?:previous|prior|above|earlier) (?:instructions|prompts?"
        r"|rules)|disregard (?:all |any |the |your )*(?:previous|prior|above|earlier) (?:instructions|prompts?"
        r"|rules)|system prompt|as an ai|you are (?:now )?an? (?:ai|assistant|language model|helpful)"
        r"|language model|assistant:|<\|im_|ai (?:agent|assistant) (?:reading|processing)"
        r"|note to (?:the )?(?:ai|bot|automation|parser))\b",
    "lanes": r"\b(?:annual|yearly|\d+ (?:loads?|shipments?|trucks?) (?:per|a|each|every) (?:day|week|month|year)"
        r"|loads a week|shipments? a (?:year|month)|weekly volume|bid package|contract (?:rates?|pricing)|rfp"
        r"|not booking (?:yet|anything)|no shipment yet|just (?:curious|wondering if)|in general"
        r"|for budget(?:ing)? (?:purposes|only)|capabilities|general question|not a (?:live|real|actual) (?:load|shipment)"
        r"|nothing live|bidding on)\b",
    "services": r"\b(?:do (?:you|y'?all|u|ya) (?:guys )?(?:service|cover|run|handle|go|offer|have (?:capacity|coverage))|(?:what"
        r"|which) lanes|going forward)\b",
    "changes": r"\b(?:chang(?:e|ed|es|ing) (?:to|the|of|on|in|from|that|it)|please (?:change|update|revise|correct"
        r"|note)|updat(?:e|ed) (?:the|to|on|your|bol|weight|delivery|pickup|address)|revis(?:e|ed|ion)"
        r"|correct(?:ed|ion)|resched(?:ule|uled|uling)|moved to|push(?:ed)? (?:back|to|out)|now (?:will be"
        r"|is going)|add(?:ed|ing)? (?:a |one |two |\d+ )?(?:more )?(?:pallet|skid|stop)|amend(?:ed|ment)?"
        r"|(?:load|shipment|pickup|delivery|order) we booked|we booked|instead of \d+)\b",
    "past": r"\bUSD\b|\b\d+\.\d\d\b(?! ?(?:m|x|kg|lb|metres|meters)\b)|\bpick ?up (?:scheduled|set|completed"
        r"|done)\b|\bscheduled with\b"
        r"|\b(?:is|has been|was) scheduled\b|(?<!\bbe )(?<!\bget )\b(?:was|were|had|did"
        r"|didn't|wasn't|issued?|shipped|sent|delivered"
        r"|received|arrived|unloaded"
        r"|picked up|loaded out|signed|billed|charged|departed|dropped|returned|credit\w*|short(?:age|ed)?"
        r"|damaged?|claims?|dispute\w*|missing|rejected|late|delayed|attached|confirmed|missed|correct|is set"
        r"|awarded|closed)\b|\$ ?\d",
    "asks back": r"\?",
    "chases": r"\b(?:follow(?:ing)?[ -]?up|any (?:news|update|word|luck)|(?:second|2nd|third|3rd|final) (?:notice"
        r"|request|try|attempt)"
        r"|still (?:waiting|need|looking)|did you (?:see|get)|re-?send(?:ing)?|checking (?:in|on)|reminder"
        r"|bump(?:ing)?|as (?:below|above)"
        r"|once (?:more|again)|again\b|haven'?t heard|ping(?:ing)?|where are we|seguimiento|relance|rappel)\b",
    "freight": r"\b(?:freight|ship(?:s|ment|ments|ping|per|ped)?|loads?|pallets?|plts?|skids?|crates?|cargo"
        r"|carriers?|quot(?:e|es|ing)"
        r"|rates?|ltl|ftl|truck(?:s|load|loads|ing)?|flatbeds?|reefers?|dray\w*|containers?|dock|bol|po ?#"
        r"|liftgate|consignee|shipper"
        r"|trailers?|flete|embarque|carga|envío|tarimas?|cotiz\w*|recolecci[óo]n|ramassage|cueillette|palettes?|soumission|lbs?|pounds)\b",
    "same as": r"\b(?:same (?:as|load|shipment|thing|lane|order|details|deal|one)|like last (?:week|time|month)"
        r"|as last (?:week|time|month)|the usual (?:load|lane|order|run|shipment)|lo mismo"
        r"|comme (?:la )?(?:derni[èe]re|d'habitude))\b",
}  # fmt: skip
ASKED = tuple((name, in_lower_case(pattern)) for name, pattern in SIGNALS.items())
TOLD = tuple((name, in_lower_case(pattern)) for name, pattern in (STANDING | AWAITED).items())
BESIDE_THE_POINT = in_lower_case(
    rf"{DONE_BY_OTHERS}|"
    r"\b(?:isn't|wasn't|not)(?: meant as| intended as)? (?:an? |any )(?:[\w-]+ ){0,2}?"
    r"(?:request|order|tender|booking|inquiry|rfq)\b(?! for (?:a |an )?(?:carrier|truck))|"
    r"\b(?:book|schedule|set(?: up)?|make|arrange|request)(?:ing)? (?:\w+ ){0,3}?app(?:oin)?t(?:ment)?s?\b"
    r"|\b(?:price|cost|rate|money)s? (?:doesn'?t|does not|don'?t|isn'?t|is not|is no|no) (?:matter|an? (?:issue|problem)"
    r"|object|important)\b"
    r"|\bregardless of (?:the )?(?:price|cost|rate)\b|\bwhatever (?:it (?:costs|takes)|the (?:price|cost|rate)(?: is)?)\b"
    r"|\b(?:don'?t|do not) care (?:what (?:it|the rate) (?:costs|is)|about (?:the )?(?:price|cost|rate))\b",
)
"""What somebody else has set up or booked is no order ("the vendor set it up"), nor is an appointment at a dock, which is
booked within a shipment. A price that does not matter is not asked."""


def signals(text: str) -> frozenset[str]:
    """The signals of some words."""
    if not text.strip():
        return frozenset()
    whole = text.lower()
    plain = BESIDE_THE_POINT.sub(" ", whole)
    return frozenset([*found(ASKED, plain), *found(TOLD, whole)])


def found(signals: Sequence[tuple[str, WordPattern]], text: str) -> Iterator[str]:
    """The names of those signals that stand in a text."""
    return (name for name, pattern in possible(signals, text) if pattern.search(text))
