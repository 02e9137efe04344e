"""What words name: goods, people, machines; and the noun phrases of a text that could name goods."""
