"""Where a packaging or a word for a deed is part of the name of a thing: "pallet racks", "reach in coolers", "band saw"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.makers import VEHICLE

SET = (
    r"(?:dining(?: room)?|patio|bedroom|living room|dinette|sofa|sectional|furniture|swing|play|drum|tool|table|gear"
    r"|die|wheel|tire"
    r"|bearing|blade|bunk bed) sets?"
)
"""Things of which several are one, told by the word for a deed."""
BUILT_IN = (
    r"(?:reach|walk|drop|roll|slide|built)[ -](?:in|thr(?:u|ough))"
    r" (?=(?:coolers?|freezers?|refrigerators?|fridges?|sinks?|ranges?|ovens?|racks?|cabinets?|units?|heaters?|proofers?|warmers?"
    r"|cases?|panels?|tubs?|showers?|stoves?|shelves|shelving|desks?)\b)"
)
"""How things are called by what is done with them: "reach in coolers"."""
OF_DOOR = (
    r"(?:garage |overhead |shower |cabinet )?(?:doors?|docks?|trucks?|trailers?) (?=(?:parts|hardware|frames?|panels?|sections?"
    r"|openers?|slabs?|handles?|knobs|hinges|clips|seals|skins|tires|springs|levelers?|bumpers?|plates|hitch(?:es)?"
    r"|bod(?:y|ies)|beds?)\b)"
)
"""Things that are named by what they are a part of."""
PART_OF_NAME = WordPattern(
    rf"\b(?:(?:skid|pallet) (?:steers?|loaders?|rack(?:s|ing)?|jacks?|inverters?|wrappers?)\b"
    r"|box (?:culvert|beam|girder|truss|spring|blade|scraper|joist|header|gutter)"
    rf"|{VEHICLE}s?\b|{SET}\b|{BUILT_IN}|{OF_DOOR})"
)
"""Where a packaging or a word that names no goods is part of a thing's own name."""
KINDS_OF_STAND = (
    "tv television music display plant monitor speaker printer jack engine tree bike umbrella hat cake easel keyboard"
)
SAW = re.compile(
    r"(?:(?<=band )|(?<=table )|(?<=panel )|(?<=chop )|(?<=cold )|(?<=miter ))saws?\b"
    rf"|(?:{'|'.join(f'(?<={each} )' for each in KINDS_OF_STAND.split())})stands?\b",
    re.IGNORECASE,
)
"""A saw or a stand that is no deed."""
