// The app registration in Microsoft Entra. main.bicep makes it where no client id is given; docs/administrators.md says how an
// administrator of the directory deploys it alone. Deploying it again changes it as written here.
extension microsoftGraphV1

@description('Key by which deploying again finds it')
param uniqueName string

@description('Name that staff and administrators see on Microsoft\'s pages')
param displayName string = 'TMS Mailbox Connector'

@description('Where Microsoft sends staff back to')
param redirectAddress string

@description('Whose staff may sign in: any Microsoft organization, or this one')
@allowed(['AzureADMultipleOrgs', 'AzureADMyOrg'])
param signInAudience string = 'AzureADMultipleOrgs'

@description('Whether it may ask for SMTP.Send')
param smtpAuth bool = false

@description('Object (principal) id of the app\'s managed identity, which stands in for a secret; empty: none yet')
param identityPrincipalId string = ''

// Delegated permissions of Microsoft Graph. Each mailbox is asked for those alone that its owner's choices need
// (shared/mailboxes/model.py); an administrator who consents for everyone may consent to fewer.
// Ids: https://learn.microsoft.com/graph/permissions-reference
var graph = '00000003-0000-0000-c000-000000000000'
var permissions = {
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'
  'Mail.Send': 'e383f46e-2787-4529-855e-0e479a3ffac0'
  'Mail.Read': '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'
  'Mail.ReadWrite': '024d486e-b451-40bb-833d-3e66d98c5c73'
}
// Registered with Graph's, though the app asks for it by its own address, as SMTP's and not Graph's.
var smtpPermissions = {
  'SMTP.Send': '258f6531-6087-4cc4-bb90-092c5fb3ed3f'
}
var asked = union(permissions, smtpAuth ? smtpPermissions : {})

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  signInAudience: signInAudience
  web: {
    redirectUris: [redirectAddress]
    // The code flow alone: no token ever comes back through the browser.
    implicitGrantSettings: {
      enableAccessTokenIssuance: false
      enableIdTokenIssuance: false
    }
  }
  requiredResourceAccess: [
    {
      resourceAppId: graph
      resourceAccess: map(items(asked), permission => { id: permission.value, type: 'Scope' })
    }
  ]
}

resource credential 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = if (!empty(identityPrincipalId)) {
  name: '${application.uniqueName}/managed-identity'
  description: 'The function app\'s managed identity, in place of a secret'
  audiences: ['api://AzureADTokenExchange']
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: identityPrincipalId
}

output clientId string = application.appId
