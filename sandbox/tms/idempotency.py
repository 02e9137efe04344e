"""Idempotency keys as the TMS honours them.

https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header: a request that is repeated is answered as
the first one was; 422 for another request under the same key, 409 while the first one is still at work.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Literal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered: the JSON text."""

    status: int
    text: str


@dataclass(slots=True)
class Kept:
    """A request seen: the hash of what it asked for, and its answer once there is one."""

    fingerprint: str
    answer: Answer | None = None


class Answers:
    """The answers under each key of each organization."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.kept: dict[tuple[int, str], Kept] = {}

    def begin(self, organization: int, key: str, fingerprint: str) -> Answer | Literal["new", "other", "busy"]:
        """The answer that was given; or whether the request is new, asks for something else, or is being done."""
        with self.lock:
            kept = self.kept.get((organization, key))
            if kept is None:
                self.kept[organization, key] = Kept(fingerprint)
                return "new"
            if kept.fingerprint != fingerprint:
                return "other"
            return kept.answer or "busy"

    def end(self, organization: int, key: str, answer: Answer | None) -> None:
        """Keep the answer of a request that did something; None forgets one that did not."""
        with self.lock:
            if answer is None:
                self.kept.pop((organization, key), None)
            else:
                self.kept[organization, key].answer = answer
