import type { Letter } from '../../letter.ts';
import { completing, hi } from '../../words/sv.ts';
import type { ReminderCompleteProfileValues } from './mail.ts';

export const sv = ({ role, firstName, answerBy }: ReminderCompleteProfileValues): Letter => ({
  subject: 'Påminnelse: några frågor till',
  preheader: 'Två minuter som hjälper oss att förbereda träffarna.',
  heading: 'Vi behöver ännu några svar',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'När vi godkände dig som mentor ställde vi några frågor till, och de är ännu obesvarade.'
      : 'När vi godkände din ansökan ställde vi några frågor till, och de är ännu obesvarade.',
  paragraphs: [
    'Berätta till exempel om något underlättar ditt deltagande. Nästan alla frågor är frivilliga, och samtyckena avgör du själv.',
  ],
  ...completing(answerBy),
});
