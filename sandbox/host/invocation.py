"""Runs functions: in a sized pool of threads for each scale group, timed, with their outputs written after success."""

import logging
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, wait

from sandbox.host.bindings import Answer, http_answer
from sandbox.host.context import InvocationContext, Trace
from sandbox.host.model import Function
from sandbox.host.outputs import OutParameter, QueueWriter, write_outputs

logger = logging.getLogger("sandbox.host")


class InvocationTimedOut(Exception):
    """The function ran longer than functionTimeout. In Azure its process is killed; here its thread is left behind."""


class Invoker:
    """The worker's side of the host.

    A scale group is what has an instance of its own in Azure, so that a burst on a queue takes no thread from the web.
    """

    def __init__(self, functions: Iterable[Function], writer: QueueWriter, threads: int, timeout: float) -> None:
        """`threads`: the size of each group's pool; `timeout`: seconds that a function may run."""
        groups = {function.scale_group for function in functions}
        self.pools = {group: ThreadPoolExecutor(threads, thread_name_prefix=group) for group in groups}
        self.writer = writer
        self.timeout = timeout

    def invoke(self, function: Function, argument: object, trace_parent: str | None = None) -> Answer | None:
        """Call the function, write its outputs, and return what an HTTP function answers; None where it says nothing.

        Raises `InvocationTimedOut`, or whatever made the function or the writing of its outputs fail: then the
        invocation has failed.
        """
        context = InvocationContext(function.name, Trace(trace_parent))
        started = time.perf_counter()
        try:
            answer = self.run(function, argument, context)
        except Exception:
            logger.exception("Executed '%s' (Failed, Id=%s, Duration=%dms)", function.name, context.id, since(started))
            raise
        logger.info("Executed '%s' (Succeeded, Id=%s, Duration=%dms)", function.name, context.id, since(started))
        return answer

    def run(self, function: Function, argument: object, context: InvocationContext) -> Answer | None:
        """Call the function in its pool and, when all it returned and set has turned out usable, write its outputs."""
        outs = {output.parameter: OutParameter() for output in function.outputs if output.parameter != "$return"}
        given: dict[str, object] = {function.parameter: argument, **outs}
        if function.takes_context:
            given["context"] = context
        future = self.pools[function.scale_group].submit(function.call, **given)
        if not wait([future], self.timeout).done:
            raise InvocationTimedOut(f"{function.name} ran longer than {self.timeout} seconds.")
        returned = future.result()
        if returned is not None and not (function.answers_http or function.returns_message):
            raise RuntimeError(f"{function.name} has no $return binding, but returned a {type(returned).__name__}.")
        answer = http_answer(returned) if function.answers_http and returned is not None else None
        values = {parameter: out.get() for parameter, out in outs.items()} | {"$return": returned}
        write_outputs(self.writer, function, values)
        return answer


def since(started: float) -> int:
    """Milliseconds since a moment of `time.perf_counter`."""
    return round((time.perf_counter() - started) * 1000)
