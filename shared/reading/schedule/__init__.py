"""Whose each day and each hour is: a pickup's, a delivery's, another stop's, or none of the freight's."""
