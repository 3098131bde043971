import { MonthlyReportIssued } from '../../../../events/funding.ts';
import type { Language } from '../../../text/language.ts';
import { defineMail } from '../../definition.ts';
import { reportReader } from '../../recipients.ts';
import { type MonthlyReportValues, reportValues } from '../../report.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

const PATH = '/finance/';

const EXAMPLES: Readonly<Record<Language, MonthlyReportValues>> = {
  en: {
    label: 'AKKE project 2027',
    number: 'POHJ/123/2027',
    until: '2027-06-30',
    path: PATH,
    lines: [
      {
        label: 'Successful mentor–student pairs (definition not confirmed)',
        actual: '18',
        target: '30',
        inMonth: '6',
      },
      { label: 'Mentors trained (definition not confirmed)', actual: '26', target: '30' },
      { label: 'Training of company staff, person-hours', actual: '124 h' },
    ],
  },
  sv: {
    label: 'AKKE-projektet 2027',
    number: 'POHJ/123/2027',
    until: '2027-06-30',
    path: PATH,
    lines: [
      {
        label: 'Framgångsrika mentor-studerandepar (definitionen inte bekräftad)',
        actual: '18',
        target: '30',
        inMonth: '6',
      },
      { label: 'Utbildade mentorer (definitionen inte bekräftad)', actual: '26', target: '30' },
      { label: 'Utbildning av företagens personal, personstimmar', actual: '124 h' },
    ],
  },
  fi: {
    label: 'AKKE-hanke 2027',
    number: 'POHJ/123/2027',
    until: '2027-06-30',
    path: PATH,
    lines: [
      {
        label: 'Onnistuneet mentori-opiskelijaparit (määritelmä vahvistamatta)',
        actual: '18',
        target: '30',
        inMonth: '6',
      },
      { label: 'Koulutetut mentorit (määritelmä vahvistamatta)', actual: '26', target: '30' },
      { label: 'Yritysten henkilöstön koulutus, henkilötunnit', actual: '124 h' },
    ],
  },
};

export const monthlyReport = defineMail<typeof MonthlyReportIssued, MonthlyReportValues>({
  id: 'monthly-report',
  on: MonthlyReportIssued,
  to: [reportReader],
  kind: 'report',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ reportId }, sources) => {
    const report = await sources.monthlyReport(reportId);
    return report && reportValues(report, sources.language, sources.financePath());
  },
  letters: { en, sv, fi },
  examples: (language) => [EXAMPLES[language], { ...EXAMPLES[language], number: undefined, lines: [] }],
});
