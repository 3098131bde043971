/** The frame of every page for staff: sign-in, language, appearance. */
export const en = {
  skip: 'Skip to the content',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signingIn: 'Signing you in …',
  signInFailed: 'The sign-in did not succeed. Try again.',
  signingOut: 'Signing you out …',
  halfOut:
    'You are signed out on this page, but the sign-in could not be reached. Until it is, somebody at this computer may come in as you. Try again, or close the browser.',
  ended: {
    title: 'Your session has ended',
    detail: 'Sign in again. You come back to this place, and what you typed is kept in this tab.',
  },
  language: 'Language',
  theme: { label: 'Appearance', auto: 'As the device', light: 'Light', dark: 'Dark' },
  reload: 'Reload',
};
export type StaffText = typeof en;
