"""The pages that a staff member's browser sees, and the tickets and sessions behind them."""
