"""That a list which says otherwise than the description is seen."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.contracts.graph.agreement import disagreements
from tests.contracts.graph.csdl import find, read
from tests.contracts.graph.names import Action, Names

DESCRIPTION = """<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="microsoft.graph">
  <EnumType Name="importance"><Member Name="low" Value="0"/><Member Name="high" Value="1"/></EnumType>
  <ComplexType Name="resourceData" OpenType="true"/>
  <EntityType Name="outlookItem" Abstract="true"><Property Name="changeKey" Type="Edm.String"/></EntityType>
  <EntityType Name="message" BaseType="graph.outlookItem" OpenType="true">
    <Property Name="importance" Type="graph.importance"/>
    <NavigationProperty Name="attachments" Type="Collection(graph.attachment)"/>
  </EntityType>
  <Action Name="move" IsBound="true">
    <Parameter Name="bindingParameter" Type="graph.message"/><Parameter Name="DestinationId" Type="Edm.String"/>
    <ReturnType Type="graph.message"/>
  </Action>
  <EntityContainer Name="GraphService"><Singleton Name="me" Type="microsoft.graph.user"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""
OWN = Names(
    roots={"me": "user"},
    types={
        "message": {"changeKey": "String", "importance": "importance", "attachments": "[attachment]"},
        "outlookItem": {},
        "resourceData": {"id": "String"},
    },
    bases={"message": "outlookItem"},
    enums={"importance": frozenset({"high"})},
    actions={"message/move": Action({"DestinationId": "String"}, "message")},
    open=frozenset({"resourceData"}),
)


@pytest.fixture
def description(tmp_path: Path) -> Names:
    path = tmp_path / "mail.csdl.xml"
    path.write_text(DESCRIPTION)
    return read(path)


def test_a_part_of_the_description_agrees_with_it(description: Names) -> None:
    assert disagreements(OWN, description) == []


@pytest.mark.parametrize(
    ("own", "found"),
    [
        (replace(OWN, roots={"you": "user"}), "you"),
        (replace(OWN, types={"mail": {}}), "mail"),
        (replace(OWN, types={"message": {"priority": "String"}}), "message.priority: String"),
        (replace(OWN, types={"message": {"changeKey": "Int32"}}), "message.changeKey: Int32"),
        (replace(OWN, types={"outlookItem": {}}, bases={"outlookItem": "message"}), "outlookItem is no message"),
        (replace(OWN, enums={"importance": frozenset({"urgent"})}), "importance=urgent"),
        (replace(OWN, actions={"message/archive": Action()}), "message/archive"),
        (replace(OWN, actions={"message/move": Action({"Folder": "String"}, "message")}), "message/move"),
        (replace(OWN, actions={"message/move": Action()}), "message/move"),
        (replace(OWN, open=frozenset({"message"})), "message"),
    ],
)
def test_every_disagreement_is_named(own: Names, found: str, description: Names) -> None:
    assert disagreements(own, description) == [found]


def test_the_description_is_looked_for_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mail.csdl.xml"
    monkeypatch.setenv("GRAPH_CSDL", str(path))
    assert find() is None
    path.write_text(DESCRIPTION)
    assert find() == path
