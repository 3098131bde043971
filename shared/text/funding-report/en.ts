/** The monthly report for the steering group: its readers, the letter before it goes, and what has left. */
export const en = {
  title: 'Monthly report',
  lead: 'On the first working day of each month the steering group gets the results of the month before by mail, each reader in their own language. What would tell of few people or firms is kept back.',
  next: (month: string, day: string) => `The report of ${month} leaves on ${day} in the morning.`,
  nobody: 'Nobody is on the list: no report leaves.',
  readers: 'Readers',
  name: 'Name',
  email: 'E-mail address',
  language: 'Language',
  since: 'On the list since',
  add: 'Add a reader',
  addNow: 'Add to the list',
  added: 'Added to the list.',
  remove: 'Take off',
  removeOf: (name: string) => `Take ${name} off the list`,
  removeTitle: 'Take off the list?',
  removeLead: (name: string) => `${name} gets no more reports. Name and address are deleted.`,
  removed: 'Taken off the list.',
  preview: 'The letter as it would leave now',
  previewLead: 'With the results until the end of last month. Nothing is sent by looking at it.',
  keptBack: (count: number) =>
    count === 0
      ? 'No figure is kept back.'
      : count === 1
        ? '1 figure is kept back, because it would tell of few.'
        : `${count} figures are kept back, because they would tell of few.`,
  subject: 'Subject',
  sent: 'Sent reports',
  noneSent: 'No report has left yet.',
  month: 'Month',
  sentAt: 'Put together',
  readerCount: 'Readers',
};
export type ReportText = typeof en;
