// An authorization server by `oidc-provider`, with its own pages for login and consent, for one confidential and one public application.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

// Its issuer is that of the spec, wherever it listens.
const provider = new Provider('https://accounts.example', {
  clients: [
    {
      client_id: 'shop',
      client_secret: 'a-secret-of-the-shop',
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: ['https://shop.example/cb'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      scope: 'openid offline_access',
    },
    {
      client_id: 'app',
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/cb'],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      scope: 'openid offline_access',
    },
  ],
  pkce: { required: () => true },
  scopes: ['openid', 'offline_access'],
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  rotateRefreshToken: true,
  features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
  cookies: { keys: ['a key of a test'] },
});

const server = createServer(provider.callback());
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));

// What it writes later has no reader, which is no reason to end.
process.stdout.on('error', () => {});

// It ends with its caller.
process.stdin.resume().on('end', () => process.exit());
