"""The host's side of a worker: starts the runtime library, and sends it triggers in the form that the host gives them."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import azure_functions_runtime as runtime

from tests.runtime import protos
from tests.runtime.protos import InvocationResponse, ParameterBinding, RpcFunctionMetadata, RpcHttp, TypedData

ROOT = Path(__file__).parents[2]
TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
INSERTED = "2026-03-02T12:00:00+00:00"


class Worker:
    """A started worker: the functions that it has indexed, by name."""

    def __init__(self, functions: Mapping[str, RpcFunctionMetadata]) -> None:
        self.functions = functions

    def answer(self, name: str, request: RpcHttp) -> RpcHttp:
        """Send a request, and return what was answered."""
        returned = succeeded(self.invoke(name, TypedData(http=request))).return_value
        assert returned is not None
        return returned.http

    def tick(self, name: str) -> None:
        """Let a timer's time have come, a little late."""
        state = {"IsPastDue": True, "ScheduleStatus": {"Last": INSERTED}, "Schedule": {"AdjustForDST": True}}
        assert succeeded(self.invoke(name, TypedData(json=json.dumps(state)))).return_value is None

    def deliver(self, name: str, body: str) -> InvocationResponse:
        """Hand a queue's message to a function, for the second time. What is no text comes along as JSON."""
        metadata = {
            "Id": TypedData(string=str(uuid4())),
            "PopReceipt": TypedData(string="AgAAAAMAAAAAAAAA"),
            "DequeueCount": TypedData(json="2"),
            "InsertionTime": TypedData(json=json.dumps(INSERTED)),
            "ExpirationTime": TypedData(json=json.dumps("9999-12-31T23:59:59+00:00")),
            "NextVisibleTime": TypedData(json=json.dumps("2026-03-02T12:10:00+00:00")),
        }
        return self.invoke(name, TypedData(string=body), metadata)

    def take(self, name: str, body: str) -> None:
        """Hand a queue's message to a function that takes it."""
        assert succeeded(self.deliver(name, body)).return_value is None

    def invoke(self, name: str, data: TypedData, metadata: Mapping[str, TypedData] | None = None) -> InvocationResponse:
        """Invoke a function with what triggers it."""
        return asyncio.run(invocation(self.functions[name], data, metadata))


async def invocation(
    function: RpcFunctionMetadata, data: TypedData, metadata: Mapping[str, TypedData] | None = None
) -> InvocationResponse:
    """Invoke a function within a running event loop, as the worker's gRPC loop does."""
    (trigger,) = (name for name, binding in function.bindings.items() if binding.type.endswith("Trigger"))
    request = SimpleNamespace(
        invocation_id=str(uuid4()),
        function_id=function.function_id,
        input_data=[ParameterBinding(name=trigger, data=data)],
        trigger_metadata=metadata or {},
        trace_context=SimpleNamespace(trace_parent=TRACE, trace_state="", attributes={}),
        retry_context=SimpleNamespace(retry_count=0, max_retry_count=0, exception=None),
    )
    response: InvocationResponse = await runtime.invocation_request(envelope(invocation_request=request))
    return response


def succeeded(response: InvocationResponse) -> InvocationResponse:
    """The response of an invocation that did not fail."""
    assert response.result.status == protos.StatusResult.Success, response.result.exception
    return response


def envelope(**request: SimpleNamespace) -> SimpleNamespace:
    """A message to the worker, as its outer half hands it to the library."""
    return SimpleNamespace(request=SimpleNamespace(**request), properties={"protos": protos, "host": "127.0.0.1"})


@contextmanager
def started() -> Iterator[Worker]:
    """A worker for the app, as the environment sets it up. A process can have one."""
    functions = asyncio.run(indexed())
    runtime.start_threadpool_executor()
    yield Worker({each.name: each for each in functions})
    runtime.stop_threadpool_executor()


async def indexed() -> list[RpcFunctionMetadata]:
    """Let the library import the app and index its functions."""
    directory = SimpleNamespace(capabilities={}, function_app_directory=str(ROOT))
    answer = await runtime.worker_init_request(envelope(worker_init_request=directory))
    assert answer.result.status == protos.StatusResult.Success, answer.result.exception
    found = await runtime.functions_metadata_request(envelope())
    assert not found.use_default_metadata_indexing
    return list(found.function_metadata_results)
