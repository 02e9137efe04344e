"""Programs for whoever works on the project or runs it; nothing of them runs in Azure."""
