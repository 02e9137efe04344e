"""The messages between host and worker, as far as the runtime library makes and reads them for us.

Named as in https://github.com/Azure/azure-functions-language-worker-protobuf, with fields as strict as protobuf's: the
library is handed this module in place of the generated one, so that neither gRPC nor a host is needed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal


class TypedData:
    """A value of one kind, which is the name of the attribute that holds it; or of none."""

    string: str
    json: str
    bytes: bytes
    http: "RpcHttp"

    def __init__(self, **given: object) -> None:
        if len(given) > 1 or not given.keys() <= {"string", "json", "bytes", "http", "int"}:
            raise ValueError(f"typed data is of one kind, not of {sorted(given)}")
        self.kind = next(iter(given), None)
        vars(self).update(given)

    def WhichOneof(self, group: Literal["data"]) -> str | None:
        """The kind."""
        return self.kind


@dataclass(frozen=True, kw_only=True)
class ParameterBinding:
    """What a parameter is given, or what was set in it."""

    name: str
    data: TypedData

    def WhichOneof(self, group: Literal["rpc_data"]) -> str:
        """Data, and never shared memory."""
        return "data"


@dataclass(frozen=True, kw_only=True)
class NullableString:
    """Text that may be missing."""

    value: str


@dataclass(frozen=True, kw_only=True)
class NullableBool:
    """A switch that may be missing."""

    value: bool


@dataclass(frozen=True, kw_only=True)
class NullableDouble:
    """A number that may be missing."""

    value: float


@dataclass(frozen=True, kw_only=True)
class RpcHttpCookie:
    """A cookie to be set."""

    class SameSite:
        """Where a cookie comes along. The protocol's `None` says nothing; `ExplicitNone` says None."""

        Lax = 1
        Strict = 2
        ExplicitNone = 3

    name: str
    value: str
    domain: NullableString | None
    path: NullableString | None
    expires: None
    secure: NullableBool | None
    http_only: NullableBool | None
    same_site: int
    max_age: NullableDouble | None


setattr(RpcHttpCookie.SameSite, "None", 0)


@dataclass(frozen=True, kw_only=True)
class RpcHttp:
    """A request or a response."""

    method: str = ""
    url: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    params: Mapping[str, str] = field(default_factory=dict)
    body: TypedData = field(default_factory=TypedData)
    status_code: str = ""
    cookies: Sequence[RpcHttpCookie] | None = None
    enable_content_negotiation: bool = False


@dataclass(frozen=True, kw_only=True)
class RpcException:
    """What a function raised."""

    message: str
    stack_trace: str


@dataclass(frozen=True, kw_only=True)
class StatusResult:
    """How a request to the worker ended."""

    Failure: ClassVar = 0
    Success: ClassVar = 1

    status: int
    exception: RpcException | None = None


@dataclass(frozen=True, kw_only=True)
class BindingInfo:
    """A binding, as the host is told of it."""

    inout: ClassVar = 2
    out: ClassVar = 1
    undefined: ClassVar = 0

    type: str
    data_type: int | None
    direction: int


@dataclass(frozen=True, kw_only=True)
class RpcFunctionMetadata:
    """A function, as the host is told of it."""

    name: str
    function_id: str
    managed_dependency_enabled: bool
    directory: str
    script_file: str
    entry_point: str
    is_proxy: bool
    language: str
    bindings: Mapping[str, BindingInfo]
    raw_bindings: Sequence[str]
    retry_options: None
    properties: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class WorkerMetadata:
    """What the worker is."""

    runtime_name: str
    runtime_version: str
    worker_version: str
    worker_bitness: str
    custom_properties: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class WorkerInitResponse:
    """The app has been imported and indexed, or has not."""

    capabilities: Mapping[str, str]
    worker_metadata: WorkerMetadata
    result: StatusResult


@dataclass(frozen=True, kw_only=True)
class FunctionMetadataResponse:
    """The functions."""

    use_default_metadata_indexing: bool
    function_metadata_results: Sequence[RpcFunctionMetadata]
    result: StatusResult


@dataclass(frozen=True, kw_only=True)
class InvocationResponse:
    """What a function returned and set, or how it failed."""

    invocation_id: str
    result: StatusResult
    return_value: TypedData | None = None
    output_data: Sequence[ParameterBinding] = ()
