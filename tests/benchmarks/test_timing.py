from benchmarks.timing import in_turn, ratio, undisturbed


def test_the_ways_take_turns_and_the_first_round_is_left_out() -> None:
    turns: list[str] = []

    def way(name: str, *spent: float) -> float:
        turns.append(name)
        return spent[turns.count(name) - 1]

    found = in_turn(2, lambda: way("ours", 9, 1, 2), lambda: way("theirs", 9, 3, 4))
    assert found == [[1, 2], [3, 4]]
    assert turns == ["ours", "theirs"] * 3


def test_what_disturbs_some_does_not_count() -> None:
    assert undisturbed([3.0]) == 3
    assert undisturbed([50.0, 2, 2, 2, 2, 2, 2, 2, 2, 90, 1]) == 2
    assert ratio(1, lambda: 6.0, lambda: 3.0) == 2
