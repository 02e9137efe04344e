"""Machines by what they are called: a kind of machine, or a maker with a model or a year ("Cat 336", "6410 Deere")."""

import re
from functools import lru_cache

from shared.reading.language.branches import compiled

VEHICLE = (
    r"(?:(?:dump|bucket|mixer|concrete|fire|garbage|water|vac|vacuum|tow|log|pick-?up|digger|plow|haul|rock|food) truck"
    r"|(?:utility|boat|horse|camper|travel|concession|jet ski) trailer|day cab|sleeper cab)"
)
"""Vehicles that are named by a word for what freight is carried by, or for a time."""
MACHINE = compiled(
    r"(?:excavator|bulldozer|dozer|backhoe|loader|crane|kiln|furnace|oven|mower|tractor|lathe|mill|press|brake|compressor|chiller"
    r"|boiler|conveyor|fork ?lift|skidder|manlift|mixer|baler|combine|trencher|roller|paver|grader|telehandler|harvester|sprayer"
    r"|motorcycle|atv|utv|boat|canoe|kayak|camper|rv|scooter|transformer|turbine|gearbox|printer|copier|freezer|piano|organ|genset"
    r"|generator|exchanger|sofa|couch|hutch|armoire|dresser|tub|crusher|chipper|shredder|compactor|swather|windrower|skid steer"
    r"|refrigerator|fridge|extruder|snowmobile|jukebox|sculpture|statue|cabinet|table|drill|bandsaw"
    r"|(?:band|table|panel|chop|cold|miter|radial arm) saw|sawmill|router|planer"
    r"|wheelchair|auger|loom|incubator|autoclave|treadmill|harp|planter|hay ?rake|tiller|welder|machine|scissor lift"
    r"|boom lift|air handler"
    r"|(?:combine|corn|grain|draper|flex) head(?:er)?|attachment"
    rf"|{VEHICLE}"
    r"|(?:hvac|rooftop|ac|handler|condensing|heating|cooling) unit)(?:e?s)?\Z",
)
"""A thing that is one even where no article says so."""
MAKER = (
    r"(?:caterpillar|cat|komatsu|john deere|deere|jd|kubota|case(?: ih)?|bobcat|toyota|hyster|yale|raymond|haas|mazak|okuma"
    r"|doosan|trumpf|amada|cincinnati|bridgeport|massey(?: ferguson)?|farmall|international|allis(?: chalmers)?|new holland|volvo"
    r"|hitachi|kobelco|takeuchi|yanmar|claas|fendt|gleaner|terex|grove|manitowoc|link-?belt|liebherr|gradall|jcb|jlg|genie|skyjack|vermeer"
    r"|ditch witch|gehl|hyundai|wirtgen|bomag|dynapac|ingersoll(?: rand)?|sullair|atlas copco|kaeser|kohler|cummins|generac"
    r"|ford|chevy|chevrolet|gmc|isuzu|hino|nissan|tesla|honda|yamaha|suzuki|kawasaki|polaris|harley|steinway|macdon|morbark|peterbilt|kenworth|freightliner|leblond|hurco|fadal)"
)
MODEL = r"(?:[a-z]{0,4}-?\d[\w-]{0,7}|[a-z]|[a-z]{2,3}-?\d\w*)"
LINE = (
    r"(?:day cab|sleeper|cascadia|columbia|gator|ranger|mule|pick-?up|silverado|sierra|tundra|tacoma|mustang|corvette"
    r"|sprinter|transit|skid steer)"
)
"""What a maker's vehicles are called."""
NAMED = compiled(
    rf"(?<![\w-])(?:{MAKER}[ ](?:model )?{MODEL}(?![\w'-])"
    rf"|(?:(?:19[4-9]|20[0-2])\d|['’]\d\d)[ ](?:{MAKER}|{LINE})(?![\w'-])|{MAKER}[ ]{LINE}s?(?![\w'-])"
    r"|\d{3,4}[a-z]{0,2} (?:deere|kubota|komatsu|farmall|bobcat|massey)\b"
    r"|(?:tractor|excavator|dozer|loader|forklift|combine|lathe|mill|press|crane)[ ][a-z]{0,3}\d[\w-]{1,6}(?![\w'-]))",
)
"""A maker and a model, in either order, or a year and a maker; or a kind of machine and a model."""


CASE = re.compile(
    r"C(?:ase|ASE)(?=[ ](?:IH\b|(?:Model )?[A-Z]{0,2}\d{2,4}[A-Z]{0,3}\b(?![\d,.]*[ ]?(?:x\d|lbs?|LBS?|#|kg|\"|'|in\b))"
    r"|(?!of\b)(?:[\w-]+[ ](?!of\b)){0,2}?(?P<machine>(?:[a-z]+ )?[a-z]+)\b))"
)
"""The maker whose name is a packaging, before a model or a machine: "a used Case 621", "two Case backhoes"."""


def is_case_maker(text: str, at: int) -> bool:
    """Whether what stands at an offset is the maker Case, and no case of goods."""
    found = CASE.match(text, at)
    if not found:
        return False
    return not found["machine"] or any(MACHINE.match(each) for each in (found["machine"], found["machine"].split()[-1]))


@lru_cache(maxsize=1024)
def is_machine(words: str) -> bool:
    """Whether words name a machine: its kind as their last word, or its maker and model."""
    last = words.split()[-2:]
    if len(last) < 2:
        return bool(last) and bool(MACHINE.match(last[0]))
    return bool(MACHINE.match(last[1]) or MACHINE.match(" ".join(last)) or NAMED.search(words))
