from sandbox.tms.idempotency import Answer, Answers


def test_a_repeated_request_is_answered_as_the_first() -> None:
    answers = Answers()
    assert answers.begin(1, "key", "this") == "new"
    assert answers.begin(1, "key", "this") == "busy"
    answers.end(1, "key", Answer(201, "7"))
    assert answers.begin(1, "key", "this") == Answer(201, "7")
    assert answers.begin(1, "key", "that") == "other"
    assert answers.begin(2, "key", "that") == "new", "keys are an organization's own"


def test_a_request_that_did_nothing_is_forgotten() -> None:
    answers = Answers()
    answers.begin(1, "key", "this")
    answers.end(1, "key", None)
    assert answers.begin(1, "key", "that") == "new"
