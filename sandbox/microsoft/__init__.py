"""A stand-in for Microsoft: sign-in, token endpoint, Graph mail and change notifications, all on one machine.

It knows nothing of the app that uses it, and answers as Microsoft does wherever an app can tell the difference. What
happens in it is told through `/_sandbox/...` (see `control`); everything is kept in memory while it runs.
"""
