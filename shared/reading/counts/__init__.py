"""How many of a packaging a text speaks of, and the counts that are none of what is shipped."""
