import { datesIn } from '../../text/dates.ts';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { meetingsText } from '../../text/meetings/text.ts';
import type { CalendarEntry } from '../calendar.ts';
import type { ChoiceValues } from '../choice.ts';
import type { CohortDates } from '../cohort-dates.ts';
import { type GroupValues, groupPlace } from '../group.ts';
import type { KickOffValues } from '../kick-off.ts';
import { type Detail, type FrameTexts, firstAndMore } from '../letter.ts';
import type { PlannedValues } from '../meeting.ts';
import type { SurveyValues } from '../survey.ts';
import type { SessionValues } from '../training.ts';

export const { day, theDay, moment, span } = datesIn('fi');

export const hi = (firstName: string): string => `Hei ${firstName}!`;
export const nothingNow = 'Sinun ei tarvitse tehdä nyt mitään.';
/** For who may still owe the answers that are asked for after an approval. */
export const nothingBut = (owesProfile: boolean): string =>
  owesProfile
    ? 'Yksi asia on vielä kesken: vastaa kysymyksiin, jotka lähetimme sinulle hyväksymisen jälkeen, joko viestissä olevan linkin kautta tai omalla sivullasi.'
    : nothingNow;
export const confirming = (confirmBy: string) => ({
  action: {
    label: 'Vahvista osoitteeni',
    until: `Vahvista osoite viimeistään ${moment(confirmBy)}. Sen jälkeen linkki ei enää toimi.`,
  },
  otherwise:
    'Jos et itse hakenut, sinun ei tarvitse tehdä mitään: ilman vahvistusta poistamme hakemuksen lukematta sitä.',
});
const SPOKEN = LANGUAGE_NAMES.fi;

export const session = ({
  module,
  startsAt,
  minutes,
  mode,
  place,
  street,
  link,
  trainer,
  spoken,
}: SessionValues) => [
  { term: 'Koulutus', detail: module },
  { term: 'Aika', detail: span(startsAt, minutes) },
  {
    term: mode === 'ONLINE' ? 'Verkossa' : 'Paikka',
    detail: link === undefined ? place : `${place}, ${link}`,
    linked: true,
  },
  ...(street === undefined ? [] : [{ term: 'Katuosoite', detail: street }]),
  ...(trainer === undefined ? [] : [{ term: 'Kouluttaja', detail: trainer }]),
  ...(spoken === undefined ? [] : [{ term: 'Kieli', detail: SPOKEN[spoken] }]),
];

export const calendarEntry = ({
  module,
  startsAt,
  minutes,
  place,
  street,
  link,
  trainer,
  calendar,
}: SessionValues): CalendarEntry => ({
  ...calendar,
  title: `Koulutus: ${module}`,
  startsAt,
  minutes,
  place: [place, street, link].filter((part) => part !== undefined).join(', '),
  description: trainer === undefined ? module : `${module}. Kouluttaja: ${trainer}.`,
});

export const kickOffDetails = ({ day: date, meeting }: KickOffValues): Detail[] =>
  meeting === undefined
    ? [{ term: 'Aloitustilaisuus', detail: day(date) }]
    : [
        { term: 'Aloitustilaisuus', detail: span(meeting.startsAt, meeting.minutes) },
        { term: 'Paikka', detail: meeting.place, linked: true },
        ...(meeting.street === undefined ? [] : [{ term: 'Katuosoite', detail: meeting.street }]),
      ];

export const kickOffEntry = ({ meeting }: KickOffValues): CalendarEntry | undefined => {
  if (meeting === undefined) return undefined;
  const { startsAt, minutes, place, street, calendar } = meeting;
  return {
    ...calendar,
    title: 'Aloitustilaisuus',
    startsAt,
    minutes,
    place: street === undefined ? place : `${place}, ${street}`,
    description: 'Aloitustilaisuus',
  };
};

export const datesAhead = ({ matchingOn, kickOff }: CohortDates): Detail[] => [
  ...(matchingOn === undefined
    ? []
    : [{ term: 'Parit muodostetaan seuraavan kerran', detail: day(matchingOn) }]),
  ...(kickOff === undefined ? [] : [{ term: 'Aloitustilaisuus', detail: day(kickOff) }]),
];

export const meetingDetails = ({ startsAt, minutes, mode, place }: PlannedValues): Detail[] => [
  { term: 'Aika', detail: span(startsAt, minutes) },
  { term: 'Miten', detail: meetingsText.fi.modes[mode] },
  ...(place === undefined ? [] : [{ term: 'Paikka', detail: place }]),
];

export const meetingEntry = ({
  startsAt,
  minutes,
  mode,
  place,
  partnerFirstName,
  calendar,
}: PlannedValues): CalendarEntry => ({
  ...calendar,
  title: `Mentorointitapaaminen: ${partnerFirstName}`,
  startsAt,
  minutes,
  place: place ?? meetingsText.fi.modes[mode],
  description: meetingsText.fi.modes[mode],
});

export const daysToAnswer = (days: number): string =>
  `Sinulla on sen jälkeen ${days === 1 ? 'yksi työpäivä' : `${days} työpäivää`} aikaa vastata.`;

export const answering = (answerBy: string) => ({
  action: { label: 'Lue ja vastaa', until: `Vastaa viimeistään ${moment(answerBy)}.` },
  otherwise:
    'Jos et vastaa, ehdotus raukeaa ja toinen odottaa turhaan. Voit myös vastata ei: toiselle ei kerrota syytä.',
});

export const completing = (answerBy: string) => ({
  action: {
    label: 'Vastaa vielä muutamaan kysymykseen',
    until: `Vastaathan viimeistään ${day(answerBy)}. Aikaa menee kaksi minuuttia.`,
  },
  otherwise:
    'Ilman vastauksiasi meiltä puuttuu tietoja koulutusta ja tapaamisia varten, ja kysymme niitä uudelleen.',
});

export const answeringQuestion = (answerBy: string) => ({
  action: { label: 'Vastaa', until: `Vastaa viimeistään ${day(answerBy)}.` },
  otherwise:
    'Jos et vastaa, teemme päätöksen niiden tietojen perusteella, jotka meillä on, eivätkä ne välttämättä riitä.',
});

/** Mentees as the object of a sentence, counted in words. */
export const mentees = (count: number): string =>
  ['', 'yhden mentoroitavan', 'kaksi mentoroitavaa', 'kolme mentoroitavaa'][count] ??
  `${count} mentoroitavaa`;

export const inWords = (count: number): string => ['nolla', 'yksi', 'kaksi', 'kolme'][count] ?? String(count);

export const answeringCapacity = (_: number, answerBy: string) => ({
  paragraphs: [
    'Opiskelijoita on enemmän kuin paikkoja mentoreilla, ja jokainen lisäpaikka auttaa.',
    'Myöntävä vastaus ei sido sinua tiettyyn henkilöön: saat vastata jokaiseen ehdotukseen, ennen kuin siitä tulee pari.',
  ],
  action: { label: 'Vastaa kyllä tai ei', until: `Vastaa viimeistään ${day(answerBy)}.` },
  otherwise:
    'Jos et vastaa, kaikki pysyy ennallaan. Kieltävä vastaus sopii hyvin, eikä sitä tarvitse perustella.',
});

/** Sessions with free seats, and the button to choose one. */
export const choosing = (sessions: ChoiceValues['sessions'], isMore: boolean) => ({
  list: {
    heading: 'Koulutukset, joissa on vapaita paikkoja',
    lines: sessions.map(
      ({ module, startsAt, minutes, place }) => `${module}: ${span(startsAt, minutes)}, ${place}`,
    ),
  },
  paragraphs: [
    ...(isMore ? ['Lisää aikoja on sivulla, jonka painike avaa.'] : []),
    'Valitse sivulla yksi koulutus kutakin tarvitsemaasi lajia. Voit vaihtaa aikaa siihen asti, kun koulutus alkaa, tai kertoa, ettei mikään sovi.',
  ],
  action: { label: 'Valitse aika', until: 'Paikat täytetään valintajärjestyksessä.' },
});

/** The way to another session, for somebody who has a seat. */
export const rechoosing = {
  label: 'Valitse toinen aika',
  until: 'Painike toimii siihen asti, kun koulutus alkaa.',
};

export const frame: FrameTexts = {
  linkIntro: 'Painike vie tähän osoitteeseen:',
  digest: {
    subject: (first, more) => firstAndMore(first, `(ja ${more} muuta)`, `${more + 1} asiaa mentoroinnistasi`),
    heading: (count) => `${count} asiaa sinulle`,
    opening: 'Jotta saat yhden viestin etkä monta, kaikki uusi on koottu tähän:',
  },
  help: ({ email, phone }) =>
    `Onko sinulla kysyttävää? Vastaa tähän viestiin: vastauksesi lukee ihminen. Voit myös kirjoittaa osoitteeseen ${email}${phone ? ` tai soittaa numeroon ${phone}` : ''}.`,
  regards: 'Ystävällisin terveisin',
  why: {
    verification: 'Saat tämän viestin, koska tämä osoite on annettu hakemuksessa.',
    service: 'Saat tämän viestin, koska olet hakenut ohjelmaan tai olet siinä mukana.',
    invitation: 'Saat tämän viestin, koska olemme kutsuneet sinut hakemaan ohjelmaan.',
    subscription: 'Saat tämän viestin, koska pyysit ilmoitusta hakuajan alkamisesta. Viestejä ei tule muita.',
    company: 'Saat tämän viestin, koska olet antanut luvan kirjoittaa sinulle yrityksenne mentoreista.',
    report: 'Saat tämän viestin, koska olet ohjelman ohjausryhmän listalla.',
    operation: 'Saat tämän viestin, koska järjestelmän hälytykset tulevat tähän osoitteeseen.',
  },
  unsubscribe: 'Etkö halua viestiä? Tästä osoitteesta perut tilauksen, ja poistamme sähköpostiosoitteesi:',
  myPage: 'Oma sivusi:',
  notice: 'Näin käsittelemme henkilötietoja:',
};

export const surveyAction = (answerBy: string) => ({
  label: 'Vastaa kysymyksiin',
  until: `Vastaa viimeistään ${moment(answerBy)}.`,
});

export const answeringSurvey = ({ kind, partnerFirstName, count, answerBy }: SurveyValues) => ({
  paragraphs: [
    ...(partnerFirstName === undefined
      ? []
      : [`Kysymykset koskevat sinun ja parisi (${partnerFirstName}) mentorointia.`]),
    `Yhdellä sivulla on ${['', 'yksi kysymys', 'kaksi kysymystä', 'kolme kysymystä', 'neljä kysymystä', 'viisi kysymystä'][count] ?? `${count} kysymystä`}. Vain koordinaattorit lukevat vastauksesi; parisi toinen osapuoli ei näe niitä koskaan.`,
    ...(kind === 'FINAL' ? ['Kun olet vastannut, lähetämme sinulle todistuksen.'] : []),
  ],
  action: surveyAction(answerBy),
  otherwise: 'Jos haluat mieluummin kertoa jotakin omin sanoin, vastaa tähän viestiin.',
});

export const gettingCertificate = { label: 'Hae todistukseni', until: 'Linkki toimii vuoden.' };

export const groupDetails = (held: GroupValues): Detail[] => [
  { term: 'Tilaisuus', detail: held.theme },
  { term: 'Aika', detail: span(held.startsAt, held.minutes) },
  { term: held.mode === 'ONLINE' ? 'Verkossa' : 'Paikka', detail: groupPlace(held), linked: true },
  ...(held.street === undefined ? [] : [{ term: 'Katuosoite', detail: held.street }]),
  ...(held.spoken === undefined ? [] : [{ term: 'Kieli', detail: SPOKEN[held.spoken] }]),
];

export const groupLine = (held: GroupValues): string =>
  `${held.theme}: ${span(held.startsAt, held.minutes)}, ${groupPlace(held)}`;
