"""Kinds of packaging: what is handled as a unit, what is mostly in or on one, what tells nothing."""

from shared.reading.packaging.count import Count

LOOSE = frozenset({"", "piece", "unit"})
"""What tells nothing of how freight is packed."""
OUTER = frozenset(
    {
        "pallet", "skid", "crate", "gaylord", "tote", "ibc", "super sack", "supersack", "bulk bag", "big bag", "jumbo bag",
        "bulk sack",
    }
)  # fmt: skip
"""What is handled as a unit, and mostly holds other things."""
INNER = frozenset({"sheet", "piece", "box", "carton", "case", "bag", "pail", "unit", "joint", "stick"})
"""What mostly is on or in something else."""


def group(count: Count) -> str:
    """The packaging of a count; skids and pallets are one."""
    return "pallet" if count.packaging == "skid" else count.packaging
