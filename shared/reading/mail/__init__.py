"""A message as mail: its segments and who wrote each, who asks, its attachments, and what machines send."""
