"""Services beyond dock to dock, with the end that they belong to; what is denied is left out."""

import re
from dataclasses import dataclass

from shared.reading.service_ends import End, end_of
from shared.reading.unasked import AROUND, THEIR_OWN, denied, legends, unasked
from shared.reading.word_patterns import WordPattern

BOTH_ENDS = ("liftgate", "residential", "inside", "limited access", "appointment")
SERVICES = (
    ("liftgate", r"lift[ -]?gates?|(?<=have a )lift|(?<=with a )lift|(?<=needs a )lift|(?<=need a )lift"
        r"|lift thing(?:y|ie)?|tail ?gate"
        r"|l/g\b|lg(?= ?(?:\+|both|and|&|at|@|req|needed|required|delivery|del)\b)|lg(?= \+)|(?<![\w .])lg(?=\s*\Z)"
        r"|tail[ -]?lift|hayon|rampa (?:hidr[áa]ulica|elevadora)"
        r"|plataforma elevadora"),
    ("residential", r"residen(?:tial|ces?)|both (?:ends |places |addresses |of them )?(?:are )?(?:private )?(?:homes"
        r"|houses)|home ?owners?(?! assoc)|to (?:a|her|his|their) home|to (?:a )?new (?:house|home)|private (?:homes?"
        r"|residences?|house)"
        r"|home (?:address|delivery|pick ?up)|(?:his|her|their|my|our|the|a)"
        r" (?:new |own |old |private )?(?:house|home)\b(?! (?:office|build\w+"
        r"|boat|plants?|paint\w*|made|fragrance"
        r"|care|warranty|team|port|turf|base|depot|goods|page|carrier|account|brand|show|improvement|town))"
        r"|house delivery|r[ée]sidentiel(?:le)?"
        r"|r[ée]sidence|residencial"
        r"|domicilio particular|maison priv[ée]e"),
    ("inside", r"inside (?:deliver(?:y|ed)|del|pick ?up|pu\b|placement|service)|deliver(?:ed|y)? inside|carry (?:it "
        r"|them )?(?:in|inside)|brought inside|inside (?:to|into )?the (?:building|house|garage|store|home|\d(?:st|nd|rd"
        r"|th) floor)"
        r"|(?<=liftgate \+ )inside|(?<=liftgate and )inside|(?<=liftgate & )inside|(?:has|have|needs?) to be inside"
        r"|taken inside|threshold delivery|room of choice"
        r"|livraison [àa] l'int[ée]rieur|entrega (?:en )?interior|bring (?:it|them) (?:in|inside)|(?:carried|moved"
        r"|set|placed) inside"),
    ("limited access", r"limited[ -]access|ltd access|acc[eè]s limit[ée]|acceso limitado"),
    ("appointment", r"(?:by )?app(?:oin)?t(?:ment)?s?\.?\b|by appt|rendez-vous|\brdv\b|con cita|cita previa|previa cita"
        r"|cita\b|must schedule|(?:must|has to|have to|needs? to) be scheduled|sur rendez-vous|strict appt"),
    ("protect from freeze", r"protect(?:ion|ed)? (?:from|against) (?:freez(?:e|ing)|(?:the )?cold)|keep from freezing"
        r"|PFF\b|freeze[ -]protect(?:ion|ed)?"
        r"|do(?:es)? not (?:let )?freeze|can(?:no|')t freeze|freezable|heated (?:service|trailer|trl|van)"
        r"|prot[ée]ger du gel|prot[ée]g[ée] (?:contre|du) (?:le )?gel|proteger de congelaci[óo]n"
        r"|heat (?:service|required)|don't (?:let (?:it|them) )?freeze|(?:must|should|may|can) ?not (?:be frozen|freeze)"),
    ("tarps", r"tarp(?:s|ed|ing|aulins?)?(?: required| needed)?|b[âa]ch(?:es?|age|[ée]e?s?)|lonas?"),
    ("straps", r"straps?(?! (?:it|them|these|those|the|everything|down|onto|to"
        r"|on(?! (?:both|all|each|every)\b))\b)|strapping|eslingas|correas|sangles"),
    ("team", r"teams? (?:drivers?|service|transit|expedited?|required|needed|run|load|truck|freight|only)"
        r"|driver teams?|(?<=one )team(?=,)|team(?= (?:van|reefer|dry|53))|(?<=need )teams?|(?<=need a )team|(?<=needs a"
        r" )team|(?<=with )team|(?<=[.,;(] )team(?=[ ]?(?:[.,;)\n]|$| if| through| please))"
        r"|conductores en equipo|[ée]quipe de chauffeurs"),
    ("drop trailer", r"drop(?:ped)?[ -]?(?:and|&|n|/)[ -]?hook|drop[ -]trailers?|trailer drop|drop a trailer"
        r"|drop (?:an )?empty|preload(?:ed)?(?: trailer)?|pre-?loaded trailer|remorque d[ée]pos[ée]e"),
    ("driver assist", r"driver[ -](?:assist(?:ed|ance|s)?|unload(?:s|ing)?|load(?:s|ing)?|help|to (?:help|assist))"
        r"|driver (?:must|will|needs to|has to|should) (?:help|assist|hand ?unload|unload)|hand unload"),
    ("white glove", r"white[ -]glove"),
    ("over dimension", r"over[ -]?dimension(?:al|ed)?|over[ -]?size|over[ -]?sized loads?|wide load|OD load|over ?width"
        r"|over ?height|permits? (?:required|needed|load)|hors[ -]norme"),
)  # fmt: skip
SERVICE = WordPattern(
    "|".join(rf"(?P<s{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(SERVICES))
)
PLACES = (
    ("limited access", r"(?:construction|job) ?-?sites?|jobsites?|chantier"
        r"|(?:school|church|military|prison|farm|university)(?= (?:deliver(?:y|ies)|pick ?up)\b)"
        r"|(?:from|out of|in) (?:a|my|our|his|her|their) (?:storage (?:unit|facility)|self[ -]storage|mini[ -]storage)"
        r"|(?:(?:to|into|at|it's|is) (?:a|an|the|our|their|his|her|my) )"
        r"(?:[\w-]+ )?(?:school|church|military base|army base|prison|jail|farm|mine|storage (?:unit|facility)"
        r"|self[ -]storage|mini[ -]storage"
        r"|golf course|nursing home|camp|daycare|monastery|cemetery)(?! (?:bus|board|supply|district|equipment"
        r"|machinery|will|wants?|says?|said|guys?|folks|people|lady|truck)\b)"),
)  # fmt: skip
"""Places that a truck line knows as a service of its own, when it carries less than a truckload."""
IMPLIED = WordPattern(
    "|".join(rf"(?P<s{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(PLACES))
)


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
    for match in SERVICE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        before, after = (
            text[max(line, match.start() - AROUND) : match.start()],
            text[match.end() : match.end() + AROUND],
        )
        if denied(before, after):
            name = next(name for at, (name, _) in enumerate(SERVICES) if match[f"s{at}"])
            end, both = end_of(match[0], before, after)
            ends = ("pickup", "delivery") if both or not end else (end,)
            names |= {f"{name} {each}" for each in ends} if name in BOTH_ENDS else {name}
    return names


def services(text: str) -> list[Service]:
    """Every service that is asked for, in order, and those that the kind of a place implies."""
    text = text.replace("_", " ")
    explained = legends(text)
    found = [
        service
        for pattern, names, implied in ((SERVICE, SERVICES, False), (IMPLIED, PLACES, True))
        for match in pattern.finditer(text)
        if not any(start <= match.start() < end for start, end in explained)
        if (service := asked(text, match, next(name for at, (name, _) in enumerate(names) if match[f"s{at}"]), implied))
    ]
    return sorted(found, key=lambda service: service.start)


def asked(text: str, match: re.Match[str], name: str, implied: bool) -> Service | None:
    """The service of a match with its end; None where it is said not to be wanted."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    line_end = len(text) if line_end < 0 else line_end
    before = text[max(line_start, match.start() - AROUND) : match.start()]
    after = text[match.end() : min(line_end, match.end() + AROUND)]
    if unasked(text, match.start(), match.end()):
        return None
    if name in ("tarps", "straps") and THEIR_OWN.search(before):
        return None
    end, both = end_of(match[0], before, after)
    return Service(match.start(), match.end(), name, end, both, implied)
