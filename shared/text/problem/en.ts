import type { RefusalCode } from '../../domain/kernel/refusal.ts';

/** A refusal as a person reads it: a title, and a sentence that says what to do. */
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
    'applications-open': {
      title: 'Applications are still open',
      sentence:
        'The form takes everybody until the last day, and nobody was invited. Send the person the address of the form.',
    },
    'body-too-large': {
      title: 'Too much text',
      sentence: 'What was sent is larger than we can take. Shorten the longest answers and send again.',
    },
    'capacity-asked': {
      title: 'The mentor has been asked already',
      sentence:
        'The mentor has not answered the last question about places. Wait for the answer: without one it is a no.',
    },
    'capacity-enough': {
      title: 'The mentor takes as many already',
      sentence: 'Nobody needs to be asked. Change the places of the round, or start a new round.',
    },
    'capacity-full': {
      title: 'No place is free',
      sentence: 'All places are taken. Choose somebody or something else.',
    },
    'capacity-in-use': {
      title: 'More students are promised',
      sentence: 'The mentor has more pairs and open proposals than that. End one of them first.',
    },
    'notes-full': {
      title: 'No room for another note',
      sentence: 'This application has as many notes as fit. Write the essence into the decision.',
    },
    'changed-meanwhile': {
      title: 'Somebody changed this meanwhile',
      sentence: 'It is no longer as you saw it. Load it again and repeat your change.',
    },
    'code-over': {
      title: 'This code works no longer',
      sentence: 'A code works once, for fifteen minutes, and for five tries. Ask for a new one.',
    },
    'code-wrong': {
      title: 'This is not the code',
      sentence: 'Compare it with the mail: it is six digits. After five tries you need a new one.',
    },
    'cohort-archived': {
      title: 'This cohort is archived',
      sentence: 'Take it out of the archive first, then change it.',
    },
    'company-exists': {
      title: 'Another company has this business ID',
      sentence: 'If the two are one company, merge them. Otherwise check the business ID.',
    },
    'confirmation-needed': {
      title: 'Please confirm',
      sentence: 'Nothing is stored yet. Read the remarks; if you mean it so, confirm them and send again.',
    },
    'applied-again': {
      title: 'There is another application now',
      sentence: 'The person has applied again meanwhile, and that application counts. Decide on that one.',
    },
    'decision-in-use': {
      title: 'This decision is in use already',
      sentence:
        'The person has a seat in a training. Withdraw the application instead, or give the seat back first.',
    },
    'decision-told': {
      title: 'The person knows of it already',
      sentence:
        'The mail has left, or is about to. Reopen a rejected application; withdraw an approved one, and write to the person.',
    },
    'decision-too-large': {
      title: 'This decision changes too many pairs at once',
      sentence:
        'The round is as it was. Match in smaller groups, for example one campus at a time, or make the decision in smaller steps.',
    },
    'decisions-conflict': {
      title: 'These decisions contradict each other',
      sentence:
        'The round is as it was. Each contradiction is listed; take back one side of it and try again.',
    },
    'decision-overlaps': {
      title: 'Another decision has some of these days',
      sentence: 'The same funder cannot pay a day twice. Correct the dates, or those of the other decision.',
    },
    'decision-claimed': {
      title: 'The cost model is fixed',
      sentence:
        'A period of this decision is locked, and a cost model does not change during a project. If it was entered wrongly, return the period first.',
    },
    'period-outside-decision': {
      title: 'The period does not lie inside the decision',
      sentence: 'All its days must be days of the funding decision. Correct the dates.',
    },
    'period-overlaps': {
      title: 'Another period has some of these days',
      sentence: 'Periods of a decision may not share a day. Correct the dates.',
    },
    'period-not-over': {
      title: 'The period is not over',
      sentence: 'It can be locked from the day after its last day, when nothing more can happen in it.',
    },
    'period-locked': {
      title: 'The period is locked',
      sentence:
        'Its figures stay as they are. If they are contested, return the period with a reason; what is corrected later appears in the next one.',
    },
    'period-not-locked': {
      title: 'That is not possible in this state',
      sentence:
        'A period is reviewed, locked, claimed, decided on and paid in this order. Load the page again to see where it stands.',
    },
    'group-changed': {
      title: 'The group has changed',
      sentence:
        'Since you looked, people have joined or left this group. Look at the preview again, and send it then.',
    },
    'group-empty': {
      title: 'Nobody is left in this group',
      sentence: 'Nobody of this group can be written to. Choose another filter.',
    },
    'earlier-period-open': {
      title: 'An earlier period is open',
      sentence: 'Lock the earlier periods of this decision first: corrections appear in the next one.',
    },
    'invited-already': {
      title: 'This person has a link already',
      sentence:
        'A personal link to this address is still open, and no second one was sent. Take it back first if it is lost.',
    },
    'member-shared': {
      title: 'This person works for another programme too',
      sentence:
        'Its staff read the same name, and nothing was changed. An admin of all their programmes can rename them.',
    },
    'last-admin': {
      title: 'The programme needs an admin',
      sentence:
        'Nobody else is an admin of this programme without an end date, and nothing was changed. Appoint another admin first.',
    },
    'later-period-locked': {
      title: 'A later period is locked',
      sentence:
        'It already shows what was corrected in this one. Claim with the figures as they were locked.',
    },
    'claim-too-large': {
      title: 'That is more than may be claimed',
      sentence:
        'The sum is above the support for the costs, or above what is left of the grant. The page shows the highest sum.',
    },
    'figures-being-counted': {
      title: 'The figures are being counted',
      sentence:
        'The dates of the decision have changed, and its figures are counted anew. Try again in some minutes.',
    },
    'import-refused': {
      title: 'The file has rows that cannot be taken',
      sentence: 'Nothing is stored. Correct the rows that are named and send the file again.',
    },
    'imported-already': {
      title: 'This file was imported before',
      sentence:
        'Nothing is stored twice. If the costs have changed, export the file again from the accounts.',
    },
    'enquiry-open': {
      title: 'A question is open already',
      sentence:
        'The person has not answered the earlier question. Wait for the answer, or decide without it.',
    },
    'exists-already': {
      title: 'This exists already',
      sentence: 'There is one like it already, and nothing was added. Look for it and use it.',
    },
    'field-invalid': {
      title: 'There is a problem',
      sentence:
        'Something is missing or needs a correction. Nothing is stored: correct what is named and send again.',
    },
    forbidden: {
      title: 'Not allowed',
      sentence: 'Your account does not have the right to do this. Ask an administrator for it.',
    },
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
      sentence:
        'It may be too old, or not whole. Nothing has happened by it. Let us send a new one to the address that we know of you, or open your page: all that waits for you is there.',
    },
    'mail-not-resendable': {
      title: 'This mail cannot be sent again',
      sentence:
        'It has left, is still on its way, or was sent again before. The list of mails shows its state.',
    },
    'malformed-json': {
      title: 'Not readable',
      sentence: 'What was sent is not valid JSON. Correct it and send it again.',
    },
    'merge-refused': {
      title: 'These two cannot be made one',
      sentence: 'They are one already, or belong to different programmes. Check both of them.',
    },
    'merge-of-applications': {
      title: 'Both have applied for the same role',
      sentence:
        'Both have an application for the same role in one cohort. Withdraw one of the two applications and try again.',
    },
    'merge-of-partners': {
      title: 'These two are asked about each other, or are a pair',
      sentence:
        'Nobody can be in a pair with themselves. If the two are one person, let the proposal be declined first; a pair that is formed keeps them apart.',
    },
    'not-found': {
      title: 'Nothing found here',
      sentence: 'There is nothing at this address. Check that it is complete and written correctly.',
    },
    'not-recorded': {
      title: 'Not on the list as present',
      sentence: 'This person is not recorded as present in this session, so nothing can be taken back.',
    },
    'not-waived': {
      title: 'There is no waiver',
      sentence: 'This person was not excused from the training, so nothing can be taken back.',
    },
    'method-not-allowed': {
      title: 'Not this way',
      sentence:
        'The address exists, but not for this kind of request. The answer lists the kinds that it takes.',
    },
    'origin-refused': {
      title: 'Sent from another site',
      sentence:
        'For your safety we only take what is sent from our own pages. Open the form on our site and send it there.',
    },
    'plan-refused': {
      title: 'These settings do not fit together',
      sentence: 'Nothing is stored. Correct the settings that are named and send again.',
    },
    'pool-changed': {
      title: 'People have changed since this run',
      sentence: 'Somebody’s answers are no longer what the run was made of. Run again to go on.',
    },
    'round-open-already': {
      title: 'A matching round is open',
      sentence: 'Finish or cancel the open round before you start another one.',
    },
    'session-cancelled': {
      title: 'The session is cancelled',
      sentence: 'It does not take place. Choose another session, or plan a new one.',
    },
    'session-for-others': {
      title: 'The session is for others',
      sentence: 'Mentors and students have sessions of their own. Choose one for this person’s role.',
    },
    'session-of-another-cohort': {
      title: 'The person belongs to another cohort',
      sentence: 'Choose a session of their cohort, or say that they are to come to this one all the same.',
    },
    'session-over': {
      title: 'The session has begun',
      sentence: 'Its time and place are what attendance is counted by. Correct the attendance list instead.',
    },
    'session-full': { title: 'The session is full', sentence: 'Choose another training session.' },
    'application-approved': {
      title: 'This application is approved',
      sentence:
        'The decision stands, and nothing was changed. If the person cannot take part, withdraw the application.',
    },
    'application-rejected': {
      title: 'This application was rejected',
      sentence:
        'A rejected application cannot be changed. The person can apply again while applications are open.',
    },
    'application-unconfirmed': {
      title: 'This application is not confirmed yet',
      sentence: 'The applicant has to confirm it with the link in their mail first.',
    },
    'application-undecided': {
      title: 'This application is not approved yet',
      sentence: 'Approve the application first, then try again.',
    },
    'application-withdrawn': {
      title: 'This application was withdrawn',
      sentence:
        'A withdrawn application cannot be changed. The person can apply again while applications are open.',
    },
    'module-attended': {
      title: 'Attendance is recorded already',
      sentence:
        'The person has attended this module in another session, or was recorded as present. Nothing was changed.',
    },
    'no-seat': {
      title: 'No seat in this session',
      sentence: 'The person has no seat here, so they cannot be recorded as absent. Check the session.',
    },
    'pair-ended': {
      title: 'This pair has ended',
      sentence:
        'If the end was a mistake, reopen the pair within two weeks of it. After that, propose the two again.',
    },
    'pair-formed': {
      title: 'The pair is formed',
      sentence:
        'Both of you have said yes, so the answer cannot be changed here. If you cannot go on, write to us: we will help both of you to end it well.',
    },
    'consent-missing': {
      title: 'This person has not agreed to it',
      sentence: 'The survey rests on a consent that the person has not given, or has taken back.',
    },
    'person-restricted': {
      title: 'This person’s data is restricted',
      sentence:
        'It is kept and not used, because the person has asked for it. Nothing can be decided until the restriction is lifted.',
    },
    'retention-held': {
      title: 'This person’s data is held',
      sentence:
        'A hold for a written reason keeps it until a day. Write to the programme, or wait until the hold has ended.',
    },
    'person-has-pair': {
      title: 'This person has a pair',
      sentence: 'An application cannot be withdrawn while a pair stands. Talk to both people first.',
    },
    'person-has-proposal': {
      title: 'This person has an open proposal',
      sentence:
        'Wait for the answers, or ask the person to decline it with the link in their mail. Then try again.',
    },
    'no-pause': {
      title: 'There is nothing to pause',
      sentence:
        'This person is proposed to nobody at the moment: they have all partners that they can take, or there is another reason. Look at the application.',
    },
    'proposal-declined': {
      title: 'This proposal was declined',
      sentence:
        'One of the two has said no, so it cannot be answered any more. We look for another partner in a later round.',
    },
    'meeting-dismissed': {
      title: 'This meeting does not count',
      sentence: 'A coordinator has found that it did not take place. Write to us if that is wrong.',
    },
    'meeting-not-planned': {
      title: 'This meeting is not planned any more',
      sentence: 'It has been cancelled or has taken place. Load the page again to see what stands.',
    },
    'meeting-not-reported': {
      title: 'Nobody has told of this meeting',
      sentence:
        'Only a meeting that was reported can be confirmed, corrected or disputed. Load the page again to see what stands.',
    },
    'proposal-lapsed': {
      title: 'The time to answer is over',
      sentence:
        'This proposal has lapsed. You can be asked again in a later round; write to us if you would rather not.',
    },
    'reopening-too-late': {
      title: 'It is too late to reopen this pair',
      sentence:
        'A pair can be reopened for two weeks after its end. Propose the two again in a new round, or talk to both of them.',
    },
    'proof-needed': {
      title: 'One more step',
      sentence:
        'Many forms have come from your network, or about your address, within this hour. Your browser shows by a small calculation that no machine sends them. Nothing that you wrote is lost.',
    },
    'proposal-open': {
      title: 'This proposal can still be answered',
      sentence: 'Wait until the time to answer is over.',
    },
    'round-approved': {
      title: 'This round is approved',
      sentence: 'Its pairs are fixed. Take the approval back first if you want to change them.',
    },
    'round-ended': {
      title: 'This round has ended',
      sentence: 'It was cancelled, or its run failed. Ask for a new round.',
    },
    'round-not-approved': {
      title: 'This round is not approved yet',
      sentence: 'Nobody has been told anything. Look at the pairs and approve the round first.',
    },
    'round-published': {
      title: 'This round is published',
      sentence:
        'Its people have been told, or are being told now. It cannot be changed any more: ask for a new round.',
    },
    'round-running': {
      title: 'This round is being computed',
      sentence: 'Wait until the run has ended, then load the round again.',
    },
    'run-unfinished': {
      title: 'This run has no result',
      sentence: 'It is still being computed, or it failed. Wait, or choose another run.',
    },
    'survey-over': {
      title: 'This survey is closed',
      sentence:
        'The time to answer is over, or the survey is no longer needed. Write to us if there is something that we should know.',
    },
    'session-not-started': {
      title: 'The session has not started',
      sentence: 'Record attendance once the session has started.',
    },
    'readers-full': {
      title: 'The list is full',
      sentence: 'The monthly report has as many readers as it can have. Take somebody off the list first.',
    },
    'sheet-attached-already': {
      title: 'The sheet is attached already',
      sentence: 'The same file is attached to this session already.',
    },
    'sheet-unreadable': {
      title: 'The file cannot be taken',
      sentence: 'Choose a scan as PDF, JPEG or PNG that is whole. The content decides, not the name.',
    },
    'sheets-full': {
      title: 'Too many sheets',
      sentence: 'This session has as many sheets as it can have. Take away those that are wrong.',
    },
    'too-many-requests': {
      title: 'Too many tries',
      sentence:
        'Too much has come from your network, or about your address, within this hour. Nothing was stored. Wait until the next full hour and try again, or use another network.',
    },
    'training-done': {
      title: 'The training is done already',
      sentence: 'This person has completed or been excused from it, and needs no seat or waiver.',
    },
    unavailable: {
      title: 'Not available for a moment',
      sentence: 'Too much is going on. Nothing is lost: try again in a minute.',
    },
    'unsupported-media-type': {
      title: 'Wrong kind of content',
      sentence: 'What was sent is of a kind that we cannot read. Send JSON, or use the form on our site.',
    },
  } satisfies Record<RefusalCode, { title: string; sentence: string }>,
  /** Said at the edge of the network, before anything of ours has run. */
  signedOut: {
    title: 'Not signed in',
    sentence: 'This part is for staff. Sign in again and repeat what you did.',
  },
  unexpected: {
    title: 'Something went wrong',
    sentence: 'The fault is ours. Try again in a while, and write to us if it does not help.',
  },
};
export type ProblemText = typeof en;
