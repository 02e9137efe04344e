"""Stops grouped into lanes: how many shipments a text speaks of, and which stretch of it speaks of each."""
