"""The routes of a blueprint."""

import azure.functions as func


def routes(blueprint: func.Blueprint) -> dict[str, tuple[str, str]]:
    """Method and route by the functions' names; each must be open to callers without a key of the host."""
    app = func.FunctionApp()
    app.register_functions(blueprint)
    found = {}
    for function in app.get_functions():
        bindings = function.get_bindings_dict()["bindings"]
        trigger = next((each for each in bindings if each["type"] == "httpTrigger"), None)
        if trigger is None:
            continue
        assert trigger["authLevel"] is func.AuthLevel.ANONYMOUS
        (method,) = trigger["methods"]
        found[str(function.get_function_name())] = (str(method.value), str(trigger["route"]))
    return found
