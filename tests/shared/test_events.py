import json
import logging

import pytest

from shared.events import emit


def test_an_event_is_one_line_of_json(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "connector"):
        emit("message_handled", mailbox="m", count=2, reason=None)
    assert [json.loads(record.getMessage()) for record in caplog.records] == [
        {"event": "message_handled", "mailbox": "m", "count": 2}
    ]


@pytest.mark.parametrize("field", ["subject", "body", "address", "token", "name"])
def test_what_must_not_be_logged_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=field):
        emit("message_handled", **{field: "x"})
