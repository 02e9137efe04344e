import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import azure.functions as func
import pytest

from sandbox.host.loader import IndexingError, load_app, load_functions
from sandbox.host.model import QueueOutput
from sandbox.host.ncrontab import parse
from shared.errors import InvalidSetting
from tests.sandbox.host.stage import SETTINGS, STORAGE, Doings, build_app

APP = """
import azure.functions as func
app = func.FunctionApp()

@app.route("hello")
def hello(req: func.HttpRequest) -> str:
    return "hello"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    sys.path.insert(0, str(tmp_path))
    yield tmp_path
    sys.path.remove(str(tmp_path))


def test_functions_of_all_blueprints_with_their_settings_resolved() -> None:
    functions = load_functions(build_app(Doings()), SETTINGS)
    assert {each.function.name for each in functions.queues} == {"read_mail", "read_poison"}
    assert {each.function.name for each in functions.timers} == {"nightly"}
    read_mail = functions.queues[0]
    assert read_mail.queue == "incoming"
    assert read_mail.function.outputs == (QueueOutput("recorded", "recorded"),)
    assert read_mail.function.takes_context
    nightly = functions.timers[0]
    assert nightly.schedule == parse("0 0 3 * * *")
    assert (nightly.run_on_startup, nightly.use_monitor) == (False, None)
    by_name = {each.function.name: each for each in functions.http}
    assert by_name["item"].methods == {"GET", "POST"}
    assert by_name["newest_item"].methods == frozenset()
    assert by_name["item"].anonymous
    assert not by_name["keyed"].anonymous
    assert len(functions.all) == 10


def test_functions_scale_alone_but_those_of_http_together() -> None:
    functions = load_functions(build_app(Doings()), SETTINGS)
    assert {function.scale_group for function in functions.all} == {"http", "read_mail", "read_poison", "nightly"}


def test_an_app_can_be_indexed_by_several_hosts() -> None:
    app = build_app(Doings())
    assert load_functions(app, SETTINGS) == load_functions(app, SETTINGS)


def test_the_app_is_found_in_its_module(folder: Path) -> None:
    (folder / "app_that_is_fine.py").write_text(APP)
    assert isinstance(load_app("app_that_is_fine"), func.FunctionApp)


def test_a_module_without_an_app(folder: Path) -> None:
    (folder / "app_that_is_missing.py").write_text("")
    with pytest.raises(IndexingError, match="one FunctionApp"):
        load_app("app_that_is_missing")


def test_a_missing_setting_is_named() -> None:
    app = func.FunctionApp()

    @app.queue_trigger(arg_name="message", queue_name="%NoSuchQueue%", connection=STORAGE)
    def read(message: func.QueueMessage) -> None: ...

    with pytest.raises(InvalidSetting, match="NoSuchQueue"):
        load_functions(app, SETTINGS)


def app_with_two_of_one_name(app: func.FunctionApp) -> None:
    for route in ("one", "two"):

        @app.route(route)
        def same(req: func.HttpRequest) -> str:
            return ""


def app_with_a_parameter_too_many(app: func.FunctionApp) -> None:
    @app.route("one")
    def one(req: func.HttpRequest, other: str) -> str:
        return ""


def app_with_an_unused_binding(app: func.FunctionApp) -> None:
    @app.route("one")
    @app.queue_output(arg_name="sent", queue_name="q", connection=STORAGE)
    def one(req: func.HttpRequest) -> str:
        return ""


def app_with_another_storage(app: func.FunctionApp) -> None:
    @app.queue_trigger(arg_name="message", queue_name="q", connection="Elsewhere")
    def one(message: func.QueueMessage) -> None: ...


def app_with_a_coroutine(app: func.FunctionApp) -> None:
    @app.route("one")
    async def one(req: func.HttpRequest) -> str:
        return ""


def app_with_a_bad_schedule(app: func.FunctionApp) -> None:
    @app.timer_trigger(arg_name="timer", schedule="every minute")
    def one(timer: func.TimerRequest) -> None: ...


def app_with_an_unknown_trigger(app: func.FunctionApp) -> None:
    @app.blob_trigger(arg_name="blob", path="a/{b}", connection=STORAGE)
    def one(blob: func.InputStream) -> None: ...


def app_with_an_unknown_output(app: func.FunctionApp) -> None:
    @app.route("one")
    @app.blob_output(arg_name="blob", path="a/b", connection=STORAGE)
    def one(req: func.HttpRequest, blob: func.Out[str]) -> str:
        return ""


def app_with_a_generic_that_azure_refuses(app: func.FunctionApp) -> None:
    @app.route("one")
    @app.queue_output(arg_name="sent", queue_name="q", connection=STORAGE)
    def one(req: func.HttpRequest, sent: func.Out[list[str]]) -> str:
        return ""


def app_with_retries(app: func.FunctionApp) -> None:
    @app.timer_trigger(arg_name="timer", schedule="0 * * * * *")
    @app.retry(strategy="fixed_delay", max_retry_count="3", delay_interval="00:00:10")
    def one(timer: func.TimerRequest) -> None: ...


@pytest.mark.parametrize(
    "declare",
    [app_with_two_of_one_name, app_with_a_parameter_too_many, app_with_an_unused_binding, app_with_another_storage,
     app_with_a_coroutine, app_with_a_bad_schedule, app_with_an_unknown_trigger, app_with_an_unknown_output,
     app_with_a_generic_that_azure_refuses, app_with_retries],
)  # fmt: skip
def test_what_makes_the_whole_app_unusable(declare: Callable[[func.FunctionApp], None]) -> None:
    app = func.FunctionApp()
    declare(app)
    with pytest.raises(IndexingError):
        load_functions(app, SETTINGS)
