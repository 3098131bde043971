import type { FieldCode } from '../../domain/applications/forms/field-codes.ts';

/** Faults of one answer, as a person reads them: what to do, never what was typed. */
export const en = {
  'address-other': 'This is another address. Type the one that stands above.',
  'address-same': 'This is your address already.',
  'before-start': 'The last day comes before the first. Check both days.',
  'business-id-invalid':
    'Check the business ID. It has seven digits, a hyphen and a check digit, like 1234567-1.',
  'characters-refused': 'This has characters that we cannot take. Try typing it instead of pasting it.',
  'choice-unknown': 'Choose one of the alternatives.',
  'date-ahead': 'Choose today or a day before it.',
  'date-before-pair': 'This is before you became a pair. Check the day.',
  'day-told': 'Another meeting is noted for this day. Choose another day.',
  duplicate: 'Choose each alternative only once.',
  'email-expires': 'This address ends with your studies. Give one that you keep.',
  'email-invalid': 'Write the e-mail address in full, like name@example.com.',
  invalid: 'This cannot be read. Check it.',
  'kick-off-of-cohort':
    'The kick-off takes its time and place from the settings of the cohort. Change them there.',
  'link-invalid': 'Copy the address of your profile, like https://www.linkedin.com/in/your-name.',
  'minutes-invalid': (limit: number) => `Write how many minutes it took, from 5 to ${limit}.`,
  'month-far': 'This is too many years from now. Check the year.',
  'month-invalid': 'Write the month and the year, like 6/2027.',
  'name-other': 'This is not the name above. Type it as it stands there.',
  'notice-outdated': 'The privacy notice has changed. Load the page again and read the new one.',
  'number-beyond': (limit: number) => `Write a whole number from 0 to ${limit}.`,
  'number-invalid': 'Choose one of the numbers.',
  'number-too-large': (limit: number) => `Write a number no larger than ${limit}.`,
  'number-too-small': (limit: number) => `Write a number no smaller than ${limit}.`,
  'phone-invalid': 'Write the number with its country code, like +358 40 123 4567.',
  required: 'Fill this in.',
  'session-begun': 'This choice is over, because a session has begun. Write to us if you need another one.',
  'session-full': 'This session has just become full. Choose another one.',
  'session-gone': 'This session does not take place any more. Choose another one.',
  'source-missing': 'Say where this comes from, or tick that it is confirmed.',
  'tick-needed': 'Tick this box to apply.',
  'time-passed': 'Choose a time that lies ahead.',
  'time-too-far': (limit: number) =>
    `Choose a time within the next ${limit === 1 ? 'day' : `${limit} days`}.`,
  'too-few': (limit: number) => (limit === 1 ? 'Choose at least one.' : `Choose at least ${limit}.`),
  'too-long': (limit: number) => `Use at most ${limit} ${limit === 1 ? 'character' : 'characters'}.`,
  'too-many': (limit: number) => `Choose at most ${limit}.`,
  'too-short': (limit: number) => `Write at least ${limit} ${limit === 1 ? 'character' : 'characters'}.`,
  'type-wrong': 'This answer is of the wrong kind.',
  'unknown-field': 'This is not part of the form.',
  'weights-empty': 'Give at least one of them more than 0.',
} satisfies Record<FieldCode, string | ((limit: number) => string)>;
export type FaultText = typeof en;
