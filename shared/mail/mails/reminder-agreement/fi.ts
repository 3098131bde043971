import { inBrackets } from '../../../text/partner.ts';
import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/fi.ts';

export const fi = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Muistutus: vahvista mentorointisopimuksenne',
  preheader: 'Muutama virke tavoitteista ja rytmistä, jotka te molemmat vahvistatte.',
  heading: 'Sopimuksenne on vielä avoinna',
  greeting: hi(firstName),
  opening: `Sinä ja parisi${inBrackets(partnerFirstName)} ette ole vielä molemmat vahvistaneet, mihin pyritte ja kuinka usein tapaatte.`,
  paragraphs: ['Muutama virke riittää. Voitte muuttaa niitä myöhemmin.'],
  action: { label: 'Lue ja vahvista', until: 'Se vie kolme minuuttia.' },
  otherwise: 'Emme muistuta tästä uudelleen. Sopimus pysyy avoinna saman linkin takana.',
});
