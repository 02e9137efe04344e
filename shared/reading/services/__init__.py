"""What is asked of the carrier: accessorials with what denies them, further services, instructions, and the rate."""
