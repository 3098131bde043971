import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Lue muuttunut mentorointisopimuksenne',
  preheader: 'Se on voimassa, kun sinäkin olet vahvistanut uudet sanat.',
  heading: 'Sopimuksenne on muuttunut',
  greeting: hi(firstName),
  opening: `Parisi${inBrackets(partnerFirstName)} on muuttanut sitä, mistä te kaksi sovitte.`,
  action: { label: 'Lue ja vahvista', until: 'Voit myös muuttaa sitä vielä kerran.' },
  otherwise:
    'Ennen vahvistustasi mistään ei ole sovittu kirjallisesti. Tapaamisenne jatkuvat entiseen tapaan.',
});
