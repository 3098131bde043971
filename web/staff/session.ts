import { signal } from '../ui/framework.ts';
import { forgetToken, heldToken, signIn } from './sign-in.ts';

/** `ended` is a token that was good once: the page stays as it is until the person signs in again. */
export type Session = 'signed-out' | 'signed-in' | 'ended' | 'forbidden' | 'failed';

export const session = signal<Session>(heldToken() === undefined ? 'signed-out' : 'signed-in');

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
