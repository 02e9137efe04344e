"""Sign-in: the pages at which a person chooses an account and consents, and the endpoints that hand out tokens."""
