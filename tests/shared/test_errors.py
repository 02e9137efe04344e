import inspect

from shared import errors


def test_the_tree_in_the_documentation_is_the_tree_in_the_code() -> None:
    documented = (errors.__doc__ or "").split("Messages of UserMustAct")[0]
    classes = [each for _, each in inspect.getmembers(errors, inspect.isclass) if each.__module__ == errors.__name__]
    assert classes
    for each in classes:
        assert each.__name__ in documented
        assert issubclass(each, errors.ConnectorError)
