"""The days and hours of a text, in every way in which people write them, beside a reference day."""
