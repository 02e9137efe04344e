"""What the functions share. Nothing here knows of Azure Functions."""
