from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from shared.microsoft.messages import Correspondent
from shared.pipeline.note import CUT, cut, note_of

WRITTEN = datetime(2026, 3, 12, 14, 5, tzinfo=ZoneInfo("America/Chicago"))


def test_a_note_says_who_when_and_what() -> None:
    note = note_of(Correspondent("Ann Lee", "ann@shipper.example"), WRITTEN, "Load 131391979", "Where is it?\n")
    assert note == (
        "From: Ann Lee <ann@shipper.example>\nDate: Thu, 12 Mar 2026 14:05:00 -0500\nSubject: Load 131391979\n\nWhere is it?"
    )


def test_a_subject_cannot_add_lines_of_its_own() -> None:
    note = note_of(Correspondent("", "ann@shipper.example"), WRITTEN, "Hi\r\nFrom: boss@lsp.example", "")
    assert note.splitlines()[0] == "From: ann@shipper.example"
    assert note.splitlines()[-1] == "Subject: Hi From: boss@lsp.example"


@given(st.text(), st.integers(len(CUT), 500))
def test_a_note_fits_and_says_where_it_is_cut(text: str, limit: int) -> None:
    found = cut(text, limit)
    assert len(found) <= limit
    assert found == text or found.endswith(CUT)
