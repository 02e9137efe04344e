"""Mailbox things as Graph writes them, with the properties of Graph's own description (CSDL) and no others.

https://learn.microsoft.com/en-us/graph/api/resources/message
"""

import base64
import hashlib
from urllib.parse import quote

from sandbox.microsoft.directory import User
from sandbox.microsoft.graph.bodies import body_in, to_text, unquoted
from sandbox.microsoft.graph.preferences import Preferences
from sandbox.microsoft.graph.query import Properties
from sandbox.microsoft.mailbox import Folder, Mailbox, Message
from sandbox.microsoft.mime import Address, Mail
from sandbox.microsoft.subscriptions import Subscription
from sandbox.microsoft.times import iso

USER = frozenset({"id", "displayName", "mail", "otherMails", "proxyAddresses", "userPrincipalName"})
USER_DEFAULT = frozenset({"id", "displayName", "mail", "userPrincipalName"})
FOLDER = frozenset(
    {"id", "displayName", "parentFolderId", "childFolderCount", "unreadItemCount", "totalItemCount", "isHidden"}
)
ONLY_WHEN_SELECTED = frozenset({"uniqueBody", "internetMessageHeaders"})
MESSAGE = ONLY_WHEN_SELECTED | {
    "id", "createdDateTime", "lastModifiedDateTime", "changeKey", "categories", "receivedDateTime", "sentDateTime",
    "hasAttachments", "internetMessageId", "subject", "bodyPreview", "importance", "parentFolderId", "conversationId",
    "conversationIndex", "isDeliveryReceiptRequested", "isReadReceiptRequested", "isRead", "isDraft", "webLink",
    "inferenceClassification", "body", "sender", "from", "toRecipients", "ccRecipients", "bccRecipients", "replyTo",
    "flag",
}  # fmt: skip
OF_MEETINGS = frozenset({"meetingMessageType"})
"""What a meeting message has besides."""
BASIC = MESSAGE - {"body", "bodyPreview", "uniqueBody"}
"""What Mail.ReadBasic may see."""


def user_properties(user: User) -> Properties:
    """A user."""
    return {
        "id": user.oid,
        "displayName": user.display_name,
        "mail": user.mail,
        "otherMails": [],
        "proxyAddresses": list(user.proxy_addresses) or ([f"SMTP:{user.mail}"] if user.mail else []),
        "userPrincipalName": user.user_principal_name,
    }


def folder_properties(mailbox: Mailbox, folder: Folder) -> Properties:
    """A folder, with its counts."""
    inside = mailbox.in_folder(folder)
    return {
        "id": folder.id,
        "displayName": folder.display_name,
        "parentFolderId": folder.parent_id,
        "childFolderCount": len(mailbox.children(folder)),
        "unreadItemCount": sum(not message.is_read for message in inside),
        "totalItemCount": len(inside),
        "isHidden": False,
    }


def recipient(address: Address) -> Properties:
    """A person."""
    return {"emailAddress": {"name": address[0], "address": address[1]}}


def mail_properties(mail: Mail) -> Properties:
    """What a mail's headers say."""
    people = {
        "toRecipients": mail.to,
        "ccRecipients": mail.cc,
        "bccRecipients": mail.bcc,
        "replyTo": mail.reply_to,
    }
    said: Properties = {
        "subject": mail.subject,
        "internetMessageId": mail.message_id,
        "hasAttachments": mail.has_attachments,
        "importance": mail.importance,
        **{name: [recipient(address) for address in addresses] for name, addresses in people.items()},
    }
    if mail.sent:
        said["sentDateTime"] = iso(mail.sent)
    if mail.from_:
        said["from"] = recipient(mail.from_)
    if mail.sender:
        said["sender"] = recipient(mail.sender)
    if mail.meeting:
        said = {"@odata.type": meeting_type(mail.meeting), "meetingMessageType": mail.meeting, **said}
    return said


def body_properties(mail: Mail, preferences: Preferences) -> Properties:
    """What a mail's body says."""
    shown = to_text(mail.body) if mail.body_type == "html" else mail.body
    return {"bodyPreview": shown[:255], "body": body_in(mail.body, mail.body_type, preferences.body_type)}


def meeting_type(meeting: str) -> str:
    """The subtype of message that a meeting message is."""
    if meeting == "meetingRequest":
        return "#microsoft.graph.eventMessageRequest"
    return "#microsoft.graph.eventMessage" if meeting == "meetingCancelled" else "#microsoft.graph.eventMessageResponse"


def message_id(message: Message, preferences: Preferences) -> str:
    """The message's id in the format that the client prefers."""
    return message.immutable_id if preferences.immutable_ids else message.mutable_id


def envelope_properties(message: Message, preferences: Preferences) -> Properties:
    """A message without its body: what can be filtered and ordered by."""
    shown_id = message_id(message, preferences)
    thread = hashlib.sha256(message.conversation_id.encode()).digest()[:22]
    return {
        "@odata.etag": f'W/"{message.change_key}"',
        "id": shown_id,
        "createdDateTime": iso(message.created),
        "lastModifiedDateTime": iso(message.modified),
        "changeKey": message.change_key,
        "receivedDateTime": iso(message.received),
        "sentDateTime": iso(message.received),
        "conversationId": message.conversation_id,
        "conversationIndex": base64.b64encode(thread).decode(),
        "parentFolderId": message.folder_id,
        "isRead": message.is_read,
        "isDraft": message.is_draft,
        "isDeliveryReceiptRequested": False,
        "isReadReceiptRequested": False,
        "inferenceClassification": "focused",
        "webLink": f"https://outlook.office365.com/owa/?ItemID={quote(shown_id, safe='')}&exvsurl=1",
        **mail_properties(message.mail),
        "categories": list(message.categories),
        "importance": message.importance,
        "flag": {"flagStatus": message.flag},
    }


def message_properties(mailbox: Mailbox, message: Message, preferences: Preferences) -> Properties:
    """A message, all of it; what comes only when selected too.

    The unique body leaves out what the message quotes where the mailbox has the message that it answers.
    """
    mail = message.mail
    unique = unquoted(mail.body, mail.body_type) if mailbox.parent(message) else mail.body
    return {
        **envelope_properties(message, preferences),
        **body_properties(mail, preferences),
        "uniqueBody": body_in(unique, mail.body_type, preferences.body_type),
        "internetMessageHeaders": [{"name": name, "value": value} for name, value in mail.headers],
    }


def selected(properties: Properties, select: tuple[str, ...], default: frozenset[str]) -> Properties:
    """The properties that were asked for, the id always; without `$select` the default ones."""
    wanted = {name.partition("/")[0] for name in select} | {"id"} if select else default
    return {name: value for name, value in properties.items() if name in wanted or name.startswith("@")}


def subscription_properties(subscription: Subscription) -> Properties:
    """A subscription."""
    return {
        "id": subscription.id,
        "resource": subscription.resource,
        "applicationId": subscription.application_id,
        "changeType": ",".join(sorted(subscription.changes)),
        "clientState": subscription.client_state,
        "notificationUrl": subscription.notification_url,
        "lifecycleNotificationUrl": subscription.lifecycle_url,
        "expirationDateTime": iso(subscription.expires),
        "creatorId": subscription.owner,
        "includeResourceData": None,
        "latestSupportedTlsVersion": "v1_2",
        "notificationQueryOptions": None,
        "encryptionCertificate": None,
        "encryptionCertificateId": None,
        "notificationUrlAppId": None,
    }
