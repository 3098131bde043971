import type { DailyReviewValues } from '../../daily-review.ts';
import type { Letter } from '../../letter.ts';
import { day, theDay } from '../../words/fi.ts';

type Line = DailyReviewValues['findings'][number];

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

const FINDINGS: { readonly [Code in Line['code']]: (finding: Line) => string } = {
  LETTERS_WAIT: ({ count, where }) =>
    `${many(count, 'epäonnistunut tapahtuma odottaa', 'epäonnistunutta tapahtumaa odottaa')}: ${where}.`,
  FACTS_ASIDE: ({ count }) =>
    `Sivussa, koska väylä ei ottanut vastaan: ${many(count, 'tapahtuma', 'tapahtumaa')}.`,
  FACTS_LATE: ({ count }) =>
    `Julkaisematta yli kymmenen minuuttia: ${many(count, 'tapahtuma', 'tapahtumaa')}.`,
  MAILS_LATE: ({ count }) => `Ei ole lähtenyt ajoissa: ${many(count, 'viesti', 'viestiä')}.`,
  MAILS_HELD: ({ count }) => `Ei tiedetä, lähtikö: ${many(count, 'viesti', 'viestiä')}.`,
  TASKS_FORGOTTEN: ({ count }) =>
    `Koordinaattoreilla on ${many(count, 'tehtävä', 'tehtävää')} viikon myöhässä.`,
  DATA_NOT_REMOVED: ({ where = '' }) => `Tietoja on poistettu määräajan mukaan viimeksi: ${day(where)}.`,
  DRILL_DUE: ({ where = '' }) => `Palautusta on harjoiteltu viimeksi: ${day(where)}.`,
  BACKUP_OLD: ({ where }) =>
    where === undefined
      ? 'Taulun varmuuskopiosta ei ole tietoa.'
      : `Taulu voidaan palauttaa vain päivään: ${theDay(where.slice(0, 10))}.`,
};

export const fi = ({ stage, findings, ...looked }: DailyReviewValues): Letter => {
  const isWell = findings.length === 0;
  const { mails, mailQueue, tasks, removedOn, drilledOn, backup } = looked;
  return {
    subject: isWell
      ? `Kaikki on kunnossa: ${stage}`
      : `${many(findings.length, 'asia odottaa', 'asiaa odottaa')} sinua: ${stage}`,
    preheader: `Aamuraportti, ${day(looked.day)}.`,
    heading: isWell ? 'Kaikki on kunnossa' : 'Kaikki ei ole kunnossa',
    opening: isWell
      ? `Mikään ei odota sinua tänä aamuna (${stage}, ${day(looked.day)}).`
      : `Jokin odottaa sinua tänä aamuna (${stage}, ${day(looked.day)}). Jokainen rivi kertoo, mistä ohje löytyy.`,
    details: [
      {
        term: 'Eilisen viestit',
        detail: `${mails.left} lähti, ${mails.waiting} odottaa, ${mails.cameBack} palasi, ${mails.leftOut} jätettiin lähettämättä`,
      },
      { term: 'Jonossa ennen send-mailia', detail: `${mailQueue}` },
      { term: 'Koordinaattorien tehtävät', detail: `${tasks.open} avoinna, ${tasks.overdue} myöhässä` },
      {
        term: 'Tietojen poisto',
        detail: removedOn === undefined ? 'ei ole alkanut' : `tehty: ${day(removedOn)}`,
      },
      {
        term: 'Palautusta harjoiteltu',
        detail: drilledOn === undefined ? 'päivää ei ole merkitty' : day(drilledOn),
      },
      {
        term: 'Taulun varmuuskopio',
        detail:
          backup === undefined
            ? 'ei ole täällä'
            : backup.isOn
              ? 'voidaan palauttaa mihin hetkeen tahansa'
              : 'pois päältä',
      },
    ],
    list: isWell
      ? undefined
      : {
          heading: 'Ei kunnossa',
          lines: findings.map((each) => `${FINDINGS[each.code](each)} Ohje: ${each.runbook}`),
        },
    paragraphs: [
      'Aamu ilman tätä viestiä on myös hälytys: katso infra/runbooks/daily-mail.md. Toisella tilillä olevia kopioita ei tarkasteta tässä.',
    ],
    otherwise: isWell
      ? 'Sinun ei tarvitse tehdä mitään.'
      : 'Mikään tästä ei korjaannu itsestään: katso asiaa tänään.',
  };
};
