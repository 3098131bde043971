/** Texts of the application page with JavaScript; only these and `problem` travel to the browser. */
export const en = {
  sending: 'Sending …',
  offline:
    'Not sent: you are offline. Your answers are kept in this browser. Send again when you have a connection.',
  failed: (reference: string) =>
    `Not sent: the fault is ours. Your answers are kept in this browser. Try again in a while.${reference === '' ? '' : ` Reference: ${reference}`}`,
  restored: 'We have kept what you wrote earlier in this browser.',
  characters: (written: number, most: number) => `${written} of ${most} characters`,
};
export type BrowserText = typeof en;
