import json
from pathlib import Path

import pytest

from sandbox.host.settings import HostSettings
from shared.errors import InvalidSetting


def test_host_json_of_the_project() -> None:
    text = (Path(__file__).parents[3] / "host.json").read_text(encoding="utf-8")
    settings = HostSettings.read(json.loads(text), {"PYTHON_THREADPOOL_THREAD_COUNT": "12", "TIME_SCALE": "0.01"})
    assert settings.route_prefix == "api"
    assert settings.function_timeout == 300
    assert (settings.batch_size, settings.new_batch_threshold, settings.max_dequeue_count) == (8, 4, 5)
    assert (settings.visibility_timeout, settings.max_polling_interval) == (30, 5)
    assert (settings.threads, settings.time_scale) == (12, 0.01)


def test_defaults_of_the_real_host() -> None:
    settings = HostSettings.read({"version": "2.0"}, {})
    assert settings == HostSettings()
    assert (settings.batch_size, settings.new_batch_threshold, settings.visibility_timeout) == (16, 8, 0)


def test_a_threshold_that_is_not_given_is_half_a_batch() -> None:
    assert HostSettings.read({"extensions": {"queues": {"batchSize": 6}}}, {}).new_batch_threshold == 3


def test_days_and_parts_of_seconds() -> None:
    assert HostSettings.read({"functionTimeout": "1.02:03:04.5"}, {}).function_timeout == 93_784.5


@pytest.mark.parametrize(
    ("host_json", "environment"),
    [
        ({"extensions": []}, {}),
        ({"functionTimeout": "5 minutes"}, {}),
        ({"functionTimeout": 300}, {}),
        ({"extensions": {"queues": {"batchSize": "many"}}}, {}),
        ({"extensions": {"queues": {"batchSize": True}}}, {}),
        ({"extensions": {"queues": {"messageEncoding": "none"}}}, {}),
        ({"extensions": {"http": {"routePrefix": 1}}}, {}),
        ({}, {"TIME_SCALE": "0"}),
        ({}, {"TIME_SCALE": "fast"}),
        ({}, {"PYTHON_THREADPOOL_THREAD_COUNT": "-1"}),
    ],
)
def test_what_cannot_be_understood_is_named(host_json: dict[str, object], environment: dict[str, str]) -> None:
    with pytest.raises(InvalidSetting, match="must be"):
        HostSettings.read(host_json, environment)


def test_settings_in_names() -> None:
    settings = HostSettings(environment={"Stage": "test", "Queue": "mail"})
    assert settings.resolve("%Queue%-%Stage%") == "mail-test"
    assert settings.resolve("100 %") == "100 %"
    with pytest.raises(InvalidSetting, match="Missing"):
        settings.resolve("%Missing%")
