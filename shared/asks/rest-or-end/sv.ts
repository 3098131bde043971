import { asFirstWord } from '../../text/partner.ts';
import type { RestOrEndText } from './en.ts';

export const sv: RestOrEndText = {
  menu: 'Pausa eller avsluta',
  title: 'Pausa eller avsluta ert par',
  lead: {
    FORMED: (partner) =>
      `Du kan låta ert par vila en tid eller avsluta det. ${asFirstWord(partner)} får veta det, men inte varför.`,
    PAUSED: (partner) =>
      `Ert par har paus. Du kan fortsätta eller avsluta paret. ${asFirstWord(partner)} får veta det, men inte varför.`,
    CLOSING: (partner) =>
      `Ert par håller på att avslutas. Du kan avsluta det genast. ${asFirstWord(partner)} får veta det, men inte varför.`,
  },
  pause: 'Ta en paus',
  pauseLead:
    'Under pausen påminner vi ingen av er om något. Dagen efter den sista fortsätter ni automatiskt.',
  pausedUntil: (day) => `Ert par har paus till och med ${day}.`,
  resume: 'Fortsätt nu',
  until: { label: 'Pausens sista dag', hint: 'Högst ett halvår framåt.', missing: 'Välj den sista dagen.' },
  pauseReason: { label: 'Varför?', hint: 'Bara koordinatorerna ser det.', missing: 'Välj en orsak.' },
  pauseReasons: {
    HOLIDAY: 'Semester',
    ILLNESS: 'Sjukdom',
    ABROAD: 'Jag är utomlands',
    WORKLOAD: 'För mycket att göra just nu',
    OTHER: 'Något annat',
  },
  end: 'Avsluta paret',
  endLead: (partner) =>
    `Då avslutas paret genast. Vi meddelar ${partner}, men inte varför, och frågar oftast er båda hur det var. Inom två veckor kan en koordinator ta tillbaka det. Vill du hellre prata först? Be om hjälp i förtroende.`,
  endReason: {
    label: 'Varför tar det slut?',
    hint: 'Bara koordinatorerna ser det.',
    missing: 'Välj en orsak.',
  },
  endReasons: {
    NO_CONTACT: 'Vi får inte tag i varandra',
    TIME: 'Jag har inte tid',
    MOVED: 'Jag har flyttat',
    JOB_CHANGE: 'Mitt arbete har ändrats',
    GRADUATED: 'Jag har tagit examen',
    FOUND_JOB: 'Jag har fått jobb',
    NOT_COMPATIBLE: 'Vi passar inte ihop',
    LANGUAGE: 'Vi saknar ett gemensamt språk',
    ILLNESS: 'Sjukdom',
    CONDUCT: 'Jag blev illa behandlad',
    OTHER: 'Något annat',
  },
  endAction: 'Ja, avsluta paret',
  outcomes: {
    paused: {
      title: 'Ert par har paus',
      text: 'Ni får båda ett mejl. Ni kan när som helst fortsätta tidigare, på den här sidan.',
    },
    resumed: { title: 'Ert par fortsätter', text: 'Ni får båda ett mejl.' },
    ended: { title: 'Ert par är avslutat', text: 'Ni får båda ett mejl. Tack för att du har deltagit.' },
  },
};
