import pytest

from sandbox.microsoft.graph.paths import normalize


@pytest.mark.parametrize(
    ("path", "routed", "user"),
    [
        ("/v1.0/me", "/v1.0/me", None),
        ("/V1.0/Me/mailfolders('Inbox')/Messages", "/v1.0/me/mailFolders/Inbox/messages", None),
        ("/v1.0/Users/dana@acme.example/Messages/AAkA=", "/v1.0/me/messages/AAkA=", "dana@acme.example"),
        ("/v1.0/users('7')", "/v1.0/me", "7"),
        ("/Users/7", "/Users/7", None),
    ],
)
def test_spellings(path: str, routed: str, user: str | None) -> None:
    environ: dict[str, object] = {"PATH_INFO": path}
    normalize(environ)
    assert (environ["PATH_INFO"], environ.get("graph.user")) == (routed, user)
