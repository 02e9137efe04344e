"""Services beyond dock to dock, with the end that they belong to; what is denied is left out."""

import re
from dataclasses import dataclass

from shared.reading.days.taken_back import WITHDRAWN, near
from shared.reading.language.word_patterns import WordPattern, in_turn
from shared.reading.services.end_words import PICKUP, End
from shared.reading.services.only_there import only_there
from shared.reading.services.other_end_too import at_both, no_docks
from shared.reading.services.refused_in_passing import does_harm, not_under
from shared.reading.services.service_codes import Legend, legends
from shared.reading.services.service_ends import end_of
from shared.reading.services.unasked import AROUND, OWN, THEIR_OWN, denied, of_goods, unasked
from shared.reading.services.wished_before import no_longer, refused_since
from shared.reading.services.writers_side import here_is_end, on_our_side

BOTH_ENDS = ("liftgate", "residential", "inside", "limited access", "appointment")
SERVICES = (
    ("liftgate", r"lift[ -]?gates?|l[/-]?gates?\b|lft ?gates?|(?<=have a )lift(?! ?truck)|(?<=with a )lift(?! ?truck)"
        r"|(?<!fork )(?<!scissor )(?<!boom )(?<!man )(?<!pallet )lift(?= (?:is )?(?:needed|required"
        r"|req['\u2019]?d) (?:at|on|for|both))"
        r"|(?<=needs a )lift(?! ?truck)|(?<=need a )lift(?! ?truck)"
        r"|(?<=need the )gate|(?<=need a )gate|(?<=w/ )gate|(?<=with a )gate(?! code)|gate truck"
        r"|(?:trucks?|trailers?)(?: (?:that|which))?(?: (?:must|should|will|has to|have to|needs? to|ought to))?"
        r"(?: (?:needs?|have|has|bring|with|(?:come|comes|equipped) with|gets?)| ?w/)(?: (?:a|an|the|some|one with a))?"
        r" (?:lift|gate)(?! ?(?:trucks?|codes?|pass(?:es)?|fees?|keys?)\b)"
        r"|(?:(?<=needs a )|(?<=require a )|(?<=requires a )|(?<=has a )|(?<=have a )|(?<=w/ a ))gate"
        r"(?! ?(?:codes?|pass|keys?|guard|number|that|which|at|on|we|you|there|here|house|entrance|with|and)\b)"
        r"|lift thing(?:y|ie)?|(?<!from the )(?<!off the )(?<!at the )(?<!to the )tail ?gate"
        r"(?! (?:the|it|them|freight|ready|loaded)\b)"
        r"|l/g\b|lg(?=[ -]?(?:(?:both|and|at|req|needed|required|delivery|dlvr?y?|del|dest|orig|resi|inside|pu"
        r"|pickup)\b|[+&@,/]))"
        r"|(?<![\w .])lg(?=\s*\Z)|(?:(?<=w/ )|(?<=w/)|(?<=with )|(?<=, ))(?-i:LG)(?=\s*(?:[,.;/)\n]|\Z))"
        r"|tail[ -]?lift|hayon|rampa (?:hidr[áa]ulica|elevadora)"
        r"|plataforma (?:elevadora|hidr[áa]ulica)|(?:power|rail|tuck[ -]?under) ?gate"),
    ("residential", r"residen(?:tial|ces?)|resid?(?:\.|\b)|(?-i:RES)(?= (?:DEL|PU|DLV|PICK)\w*\b)|rez|home[ -]based|(?:house"
        r"|home)[ -]to[ -](?:house|home)"
        r"|(?:customer|client|buyer|home ?owner|person|owner|friend"
        r"|brother|sister|mom|mother"
        r"|dad|father|uncle|aunt|grand\w+|someone|somebody|parent|son|daughter|employee|lady|guy|student|neighbor|seller|people|folk)(?:s'"
        r"|['’]s|s) (?:new |old |own )?(?:house"
        r"|home|apartment|apt|condo|garage|driveway|basement)|(?:an?|his|her|my|our|their|the) (?:apartment|condo"
        r"|townhouse|town home)"
        r"(?! (?:complex|building|project|community|association))|(?:his|her|my|their) (?:own )?(?:garage|driveway"
        r"|basement)|both (?:ends |places |addresses |of them )?(?:are )?(?:(?:private|ordinary|regular|normal|just"
        r"|plain) )*(?:homes"
        r"|houses)|home ?owners?(?! assoc)|(?<=\d, )(?:house|home)(?=[ ]?(?:[,;)\n]|\Z))"
        r"|cabin owners?|to (?:a|her|his|their) home|to (?:a )?new (?:house|home)|private (?:homes?"
        r"|residences?|house)"
        r"|home (?:address|delivery|pick ?up)|(?:his|her|their|my|our|the|a)"
        r" (?:new |own |old |private )?(?:house|home)\b(?! (?:office|build\w+"
        r"|boat|plants?|paint\w*|made|fragrance"
        r"|care|warranty|team|port|turf|base|depot|goods|page|carrier|account|brand|show|improvement|town))"
        r"|house delivery|r[ée]sidentiel(?:le)?"
        r"|r[ée]sidence|residencial"
        r"|domicilio particular|maison priv[ée]e"),
    ("inside", r"(?:carr(?:y|ied)|br(?:ing|ought)|tak(?:e|en)|moved?|set|haul(?:ed)?|put|placed?|hump(?:ed)?|lug(?:ged)?"
        r"|walk(?:ed)?)"
        r"(?: (?:it|them|this|everything|all of it))?(?: (?:right|all the way|up|back|down|over))* in(?:to)?(?= (?:the|her"
        r"|his|my|their|our|a) "
        r"(?:new |spare |front |back |\d\w+ floor )?(?:house|home|garage|kitchen|living room|bed ?room|dining room|basement"
        r"|apartment|condo|office|room|suite"
        r"|lobby|shop|store(?! room\b))\b)"
        r"|(?:want|need|like|have)s? (?:it|them|this|everything|that) (?:to be )?(?:carried|brought|hauled|lugged)"
        r" (?:right |all the way )?(?:in|upstairs)(?=[ ]?(?:[,.;)\n]|\Z|and\b|for\b))"
        r"|(?:ha(?:s|ve) to|must|needs? to|should) be carried (?:in|up|upstairs|inside)|(?:ha(?:s|ve) to|must|needs? to|will"
        r"|should) (?:come|go) "
        r"(?:up|in|inside|upstairs)(?: inside)?(?: (?:and|to) (?:get|grab|pick|load|take)(?: (?:it|them))?(?: up)?"
        r"| to the \d\w+ (?:floor"
        r"|fl)\b)"
        r"|tak(?:e|en) (?:it |them )?(?:up )?to (?:the|her|his|their|our) (?:\d\w+|second|third|fourth|fifth"
        r"|top) (?:floor|fl)\b"
        r"|inside[ -](?:deliver(?:y|ed)|del|dlv|pick ?up|pu\b|placement|service)|deliver(?:ed|y)? inside|carry (?:it "
        r"|them )?(?:in|inside)|brought inside|inside (?:to|into )?the (?:building|house|garage|store|home|\d(?:st|nd|rd"
        r"|th) floor)"
        r"|(?<=liftgate \+ )inside|(?<=lg \+ )inside|(?<=lg and )inside|(?<=lg & )inside|(?<=lg, )inside|(?<=lg/)inside"
        r"|inside(?= (?:at|for) (?:the )?(?:consignee|cnee|receiver|destination|dest|delivery)\b)"
        r"|inside (?:to |into )?(?:his|her|their) (?:\w+ )?(?:building|house|garage|store|home|shop|room|office|floor"
        r"|showroom|lobby)"
        r"|(?<=liftgate and )inside|(?<=liftgate & )inside|(?<=gate, )inside|(?<=glove, )inside"
        r"|(?<=resi )inside|(?:(?<=delivery, and )|(?<=delivery and )|(?<=delivery, ))inside"
        r"(?=[ ]?(?:[,.;)\n]|$))|(?<=residential, )inside|(?<=residential and )inside|inside(?=,? (?:and |& |\+ )?(?:lift ?gate"
        r"|appt|appointment|residential"
        r"|resi|white glove|notify|call|at del)\b)"
        r"|(?<=- )inside(?=[ ]?(?:[,.;)\n]|$))|inside(?=, (?:up )?(?:on |to )?(?:the )?(?:first|second|third|ground|main"
        r"|\d(?:st|nd|rd|th))"
        r" (?:room|floor)\b)"
        r"|(?<!next )(?<!new )(?<!another )(?:want|need|tak|bring|deliver|put|plac|set|mov|carr|haul|wheel|fetch|remov|pull"
        r"|pick)\w{0,4} (?:it |them "
        r"|this |these|those "
        r"|everything |all of it |the \w+ )?(?:up |out )?(?:to go )?(?:from )?inside"
        r"(?! (?:sales|diameter|dimension|the (?:trailer|truck|container|box|crate|drum)|measure|of (?:the|a) (?:trailer"
        r"|truck|container|box|crate)))"
        r"|(?:goes|must go|(?:needs?|has|have) to go) inside|(?:carr(?:y|ied)|brought|bring|deliver(?:ed)?)"
        r" (?:it |them |this )?(?:upstairs|up (?:to the|the stairs|one|two|three|a flight|\d))|(?:has|have|needs?) to be inside"
        r"|taken inside|(?:carry|carried|bring|brought|haul|wheel)"
        r" (?:it |them |this |everything )out(?= ?(?:[.,;)\n]|$|of (?:the|her|his|my|their"
        r"|our|an?)\b))|threshold delivery|room of choice"
        r"|livraison [àa] l'int[ée]rieur|entrega (?:en )?interior|bring (?:it|them) (?:in|inside)|(?:carried|moved"
        r"|set|placed) inside|(?:carried|moved|set|placed|brought|taken|put|wheeled|hauled)(?: right| all the way| back)?"
        r" in inside"),
    ("limited access", r"limited[ -]access|ltd access|limited(?= (?:pick ?up|pu|delivery|del)\b)|acc[eè]s limit[ée]"
        r"|acceso limitado"),
    ("appointment", r"(?:by )?app(?:oin)?t(?:ment)?s?\.?\b|by appt|rendez-vous|\brdv\b|con cita|cita previa|previa cita"
        r"|cita\b|must schedule"
        r"|(?:book|reserve|schedule|arrange)s? (?:an? |the |your )?(?:\w+ )?(?:slot|dock time|delivery time)"
        r"|set(?:ting)? (?:up )?(?:an? |the )?(?:delivery|receiving|unloading) (?:time|slot|window|date)s?"
        r"|(?:must|has to|have to|needs? to) be scheduled|sur rendez-vous|strict appt"),
    ("protect from freeze", r"protect(?:ion|ed|ing)?[ -](?:from|against)[ -](?:freez(?:e|ing)|(?:the )?cold)"
        r"|(?:keep|kept|stop|save)(?: (?:it|them|this|these|that|everything|(?:the|our) \w+))? from (?:freezing|freeze"
        r"|getting (?:too )?cold)"
        r"|(?:don't|do not|doesn't|can't|cannot|never) (?:want|let|have) (?:it|them|this|these|any of it) (?:to )?(?:freez\w+"
        r"|(?:get )?frozen)"
        r"|can(?:not|'t) get frozen|(?:it|they|this|that|stuff|product|paint|glue|ink)(?:'ll| will| can| could) freeze\b"
        r"|not be allowed to freeze|needs? heat(?! ?(?:shrink|treat))"
        r"|(?:keep|kept|stay|remain)(?: (?:it|them|this|these|everything))? (?:above|over|warmer than) (?:3[2-9]"
        r"|4\d)(?=[ ]?(?:°|º|F\b"
        r"|deg|[,.;)\n]|\Z))"
        r"|PFF\b|freeze[ -](?:protect(?:ion|ed)?|sensitive)|above freezing"
        r"|do(?:es)? not (?:let )?freeze|can(?:no|')t freeze|freezable|heated (?:service|trailer|trl|van)"
        r"|prot[ée]ger du gel|prot[ée]g[ée] (?:contre|du) (?:le )?gel|proteger de congelaci[óo]n"
        r"|heat (?:service|required)|don't (?:let (?:it|them) )?freeze|(?:must|should|may|can) ?not (?:be frozen|freeze)"),
    ("tarps", r"(?<!rolling )(?<!roll )(?<!rolling-)tarp(?:s|ed|ing|aulins?)?(?! (?:marks?|burns?|damage"
        r"|holes?|shop|fabric|material|repairs?|makers?|company)\b)(?: required| needed)?|b[âa]ch(?:es?"
    r"|age|[ée]e?s?)|lonas?"),
    ("straps", r"(?:must|has to|have to|needs? to|should) be (?:\w+ )?strapped|needs? strapp(?:ed|ing)|straps?(?! (?:it"
        r"|them|these|those|the|everything|down|onto|to(?! be\b)"
        r"|on(?! (?:both|all|each|every)\b))\b)|(?:(?<=\buse )|(?<=\buses )|(?<=\busing )|(?<=\bwants )"
        r"|(?<=\bwant )|(?<=\blike )|(?<=\bneed )|(?<=\bneeds ))straps(?= on\b)|straps(?= on [^.;,\n]{0,30}\b(?:not|no"
        r"|never|instead of|rather than) chains)|(?:(?<=[.,;:] )|(?<!.))straps(?= on (?:the|top|top of|my|our)\b)"
        r"|strapped(?= ?(?:and|&|/) tarped)"
        r"|(?:(?<=flatbed, )|(?<=flatbed )|(?<=deck, )|(?<=deck )|(?<=conestoga, ))strapped(?! (?:on|to|down)\b)"
        r"|(?<=, )strapped(?=[ ]?(?:[.,;\n]|\Z))"
        r"|(?<=tarped and )strapped|(?<!steel )(?<!poly )(?<!plastic )(?<!nylon )(?<!metal )strapping|eslingas|correas|sangles"),
    ("team", r"(?:(?<=need )|(?<=needs )|(?<=takes )|(?<=requires )|(?<=with ))(?:two|2) drivers"
        r"|(?:(?<=[.;] )|(?<!.))(?:two|2) drivers(?=,| please\b| so\b)"
    r"|teams? (?:drivers?|service|transit|expedited?|required|needed|run|load|truck|freight|only)"
        r"|driver teams?|(?<=one )team(?=,)|team(?= (?:van|reefer|dry|53))|(?<=need )teams?|(?<=need a )team|(?<=needs a"
        r" )team|(?<=with )team|"
        r"(?:(?<=with a )|(?<=book a )|(?<=want a )|(?<=run a ))team(?! (?:of|from|at|in|that|who|lead\w*|members?|meeting)\b)"
        r"|(?<=[.,;(] )team(?=[ ]?(?:[.,;)\n]|$| if| or| through| please))"
        r"|(?:conductores|operador(?:es)?|choferes) en equipo|doble operador|equipo de (?:operadores|choferes)"
        r"|(?<=[(])teams?(?=[)])"
        r"|(?:be|run|running|must|runs) (?:as a |as |a )?team(?:ed|s)?|[ée]quipe de chauffeurs"),
    ("drop trailer", r"drop(?:ped)?[ -]?(?:and|&|n|/)[ -]?hook|(?-i:D ?& ?H)|drop[ -]trailers?|trailer drop|drop a trailer"
        r"|drop (?:an )?empty"
        r"|(?:drop|leave)s? (?:the|your|his|an?|their) (?:empty |loaded )?trailer(?= (?:with us|here|there|at|in|on"
        r"|over|overnight|for (?:us|them|loading|unloading))\b)"
        r"|preload(?:ed)?(?: trailer)?|pre-?loaded trailer|remorque d[ée]pos[ée]e"),
    ("driver assist", r"driver[ -](?:assist(?:ed|ance|s)?|unload(?:s|ing)?|load(?:s|ing)?|help|to (?:help|assist))"
        r"|driver (?:must|will(?: have to| need to)?|needs to|has to|should) (?:help|assist|hand ?unload|unload)|hand unload"),
    ("white glove", r"white[ -]?glove"),
    ("over dimension", r"over[ -]?dimension(?:al|ed)?|over[ -]?size|over[ -]?sized loads?|wide load|OD load|over[ -]?width"
        r"|over[ -]?height|(?<!overweight )(?<!over weight )(?<!over-weight )(?<!axle )(?<!any )"
        r"permits?(?: (?:required|needed|load"
        r"|(?:(?:is|are|will be) )?(?:on you|yours|your (?:job"
        r"|end|side|problem|department)))|(?=[ ]?(?:[,.;)\n]|\Z|in\b)))|hors[ -]norme"),
)  # fmt: skip
HYPHENED = r"(?!\w|-(?!(?:del|dlv|dlvry|delivery|dest|pu|pick ?up|orig)\b))"
"""Behind a service: the end it is for may stand behind a hyphen ("LIFTGATE-DEL")."""
SERVICE = tuple((name, WordPattern(rf"(?<![\w-])(?:{pattern}){HYPHENED}")) for name, pattern in SERVICES)
PLACES = (
    ("limited access", r"(?:(?:construction|job) ?-?sites?|jobsites?)(?! (?:super\w*|foreman|contact|manager|phone|guy"
        r"|lead|crew|boss|name|cell|tel|trailer|hours|rep|is closed|closes|opens)\b)|chantier"
        r"|(?:school|church|military|prison|farm|university)(?= (?:deliver(?:y|ies)|pick ?up)\b)"
        r"|(?:from|out of|in) (?:a|my|our|his|her|their) (?:storage (?:unit|facility)|self[ -]storage|mini[ -]storage)"
        r"|(?:(?:(?<!up )to|into|at|it's|is|on) (?:a|an|the|our|their|his|her|my) )"
        r"(?:[\w-]+ )?(?:school|church|military base|army base|prison|jail"
        r"|(?<!tank )(?<!server )(?<!pole )farm(?! (?:stores?|co-?ops?|(?:and|&) (?:home|fleet|ranch))\b)|mine"
        r"|storage (?:unit|facility)|self[ -]storage|mini[ -]storage"
        r"|golf course|nursing home|camp|daycare|monastery|cemetery)(?! ?house)(?! (?:bus|board|supply|district|equipment"
        r"|machinery|will|wants?|says?|said|guys?|folks|people|lady|truck)\b)"),
)  # fmt: skip
"""Places that a truck line knows as a service of its own, when it carries less than a truckload."""
ON_DECK = re.compile(
    r"\b(?:flat ?beds?|(?:step|drop) ?decks?|conestogas?|hot ?shots?)\b(?:(?!\. )[^\n])*, \Z", re.IGNORECASE
)
"""Before what is strapped by the driver, rather than by whoever packed it: "flatbed, 10 bundles, 21,000 lb, strapped"."""
SHUT = re.compile(r" (?:is |must be |stays? |kept |rolled )*(?:closed|shut|over the top)\b", re.IGNORECASE)
"""Behind the cover that a hopper has of its own: "tarp closed"."""
FAR = 120
"""Characters between a service and the words that refuse it again."""
IMPLIED = tuple((name, WordPattern(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in PLACES)


@dataclass(frozen=True, slots=True)
class Service:
    """A service asked for. `where`: what the words beside it say about the end; empty where they say nothing;

    `implied`: by the kind of place alone.
    """

    start: int
    end: int
    name: str
    where: End
    both: bool = False
    implied: bool = False

    @property
    def ended(self) -> bool:
        """Whether the service belongs to one end."""
        return self.name in BOTH_ENDS

    def names(self, otherwise: str) -> list[str]:
        """The accessorials that it comes to; `otherwise`: the end where its words tell none."""
        if not self.ended:
            return [self.name]
        ends = ("pickup", "delivery") if self.both else (self.where or otherwise,)
        return [f"{self.name} {end}" for end in ends]


def refused(text: str) -> set[str]:
    """The accessorials that a text says are not wanted, with the end where it says so."""
    text = text.replace("_", " ")
    names: set[str] = set()
    for name, match in in_turn(SERVICE, text):
        line = text.rfind("\n", 0, match.start()) + 1
        before, after = (
            text[max(line, match.start() - AROUND) : match.start()],
            text[match.end() : match.end() + AROUND],
        )
        if denied(before, after):
            end, both = end_of(match[0], before, after)
            ends = ("pickup", "delivery") if both or not end else (end,)
            names |= {f"{name} {each}" for each in ends} if name in BOTH_ENDS else {name}
    return names


def services(text: str) -> list[Service]:
    """Every service that is asked for, in order, and those that the kind of a place implies."""
    text = text.replace("_", " ")
    explained = legends(text)
    found: list[Service] = []
    refused: list[tuple[str, int, int]] = []
    for patterns, implied in ((SERVICE, False), (IMPLIED, True)):
        for name, match in in_turn(patterns, text):
            if legend := next((each for each in explained if each.start <= match.start() < each.end), None):
                found += by_code(text, match, name, legend)
                continue
            if service := asked(text, match, name, implied):
                found.append(service)
            elif name in BOTH_ENDS and (end := only_there(text, match.end())):
                found.append(Service(match.start(), match.end(), name, end))
            else:
                refused.append((name, match.start(), match.end()))
    found = [each for each in found if not taken_back(text, each, refused)] if refused else found
    return sorted(found, key=lambda service: service.start)


def by_code(text: str, match: re.Match[str], name: str, legend: Legend) -> list[Service]:
    """The service of a code's meaning, where the code stands and is no word for it itself."""
    first, last = legend.meaning
    end, both = end_of(match[0], text[first : match.start()], text[match.end() : last])
    return [
        Service(*at, name, end, both)
        for at in legend.used[:1]
        if not any(pattern.search(text, *at) for each, pattern in SERVICE if each == name)
    ]


def taken_back(text: str, service: Service, refused: list[tuple[str, int, int]]) -> bool:
    """Whether words take back a service that is refused behind them ("tarps, no scratch that, tarps aren't needed")."""
    return any(
        name == service.name
        and service.end < at
        and (
            (near(text, service.end, at, FAR) and WITHDRAWN.search(text, service.end, at))
            or refused_since(text, service.start, service.end, at, after)
        )
        for name, at, after in refused
    )


def asked(text: str, match: re.Match[str], name: str, implied: bool) -> Service | None:
    """The service of a match with its end; None where it is said not to be wanted."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    line_end = len(text) if line_end < 0 else line_end
    before = text[max(line_start, match.start() - AROUND) : match.start()]
    after = text[match.end() : min(line_end, match.end() + AROUND)]
    if unasked(text, match.start(), match.end()) or no_longer(text, match.start(), match.end(), name):
        return None
    if name == "straps" and match[0].lower() == "strapped" and before.endswith(", ") and not ON_DECK.search(before):
        return None
    if name == "tarps" and (not_under(before) or does_harm(after) or SHUT.match(after)):
        return None
    if name in ("tarps", "straps", "liftgate") and of_goods(before, after):
        return None
    if name in ("tarps", "straps", "liftgate") and (OWN if name == "liftgate" else THEIR_OWN).search(before):
        return None
    end, both = end_of(match[0], before, after)
    both = both or (name in BOTH_ENDS and at_both(text, match.end()))
    both = both or (name == "liftgate" and no_docks(text, match.start(), match.end()))
    if (
        end == "pickup"
        and not PICKUP.search(match[0])
        and (on_our_side(text, match.start(), match.end()) or here_is_end(text, line_start, before, after))
    ):
        end = "delivery"
    return Service(match.start(), match.end(), name, end, both, implied)
