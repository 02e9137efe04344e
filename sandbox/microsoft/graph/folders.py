"""Mail folders.

https://learn.microsoft.com/en-us/graph/api/resources/mailfolder
"""

from functools import partial

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.call import address, body, current_caller
from sandbox.microsoft.graph.caller import READ_BASIC, WRITE
from sandbox.microsoft.graph.errors import GraphError, bad_request, item_not_found
from sandbox.microsoft.graph.query import Properties, chosen, page, read_query
from sandbox.microsoft.graph.shapes import FOLDER, folder_properties, selected
from sandbox.microsoft.mailbox import Folder, FolderExists, Mailbox


def folders(calls: Blueprint) -> None:
    """Add the routes of folders."""

    @calls.get("/me/mailFolders")
    @calls.get("/me/mailFolders/<parent>/childFolders")
    def list_folders(parent: str = "msgfolderroot") -> ResponseReturnValue:
        mailbox = current_caller().mailbox(READ_BASIC)
        query = read_query(request.args, "MailFolder", FOLDER)

        def write(folder: Folder) -> Properties:
            return selected(folder_properties(mailbox, folder), query.select, FOLDER)

        inside = mailbox.children(required_folder(mailbox, parent))
        found = chosen(inside, query, partial(folder_properties, mailbox))
        return jsonify(page(found, query, write, address(), request.args))

    @calls.get("/me/mailFolders/<name>")
    def get_folder(name: str) -> ResponseReturnValue:
        mailbox = current_caller().mailbox(READ_BASIC)
        query = read_query(request.args, "MailFolder", FOLDER)
        return jsonify(selected(folder_properties(mailbox, required_folder(mailbox, name)), query.select, FOLDER))

    @calls.post("/me/mailFolders")
    @calls.post("/me/mailFolders/<parent>/childFolders")
    def create_folder(parent: str = "msgfolderroot") -> ResponseReturnValue:
        mailbox = current_caller().mailbox(WRITE)
        name = body().get("displayname")
        if not isinstance(name, str) or not name.strip():
            raise bad_request("The folder's displayName is missing.", "ErrorInvalidRequest")
        try:
            folder = mailbox.create_folder(name.strip(), required_folder(mailbox, parent))
        except FolderExists as error:
            raise GraphError(409, "ErrorFolderExists", "A folder with the specified name already exists.") from error
        return jsonify(folder_properties(mailbox, folder)), 201


def required_folder(mailbox: Mailbox, name: str) -> Folder:
    """The folder of this id or well-known name. Raises GraphError 404."""
    folder = mailbox.folder(name)
    if folder is None:
        raise item_not_found()
    return folder
