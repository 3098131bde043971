import type { MeetingsText } from './en.ts';

export const fi: MeetingsText = {
  modes: {
    IN_PERSON: 'Paikan päällä',
    WORKPLACE: 'Mentorin työpaikalla',
    ONLINE: 'Verkossa',
    PHONE: 'Puhelimitse',
  },
  minutes: (count) => (count === 1 ? '1 minuutti' : `${count} minuuttia`),
  moods: {
    1: '1 – ei lainkaan hyvin',
    2: '2 – ei kovin hyvin',
    3: '3 – ihan hyvin',
    4: '4 – hyvin',
    5: '5 – erittäin hyvin',
  },
  title: 'Mentorointitapaaminen',
};
