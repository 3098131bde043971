import { pickLanguage } from '../shared/text/language.ts';
import { staffText } from '../shared/text/staff/text.ts';
import { finishSignIn, placeBefore, signIn } from './staff/sign-in.ts';

/** Parameters by which another page has somebody sign in (OpenID Connect, login from a third party). */
const WANTED = 'target_link_uri';
const HINT = 'login_hint';

const query = new URLSearchParams(window.location.search);
const text = staffText[pickLanguage(undefined, navigator.languages.join(','))];
const status = document.getElementById('signing-in');
const say = (sentence: string): void => {
  if (status) status.textContent = sentence;
};

// A sign-out comes back with nothing in the address.
if (query.size === 0) window.location.replace(placeBefore());
else if (query.has(WANTED)) {
  say(text.signingIn);
  signIn({ to: query.get(WANTED) ?? undefined, hint: query.get(HINT) ?? undefined }).catch(() =>
    say(text.signInFailed),
  );
} else {
  window.history.replaceState(null, '', window.location.pathname);
  say(text.signingIn);
  finishSignIn(query).then(
    (back) => window.location.replace(back),
    () => say(text.signInFailed),
  );
}
