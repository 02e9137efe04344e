"""Queue and timers: connections are started, renewed and removed; poison is kept; what is old is forgotten."""

import azure.functions as func

from functions import services
from shared.events import emit
from shared.mailboxes.work import MAILBOX_UPKEEP, MailboxWork

blueprint = func.Blueprint()


@blueprint.function_name("keep_mailbox")
@blueprint.queue_trigger("msg", MAILBOX_UPKEEP, "AzureWebJobsStorage")
def keep_mailbox(msg: func.QueueMessage) -> None:
    """Do one task for one mailbox's connection."""
    from shared.mailboxes.upkeep import run

    run(services.upkeep(), MailboxWork.decode(msg.get_body().decode()))


@blueprint.function_name("look_after_mailboxes")
@blueprint.timer_trigger("timer", "0 10 * * * *")
def look_after_mailboxes(timer: func.TimerRequest) -> None:
    """Every hour: renew the subscriptions that near their end, and find what no notification told of."""
    from shared.mailboxes.upkeep import tasks_due

    emit("mailboxes_looked_after", count=tasks_due(services.upkeep()))


@blueprint.function_name("keep_poison")
@blueprint.timer_trigger("timer", "30 */5 * * * *")
def keep_poison(timer: func.TimerRequest) -> None:
    """Every five minutes: keep what failed again and again where people see it."""
    from shared.pipeline.failures import keep_poison

    keep_poison(services.queues(), services.tables(), services.now)
