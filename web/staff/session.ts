import { signal } from '../ui/framework.ts';
import { forgetToken, heldToken, signIn } from './sign-in.ts';

/** `ended` is a token that was good once: the page stays as it is until the person signs in again. */
export type Session = 'signed-out' | 'signed-in' | 'ended' | 'forbidden' | 'failed';

export const session = signal<Session>(heldToken() === undefined ? 'signed-out' : 'signed-in');

/** Id of the member of staff in this tab's token. Only the API checks a token: this tells a person's own things apart from others'. */
export const ownId = (): string | undefined => {
  const [, claims] = heldToken()?.split('.') ?? [];
  if (claims === undefined) return undefined;
  try {
    const { sub }: { sub?: unknown } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof sub === 'string' ? sub : undefined;
  } catch {
    return undefined;
  }
};

export const beginSignIn = (): void => {
  signIn().catch(() => {
    session.value = 'failed';
  });
};

export const endSession = (): void => {
  forgetToken();
  session.value = 'ended';
};

export const signOut = (): void => {
  forgetToken();
  session.value = 'signed-out';
};
