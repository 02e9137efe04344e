"""One file a trigger family: decode, call shared/, encode."""
