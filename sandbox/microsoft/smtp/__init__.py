"""SMTP AUTH client submission, as smtp.office365.com offers it on port 587."""
