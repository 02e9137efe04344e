"""What is done for a message: read it, plan, carry the plan out once, close."""
