import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName, formedOn }: PairReminderValues): Letter => ({
  subject: 'Ett klick: har du hört av din adept?',
  preheader: 'Ja eller nej räcker. Om inte hjälper vi till genast.',
  heading: 'Har du hört av din adept?',
  greeting: hi(firstName),
  opening: `Du och ${partnerFirstName} blev ett par ${day(formedOn)}. Din adept tar det första steget, och vi vill gärna veta om det har hänt.`,
  action: { label: 'Svara med ett klick', until: 'Det tar tio sekunder.' },
  otherwise: 'Utan svar ringer vi din adept om några dagar för säkerhets skull.',
});
