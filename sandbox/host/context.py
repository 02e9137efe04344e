"""The context of an invocation, for functions that ask for one."""

import secrets
import threading
from uuid import uuid4

import azure.functions as func

# The types of two of its properties, which `azure.functions` does not export.
from azure.functions._abc import RetryContext, TraceContext


class Trace(TraceContext):
    """The W3C trace context (https://www.w3.org/TR/trace-context): the caller's where it has one, else a new one."""

    def __init__(self, parent: str | None = None) -> None:
        self.parent = parent or f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"

    @property
    def trace_parent(self) -> str:
        """The traceparent header."""
        return self.parent

    @property
    def trace_state(self) -> str:
        """Vendors' state: none."""
        return ""

    @property
    def attributes(self) -> dict[str, str]:
        """Further attributes: none."""
        return {}


class InvocationContext(func.Context):
    """One invocation of one function."""

    def __init__(self, function: str, trace: Trace) -> None:
        self.function = function
        self.trace = trace
        self.id = str(uuid4())

    @property
    def invocation_id(self) -> str:
        """Unique for every call."""
        return self.id

    @property
    def thread_local_storage(self) -> type[threading.local]:
        """Where a thread of the app's own would put the invocation id for its log lines."""
        return threading.local

    @property
    def function_name(self) -> str:
        """The function's name."""
        return self.function

    @property
    def function_directory(self) -> str:
        """The app's folder."""
        return "."

    @property
    def trace_context(self) -> TraceContext:
        """For passing the trace on."""
        return self.trace

    @property
    def retry_context(self) -> RetryContext:
        """None: indexing refuses functions with retry policies. Raises NotImplementedError."""
        raise NotImplementedError("This host has no retry policies.")
