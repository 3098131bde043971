import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/en.ts';
import type { AlreadyAppliedValues } from './mail.ts';

export const en = (values: AlreadyAppliedValues): Letter =>
  values.state === 'unconfirmed'
    ? {
        subject: 'Confirm your application: we already have it',
        preheader: 'You do not need to apply again. Your application only needs your confirmation.',
        heading: 'Only your confirmation is missing',
        opening: 'This e-mail address was used to apply again, but we already have an application from it.',
        paragraphs: [
          'The first application stands. Please confirm that the address is yours, and a coordinator can read it.',
        ],
        ...confirming(values.confirmBy),
      }
    : {
        subject: 'We already have your application',
        preheader: 'Nothing has changed: the application that you sent first stands.',
        heading: 'We already have your application',
        opening: 'This e-mail address was used to apply again, but we already have an application from it.',
        details: [{ term: 'Your reference', detail: values.reference }],
        paragraphs: [
          'The first application stands as it is. Would you like to change something in it? Reply to this mail and tell us what.',
        ],
        otherwise: 'If it was not you who applied again, you can leave it at that: nothing has changed.',
      };
