"""Attaching files to a draft: in one request, or in ranges through an upload session.

https://learn.microsoft.com/graph/api/message-post-attachments and https://learn.microsoft.com/graph/outlook-large-attachments
"""

import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote
from uuid import uuid4

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.attachments import attachment_id_of, properties
from sandbox.microsoft.graph.call import body, current_caller, current_preferences
from sandbox.microsoft.graph.caller import WRITE
from sandbox.microsoft.graph.errors import GraphError, bad_request, item_not_found, not_offered, too_large
from sandbox.microsoft.graph.messages import required_message, still_there
from sandbox.microsoft.graph.preferences import Preferences
from sandbox.microsoft.graph.query import Query
from sandbox.microsoft.graph.writing import described, file, text
from sandbox.microsoft.graph.writing import properties as written
from sandbox.microsoft.mailbox import Mailbox, Message
from sandbox.microsoft.mime import Attachment
from sandbox.microsoft.state import State
from sandbox.microsoft.times import iso
from sandbox.microsoft.uploads import OutOfOrder, Upload

SMALLEST_UPLOAD = 3 * 1024 * 1024
LARGEST_UPLOAD = 150 * 1024 * 1024
LARGEST_RANGE = 4 * 1024 * 1024
LIFETIME = timedelta(hours=1)
RANGE = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")


def uploading(calls: Blueprint) -> None:
    """Add the routes by which an attachment comes into a draft."""

    @calls.post("/me/messages/<owner>/attachments")
    def attach(owner: str) -> ResponseReturnValue:
        mailbox = current_caller().mailbox(WRITE)
        draft = required_draft(mailbox, owner)
        changed = attached(mailbox, draft, file(written(body(), "attachment")))
        place = (len(changed.mail.attachments) - 1, changed.mail.attachments[-1])
        return jsonify(properties(changed, place, current_preferences(), Query())), 201

    @calls.post("/me/messages/<owner>/attachments/createUploadSession")
    def create_upload_session(owner: str) -> ResponseReturnValue:
        """Open an address to which a large attachment of a draft is uploaded in ranges."""
        who = current_caller()
        mailbox = who.mailbox(WRITE)
        draft = required_draft(mailbox, owner)
        item = written(body().get("attachmentitem"), "AttachmentItem")
        upload = Upload(
            mailbox,
            draft.immutable_id,
            described(text(item.get("name"), "name"), item),
            announced(item.get("size")),
            who.state.clock() + LIFETIME,
        )
        who.state.uploads.begin(upload)
        answer = {
            "uploadUrl": f"{who.state.addresses.graph}/api/v2.0/AttachmentSessions/{upload.address}",
            "expirationDateTime": iso(upload.expires),
            "nextExpectedRanges": ["0-"],
        }
        return jsonify(answer), 201


def upload_addresses(state: State) -> Blueprint:
    """The addresses that bytes are put to: another host of Microsoft's, which knows whoever comes by the address alone."""
    calls = Blueprint("uploads", __name__, url_prefix="/api/v2.0/AttachmentSessions")

    @calls.put("/<address>")
    def put(address: str) -> ResponseReturnValue:
        """Take the next range; with the last one the attachment stands in the draft."""
        upload = required_upload(state, address)
        if (request.content_length or 0) > LARGEST_RANGE:
            raise too_large()
        found = RANGE.fullmatch(request.headers.get("Content-Range", ""))
        piece = request.get_data()
        if not found or int(found[2]) - int(found[1]) + 1 != len(piece):
            raise bad_request("The Content-Range header does not describe the content.", "ErrorInvalidRequest")
        try:
            complete = upload.take(int(found[1]), int(found[3]), piece)
        except OutOfOrder as error:
            raise GraphError(416, "ErrorInvalidRequest", f"Ranges must come in order: {error}.") from error
        if not complete:
            expected = [str(len(upload.content))]
            return jsonify({"expirationDateTime": iso(upload.expires), "nextExpectedRanges": expected})
        return "", 201, {"Location": finished(state, upload)}

    @calls.delete("/<address>")
    def cancel(address: str) -> ResponseReturnValue:
        state.uploads.end(required_upload(state, address))
        return "", 204

    @calls.errorhandler(GraphError)
    def refused(error: GraphError) -> ResponseReturnValue:
        return jsonify(error.body(str(uuid4()), "", state.clock())), error.status

    return calls


def required_draft(mailbox: Mailbox, message_id: str) -> Message:
    """The draft of this id. Raises GraphError."""
    message = required_message(mailbox, message_id)
    if not message.is_draft:
        raise not_offered("attaching to a message that is no draft")
    return message


def required_upload(state: State, address: str) -> Upload:
    """The open session of this address. Raises GraphError: 401 for whoever brings a bearer token along."""
    if "Authorization" in request.headers:
        raise GraphError(401, "InvalidAudience", "The address is authorization enough: send no Authorization header.")
    upload = state.uploads.find(address, state.clock())
    if upload is None:
        raise item_not_found()
    return upload


def announced(size: object) -> int:
    """The size of a file that is to come. Raises GraphError 400."""
    if not isinstance(size, int) or size > LARGEST_UPLOAD:
        raise bad_request("The attachment's size is missing or over 150 MB.", "ErrorAttachmentSizeLimitExceeded")
    if size < SMALLEST_UPLOAD:
        message = "Attachment size must be greater than the minimum size."
        raise bad_request(message, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize")
    return size


def attached(mailbox: Mailbox, draft: Message, attachment: Attachment) -> Message:
    """`draft` with one more attachment."""

    def add(current: Message) -> Message:
        attachments = (*current.mail.attachments, attachment)
        return replace(current, mail=replace(current.mail, attachments=attachments))

    return still_there(mailbox.change(draft, add))


def finished(state: State, upload: Upload) -> str:
    """Put the attachment, which is whole now, into its draft; where Outlook has it. Raises GraphError 404."""
    state.uploads.end(upload)
    draft = required_draft(upload.mailbox, upload.message_id)
    changed = attached(upload.mailbox, draft, replace(upload.attachment, content=bytes(upload.content)))
    own = attachment_id_of(changed, len(changed.mail.attachments) - 1, Preferences(immutable_ids=True))
    names = [quote(name, safe="") for name in (upload.mailbox.owner, changed.immutable_id, own)]
    return "https://outlook.office.com/api/v2.0/Users('{}')/Messages('{}')/Attachments('{}')".format(*names)
