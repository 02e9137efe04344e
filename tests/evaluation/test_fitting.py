"""The fitting of weights: it finds what tells examples apart, and finds the same every time."""

import random

from evaluation.fitting import BIAS, Example, fitted


def drawn(seed: int) -> list[Example]:
    """Examples that one feature decides, among ten that decide nothing."""
    chance = random.Random(seed)
    made = []
    for _ in range(200):
        answer = chance.random() < 0.5
        noise = {f"noise {at}": 1.0 for at in range(10) if chance.random() < 0.5}
        made.append(Example(noise | ({"tells": 1.0} if answer else {}), answer))
    return made


def test_what_decides_weighs_most() -> None:
    weights = fitted(drawn(1), 3.0)
    assert max(weights, key=lambda name: abs(weights[name]) if name != BIAS else 0.0) == "tells"
    assert all(
        (weights[BIAS] + sum(weights[name] * value for name, value in each.features.items()) > 0) == each.answer
        for each in drawn(2)
    )


def test_the_same_examples_give_the_same_weights() -> None:
    assert fitted(drawn(1), 3.0) == fitted(drawn(1), 3.0)


def test_an_example_that_counts_little_moves_little() -> None:
    contrary = [Example({"tells": 1.0}, False, 0.01)] * 20
    assert fitted([*drawn(1), *contrary], 3.0)["tells"] > 0
