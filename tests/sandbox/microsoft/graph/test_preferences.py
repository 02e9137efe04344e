import pytest

from sandbox.microsoft.graph.preferences import Preferences, read_preferences


@pytest.mark.parametrize(
    ("headers", "expected", "applied"),
    [
        ([], Preferences(), ""),
        (['IdType="ImmutableId"'], Preferences(immutable_ids=True), 'IdType="ImmutableId"'),
        (
            ['outlook.body-content-type="text", idtype=immutableid'],
            Preferences(immutable_ids=True, body_type="text"),
            'IdType="ImmutableId", outlook.body-content-type="text"',
        ),
        (
            ['IdType="ImmutableId"', 'outlook.body-content-type="html"'],
            Preferences(immutable_ids=True, body_type="html"),
            'IdType="ImmutableId", outlook.body-content-type="html"',
        ),
        (['outlook.body-content-type="pdf", odata.maxpagesize=5'], Preferences(), ""),
    ],
)
def test_preferences(headers: list[str], expected: Preferences, applied: str) -> None:
    assert read_preferences(headers) == expected
    assert expected.applied == applied
