"""Tables, queues and blobs in an Azure Storage account, over Microsoft's clients, which nothing else imports.

One client a table or queue and one pool of connections a service are kept for the life of the process; the classes
may be used from several threads.
"""

from shared.storage.azure.blobs import AzureBlobs
from shared.storage.azure.queues import AzureQueues
from shared.storage.azure.tables import AzureTables

__all__ = ["AzureBlobs", "AzureQueues", "AzureTables"]
