"""Files come into a draft: small ones in one request, large ones in ranges, a range in memory at a time.

Each file bears a content id of its own, by which whoever goes on sees which are there.
"""

from datetime import timedelta

from shared.errors import Temporary
from shared.mailboxes.model import digest
from shared.microsoft.messages import list_attachments
from shared.microsoft.sending import SMALLEST_UPLOAD, UPLOAD_RANGE, SessionEnded, attach, begin_upload, put_range
from shared.sending.draft import large_file, small_file
from shared.sending.model import File
from shared.sending.outside import Held, Point

PURPOSE = "upload-session"
LONGEST_TURN = timedelta(minutes=3)
"""For so long one invocation puts ranges: then the message goes on in another, well within functionTimeout."""
AGAIN_AFTER = 5.0


def attach_files(held: Held, resumed: bool) -> None:
    """Attach what is not there yet. Raises errors.Temporary where it is to go on later, with the progress stored."""
    files = held.outgoing.files
    there = {each.content_id for each in list_attachments(held.graph, held.send.draft)} if resumed and files else set()
    for number, file in enumerate(files):
        content_id = file.content_id or f"{digest(f'{held.send.message_id}/{number}', 20)}@tms"
        if content_id in there:
            continue
        if file.size < SMALLEST_UPLOAD:
            attach(held.graph, held.send.draft, small_file(file, content_id, held.content(file)))
        else:
            upload(held, number, file, content_id)
        held.outside.passed(Point.ATTACHED)


def upload(held: Held, number: int, file: File, content_id: str) -> None:
    """Put a large file in ranges, from where an earlier turn has stopped."""
    keys, context = held.outside.keys, f"{held.send.mailbox}/{held.send.key}"
    if held.send.upload and held.send.file == number:
        url, offset = keys.open(PURPOSE, context, held.send.upload).decode(), held.send.offset
    else:
        url, offset = begin_upload(held.graph, held.send.draft, large_file(file, content_id)), 0
        held.save(upload=keys.seal(PURPOSE, context, url.encode()), file=number, offset=0)
    try:
        while offset < file.size:
            piece = held.content(file, offset, UPLOAD_RANGE)
            if held.outside.clock() - held.began > LONGEST_TURN:
                raise Temporary("The attachment is large: it goes on in another turn.", 0)
            put_range(held.graph, url, offset, file.size, piece)
            offset = min(offset + UPLOAD_RANGE, file.size)
    except Temporary:
        held.save(offset=offset)
        raise
    except SessionEnded as error:
        held.save(upload=b"", offset=0)
        raise Temporary("The upload session has ended: another one is begun.", AGAIN_AFTER) from error
    held.save(upload=b"", offset=0)
