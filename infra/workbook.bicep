// The pictures that operators look at: one workbook over Application Insights. docs/operations.md says what each shows
// (tests/infra/test_workbook.py).

param location string
param tags object
param componentId string

var events = loadTextContent('queries/events.kql')

var pictures = [
  { name: 'messages', title: 'E-mails by category, and what became of them', shape: 'barchart', query: loadTextContent('queries/workbook/messages.kql') }
  { name: 'done', title: 'Shipments created, logs written, documents transferred', shape: 'barchart', query: loadTextContent('queries/workbook/done.kql') }
  { name: 'time_to_finish', title: 'Seconds from received to closed', shape: 'timechart', query: loadTextContent('queries/workbook/time_to_finish.kql') }
  { name: 'found', title: 'E-mails by what told of them', shape: 'barchart', query: loadTextContent('queries/workbook/found.kql') }
  { name: 'people_awaited', title: 'E-mails of the last day that wait for a person', shape: 'table', query: loadTextContent('queries/workbook/people_awaited.kql') }
  { name: 'stopped', title: 'What was not done, and what people decided', shape: 'barchart', query: loadTextContent('queries/workbook/stopped.kql') }
  { name: 'poison', title: 'What failed again and again, and what was started again', shape: 'table', query: loadTextContent('queries/workbook/poison.kql') }
  { name: 'sends', title: 'Mail from the TMS by way and outcome', shape: 'table', query: loadTextContent('queries/workbook/sends.kql') }
  { name: 'mailboxes', title: 'Mailboxes by status', shape: 'timechart', query: loadTextContent('queries/workbook/mailboxes.kql') }
  { name: 'in_need', title: 'Mailboxes that need somebody', shape: 'table', query: loadTextContent('queries/workbook/in_need.kql') }
  { name: 'subscriptions', title: 'Subscriptions', shape: 'timechart', query: loadTextContent('queries/workbook/subscriptions.kql') }
  { name: 'queue_age', title: 'Seconds on a queue, nine of ten messages', shape: 'timechart', query: loadTextContent('queries/workbook/queue_age.kql') }
  { name: 'calls', title: 'Calls to what is outside', shape: 'table', query: loadTextContent('queries/workbook/calls.kql') }
  { name: 'calls_failed', title: 'Calls that failed, by status or error', shape: 'barchart', query: loadTextContent('queries/workbook/calls_failed.kql') }
  { name: 'throttling', title: 'Waits that somebody outside asked for', shape: 'barchart', query: loadTextContent('queries/workbook/throttling.kql') }
  { name: 'webhook', title: 'Milliseconds to answer a notification', shape: 'timechart', query: loadTextContent('queries/workbook/webhook.kql') }
  { name: 'functions', title: 'Functions', shape: 'table', query: loadTextContent('queries/workbook/functions.kql') }
  { name: 'timers', title: 'Timers', shape: 'table', query: loadTextContent('queries/workbook/timers.kql') }
  { name: 'troubles', title: 'Errors, warnings of libraries, refusals', shape: 'table', query: loadTextContent('queries/workbook/troubles.kql') }
  { name: 'one_message', title: 'One e-mail, by its trace or its message_key', shape: 'table', query: loadTextContent('queries/workbook/one_message.kql') }
  { name: 'one_mailbox', title: 'One mailbox, by its id', shape: 'table', query: loadTextContent('queries/workbook/one_mailbox.kql') }
]

var parameters = {
  type: 9
  name: 'parameters'
  content: {
    version: 'KqlParameterItem/1.0'
    style: 'pills'
    queryType: 0
    resourceType: 'microsoft.insights/components'
    parameters: [
      {
        id: guid('TimeRange')
        version: 'KqlParameterItem/1.0'
        name: 'TimeRange'
        label: 'Time'
        type: 4
        isRequired: true
        value: { durationMs: 86400000 }
        typeSettings: {
          selectableValues: [
            { durationMs: 3600000 }
            { durationMs: 14400000 }
            { durationMs: 86400000 }
            { durationMs: 604800000 }
            { durationMs: 2592000000 }
          ]
          allowCustom: true
        }
      }
      { id: guid('Trace'), version: 'KqlParameterItem/1.0', name: 'Trace', label: 'Trace or message_key', type: 1, value: '' }
      { id: guid('Mailbox'), version: 'KqlParameterItem/1.0', name: 'Mailbox', label: 'Mailbox id', type: 1, value: '' }
    ]
  }
}

var shown = map(pictures, picture => {
  type: 3
  name: picture.name
  customWidth: picture.shape == 'table' ? '100' : '50'
  content: {
    version: 'KqlItem/1.0'
    query: '${events}\n${picture.query}'
    size: 0
    title: picture.title
    timeContextFromParameter: 'TimeRange'
    queryType: 0
    resourceType: 'microsoft.insights/components'
    crossComponentResources: [componentId]
    visualization: picture.shape
  }
})

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(componentId, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'TMS Mailbox Connector'
    category: 'workbook'
    sourceId: componentId
    serializedData: string({
      version: 'Notebook/1.0'
      isLocked: false
      fallbackResourceIds: [componentId]
      items: concat([parameters], shown)
    })
  }
}
