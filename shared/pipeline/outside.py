"""What the steps are handed: everything outside, and the message that they have in hand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from shared.errors import Temporary
from shared.mailboxes.access import Access
from shared.mailboxes.correspondence import Correspondence
from shared.mailboxes.model import Mailbox
from shared.mailboxes.store import Mailboxes
from shared.microsoft.graph import Graph
from shared.pipeline.deeds import Deeds
from shared.pipeline.order import Rules
from shared.pipeline.points import Passed, nothing
from shared.pipeline.receipts import Receipts
from shared.pipeline.row import Effect, Row
from shared.storage.queues import Queues
from shared.tms.model import Tms


@dataclass(frozen=True, slots=True)
class Outside:
    """Everything outside. `tms_of`: the TMS as an organization sees it; `retention`: how long rows are kept;

    `passed`: told of each point on a message's way.
    """

    mailboxes: Mailboxes
    receipts: Receipts
    deeds: Deeds
    correspondence: Correspondence
    queues: Queues
    access: Access
    tms_of: Callable[[str], Tms]
    rules: Rules
    retention: timedelta
    clock: Callable[[], datetime]
    passed: Passed = nothing


@dataclass(slots=True)
class Held:
    """A message in this worker's hands. `row` always holds all progress, so that it can be stored whatever happens next.

    `arrived`: the queue that brought it; `queue`: that of the step that it is in; `read_at`: when the message was read in
    this invocation, and found where the row says; None where the row is from an earlier reading.
    """

    mailbox: Mailbox
    graph: Graph
    row: Row
    arrived: str
    queue: str
    read_at: datetime | None = None

    def set(self, effect: Effect) -> None:
        """Take an effect's progress into the row."""
        self.row = self.row.with_effect(effect)

    def unfinished(self, *kinds: str) -> list[Effect]:
        """The effects of these kinds that may still be carried out."""
        return [each for each in self.row.effects if each.kind in kinds and each.state in {"planned", "sending"}]


class Later(Temporary):
    """The message goes on in the next step's own queue: what comes now is heavy."""


def done(effect: Effect, result: str) -> Effect:
    """The effect, carried out."""
    return replace(effect, state="done", result=result, reason=None)
