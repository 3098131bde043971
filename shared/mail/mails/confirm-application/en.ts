import { datesIn } from '../../../text/dates.ts';
import type { Letter } from '../../letter.ts';
import { confirming } from '../../words/en.ts';
import type { ConfirmApplicationValues } from './mail.ts';

const { moment } = datesIn('en');

export const en = (values: ConfirmApplicationValues): Letter =>
  values.state === 'received'
    ? {
        subject: 'We already have your application',
        preheader: 'Nothing has changed: the application that you confirmed stands.',
        heading: 'We already have your application',
        opening: 'This e-mail address was used to apply again, but we already have an application from it.',
        details: [{ term: 'Your reference', detail: values.reference }],
        paragraphs: [
          'The application that you confirmed stands as it is. Would you like to change something in it? Reply to this mail and tell us what.',
        ],
        otherwise: 'If it was not you who applied again, you can leave it at that: nothing has changed.',
      }
    : {
        subject: 'Confirm your application to the mentoring programme',
        preheader: 'One press of a button, and a coordinator can read your application.',
        heading: 'Confirm your e-mail address',
        opening: 'Somebody – you, we hope – has applied to our mentoring programme with this e-mail address.',
        paragraphs: [
          `This mail is about the application that was sent on ${moment(values.sentAt)}. Please confirm it: only then can a coordinator read it.`,
          'If you have sent more than one, confirm the one that should count. The others are then deleted.',
        ],
        ...confirming(values.confirmBy),
      };
