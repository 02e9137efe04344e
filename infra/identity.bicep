// Who the app is: to storage, Key Vault and Application Insights by its roles, to Microsoft Entra by the registration's
// federated credential. It belongs to no resource, so that both can be made before the app.

param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
