import type { DailyReviewValues } from '../../daily-review.ts';
import type { Letter } from '../../letter.ts';
import { day } from '../../words/sv.ts';

type Line = DailyReviewValues['findings'][number];

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const FINDINGS: { readonly [Code in Line['code']]: (finding: Line) => string } = {
  LETTERS_WAIT: ({ count, where }) =>
    `${many(count, 'misslyckad händelse väntar', 'misslyckade händelser väntar')}: ${where}.`,
  FACTS_ASIDE: ({ count }) =>
    `${many(count, 'händelse som bussen inte tog emot ligger', 'händelser som bussen inte tog emot ligger')} åt sidan.`,
  FACTS_LATE: ({ count }) =>
    `${many(count, 'händelse har', 'händelser har')} inte publicerats inom tio minuter.`,
  MAILS_LATE: ({ count }) => `${many(count, 'meddelande har', 'meddelanden har')} inte gått ut i tid.`,
  MAILS_HELD: ({ count }) => `Det är oklart om ${many(count, 'meddelande', 'meddelanden')} har gått ut.`,
  TASKS_FORGOTTEN: ({ count }) =>
    `${many(count, 'uppgift har', 'uppgifter har')} legat hos koordinatorerna en vecka över tiden.`,
  DATA_NOT_REMOVED: ({ where = '' }) => `Uppgifter har gallrats bara till och med ${day(where)}.`,
  DRILL_DUE: ({ where = '' }) => `Återställning övades senast ${day(where)}.`,
  BACKUP_OLD: ({ where }) =>
    where === undefined
      ? 'Ingen säkerhetskopia av tabellen är känd.'
      : `Tabellen kan återställas bara till ${day(where.slice(0, 10))}.`,
};

export const sv = ({ stage, findings, ...looked }: DailyReviewValues): Letter => {
  const isWell = findings.length === 0;
  const { mails, mailQueue, tasks, removedOn, drilledOn, backup } = looked;
  return {
    subject: isWell
      ? `Allt är väl: ${stage}`
      : `${many(findings.length, 'sak väntar', 'saker väntar')} på dig: ${stage}`,
    preheader: `Morgonrapport, ${day(looked.day)}.`,
    heading: isWell ? 'Allt är väl' : 'Allt är inte väl',
    opening: isWell
      ? `Ingenting i ${stage} väntar på dig den här morgonen, ${day(looked.day)}.`
      : `I ${stage} väntar något på dig den här morgonen, ${day(looked.day)}. Varje rad nämner sin anvisning.`,
    details: [
      {
        term: 'Gårdagens meddelanden',
        detail: `${mails.left} gick ut, ${mails.waiting} väntar, ${mails.cameBack} kom tillbaka, ${mails.leftOut} skickades inte`,
      },
      { term: 'I kö före send-mail', detail: `${mailQueue}` },
      { term: 'Koordinatorernas uppgifter', detail: `${tasks.open} öppna, ${tasks.overdue} försenade` },
      { term: 'Gallring', detail: removedOn === undefined ? 'inte börjat' : `gjord ${day(removedOn)}` },
      {
        term: 'Återställning övad',
        detail: drilledOn === undefined ? 'ingen dag antecknad' : day(drilledOn),
      },
      {
        term: 'Tabellens säkerhetskopia',
        detail:
          backup === undefined
            ? 'finns inte här'
            : backup.isOn
              ? 'kan återställas till vilken stund som helst'
              : 'avstängd',
      },
    ],
    list: isWell
      ? undefined
      : {
          heading: 'Inte väl',
          lines: findings.map((each) => `${FINDINGS[each.code](each)} Anvisning: ${each.runbook}`),
        },
    paragraphs: [
      'En morgon utan det här meddelandet är också ett larm: se infra/runbooks/daily-mail.md. Kopior i ett annat konto granskas inte här.',
    ],
    otherwise: isWell
      ? 'Du behöver inte göra någonting.'
      : 'Ingenting av detta rättar sig självt: titta på det i dag.',
  };
};
