import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.tms.refusal import REASON_LIMIT, WORD, parsed, reason
from shared.tms.shipment import Json


def test_the_tms_s_own_sentence_is_kept() -> None:
    assert reason({"message": "Customer 8101 is on credit hold"}, {"shipmentType": "LTL"}) == (
        "Customer 8101 is on credit hold"
    )


def test_fields_are_named_and_their_values_left_out() -> None:
    answer = {"errors": {"stops[0].zipCode": ["The field zipCode with value 'K1A 0B1X' is too long."]}}
    sent: Json = {"stops": [{"zipCode": "K1A 0B1X"}]}
    assert reason(answer, sent) == "stops[0].zipCode: The field zipCode with value … is too long."


def test_words_of_the_e_mail_are_left_out_even_without_quotes() -> None:
    sent: Json = {"description": "Confidential widgets for ACME"}
    assert reason({"detail": "cannot save CONFIDENTIAL widgets for Acme now"}, sent) == "cannot save … now"


@pytest.mark.parametrize("answer", [None, [], "text", {"message": 7}, {"errors": {}}])
def test_an_answer_without_a_sentence_gives_no_reason(answer: object) -> None:
    assert reason(answer, {}) == ""


def test_a_long_reason_is_cut() -> None:
    assert len(reason({"message": "x " * 500}, {})) == REASON_LIMIT


@given(st.text(), st.text())
@example("0\u0345", "")  # folding its case makes one word of what is two
def test_nothing_that_was_sent_comes_back(sent: str, said: str) -> None:
    masked = reason({"message": f"{said} {sent}"}, {"description": sent})
    secret = {word.casefold() for word in WORD.findall(sent)} - {"description"}
    assert not secret & {word.casefold() for word in WORD.findall(masked)}


@given(st.binary())
def test_any_bytes_are_read_or_are_none(content: bytes) -> None:
    parsed(content)


def test_deep_json_is_none() -> None:
    assert parsed(b"[" * 100_000) is None
