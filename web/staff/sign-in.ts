import { API, SIGNED_IN } from '../../shared/pages/paths.ts';
import { FORMS, inTab } from '../storage.ts';

/** OAuth 2.1: authorization code with PKCE. The tokens live in this tab alone. */
const KEYS = {
  token: 'staff-token',
  refresh: 'staff-refresh',
  used: 'staff-used',
  verifier: 'staff-verifier',
  state: 'staff-state',
  back: 'staff-back',
  person: 'staff-person',
} as const;

type SignIn = { readonly domain: string; readonly clientId: string };

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

/** @throws where the sign-in cannot be reached or does not say what it is */
const signInFacts = async (): Promise<SignIn> => {
  const facts = (await (await fetch(API.signIn)).json()) as Partial<Record<keyof SignIn, unknown>>;
  const { domain, clientId } = facts;
  if (typeof domain !== 'string' || typeof clientId !== 'string') throw new Error('No sign-in is set up.');
  return { domain: /^https?:/.test(domain) ? domain.replace(/\/$/, '') : `https://${domain}`, clientId };
};

const redirectUri = (): string => new URL(SIGNED_IN, window.location.origin).href;

export const heldToken = (): string | undefined => inTab.getItem(KEYS.token) ?? undefined;

/** Id of the member of staff in a token. Only the API checks a token: this tells a person's own things apart from others'. */
export const subjectOf = (token: string | undefined): string | undefined => {
  const [, claims] = token?.split('.') ?? [];
  if (claims === undefined) return undefined;
  try {
    const { sub }: { sub?: unknown } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
};

/** What was typed in a session that ended is for the same person alone. */
const forgetOthers = (token: string): void => {
  const person = subjectOf(token) ?? '';
  if (inTab.getItem(KEYS.person) !== person) inTab.removeAll(FORMS);
  inTab.setItem(KEYS.person, person);
};

export const forgetToken = (): void => {
  inTab.removeItem(KEYS.token);
  inTab.removeItem(KEYS.refresh);
};

/** Milliseconds without an answer of the API after which a session is over, as the sign-in's own is. */
const LONGEST_PAUSE = 3_600_000;

export const noteUse = (): void => inTab.setItem(KEYS.used, String(Date.now()));

/** Trades a grant for tokens; undefined where it is refused. @throws where the sign-in cannot be reached */
const traded = async (
  grant: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const { domain, clientId } = await signInFacts();
  const response = await fetch(`${domain}/oauth2/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: clientId, ...grant }),
  });
  if (response.status === 429 || response.status >= 500) throw new Error('The sign-in does not answer.');
  return response.ok ? await response.json() : undefined;
};

const renewed = async (): Promise<boolean> => {
  const refresh = inTab.getItem(KEYS.refresh);
  if (refresh === null || Date.now() - Number(inTab.getItem(KEYS.used)) > LONGEST_PAUSE) return false;
  const tokens = await traded({ grant_type: 'refresh_token', refresh_token: refresh });
  const token = tokens?.['access_token'];
  if (typeof token !== 'string') return false;
  inTab.setItem(KEYS.token, token);
  return true;
};

let renewal: Promise<boolean> | undefined;

/**
 * Puts a new token in the place of one that was refused, once for all who ask meanwhile. False where the person has to sign in again.
 * @throws where the sign-in cannot be reached
 */
export const renewToken = async (refused: string | undefined): Promise<boolean> => {
  if (heldToken() !== refused) return heldToken() !== undefined;
  renewal ??= renewed().finally(() => {
    renewal = undefined;
  });
  return renewal;
};

/**
 * Leaves for the sign-in; it comes back to `SIGNED_IN`, and from there to this page and place or to `to`. `hint` tells the sign-in who
 * it is about. @throws as `signInFacts`
 */
export const signIn = async ({
  to = `${window.location.pathname}${window.location.hash}`,
  hint,
}: {
  readonly to?: string | undefined;
  readonly hint?: string | undefined;
} = {}): Promise<void> => {
  const { domain, clientId } = await signInFacts();
  const [verifier, state] = [random(), random()];
  inTab.setItem(KEYS.verifier, verifier);
  inTab.setItem(KEYS.state, state);
  inTab.setItem(KEYS.back, to);
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: 'openid cccc/staff',
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...(hint !== undefined && { login_hint: hint }),
  });
  window.location.assign(`${domain}/oauth2/authorize?${asked}`);
};

/**
 * Trades the code in the address for a token and says which page to go back to.
 * @throws where the answer does not belong to a sign-in that this tab began, or no token is given
 */
export const finishSignIn = async (query: URLSearchParams): Promise<string> => {
  const code = query.get('code');
  const verifier = inTab.getItem(KEYS.verifier);
  const state = inTab.getItem(KEYS.state);
  if (!code || !verifier || !state || query.get('state') !== state) throw new Error('Not our sign-in.');
  const tokens = await traded({
    grant_type: 'authorization_code',
    redirect_uri: redirectUri(),
    code,
    code_verifier: verifier,
  });
  const token = tokens?.['access_token'];
  if (typeof token !== 'string') throw new Error('No token was given.');
  forgetOthers(token);
  inTab.setItem(KEYS.token, token);
  if (typeof tokens?.['refresh_token'] === 'string') inTab.setItem(KEYS.refresh, tokens['refresh_token']);
  noteUse();
  inTab.removeItem(KEYS.verifier);
  inTab.removeItem(KEYS.state);
  return placeBefore();
};

/** Place from which this tab left for the sign-in. */
export const placeBefore = (): string => {
  const back = inTab.getItem(KEYS.back) ?? '/';
  return /^\/[a-z]/.test(back) ? back : '/';
};

/**
 * Forgets the tokens and leaves for the end of the sign-in's own session, which leads back to this page: while that lasts, whoever
 * presses "Sign in" comes in as this person. @throws as `signInFacts`
 */
export const signOut = async (): Promise<void> => {
  const refresh = inTab.getItem(KEYS.refresh);
  forgetToken();
  const { domain, clientId } = await signInFacts();
  // The answer is of no use, and the page that would wait for it is gone.
  if (refresh !== null)
    fetch(`${domain}/oauth2/revoke`, {
      method: 'POST',
      mode: 'no-cors',
      keepalive: true,
      body: new URLSearchParams({ client_id: clientId, token: refresh }),
    }).catch(() => undefined);
  inTab.setItem(KEYS.back, window.location.pathname);
  window.location.assign(
    `${domain}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: redirectUri() })}`,
  );
};
