import { defineVocabulary } from './vocabulary.ts';

/** Ways, times and frequency of meetings. */
const version = '2026-11';
const source = 'The programme’s application forms.';

export const meetingModes = defineVocabulary({
  id: 'meetingModes',
  version,
  source,
  terms: {
    inPerson: { en: 'In person', sv: 'På plats', fi: 'Paikan päällä' },
    online: { en: 'Online', sv: 'På nätet', fi: 'Verkossa' },
    both: { en: 'In person or online', sv: 'På plats eller på nätet', fi: 'Paikan päällä tai verkossa' },
  },
});

export const availabilities = defineVocabulary({
  id: 'availabilities',
  version,
  source,
  terms: {
    weekdayDaytime: { en: 'Weekdays in the daytime', sv: 'Vardagar dagtid', fi: 'Arkisin päivällä' },
    weekdayEvening: { en: 'Weekday evenings', sv: 'Vardagskvällar', fi: 'Arki-iltaisin' },
    weekend: { en: 'Weekends', sv: 'Veckoslut', fi: 'Viikonloppuisin' },
  },
});

export const frequencies = defineVocabulary({
  id: 'frequencies',
  version,
  source,
  terms: {
    monthly: { en: 'About once a month', sv: 'Ungefär en gång i månaden', fi: 'Noin kerran kuussa' },
    everyTwoToThreeWeeks: {
      en: 'Every two or three weeks',
      sv: 'Varannan eller var tredje vecka',
      fi: 'Kahden tai kolmen viikon välein',
    },
  },
});

export const mobilities = defineVocabulary({
  id: 'mobilities',
  version,
  source,
  terms: {
    car: { en: 'I can travel by car', sv: 'Jag kan ta mig fram med bil', fi: 'Pääsen liikkumaan autolla' },
    jakobstad: {
      en: 'I can get to Jakobstad',
      sv: 'Jag kan ta mig till Jakobstad',
      fi: 'Pääsen Pietarsaareen',
    },
    ownTown: {
      en: 'I can get around the town where I live',
      sv: 'Jag kan ta mig runt på orten där jag bor',
      fi: 'Pääsen liikkumaan kotipaikkakunnallani',
    },
    onlineOnly: {
      en: 'I can only meet online',
      sv: 'Jag kan bara träffas på nätet',
      fi: 'Voin tavata vain verkossa',
    },
  },
});

export const hearingChannels = defineVocabulary({
  id: 'hearingChannels',
  version,
  source,
  terms: {
    school: { en: 'From my university', sv: 'Av min högskola', fi: 'Korkeakoulultani' },
    employer: { en: 'From my employer', sv: 'Av min arbetsgivare', fi: 'Työnantajaltani' },
    participant: {
      en: 'From somebody who has taken part',
      sv: 'Av någon som har varit med',
      fi: 'Ohjelmaan osallistuneelta',
    },
    socialMedia: { en: 'In social media', sv: 'På sociala medier', fi: 'Sosiaalisesta mediasta' },
    event: { en: 'At an event', sv: 'På ett evenemang', fi: 'Tapahtumasta' },
    press: { en: 'In a newspaper or on the radio', sv: 'I tidning eller radio', fi: 'Lehdestä tai radiosta' },
    other: { en: 'In another way', sv: 'På annat sätt', fi: 'Muuta kautta' },
  },
});
