// A real OpenID provider for the tests: PORT on loopback, tokens for passend as JWT (RFC 9068).
// A system logs in with private_key_jwt; its public key stands in CLIENT_JWKS. People log in for passend at SITE, by
// their name and any password; what is known of them stands in PEOPLE.
import Provider from 'oidc-provider';

const { PORT, SITE, SECRET } = process.env;
const jwks = JSON.parse(process.env.CLIENT_JWKS);
const people = JSON.parse(process.env.PEOPLE || '{}');
const proof = SECRET
  ? { client_secret: SECRET, token_endpoint_auth_method: 'client_secret_basic' }
  : { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks };

const provider = new Provider(`http://127.0.0.1:${PORT}`, {
  clients: [
    {
      client_id: 'bronsysteem',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'private_key_jwt',
      jwks,
    },
    {
      client_id: 'passend',
      ...proof,
      id_token_signed_response_alg: 'RS256',
      redirect_uris: [`${SITE}/inloggen/terug`],
      post_logout_redirect_uris: [`${SITE}/uitgelogd`],
      backchannel_logout_uri: `${SITE}/inloggen/afmelding`,
      backchannel_logout_session_required: true,
    },
  ],
  clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
  scopes: ['openid', 'profile', 'passend'],
  claims: { openid: ['sub'], acr: null, sid: null, passend: ['roles', 'organisatie'] },
  conformIdTokenClaims: false,
  acrValues: ['laag', 'hoog'],
  pkce: { required: () => true },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  extraTokenClaims: (_, token) => ({ roles: [token.clientId === 'bronsysteem' ? 'systeem' : 'kandidaat'] }),
  features: {
    backchannelLogout: { enabled: true },
    clientCredentials: { enabled: true },
    devInteractions: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (ctx) => (ctx.oidc.params.grant_type === 'client_credentials' ? 'urn:passend' : undefined),
      getResourceServerInfo: () => ({
        scope: 'passend',
        audience: process.env.AUDIENCE || 'passend',
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  fetch: (url, asked) => fetch(url, { ...asked, dispatcher: undefined }), // passend is on this computer too
  ttl: { ClientCredentials: 600 },
});
provider.listen(PORT, '127.0.0.1', () => console.log('ready'));
