import { FORMS, inTab } from '../storage.ts';
import { signal } from '../ui/framework.ts';
import { forgetToken, heldToken, signIn, subjectOf } from './sign-in.ts';

/** `ended` is a token that was good once: the page stays as it is until the person signs in again. */
export type Session = 'signed-out' | 'signed-in' | 'ended' | 'forbidden' | 'failed';

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
  forgetToken();
  inTab.removeAll(FORMS);
  session.value = 'signed-out';
};
