from benchmarks.loading import OF_OTHERS, everything, fresh, said


def test_every_module_of_the_app_is_there() -> None:
    found = everything()
    assert {"function_app", "functions.mail", "shared.pipeline.run", "shared.reading.reader"} <= set(found)
    assert len(set(found)) == len(found)


def test_what_others_wrote_is_told_from_the_apps_own_and_from_pythons() -> None:
    found = said(OF_OTHERS, ["shared.storage.azure"])
    assert {"azure.data.tables", "requests"} & set(found)
    assert not [each for each in found if each.partition(".")[0] in {"shared", "functions", "json", "aiohttp"}]


def test_both_are_timed_apart_in_a_fresh_interpreter() -> None:
    others, own = fresh(["shared.calls"], 1)
    assert others > 0
    assert own > 0
