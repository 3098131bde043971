import type { PairsText } from './en.ts';

export const sv: PairsText = {
  title: 'Par',
  none: 'Det finns inga förslag och inga par ännu.',
  noneWhy: 'Förslag syns när en matchningsomgång har publicerats.',
  noneMatches: 'Inget par är i det här läget.',
  student: 'Studerande',
  mentor: 'Mentor',
  state: 'Läge',
  proposed: 'Föreslaget',
  answerBy: 'Svar senast',
  status: {
    PROPOSED: 'Väntar på båda',
    HALF_ACCEPTED: 'Den ena har tackat ja',
    FORMED: 'Ett par',
    PAUSED: 'Ett par som har paus',
    ENDED_EARLY: 'Ett par som avslutades i förtid',
    DECLINED: 'Avböjt',
    LAPSED: 'Förfallet',
  },
};
