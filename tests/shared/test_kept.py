"""A secret that may be replaced while the app runs, by a clock that is handed in."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Barrier, Event, Thread

import pytest

from shared.errors import OperatorMustAct, Temporary, Unavailable
from shared.kept import PAUSE, READ_AGAIN_AFTER, Kept, KeptKeys


@dataclass
class Place:
    """Where the secret is kept: what it is, what goes wrong, and how often it was read."""

    value: dict[str, str] = field(default_factory=lambda: {"old": "1"})
    fault: Temporary | None = None
    readings: int = 0
    seconds: float = 1000.0

    def read(self) -> Mapping[str, str]:
        self.readings += 1
        if self.fault:
            raise self.fault
        return dict(self.value)

    def clock(self) -> float:
        return self.seconds

    def kept(self) -> Kept[Mapping[str, str]]:
        return Kept("SECRET_KEYS", self.read, self.clock)

    def keys(self) -> KeptKeys[str]:
        return KeptKeys(self.kept())


@pytest.fixture
def place() -> Place:
    return Place()


def test_it_is_read_when_it_is_needed_and_remembered(place: Place) -> None:
    kept = place.kept()
    assert place.readings == 0
    assert kept.current() == kept.current() == {"old": "1"}
    assert place.readings == 1


def test_it_is_read_again_in_time(place: Place) -> None:
    keys = place.keys()
    assert list(keys) == ["old"]
    place.value = {"new": "2", "old": "1"}
    place.seconds += READ_AGAIN_AFTER - 1
    assert list(keys) == ["old"]
    place.seconds += 1
    assert list(keys) == ["new", "old"]
    assert len(keys) == 2


def test_an_unknown_id_is_looked_for_at_once(place: Place) -> None:
    keys = place.keys()
    assert keys["old"] == "1"
    place.value = {"new": "2", "old": "1"}
    place.seconds += PAUSE
    assert keys["new"] == "2"
    assert place.readings == 2


def test_forged_ids_cost_one_reading_at_most_in_a_while(place: Place) -> None:
    keys = place.keys()
    assert keys["old"] == "1"
    place.seconds += PAUSE
    for number in range(100):
        assert f"forged{number}" not in keys
        assert keys.get("another") is None
    assert place.readings == 2


def test_a_missing_id_is_a_key_error(place: Place) -> None:
    with pytest.raises(KeyError):
        place.keys()["new"]


def test_a_first_reading_that_fails_is_told_to_everybody_and_tried_again(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    place.fault = OperatorMustAct("The vault refuses us.")
    keys = place.keys()
    with caplog.at_level(logging.INFO, "connector"):
        for _ in range(3):
            with pytest.raises(OperatorMustAct, match="The vault refuses us"):
                keys["old"]
    assert place.readings == 1
    (event,) = [json.loads(record.message) for record in caplog.records]
    assert event == {
        "event": "secret_not_read",
        "setting": "SECRET_KEYS",
        "error": "OperatorMustAct",
    }
    place.seconds += 5
    place.fault = None
    assert keys["old"] == "1"


def test_once_it_is_known_a_failure_changes_nothing_and_is_soon_repaired(place: Place) -> None:
    keys = place.keys()
    assert keys["old"] == "1"
    place.value = {"new": "2"}
    place.fault = Unavailable("The vault does not answer.")
    place.seconds += READ_AGAIN_AFTER
    assert list(keys) == ["old"]
    place.fault = None
    assert list(keys) == ["old"]
    place.seconds += PAUSE
    assert list(keys) == ["new"]
    assert place.readings == 3


def test_those_who_know_an_older_value_do_not_wait_for_the_one_who_reads() -> None:
    seconds, reading, go_on = [0.0], Event(), Event()
    values = iter(["first", "second"])

    def read() -> str:
        value = next(values)
        if value == "second":
            reading.set()
            assert go_on.wait(10)
        return value

    kept = Kept("SECRET_KEYS", read, lambda: seconds[0])
    assert kept.current() == "first"
    seconds[0] += READ_AGAIN_AFTER
    reader = Thread(target=kept.current)
    reader.start()
    assert reading.wait(10)
    assert kept.current() == "first"
    go_on.set()
    reader.join()
    assert kept.current() == "second"


def test_all_who_need_it_first_wait_for_one_reading(place: Place) -> None:
    kept, barrier = place.kept(), Barrier(8)
    found: list[Mapping[str, str]] = []

    def use() -> None:
        barrier.wait()
        found.append(kept.current())

    threads = [Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"old": "1"}] * 8
    assert place.readings == 1
