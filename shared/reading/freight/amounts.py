"""What stands around an amount (a weight, a count), as the weighing of its role sees it: words and their kinds, its size, and
how it goes with the other amounts of the text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import packaging
from shared.reading.passage import Passage
from shared.reading.weighing.surroundings import Mention, sentence, surroundings, words
from shared.reading.weights.weight import Weight

KINDS = {
    "each": "each ea apiece per every piece cada chacun chacune una uno une l'une either individually avg average any single",
    "all": "all total totals together combined altogether both pair sum gross whole entire set everything lot overall"
    " ensemble juntas juntos tout toutes tous total between entre",
    "same": "same alike identical twins matching likewise even exactly other others igual iguales pareil pareille identiques",
    "limit": "limit max maximum capacity rated lift lifts lifting handle handles take takes legal forklift scale tare"
    " empty truck trailer floor elevator liftgate hoist crane axle",
    "past": "last was were went used earlier before previous originally yesterday old first said thought supposed",
    "stays": "stay stays staying keep keeping kept leave leaves left back behind another separate separately later next not no"
    " never without except forget ignore",
    "weighs": "weigh weighs weighing weighed goes go comes come runs run tips makes make made pesa pesan pese pesent fait font"
    " reads showed figure figures count",
    "it": "it it's its they they're them these those one ones this that that's",
    "inside": "inside bag bags case cases bottle bottles bucket buckets piece pieces carton cartons box boxes can cans part parts"
    " sheet sheets bolt bolts",
    "unit": "pallet pallets skid skids plt plts crate crates drum drums tote totes tarima tarimas palette palettes caisse"
    " caisses bundle bundles coil coils reel reels roll rolls gaylord gaylords bin bins sack sacks bale bales",
}
"""Words that say much the same of an amount."""
KIND_OF = {word: kind for kind, told in KINDS.items() for word in told.split()}
NEAR, FAR, BESIDE, BACK = 12, 10, 3, 160
"""Words before and behind that are looked at, those right beside it, and characters before its sentence."""
STEPS = (2, 5, 12, 26, 60, 200, 700, 1500, 2500, 5000, 10_000, 20_000, 30_000, 50_000)


def spoken(text: str, one: Mention, all_of_them: Sequence[Mention], within: tuple[int, int]) -> Iterator[str]:
    """The features of the words around an amount. `within`: its sentence."""
    yield from surroundings(text, one, all_of_them)
    start, end = within
    for mark, told in (
        ("before", words(text, start, one.start)[::-1][:NEAR]),
        ("behind", words(text, one.end, end)[:FAR]),
    ):
        kinds = [f"<{KIND_OF[word]}>" if word in KIND_OF else word for word in told[: BESIDE + 1]]
        yield from (f"{mark}: {' '.join(kinds[:size])}" for size in range(1, BESIDE + 1))
        yield from (f"{mark}, {one} {two}" for one, two in pairwise(kinds))
        for nth, word in enumerate(told):
            if word in KIND_OF:
                yield f"{mark} {KIND_OF[word]}"
                if nth < BESIDE:
                    yield f"beside {mark} {KIND_OF[word]}"
        if noun := next((word for word in told if word in KIND_OF or packaging(word)), ""):
            kind = KIND_OF.get(noun, "unit")
            yield f"{mark} of {kind} {noun[-1] == 's'}"
    for word in words(text, max(0, start - BACK), max(0, start - 1)):
        if word in KIND_OF:
            yield f"said before {KIND_OF[word]}"


def step(value: float) -> int:
    """The size of an amount, in steps."""
    return next((each for each in STEPS if value <= each), STEPS[-1] + 1)


def few(number: int) -> str:
    """Whether a count is of one, a pair, or more."""
    return {1: "one", 2: "two"}.get(number, "some")


def of_weight(text: str, told: Sequence[Weight], at: int, counts: Sequence[Count], ruled: str) -> set[str]:
    """The features of one of the weights that are told. `ruled`: what the rules say of it."""
    weight = told[at]
    within = sentence(text, weight)
    place = f"{min(at, 3)} of {min(len(told), 4)}"
    found = {*spoken(text, weight, told, within), f"rule {ruled}", f"rule {ruled} sure {weight.sure}", f"nth {place}"}
    found |= {f"size {step(weight.pounds)}", f"size {step(weight.pounds)} {ruled}"}
    found |= set(beside_counts(weight, told, counts, ruled, within))
    others = sum(each.pounds for each in told if each is not weight)
    if len(told) > 2 and same(others, weight.pounds):
        found.add("sum of the others")
    if len(told) > 1 and weight.pounds >= max(each.pounds for each in told):
        found.add("heaviest")
    return found


def beside_counts(
    weight: Weight, told: Sequence[Weight], counts: Sequence[Count], ruled: str, within: tuple[int, int]
) -> Iterator[str]:
    """How a weight goes with what is counted. `within`: its sentence."""
    start, end = within
    several = {each.packaging for each in counts if each.number > 1}
    examples = [each for each in counts if each.number == 1 and each.packaging in several]
    if any(start <= each.start and each.end <= weight.start for each in examples):
        yield from ("one of several here", f"one of several here {ruled}")
    counts = [each for each in counts if each not in examples]
    if not counts:
        yield "no count"
        return
    before = [each for each in counts if each.end <= weight.start]
    behind = [each for each in counts if weight.end <= each.start < end]
    here = [each for each in before if each.start >= start]
    nearest = (here or before or behind or counts)[-1 if before else 0]
    where = "here" if here else "before" if before else "behind"
    yield from (f"count {where} {few(nearest.number)}", f"count {where} {few(nearest.number)} {ruled}")
    if behind:
        yield f"count follows {few(behind[0].number)} {ruled}"
    if nearest.number > 1:
        yield from (
            f"share {step(weight.pounds / nearest.number)}",
            f"share {step(weight.pounds / nearest.number)} {ruled}",
        )
        yield f"times {step(weight.pounds * nearest.number)}"
        if any(same(each.pounds, weight.pounds * nearest.number) for each in told if each is not weight):
            yield "its product is told"
    if any(
        each.number > 1 and same(other.pounds * each.number, weight.pounds)
        for each in counts
        for other in told
        if other is not weight
    ):
        yield "product of another"


def same(one: float, other: float) -> bool:
    """Whether two weights are the same but for rounding."""
    return abs(one - other) <= 0.02 * max(one, other)


def of_count(passage: Passage, at: int) -> set[str]:
    """The features of one of the counts of a text."""
    text, counts = passage.text, passage.counts
    count = counts[at]
    within = start, end = sentence(text, count)
    alike = [each for each in counts if each is not count and each.packaging == count.packaging]
    found = {
        *spoken(text, count, counts, within),
        f"kind {count.packaging}",
        f"nth {min(at, 3)} of {min(len(counts), 4)}",
    }
    found |= {
        f"size {step(count.number)}",
        f"size {step(count.number)} {count.packaging}",
        f"{few(count.number)} {count.packaging}",
    }
    found |= {f"numbered {count.nth}", f"alike {min(len(alike), 2)}", f"alike {min(len(alike), 2)} {few(count.number)}"}
    for mark, other in (("before", at - 1), ("behind", at + 1)):
        if 0 <= other < len(counts):
            kind = counts[other].packaging
            found |= {f"neighbour {mark} {kind}", f"neighbour {mark} {kind} {count.packaging}"}
    if any(start <= each.start < end for each in passage.weights):
        found.add("a weight here")
    if any(start <= each.start < end for each in passage.sizes):
        found.add("a size here")
    if alike and sum(each.number for each in alike) == count.number:
        found.add("sum of the others")
    if any(each.number == count.number for each in alike):
        found.add("told twice")
    return found
