// The virtual network, where it is switched on: the app reaches storage and vault through private endpoints in it.
// Microsoft, the TMS and Application Insights are reached over the internet, as without it.

param token string
param location string
param tags object
param addresses string
param storageId string
param keyVaultId string

resource securityGroup 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-${token}'
  location: location
  tags: tags
  // Azure's own rules are what is wanted: in from the network itself, out to everywhere.
  properties: { securityRules: [] }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addresses] }
    subnets: [
      {
        name: 'app'
        properties: {
          // 128 addresses, for as many instances as are allowed and those that replace them in a deployment.
          addressPrefix: cidrSubnet(addresses, 25, 0)
          delegations: [
            {
              name: 'flex-consumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
          networkSecurityGroup: { id: securityGroup.id }
        }
      }
      {
        name: 'private-endpoints'
        properties: {
          addressPrefix: cidrSubnet(addresses, 27, 4)
          networkSecurityGroup: { id: securityGroup.id }
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'private-endpoints'
  }
}

module blob 'private-endpoint.bicep' = {
  name: 'private-endpoint-blob'
  params: {
    name: 'pe-blob-${token}'
    location: location
    tags: tags
    resourceId: storageId
    service: 'blob'
    zone: 'privatelink.blob.${environment().suffixes.storage}'
    networkId: network.id
    subnetId: network::endpointSubnet.id
  }
}

module queue 'private-endpoint.bicep' = {
  name: 'private-endpoint-queue'
  params: {
    name: 'pe-queue-${token}'
    location: location
    tags: tags
    resourceId: storageId
    service: 'queue'
    zone: 'privatelink.queue.${environment().suffixes.storage}'
    networkId: network.id
    subnetId: network::endpointSubnet.id
  }
}

module table 'private-endpoint.bicep' = {
  name: 'private-endpoint-table'
  params: {
    name: 'pe-table-${token}'
    location: location
    tags: tags
    resourceId: storageId
    service: 'table'
    zone: 'privatelink.table.${environment().suffixes.storage}'
    networkId: network.id
    subnetId: network::endpointSubnet.id
  }
}

module vault 'private-endpoint.bicep' = {
  name: 'private-endpoint-vault'
  params: {
    name: 'pe-vault-${token}'
    location: location
    tags: tags
    resourceId: keyVaultId
    service: 'vault'
    zone: 'privatelink.vaultcore.azure.net'
    networkId: network.id
    subnetId: network::endpointSubnet.id
  }
}

output appSubnetId string = network::appSubnet.id
