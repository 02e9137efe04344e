// The function app on its Flex Consumption plan. Each queue's function and the HTTP functions together scale by themselves,
// on instances of their own: https://learn.microsoft.com/azure/azure-functions/flex-consumption-plan#per-function-scaling

param name string
param planName string
param location string
param tags object
param identityId string

@description('Subnet through which it reaches storage and vault; empty: none')
param subnetId string

@description('Blob container of the package')
param packageContainerUrl string

param alwaysReadyHttp int
param alwaysReadyMail int
param instanceMemory int
param maximumInstances int

@description('App settings')
param settings object

// Requests that an instance takes at once. Azure's default for Python is 1: a burst of notifications would need as many cold
// instances, and Graph waits three seconds. A notification is a queue output and no more; the pages wait for storage and
// Microsoft. More than a thread each gains nothing.
var httpConcurrency = 16

// Threads of an instance: as many as an instance may have to do at once, which are httpConcurrency requests or batchSize and
// newBatchThreshold queue messages (host.json: 8 and 4). Python's own default is 5 on one core: the others would wait inside
// the worker. Above what storage's connections serve (shared/storage/azure/service.py: 32) they would wait there.
var threads = 16

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // By this tag azd finds where to deploy the service of azure.yaml.
  tags: union(tags, { 'azd-service-name': 'connector' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Graph and browsers reach it from the internet, also where storage and vault are private.
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'python'
        // The newest that Flex builds remotely, and all packages of requirements.txt have wheels for.
        version: '3.13'
      }
      scaleAndConcurrency: {
        // 2048 MB are one core: reading a mail is processor time, and a cold start on the quarter core of 512 MB takes
        // several times as long. 4096 MB bring a second core that one Python process hardly uses.
        instanceMemoryMB: instanceMemory
        // 40 instances of one queue take 480 messages at once, some 240 a second at two seconds each: 800,000 an hour. The TMS
        // meets its limits before (docs/scale.md), and a fault that retries without end costs no more than these.
        maximumInstanceCount: maximumInstances
        alwaysReady: filter(
          [
            // A cold instance does not answer Graph within three seconds; Graph then holds notifications back for ten
            // minutes, or drops them.
            { name: 'http', instanceCount: alwaysReadyHttp }
            // Mail may wait for a cold start: it shows as some seconds on the first message after a quiet time.
            { name: 'function:classify_message', instanceCount: alwaysReadyMail }
          ],
          group => (group.instanceCount > 0)
        )
        triggers: {
          http: { perInstanceConcurrency: httpConcurrency }
        }
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, { PYTHON_THREADPOOL_THREAD_COUNT: string(threads) })
  }

  // Deploying is by Microsoft Entra alone.
  resource ftpPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}
