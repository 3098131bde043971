import type { Letter } from '../../letter.ts';
import { day } from '../../words/sv.ts';
import type { ApplicationsOpenValues } from './mail.ts';

export const sv = ({ role, closes, kickOff, place, path }: ApplicationsOpenValues): Letter => ({
  subject: 'Nu kan du ansöka',
  preheader: `Du bad oss säga till. Du kan ansöka till och med ${day(closes)}.`,
  heading: 'Nu kan du ansöka',
  opening:
    role === 'mentor'
      ? 'Du bad oss skriva när man kan ansöka som mentor. Nu är det dags.'
      : 'Du bad oss skriva när man kan ansöka om en mentor. Nu är det dags.',
  details: [
    { term: 'Öppet till och med', detail: day(closes) },
    { term: 'Startträff', detail: place === undefined ? day(kickOff) : `${day(kickOff)}, ${place}` },
  ],
  action: { label: 'Till ansökan', until: `Du kan ansöka till och med ${day(closes)}.`, path },
  otherwise: 'Om du inte längre vill ansöka behöver du inte göra något. Vi raderar din adress nu.',
});
