"""What stands at a dock or belongs to a truck, and is goods only where it is shipped: "we have a forklift", "load bars"."""

import re

from shared.reading.language.branches import compiled

ON_SITE = compiled(
    r"(?:cranes?|fork ?lifts?|hoists?|ramps?|pallet jacks?|chains|(?:(?:dock|high|vented|overhead|roll-?up|barn"
    r"|swing(?:ing)?) )?doors?)\Z"
    r"|(?:air[ -]ride|air|load ?(?:locks?|bars?)|(?:moving )?(?:pads|blankets?)|pump|hose|(?:coil )?racks and chains|coil racks"
    r"(?: and chains)?|clamp|slip ?sheets?|cradles?|dunnage|edge protectors|placards|climate control|temps?|wood"
    r"|(?:shrink |stretch )?wrap|strapping"
    r"|blocking|bracing)\Z"
)
"""What stands at a dock rather than on the truck, unless something says that it is shipped."""
HELP = compiled(
    r"(?:(?:(?:skid|pay|front end|wheel|track) ?)?(?:loader|steer)s?|skid ?steers?|fork ?(?:lift|truck|)s?|lulls?"
    r"|tele-?handlers?"
    r"|(?:farm )?tractors?(?: with forks)?|(?:overhead )?cranes?|back ?hoes?|hoists?)\Z"
)
"""A machine that loads and unloads, where somebody says to have one."""
TRAILER_PARTS = (
    r"(?:(?:annual |dot )?inspections?|tires?|lights?|brakes?|air lines?|landing gears?|doors?|plates?|tags?|registrations?"
    r"|mud ?flaps?|king ?pins?)"
)
ON_TRAILER = compiled(rf"{TRAILER_PARTS}(?:(?:,| and|, and) {TRAILER_PARTS})*\Z")
"""What a trailer has that is to be pulled empty: "tires, lights and inspection are all fine"."""
PULLS = compiled(r"(?:(?:road|semi|day ?cab|sleeper|yard) ?)?(?:tractor|truck|power(?: unit)?|bobtail)s?\Z")
"""What pulls a trailer, where power alone is asked for."""
LINING = compiled(r"(?:stainless|aluminum|rubber[ -]lined|lined|coated)(?: steel)?(?: (?:tank|tanker|trailer)s?)?\Z")
"""What a tank is made of, where one is asked for."""
HAD = compiled(
    r"\b(?:(?:we|they|he|she|i|customer|receiver|consignee|buyer|site)(?:(?:'ve|'ll)?(?: (?:do|all|both|will))? (?:have|has"
    r"|got)|'ve)"
    r"|there(?:'s| is)|using|with|by)(?: (?:a|an|our|their|my|his|her|one of those|big|small))*"
    r"(?: (?:loading )?(?:docks?|ramps?)(?: doors?)? (?:and|&|\+|plus)(?: an?| our)?)?(?: \d{1,2}k)? \Z"
)
TACKLE = compiled(r"(?:bars?|locks?|straps?)\Z")
"""What a driver brings to hold a load: "2 load bars needed"."""
ON_TRACTOR = re.compile(
    r" (?:is |are )?(?:on|with) (?:the|your|his|its) (?:(?:tractor|power unit|cab)\b"
    r"|(?:truck|trailer|rig) (?:is |are )?(?:needed|required|a must|please)\b)",
    re.IGNORECASE,
)
"""Behind what the truck itself is to have: "blower on the tractor needed"."""
