"""Whether the app can do its work: what it needs answers, and its timers run."""
