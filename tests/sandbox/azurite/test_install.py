import json
import re
from pathlib import Path

from sandbox import azurite

HERE = Path(azurite.__file__).parent


def test_the_lock_names_one_version_and_no_address_to_fetch_it_from() -> None:
    wanted = json.loads((HERE / "package.json").read_text())["dependencies"]
    packages = json.loads((HERE / "package-lock.json").read_text())["packages"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted["azurite"])
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name
