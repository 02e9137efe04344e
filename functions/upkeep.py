"""Queue and timers: connections are started, renewed and removed; poison is kept; what is old is forgotten."""

import azure.functions as func

from functions import resources, services
from functions.observed import observed
from shared.events import emit
from shared.mailboxes.work import MAILBOX_REVIEW, MAILBOX_ROUNDS, MAILBOX_UPKEEP, MailboxWork, ReviewWork, RoundWork

blueprint = func.Blueprint()


@blueprint.function_name("keep_mailbox")
@blueprint.queue_trigger("msg", MAILBOX_UPKEEP, "AzureWebJobsStorage")
@observed
def keep_mailbox(msg: func.QueueMessage) -> None:
    """Do one task for one mailbox's connection."""
    from shared.mailboxes.upkeep import run

    run(services.upkeep(), MailboxWork.decode(msg.get_body().decode()))


@blueprint.function_name("review_mailbox")
@blueprint.queue_trigger("msg", MAILBOX_REVIEW, "AzureWebJobsStorage")
@observed
def review_mailbox(msg: func.QueueMessage) -> None:
    """Review the next page of a newly connected mailbox."""
    from shared.pipeline.review import review

    review(services.pipeline(), ReviewWork.decode(msg.get_body().decode()))


@blueprint.function_name("look_after_mailboxes")
@blueprint.timer_trigger("timer", "0 5/15 * * * *")
@observed
def look_after_mailboxes(timer: func.TimerRequest) -> None:
    """Every 15 minutes: put all mailboxes on the queue of the rounds."""
    from shared.mailboxes.rounds import begin

    emit("mailboxes_looked_after", count=begin(services.upkeep()))


@blueprint.function_name("visit_mailboxes")
@blueprint.queue_trigger("msg", MAILBOX_ROUNDS, "AzureWebJobsStorage")
@observed
def visit_mailboxes(msg: func.QueueMessage) -> None:
    """Ask for what is due for some mailboxes: a renewal, a catch-up; or delete what is old of them."""
    from shared.mailboxes.rounds import visit
    from shared.pipeline.retention import forget_mailboxes

    work = RoundWork.decode(msg.get_body().decode())
    if work.forget:
        forget_mailboxes(services.pipeline(), work.mailboxes)
    else:
        visit(services.upkeep(), work)


@blueprint.function_name("forget_old")
@blueprint.timer_trigger("timer", "0 40 3 * * *")
@observed
def forget_old(timer: func.TimerRequest) -> None:
    """Every night: delete what has been kept for long enough."""
    from shared.mailboxes.rounds import begin
    from shared.pipeline.retention import forget_shared
    from shared.web.waiting import WaitingRoom

    begin(services.upkeep(), forget=True)
    count = forget_shared(services.pipeline())
    count += WaitingRoom(resources.tables(), resources.keys()).sweep(services.now())
    count += services.sending().sends.forget(services.now() - services.pipeline().retention)
    emit("forgotten", count=count)


@blueprint.function_name("keep_poison")
@blueprint.timer_trigger("timer", "30 */5 * * * *")
@observed
def keep_poison(timer: func.TimerRequest) -> None:
    """Every five minutes: keep what failed again and again where people see it."""
    from shared.pipeline.failures import keep_poison

    keep_poison(resources.queues(), resources.tables(), services.now)
