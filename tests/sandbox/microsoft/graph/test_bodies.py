from hypothesis import given
from hypothesis import strategies as st

from sandbox.microsoft.graph.bodies import body_in, to_text, unquoted


def test_html_becomes_the_text_that_it_shows() -> None:
    shown = "<head><title>no</title></head><p>One  &amp;\n two</p><div>three<br>four</div><style>p{}</style>"
    assert to_text(shown) == "One & two\r\nthree\r\nfour"


def test_text_becomes_html_without_markup_of_its_own() -> None:
    assert "a &lt;b&gt;<br>" in str(body_in("a <b>\r\nc", "text", "html")["content"])


def test_quoted_history_is_cut_off() -> None:
    assert unquoted("new<div id='divRplyFwdMsg'>old</div>", "html") == "new"
    assert unquoted("new\r\n\r\n-----Original Message-----\r\nold", "text").strip() == "new"
    assert unquoted("nothing quoted", "text") == "nothing quoted"


@given(st.text("<>/&;'\"=a b!-pdivscriptstyle", max_size=60))
def test_no_markup_is_refused(content: str) -> None:
    assert isinstance(to_text(content), str)
