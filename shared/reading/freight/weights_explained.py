"""Weights that are said to be something else than the freight's: "31 tons - no, that's the bending force", "the 15,500 lb on our
site is the container, not this"."""

from shared.reading.language.branches import compiled
from shared.reading.weights.weight import Weight

TAKEN_BACK = (
    r"(?:(?:no|nope|sorry|oops|whoops|wait|pardon|hold on|never ?mind|scratch that|my mistake)[ ,.!-]{1,4}){0,3}"
)
THAT_IS = r"(?:(?:that|this|it|which)(?:['’]s| is| was| would be)|is|are|was)"
POWER = (
    r"(?:capacity|force|rating|tonnage|limit|pressure|thrust|pull|payload|gvwr?|breaking strength|line pull|power"
    r"|(?:bending|lifting|pressing|clamping|crushing|pulling|rated|working) (?:force|capacity|load|power))"
)
DOES = r"(?:lifts?|bends?|holds?|press(?:es)?|punch(?:es)?|carr(?:y|ies)|pulls?|hauls?|crush(?:es)?|is rated (?:for|at|to))"
OF_POWER = compiled(
    rf"[ ]?[?!.,;:()–—-]{{0,3}}[ ]{{0,2}}[(–—-]?[ ]?{TAKEN_BACK}(?:{THAT_IS})[ ](?:just |only |really )?"
    rf"(?:(?:its|the|a|my|our|what)[ ](?:[a-z]+[ ]){{0,3}}?)?(?:{POWER}|{DOES}|(?:it|they) (?:can )?{DOES})\b"
)
"""Behind what a machine can do, which is not what it weighs."""
OF_OTHERS = compiled(
    rf"[^.;!?\n]{{0,60}}?\b{THAT_IS}[ ][^.;!?\n]{{0,60}}?[ ]?,?[ ](?:and )?not (?:(?:this|these|ours|mine)"
    r"(?: (?:one|freight|shipment|load))?[ ]*(?:[.;)!\n]|,(?!\d)|\Z)"
    r"|(?:what|how much) (?:it|this|they|these|we)(?: are|['’]re)? (?:weigh|ship)\w*"
    r"|(?:the|its|their|our) (?:actual |real |shipping )?(?:weight|freight|shipment|load)\b)"
)
"""Behind the weight of something that is set against what is shipped."""


def without_explained(text: str, found: list[Weight]) -> list[Weight]:
    """The weights without those that are said to be something else's; all, where none is left."""
    if len(found) < 2:
        return found
    return [each for each in found if not is_explained(text, each)] or found


def is_explained(text: str, weight: Weight) -> bool:
    """Whether a weight is said to be something else's, be it in its own sentence or in the next one."""
    if OF_POWER.match(text, weight.end):
        return True
    ended = text[weight.end - 1] == "." and text[weight.end : weight.end + 2].strip()[:1].isupper()
    return not ended and OF_OTHERS.match(text, weight.end) is not None
