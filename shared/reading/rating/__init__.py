"""What rates freight besides its amounts: trailer and mode, freight class, NMFC number, hazard, temperature."""
