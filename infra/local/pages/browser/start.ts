/** Parts of the page that change by themselves. */
const PARTS = ['clock', 'mail', 'trouble'];
const BUSY_MS = 500;
const CALM_MS = 2000;

const STATE = '/_local/pulse';
let known = '';
let timer: number | undefined;

/** Takes over what has changed. A part that has the focus keeps it, and an open detail stays open. */
const show = (markup: string): void => {
  const fresh = new DOMParser().parseFromString(markup, 'text/html');
  const focused = document.activeElement?.id;
  for (const id of PARTS) {
    const [mine, theirs] = [document.getElementById(id), fresh.getElementById(id)];
    if (mine === null || theirs === null || mine.innerHTML === theirs.innerHTML) continue;
    // A live region speaks when its text changes, and not when it is put in anew.
    const said = theirs.querySelector('#status')?.textContent ?? '';
    const status = mine.querySelector('#status');
    const before = status?.textContent ?? '';
    if (status) theirs.querySelector('#status')?.replaceWith(status);
    mine.replaceChildren(...theirs.childNodes);
    if (status && said !== before) status.textContent = said;
  }
  if (focused) document.getElementById(focused)?.focus();
};

const load = async (): Promise<void> => show(await (await fetch('/_local/')).text());

const look = async (): Promise<void> => {
  clearTimeout(timer);
  let wait = CALM_MS;
  try {
    const pulse = (await (await fetch(STATE)).json()) as {
      running: boolean;
      progress: string;
      mark: string;
    };
    if (pulse.running) wait = BUSY_MS;
    const progress = document.getElementById('progress');
    if (pulse.running && progress) progress.innerHTML = pulse.progress;
    if (pulse.mark !== known && !document.hidden) {
      known = pulse.mark;
      await load();
    }
  } catch {
    const status = document.getElementById('status');
    if (status) status.textContent = 'The local system does not answer. Start it again: npm start';
  }
  timer = window.setTimeout(() => void look(), wait);
};

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post') return;
  event.preventDefault();
  const body = new URLSearchParams();
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.name) body.set(button.name, button.value);
  void fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } }).then(async (answer) => {
    show(await answer.text());
    await look();
  });
});

document.addEventListener('visibilitychange', () => void look());
void look();
