"""A staff member's mailbox and its connection to the TMS."""
