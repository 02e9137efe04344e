from tests.sandbox.microsoft.world import World, error_code


def test_well_known_names_and_ids_find_the_same_folder(world: World) -> None:
    world.deliver()
    inbox = world.graph("GET", "me/mailFolders/inbox").get_json()
    assert (inbox["displayName"], inbox["totalItemCount"], inbox["unreadItemCount"]) == ("Inbox", 1, 1)
    assert world.graph("GET", f"me/mailFolders/{inbox['id']}?$select=id").get_json() == {"id": inbox["id"]}


def test_an_archive_may_be_missing(world: World) -> None:
    lee = world.add_user("lee@acme.example", with_archive=False)
    answer = world.client.get("/v1.0/me/mailFolders/archive?$select=id", headers=world.bearer(user=lee))
    assert (answer.status_code, error_code(answer)) == (404, "ErrorItemNotFound")


def test_a_folder_is_made_once(world: World) -> None:
    made = world.graph("POST", "me/mailFolders", json={"displayName": "TMS Archive"})
    assert made.status_code == 201
    again = world.graph("POST", "me/mailFolders", json={"displayName": "tms archive"})
    assert (again.status_code, error_code(again)) == (409, "ErrorFolderExists")
    found = world.graph("GET", "me/mailFolders", query={"$filter": "displayName eq 'TMS Archive'"}).get_json()
    assert [folder["id"] for folder in found["value"]] == [made.get_json()["id"]]
    assert error_code(world.graph("POST", "me/mailFolders", json={})) == "ErrorInvalidRequest"


def test_the_list_shows_the_folders_of_a_mailbox(world: World) -> None:
    names = {folder["displayName"] for folder in world.graph("GET", "me/mailFolders").get_json()["value"]}
    assert names == {"Inbox", "Archive", "Deleted Items", "Drafts", "Sent Items", "Junk Email", "Outbox"}
