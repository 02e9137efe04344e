"""The app in Azure: Bicep, and what azd runs after it."""
