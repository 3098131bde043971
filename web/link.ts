import { draftOf, forgetDrafts } from './apply/draft.ts';
import { rememberConfirmed } from './apply/sent.ts';
import { takePasted } from './pasted.ts';
import { inBrowser, inTab } from './storage.ts';

/** Memory of this entry of the browser's history. Other pages and other sites cannot read it. */
type Entry = { readonly token?: string; readonly ask?: string } | null;

/**
 * The token leaves the address bar, where a glance or a copied address would give it away, and stays with the entry of
 * the history: loading the page again, and coming back to it, goes by the token once more. The answer to a button is an
 * entry of its own, without one.
 */
const query = new URLSearchParams(window.location.search);
const token = query.get('t');
const ask = query.get('ask');
const kept = window.history.state as Entry;
if (token !== null) {
  const entry: Entry = { token, ...(ask === null ? {} : { ask }) };
  window.history.replaceState(entry, '', window.location.pathname);
} else if (kept?.token !== undefined)
  window.location.replace(
    `${window.location.pathname}?${new URLSearchParams({ t: kept.token, ...(kept.ask === undefined ? {} : { ask: kept.ask }) })}`,
  );

takePasted();

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
if (document.querySelector('[data-outcome=confirmed]')) rememberConfirmed(inBrowser);

/** Typed values stay through a reload and a change of language, and go once the link is answered. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  const draft = draftOf(form.dataset['draft'] ?? '', inTab);
  draft.restore(form);
  form.addEventListener('input', () => {
    const fields = [...new FormData(form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    draft.keep(new URLSearchParams(fields));
  });
}
const answered = document.querySelector<HTMLElement>('.done[data-answered]')?.dataset['answered'];
if (answered !== undefined) forgetDrafts(answered, inTab);
