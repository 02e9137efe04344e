import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.host.routes import Route


@pytest.mark.parametrize(
    ("template", "path", "parameters"),
    [
        ("api/items", "/api/items", {}),
        ("api/items", "/API/Items/", {}),
        ("api/items", "/api/items/1", None),
        ("api/items/{id}", "/api/items/a%20b", {"id": "a b"}),
        ("api/items/{id}", "/api/items/a%2Fb%c3%a9", {"id": "a%2Fbé"}),
        ("api/items/{id}", "/api/items", None),
        ("api/items/{id}/{part?}", "/api/items/1", {"id": "1"}),
        ("api/items/{id}/{part?}", "/api/items/1/2", {"id": "1", "part": "2"}),
        ("api/items/{id:int}", "/api/items/12", {"id": "12"}),
        ("api/items/{id:int}", "/api/items/twelve", None),
        ("api/files/{*path}", "/api/files/a/b.css", {"path": "a/b.css"}),
        ("api/files/{*path}", "/api/files", {}),
        ("/", "/", {}),
    ],
)
def test_matching(template: str, path: str, parameters: dict[str, str] | None) -> None:
    assert Route.parse(template).match(path) == parameters


def test_the_more_precise_route_goes_first() -> None:
    templates = ["{*rest}", "items/{id}", "items/{id:int}", "items/newest", "{kind}/newest"]
    ordered = sorted(templates, key=lambda template: Route.parse(template).precedence)
    assert ordered == ["items/newest", "items/{id:int}", "items/{id}", "{kind}/newest", "{*rest}"]


@pytest.mark.parametrize("template", ["{id", "a{id}", "{id:guid}", "{}", "a}b"])
def test_templates_beyond_this_host(template: str) -> None:
    with pytest.raises(ValueError, match="route segment"):
        Route.parse(template)


@given(st.text())
def test_any_path_matches_or_not(path: str) -> None:
    match = Route.parse("api/{id}").match(path)
    assert match is None or set(match) == {"id"}
