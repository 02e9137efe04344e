"""Sample e-mails, each with what should become of it."""
