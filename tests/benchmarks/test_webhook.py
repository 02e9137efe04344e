import json

import pytest

from benchmarks.figure import Figure
from benchmarks.webhook import Posted, measure, posted
from functions import resources
from shared.mailboxes import notifications
from shared.mailboxes.work import INCOMING_MAIL

pytestmark = pytest.mark.usefixtures("example")


def test_the_webhook_takes_every_notification_of_a_post() -> None:
    found = notifications.posted(posted(3), resources.keys())
    assert (len(found.messages), found.skipped) == (3, 0)


def test_both_functions_write_one_message_in_the_host_and_alone() -> None:
    both = Posted()
    for path in ("bare", "graph/notifications"):
        assert both.in_host(path, posted(1)) > 0
        (message,) = both.queues.receive(INCOMING_MAIL, 2, 60)
        assert json.loads(message.body)
    assert both.alone("bare", posted(1)) >= 0
    assert both.alone("graph_notifications", posted(2)) >= 0
    both.host.stop(1)


def test_every_figure_is_there() -> None:
    figures = [each for each in measure(posts=5, together=2) if isinstance(each, Figure)]
    assert [each.unit for each in figures] == ["times as long"] * 3 + ["ms"]
