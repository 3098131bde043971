/** Words of the dialog by which two records become one. */
export const en = {
  whatHappens: 'What will happen',
  noWayBack: 'A merge cannot be taken back. Nobody gets a mail.',
  mergeNow: 'Merge',
  reason: 'Reason',
  chooseAnother: 'Choose another',
  choose: 'Choose',
  chooseName: (name: string) => `Choose ${name}`,
};
export type MergeText = typeof en;
