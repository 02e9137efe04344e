"""The services that a few words ask for, of freight that goes from Macon to Ocala."""

from shared.reading import read
from tests.shared.reading.messages import text

LANE = "Please quote 4 pallets, 2,000 lbs, class 70 from Macon, GA 31201 to Ocala, FL 34470.\n"


def asked(written: str) -> list[str]:
    """The accessorials of the one shipment, by name."""
    (found,) = read(text(LANE + written)).now.shipments
    return sorted(found.accessorials)
