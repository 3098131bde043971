import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/sv.ts';
import type { AlreadyAppliedValues } from './mail.ts';

export const sv = (values: AlreadyAppliedValues): Letter =>
  values.state === 'unconfirmed'
    ? {
        subject: 'Bekräfta din ansökan: vi har den redan',
        preheader: 'Du behöver inte ansöka på nytt. Det är bara din bekräftelse som saknas.',
        heading: 'Bara din bekräftelse saknas',
        opening: 'Någon har ansökt på nytt med den här e-postadressen, men vi har redan en ansökan från den.',
        paragraphs: [
          'Den första ansökan gäller. Bekräfta att adressen är din, så kan en koordinator läsa ansökan.',
        ],
        ...confirming(values.confirmBy),
      }
    : {
        subject: 'Vi har redan din ansökan',
        preheader: 'Ingenting har ändrats: den ansökan som du skickade först gäller.',
        heading: 'Vi har redan din ansökan',
        opening: 'Någon har ansökt på nytt med den här e-postadressen, men vi har redan en ansökan från den.',
        details: [{ term: 'Din referens', detail: values.reference }],
        paragraphs: [
          'Den första ansökan gäller som den är. Vill du ändra något i den? Svara på det här meddelandet och berätta vad.',
        ],
        otherwise:
          'Om det inte var du som ansökte på nytt behöver du inte göra någonting: ingenting har ändrats.',
      };
