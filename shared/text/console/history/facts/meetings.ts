import { factWords } from './fact-words.ts';

export const meetings = factWords({
  en: {
    MeetingPlanned: 'Meeting planned',
    MeetingRescheduled: 'Meeting moved',
    MeetingCancelled: 'Meeting cancelled',
    MeetingReported: 'Meeting told of',
    MeetingConfirmed: 'Meeting counts',
    MeetingDisputed: 'Meeting disputed',
    MeetingCorrected: 'Meeting corrected',
    MeetingDismissed: 'Meeting struck out',
  },
  sv: {
    MeetingPlanned: 'Träff planerad',
    MeetingRescheduled: 'Träff flyttad',
    MeetingCancelled: 'Träff avbokad',
    MeetingReported: 'Träff meddelad',
    MeetingConfirmed: 'Träffen räknas',
    MeetingDisputed: 'Träff bestridd',
    MeetingCorrected: 'Träff rättad',
    MeetingDismissed: 'Träff struken',
  },
  fi: {
    MeetingPlanned: 'Tapaaminen sovittu',
    MeetingRescheduled: 'Tapaaminen siirretty',
    MeetingCancelled: 'Tapaaminen peruttu',
    MeetingReported: 'Tapaamisesta kerrottu',
    MeetingConfirmed: 'Tapaaminen lasketaan',
    MeetingDisputed: 'Tapaaminen kiistetty',
    MeetingCorrected: 'Tapaaminen korjattu',
    MeetingDismissed: 'Tapaaminen poistettu laskuista',
  },
});
