"""`/me`: who signed in.

https://learn.microsoft.com/en-us/graph/api/user-get
"""

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.call import current_caller
from sandbox.microsoft.graph.caller import PROFILE
from sandbox.microsoft.graph.query import read_query
from sandbox.microsoft.graph.shapes import USER, USER_DEFAULT, selected, user_properties


def people(calls: Blueprint) -> None:
    """Add the route of the user."""

    @calls.get("/me")
    def me() -> ResponseReturnValue:
        who = current_caller()
        who.require(PROFILE)
        query = read_query(request.args, "User", USER)
        return jsonify(selected(user_properties(who.user), query.select, USER_DEFAULT))
