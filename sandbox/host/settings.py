"""What host.json and the environment say about the host itself.

https://learn.microsoft.com/azure/azure-functions/functions-host-json
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from shared.errors import InvalidSetting

TIME_SPAN = re.compile(r"(?:(?P<days>\d+)\.)?(?P<hours>\d+):(?P<minutes>\d+):(?P<seconds>\d+(?:\.\d+)?)")
SETTING_NAME = re.compile(r"%([^%]+)%")


@dataclass(frozen=True, slots=True)
class HostSettings:
    """Times are in seconds. The defaults are those of the real host.

    `time_scale` shortens the invisibility of received messages, the delay of failed ones, the longest pause between
    polls and the timers' leases; never `function_timeout`, as what runs takes its real time, and never schedules.
    """

    route_prefix: str = "api"
    body_limit: int = 104_857_600
    function_timeout: float = 1800
    threads: int = field(default_factory=lambda: min(32, (os.cpu_count() or 1) + 4))
    batch_size: int = 16
    new_batch_threshold: int = 8
    max_dequeue_count: int = 5
    visibility_timeout: float = 0
    max_polling_interval: float = 60
    time_scale: float = 1
    environment: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, host_json: Mapping[str, object], environment: Mapping[str, str]) -> Self:
        """Take the settings from a parsed host.json and from app settings. Raises `InvalidSetting`."""
        defaults = cls()
        queues = section(section(host_json, "extensions"), "queues")
        http = section(section(host_json, "extensions"), "http")
        if text(queues, "messageEncoding", "base64") != "base64":
            raise InvalidSetting('host.json: messageEncoding must be "base64", as shared.storage writes it.')
        batch_size = number(queues, "batchSize", defaults.batch_size)
        return cls(
            route_prefix=text(http, "routePrefix", defaults.route_prefix),
            body_limit=number(environment, "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", defaults.body_limit),
            function_timeout=seconds(host_json, "functionTimeout", defaults.function_timeout),
            threads=number(environment, "PYTHON_THREADPOOL_THREAD_COUNT", defaults.threads),
            batch_size=batch_size,
            new_batch_threshold=number(queues, "newBatchThreshold", batch_size // 2),
            max_dequeue_count=number(queues, "maxDequeueCount", defaults.max_dequeue_count),
            visibility_timeout=seconds(queues, "visibilityTimeout", defaults.visibility_timeout),
            max_polling_interval=seconds(queues, "maxPollingInterval", defaults.max_polling_interval),
            time_scale=scale(environment.get("TIME_SCALE", "1")),
            environment=environment,
        )

    def resolve(self, template: str) -> str:
        """Put app settings in the place of their `%Name%`, as in queue names and schedules. Raises `InvalidSetting`."""

        def value(match: re.Match[str]) -> str:
            if match[1] not in self.environment:
                raise InvalidSetting(f"{template!r} names the setting {match[1]}, which is missing.")
            return self.environment[match[1]]

        return SETTING_NAME.sub(value, template)


def section(document: Mapping[str, object], name: str) -> Mapping[str, object]:
    """A part of host.json; empty where it is missing."""
    found = document.get(name, {})
    if not isinstance(found, dict):
        raise InvalidSetting(f"host.json: {name} must be an object.")
    return found


def text(document: Mapping[str, object], name: str, default: str) -> str:
    """A string, or the default where it is missing."""
    found = document.get(name, default)
    if not isinstance(found, str):
        raise InvalidSetting(f"{name} must be text.")
    return found


def number(document: Mapping[str, object], name: str, default: int) -> int:
    """A whole number of JSON or of the environment, or the default where it is missing."""
    found = document.get(name, default)
    if isinstance(found, str) and found.isascii() and found.isdigit():
        return int(found)
    if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
        return found
    raise InvalidSetting(f"{name} must be a whole number, for example {default}.")


def seconds(document: Mapping[str, object], name: str, default: float) -> float:
    """A time span such as 00:00:30 (`[d.]hh:mm:ss`) in seconds, or the default where it is missing."""
    if name not in document:
        return default
    match = TIME_SPAN.fullmatch(text(document, name, ""))
    if match is None:
        raise InvalidSetting(f"host.json: {name} must be a time span, for example 00:00:30.")
    hours = int(match["days"] or 0) * 24 + int(match["hours"])
    return hours * 3600 + int(match["minutes"]) * 60 + float(match["seconds"])


def scale(value: str) -> float:
    """The factor of TIME_SCALE."""
    try:
        factor = float(value)
    except ValueError:
        factor = 0
    if not 0 < factor <= 1:
        raise InvalidSetting("TIME_SCALE must be above 0 and at most 1, for example 0.01.")
    return factor
