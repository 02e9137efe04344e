"""Microsoft Graph v1.0, the part about mail: as documented, and nothing that is not.

https://learn.microsoft.com/en-us/graph/api/resources/mail-api-overview
"""
