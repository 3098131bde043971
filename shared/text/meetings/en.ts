/** Words about meetings on pages, in mails and on the desk. */
export const en = {
  modes: {
    IN_PERSON: 'In person',
    WORKPLACE: 'At the mentor’s workplace',
    ONLINE: 'Online',
    PHONE: 'By phone',
  },
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  moods: {
    1: '1 – not well at all',
    2: '2 – not so well',
    3: '3 – all right',
    4: '4 – well',
    5: '5 – very well',
  },
  title: 'Mentoring meeting',
};
export type MeetingsText = typeof en;
