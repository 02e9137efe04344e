"""The outside called Microsoft: sign-in, and Graph's mail."""
