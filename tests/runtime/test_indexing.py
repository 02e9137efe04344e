import inspect

from tests.runtime import test_api, test_health, test_notifications, test_pages, test_queues, test_timers
from tests.runtime.stage import Stage
from tests.test_wiring import FUNCTIONS

TESTED = (test_api, test_health, test_notifications, test_pages, test_queues, test_timers)
TESTS = "".join(map(inspect.getsource, TESTED))


def test_the_library_finds_every_function_with_its_bindings(stage: Stage) -> None:
    found = {
        name: {binding: info.direction for binding, info in function.bindings.items()}
        for name, function in stage.worker.functions.items()
    }
    directions = {"IN": 0, "OUT": 1}
    assert found == {
        name: {str(binding["name"]): directions[str(binding["direction"])] for binding in bindings}
        for name, bindings in FUNCTIONS.items()
    }


def test_no_function_is_left_out_of_the_tests(stage: Stage) -> None:
    assert [name for name in stage.worker.functions if f'"{name}"' not in TESTS] == []
