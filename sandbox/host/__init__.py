"""The local functions host: runs the app on one machine by the rules of the Azure Functions host.

It stands in for the .NET host and the Python worker together: it indexes `function_app`, listens to queues, timers and
HTTP, and converts what comes in and goes out with the same converters of `azure.functions` that run in Azure.
"""
