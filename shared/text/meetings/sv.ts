import type { MeetingsText } from './en.ts';

export const sv: MeetingsText = {
  modes: {
    IN_PERSON: 'På plats',
    WORKPLACE: 'På mentorns arbetsplats',
    ONLINE: 'På nätet',
    PHONE: 'Per telefon',
  },
  minutes: (count) => (count === 1 ? '1 minut' : `${count} minuter`),
  moods: {
    1: '1 – inte alls bra',
    2: '2 – inte så bra',
    3: '3 – helt okej',
    4: '4 – bra',
    5: '5 – mycket bra',
  },
  title: 'Mentorträff',
};
