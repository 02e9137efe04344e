"""The new words of a message read together with the mail below them and with the subject."""
