// The vault of the app's secrets: SECRET-KEYS, TMS-API-KEYS and TMS-TICKET-KEYS. hooks/fill_vault.py puts the first values in
// after this was made; they are no parameters, so that deploying again never overwrites what was rotated.

param name string
param location string
param tags object

@description('Whether it is reached from the internet, by those who have a role; else through its private endpoint alone')
param open bool

@description('Where its audit log goes')
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // Without SECRET-KEYS nothing that the app has sealed can be read again: every mailbox would have to be connected anew.
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    networkAcls: {
      bypass: 'None'
      defaultAction: open ? 'Allow' : 'Deny'
    }
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

output id string = vault.id
output name string = vault.name
output url string = vault.properties.vaultUri
