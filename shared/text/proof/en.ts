/** The step between a form and its answer where much comes from one network. */
export const en = {
  working: 'Your browser is working. It takes a few seconds, and the form is then sent by itself.',
  patience: 'Wait for one minute, then send the form on.',
  submit: 'Send the form on',
};
export type ProofText = typeof en;
