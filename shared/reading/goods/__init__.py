"""What the goods are, in the sender's words: a noun phrase that stands where goods are named."""
