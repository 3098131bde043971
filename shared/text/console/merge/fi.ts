import type { MergeText } from './en.ts';

export const fi: MergeText = {
  whatHappens: 'Mitä tapahtuu',
  noWayBack: 'Yhdistämistä ei voi perua. Kukaan ei saa viestiä.',
  mergeNow: 'Yhdistä',
  reason: 'Syy',
  chooseAnother: 'Valitse toinen',
  choose: 'Valitse',
  chooseName: (name) => `Valitse ${name}`,
};
