"""What a staff member chose on the connection page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from shared.errors import BadInput
from shared.mailboxes.model import Action, Folders, Permission, scopes


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of the page; its first ones where nothing else is known."""

    permission: Permission = Permission.SEND_ONLY
    action: Action = Action.ARCHIVE
    folders: Folders = Folders.INBOX

    @classmethod
    def of_form(cls, form: Mapping[str, str]) -> Self:
        """The choices that a form holds. Raises BadInput."""
        try:
            folders = Folders(form.get("folders", "inbox"))
            return cls(Permission(form.get("permission", "")), Action(form.get("action", "")), folders)
        except ValueError as error:
            raise BadInput("Please choose a permission and a post-processing action, then try again.") from error

    @property
    def fields(self) -> dict[str, str]:
        """The choices as a form holds them."""
        return {"permission": self.permission.value, "action": self.action.value, "folders": self.folders.value}

    def scopes(self, by_smtp: bool) -> frozenset[str]:
        """The permissions at Microsoft that they need. `by_smtp`: whether SMTP is switched on."""
        return scopes(self.permission, self.action, by_smtp)
