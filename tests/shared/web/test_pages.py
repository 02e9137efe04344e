import pytest

from shared.errors import NotFound
from shared.web.pages import Pages


@pytest.fixture
def pages() -> Pages:
    return Pages("https://app.example.com")


def test_static_files_are_kept_until_they_change(pages: Pages) -> None:
    style = pages.static("style.css")
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in style.headers["Cache-Control"]
    assert b"body {" in style.body
    assert pages.static("icon.svg").headers["Content-Type"] == "image/svg+xml"
    address = pages.static_address("style.css")
    assert address.startswith("/api/static/style.css?v=")
    assert address in pages.render("notice.html", {"title": "T", "text": "x", "again": False}).body.decode()


@pytest.mark.parametrize("name", ["", "missing.css", "../templates/base.html", "..", "pages.py", "STYLE.CSS"])
def test_nothing_else_is_served(pages: Pages, name: str) -> None:
    with pytest.raises(NotFound):
        pages.static(name)


def test_what_is_put_into_a_page_is_text(pages: Pages) -> None:
    page = pages.render("notice.html", {"title": "<b>", "text": "'\"&<i>", "again": True}, status=400)
    assert page.status == 400
    assert b"<h1>&lt;b&gt;</h1>" in page.body
    assert b"&#39;&#34;&amp;&lt;i&gt;" in page.body


def test_the_way_back_is_shown_where_it_is_known(pages: Pages) -> None:
    context = {"title": "T", "text": "x", "again": False}
    assert b"Back to the TMS" not in pages.render("notice.html", context).body
    assert (
        b'href="https://tms.example.com/"'
        in pages.render("notice.html", context, return_url="https://tms.example.com/").body
    )


@pytest.mark.parametrize(
    ("public_url", "form_action"),
    [
        ("https://app.example.com", "form-action 'self' https:;"),
        ("http://app.localhost:7071", "form-action 'self' https: http:;"),
    ],
)
def test_forms_may_lead_to_microsoft_and_beyond(public_url: str, form_action: str) -> None:
    assert form_action in Pages(public_url).headers["Content-Security-Policy"]
