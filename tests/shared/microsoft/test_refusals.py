from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import errors
from shared.microsoft.refusals import SignInDeclined, SignInExpired, refusal


@pytest.mark.parametrize(
    ("error", "code", "kind"),
    [
        ("access_denied", None, SignInDeclined),
        ("access_denied", 65004, SignInDeclined),
        ("consent_required", 65004, SignInDeclined),
        ("access_denied", 90094, errors.AdministratorNeeded),
        ("interaction_required", 90094, errors.AdministratorNeeded),
        ("access_denied", 90095, errors.AdministratorNeeded),
        ("invalid_grant", 50105, errors.AdministratorNeeded),
        ("invalid_grant", 53003, errors.AdministratorNeeded),
        ("invalid_grant", 530035, errors.AdministratorNeeded),
        ("invalid_resource", 500011, errors.AdministratorNeeded),
        ("invalid_client", 650052, errors.AdministratorNeeded),
        ("invalid_grant", 65005, errors.AdministratorNeeded),
        ("invalid_grant", 54005, SignInExpired),
        ("invalid_grant", 70008, SignInExpired),
        ("invalid_grant", 700082, SignInExpired),
        ("invalid_grant", 501481, SignInExpired),
        ("invalid_client", 7000215, errors.OperatorMustAct),
        ("invalid_client", 7000222, errors.OperatorMustAct),
        ("unauthorized_client", 700016, errors.OperatorMustAct),
        ("invalid_grant", 700011, errors.OperatorMustAct),
        ("invalid_client", 700027, errors.OperatorMustAct),
        ("invalid_request", 50011, errors.OperatorMustAct),
        ("invalid_request", 50194, errors.OperatorMustAct),
        ("invalid_client", None, errors.OperatorMustAct),
        ("invalid_scope", 70011, errors.OperatorMustAct),
        ("temporarily_unavailable", None, errors.Unavailable),
        ("server_error", None, errors.Unavailable),
        ("invalid_request", 90033, errors.Unavailable),
        ("invalid_grant", 90024, errors.Unavailable),
        ("invalid_grant", 65001, errors.SignInNeeded),
        ("invalid_grant", 50173, errors.SignInNeeded),
        ("invalid_grant", 70043, errors.SignInNeeded),
        ("interaction_required", 50076, errors.SignInNeeded),
        ("invalid_grant", None, errors.SignInNeeded),
        ("login_required", None, errors.SignInNeeded),
        ("something_new", None, errors.Temporary),
    ],
)
def test_what_a_refusal_means(error: str, code: int | None, kind: type[Exception]) -> None:
    described = {"error": error, "error_description": f"AADSTS{code}: User 'ann@example.com' ..." if code else "no"}
    found = refusal(described)
    assert type(found) is kind
    assert "ann@example.com" not in str(found)
    if code:
        assert str(code) in str(found) or kind is SignInDeclined
        assert type(refusal({"error": error, "error_codes": [code]})) is kind


def test_claims_are_handed_on() -> None:
    found = refusal({"error": "interaction_required", "error_codes": [50076], "claims": '{"access_token":{}}'})
    assert isinstance(found, errors.SignInNeeded)
    assert found.claims == '{"access_token":{}}'


@given(
    st.dictionaries(
        st.sampled_from(["error", "error_description", "error_codes", "claims"]), st.text() | st.lists(st.text())
    )
)
def test_no_odd_answer_breaks_it_or_is_repeated(answer: dict[str, Any]) -> None:
    assert isinstance(refusal(answer), errors.ConnectorError)


def test_markup_in_an_error_is_not_repeated() -> None:
    assert "<" not in str(refusal({"error": "<script>alert(1)</script>"}))
