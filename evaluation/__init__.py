"""Labelled e-mails, and how well they are read."""
