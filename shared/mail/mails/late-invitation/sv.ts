import type { Letter } from '../../letter.ts';
import { hi, moment } from '../../words/sv.ts';
import type { LateInvitationValues } from './mail.ts';

export const sv = ({ firstName, role, applyBy }: LateInvitationValues): Letter => ({
  subject: 'Du kan ännu ansöka via den här länken',
  preheader: 'Ansökningstiden är slut, men inte för dig.',
  heading: 'Du kan ännu ansöka',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Ansökningstiden är slut. Som vi kom överens om tar vi ännu emot din ansökan om att bli mentor.'
      : 'Ansökningstiden är slut. Som vi kom överens om tar vi ännu emot din ansökan om att få en mentor.',
  action: {
    label: 'Öppna blanketten',
    until: `Ansök senast ${moment(applyBy)}. Därefter fungerar länken inte längre.`,
  },
  otherwise:
    'Länken är bara för dig och gäller en ansökan. Om du har ändrat dig behöver du inte göra någonting.',
});
