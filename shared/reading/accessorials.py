"""Services beyond dock to dock, with the end that they belong to; what is denied is left out."""

import re
from dataclasses import dataclass
from typing import Literal

End = Literal["pickup", "delivery", ""]
BOTH_ENDS = ("liftgate", "residential", "inside", "limited access", "appointment")
SERVICES = (
    ("liftgate", r"lift[ -]?gates?|(?<=have a )lift|(?<=with a )lift|(?<=needs a )lift|(?<=need a )lift|tail ?gate"
        r"|l/g\b|lg(?= ?(?:\+|and|&|at|@|req|needed|required|delivery|del)\b)|lg(?= \+)"
        r"|tail[ -]?lift|hayon|rampa (?:hidr[áa]ulica|elevadora)"
        r"|plataforma elevadora"),
    ("residential", r"residen(?:tial|ces?)|both (?:ends |places |addresses |of them )?(?:are )?(?:private )?(?:homes"
        r"|houses)|home ?owners?(?! assoc)|to (?:a|her|his|their) home|private (?:home|residence)"
        r"|home (?:address|delivery|pick ?up)|(?:his|her|their|my|our|the|a) (?:new |own |old |private )?(?:house"
        r"|home)\b(?! (?:office"
        r"|base|depot|goods|page|carrier|account|brand|show|improvement|town))|house delivery|r[ée]sidentiel(?:le)?"
        r"|r[ée]sidence|residencial"
        r"|domicilio particular|maison priv[ée]e"),
    ("inside", r"inside (?:deliver(?:y|ed)|del|pick ?up|pu\b|placement|service)|deliver(?:ed|y)? inside|carry (?:it "
        r"|them )?(?:in|inside)|brought inside|inside (?:to|into )?the (?:building|house|garage|store|home|\d(?:st|nd|rd"
        r"|th) floor)"
        r"|(?<=liftgate \+ )inside|(?<=liftgate and )inside|(?<=liftgate & )inside|(?:has|have|needs?) to be inside"
        r"|taken inside|threshold delivery|room of choice"
        r"|livraison [àa] l'int[ée]rieur|entrega (?:en )?interior|bring (?:it|them) (?:in|inside)"),
    ("limited access", r"limited[ -]access|ltd access|acc[eè]s limit[ée]|acceso limitado"),
    ("appointment", r"(?:by )?app(?:oin)?t(?:ment)?s?\.?\b|by appt|rendez-vous|\brdv\b|con cita|cita previa|previa cita"
        r"|cita\b|must schedule|sur rendez-vous|strict appt"),
    ("protect from freeze", r"protect(?:ion|ed)? (?:from|against) (?:freez(?:e|ing)|(?:the )?cold)|keep from freezing"
        r"|PFF\b|freeze[ -]protect(?:ion|ed)?"
        r"|do(?:es)? not (?:let )?freeze|can(?:no|')t freeze|freezable|heated (?:service|trailer|trl|van)"
        r"|prot[ée]ger du gel|prot[ée]g[ée] (?:contre|du) (?:le )?gel|proteger de congelaci[óo]n"
        r"|heat (?:service|required)|don't (?:let (?:it|them) )?freeze|(?:must|should|may|can) ?not (?:be frozen|freeze)"),
    ("tarps", r"tarp(?:s|ed|ing|aulins?)?(?: required| needed)?|b[âa]ch(?:es?|age|[ée]e?s?)|lonas?"),
    ("straps", r"straps?(?! (?:it|them|these|those|the|everything|down|onto|to|on)\b)|strapping|eslingas|correas|sangles"),
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
SERVICE = re.compile(
    "|".join(rf"(?P<s{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(SERVICES)), re.IGNORECASE
)
DENIED = re.compile(
    r"(?:\b(?:no|not|non|without|w/o|never|sin|sans|pas de|aucun|isn't|don't|doesn't|won't|do not|does not"
    r"|neither|nor|didn't)\b(?:[\s-]+(?:need|require|want|have|is|a|an|any|the|be|to|have to|use|for|it"
    r"|needed|by|needs|strict|de|required|necessary))*[\s-]*(?:\w+(?: or | and |/|, or | w/ ?| with ))?$)",
    re.IGNORECASE,
)
THEIR_OWN = re.compile(
    r"\b(?:customer|they|shipper|consignee|receiver|he|she|mill|plant) (?:already )?(?:has|have|will supply|suppl(?:y|ies)"
    r"|provides?)"
    r"(?: (?:his|her|their))?(?: own)? $",
    re.IGNORECASE,
)
DENIED_AFTER = re.compile(
    r"\s*(?:/[ ]?[\w ]{1,16}?)?\s*(?:won't|wont|will not) (?:work|do|fit)|\s+(?:non|pas) (?:requis\w*|n[ée]cessaires?)"
    r"|[^.\n]{0,30}\?+ no\b"
    r"|\s*/[ ]?[\w ]{1,16}? not (?:needed|required)|"
    r"(?:[\s\w]{0,16}?(?:is|are|isn't|aren't|not|n't)\s)?\s*(?:not|n't|isn't|aren't) (?:needed|required"
    r"|necessary|needed)|(?:\s(?:delivery|pickup|pick up|pu|del|service|required|needed|at delivery"
    r"|at pickup))*(?:\s?\(?y/n\)?)?[ .]*[:=?(-]+\s*(?:no\b|non\b|n\b|none\b|not\b|false\b|0\b|n/a\b)|[- ](?:not|isn't) (?:needed"
    r"|required|necessary)|\s(?:no|not)\b[ ]*(?:$|\n|[,.])|[- ]free\b",
    re.IGNORECASE,
)
PLACES = (
    ("limited access", r"(?:construction|job) ?-?sites?|jobsites?|chantier"
        r"|(?:school|church|military|prison|farm|university)(?= (?:deliver(?:y|ies)|pick ?up)\b)"
        r"|(?:(?:to|into|at|it's|is) (?:a|an|the|our|their|his|her|my) )"
        r"(?:[\w-]+ )?(?:school|church|military base|army base|prison|jail|farm|mine|storage (?:unit|facility)"
        r"|self[ -]storage|mini[ -]storage"
        r"|golf course|nursing home|camp|daycare|monastery|cemetery)(?! (?:bus|board|supply|district|equipment|machinery))"),
)  # fmt: skip
"""Places that a truck line knows as a service of its own, when it carries less than a truckload."""
IMPLIED = re.compile(
    "|".join(rf"(?P<s{at}>(?<![\w-])(?:{pattern})(?![\w-]))" for at, (_, pattern) in enumerate(PLACES)), re.IGNORECASE
)
PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?(?:[ ](?:it|them|this|these|up))?[ -]?up|pickups?|pu|p/u|origin|shipper|loading(?! dock)"
    r"|(?<!the )(?<!a )(?<!this )(?<!per )loads?(?: end)?"
    r"|our (?:end|place|shop|side|location|dock|plant|warehouse)|from (?:us|our|my)|at our|ship(?:ping)? (?:point|end"
    r"|from)|get it"
    r"|collect(?:ion|ing)?|recolecci[óo]n|origen|cueillette|ramassage|chargement)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|del|dlv|dest(?:ination)?|consignee|cnee|receiv(?:ers?|es?|ing)|recipient|buyer"
    r"|unload(?:ing)?|drop(?:[ -]?off)?|(?:their|other|far) end|at the other end|customer'?s? (?:end|site|place|dock)"
    r"|entrega|destino|livraison|destinataire|to (?:a|his|her|their|the) (?:house|home|residence|jobsite|job ?site)|ship ?to"
    r"|(?:gets?|comes?|shows? up)(?: in| down)? (?:here|there)|arriv(?:es?|al|ing)|off (?:the|your) truck)\b",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both (?:ends|sides|locations|stops|places|addresses|(?:are )?(?:private )?(?:homes|houses|residences"
    r"|residential))|(?:each|either) (?:end|side)|at both|pickup and delivery|pick ?up"
    r" (?:and|&) deliver(?:y)?"
    r"|(?:at|on|for) (?:the )?(?:pick ?up|pu|origin|shipper),? (?:and|&) (?:again |also )?(?:(?:at|on|for) )?(?:the )?"
    r"(?:deliver\w*|del|dest\w*|receiver|consignee)|pu (?:and|&) del|ambos lados|des deux c[ôo]t[ée]s|origin and"
    r" dest(?:ination)?)\b",
    re.IGNORECASE,
)
BOTH_BEHIND = re.compile(r"[ ]?(?:-|:|at|on|for)? ?both\b(?![ ](?:lines|pallets|skids|crates|of them))", re.IGNORECASE)
NEARBY: tuple[tuple[End, re.Pattern[str]], ...] = (
    ("pickup", re.compile(r"\bhere\b", re.IGNORECASE)), ("delivery", re.compile(r"\bthere\b(?!'s| is| are)", re.IGNORECASE)),
)  # fmt: skip
"""Words for an end that count only where the sentence has none else."""
UNTICKED = re.compile(r"(?:\u2610|\[ ?\]|\( ?\))[ ]*$")
A_PLACE = re.compile(r"\b(?P<way>to|from|at|in) (?:a|an|the|our|their|his|her|my)[ ](?:\w+[ ])?$", re.IGNORECASE)
SENTENCE = re.compile(r"[.;!?](?:\s|$)|\n")


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


def services(text: str) -> list[Service]:
    """Every service that is asked for, in order, and those that the kind of a place implies."""
    text = text.replace("_", " ")
    found = [
        service
        for pattern, names, implied in ((SERVICE, SERVICES, False), (IMPLIED, PLACES, True))
        for match in pattern.finditer(text)
        if (service := asked(text, match, next(name for at, (name, _) in enumerate(names) if match[f"s{at}"]), implied))
    ]
    return sorted(found, key=lambda service: service.start)


def asked(text: str, match: re.Match[str], name: str, implied: bool) -> Service | None:
    """The service of a match with its end; None where it is said not to be wanted."""
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    line_end = len(text) if line_end < 0 else line_end
    before = text[max(line_start, match.start() - 60) : match.start()]
    after = text[match.end() : min(line_end, match.end() + 60)]
    if DENIED.search(before) or DENIED_AFTER.match(after) or UNTICKED.search(before):
        return None
    if name in ("tarps", "straps") and THEIR_OWN.search(before):
        return None
    end, both = end_of(match[0], before, after)
    return Service(match.start(), match.end(), name, end, both, implied)


def end_of(words: str, before: str, after: str) -> tuple[End, bool]:
    """Which end the words around a service speak of: within them, then nearest before and after in the same sentence."""
    before, after = SENTENCE.split(before)[-1], SENTENCE.split(after)[0]
    if BOTH.search(before.rpartition(",")[2] + words + after.partition(",")[0]):
        return "", True
    if BOTH_BEHIND.match(after):
        return "", True
    inner = A_PLACE.search(f"{before}{words}".rpartition(" ")[0] + " ")
    if inner and inner["way"].lower() in ("to", "from"):
        return ("delivery" if inner["way"].lower() == "to" else "pickup"), False
    if PICKUP.search(words):
        return "pickup", False
    if DELIVERY.search(words):
        return "delivery", False
    near: list[tuple[int, End]] = [(m.start(), "pickup") for m in PICKUP.finditer(after)]
    near += [(m.start(), "delivery") for m in DELIVERY.finditer(after)]
    near += [(len(before) - m.end(), "pickup") for m in PICKUP.finditer(before)]
    near += [(len(before) - m.end(), "delivery") for m in DELIVERY.finditer(before)]
    if near:
        return min(near)[1], False
    return next((end for end, word in NEARBY if word.search(f"{before} {after}")), ""), False
