import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName, lastHeardOn, callOn }: PairReminderValues): Letter => ({
  subject: 'Tapaamisesta on aikaa: rivi sinulta voi auttaa',
  preheader: 'Kirjoita mentoroitavallesi rivi tai kerro, että olette tavanneet.',
  heading: 'On ollut vähän hiljaista',
  greeting: hi(firstName),
  opening: `Viimeksi kuulimme teistä ${day(lastHeardOn)}${inBrackets(partnerFirstName, 'mentoroitava: ')}.`,
  paragraphs: [
    'Moni mentoroitava ei uskalla kirjoittaa uudelleen hiljaisuuden jälkeen. Rivi sinulta auttaa usein: ”Mitä kuuluu? Sopisiko ensi viikko?”',
  ],
  action: {
    label: 'Kerro tai sovi tapaaminen',
    until: 'Ehkä olette jo tavanneet: kerro siitä samalla linkillä.',
  },
  otherwise: `Jos emme kuule mitään viimeistään ${day(callOn)}, soitamme jommallekummalle.`,
});
