"""Step `post_process`: archive, mark as read, delete or leave the message, once all else is done.

The row says `sending` before the mailbox is touched, and that all else is done: whoever finds it later looks where the
message is first. What the owner did with it meanwhile stands, and what the owner has undone is not done again.

    read ── recorded ── sending ── move ── done
                           │         └ the owner moves it back ┐
                           └── dies ──────────── next worker: changed since it was read? then it is left alone
"""

from dataclasses import replace
from datetime import timedelta

from shared.errors import MailboxThrottled, NotFound, Temporary
from shared.mailboxes.model import Action, Folders
from shared.microsoft.folders import archive_folder, folder_id
from shared.microsoft.messages import locate, mark_read, move
from shared.pipeline.colleagues import held_up
from shared.pipeline.outside import Held, Outside, done
from shared.pipeline.points import Point

FRESH = timedelta(minutes=1)
"""For so long after reading a message it is taken to be where it was."""
RESULTS = {Action.ARCHIVE: "archived", Action.DELETE: "deleted", Action.MARK_AS_READ: "marked_as_read"}


def post_process(outside: Outside, held: Held) -> None:
    """Carry out the mailbox action, unless anything of the message waits or failed: then a person finds it where it was."""
    effects = held.unfinished("mailbox_action")
    if not effects or any(effect.kind != "mailbox_action" for effect in held.row.unsettled):
        return
    effect = effects[0]
    if held.row.linked and (reason := held_up(outside, *held.row.linked)):
        held.set(replace(effect, state="needs_confirmation", reason=reason))
        return
    held.set(replace(effect, state="sending"))
    held.row = outside.receipts.save(held.row)
    outside.passed(Point.MARKED)
    try:
        result = put_away(outside, held, tried=effect.state == "sending")
    except MailboxThrottled:
        held.set(effect)
        raise
    outside.passed(Point.ACTED)
    held.set(done(effect, result))


def put_away(outside: Outside, held: Held, tried: bool) -> str:
    """Carry out the action, and return what became of the message.

    It is looked for first where the action may have been tried, or it was not read a moment ago: a repeated move may be
    answered with 404, or make a second copy where the owner has moved it (microsoftgraph/msgraph-sdk-python#1042). The row is
    stored once more in between, so that a worker that stood still until it was taken over stops there.
    """
    if is_filed(outside, held):
        return "moved"
    if tried or held.read_at is None or outside.clock() - held.read_at >= FRESH:
        if left := whereabouts(held, tried):
            return left
        held.row = outside.receipts.save(held.row)
    return act(outside, held, tried)


def is_filed(outside: Outside, held: Held) -> bool:
    """Whether the owner had filed the message before it was first read: where the inbox alone is read, it was not in there."""
    if held.mailbox.folders is not Folders.INBOX or not held.row.folder:
        return False
    if held.mailbox.inbox_folder is None:
        held.mailbox = outside.mailboxes.change(held.mailbox, inbox_folder=folder_id(held.graph, "inbox"))
    return held.row.folder != held.mailbox.inbox_folder


def whereabouts(held: Held, tried: bool) -> str | None:
    """What became of the message already: `gone`, `moved`, `changed`; None where the action is still to be carried out."""
    try:
        found = locate(held.graph, held.row.message)
    except NotFound:
        return "gone"
    if found.folder_id != held.row.folder:
        return "moved"
    return "changed" if tried and found.modified != held.row.modified else None


def act(outside: Outside, held: Held, tried: bool) -> str:
    """Do what the owner chose, and return what became of the message."""
    action = held.mailbox.action
    if action is Action.DO_NOTHING:
        return "left"
    try:
        if action is Action.MARK_AS_READ:
            mark_read(held.graph, held.row.message)
        else:
            move(held.graph, held.row.message, destination(outside, held))
    except NotFound:
        if left := whereabouts(held, tried):
            return left
        held.mailbox = outside.mailboxes.change(held.mailbox, archive_folder=None)
        raise Temporary("The message is there, and the folder to move it to is not.", 60) from None
    return RESULTS[action]


def destination(outside: Outside, held: Held) -> str:
    """The folder to move to. A mailbox's archive is looked up once and remembered."""
    if held.mailbox.action is Action.DELETE:
        return "deleteditems"
    if held.mailbox.archive_folder is None:
        held.mailbox = outside.mailboxes.change(held.mailbox, archive_folder=archive_folder(held.graph))
    return held.mailbox.archive_folder or ""
