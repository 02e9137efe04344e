import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import BadInput
from shared.mailboxes.work import MailboxWork, MessageWork, encode

texts = st.text(max_size=40)


@given(texts, texts, st.none() | texts, st.integers(0, 1000))
def test_work_about_a_message_comes_back_as_it_was(mailbox: str, message: str, nonce: str | None, attempt: int) -> None:
    work = MessageWork(mailbox, message, nonce=nonce, attempt=attempt)
    assert MessageWork.decode(encode(work)) == work


def test_work_about_a_mailbox_comes_back_as_it_was() -> None:
    work = MailboxWork("m", "renew", nonce="n", traceparent="00-1-2-01")
    assert MailboxWork.decode(encode(work)) == work


def test_a_queue_message_is_a_few_hundred_bytes_without_what_is_not_known() -> None:
    assert encode(MessageWork("m", "AAkALg=")) == (
        '{"v":1,"mailbox":"m","message":"AAkALg=","how":"notification","attempt":0}'
    )


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", "{}", '{"v":2,"mailbox":"m","message":"x"}', '{"v":1}', '{"v":1,"message":"x","z":1}'],
)
def test_what_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        MessageWork.decode(text)
    with pytest.raises(BadInput):
        MailboxWork.decode(text)


def test_waiting_once_more_is_counted() -> None:
    assert MessageWork("m", "x").again().again().attempt == 2
