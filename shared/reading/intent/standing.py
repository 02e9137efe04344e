"""How the freight of a message stands where it may be told for another reason than to have it carried, by the words.

Nothing here decides: each is one voice among those that are weighed, beside the signals of `intent`. They tell what words,
their kinds and pairs cannot: who has it, whether it has gone, whether it is real. `other_purposes` tells what is wanted in its
place.
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
AGENT = (
    r"(?:3pl|broker|forwarder|freight (?:company|agent|desk)|logistics (?:company|provider|partner|firm|team|dep\w+)"
    r"|traffic (?:dep\w+|office|desk|team)|routing (?:desk|center|company|guide))"
)
"""Who else sees to somebody's freight."""
NAMED_OWNER = (
    r"(?:vendor|supplier|customer|client|shipper|seller|buyer|mill|maker|farm|store|receiver|consignee|dealer"
    r"|manufacturer)"
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
        rf"{NAMED_OWNER}(?:s|'s|s'|\u2019s|s\u2019)? own {TRUCKS}",
        rf"{OWN} (?:\w+ )?{AGENT}(?: in \w+)? (?:now |already )?(?:handles?|handling|is handling|has|does|moves?|books?|took"
        rf"|takes care of|will (?:handle|move|book|take)) (?:{IT}|all|everything|(?:the|our|all) freight)",
        rf"on (?:their|his|her|(?:their|our|the|my) {AGENT}(?:'s|s'|\u2019s)?) (?:load )?board",
        rf"(?:gave|given|handed|tendered|assigned|awarded) {IT} (?:over )?to (?!(?:you|your|u|ya|y'all|me|us|him|her|them"
        r"|it|the|an?|my|our|his|their|this|that)\b)[a-z]\w+",
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
        r"(?<!not )(?<!longer )holding off(?! (?:on )?(?:the )?(?:tarp|deliver|unload)\w*)", r"sitting tight",
        r"sitting on (?:it|this|that|the (?:order|job|decision|quote|price))", r"(?:on|to) the back ?burner",
        r"(?:not|n'?t) (?:going|moving|proceeding) (?:ahead|forward)(?! (?:until|without|unless))",
        r"decided (?:to wait|to hold|against (?:it|this|that)|not to)", r"(?:tabled|parked) (?:it|this|that|until|till|for now)",
        r"(?:it|this|that|they|customer|buyer) (?:went|has gone|'s gone) quiet", r"(?:on|at a) (?:pause|standstill)",
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
}  # fmt: skip
"""Each voice by its name, for text in lower case."""
