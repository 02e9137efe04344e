"""Classes and NMFC numbers that another one replaces."""

import pytest

from shared.reading import Context, decide, read
from tests.shared.reading.messages import text

FREIGHT = "LTL quote please, Macon, GA 31201 to Ocala, FL 34470. 6 pallets bin lids, 48x40x70, 210 lb per pallet. "


def told(words: str) -> tuple[str | None, str | None]:
    """The class and the number of the one line of freight."""
    (shipment,) = decide(read(text(FREIGHT + words)), Context()).shipments
    (item,) = shipment.items
    return item.freight_class, item.nmfc


@pytest.mark.parametrize(
    ("words", "klass"),
    [
        ("They were class 150 until March, now class 110.", "110"),
        ("The old BOL says class 85, but that's outdated: class 92.5 now.", "92.5"),
        ("Class 150 is the old one. It's class 110 since the reclass.", "110"),
        ("Last time it went class 150 and got reclassed, it's a class 110", "110"),
        ("Bill is wrong about the class, it's 70.", "70"),
        ("Class changed from 150 to 110.", "110"),
        ("The class is not 150, it's 110.", "110"),
        ("class? it's 70", "70"),
        ("The class is 70, last time too.", "70"),
        ("They were class 85 on the old bill.", "85"),
    ],
)
def test_the_class_that_holds(words: str, klass: str) -> None:
    assert told(words)[0] == klass


def test_the_number_beside_a_class_that_holds_no_more() -> None:
    words = "Your file has item 156700 sub 4 class 150. That's history. From May on it is NMFC 157410-02, class 110."
    assert told(words) == ("110", "157410-02")
    assert told("NMFC 156700 sub 4 is no longer valid, use NMFC 157410-02, class 110.")[1] == "157410-02"
    assert told("NMFC 156700 sub 4, class 150.") == ("150", "156700-4")
