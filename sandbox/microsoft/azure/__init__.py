"""What Azure itself gives an app: tokens of its managed identity, and a Key Vault."""
