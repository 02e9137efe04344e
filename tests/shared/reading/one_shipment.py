"""What is read of freight told in a few words of a request."""

from shared.reading import Shipment, read
from tests.shared.reading.messages import text

LANE = "Please quote from Lima, OH 45801 to Gary, IN 46406. "


def shipment(words: str) -> Shipment:
    """The one shipment of a request that tells its freight in these words."""
    [only] = read(text(LANE + words)).now.shipments
    return only
