// Where telemetry goes, Application Insights over a Log Analytics workspace; what asks the app from outside, who is told, and
// the pictures.

param token string
param location string
param tags object
param retentionDays int
param gigabytesADay int

@description('What the availability test asks')
param readyUrl string

@description('E-mail addresses of those who are told of alerts')
param people array

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    // What is over it is lost until the next day; it bounds what a fault that logs without end can cost.
    workspaceCapping: { dailyQuotaGb: gigabytesADay }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    // The connection string alone lets nobody write: the app does so by its role.
    DisableLocalAuth: true
  }
}

module availability 'availability.bicep' = {
  name: 'availability'
  params: {
    name: 'ready-${token}'
    location: location
    tags: tags
    componentId: component.id
    url: readyUrl
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    token: token
    location: location
    tags: tags
    componentId: component.id
    webTestId: availability.outputs.id
    people: people
  }
}

module workbook 'workbook.bicep' = {
  name: 'workbook'
  params: {
    location: location
    tags: tags
    componentId: component.id
  }
}

output workspaceId string = workspace.id
output componentName string = component.name
output connectionString string = component.properties.ConnectionString
