import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.microsoft.graph.errors import GraphError
from sandbox.microsoft.graph.filters import Filter

MESSAGE = {
    "subject": "Quote for O'Brien",
    "isRead": False,
    "receivedDateTime": "2026-03-12T14:00:00Z",
    "from": {"emailAddress": {"address": "Sam@Shipper.example"}},
    "parentFolderId": None,
}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("isRead eq false", True),
        ("isRead ne false", False),
        ("not isRead eq true", True),
        ("receivedDateTime ge 2026-03-12T14:00:00Z", True),
        ("receivedDateTime gt 2026-03-12T09:00:00-05:00", False),
        ("receivedDateTime lt 2026-03-12T14:00:00.001Z", True),
        ("subject eq 'quote for o''brien'", True),
        ("from/emailAddress/address eq 'sam@shipper.example'", True),
        ("startswith(subject,'Quote') and contains(subject, 'BRIEN')", True),
        ("isRead eq true or (isRead eq false and startswith(subject,'x'))", False),
        ("parentFolderId eq null", True),
    ],
)
def test_filters(text: str, fits: bool) -> None:
    assert Filter(text).matches(MESSAGE) is fits


def test_a_filter_knows_the_order_of_its_properties() -> None:
    assert Filter("isRead eq false and (subject eq 'x' or isRead eq true)").properties == ["isRead", "subject"]


@pytest.mark.parametrize(
    "text",
    ["isRead", "isRead eq", "eq false", "(isRead eq false", "isRead eq false isRead", "isRead ge 'x'", "f(x)", "'"],
)
def test_what_is_no_filter(text: str) -> None:
    with pytest.raises(GraphError) as raised:
        Filter(text)
    assert raised.value.status == 400


@given(st.text("isRead eq'()x,andot ge2026-03T:Z.", max_size=40))
def test_nothing_else_is_raised(text: str) -> None:
    try:
        Filter(text)
    except GraphError as error:
        assert error.status == 400
