"""Microsoft's own description of Graph's mail (CSDL), which is not part of this project: read where it is at hand.

https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html; the file is an excerpt of
https://github.com/microsoftgraph/msgraph-metadata.
"""

import os
from pathlib import Path
from xml.etree import ElementTree

from tests.contracts.graph.names import Action, Names

EDM = "{http://docs.oasis-open.org/odata/ns/edm}"
BESIDE_THE_PROJECT = Path(__file__).parents[4] / "shared/graph/mail.csdl.xml"


def find() -> Path | None:
    """Where the description is: where GRAPH_CSDL says, else beside the project's folder. None: it is not at hand."""
    path = Path(os.environ.get("GRAPH_CSDL") or BESIDE_THE_PROJECT)
    return path if path.is_file() else None


def read(path: Path) -> Names:
    """The names in the description."""
    schema = ElementTree.parse(path).getroot().find(f".//{EDM}Schema")
    assert schema is not None, f"{path} is no CSDL"
    types = [*schema.iter(f"{EDM}EntityType"), *schema.iter(f"{EDM}ComplexType")]
    return Names(
        roots={each.attrib["Name"]: f"[{short(each.attrib['EntityType'])}]" for each in schema.iter(f"{EDM}EntitySet")}
        | {each.attrib["Name"]: short(each.attrib["Type"]) for each in schema.iter(f"{EDM}Singleton")},
        types={each.attrib["Name"]: properties(each) for each in types},
        bases={each.attrib["Name"]: short(each.attrib["BaseType"]) for each in types if "BaseType" in each.attrib},
        enums={
            each.attrib["Name"]: frozenset(member.attrib["Name"] for member in each.iter(f"{EDM}Member"))
            for each in schema.iter(f"{EDM}EnumType")
        },
        actions=dict(action(each) for each in schema.iter(f"{EDM}Action")),
        open=frozenset(
            each.attrib["Name"] for each in types if each.get("OpenType") == "true" and not properties(each)
        ),
    )


def properties(type_: ElementTree.Element) -> dict[str, str]:
    """The properties that a type declares, those that lead to other entities included."""
    found = [*type_.iter(f"{EDM}Property"), *type_.iter(f"{EDM}NavigationProperty")]
    return {each.attrib["Name"]: short(each.attrib["Type"]) for each in found}


def action(element: ElementTree.Element) -> tuple[str, Action]:
    """An action by the kind that it is done to."""
    bound, *taken = element.iter(f"{EDM}Parameter")
    answer = element.find(f"{EDM}ReturnType")
    takes = {each.attrib["Name"]: short(each.attrib["Type"]) for each in taken}
    gives = short(answer.attrib["Type"]) if answer is not None else None
    return f"{short(bound.attrib['Type'])}/{element.attrib['Name']}", Action(takes, gives)


def short(kind: str) -> str:
    """`Collection(graph.recipient)` as `[recipient]`."""
    if kind.startswith("Collection("):
        return f"[{short(kind[11:-1])}]"
    return kind.rpartition(".")[2]
