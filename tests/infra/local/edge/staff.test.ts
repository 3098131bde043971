import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallEdge } from './small-edge.ts';

let edge: Awaited<ReturnType<typeof smallEdge>>;
let clientId: string;
let base: string;
beforeAll(async () => {
  edge = await smallEdge();
  clientId = edge.resources.ref('Client');
  base = `${edge.origin}/_local/identity`;
});
afterAll(() => edge.close());

const ask = (token?: string) =>
  fetch(
    `${edge.origin}/api/staff/x`,
    token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
  );

const verifier = randomBytes(32).toString('base64url');
const parameters = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: `${edge.origin}/staff/`,
    scope: 'openid cccc/staff',
    state: 'here',
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    ...more,
  });

const authorize = (more: Record<string, string> = {}) =>
  fetch(`${base}/oauth2/authorize?${parameters(more)}`, { redirect: 'manual' });

const exchange = (form: Record<string, string>) =>
  fetch(`${base}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...form }),
  });

const signIn = async (persona: string, more: Record<string, string> = {}) => {
  const location = new URL((await authorize({ persona, ...more })).headers.get('location') ?? '');
  const code = location.searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri: `${edge.origin}/staff/` };
  return { location, form, reply: await exchange({ ...form, code_verifier: verifier }) };
};

describe('the authorizer of the staff routes', () => {
  it('lets an access token with the scope in, its claims as strings', async () => {
    const { access_token } = await edge.identity.tokens('admin');
    expect((await ask(access_token)).status).toBe(200);
    const { event } = edge.calls.at(-1) ?? {};
    expect(event?.['requestContext']).toMatchObject({
      authorizer: {
        jwt: {
          claims: {
            sub: '11111111-0000-4000-8000-000000000003',
            client_id: clientId,
            token_use: 'access',
            exp: expect.stringMatching(/^\d+$/),
          },
          scopes: ['openid', 'cccc/staff'],
        },
      },
    });
  });

  it('answers 401 and names the reason where the token is missing, broken, foreign or too old', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const foreign = await new SignJWT({ client_id: clientId, scope: 'cccc/staff' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(base)
      .setExpirationTime('1h')
      .sign(privateKey);
    const { access_token } = await edge.identity.tokens('admin');
    const tampered = access_token.replace(
      /\.[^.]+\./,
      `.${Buffer.from('{"scope":"cccc/staff"}').toString('base64url')}.`,
    );
    for (const token of [undefined, 'nonsense', foreign, tampered]) {
      const response = await ask(token);
      expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('answers 403 to an ID token, which carries no scope', async () => {
    const { id_token } = await edge.identity.tokens('admin');
    const response = await ask(id_token);
    expect([response.status, await response.json()]).toEqual([403, { message: 'Forbidden' }]);
    expect(response.headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  it('asks nobody for a token on the open routes', async () => {
    expect((await fetch(`${edge.origin}/api/open`)).status).toBe(200);
  });
});

describe('signing in', () => {
  it('shows the personas and hands the choice on with everything that was asked', async () => {
    const page = await (await authorize()).text();
    for (const name of ['coordinator', 'trainer', 'finance', 'admin', 'nobody'])
      expect(page).toContain(`value="${name}"`);
    expect(page).toContain('name="state" value="here"');
  });

  it('yields tokens of Cognito’s shape for a code and its verifier', async () => {
    const { location, reply } = await signIn('finance');
    expect(location.searchParams.get('state')).toBe('here');
    const tokens = await reply.json();
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({
      iss: base,
      token_use: 'access',
      client_id: clientId,
      scope: 'openid cccc/staff',
      sub: '11111111-0000-4000-8000-000000000002',
    });
    expect(claims.aud).toBeUndefined();
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    expect((await ask(tokens.access_token)).status).toBe(200);
  });

  it('says nothing of roles, which the table has', async () => {
    const { reply } = await signIn('admin');
    expect(decodeJwt((await reply.json()).access_token)).not.toHaveProperty('cognito:groups');
  });

  it('names nobody in an access token, at a renewal neither', async () => {
    const { access_token, refresh_token } = await (await signIn('admin')).reply.json();
    const renewed = await (await exchange({ grant_type: 'refresh_token', refresh_token })).json();
    for (const token of [access_token, renewed.access_token])
      expect(JSON.stringify(decodeJwt(token))).not.toMatch(/Sofia|admin@/);
  });

  it('renews a token, but hands out no second refresh token', async () => {
    const { refresh_token } = await (await signIn('coordinator')).reply.json();
    const renewed = await (await exchange({ grant_type: 'refresh_token', refresh_token })).json();
    expect(decodeJwt(renewed.access_token)).toMatchObject({ token_use: 'access' });
    expect(renewed).not.toHaveProperty('refresh_token');
  });

  it('renews no token that was revoked', async () => {
    const { refresh_token } = await (await signIn('coordinator')).reply.json();
    await fetch(`${base}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, token: refresh_token }),
    });
    expect((await exchange({ grant_type: 'refresh_token', refresh_token })).status).toBe(400);
  });

  it('asks a browser that has signed in nothing more, until it signs out', async () => {
    const cookie = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const remembered = cookie(await authorize({ persona: 'finance' }));
    const again = () =>
      fetch(`${base}/oauth2/authorize?${parameters()}`, {
        redirect: 'manual',
        headers: { cookie: remembered },
      });
    expect((await again()).status).toBe(302);
    await fetch(`${base}/logout?${new URLSearchParams({ logout_uri: `${edge.origin}/staff/` })}`, {
      redirect: 'manual',
      headers: { cookie: remembered },
    });
    expect((await again()).status).toBe(200);
  });

  it('refuses a code without its verifier, with another one, or used twice', async () => {
    const { form, reply } = await signIn('admin');
    expect(reply.status).toBe(200);
    for (const code_verifier of ['', randomBytes(32).toString('base64url'), verifier])
      expect((await exchange({ ...form, ...(code_verifier && { code_verifier }) })).status).toBe(400);
  });

  it.each([
    [{ redirect_uri: 'https://elsewhere.example/' }, 'redirect_mismatch'],
    [{ client_id: 'another' }, 'invalid_client'],
    [{ scope: 'openid cccc/all' }, 'invalid_scope'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
  ])('refuses %j as Cognito does', async (more, error) => {
    const response = await authorize({ persona: 'admin', ...more });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(error)]);
  });

  it('leaves through the registered address alone', async () => {
    const leave = (logout_uri: string) =>
      fetch(`${base}/logout?${new URLSearchParams({ client_id: clientId, logout_uri })}`, {
        redirect: 'manual',
      });
    expect((await leave(`${edge.origin}/staff/`)).headers.get('location')).toBe(`${edge.origin}/staff/`);
    expect((await leave('https://elsewhere.example/')).status).toBe(400);
  });

  it('publishes an issuer that can be looked up', async () => {
    const found = await (await fetch(`${base}/.well-known/openid-configuration`)).json();
    expect(found.issuer).toBe(base);
    expect((await (await fetch(found.jwks_uri)).json()).keys).toHaveLength(1);
  });
});
