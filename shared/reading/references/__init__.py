"""Reference numbers by their label, and shipment ids."""
