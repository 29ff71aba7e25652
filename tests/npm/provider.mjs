// A real OpenID provider for the tests: PORT on loopback, tokens for passend as JWT (RFC 9068).
// A system logs in with private_key_jwt; its public key stands in CLIENT_JWKS.
import Provider from 'oidc-provider';

const port = process.env.PORT;
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'bronsysteem',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: JSON.parse(process.env.CLIENT_JWKS),
    },
  ],
  clientAuthMethods: ['private_key_jwt'],
  extraTokenClaims: (_, token) => ({ roles: [token.clientId === 'bronsysteem' ? 'systeem' : 'kandidaat'] }),
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:passend',
      getResourceServerInfo: () => ({
        scope: 'passend',
        audience: process.env.AUDIENCE || 'passend',
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { ClientCredentials: 600 },
});
provider.listen(port, '127.0.0.1', () => console.log('ready'));
