import json

from tests.runtime.protos import RpcHttp
from tests.runtime.stage import Stage


def test_it_lives(stage: Stage) -> None:
    answer = stage.worker.answer("health_live", RpcHttp(method="GET", url="https://x/"))
    assert (answer.status_code, json.loads(answer.body.bytes)) == ("200", {"live": True})


def test_it_is_not_ready_while_microsoft_and_the_tms_are_out_of_reach(stage: Stage) -> None:
    answer = stage.worker.answer("health_ready", RpcHttp(method="GET", url="https://x/"))
    checks = {name: check["state"] for name, check in json.loads(answer.body.bytes)["checks"].items()}
    assert answer.status_code == "503"
    assert checks == {"storage": "ok", "microsoft_graph": "failed", "tms": "failed", "timers": "ok"}
