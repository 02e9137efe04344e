"""How the freight of a message stands where it may be told for another reason than to have it carried, by the words.

Nothing here decides: each is one voice among those that are weighed, beside the signals of `intent`. They tell what words,
their kinds and pairs cannot: who has it, whether it has gone, whether it is real, what is wanted in its place.
"""

TRUCKS = r"(?:trucks?|vans?|trailers?|flatbeds?|goosenecks?|drivers?|rigs?|semis?|reefers?|rollbacks?|fleet|carriers?|equipment)"
PEOPLE = (
    r"(?:brother|cousin|uncle|nephew|son|dad|neighbou?r|buddy|friend|husband|brother-in-law|guys?|crew|people|boys)"
)
FREIGHT = r"(?:loads?|shipments?|freight|orders?|pallets?|cargo|tender|trucks?|request)"
IT = r"(?:it|this|that|them|both|those|these|th(?:e|is|at) (?:one|load|order|move|job))"
OWN = r"(?:his|her|their|our|my|its|(?:the )?(?:customer|buyer|shipper|receiver|consignee|vendor|seller|client)'s)"
OTHERS = (
    r"(?:carrier|broker|company|outfit|hauler|line|bidder|trucker|provider|forwarder|firm|guys?|transport\w+|l[íi]nea"
    r"|empresa"
    r"|proveedor|fletero|cami[óo]n|compagnie|courtier|fournisseur|camionneur)"
)
FAILED = (
    r"(?:(?:has|have|had|just|already|totally|really) )*(?:burne?[dt]|screwed|ghosted|bailed|failed|flaked|backed out"
    r"|walked|quit"
    r"|cancel\w*|no[- ]?show\w*|fell (?:through|off|out)|broke down|stood (?:me|us)|left (?:me|us)|let (?:me|us|you)"
    r"|never (?:show|came|pick)\w*"
    r"|did ?n[o']?t|dropped (?:me|us|out|the ball|the load)|gave (?:it|this|the load) back|can(?:'?t|not)|could ?n[o']?t"
    r"|(?:is|was) (?:not|no longer|out|late|sick))"
)
"""What somebody did who does not have it any more: "the other broker burned me"."""
HAULING = r"(?:doing|hauling|running|bringing|carrying|moving|covering|taking|coming for|picking up)"
UNIDAD = r"(?:cami[óo]n|camiones|cajas?|plataformas?|tr[áa]iler(?:es)?|unidad(?:es)?|torton|termo|refrigerad[oa]s?|full|lowboy)"
CAMION = r"(?:camions?|fourgons?|remorques?|plateaux?|plateformes?|unit[ée]s?|tracteurs?|semi)"
PAPERS = (
    r"(?:pods?|proofs? of deliver\w+|(?:signed )?bols?|bills? of lading|lading|invoices?|receipts?|paperwork|documents?"
    r"|certificates?|photos?|pictures?|(?:weight|scale|temp\w*|signed|stamped|original) (?:tickets?|logs?|records?"
    r"|cop(?:y|ies)"
    r"|sheets?|bills?)|cartas? porte|comprobantes?|acuses?|facturas?|pedimentos?|preuves? de livraison"
    r"|connaissements?|copias?"
    r"|copies|copy of)"
)


def ways(*told: str) -> str:
    """A pattern that finds any of these, each from a word's beginning to a word's end."""
    return rf"\b(?:{'|'.join(told)})(?!\w)"


STANDING = {
    "taken": ways(
        rf"(?:incumbent|contract carrier|hauler|carrier|trucker) (?:took|has|takes|kept|who|whom)(?: {IT})?",
        r"has this(?: one)?(?=[.,!])",
        rf"(?:drives?|drove|takes?|took|hauls?) {IT} (?:\w+ )?(?:himself|herself|themselves|after all|up there"
        r"|down there)",
        r"(?:went|gone|going|go|settled|stuck|sticking|staying|booked|covered|placed"
        r"|pick ?up (?:is |was |has been |already )?(?:scheduled|arranged|set up)) with (?!(?:you|your|u|ya|y'all"
        r"|it|this|that|these|those|them|the|an?|no|whichever|whatever|whoever|option|ltl|standard"
        r"|guaranteed)\b)[a-z]\w+",
        rf"(?:awarded|gave|given|handed|tendered|assigned|passed|promised|went|gone) (?:{IT} )?to (?:another"
        rf"|a different|someone|somebody|the other|{OWN}|an?other) \w+",
        r"(?:he|she|they|cousin|brother|nephew|guy|buddy|son|else|outfit|carrier)(?: is| are| was| were|'s|'re)(?: now"
        rf"| already)? {HAULING} {IT}",
        r"(?:he|she|they|cousin|brother|nephew|guy|buddy|son|else|outfit|carrier) (?:hauls|hauled|ran|runs|carried"
        rf"|covered|took) {IT}",
        rf"(?:used|uses?|using|sent|sending|hired|hiring|put on) {OWN} (?:own )?(?:{TRUCKS}|{PEOPLE})",
        rf"(?:with|in|on|by) {OWN} (?:own )?(?:{TRUCKS}|{PEOPLE})", rf"{OWN} own {TRUCKS}", r"(?:somebody|someone) else",
        rf"(?:another|a different|the other|a cheaper|otr[ao]|autre) {OTHERS}(?! {FAILED})",
        r"has (?:it|a truck on it)(?! (?:to|picked|moved|ready|delivered|booked|at|in|on))", r"(?:is|are) on it",
        r"(?:trucker|carrier|hauler) of record", rf"(?:have|has|had|obliged|bound) to use (?:them|{OWN})",
        r"(?:covered|moved|hauled|taken|handled|picked up) (?:(?:it|them|this|that|all|both) )?(?:by|under) (?!(?:you"
        r"|noon|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|tomorrow|today|the|then|end|appointment|midnight)\b)[a-z]\w+",
        r"covers (?:it|them|both|all|this)", r"under contract",
        r"ya (?:la|lo|las|los|nos|me|se)(?: l[ao]s?)? (?:tom|llev|consig|movi|cubri|carg|dieron|di|dimos|asign|fue"
        r"|agarr|qued|encontr)\w*", r"ya (?:tenemos|tengo|conseguimos|consegu[íi]|encontr\w+)",
        rf"con (?:su|nuestr[oa]|mi) (?:propi[oa] )?(?:{UNIDAD}|transporte|operador|chofer|troca)",
        rf"avec (?:son|sa|notre|leur|mon) (?:propre )?(?:{CAMION}|transporteur|chauffeur)",
        r"(?:donn|confi|attribu|octroy)[ée]e?s? (?:à|au|chez) (?!vous\b)\w+",
        r"d[ée]j[àa] (?:pris|couvert|r[ée]gl|r[ée]serv|plac|trouv)\w*",
    ),
    "gone": ways(
        r"(?:left|went) (?:\w+ )?(?:out )?on (?:the )?(?:\d\S*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb"
        r"|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)",
        r"(?:was|were) (?:collected|picked up|loaded)(?! (?:by|at|in) (?:noon|the))", r"(?:and|it|they) reached",
        r"(?:was|were) on (?:their|the|our) (?:floor|dock|road)",
        r"(?:has|have|had|did)(?: already| since| now| all)? (?:travel+ed|moved|gone|left|arrived|come|rolled|landed"
        r"|shipped|made it|reached|cleared|unloaded)(?! (?:out|to be))",
        r"(?:it|they|he|she|driver|truck|load|freight|everything|shipment|pallets|skids|crates?)(?: all"
        r"| both)? (?:went|left|rode|rolled|arrived|landed|got (?:there|here|in)|was there|were there|came (?:in"
        r"|through|off|out)|travel+ed|departed|unloaded|cleared|made it)", r"(?:all )?done with",
        r"than(?:ks|k you) (?:again )?for (?:hauling|moving|delivering|taking|running|bringing|handling)",
        r"you (?:moved|hauled|delivered|ran|carried|shipped|brought|handled|charged|billed|picked)",
        r"on (?:the road|its way)", r"under ?way", r"rolling now", r"en route",
        r"sali[óo]|salieron|lleg[óo]|llegaron|se (?:fue|fueron)|recibieron|recibi[óo]|recibimos|entreg(?:[óo]|aron"
        r"|amos)|(?:des)?cargaron|descarg[óo]",
        r"(?:est|sont) (?:d[ée]j[àa] )?(?:parti|arriv[ée]|livr[ée]|rendu)e?s?|(?:a|ont) (?:[ée]t[ée] )?(?:livr|quitt"
        r"|re[çc]u|exp[ée]di|ramass)\w*",
    ),
    "called off": ways(
        r"(?:order|load|shipment|job|deal|sale|move|run|this one|pickup|whole thing)(?:'s| is| are| was) (?:off|dead"
        r"|scrapped|scratched|scrubbed|killed|pulled)(?! (?:at|of|the|load\w*))",
        rf"(?:strike|scratch|cross|take|pull) {IT} (?:from|off) (?:\w+ )?(?:list|board|sheet|schedule|calendar)",
        r"no longer a go", r"went bust", r"se arrepinti\w+", r"(?:customer|buyer|they|he|she|receiver|plant|mill) pulled it",
        r"(?:scrap|scrub) (?:load|shipment|order)", rf"call(?:ed|ing|s)? (?:{IT}|everything)(?: all)? off",
        rf"(?:take|pull|drop|remove|kill|wipe|cross|pulled|killed|dropped) {IT} (?:off|from) (?:for|the|your|my|our"
        r"|today|tomorrow)", rf"(?:kill|scratch|scrub|nix|ax) (?:it|this|them|the {FREIGHT})", r"backed out",
        r"pulled (?:out|the plug)", r"fell (?:apart|through)", r"(?:isn'?t|not) happening", r"walked away",
        r"won'?t (?:be )?(?:need\w*|happen\w*|requir\w*|shipping|going|moving)",
        r"(?:not|isn'?t|ain'?t) (?:going|moving|shipping) (?:anywhere|after all|now)", r"can(?:'?t|not) load",
        r"no longer (?:needs?|wants?)", rf"don'?t (?:need|want) (?:the|your) (?:{TRUCKS}|quote|price|pickup)",
        r"stand (?:\w+ ){0,2}down", r"(?:release|turn (?:around|back)|send back) (?:the|your|that) (?:truck|driver)",
        r"changed (?:his|her|their|our|my|its) minds?", r"postponed|shelved|on ice",
        r"(?:turned|turning) (?:it|us|me|that|them) down", r"passed on (?:it|this|that)",
        r"cancel(?:a|amos|aron|e|en|ar|ada|ado|aci[óo]n|[óo])", r"se cay[óo]", r"no mand[ea]n?", r"su[ée]lt[ae]\w*",
        r"ya no (?:(?:ocup|necesit|requer|quier|sal)\w*|va|se|hace|l[ao])", r"annul\w+", r"laiss\w+ (?:\w+ )?tomber",
        r"[àa] l'eau", r"n'a(?:vons|i|)? plus (?:besoin|lieu)", r"plus (?:n[ée]cessaire|notre affaire)", r"a dit non",
        r"dijo que no",
    ),
    "imagined": ways(
        r"let['’]?s say (?:an?|some|your|my|our|you|i)", r"say (?:we|you|i) (?:landed|had|got|won)",
        r"test transaction|usage indicator\W{1,2}t|(?:connection|system|form) check|practice book",
        r"to (?:see|check|find out) (?:if|whether) (?:the|this|our|a) (?:\w+ ){0,2}(?:form|mail|e-?mail|message|inbox"
        r"|address|site|page)|whether (?:the|this) (?:form|message|mail) \w+", r"(?:as an|como|un) (?:example|ejemplo)",
        r"there(?:'s| is) no (?:order|freight|shipment)", r"nobody is (?:buying|shipping|moving)",
        r"pretend|imaginary|hypothetical\w*|made-up|fictional|fictitious|bogus|make-believe|placeholder|simulat\w+"
        r"|sandbox|thought experiment|textbook|homework|quiz|answer key|word problem|test case",
        r"imagin(?:e|ed) (?:a|that|you|we)", r"suppose (?:a|that|you|we|i)", rf"no (?:such|real|actual|live) {FREIGHT}",
        r"not (?:an? )?(?:live|real|actual)(?! (?:\w+ )?(?:team|drivers?|carrier|dock|unload\w*|fork ?lift|flatbed|reefer"
        r"|van|tarps?|trailer|truck)s?\b)", r"nothing (?:is )?(?:live|real)",
        r"(?:mapping|integration|system|connection|edi|uat|regression|smoke|parser|inbox|interface) tests?",
        r"test(?:ing)? (?:data|only|file|record|order|load|tender|mail|environment|account|message|transaction"
        r"|shipment|set|run)", r"send no", r"exercise \d", r"(?:next year'?s|20\d\d|annual|capital) budget",
        r"de prueba|fictici[oa]s?|simulacro|supongamos|ejercicio|inventad[oa]s?|fictifs?|fictives?|supposons|imaginons"
        r"|donn[ée]es d'essai|exercice",
    ),
    "a truck on offer": ways(
        r"i(?:'d| would) (?:want|need|take) \$?\d\S* (?:to|for)", rf"with an empty (?:\S+ )?{TRUCKS}",
        r"holds (?:up to )?\d\S*", r"unidad lista", r"(?:te|se|le) l[oa]s? dej(?:o|amos) en",
        r"(?:looking|searching|hunting) for (?:an? |any )?(?:re)?loads?",
        r"(?:can|will|would) (?:hold|fit|scale) (?:up to )?\d\S*", r"i am a carrier",
        rf"{TRUCKS} (?:(?:is|are|coming|sitting|comes|goes) )?(?:empty|free|mty)(?: (?:in|at|near|by|now|today|tomorrow"
        r"|this|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*))",
        r"(?:tengo|tenemos|traigo|traemos|contamos con|nos queda"
        rf"|ofre[cz]\w+) (?:\w+ ){{0,3}}?{UNIDAD}[^.\n]{{0,60}}\b(?:disponibles?|libres?|vac[ií][oa]s?|destino|regreso)",
        rf"{UNIDAD} (?:\S+ ){{0,3}}?(?:disponibles?|libres?|vac[ií][oa]s?)", r"les? cab(?:en?|r[íi]an?)",
        rf"(?:mi|nuestr[oa]s?) (?:tarifa|precio|operador|chofer|{UNIDAD})",
        r"(?:busco|buscamos|ando buscando) (?:una? |su )?(?:carga|viaje|flete|regreso)s?",
        rf"{CAMION}[^.\n]{{0,30}} (?:libres?|disponibles?|vides?)",
        rf"(?:notre|mon|nos|mes) (?:prix|tarifs?|taux|chauffeurs?|{CAMION})",
        r"(?:il|elle|on) (?:prend|peut (?:prendre|charger))",
        r"cherch(?:e|ons) (?:une? |du |des )?(?:chargements?|voyages?|retours?|fret|charges?)",
    ),
    "status told": ways(
        r"(?:bid|rfq|tender|auction|load|request|posting)(?: \S+)? (?:has|is) (?:now )?closed",
        r"(?:was|were) not (?:selected|awarded|accepted)",
        r"(?:status|estatus|statut|estado)\W{1,3}(?:is |now |changed to )?(?:booked|closed|confirmed|dispatched"
        r"|delivered|cancell?ed|completed?|covered|accepted|in transit|picked up|assigned|awarded|invoiced|expired"
        r"|declined|archived|done|filled|lost|won|scheduled|cerrad\w+|confirm\w+|asignad\w+|reservad\w+|cancelad\w+"
        r"|entregad\w+|r[ée]serv\w+|ferm\w+|annul\w+|livr\w+|adjug\w+)",
        rf"(?:{FREIGHT}|quote|rfq|ticket|case|posting|booking)(?: \S+)? (?:was|has been|is now|were|have been) (?:now "
        r"|already |marked )?(?:closed|booked|converted|assigned|completed|cancell?ed|covered|filled|withdrawn|expired"
        r"|archived|fulfilled|declined|removed|invoiced|rejected|dispatched)",
    ),
    "looked back at": ways(
        r"(?:who|what) insured", r"(?:the|that|your) charges? (?:from you|in writing)", r"in the above matter",
        r"audit|audit(?:s|ed|ing|ors?)|disput\w+|underwrit\w+|(?:we|i) insure|insurers?|insurance (?:company|claim"
        r"|adjuster|carrier)|adjusters?|surveys?|(?:five|5|four|4)[- ]stars?|(?:latest|your|customer|leave an?|write a"
        r"|left a) reviews?|how did (?:we|it|they|he)|feedback|custody|tariff says|overcharg\w+|discrepanc\w+"
        r"|re-?weigh\w*|re-?class\w*|subrogat\w+|attorneys?|subpoena\w*|stolen|theft",
        r"(?:my|our) (?:books|records|file) (?:say|says|shows?)", r"(?:what|why) did you (?:charge|bill)",
        r"you (?:charged|billed)", r"r[ée]clamation\w*|reclam(?:o|os|ación|acion)|auditor[íi]a|cobraron|de m[áa]s",
    ),
    "papers wanted": ways(
        r"(?:send|needs?|find|get|forward|e-?mail|give|want|missing|resend|provide|attach|waiting (?:for|on)"
        r"|necesit\w+|mand\w+|env[ií]\w+|ocup\w+|falta\w*|envoy\w+|transmet\w+|besoin"
        rf"|manque\w*) (?:\S+ ){{0,4}}?{PAPERS}",
        rf"{PAPERS},? (?:please|pls|plz)",
    ),
    "asks after the truck": ways(
        r"(?:send|get|give|need|text|tell|let) (?:me |us |him |her )?(?:know )?(?:\w+ ){0,3}?(?:eta|driver'?s? (?:name"
        r"|cell|phone|number)|trailer (?:number|#|no)|truck (?:number|#)|tracking|location|update|status|seal number)",
        r"where(?:'?s| is| are) (?:my|the|our|this|that|your) (?:truck|driver|load|freight|shipment)",
        r"where(?:'?s| is) (?:he|she)",
    ),
    "answered": ways(
        r"you (?:asked|wanted to know|were asking|wondered|wrote|inquired|requested)",
        r"(?:per|re|regarding|to answer|in (?:answer|reply|response) to|as per) your (?:question|request|inquiry|rfq"
        r"|posting)",
        r"(?:here|there)(?:'s| is| are)(?: \w+)? (?:our|my|the) (?:prices?|quotes?|numbers?|rates?|answers?|figures?"
        r"|bids?)", r"there it is", r"i(?:'d| would) say", r"our (?:price|quote|rate|bid|offer) (?:on|for|is|would)",
        r"good for \d+ days", r"me (?:pregunt|pidi)\w+", r"(?:vous )?m'avez demand\w+",
    ),
    "reports": ways(
        r"i(?: already| just| have|'ve)? (?:booked|priced|quoted|answered|handled|covered|took care|scheduled"
        r"|dispatched|sent (?:him|her|them|it))", r"(?:and|so|which|but) (?:i|we) (?:already )?did",
        r"(?:he|she|they)(?:'s| has| have|'ve)(?: got| already)? (?:the|a|his|her|their|my|our) (?:bol|number"
        r"|confirmation|price|quote|rate|answer|labels?|paperwork)", r"(?:just|only) so (?:that )?you\w*",
        r"so you(?:'re| are| don'?t)(?: not)? (?:surprised|chas\w+|double|work\w*|wast\w+|aware)",
        r"(?:only|just) (?:forwarding|telling|letting|passing|sharing)", r"put it on your",
        r"for (?:the|your|our|my) (?:\w+ )?(?:files?|records?|information|awareness)",
        r"ya (?:le|les|quedamos|cotic\w*|habl\w*)",
    ),
    "only a question": ways(
        r"(?:only|just|all (?:i|we)) (?:need |want |after |asking (?:about|for) |asking |wondering about )?(?:is )?"
        r"(?:the|an?|your) (?:freight )?(?:class|nmfc|transit|dims|code|service map|cut-?off)\b"
        r"(?! (?:\w+ )?(?:is|was|are|changed|wrong|and))",
        r"(?:s[óo]lo|solamente|[úu]nicamente) (?:\w+ )?(?:la clase|el tr[áa]nsito)",
        r"(?:seulement|juste) (?:la classe|le d[ée]lai)",
    ),
    "not asked of you": ways(
        r"(?:wait|hold|stand ?by) (?:for|on|until|till) (?:my|our|the|his|her|their|further) (?:go|ok|okay|word"
        r"|signal|approval|notice"
        r"|po|call)", r"until (?:i|we) (?:tell|say so|give you|let you|call you)", r"pending (?:\w+ )?approval",
        r"(?:then|and) (?:i|we)(?:'ll| will) (?:ask|request|come back|get back|reach out)",
        r"no (?:trucks?|pick ?up|carrier|driver|van|flatbed) (?:yet|now|for now|so far|at this (?:point|time))",
        r"(?:not|isn'?t|ain'?t) (?:shipping|moving|going) (?:it |this )?(?:yet|any ?time soon)",
        r"(?:don'?t|do not|no need to) (?:put|line up|assign|waste)", r"(?:stop|quit) looking", r"won'?t come to you",
        r"not after (?:an? |your )?(?:price|quote|truck|rate)", r"dispatch nobody", r"(?:kindly|please|just) ignore",
        r"no dollars", r"no (?:l[ao]s? )?(?:conteste[sn]?|responda[sn]?)", r"ya no (?:me |se )?(?:dig|recib)\w+",
        r"take me off",
        r"(?:don'?t|do not|no need to|needn'?t|never) (?:\w+ )?(?:send|quote|price|book|answer|bother|worry|chase"
        r"|dispatch|do anything|act|key|enter|search|work|rate)", r"(?:book|send|quote|do) nothing",
        r"nothing (?:for you|to (?:price|book|send|move|haul|rate)|needed|is needed|from you|on your end|is due|here)",
        r"(?:can'?t|won'?t|couldn'?t) (?:give|offer) (?:it|this|that|you)(?: to)?",
        r"(?:skip|ignore|delete) (?:my|that|this|it)",
        r"no (?:quote|price|reply|answer|response|action|bid)(?! (?:yet|from|back|so far|number))",
        r"not (?:asking|shopping|buying|a request)", r"next time", r"only learning", r"meant for",
        r"no (?:l[ao]s? )?(?:ande|anden|busque|cotice|mueva|espere|mande)\w*", r"no (?:hace falta|es necesario|se preocupe)",
        r"para que (?:no|sepa|est[ée])", r"ne (?:l[ea]s? )?(?:cherche|cote|r[ée]pond|r[ée]serve)\w*",
        r"pas (?:besoin|n[ée]cessaire|la peine)|inutile",
    ),
}  # fmt: skip
"""Each voice by its name, for text in lower case."""
