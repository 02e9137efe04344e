"""Indexing: reads the app's functions, their triggers and bindings, as the worker and the host do together."""

import importlib
import inspect
import json
from collections.abc import Callable, Mapping
from types import GenericAlias
from typing import get_args, get_type_hints

import azure.functions as func

from sandbox.host import ncrontab
from sandbox.host.model import Function, Functions, HttpFunction, QueueFunction, QueueOutput, TimerFunction
from sandbox.host.settings import HostSettings

CONNECTION = "AzureWebJobsStorage"
TRIGGERS = {"httpTrigger", "queueTrigger", "timerTrigger"}

Binding = Mapping[str, object]


class IndexingError(Exception):
    """The app cannot be run. The real host would find no function at all."""


def load_app(module: str = "function_app") -> func.FunctionApp:
    """Import the module and return its app. Raises `IndexingError` unless there is exactly one."""
    found = [value for value in vars(importlib.import_module(module)).values() if isinstance(value, func.FunctionApp)]
    if len(found) != 1:
        raise IndexingError(f"{module}.py must have one FunctionApp, and has {len(found)}.")
    return found[0]


def load_functions(app: func.FunctionApp, settings: HostSettings) -> Functions:
    """Read all functions. Raises `IndexingError`, and `InvalidSetting` for a `%Name%` that is not set."""
    # An app refuses to list the same functions twice, and every host in a process lists them.
    app.functions_bindings = None
    http: list[HttpFunction] = []
    queues: list[QueueFunction] = []
    timers: list[TimerFunction] = []
    try:
        for indexed in app.get_functions():
            bindings: list[Binding] = [json.loads(raw) for raw in indexed.get_raw_bindings()]
            function, trigger = read_function(indexed, bindings, settings)
            if trigger["type"] == "httpTrigger":
                http.append(read_http(function, trigger))
            elif trigger["type"] == "queueTrigger":
                queues.append(QueueFunction(function, queue_name(trigger, settings)))
            else:
                timers.append(read_timer(function, trigger, settings))
    except ValueError as error:
        raise IndexingError(str(error)) from error
    return Functions(tuple(http), tuple(queues), tuple(timers))


def read_function(indexed: func.Function, bindings: list[Binding], settings: HostSettings) -> tuple[Function, Binding]:
    """What is common to functions of all kinds, and the trigger's binding. Raises ValueError."""
    name = indexed.get_function_name() or ""
    if indexed.get_settings_dict("retry_policy"):
        raise ValueError(f"{name}: retry policies are not part of this host; queues are retried by host.json.")
    trigger = next((binding for binding in bindings if binding["type"] in TRIGGERS), None)
    if trigger is None:
        raise ValueError(f"{name}: this host has HTTP, queue and timer triggers.")
    call = indexed.get_user_function()
    takes_context = check_parameters(name, call, bindings)
    function = Function(
        name=name,
        call=call,
        parameter=str(trigger["name"]),
        outputs=tuple(read_outputs(name, bindings, settings)),
        takes_context=takes_context,
        answers_http=trigger["type"] == "httpTrigger",
    )
    return function, trigger


def check_parameters(name: str, call: Callable[..., object], bindings: list[Binding]) -> bool:
    """Refuse a function whose parameters are not its bindings; say whether it also asks for the context."""
    if inspect.iscoroutinefunction(call):
        raise ValueError(f"{name}: this host runs plain functions in threads; make it `def`.")
    parameters = set(inspect.signature(call).parameters)
    bound = {str(binding["name"]) for binding in bindings} - {"$return"}
    takes_context = "context" in parameters - bound
    if parameters - {"context"} != bound - {"context"}:
        raise ValueError(f"{name}: its parameters {sorted(parameters)} are not its bindings {sorted(bound)}.")
    for parameter, hint in get_type_hints(call).items():
        if any(isinstance(each, GenericAlias) for each in get_args(hint)):
            raise ValueError(f"{name}: {parameter} is of {hint}; Azure's loader knows generic types of `typing` alone.")
    return takes_context


def read_outputs(name: str, bindings: list[Binding], settings: HostSettings) -> list[QueueOutput]:
    """The queues that a function writes to. Raises ValueError for an output of another kind."""
    outputs = []
    for binding in bindings:
        if binding["type"] == "queue":
            outputs.append(QueueOutput(str(binding["name"]), queue_name(binding, settings)))
        elif binding["type"] not in TRIGGERS and (binding["type"], binding["name"]) != ("http", "$return"):
            raise ValueError(f"{name}: this host has no binding of type {binding['type']!r} for {binding['name']!r}.")
    return outputs


def read_http(function: Function, trigger: Binding) -> HttpFunction:
    """The route. Functions have the auth level of the app where they name none."""
    methods = trigger.get("methods")
    return HttpFunction(
        function,
        route=str(trigger["route"]).strip("/"),
        methods=frozenset(map(str, methods)) if isinstance(methods, list) else frozenset(),
        anonymous=str(trigger.get("authLevel")).lower() == "anonymous",
    )


def read_timer(function: Function, trigger: Binding, settings: HostSettings) -> TimerFunction:
    """The schedule. Raises ValueError where it is no NCRONTAB expression."""
    use_monitor = trigger.get("useMonitor")
    return TimerFunction(
        function,
        schedule=ncrontab.parse(settings.resolve(str(trigger["schedule"]))),
        run_on_startup=trigger.get("runOnStartup") is True,
        use_monitor=use_monitor if isinstance(use_monitor, bool) else None,
    )


def queue_name(binding: Binding, settings: HostSettings) -> str:
    """The queue, in the one storage account that this host has. Raises ValueError for another connection."""
    if binding["connection"] != CONNECTION:
        raise ValueError(f"The connection {binding['connection']!r} is not {CONNECTION}, the only one of this host.")
    return settings.resolve(str(binding["queueName"]))
