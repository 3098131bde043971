import { workOut } from './proof/work.ts';

/** The step between a form and its answer: the browser works, and the form goes on by itself. */
const form = document.querySelector<HTMLFormElement>('#proof');
const status = document.querySelector<HTMLElement>('#work');
const button = form?.querySelector<HTMLButtonElement>('button.button');
if (form && status && button) {
  button.hidden = true;
  status.textContent = status.dataset['working'] ?? '';
  const proof = await workOut(form.dataset['question'] ?? '');
  if (proof === undefined) {
    status.textContent = status.dataset['failed'] ?? '';
    button.hidden = false;
  } else {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'altcha';
    field.value = proof;
    form.append(field);
    form.requestSubmit();
  }
}
