"""What somebody else has done, in words that would else ask for it: "the vendor set it up", "they booked it with you"."""

LED = r"(?:(?<![\w'] )|(?<=\band )|(?<=\bbut )|(?<=\bbecause )|(?<=\bsince )|(?<=\bso )|(?<=\bthat )|(?<=\bas )|(?<=\bwhen ))"
"""Where a clause begins, so that what follows is told: not "have the vendor set it up", nor "if they set it up"."""
SOMEBODY = r"(?:who|somebody|someone|they|he|she|(?:the|my|our|your|his|her|their) [a-z]+)"
DONE_BY_OTHERS = (
    rf"\b{LED}{SOMEBODY}(?: (?:already|had|has|have|originally|actually|just))* "
    r"(?:set (?:it|this|that|these|them|everything) (?:all )?up"
    r"|(?:booked|scheduled|arranged|ordered|dispatched|tendered) (?:it|this|that|these|them))\b(?!,? (?:please|pls)\b)"
)
"""For text in lower case."""
