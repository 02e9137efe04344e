"""Decisions that are weighed, not ruled: what is counted for each answer, by weights that were learned from labelled e-mails."""
