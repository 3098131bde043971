import type { MergeText } from './en.ts';

export const sv: MergeText = {
  whatHappens: 'Det här händer',
  noWayBack: 'En sammanslagning kan inte ångras. Ingen får mejl.',
  mergeNow: 'Slå ihop',
  reason: 'Orsak',
  chooseAnother: 'Välj en annan post',
  choose: 'Välj',
  chooseName: (name) => `Välj ${name}`,
};
