import { rememberConfirmed } from './apply/sent.ts';

/** What this entry of the browser's history remembers. Other pages and other sites cannot read it. */
type Entry = { readonly token?: string } | null;

/**
 * The token leaves the address bar, where a glance or a copied address would give it away, and stays with the entry of
 * the history: loading the page again, and coming back to it, goes by the token once more.
 */
const token = new URLSearchParams(window.location.search).get('t');
const kept = (window.history.state as Entry)?.token;
if (token !== null) window.history.replaceState({ token } satisfies Entry, '', window.location.pathname);
else if (kept !== undefined && !document.querySelector('form, .done, .note'))
  window.location.replace(`${window.location.pathname}?${new URLSearchParams({ t: kept })}`);

/** A second press while the first is on its way would do no harm, but it would make people wonder. */
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    const button = form.querySelector('button[type=submit]');
    if (button?.getAttribute('aria-disabled') === 'true') event.preventDefault();
    button?.setAttribute('aria-disabled', 'true');
  });
}

/** Back from the next page, the button works again. */
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[aria-disabled]'))
    button.removeAttribute('aria-disabled');
});

/** The form in another tab need not keep its answers any longer. */
if (document.querySelector('[data-outcome=confirmed]')) rememberConfirmed(window.localStorage);
