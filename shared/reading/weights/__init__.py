"""Every weight of a text in pounds: those with a unit, those that share one, and those without."""
