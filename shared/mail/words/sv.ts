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

export const { day, moment, span } = datesIn('sv');

export const hi = (firstName: string): string => `Hej ${firstName}!`;
export const nothingNow = 'Du behöver inte göra något nu.';
/** For who may still owe the answers that are asked for after an approval. */
export const nothingBut = (owesProfile: boolean): string =>
  owesProfile
    ? 'En sak återstår: svara på frågorna som vi skickade efter godkännandet, via länken i det mejlet eller på din egen sida.'
    : nothingNow;
export const confirming = (confirmBy: string) => ({
  action: {
    label: 'Bekräfta min adress',
    until: `Bekräfta senast ${moment(confirmBy)}. Därefter fungerar länken inte längre.`,
  },
  otherwise:
    'Om det inte var du som ansökte behöver du inte göra någonting: utan bekräftelse raderar vi ansökan oläst.',
});
const SPOKEN = LANGUAGE_NAMES.sv;

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
  { term: 'Skolning', detail: module },
  { term: 'Tid', detail: span(startsAt, minutes) },
  {
    term: mode === 'ONLINE' ? 'På nätet' : 'Plats',
    detail: link === undefined ? place : `${place}, ${link}`,
    linked: true,
  },
  ...(street === undefined ? [] : [{ term: 'Gatuadress', detail: street }]),
  ...(trainer === undefined ? [] : [{ term: 'Utbildare', detail: trainer }]),
  ...(spoken === undefined ? [] : [{ term: 'Språk', detail: SPOKEN[spoken] }]),
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
  title: `Skolning: ${module}`,
  startsAt,
  minutes,
  place: [place, street, link].filter((part) => part !== undefined).join(', '),
  description: trainer === undefined ? module : `${module}. Utbildare: ${trainer}.`,
});

export const kickOffDetails = ({ day: date, meeting }: KickOffValues): Detail[] =>
  meeting === undefined
    ? [{ term: 'Startträff', detail: day(date) }]
    : [
        { term: 'Startträff', detail: span(meeting.startsAt, meeting.minutes) },
        { term: 'Plats', detail: meeting.place, linked: true },
        ...(meeting.street === undefined ? [] : [{ term: 'Gatuadress', detail: meeting.street }]),
      ];

export const kickOffEntry = ({ meeting }: KickOffValues): CalendarEntry | undefined => {
  if (meeting === undefined) return undefined;
  const { startsAt, minutes, place, street, calendar } = meeting;
  return {
    ...calendar,
    title: 'Startträff',
    startsAt,
    minutes,
    place: street === undefined ? place : `${place}, ${street}`,
    description: 'Startträff',
  };
};

export const datesAhead = ({ matchingOn, kickOff }: CohortDates): Detail[] => [
  ...(matchingOn === undefined ? [] : [{ term: 'Nästa matchning', detail: day(matchingOn) }]),
  ...(kickOff === undefined ? [] : [{ term: 'Startträff', detail: day(kickOff) }]),
];

export const meetingDetails = ({ startsAt, minutes, mode, place }: PlannedValues): Detail[] => [
  { term: 'Tid', detail: span(startsAt, minutes) },
  { term: 'Hur', detail: meetingsText.sv.modes[mode] },
  ...(place === undefined ? [] : [{ term: 'Plats', detail: place }]),
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
  title: `Mentorträff med ${partnerFirstName}`,
  startsAt,
  minutes,
  place: place ?? meetingsText.sv.modes[mode],
  description: meetingsText.sv.modes[mode],
});

export const daysToAnswer = (days: number): string =>
  `Du har sedan ${days === 1 ? 'en arbetsdag' : `${days} arbetsdagar`} på dig att svara.`;

export const answering = (answerBy: string) => ({
  action: { label: 'Läs och svara', until: `Svara senast ${moment(answerBy)}.` },
  otherwise:
    'Om du inte svarar förfaller förslaget, och den andra väntar i onödan. Det går också bra att tacka nej: den andra får inte veta varför.',
});

export const completing = (answerBy: string) => ({
  action: {
    label: 'Svara på några frågor till',
    until: `Svara gärna senast ${day(answerBy)}. Det tar två minuter.`,
  },
  otherwise: 'Utan dina svar saknar vi en del för skolningen och träffarna, och då frågar vi igen.',
});

export const answeringQuestion = (answerBy: string) => ({
  action: { label: 'Svara', until: `Svara senast ${day(answerBy)}.` },
  otherwise: 'Utan svar fattar vi beslut utifrån det vi vet, och det räcker kanske inte för ett ja.',
});

/** Adepts, counted in words. */
export const mentees = (count: number): string =>
  ['ingen adept', 'en adept', 'två adepter', 'tre adepter'][count] ?? `${count} adepter`;

export const inWords = (count: number): string => ['ingen', 'en', 'två', 'tre'][count] ?? String(count);

export const answeringCapacity = (offered: number, answerBy: string) => ({
  paragraphs: [
    'Det finns fler studerande än mentorplatser, och varje plats till är till hjälp.',
    'Ett ja är inget löfte om en viss person: du får ta ställning till varje förslag innan det blir ett par.',
  ],
  action: { label: 'Svara ja eller nej', until: `Svara senast ${day(answerBy)}.` },
  otherwise: `Utan svar blir det vid ${mentees(offered)}. Ett nej går också bra och behöver inte motiveras.`,
});

/** Sessions with free seats, and the button to choose one. */
export const choosing = (sessions: ChoiceValues['sessions'], isMore: boolean) => ({
  list: {
    heading: 'Tillfällen med lediga platser',
    lines: sessions.map(
      ({ module, startsAt, minutes, place }) => `${module}: ${span(startsAt, minutes)}, ${place}`,
    ),
  },
  paragraphs: [
    ...(isMore ? ['Det finns fler på sidan bakom knappen.'] : []),
    'På sidan väljer du ett tillfälle av varje slag som du behöver. Du kan ändra ditt val där tills tillfället börjar, eller berätta att inget passar.',
  ],
  action: { label: 'Välj tillfälle', until: 'Den som väljer först får plats först.' },
});

/** The way to another session, for somebody who has a seat. */
export const rechoosing = {
  label: 'Välj ett annat tillfälle',
  until: 'Knappen fungerar tills tillfället börjar.',
};

export const frame: FrameTexts = {
  linkIntro: 'Knappen leder till den här adressen:',
  digest: {
    subject: (first, more) =>
      firstAndMore(first, `(och ${more} till)`, `${more + 1} ärenden om ditt mentorskap`),
    heading: (count) => `${count} ärenden till dig`,
    opening: 'För att du ska få ett meddelande i stället för flera finns allt nytt samlat här:',
  },
  help: ({ email, phone }) =>
    `Har du frågor? Svara på det här meddelandet: det läses av en människa. Du kan också skriva till ${email}${phone ? ` eller ringa ${phone}` : ''}.`,
  regards: 'Med vänlig hälsning',
  why: {
    verification: 'Du får det här meddelandet för att den här adressen har angetts i en ansökan.',
    service: 'Du får det här meddelandet för att du har ansökt till programmet eller deltar i det.',
    invitation: 'Du får det här meddelandet för att vi har bjudit in dig att ansöka till programmet.',
    subscription:
      'Du får det här meddelandet eftersom du har bett om besked när man kan ansöka. Det är det enda.',
    company:
      'Du får det här meddelandet för att du har sagt att vi får skriva till dig om ert företags mentorer.',
    report: 'Du får det här meddelandet för att du står på listan över programmets styrgrupp.',
    operation: 'Du får det här meddelandet för att systemets larm går till den här adressen.',
  },
  unsubscribe:
    'Vill du inte ha det? Den här adressen avslutar prenumerationen, och vi raderar din e-postadress:',
  myPage: 'Din sida:',
  notice: 'Så behandlar vi personuppgifter:',
};

export const surveyAction = (answerBy: string) => ({
  label: 'Svara på frågorna',
  until: `Svara senast ${moment(answerBy)}.`,
});

export const answeringSurvey = ({ kind, partnerFirstName, count, answerBy }: SurveyValues) => ({
  paragraphs: [
    ...(partnerFirstName === undefined ? [] : [`Frågorna gäller mentorskapet med ${partnerFirstName}.`]),
    `Det är ${['', 'en', 'två', 'tre', 'fyra', 'fem'][count] ?? count} frågor på en sida. Bara koordinatorerna läser dina svar; den andra i paret får aldrig se dem.`,
    ...(kind === 'FINAL' ? ['När du har svarat skickar vi dig ditt intyg.'] : []),
  ],
  action: surveyAction(answerBy),
  otherwise: 'Om du hellre vill berätta något med egna ord kan du svara på det här meddelandet.',
});

export const gettingCertificate = { label: 'Hämta mitt intyg', until: 'Länken fungerar i ett år.' };

export const groupDetails = (held: GroupValues): Detail[] => [
  { term: 'Träff', detail: held.theme },
  { term: 'Tid', detail: span(held.startsAt, held.minutes) },
  { term: held.mode === 'ONLINE' ? 'På nätet' : 'Plats', detail: groupPlace(held), linked: true },
  ...(held.street === undefined ? [] : [{ term: 'Gatuadress', detail: held.street }]),
  ...(held.spoken === undefined ? [] : [{ term: 'Språk', detail: SPOKEN[held.spoken] }]),
];

export const groupLine = (held: GroupValues): string =>
  `${held.theme}: ${span(held.startsAt, held.minutes)}, ${groupPlace(held)}`;
