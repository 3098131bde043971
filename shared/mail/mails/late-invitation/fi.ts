import type { Letter } from '../../letter.ts';
import { hi, moment } from '../../words/fi.ts';
import type { LateInvitationValues } from './mail.ts';

export const fi = ({ firstName, role, applyBy }: LateInvitationValues): Letter => ({
  subject: 'Voit vielä hakea tämän linkin kautta',
  preheader: 'Hakuaika on päättynyt, mutta voit vielä hakea.',
  heading: 'Voit vielä hakea',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Hakuaika on päättynyt. Kuten sovimme, otamme vielä vastaan hakemuksesi mentoriksi.'
      : 'Hakuaika on päättynyt. Kuten sovimme, otamme vielä vastaan hakemuksesi mentoroitavaksi.',
  action: {
    label: 'Avaa lomake',
    until: `Hae viimeistään ${moment(applyBy)}. Sen jälkeen linkki ei enää toimi.`,
  },
  otherwise:
    'Linkki on vain sinulle, ja sillä voi lähettää yhden hakemuksen. Jos olet muuttanut mielesi, sinun ei tarvitse tehdä mitään.',
});
