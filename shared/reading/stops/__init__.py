"""Which place is an origin, which a destination, and which is no stop at all."""
