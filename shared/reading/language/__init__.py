"""How people write: the patterns that find words, numbers as words, the names of weekdays, and the one vocabulary of labels."""
