import { sentIn } from './apply/sent.ts';
import { inTab } from './storage.ts';

/** Says which address the mail went to, and leads back to the answers, which this tab still has. */
const sent = sentIn(inTab);
const note = document.getElementById('sent');
if (sent && note) {
  for (const place of note.querySelectorAll('[data-address]')) place.textContent = sent.email;
  for (const link of note.querySelectorAll('a')) link.setAttribute('href', sent.form);
  note.hidden = false;
}
