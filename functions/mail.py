"""Queues: the four steps of a message, each the function of its own queue."""

import azure.functions as func

from functions import services
from functions.observed import observed
from shared.mailboxes.work import DOCUMENTS, INCOMING_MAIL, MAILBOX_ACTIONS, TMS_RECORDS, MessageWork

blueprint = func.Blueprint()


@blueprint.function_name("classify_message")
@blueprint.queue_trigger("msg", INCOMING_MAIL, "AzureWebJobsStorage")
@observed
def classify_message(msg: func.QueueMessage) -> None:
    """Read and classify a message, and carry its plan out as far as nothing must wait."""
    take(INCOMING_MAIL, msg)


@blueprint.function_name("record_in_tms")
@blueprint.queue_trigger("msg", TMS_RECORDS, "AzureWebJobsStorage")
@observed
def record_in_tms(msg: func.QueueMessage) -> None:
    """Go on with a message that waited for the TMS."""
    take(TMS_RECORDS, msg)


@blueprint.function_name("route_attachments")
@blueprint.queue_trigger("msg", DOCUMENTS, "AzureWebJobsStorage")
@observed
def route_attachments(msg: func.QueueMessage) -> None:
    """Go on with a message whose documents are heavy, or had to wait."""
    take(DOCUMENTS, msg)


@blueprint.function_name("post_process")
@blueprint.queue_trigger("msg", MAILBOX_ACTIONS, "AzureWebJobsStorage")
@observed
def post_process(msg: func.QueueMessage) -> None:
    """Go on with a message whose mailbox was busy."""
    take(MAILBOX_ACTIONS, msg)


def take(queue: str, msg: func.QueueMessage) -> None:
    """Hand a queue's message to the pipeline."""
    from shared.pipeline.run import run

    run(services.pipeline(), queue, MessageWork.decode(msg.get_body().decode()))
