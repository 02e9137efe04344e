// The storage account: the host's own state, the app's queues, tables and blobs, and its package. No keys: identity alone.

param name string
param location string
param tags object
param sku string

@description('Whether it is reached from the internet, by those who have a role; else through private endpoints alone')
param open bool

@description('Days after which what is to be sent is deleted, should the app have left it behind')
param contentDays int

// The app and the host would make all of these when they first need them; made here, a first message need not wait.
var queues = [
  'incoming-mail'
  'tms-records'
  'documents'
  'mailbox-actions'
  'mailbox-upkeep'
  'mailbox-rounds'
  'mailbox-review'
  'outgoing-mail'
]
var tables = [
  'mailboxes'
  'messages'
  'deeds'
  'sent'
  'sends'
  'signins'
  'failures'
  'timers'
]
var contentContainers = ['outgoing', 'uploads']
var packageContainer = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    minimumTlsVersion: 'TLS1_2'
    networkAcls: {
      // Nothing of Azure's own reaches around the rules; the app comes by its private endpoints.
      bypass: 'None'
      defaultAction: open ? 'Allow' : 'Deny'
    }
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    supportsHttpsTrafficOnly: true
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      // A mail that was sent or given up is gone at once, as docs/sending.md promises; the package can be deployed again.
      deleteRetentionPolicy: { enabled: false }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource containers 'containers' = [for container in concat(contentContainers, [packageContainer]): {
      name: container
      properties: { publicAccess: 'None' }
    }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource declaredQueues 'queues' = [for queue in queues: {
      name: queue
    }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource declaredTables 'tables' = [for table in tables: {
      name: table
    }]
  }

  resource policies 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'forget-content'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: map(contentContainers, container => '${container}/')
              }
              actions: {
                baseBlob: {
                  delete: { daysAfterModificationGreaterThan: contentDays }
                }
              }
            }
          }
        ]
      }
    }
    dependsOn: [blobService]
  }
}

output id string = account.id
output name string = account.name
output blobUrl string = account.properties.primaryEndpoints.blob
output queueUrl string = account.properties.primaryEndpoints.queue
output tableUrl string = account.properties.primaryEndpoints.table
output packageContainer string = packageContainer
