import { formatDate, formatNumber } from '../format.ts';

const day = (date: string): string => formatDate(date, 'en');

/** Certificates on paper, and the pages about them. */
export const en = {
  title: 'Certificate',
  headings: {
    MENTOR: 'Mentor’s certificate',
    STUDENT: 'Certificate of participation',
    TRAINING: 'Certificate of training',
  },
  statements: {
    MENTOR: (programme: string, from: string, until: string) =>
      `has been a voluntary career mentor in the programme ${programme} from ${day(from)} to ${day(until)}.`,
    STUDENT: (programme: string, from: string, until: string) =>
      `has taken part as a mentee in the programme ${programme} from ${day(from)} to ${day(until)}.`,
    TRAINING: (programme: string, _from: string, until: string) =>
      `has completed the training of the programme ${programme} on ${day(until)}.`,
  },
  meetings: 'Meetings of mentor and mentee',
  hours: (hours: number) => `Hours: ${formatNumber(hours, 'en')} h`,
  modules: 'Content',
  issued: (organiser: string, date: string) => `${organiser}, ${day(date)}`,
  number: (number: string) => `Number ${number}`,
  verifyAt: (address: string) => `Anybody can check this number at ${address}`,
  page: {
    title: 'Your certificate',
    lead: 'Here is your certificate in three languages, as a PDF that you can print or send on.',
    preparing: 'Your certificate is being made. Open this page again in a minute.',
    revoked: 'This certificate does not hold any more. Write to us if you do not know why.',
    download: { en: 'Certificate in English', sv: 'Certificate in Swedish', fi: 'Certificate in Finnish' },
    verify: 'Who gets it from you can check its number here:',
  },
  verify: {
    title: 'Check a certificate',
    lead: 'Type the number at the foot of the certificate.',
    label: 'Number',
    hint: 'Sixteen letters and digits, such as 01AB-23CD-45EF-67GH',
    submit: 'Check',
    missing: 'Type the number as it stands on the certificate.',
    unknown: 'We know no certificate with this number. Check each sign, and compare it with the paper.',
    revoked: 'This certificate has been revoked, and does not hold any more.',
    replaced: (on: string) =>
      `A newer certificate has taken the place of this one on ${day(on)}, because the mentoring went on. Ask its owner for the newer one.`,
    valid: 'This certificate is genuine.',
    compare: 'Compare with the paper: it must show the same.',
    name: 'Name',
    kind: 'Certificate',
    issuedOn: 'Issued',
    privacy: 'We show what the paper shows, and nothing else.',
  },
};
export type CertificateText = typeof en;
