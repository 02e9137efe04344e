"""A mailbox: folders, and messages that keep one immutable id while they move between them.

Messages are values: a change puts a new one in the place of the old, so that reading needs no lock.
"""

import base64
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sandbox.microsoft.mime import Mail

WELL_KNOWN = {
    "msgfolderroot": "Top of Information Store",
    "inbox": "Inbox",
    "archive": "Archive",
    "deleteditems": "Deleted Items",
    "drafts": "Drafts",
    "sentitems": "Sent Items",
    "junkemail": "Junk Email",
    "outbox": "Outbox",
}


def new_id(prefix: str) -> str:
    """An id of Exchange's look: long, opaque, case-sensitive, with characters that a path must escape."""
    return prefix + base64.urlsafe_b64encode(secrets.token_bytes(64)).decode()


@dataclass(frozen=True)
class Folder:
    """A mail folder. `well_known` is its name in paths, None for a folder that a person or an app made."""

    id: str
    display_name: str
    parent_id: str
    well_known: str | None = None


@dataclass(frozen=True)
class Message:
    """A message in a folder. `mail` is what was sent; the rest is what this mailbox says of it."""

    mail: Mail
    folder_id: str
    received: datetime
    conversation_id: str
    created: datetime
    modified: datetime
    immutable_id: str = field(default_factory=lambda: new_id("AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A"))
    mutable_id: str = field(default_factory=lambda: new_id("AAMkAGI"))
    """The id that Graph gives without `Prefer: IdType="ImmutableId"`: another after each move."""
    change_key: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    is_read: bool = False
    is_draft: bool = False
    categories: tuple[str, ...] = ()
    importance: str = "normal"
    flag: str = "notFlagged"

    @property
    def ids(self) -> tuple[str, str]:
        """Both ids by which the message is found."""
        return self.immutable_id, self.mutable_id


class Change(StrEnum):
    """What a subscription can ask to hear of."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"


Listener = Callable[["Mailbox", Message, Change], None]


class FolderExists(Exception):
    """A folder of that name is there already."""


class Mailbox:
    """One user's mailbox. Safe to use from several threads; `listener` is told of every change, once it is made."""

    def __init__(self, owner: str, listener: Listener, with_archive: bool = True) -> None:
        """`owner`: the user's oid. `with_archive`: False for a mailbox whose Archive was never used."""
        self.owner = owner
        self.listener = listener
        self.lock = threading.RLock()
        self.folders: dict[str, Folder] = {}
        self.messages: dict[str, Message] = {}
        self.conversations: dict[str, str] = {}
        root = Folder(new_id("AQMkADA"), WELL_KNOWN["msgfolderroot"], "", "msgfolderroot")
        self.folders[root.id] = root
        for well_known, name in WELL_KNOWN.items():
            if well_known != "msgfolderroot" and (with_archive or well_known != "archive"):
                self.add_folder(Folder(new_id("AQMkADA"), name, root.id, well_known))

    def add_folder(self, folder: Folder) -> Folder:
        """Keep `folder`."""
        with self.lock:
            self.folders[folder.id] = folder
            return folder

    def folder(self, name: str) -> Folder | None:
        """The folder of this id or well-known name."""
        with self.lock:
            known = (folder for folder in self.folders.values() if folder.well_known == name.lower())
            return self.folders.get(name) or next(known, None)

    def well_known(self, name: str) -> Folder:
        """A folder that every mailbox has, such as `drafts`."""
        with self.lock:
            return next(folder for folder in self.folders.values() if folder.well_known == name)

    def children(self, parent: Folder) -> list[Folder]:
        """The folders directly in `parent`."""
        with self.lock:
            return [folder for folder in self.folders.values() if folder.parent_id == parent.id]

    def create_folder(self, name: str, parent: Folder) -> Folder:
        """A new folder in `parent`. Raises FolderExists."""
        with self.lock:
            if any(folder.display_name.lower() == name.lower() for folder in self.children(parent)):
                raise FolderExists(name)
            return self.add_folder(Folder(new_id("AQMkADA"), name, parent.id))

    def find(self, message_id: str) -> Message | None:
        """The message of this id, in either format."""
        with self.lock:
            known = self.messages.get(message_id)
            return known or next((each for each in self.messages.values() if each.mutable_id == message_id), None)

    def in_folder(self, folder: Folder | None) -> list[Message]:
        """The messages of one folder, or of all."""
        with self.lock:
            return [each for each in self.messages.values() if folder is None or each.folder_id == folder.id]

    def deliver(
        self,
        mail: Mail,
        folder: Folder,
        received: datetime,
        now: datetime,
        is_read: bool = False,
        is_draft: bool = False,
    ) -> Message:
        """Put `mail` into `folder` as a new message."""
        with self.lock:
            message = Message(
                mail,
                folder.id,
                received,
                self.conversation_of(mail),
                created=now,
                modified=now,
                is_read=is_read,
                is_draft=is_draft,
                importance=mail.importance,
            )
            self.messages[message.immutable_id] = message
        self.listener(self, message, Change.CREATED)
        return message

    def conversation_of(self, mail: Mail) -> str:
        """The conversation that `mail` answers in, or a new one."""
        named = [*reversed(mail.references), mail.message_id]
        known = next((self.conversations[name] for name in named if name in self.conversations), None)
        conversation = known or new_id("AAQkAGI")
        for name in named:
            self.conversations.setdefault(name, conversation)
        return conversation

    def parent(self, message: Message) -> Message | None:
        """The message that `message` answers, where it is in this mailbox."""
        answered = set(message.mail.references)
        with self.lock:
            return next((each for each in self.messages.values() if each.mail.message_id in answered), None)

    def change(self, message: Message, how: Callable[[Message], Message]) -> Message | None:
        """Put what `how` makes of the message as it is now in its place, with a new change key. None: it is gone."""
        with self.lock:
            current = self.messages.get(message.immutable_id)
            if current is None:
                return None
            changed = replace(how(current), change_key=secrets.token_urlsafe(12))
            self.messages[message.immutable_id] = changed
        self.listener(self, changed, Change.UPDATED)
        return changed

    def move(self, message: Message, target: Folder, now: datetime) -> Message | None:
        """Move the message: the immutable id stays, the other changes. None: it is gone.

        Whoever listens to the whole mailbox hears of a deletion and a creation.
        """
        with self.lock:
            current = self.messages.get(message.immutable_id)
            if current is None:
                return None
            moved = replace(current, folder_id=target.id, mutable_id=new_id("AAMkAGI"), modified=now)
            self.messages[message.immutable_id] = moved
        self.listener(self, current, Change.DELETED)
        self.listener(self, moved, Change.CREATED)
        return moved

    def delete(self, message: Message, now: datetime) -> None:
        """Delete as Outlook does: to Deleted Items, and from there for good."""
        deleted_items = self.folder("deleteditems")
        if deleted_items and message.folder_id != deleted_items.id:
            self.move(message, deleted_items, now)
            return
        with self.lock:
            self.messages.pop(message.immutable_id, None)
        self.listener(self, message, Change.DELETED)
