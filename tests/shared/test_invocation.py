import re

from hypothesis import example, given
from hypothesis import strategies as st

from shared.invocation import Invocation, Tally, current, following, new_traceparent, running, taken, traceparent

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
OTHER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"


def test_nothing_runs_outside_an_invocation() -> None:
    assert (current.get(), traceparent()) == (None, None)


def test_what_is_found_on_the_way_has_a_trace_of_its_own_and_counts_for_the_invocation() -> None:
    with running(Invocation("review_mailbox", "1", TRACE)):
        with following(OTHER):
            inside = current.get()
            assert inside is not None
            inside.tallies["graph"] = Tally(calls=1)
            assert (inside.function, inside.trace) == ("review_mailbox", OTHER[3:35])
            assert traceparent() == OTHER
        outside = current.get()
        assert outside is not None
        assert (traceparent(), outside.tallies["graph"].calls) == (TRACE, 1)
    assert current.get() is None


def test_a_trace_is_followed_where_nothing_runs() -> None:
    with following(OTHER):
        assert traceparent() == OTHER
    assert traceparent() is None


def test_a_trace_from_outside_is_taken() -> None:
    assert taken(TRACE) == TRACE


@given(st.none() | st.integers() | st.text() | st.binary())
@example("00-" + "0" * 32 + "-b7ad6b7169203331-01")
@example("00-0af7651916cd43dd8448eb211c80319c-" + "0" * 16 + "-01")
@example("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
@example(TRACE.upper())
@example(f"{TRACE}\n")
def test_anything_else_from_outside_begins_a_new_trace(given_from_outside: object) -> None:
    made = taken(given_from_outside)
    assert made != given_from_outside
    assert re.fullmatch(r"00-[0-9a-f]{32}-[0-9a-f]{16}-01", made)


def test_no_two_traces_are_alike() -> None:
    assert len({new_traceparent() for _ in range(100)}) == 100


def test_a_new_trace_is_one_that_is_taken() -> None:
    made = new_traceparent()
    assert taken(made) == made
