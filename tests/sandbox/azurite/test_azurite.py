from pathlib import Path

from sandbox.azurite import Emulator, listening_at, start_azurite
from sandbox.processes import free_port, listening
from shared.storage.azure import AzureQueues, AzureTables
from shared.storage.tables import Entity


def test_accounts_are_apart(azurite: Emulator) -> None:
    one, another = (AzureTables(azurite.connection_string(number)) for number in (-1, -2))
    one.insert("messages", Entity("mailbox", "1"))
    assert one.get("messages", "mailbox", "1") is not None
    assert another.get("messages", "mailbox", "1") is None
    one.close()
    another.close()


def test_a_folder_keeps_what_was_stored(tmp_path: Path) -> None:
    port = free_port()
    for run in (1, 2):
        emulator = start_azurite(tmp_path / "storage", log=tmp_path / "log.txt", ports=(0, port, 0))
        assert emulator.addresses["Queue"] == f"http://127.0.0.1:{port}"
        queues = AzureQueues(emulator.connection_string())
        if run == 1:
            queues.put("incoming-mail", "kept")
        else:
            assert [message.body for message in queues.receive("incoming-mail", 1, 30)] == ["kept"]
        queues.close()
        emulator.stop()
        assert not listening(port)


def test_addresses_are_known_when_all_services_have_said_so() -> None:
    lines = [
        f"Azurite {name} service is successfully listening at http://127.0.0.1:{port}"
        for name, port in (("Blob", 1), ("Queue", 2), ("Table", 3))
    ]
    assert listening_at("\n".join(lines[:2])) is None
    assert listening_at("\n".join(lines)) == {
        "Blob": "http://127.0.0.1:1", "Queue": "http://127.0.0.1:2", "Table": "http://127.0.0.1:3",
    }  # fmt: skip
