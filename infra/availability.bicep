// Asks the app from outside whether it is ready. Its alert is in alerts.bicep.

param name string
param location string
param tags object
param componentId string
param url string

resource readiness 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  // The portal shows a test with the component that this tag names.
  tags: union(tags, { 'hidden-link:${componentId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: name
    Name: name
    Enabled: true
    Kind: 'standard'
    // From five places every five minutes, which is once a minute: an outage is seen by two of them within two minutes, and
    // what is behind (storage, vault, Graph, the TMS) is asked no more often than that.
    Frequency: 300
    // Behind a cold instance the answer takes some seconds; nobody waits for it here.
    Timeout: 60
    RetryEnabled: true
    Locations: [
      { Id: 'us-va-ash-azr' }
      { Id: 'us-il-ch1-azr' }
      { Id: 'us-tx-sn1-azr' }
      { Id: 'us-ca-sjc-azr' }
      { Id: 'us-fl-mia-edge' }
    ]
    Request: {
      RequestUrl: url
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

output id string = readiness.id
