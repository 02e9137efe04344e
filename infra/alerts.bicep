// What wakes somebody up. Each rule has its section in docs/operations.md: what it means, what to look at, what to do
// (tests/infra/test_alerts.py). A query answers a row where something is wrong; thresholds stand in the queries.

param token string
param location string
param tags object
param componentId string
param webTestId string

param people array

var events = loadTextContent('queries/events.kql')

// Severity 1: mail is not handled, for everybody. 2: some of it is not, or soon will not be. 3: somebody should look today.
// A rule that looks every quarter of an hour costs a third of one that looks every five minutes.
var rules = [
  {
    name: 'operator_must_act'
    title: 'Microsoft, the TMS or the storage refuses the app itself'
    severity: 1
    window: 'PT15M'
    query: loadTextContent('queries/alerts/operator_must_act.kql')
  }
  {
    name: 'webhook_slow'
    title: 'Notifications are answered too late for Microsoft Graph'
    severity: 1
    window: 'PT30M'
    query: loadTextContent('queries/alerts/webhook_slow.kql')
  }
  {
    name: 'timers_silent'
    title: 'A timer has not completed for twice its period'
    severity: 1
    window: 'P2D'
    query: loadTextContent('queries/alerts/timers_silent.kql')
  }
  {
    name: 'subscriptions_expiring'
    title: 'Subscriptions are not renewed'
    severity: 2
    window: 'PT1H'
    query: loadTextContent('queries/alerts/subscriptions_expiring.kql')
  }
  {
    name: 'notifications_missing'
    title: 'E-mails arrive of which no notification tells'
    severity: 2
    window: 'PT2H'
    query: loadTextContent('queries/alerts/notifications_missing.kql')
  }
  {
    name: 'function_failing'
    title: 'Invocations of a function fail'
    severity: 2
    window: 'PT15M'
    query: loadTextContent('queries/alerts/function_failing.kql')
  }
  {
    name: 'poison_kept'
    title: 'Messages failed again and again, and are kept'
    severity: 2
    window: 'PT15M'
    query: loadTextContent('queries/alerts/poison_kept.kql')
  }
  {
    name: 'queue_slow'
    title: 'Messages wait too long on a queue'
    severity: 2
    window: 'PT15M'
    query: loadTextContent('queries/alerts/queue_slow.kql')
  }
  {
    name: 'calls_failing'
    title: 'Calls to Microsoft, the TMS or the storage fail'
    severity: 2
    window: 'PT30M'
    query: loadTextContent('queries/alerts/calls_failing.kql')
  }
  {
    name: 'sending_failing'
    title: 'Mail from the TMS is not sent, or waits'
    severity: 2
    window: 'PT1H'
    query: loadTextContent('queries/alerts/sending_failing.kql')
  }
  {
    name: 'throttling'
    title: 'Somebody outside asks the app to wait all the time'
    severity: 3
    window: 'PT15M'
    query: loadTextContent('queries/alerts/throttling.kql')
  }
  {
    name: 'mailboxes_need_people'
    title: 'Many mailboxes need a sign-in or an administrator'
    severity: 3
    window: 'PT1H'
    query: loadTextContent('queries/alerts/mailboxes_need_people.kql')
  }
  {
    name: 'people_awaited'
    title: 'Many e-mails wait for a person'
    severity: 3
    window: 'PT2H'
    query: loadTextContent('queries/alerts/people_awaited.kql')
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'mailboxes'
    enabled: true
    emailReceivers: map(people, address => { name: address, emailAddress: address, useCommonAlertSchema: true })
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: 'Runbook: docs/operations.md#${rule.name}'
      severity: rule.severity
      enabled: true
      scopes: [componentId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: '${events}\n${rule.query}'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      // It is closed by itself once the query answers nothing.
      autoMitigate: true
      actions: {
        actionGroups: [group.id]
        customProperties: { runbook: 'docs/operations.md#${rule.name}' }
      }
    }
  }
]

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not_ready-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Runbook: docs/operations.md#not_ready'
    severity: 1
    enabled: true
    scopes: [webTestId, componentId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: webTestId
      componentId: componentId
      // One place alone may have trouble of its own.
      failedLocationCount: 2
    }
    autoMitigate: true
    actions: [{ actionGroupId: group.id }]
  }
}
