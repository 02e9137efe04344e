"""Shipments from the facts of a text, with what is told of all of them or of some."""
