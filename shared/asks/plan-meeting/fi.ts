import { inBrackets } from '../../text/partner.ts';
import type { PlanMeetingText } from './en.ts';

export const fi: PlanMeetingText = {
  menu: 'Sovi tapaaminen',
  title: (partner) => `Sovi tapaaminen${inBrackets(partner)}`,
  lead: 'Saatte molemmat tapaamisen sähköpostitse kalenterimerkintänä. Sopikaa ajasta ensin keskenänne.',
  changeTitle: 'Sovittu tapaamisenne',
  facts: { time: 'Aika', minutes: 'Kesto', mode: 'Miten', place: 'Paikka tai linkki' },
  changeHeading: 'Toinen aika tai paikka?',
  changeLead:
    'Sopikaa siitä ensin keskenänne. Saatte molemmat muutoksen sähköpostitse, ja kalenterinne päivittyvät.',
  ended: {
    over: (day) => `Tapaamisenne aika (${day}) on tullut. Kerro, tapasitteko.`,
    cancelled: (day) => `Tapaamisenne (${day}) on peruttu.`,
    told: (day) => `Olette kertoneet tapaamisestanne (${day}).`,
  },
  date: 'Päivä',
  dateMissing: 'Anna päivä.',
  time: 'Kellonaika (Suomen aikaa)',
  timeMissing: 'Anna kellonaika, esimerkiksi 16:00.',
  minutes: 'Kuinka kauan?',
  minutesMissing: 'Valitse kesto.',
  mode: 'Miten tapaatte?',
  modeMissing: 'Valitse, miten tapaatte.',
  place: 'Paikka tai linkki (vapaaehtoinen)',
  placeHint: 'Kahvila, toimisto tai verkkotapaamisen osoite.',
  plan: 'Kutsu meidät molemmat',
  move: 'Muuta tapaamista',
  cancelHeading: 'Eikö se sovikaan?',
  cancel: 'Peru tapaaminen',
  anotherHeading: 'Vielä yksi tapaaminen?',
  another: 'Sovi toinenkin tapaaminen',
  outcomes: {
    planned: { title: 'Tapaaminen on sovittu', text: 'Saatte molemmat kutsun kalenteriinne.' },
    moved: {
      title: 'Tapaamista on muutettu',
      text: 'Kalenterinne saavat uuden ajan ja paikan sähköpostitse.',
    },
    cancelled: {
      title: 'Tapaaminen on peruttu',
      text: 'Saatte molemmat viestin, joka poistaa sen kalenterista.',
    },
  },
};
