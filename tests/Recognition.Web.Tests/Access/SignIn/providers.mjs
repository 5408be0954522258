// Two real OpenID Connect providers for the tests: a certified one that keeps every rule, and one that can be told to break one.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { OAuth2Server } from 'oauth2-mock-server';

const client = process.env.CLIENT ?? 'portal';

// Keeps the rules. Whoever signs in as "number|account|role,role" becomes that account.
const strictServer = createServer();
await new Promise(ready => strictServer.listen(0, '127.0.0.1', ready));
const strictUrl = `http://127.0.0.1:${strictServer.address().port}`;
const strict = new Provider(strictUrl, {
  clients: [{
    client_id: client, client_secret: 'a-secret-of-the-tests', token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: ['http://localhost/sign-in/answer'], post_logout_redirect_uris: ['http://localhost/signed-out'],
  }],
  pkce: { required: () => true, methods: ['S256'] },
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'employee_number', 'oid', 'tid', 'roles'] },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['tests'] },
  async findAccount(_, id) {
    const [number, account, roles] = id.split('|');
    return { accountId: id, claims: () => ({ sub: id, employee_number: number, oid: account, tid: 'tenant-1', roles: roles ? roles.split(',') : undefined }) };
  },
});
strictServer.on('request', strict.callback());

// Breaks one rule at a time: its control says how the next tokens come out.
const lax = new OAuth2Server();
await lax.issuer.keys.generate('RS256');
await lax.start(0, '127.0.0.1');
lax.issuer.url = `http://127.0.0.1:${lax.address().port}`;
let broken = {};
lax.service.on('beforeTokenSigning', (token, _) => {
  Object.assign(token.payload, { employee_number: '1010', oid: 'account-1', tid: 'tenant-1', aud: client }, broken.claims);
});
lax.service.on('beforeResponse', (response, _) => {
  if (broken.answer) Object.assign(response, broken.answer);
  if (broken.unsigned) {
    const [, body] = response.body.id_token.split('.');
    response.body.id_token = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
  }
  if (broken.tampered) {
    const [head, body, signature] = response.body.id_token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url'));
    response.body.id_token = `${head}.${Buffer.from(JSON.stringify({ ...claims, employee_number: '1001' })).toString('base64url')}.${signature}`;
  }
});
const control = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  broken = JSON.parse(body);
  // Of two keys the server signs access tokens with one and id tokens with the other, which is the new one.
  if (broken.rotate) await lax.issuer.keys.generate('RS256');
  response.end('ok');
});
await new Promise(ready => control.listen(0, '127.0.0.1', ready));

console.log(JSON.stringify({ strict: strictUrl, lax: lax.issuer.url, control: `http://127.0.0.1:${control.address().port}` }));
process.stdin.on('end', () => process.exit(0)).resume();
