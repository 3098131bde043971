import { datesIn } from '../../../text/dates.ts';
import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/sv.ts';
import type { ConfirmApplicationValues } from './mail.ts';

const { moment } = datesIn('sv');

export const sv = (values: ConfirmApplicationValues): Letter =>
  values.state === 'received'
    ? {
        subject: 'Vi har redan din ansökan',
        preheader: 'Ingenting har ändrats: den ansökan som du har bekräftat gäller.',
        heading: 'Vi har redan din ansökan',
        opening: 'Någon har ansökt på nytt med den här e-postadressen, men vi har redan en ansökan från den.',
        details: [{ term: 'Din referens', detail: values.reference }],
        paragraphs: [
          'Den ansökan som du har bekräftat gäller som den är. Vill du ändra något i den? Svara på det här meddelandet och berätta vad.',
        ],
        otherwise:
          'Om det inte var du som ansökte på nytt behöver du inte göra någonting: ingenting har ändrats.',
      }
    : {
        subject: 'Bekräfta din ansökan till mentorprogrammet',
        preheader: 'Ett knapptryck, så kan en koordinator läsa din ansökan.',
        heading: 'Bekräfta din e-postadress',
        opening:
          'Någon – vi hoppas att det var du – har ansökt till vårt mentorprogram med den här e-postadressen.',
        paragraphs: [
          `Det här meddelandet gäller den ansökan som skickades ${moment(values.sentAt)}. Bekräfta den: först därefter kan en koordinator läsa den.`,
          'Om du har skickat flera ansökningar, bekräfta den som ska gälla. De andra raderas då.',
        ],
        ...confirming(values.confirmBy),
      };
