"""Alerts, their queries, and their sections in the runbook: none without the others."""

import re

import pytest

from tests.infra.installation import changed, only, resources, usual
from tests.infra.kql import ROOT, names, text

BICEP = (ROOT / "infra" / "alerts.bicep").read_text(encoding="utf-8")
PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
RULES = {
    name: (title, int(severity), window, query)
    for name, title, severity, window, query in re.findall(
        r"name: '(\w+)'\s+title: '([^']+)'\s+severity: (\d)\s+window: '(\w+)'\s+query: loadTextContent\('([^']+)'\)",
        BICEP,
    )
}
METRIC = re.findall(r"metricAlerts@[\d-]+' = \{\s+name: '(\w+)-", BICEP)
SECTIONS = dict(
    re.findall(r"^### (\w+)\n(.*?)(?=^##)", PAGE.partition("\n## Alerts\n")[2].partition("\n## By hand\n")[0] + "\n##",
               flags=re.MULTILINE | re.DOTALL)
)  # fmt: skip
WINDOWS = {"PT15M", "PT30M", "PT1H", "PT2H", "P1D", "P2D"}
"""Of those that Azure takes: https://learn.microsoft.com/rest/api/monitor/scheduled-query-rules"""


def test_every_query_is_a_rule_and_every_rule_has_its_query() -> None:
    assert {name: query for name, (*_, query) in RULES.items()} == {
        name: f"queries/alerts/{name}.kql" for name in names("alerts")
    }


def test_every_alert_has_its_section_and_every_section_its_alert() -> None:
    assert METRIC == ["not_ready"]
    assert SECTIONS.keys() == RULES.keys() | set(METRIC)


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_says_what_it_means_what_to_look_at_and_what_to_do(name: str) -> None:
    meaning, look, act = SECTIONS[name].partition("- **Look at**"), "- **Look at**", "- **Do"
    assert len(meaning[0].strip()) > 60
    assert SECTIONS[name].count(look) == 1
    assert SECTIONS[name].index(act) > SECTIONS[name].index(look)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_as_severe_as_its_section_says_and_looks_no_further_than_azure_lets_it(name: str) -> None:
    _, severity, window, _ = RULES[name]
    assert f"Severity {severity}." in " ".join(SECTIONS[name].split())
    assert window in WINDOWS


def test_what_is_disabled_by_hand_are_functions() -> None:
    disabled = set(re.findall(r"AzureWebJobs__(\w+?)__Disabled", PAGE))
    wiring = (ROOT / "tests" / "test_wiring.py").read_text(encoding="utf-8")
    assert disabled
    assert [name for name in disabled if f'"{name}": queue(' not in wiring] == []


def test_each_rule_is_deployed_with_its_query_and_tells_the_people() -> None:
    rules = resources(usual(), "Microsoft.Insights/scheduledQueryRules")
    (group,) = resources(usual(), "Microsoft.Insights/actionGroups")
    assert {each.name.partition("-")[0] for each in rules} == RULES.keys()
    for each in rules:
        (condition,) = each.properties["properties"]["criteria"]["allOf"]
        assert condition["query"] == text("alerts", each.name.partition("-")[0])
        assert each.properties["properties"]["actions"]["actionGroups"] == [
            f"/Microsoft.Insights/actionGroups/{group.name}"
        ]


def test_the_availability_test_tells_them_too() -> None:
    alert = only(usual(), "Microsoft.Insights/metricAlerts").properties["properties"]
    test = only(usual(), "Microsoft.Insights/webtests")
    assert alert["criteria"]["webTestId"] == f"/Microsoft.Insights/webtests/{test.name}"
    assert len(alert["actions"]) == 1


def test_the_people_are_those_of_the_parameter() -> None:
    def told(group: dict[str, list[dict[str, str]]]) -> list[str]:
        return [each["emailAddress"] for each in group["emailReceivers"]]

    assert told(only(usual(), "Microsoft.Insights/actionGroups").properties["properties"]) == []
    assert told(only(changed(), "Microsoft.Insights/actionGroups").properties["properties"]) == [
        "one@example.com",
        "two@example.com",
    ]
