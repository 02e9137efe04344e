"""The workbook: each query a picture, each picture in the page's table; put together it is what the portal reads."""

import json
import re

from tests.infra.installation import only, usual
from tests.infra.kql import ROOT, names, text

BICEP = (ROOT / "infra" / "workbook.bicep").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
PICTURES = {
    name: (shape, query)
    for name, shape, query in re.findall(
        r"name: '(\w+)', title: '[^']+', shape: '(\w+)', query: loadTextContent\('([^']+)'\)", BICEP
    )
}


def test_every_query_is_a_picture_and_every_picture_has_its_query() -> None:
    assert {name: query for name, (_, query) in PICTURES.items()} == {
        name: f"queries/workbook/{name}.kql" for name in names("workbook")
    }


def test_the_page_says_what_each_picture_shows_in_their_order() -> None:
    table = PAGE.partition("\n## Pictures\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \| \S.{20,} \|$", table, flags=re.MULTILINE) == list(PICTURES)


def test_what_runs_over_time_is_drawn_and_what_does_not_is_listed() -> None:
    for name, (shape, _) in PICTURES.items():
        query = (ROOT / "infra" / "queries" / "workbook" / f"{name}.kql").read_text(encoding="utf-8")
        assert (shape in {"timechart", "barchart"}) == ("bin(timestamp," in query), name


def test_every_parameter_of_a_query_is_one_of_the_workbook() -> None:
    asked = set()
    for name in PICTURES:
        query = (ROOT / "infra" / "queries" / "workbook" / f"{name}.kql").read_text(encoding="utf-8")
        asked |= set(re.findall(r"\{(\w+)(?::grain)?\}", query))
    assert asked == set(re.findall(r"name: '(\w+)'\s*,?\s*label:", BICEP))


def test_put_together_it_has_the_parameters_and_every_picture_with_its_query() -> None:
    workbook = only(usual(), "Microsoft.Insights/workbooks").properties["properties"]
    parameters, *pictures = json.loads(workbook["serializedData"])["items"]
    assert [each["name"] for each in parameters["content"]["parameters"]] == ["TimeRange", "Trace", "Mailbox"]
    assert [each["name"] for each in pictures] == list(PICTURES)
    for picture in pictures:
        shown = (
            picture["content"]["query"]
            .replace("{TimeRange:grain}", "1h")
            .replace("{Trace}", "")
            .replace("{Mailbox}", "")
        )
        assert shown == text("workbook", picture["name"])
