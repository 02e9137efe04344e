from urllib.parse import parse_qs, urlsplit

import pytest

from shared.web.approval import approval_request

CALLBACK = "https://app.example.com/api/connect/callback"


@pytest.mark.parametrize(
    ("authority", "tenant", "path"),
    [
        ("https://login.microsoftonline.com/organizations", None, "/organizations/v2.0/adminconsent"),
        ("https://login.microsoftonline.com/common", None, "/organizations/v2.0/adminconsent"),
        ("https://login.microsoftonline.com/organizations", "1111", "/1111/v2.0/adminconsent"),
        ("https://login.microsoftonline.us/2222", None, "/2222/v2.0/adminconsent"),
    ],
)
def test_the_link_leads_to_the_same_cloud_and_the_staff_members_organization(
    authority: str, tenant: str | None, path: str
) -> None:
    request = approval_request(
        f"{authority}/oauth2/v2.0/authorize?client_id=c", tenant, "c", CALLBACK, {"User.Read", "Mail.Send"}
    )
    link = urlsplit(request.link)
    assert link.netloc == urlsplit(authority).netloc
    assert link.path == path
    assert parse_qs(link.query) == {"client_id": ["c"], "scope": ["Mail.Send User.Read"], "redirect_uri": [CALLBACK]}


def test_the_message_names_application_permissions_and_link() -> None:
    request = approval_request("https://login.example/common/oauth2", None, "the-client", CALLBACK, {"Mail.Send"})
    for words in ("the-client", "- Mail.Send: Send mail as you", request.link):
        assert words in request.text
