/** The token leaves the address bar, and with it the browser's history, at once; the form on the page still has it. */
if (window.location.search !== '') window.history.replaceState(null, '', window.location.pathname);

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
