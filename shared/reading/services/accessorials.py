"""Services beyond dock to dock, with the end that they belong to; what is denied is left out."""

import re
from dataclasses import dataclass

from shared.reading.days.taken_back import WITHDRAWN, near
from shared.reading.language.word_patterns import in_turn
from shared.reading.services.accessorial_words import IMPLIED, SERVICE
from shared.reading.services.denied import AROUND, denied
from shared.reading.services.end_words import PICKUP, End
from shared.reading.services.gear import GEAR, no_service
from shared.reading.services.only_there import only_there
from shared.reading.services.other_end_too import at_both, no_docks
from shared.reading.services.service_codes import Legend, legends
from shared.reading.services.service_ends import end_of
from shared.reading.services.unasked import unasked
from shared.reading.services.wished_before import no_longer, refused_since
from shared.reading.services.writers_side import here_is_end, on_our_side

BOTH_ENDS = ("liftgate", "residential", "inside", "limited access", "appointment")
FAR = 120
"""Characters between a service and the words that refuse it again."""


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
    if name in GEAR and no_service(name, match[0], before, after):
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
