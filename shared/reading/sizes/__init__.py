"""Length, width and height of a handling unit, in every notation."""
