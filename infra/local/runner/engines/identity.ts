import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { type MutableToken, OAuth2Issuer, OAuth2Service } from 'oauth2-mock-server';
import * as z from 'zod';
import { IDENTITY_PATH } from '../edge/addresses.ts';
import { writeWhole } from '../journal.ts';
import type { Resources } from '../parts.ts';
import { PERSONAS, type Persona, personaPage } from './personas.ts';
import type { User, Users } from './users.ts';

/** The client of the staff pages, as the template registers it with Cognito. */
const Client = z.object({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()).default([]),
  AccessTokenValidity: z.coerce.number().default(60),
  TokenValidityUnits: z
    .object({ AccessToken: z.enum(['seconds', 'minutes', 'hours', 'days']).default('hours') })
    .default({ AccessToken: 'hours' }),
});

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

type Grant = { user: User; scope: string; redirectUri: string };

/** As long as Cognito remembers a browser that has signed in. */
const REMEMBERED_SECONDS = 3600;
const COOKIE = 'cognito';

type Tokens = { access_token: string; id_token: string; token_type: 'Bearer'; expires_in: number };

export type Identity = {
  keys: JWTVerifyGetKey;
  /** Answers everything below IDENTITY_PATH. */
  listener: RequestListener;
  /** Tokens of the persona, without the browser. */
  tokens(persona: Persona['name']): Promise<Tokens>;
};

/**
 * Cognito's hosted sign-in and its issuer at one local address: code with PKCE, and tokens of Cognito's shape –
 * an access token carries `client_id` and no `aud`. Like Cognito, it lets a browser that has signed in come back without being asked.
 * Tokens and that session live on real time.
 */
export const startIdentity = async (options: {
  resources: Resources;
  origin: string;
  users: Users;
  localise: (text: string) => string;
  /** Keeps the signing key, so that a restart signs nobody out. */
  keyFile: string;
}): Promise<Identity> => {
  const { resources, localise, users } = options;
  const [found] = resources.ofType('AWS::Cognito::UserPoolClient');
  if (found === undefined) throw new Error('The template has no client that staff could sign in with.');
  const clientId = resources.ref(found.logicalId);
  const client = Client.parse(found.properties);
  const lifetime = client.AccessTokenValidity * SECONDS[client.TokenValidityUnits.AccessToken];

  const issuer = new OAuth2Issuer();
  issuer.url = options.origin + IDENTITY_PATH;
  await issuer.keys.add(await signingKey(options.keyFile));
  const service = new OAuth2Service(issuer, {
    jwks: '/.well-known/jwks.json',
    authorize: '/oauth2/authorize',
    token: '/oauth2/token',
    userinfo: '/oauth2/userInfo',
    revoke: '/oauth2/revoke',
  });

  const grants = new Map<string, Grant>();
  /** A user who may sign in, by the name of a persona or by subject. */
  const userOf = (name: string | null): User | undefined => {
    const user = users.find(PERSONAS.find((persona) => persona.name === name)?.sub ?? name ?? '');
    return user?.enabled ? user : undefined;
  };

  const remembered = new Map<string, { readonly sub: string; readonly until: number }>();
  const nameIn = ({ headers }: IncomingMessage): string =>
    new RegExp(`\\b${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? '';
  const rememberedIn = (request: IncomingMessage): User | undefined => {
    const session = remembered.get(nameIn(request));
    return session && session.until > Date.now() ? userOf(session.sub) : undefined;
  };
  const keepCookie = (response: ServerResponse, value: string, seconds: number): void => {
    response.setHeader(
      'set-cookie',
      `${COOKIE}=${value}; Path=${IDENTITY_PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax`,
    );
  };

  service.on('beforeAuthorizeRedirect', ({ url }: { url: URL }, request: IncomingMessage) => {
    const asked = parametersOf(request);
    const user = userOf(asked.get('persona'));
    assert(user, 'Choose a user.');
    const redirectUri = asked.get('redirect_uri') ?? '';
    grants.set(url.searchParams.get('code') ?? '', {
      user,
      scope: asked.get('scope') ?? '',
      redirectUri,
    });
  });

  const grantFor = (body: Record<string, string | undefined>): Grant => {
    assert.equal(body['client_id'], clientId, 'invalid_client');
    const refreshing = body['grant_type'] === 'refresh_token';
    const grant = grants.get((refreshing ? body['refresh_token'] : body['code']) ?? '');
    assert(grant, 'invalid_grant');
    assert(userOf(grant.user.sub), 'invalid_grant: User is disabled.');
    if (!refreshing) {
      assert(body['code_verifier'], 'invalid_grant: the code was asked for with a challenge');
      assert.equal(body['redirect_uri'], grant.redirectUri, 'invalid_grant: another redirect_uri');
    }
    return grant;
  };

  service.on('beforeTokenSigning', ({ payload }: MutableToken, request: { body: Record<string, string> }) => {
    const grant = grantFor(request.body);
    const isIdToken = 'aud' in payload;
    delete payload['amr'];
    Object.assign(payload, claimsOf(grant, { clientId, isIdToken, lifetime }));
  });

  service.on(
    'beforeResponse',
    (response: { body: Record<string, unknown> }, { body }: { body: Record<string, string> }) => {
      const grant = grantFor(body);
      response.body['expires_in'] = lifetime;
      response.body['scope'] = grant.scope;
      if (body['grant_type'] === 'refresh_token') delete response.body['refresh_token'];
      else grants.set(String(response.body['refresh_token']), grant);
      grants.delete(body['code'] ?? '');
    },
  );

  const invited = (): readonly User[] =>
    users.all().filter(({ sub, enabled }) => enabled && !PERSONAS.some((persona) => persona.sub === sub));

  const authorize = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = parametersOf(request);
    const scopes = (asked.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
    const refusal =
      (asked.get('client_id') !== clientId && 'invalid_client') ||
      (!client.CallbackURLs.map(localise).includes(asked.get('redirect_uri') ?? '') && 'redirect_mismatch') ||
      (asked.get('code_challenge_method') !== 'S256' && 'invalid_request: no S256 code challenge') ||
      (!scopes.every((scope) => client.AllowedOAuthScopes.includes(scope)) && 'invalid_scope');
    if (refusal) return void response.writeHead(400, { 'content-type': 'text/plain' }).end(`${refusal}\n`);
    // A hint at who signs in, as an address of the start page gives it, answers the question who it is.
    const hinted = userOf(asked.get('login_hint'));
    if (hinted !== undefined && !asked.has('persona')) {
      asked.set('persona', hinted.sub);
      request.url = `/oauth2/authorize?${asked}`;
    }
    const known = asked.has('persona') ? undefined : rememberedIn(request);
    if (known !== undefined) {
      asked.set('persona', known.sub);
      request.url = `/oauth2/authorize?${asked}`;
    }
    const chosen = userOf(asked.get('persona'));
    if (chosen !== undefined) {
      users.signedIn(chosen);
      if (known === undefined) {
        const name = randomUUID();
        remembered.set(name, { sub: chosen.sub, until: Date.now() + REMEMBERED_SECONDS * 1000 });
        keepCookie(response, name, REMEMBERED_SECONDS);
      }
      return service.requestHandler(request, response);
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(personaPage(`${IDENTITY_PATH}/oauth2/authorize`, asked, invited()));
  };

  const logout = (request: IncomingMessage, response: ServerResponse) => {
    const target = parametersOf(request).get('logout_uri') ?? '';
    if (!client.LogoutURLs.map(localise).includes(target))
      return void response.writeHead(400, { 'content-type': 'text/plain' }).end('redirect_mismatch\n');
    remembered.delete(nameIn(request));
    keepCookie(response, '', 0);
    response.writeHead(302, { location: target }).end();
  };

  const revoke = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    grants.delete(new URLSearchParams(await text(request)).get('token') ?? '');
    response.writeHead(200).end();
  };

  return {
    keys: createLocalJWKSet({ keys: issuer.keys.toJSON() }),
    listener(request, response) {
      request.url = (request.url ?? '').slice(IDENTITY_PATH.length);
      const path = request.url.split('?')[0];
      if (request.method === 'GET' && path === '/oauth2/authorize')
        return void authorize(request, response).catch((problem: unknown) => {
          response.writeHead(500, { 'content-type': 'text/plain' }).end(`${String(problem)}\n`);
        });
      if (request.method === 'GET' && path === '/logout') return logout(request, response);
      if (request.method === 'POST' && path === '/oauth2/revoke') return void revoke(request, response);
      service.requestHandler(request, response);
    },
    async tokens(name) {
      const user = userOf(name);
      if (user === undefined) throw new RangeError(`No user is called ${name}, or the account is closed.`);
      const grant = {
        user,
        scope: client.AllowedOAuthScopes.join(' '),
      };
      const signed = (isIdToken: boolean) =>
        issuer.buildToken({
          scopesOrTransform: (_header, payload) =>
            void Object.assign(payload, claimsOf(grant, { clientId, isIdToken, lifetime })),
        });
      return {
        access_token: await signed(false),
        id_token: await signed(true),
        token_type: 'Bearer',
        expires_in: lifetime,
      };
    },
  };
};

const attributesOf = ({ name, email }: User) => ({
  name,
  email,
  email_verified: 'true',
});

const claimsOf = (
  { user, scope }: Pick<Grant, 'user' | 'scope'>,
  { clientId, isIdToken, lifetime }: { clientId: string; isIdToken: boolean; lifetime: number },
): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: user.sub,
    auth_time: now,
    iat: now,
    exp: now + lifetime,
    jti: randomUUID(),
    ...(isIdToken
      ? {
          token_use: 'id',
          aud: clientId,
          'cognito:username': user.sub,
          ...attributesOf(user),
          email_verified: true,
        }
      : { token_use: 'access', client_id: clientId, scope, username: user.sub, version: 2 }),
  };
};

const parametersOf = (request: IncomingMessage): URLSearchParams =>
  new URLSearchParams((request.url ?? '').split('?')[1] ?? '');

const signingKey = async (file: string): Promise<Record<string, unknown>> => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate('RS256');
  const [key] = issuer.keys.toJSON(true);
  if (key === undefined) throw new Error('No key was generated.');
  writeWhole(file, JSON.stringify(key));
  return key;
};
