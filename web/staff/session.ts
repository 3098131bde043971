import { FORMS, inTab } from '../storage.ts';
import { signal } from '../ui/framework.ts';
import { forgetToken, heldToken, signOut as leaveSignIn, signIn, subjectOf } from './sign-in.ts';

/**
 * `ended` is a token that was good once: the page stays as it is until the person signs in again. `leaving` is a sign-out on its way, and
 * `half-out` one that did not reach the sign-in.
 */
export type Session = 'signed-out' | 'signed-in' | 'ended' | 'forbidden' | 'failed' | 'leaving' | 'half-out';

export const session = signal<Session>(heldToken() === undefined ? 'signed-out' : 'signed-in');

/** Id of the member of staff who is signed in, in this tab. */
export const ownId = (): string | undefined => subjectOf(heldToken());

/** Token by which this page was drawn. */
const drawnFor = heldToken();

/** A page that the browser has kept shows what was on it: after a sign-out or a new sign-in elsewhere in the tab it is not for this reader. */
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted && heldToken() !== drawnFor) window.location.reload();
});

export const beginSignIn = (): void => {
  signIn().catch(() => {
    session.value = 'failed';
  });
};

export const endSession = (): void => {
  forgetToken();
  session.value = 'ended';
};

/** Whoever signs in next in this tab finds nothing of what was typed. */
export const signOut = (): void => {
  inTab.removeAll(FORMS);
  session.value = 'leaving';
  leaveSignIn().catch(() => {
    session.value = 'half-out';
  });
};
