import type { RefusalCode } from '../../domain/kernel/refusal.ts';

/** What a person reads when something is refused: a title, and a sentence that says what to do. */
export const en = {
  refusals: {
    'address-suppressed': {
      title: 'This address takes no mail',
      sentence:
        'Mail to it has bounced or was reported as spam. Let mail go to it again first, then send this one.',
    },
    'already-done': {
      title: 'This is done already',
      sentence: 'It was done before, and nothing more has happened now.',
    },
    'address-taken': {
      title: 'This address belongs to somebody else',
      sentence: 'If the two are one person, merge their records. Otherwise check the address.',
    },
    'answer-too-large': {
      title: 'Too much for one answer',
      sentence: 'Ask for it packed: send Accept-Encoding: gzip.',
    },
    'application-gone': {
      title: 'This application does not count',
      sentence:
        'Another application from the same address was confirmed, or this one was not confirmed within seven days. If you have no mail that says we have received your application, apply again.',
    },
    'application-period-closed': {
      title: 'Applications are closed',
      sentence: 'The application period is not open now. Write to us if you want to hear about the next one.',
    },
    'body-too-large': {
      title: 'Too much text',
      sentence: 'What was sent is larger than we can take. Shorten the longest answers and send again.',
    },
    'capacity-full': {
      title: 'No place is free',
      sentence: 'All places are taken. Choose somebody or something else.',
    },
    'changed-meanwhile': {
      title: 'Somebody changed this meanwhile',
      sentence: 'It is no longer as you saw it. Load it again and repeat your change.',
    },
    'decisions-conflict': {
      title: 'These decisions contradict each other',
      sentence:
        'The round is as it was. Each contradiction is listed; take back one side of it and try again.',
    },
    'exists-already': { title: 'This exists already', sentence: 'There is one like it already.' },
    'field-invalid': {
      title: 'There is a problem',
      sentence: 'Some answers are missing or need a correction. Nothing has been sent yet.',
    },
    forbidden: { title: 'Not allowed', sentence: 'Your account does not have the right to do this.' },
    'idempotency-key-reused': {
      title: 'Sent twice with different content',
      sentence: 'The first version was received. Load the page again if you want to send another one.',
    },
    'link-expired': {
      title: 'This link is no longer valid',
      sentence: 'Its time is over. Write to us and we will help you.',
    },
    'link-unknown': {
      title: 'This link does not work',
      sentence: 'Open it once more from the e-mail, whole. If that does not help, write to us.',
    },
    'mail-not-resendable': {
      title: 'This mail cannot be sent again',
      sentence:
        'It has left, is still on its way, or was sent again before. The list of mails shows its state.',
    },
    'malformed-json': { title: 'Not readable', sentence: 'What was sent is not valid JSON.' },
    'merge-refused': {
      title: 'These two cannot be made one',
      sentence:
        'They are one already, are in a pair with each other, or both have an application for the same role in one cohort. Withdraw one of the two and try again.',
    },
    'not-found': { title: 'Page not found', sentence: 'There is nothing at this address.' },
    'method-not-allowed': {
      title: 'Not this way',
      sentence: 'The address exists, but not for this kind of request.',
    },
    'not-open': { title: 'Not possible now', sentence: 'This cannot be done at this stage.' },
    'origin-refused': {
      title: 'Sent from another site',
      sentence: 'For your safety we only take what is sent from our own pages.',
    },
    'pool-changed': {
      title: 'People have changed since this run',
      sentence: 'Somebody’s answers are no longer what the run was made of. Run again to go on.',
    },
    'round-open-already': {
      title: 'A matching round is open',
      sentence: 'Finish or cancel the open round before you start another one.',
    },
    'session-full': { title: 'The session is full', sentence: 'Choose another training session.' },
    unavailable: {
      title: 'Not available for a moment',
      sentence: 'Too much is going on. Nothing is lost: try again in a minute.',
    },
    'unsupported-media-type': {
      title: 'Wrong kind of content',
      sentence: 'What was sent is of a kind that we cannot read.',
    },
  } satisfies Record<RefusalCode, { title: string; sentence: string }>,
  unexpected: {
    title: 'Something went wrong',
    sentence: 'The fault is ours. Try again in a while, and write to us if it does not help.',
  },
};
export type ProblemText = typeof en;
