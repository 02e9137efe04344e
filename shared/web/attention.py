"""What needs a person: e-mails that wait for a decision, and what could not be handled at all. Pages and API share it."""

from typing import get_args

from shared.errors import BadInput, NotFound
from shared.mailboxes.model import Mailbox
from shared.mailboxes.work import MAILBOX_UPKEEP, OUTGOING_MAIL
from shared.pipeline.decide import Decision, decide
from shared.pipeline.failures import Failure, failures_of, replay
from shared.pipeline.outside import Outside
from shared.pipeline.row import Row, is_row_key
from shared.storage.tables import Tables


class NotReading(BadInput):
    """The mailbox is not being read at the moment, so that nothing that is decided could be carried out."""


class Attention:
    """What needs a person in a mailbox, and what the person says."""

    def __init__(self, outside: Outside, tables: Tables) -> None:
        self.outside = outside
        self.tables = tables

    def failures(self, mailbox: Mailbox) -> list[Failure]:
        """What could not be handled at all, the newest first."""
        return sorted(failures_of(self.tables, mailbox.id), key=lambda each: each.failed, reverse=True)

    def decide(self, mailbox: Mailbox, key: str, effect: str, decision: str, shipment_id: str | None = None) -> Row:
        """Decide about an effect. Raises what pipeline.decide.decide does, NotReading, and BadInput for another decision."""
        known: dict[str, Decision] = {each: each for each in get_args(Decision)}
        if decision not in known:
            raise BadInput(f"A decision is one of: {', '.join(known)}.")
        if not is_row_key(key):
            raise NotFound("There is no such e-mail.")
        require_reading(mailbox)
        return decide(self.outside, mailbox, key, effect, known[decision], shipment_id)

    def replay(self, mailbox: Mailbox, id: str) -> None:
        """Start what failed again. Raises NotFound where it is not kept (any more), and NotReading."""
        queue = next((each.queue for each in self.failures(mailbox) if each.id == id), None)
        if queue is None:
            raise NotFound("This was started again already, or is no longer kept.")
        if queue not in {MAILBOX_UPKEEP, OUTGOING_MAIL}:
            require_reading(mailbox)
        replay(self.outside.queues, self.tables, mailbox.id, id)


def require_reading(mailbox: Mailbox) -> None:
    """Raise NotReading where the pipeline would drop a message of this mailbox."""
    if not mailbox.reads:
        raise NotReading(
            "The connection does not allow e-mails to be read at the moment, so nothing was changed. "
            "Please put it right on the connection page, then decide again."
        )
