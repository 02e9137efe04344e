"""What freight is packed in or on, and the words for it, with their abbreviations and their Spanish and French."""

import re
from functools import lru_cache
from itertools import product

PACKAGING = {
    "pallet": "pallets? plts? pallett?s? palets? plt pals? plat pllts? plls?"
    " pallete?s palltes? pallts? pllets? paletts? tarimas? palettes? palete",
    "skid": "skids? skds? sks?", "crate": "crates? crts? caisses? huacal(?:es)? cajas?\\sde\\smadera",
    "drum": "drums? drms? tambores? tambos? f[uû]ts?",
    "barrel": "barrels? barrells? bbls? barils?",
    "carton": "cartons? ctns? crtns? cartns? cartens?",
    "box": "bo[iî]tes? boxes box boxs boxxes bxs? cajas?(?!\\s(?:seca|refriger|de\\s(?:5|madera)|complet))",
    "bundle": "bundles? bundels? bndls? bdls? bdl bndl atados?",
    "roll": "rolls? rollos? rouleaux? rls? rols?",
    "coil": "coils? bobinas? bobines?", "tote": "totes?", "ibc": "ibcs?", "bag": "bags?", "sack": "sacks? sacos? costal(?:es)?",
    "supersack": "supersacks?", "super sack": "super[\\s-]sacks? fibcs?", "jumbo bag": "jumbo\\sbags?",
    "bulk bag": "bulk\\sbags?", "big bag": "big\\s?bags?", "bulk sack": "bulk\\ssacks?",
    "piece": "pcs? pieces? peices? pc\\.? pzas? piezas?"
    " pi[eè]ces?", "reel": "reels?", "spool": "spools?",
    "case": "cases? cse cs", "bale": "bales?", "gaylord": "gaylords? gaylors? guylords?",
    "pail": "pails? cubetas?", "lug": "lugs", "bucket": "buckets?", "cylinder": "cylinders?", "tube": "tubes?", "rack": "racks?",
    "unit": "units? hus?", "slipsheet": "slip\\s?sheets?", "cabinet": "cabinets?",
    "cage": "cages?", "bin": "bins?", "beam": "beams?", "pack": "packs pack(?=\\s*(?:\\n|\\Z))",
    "lift": "lifts(?!\\s?gate) lift(?=\\sof\\s|\\Z)"
    " lift(?<=\\b1\\slift)(?!\\s?(?:gate|truck)) lift(?<=\\bone\\slift)(?!\\s?(?:gate|truck))",
    "bunk": "bunks", "sling": "slings",
    "sheet": "sheets?", "hogshead": "hogsheads?", "basket": "baskets?",
    "a-frame": "a-?frames?", "gitterbox": "gitter\\s?box(?:es)?", "stillage": "stillages?", "keg": "kegs?", "combo": "combos",
    "cube": "cubes(?!\\s(?:ft|feet|out))",
    "stack": "stacks(?=\\sof\\s|[.,;)\\n]|\\Z)", "flat": "flats(?=\\sof\\s|\\Z)",
    "octabin": "octabins?", "vault": "vaults? lift\\svans?", "cart": "carts?", "joint": "joints? jts?",
    "parcel": "parcels?", "package": "packages? pkgs? paquets? paquetes? bultos? colis", "tank": "tanks?",
    "cradle": "cradles?", "triwall": "tri-?walls?", "stick": "sticks",
}  # fmt: skip
NAMES = tuple(PACKAGING)
ONE_OF = re.compile("|".join(f"({'|'.join(forms.split())})" for forms in PACKAGING.values()), re.IGNORECASE)
"""A group for each of NAMES."""


def ways(words: set[str]) -> list[str]:
    """Alternatives for any of some words, in which what they begin with alike stands once: tried in half the time of a list."""
    by_letter: dict[str, set[str]] = {}
    for word in words - {""}:
        by_letter.setdefault(word[0], set()).add(word[1:])
    return [letter + branching(rest) for letter, rest in sorted(by_letter.items())]


def branching(words: set[str]) -> str:
    """A pattern for any of such words."""
    found = ways(words)
    several = len(found) > 1 or ("" in words and found)
    return f"(?:{'|'.join(found)}){'?' if '' in words else ''}" if several else "".join(found)


def spelled(form: str) -> set[str]:
    """Every word that a form of letters alone stands for: "plts?" is "plt" or "plts"."""
    letters = re.findall(r"([a-z-])(\??)", form)
    return {"".join(chosen) for chosen in product(*((letter, "") if may else (letter,) for letter, may in letters))}


ALL = [form for forms in PACKAGING.values() for form in forms.split()]
SPELLED = [form for form in ALL if re.fullmatch(r"(?:[a-z-]\??)+", form)]
FORMS = "|".join(
    [
        *sorted(set(ALL) - set(SPELLED), key=lambda form: (-len(form), form)),
        *ways(set().union(*map(spelled, SPELLED))),
    ]
)
"""Any of them, each alternative from its first letter on."""
KIND_OF = re.compile(r"(?:ibc|a-?frame|pallet|box|roll|bag)\s", re.IGNORECASE)


@lru_cache(maxsize=4096)
def packaging(word: str) -> str:
    """The packaging that a word means, in the singular; empty for a word that is none."""
    word = word.strip()
    if found := ONE_OF.fullmatch(word):
        return NAMES[(found.lastindex or 1) - 1]
    return packaging(word.split()[-1]) if KIND_OF.match(word) else ""
