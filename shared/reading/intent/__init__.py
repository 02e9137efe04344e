"""Whether something new is asked for, a price or a pickup, and what speaks for and against it."""
