import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { type EdgeReply, type EdgeRequest, json } from './http.ts';
import type { JwtContext } from './payload.ts';

const Properties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

/** Lets a request in, with its claims, or answers in the function's place. */
export type Authorizer = (
  request: EdgeRequest,
  scopes: readonly string[],
) => Promise<{ jwt: JwtContext } | { reply: EdgeReply }>;

/**
 * The HTTP API's JWT authorizer: signature, issuer, `aud` or – only where that is missing – `client_id`, expiry on
 * real time, and one of the route's scopes. ID tokens pass here as they do on AWS, unless a scope is asked for.
 * @throws where the template asks for an authorizer of another kind
 */
export const jwtAuthorizer = (
  properties: unknown,
  { localise, keys }: { localise: (text: string) => string; keys: JWTVerifyGetKey },
): Authorizer => {
  const { Audience: audience, Issuer } = Properties.parse(properties).JwtConfiguration;
  const issuer = localise(Issuer);

  return async ({ headers }, scopes) => {
    const token = (headers['authorization'] ?? '').replace(/^Bearer +/i, '');
    if (token === '') return { reply: unauthorized('Bearer') };
    const challenge = (error: string, description: string) =>
      `Bearer scope="${scopes.join(' ')}" error="${error}" error_description="${description}"`;

    let claims: Record<string, unknown>;
    try {
      claims = (await jwtVerify(token, keys, { issuer, requiredClaims: ['exp'] })).payload;
    } catch (error) {
      const why =
        error instanceof errors.JWTExpired
          ? 'the token has expired'
          : 'the token is not valid for this issuer';
      return { reply: unauthorized(challenge('invalid_token', why)) };
    }
    const audiences = [claims['aud'] ?? claims['client_id']].flat();
    if (!audiences.some((one) => audience.includes(String(one))))
      return {
        reply: unauthorized(challenge('invalid_token', 'the token does not have a valid audience')),
      };

    const scope = claims['scope'] ?? claims['scp'];
    const granted = typeof scope === 'string' ? scope.split(' ') : [];
    if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope)))
      return {
        reply: json(
          403,
          { message: 'Forbidden' },
          {
            'www-authenticate': challenge(
              'insufficient_scope',
              'the token does not have the scopes the route asks for',
            ),
          },
        ),
      };
    return { jwt: { claims: asStrings(claims), scopes: scopes.length > 0 ? granted : null } };
  };
};

const unauthorized = (challenge: string): EdgeReply =>
  json(401, { message: 'Unauthorized' }, { 'www-authenticate': challenge });

const asStrings = (claims: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
