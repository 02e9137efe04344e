"""The words that requests are made of: those that ask ("please", "we need"), those for a price, for a truck and its load."""

ASKING = (
    r"(?:please|pls|plz|kindly|can|could|would|will|need(?:s|ed|ing)?|want(?:s|ed)?|looking (?:for|at|to get)"
    r"|like|love|requesting|require|get|give|send|shoot|provide|help|advise|submit|trouble you for|wondering"
    r"|hoping for|let me know|tell me|may i|interested in|(?:i|we)(?: \w+)? request)"
)
PRICE_WORD = (
    r"(?:quot(?:e|es|ed|ing|ation|ations)|rates?|pric(?:e|es|ed|ing)|costs?|estimates?|numbers?|ballpark|bids?"
    r"|\$+|#['\u2019]?s(?= (?:on|for)\b|\?)|options)"
)
TRUCK = (
    r"(?:trucks?|vans?|dry vans?|reefers?|refrigerated|flat ?beds?|step ?decks?|conestogas?|low ?boys?|rgn"
    r"|box trucks?|straight trucks?|sprinters?|tankers?|hoppers?|power only|containers?|trailers?|drivers?"
    r"|truck ?loads?|ftl|tl|ltl|truk|team drivers?|drayage|dray|partials?|hot ?shots?)"
)
OPENS_LINE = r"(?m:" + "|".join(rf"(?<=^\W{{{signs}}})" for signs in range(7)) + r")\b"
"""Where a line's first word begins: a bullet, a number's bracket or an indent may stand before it."""
