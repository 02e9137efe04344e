"""Blobs in an Azure Storage account."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TypeVar

from azure.core.exceptions import HttpResponseError, ResourceExistsError
from azure.storage.blob import BlobBlock, BlobClient, BlobServiceClient, LinearRetry

from shared.errors import NotFound
from shared.storage.azure.service import RETRIES, IdentityToken, error_code, opened, storage_errors

MISSING_BLOCK = "InvalidBlockList"
MISSING_CONTAINER = "ContainerNotFound"
BEHIND_THE_END = 416

Result = TypeVar("Result")


class AzureBlobs:
    """`Blobs` in an Azure Storage account."""

    def __init__(self, account: str, token: IdentityToken | None = None) -> None:
        """Opens no connection yet. Raises `errors.InvalidSetting`.

        `account`: a connection string or, with the `token` of a managed identity, the address of the account's blobs.
        """
        self.service = opened(
            BlobServiceClient,
            account,
            token,
            retry_policy=LinearRetry(backoff=1, retry_total=RETRIES, random_jitter_range=1),
        )

    def put(self, container: str, name: str, content: bytes) -> None:
        """See `Blobs.put`."""
        upload = partial(self.blob(container, name).upload_blob, content, length=len(content), overwrite=True)
        self.in_container(container, upload)

    def stage(self, container: str, name: str, block: int, content: bytes) -> None:
        """See `Blobs.stage`."""
        stage = partial(self.blob(container, name).stage_block, block_id(block), content, length=len(content))
        self.in_container(container, stage)

    @storage_errors()
    def commit(self, container: str, name: str, blocks: Sequence[int]) -> None:
        """See `Blobs.commit`."""
        listed = [BlobBlock(block_id(block)) for block in blocks]
        with missing_told():
            self.blob(container, name).commit_block_list(listed)

    @storage_errors()
    def size(self, container: str, name: str) -> int:
        """See `Blobs.size`."""
        with missing_told():
            return self.blob(container, name).get_blob_properties().size

    @storage_errors()
    def read(self, container: str, name: str, first: int = 0, length: int | None = None) -> bytes:
        """See `Blobs.read`."""
        try:
            with missing_told():
                return self.blob(container, name).download_blob(first, length).readall()
        except HttpResponseError as error:
            if error.status_code == BEHIND_THE_END:
                return b""
            raise

    @storage_errors()
    def delete(self, container: str, name: str) -> None:
        """See `Blobs.delete`."""
        with suppress(NotFound), missing_told():
            self.blob(container, name).delete_blob()

    def close(self) -> None:
        """Close the connections."""
        self.service.close()

    def blob(self, container: str, name: str) -> BlobClient:
        """The blob's client."""
        return self.service.get_blob_client(container, name)

    @storage_errors()
    def in_container(self, container: str, write: Callable[[], Result]) -> Result:
        """Write; where the container turns out to be missing, create it and write once more."""
        try:
            return write()
        except HttpResponseError as error:
            if error_code(error) != MISSING_CONTAINER:
                raise
        with suppress(ResourceExistsError):
            self.service.create_container(container)
        return write()


@contextmanager
def missing_told() -> Iterator[None]:
    """Turns the answers that say that something is not there into `NotFound`."""
    try:
        yield
    except HttpResponseError as error:
        if error.status_code == 404 or error_code(error) == MISSING_BLOCK:
            raise NotFound("There is no such blob, or a block of it is missing.") from error
        raise


def block_id(block: int) -> str:
    """A block's id: all of a blob's ids are equally long."""
    return f"{block:05}"
