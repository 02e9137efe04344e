"""What a row of a table says: its line of freight, its services and references, and whether it is asked for."""
