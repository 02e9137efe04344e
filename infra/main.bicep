// Everything that an installation needs, in one resource group. Values come from main.parameters.json; docs/azure.md lists
// them. The app's settings have the defaults of shared/settings.py (tests/infra/test_agreement.py).
targetScope = 'subscription'

@description('Name of the environment: part of the resource group\'s name')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region; it must offer Flex Consumption')
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

// What the app is told.

@description('The TMS\'s own site host, in front of /PublicApi')
param tmsUrl string

@description('Issuer (iss) of the tickets with which the TMS opens the connection page')
param tmsTicketIssuer string

@description('What the TMS can do, of: idempotency_keys, find_by_reference, find_customers, cancel_quotes')
param tmsCapabilities string = ''

@description('The app\'s own address where it has a domain of its own; empty: the one that Azure gives')
param publicUrl string = ''

@description('Application (client) id of an app registration that exists already; empty: one is made')
param microsoftClientId string = ''

@description('Whether that registration is in another directory, so that a certificate or secret in the vault is needed')
param registeredElsewhere bool = false

@description('Whose staff may sign in: any Microsoft organization, or this one')
@allowed(['AzureADMultipleOrgs', 'AzureADMyOrg'])
param signInAudience string = 'AzureADMultipleOrgs'

@description('Where staff sign in; empty: as signInAudience says')
param microsoftAuthority string = ''

@description('Where Microsoft Graph is; another one for national clouds')
param graphUrl string = 'https://graph.microsoft.com/v1.0'

@description('Whether mail goes out by SMTP AUTH where no drafts may be written')
param smtpAuth bool = false

@description('Where mail is submitted by SMTP AUTH, with STARTTLS')
param smtpServer string = 'smtp.office365.com:587'

@description('Time zone of a sender and a staff member whose own is not known')
param defaultTimeZone string = 'America/Chicago'

@description('When a newly connected mailbox is read')
@allowed(['at_once', 'after_preview'])
param readingStarts string = 'at_once'

@description('Local hours put on a stop whose e-mail names a day only')
param dockHours string = '08:00-17:00'

@description('A shipment of unclear mode that weighs this much or more is created as Truckload')
@minValue(1)
param truckloadPounds int = 15000

@description('A shipment of unclear mode with this many handling units or more is created as Truckload')
@minValue(1)
param truckloadUnits int = 12

@description('Shipments that are created for one sender within an hour; more wait for a person')
@minValue(1)
param mostShipmentsAnHour int = 100

@description('Whether the TMS rates a shipment when it is created from an e-mail')
param rateShipments bool = false

@description('Days for which it is remembered what was done for a message')
@minValue(1)
param retentionDays int = 90

// How large it may become.

@description('Instances that always wait for HTTP requests, Graph\'s notifications among them')
@minValue(0)
param alwaysReadyHttp int = 1

@description('Instances that always wait for incoming mail')
@minValue(0)
param alwaysReadyMail int = 0

@description('Memory of an instance in MB')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Most instances of the app at once')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Copies of the stored data: in one data centre (LRS), in three of the region (ZRS)')
@allowed(['Standard_LRS', 'Standard_ZRS'])
param storageSku string = 'Standard_ZRS'

@description('Whether storage and Key Vault are reached through a virtual network alone')
param vnetEnabled bool = false

@description('Addresses of that network, 256 of them; of interest where it is joined with others')
param vnetAddresses string = '10.20.0.0/24'

// How it is watched.

@description('Days for which logs are kept')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Most gigabytes of logs a day; -1: no limit')
param logGigabytesADay int = 2

@description('E-mail addresses of the people who are told of alerts, separated by commas; empty: alerts stand in the portal alone')
param alertPeople string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var functionAppName = 'func-mailboxes-${token}'
// The name that a function app gets unless it asks for another kind, so that the registration can be made before the app.
var address = empty(publicUrl) ? 'https://${functionAppName}.azurewebsites.net' : publicUrl
var redirectAddress = '${address}/api/connect/callback'
#disable-next-line no-hardcoded-env-urls
var login = 'https://login.microsoftonline.com'
var audienceAuthority = '${login}/${signInAudience == 'AzureADMyOrg' ? tenant().tenantId : 'organizations'}'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-mailboxes-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: logRetentionDays
    gigabytesADay: logGigabytesADay
    readyUrl: '${address}/api/health/ready'
    people: empty(alertPeople) ? [] : map(split(alertPeople, ','), each => trim(each))
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    sku: storageSku
    open: !vnetEnabled
    contentDays: retentionDays
  }
}

module keyVault 'key-vault.bicep' = {
  name: 'key-vault'
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    open: !vnetEnabled
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'network.bicep' = if (vnetEnabled) {
  name: 'network'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    addresses: vnetAddresses
    storageId: storage.outputs.id
    keyVaultId: keyVault.outputs.id
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    keyVaultName: keyVault.outputs.name
    componentName: monitoring.outputs.componentName
  }
}

module registration 'registration/registration.bicep' = if (empty(microsoftClientId)) {
  name: 'registration'
  scope: group
  params: {
    uniqueName: 'tms-mailbox-connector-${token}'
    redirectAddress: redirectAddress
    signInAudience: signInAudience
    smtpAuth: smtpAuth
    identityPrincipalId: identity.outputs.principalId
  }
}

module functionApp 'function-app.bicep' = {
  name: 'function-app'
  scope: group
  params: {
    name: functionAppName
    planName: 'plan-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
    packageContainerUrl: '${storage.outputs.blobUrl}${storage.outputs.packageContainer}'
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyMail: alwaysReadyMail
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    settings: {
      AzureWebJobsStorage__blobServiceUri: storage.outputs.blobUrl
      AzureWebJobsStorage__queueServiceUri: storage.outputs.queueUrl
      AzureWebJobsStorage__tableServiceUri: storage.outputs.tableUrl
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      PUBLIC_URL: address
      KEY_VAULT_URL: keyVault.outputs.url
      MICROSOFT_CLIENT_ID: empty(microsoftClientId) ? registration!.outputs.clientId : microsoftClientId
      MICROSOFT_FEDERATED_IDENTITY: !registeredElsewhere ? identity.outputs.clientId : ''
      MICROSOFT_AUTHORITY: empty(microsoftAuthority) ? audienceAuthority : microsoftAuthority
      GRAPH_URL: graphUrl
      SMTP_AUTH: toLower(string(smtpAuth))
      SMTP_SERVER: smtpServer
      TMS_URL: tmsUrl
      TMS_TICKET_ISSUER: tmsTicketIssuer
      TMS_CAPABILITIES: tmsCapabilities
      DEFAULT_TIME_ZONE: defaultTimeZone
      READING_STARTS: readingStarts
      DOCK_HOURS: dockHours
      TRUCKLOAD_POUNDS: string(truckloadPounds)
      TRUCKLOAD_UNITS: string(truckloadUnits)
      MOST_SHIPMENTS_AN_HOUR: string(mostShipmentsAnHour)
      RATE_SHIPMENTS: toLower(string(rateShipments))
      RETENTION_DAYS: string(retentionDays)
    }
  }
  // The host opens its storage as soon as the app is there.
  dependsOn: [roles]
}

output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output CONNECTOR_URL string = address
output CONNECTOR_REDIRECT_ADDRESS string = redirectAddress
output CONNECTOR_CLIENT_ID string = empty(microsoftClientId) ? registration!.outputs.clientId : microsoftClientId
output CONNECTOR_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output CONNECTOR_KEY_VAULT_ID string = keyVault.outputs.id
output CONNECTOR_KEY_VAULT_NAME string = keyVault.outputs.name
output CONNECTOR_RESOURCE_MANAGER string = environment().resourceManager
