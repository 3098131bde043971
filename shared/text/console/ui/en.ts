/** Words of the desk's parts: lists, forms, states. */
export const en = {
  loading: 'Loading …',
  ticked: 'ticked',
  notTicked: 'not ticked',
  unread: 'Not loaded: the reason stands above.',
  retry: 'Try again',
  oldFrom: (time: string) => `This is how it was at ${time}.`,
  undo: 'Undo',
  undone: 'Taken back.',
  close: 'Close',
  cancel: 'Cancel',
  sending: 'Sending …',
  optional: '(optional)',
  save: 'Save the list as a file (CSV)',
  saveWorkbook: 'Save as a workbook (XLSX)',
  more: 'Show more',
  shownSoFar: (count: number) => `${count} shown, and there are more.`,
  shownAll: (count: number) => (count === 1 ? '1 in all.' : `${count} in all.`),
  clearFilters: 'Clear filters',
  meanwhile: (value: string) => `Changed meanwhile to: ${value}`,
  refreshed:
    'The page now shows it as it is, and nothing that you typed is lost. Look at it, and send again if your change still holds.',
  own: {
    title: 'You have changed this yourself',
    detail:
      'Either the answer to it was lost, or you did it in another window. The page now shows it as it is. Look whether anything is left to send.',
  },
  takeTheirs: 'Use the new one',
  keepMine: 'Keep mine',
  nothing: 'nothing',
  differ: (fields: string) => `Both versions stand at their fields; choose there. Different: ${fields}.`,
  all: 'All',
  missing: {
    title: 'There is a problem',
    detail: 'Something is missing. Nothing was sent.',
    choice: 'Choose one of the alternatives.',
  },
  halfWritten: {
    title: 'There is a problem',
    detail: 'Something is not written out. Nothing was sent.',
    field: 'This cannot be read. Write all of it, or clear the field.',
  },
  offline: {
    title: 'No connection',
    detail:
      'No answer came. What you typed is kept in this tab. Check the connection and try again: what has arrived already is not done twice.',
  },
  saidBefore: 'The reason stands in the language in which it was given. Try again to read it in this one.',
  overtaken: {
    title: 'Not possible any more',
    detail: 'Something has changed since this was opened. The page below shows what holds now.',
    now: (state: string) => `The state is now: ${state}.`,
  },
};
export type UiText = typeof en;
