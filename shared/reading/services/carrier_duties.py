"""What tells whoever carries the freight to do, to bring or to leave a thing, where no label says so and no "must" stands.

"Drivers go to the scale house first", "Bring hard hat and glasses.", "No late arrivals", "Chaînes et toiles obligatoires".
"""

from shared.reading.language.word_patterns import WordPattern

DRIVER = r"(?<!team )(?<!our )(?<!my )(?<!\d )(?:drivers?|truckers?|carriers?(?! (?:rate|pay))|haulers?)"
DOES = (
    r"go(?:es)?|sits?|counts?|brings?|returns?|suppl(?:y|ies)|provides?|signs?|checks?[ -]in|calls?(?! me\b)|parks?|waits?"
    r"|stays?|wears?"
    r"|reports?|shows?(?! up (?:late|yesterday))|presents?|uses?|scales?|weighs?|helps?|tarps?|straps?|secures?|chains?"
    r"|backs?|enters?"
    r"|asks?|keeps?|leaves?(?= (?:the|his|their|all|with|pallets|empties))|carr(?:y|ies)|hands?|verif(?:y|ies)|inspects?"
    r"|notif(?:y|ies)"
    r"|texts?(?! me\b)|phones?|breaks?|opens?|touch(?:es)?|throws?|sweeps?|pulps?|follows?|turns? (?:in|off)|stops? (?:at"
    r"|by)|follows?"
)
EVER = (
    r"(?:please|then|also|always|only|just|himself|themselves|not|never|(?<!a driver )to|is to|are to|does not|doesn'?t"
    r"|do not|don'?t)"
)
FATE = (
    r"(?:is|are|will be|gets?|get) (?:(?:not|never|also) )?(?:turned away|refused|rejected|sent (?:back|away|home)|escorted"
    r"|responsible"
    r"|(?:not )?(?:allowed|permitted)|expected to|banned|fined)"
)
BROUGHT = (
    r"hazmat endorsement|twic|cha[iî]nes?|toiles|sangles|casques?|bottes|chaleco|botas|casco|lentes|cadenas|e-?track"
    r"|placards?|vests?"
    r"|boots|goggles|gloves|ear ?plugs|h2s card|permits?|dot number|photo id"
)
DUTIES = WordPattern(
    rf"\b(?:(?:the|all|both|your|each|every|any) )?{DRIVER}\b[:,]?(?: (?:who|with|without|over|under|wearing) [^.;\n]{{1,40}}?)??"
    rf"(?: {EVER})*[ ](?:{DOES}|{FATE})\b"
    # said of trucks and loads
    rf"|\b(?:trailers?|trucks?|equipment) (?:with|without|that|which) [^.;\n]{{1,40}}? {FATE}\b"
    r"|\b(?:each|every) (?:stop|drop|store) (?:must|has to|needs to|signs?)\b"
    r"|\b(?:late|early) (?:trucks?|arrivals?|drivers?|deliveries) (?:are|will be|get|must)\b"
    r"|\b(?:must|may|shall|can|should|are|is) ?(?:not|never) (?:to )?be (?!(?:double[ -]?|top[ -]?)?stacked|(?:on|in|at|the"
    r"|a|late|there"
    r"|billed|quoted|able|available|ready|more|less|over|under)\b)\w+(?:ed|en|wn|ft|un|id|nt|lt|ut)\b"
    r"|\bmust be (?:kept|secured|chained|locked|odou?r[ -]?free|pest[ -]?free|empty|free of|placarded|inspected"
    r"|blocked|braced"
    r"|wiped|lined)\b"
    # asked of nobody by name, at the head of a sentence
    r"|(?<![\w,'’)\"/&+] )(?<!\w)(?:please |pls )?(?:bring|wear|chock|placard|sign in|park|honk|back in(?:to)?\b|stage"
    r"|turn off|shut off|pull (?:up|in|around)"
    r"|leave (?:the )?(?:engine|trailer doors?|doors?|seal|empties)|stop at the|go to the|secure|drive (?:around|to the)"
    r"|come (?:in|through|around)"
    r" (?:the|gate|back|side)|remain|stay (?:in|with|on|off|out)|load (?:nose|tail|lengthwise|head)|take (?:pictures|photos"
    r"|a photo))\b(?! (?:me|us|to|backs?|it|them|the (?:cost|rate|price))\b)"
    # not to be done or brought
    r"|\b(?:do not|don'?t|never) (?:send (?:a|an|any|trucks?|drivers?|trailers?|flatbeds?|reefers?|open)|show up|come (?:in"
    r"|through|before|early|to)"
    r"|arrive|be (?:early|late)|park|block|idle|touch|throw|drag|push|clamp|remove|enter|back (?:in|up)|run over|cut|strap"
    r"|chain|mix|re-?seal"
    r"|leave (?:the|until|before|without)|depart|drive (?:on|over)|unload (?:until|before|without)|use (?:hooks|the|clamps))\b"
    r"|\bno (?:early|late) (?:arrivals?|deliver\w+|trucks?|show\w*|pick ?ups?|drivers?|check[ -]?ins?)\b"
    r"|\bno (?:walk[ -]?ins?|odou?rs?|idling|hooks|clamps|cell ?phones?|weapons|firearms|shorts|sandals|open[ -]toe\w*"
    r"|riders?|kids|children"
    r"|dogs|double[ -]?broker\w*|brokering|early birds?|\w+ (?:against|inside|under) )"
    # things that have to be there
    rf"|\b(?:{BROUGHT})\b[^\n.;]{{0,40}}?(?<!if )\b(?:required|mandatory|a must|not optional|no exceptions|obligat\w+"
    rf"|exig\w+|requis\w*)"
    r"|\b(?:chains|straps|binders|load bars|edge protect\w+|load locks)\b[^\n.;]{0,24}\b(?:min(?:imum)?\.? (?:of )?\d+"
    r"|at least \d+|\d+ min(?:imum)?\b|(?:per|on each|over each|on every) (?:bundle|stack|piece|coil|pallet|crate|unit))"
    # asked within a sentence, or of whoever reads it
    r"|\bring (?:the |for )?(?:door)?(?:bell|buzzer)\b|\b(?:buzz|knock) (?:at|on|for) (?:the|door|gate|dock|office)\b"
    r"|\b(?<!\bi )(?<!we )(?<!'ll )(?<!will )(?<!they )(?:tell|have|let|ask) (?:the |your )?(?:driver"
    r"|trucker)s?\b(?=,? \w)(?! (?:is|are|was|has|here|there|at\b|in\b))"
    r"|\b(?<!\bi )(?<!we )(?<!'ll )(?<!will )(?<!they )note (?:the|their|its|any|all|seals?)\b[^.;\n]{0,40}? on (?:the "
    r"|both |all |each |every )?(?:bols?|delivery receipt|pod"
    r"|receipt|paperwork|bill)\b"
    r"|(?<!do )\byou(?:'ll| will)? (?:(?:need|have) to|must|should) (?:supply|provide|bring|furnish|carry|wear|check in|sign|send"
    r" (?:a|an) (?:clean|empty|dry))\b(?! (?:us |me )?(?:an? |the |your )?(?:\w+ )?(?:rates?|quotes?|price|pricing|number|answer"
    r"|certificate|insurance|coi|w-?9|mc)\b)"
    r"|\b(?:the|your|each|every) (?:truck|trailer) (?:needs? an?|must have|has to have|needs to have"
    r"|should have)\b(?! (?:an? )?(?:lift ?-?gates?|lift|gate)\b)"
    r"|\b(?:fuel|reefer (?:unit|tank|fuel)|tanks?|doors?|unit) (?:must|has to|have to|needs? to) (?:be|have|stay|remain|run)\b"
    r"(?! (?:here|there|at|in|on|by|delivered|picked))"
    r"|\bno (?!receiving|loading|unloading|shipping|picking|delivering|stacking|touching)\w{3,}ing (?:on|in|at|inside|near"
    r"|around)"
    r" (?:the|our|their|any) (?:\w+ )?(?:docks?|yard|lot|street|property|plant|building|warehouse|aisles?|gate|premises|cab|site"
    r"|trailer|facility|scale|ramp|floor)\b"
    r"|\b(?:steel[ -]?toe\w*|hard ?hats?|safety (?:vests?|glasses|shoes|boots)|frs?\b|ppe)[^\n.;]{0,60}?\b(?:no exceptions"
    r"|at all times"
    r"|past the gate|or (?:you|they|he|drivers?) (?:won't|will not|don't|get|are|is))\b"
    # calls that are not before delivery alone
    r"|(?<![\w,'’)\"/&+] )(?<!\w)(?:please |pls )?(?:call|phone|notify|contact) (?:receiving|shipping|security|dispatch"
    r"|(?:the |their )?(?:consignee|receiver|customer|site|store|dock|warehouse|office)|(?-i:[A-Z][a-z]+))\b[^.;\n?]{0,40}?"
    r"\b(?:\d+|an?|one|two|half an|the)[ -](?:hours?|hrs?|min(?:ute)?s?|day|night|evening)s? (?:before|ahead|prior|out"
    r"|in advance)\b"
    r"|\b(?:call|text|phone|ring)(?: (?:me|us|my cell|my phone|the office|(?-i:[A-Z][a-z]+)))? (?:when|once|as soon as"
    r"|after)(?: \w+)?"
    r" (?:loaded|empty|unloaded|arriv\w+|delivered|on ?site|loads?|empties|gets? there)\b"
    r"|\b(?:call|text|phone) when (?:loaded|empty|unloaded|on ?site)\b"
    r"|\b(?:notify|call|phone|text)\b[^.\n;]{0,20}\bbefore (?:delivery|arrival|delivering"
    r"|arriving)\b[^.\n;\d]{0,24}\(?\d{3}\)?[ .-]\d{3}"
    r"|\bkeep (?:\w+ ){1,2}(?:upright|dry|level|flat|covered|cool|closed|locked|sealed|separate|apart)\b"
    # in Spanish and French
    r"|\b(?:operador|chofer|conductor|transportista|chauffeur|camionneur|transporteur)\b[^\n.;]{0,40}?\b(?:lleve|traiga"
    r"|llegue|use|presente|se registre|se presente|firme|espere|pase|avise|llame|tiene que"
    r"|tendr[áa] que|deber[áa]|debe|necesita|doit|devra|apporte|reste|porte|se pr[ée]sente)\b"
    r"|\b(?:hay que|il faut|favor de|pri[èe]re d[e']|merci d[e']|veuillez|no olvide|tiene que|tienen que) ?(?:lavar|traer|llevar"
    r"|barrer|usar|registrarse|avisar|llamar|presentar|apporter|porter|utiliser|appeler|passer|se pr[ée]senter|laver|balayer)\b"
    r"|(?<![\w,'’)\"/&+] )(?<!\w)(?:appeler|t[ée]l[ée]phoner|aviser|llamar|avisar)[ ](?:à|a|al|le|la|au|aux)? ?[^.;\n]{3,40}?"
    r"\b(?:\d+ ?(?:h|heures?|horas?|hrs?|min\w*)|une? heure|una hora|la veille|un d[íi]a)\b[^.;\n]{0,16}"
    r"|\bno (?:abrir|romper|fumar|estacion\w+|bajar|mover|mojar|voltear)\b|\b(?:no se (?:aceptan?|permiten?|reciben?)"
    r"|prohibido|interdit de|d[ée]fense de|favor de (?:entrar|llegar|registrarse"
    r"|presentar))\b",
)
"""Where a duty of the carrier's is told."""
