from sandbox.microsoft.scopes import full_name, resource, short_name, unknown


def test_a_bare_name_is_graphs_and_case_does_not_count() -> None:
    assert full_name("mail.read") == "https://graph.microsoft.com/Mail.Read"
    assert full_name("https://outlook.office.com/smtp.send") == "https://outlook.office.com/SMTP.Send"
    assert full_name("openid") == "openid"


def test_names_come_apart_again() -> None:
    assert short_name("https://graph.microsoft.com/Mail.Read") == "Mail.Read"
    assert resource("https://graph.microsoft.com/Mail.Read") == "https://graph.microsoft.com"
    assert resource("openid") is None


def test_what_nobody_offers_is_unknown() -> None:
    assert unknown([full_name("Mail.Read"), full_name("Mail.Everything")]) == [
        "https://graph.microsoft.com/Mail.Everything"
    ]
