import { PATHS } from '../shared/pages/paths.ts';
import { fundingText } from '../shared/text/funding/text.ts';
import { pickLanguage } from '../shared/text/language.ts';
import { finishSignIn, signIn } from './staff/sign-in.ts';

/** Parameters by which another page has somebody sign in (OpenID Connect, login from a third party). */
const WANTED = 'target_link_uri';
const HINT = 'login_hint';

const query = new URLSearchParams(window.location.search);
const text = fundingText[pickLanguage(undefined, navigator.languages.join(','))];
const status = document.getElementById('signing-in');
const say = (sentence: string): void => {
  if (status) status.textContent = sentence;
};

if (query.size === 0)
  window.location.replace(PATHS.funding[pickLanguage(undefined, navigator.languages.join(','))]);
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
