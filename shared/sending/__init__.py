"""What is done for an outgoing message."""
