import type { Refusal, RefusalCode } from '../domain/kernel/refusal.ts';
import type { Language } from '../text/language.ts';
import { problemText, sentenceOf } from '../text/problem/text.ts';
import type { Reply } from './http/reply.ts';

/** HTTP status codes of refusals; no other file has them. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  'address-suppressed': 409,
  'already-done': 409,
  'address-taken': 409,
  'answer-too-large': 406,
  'application-gone': 410,
  'application-period-closed': 409,
  'applications-open': 409,
  'invited-already': 409,
  'body-too-large': 413,
  'capacity-asked': 409,
  'capacity-enough': 409,
  'capacity-full': 409,
  'capacity-in-use': 409,
  'notes-full': 409,
  'changed-meanwhile': 412,
  'code-over': 410,
  'code-wrong': 422,
  'cohort-archived': 409,
  'company-exists': 409,
  'confirmation-needed': 409,
  'data-erased': 410,
  'applied-again': 409,
  'decision-in-use': 409,
  'decision-told': 409,
  'decision-too-large': 409,
  'decisions-conflict': 409,
  'decision-overlaps': 409,
  'import-refused': 422,
  'imported-already': 409,
  'period-overlaps': 409,
  'period-not-over': 409,
  'period-locked': 409,
  'period-not-locked': 409,
  'earlier-period-open': 409,
  'group-changed': 409,
  'group-empty': 409,
  'last-admin': 409,
  'member-shared': 409,
  'later-period-locked': 409,
  'claim-too-large': 409,
  'figures-being-counted': 409,
  'decision-claimed': 409,
  'period-outside-decision': 409,
  'enquiry-open': 409,
  'exists-already': 409,
  'field-invalid': 400,
  'file-link-unknown': 404,
  forbidden: 403,
  'idempotency-key-reused': 422,
  'link-expired': 410,
  'link-unknown': 404,
  'mail-not-resendable': 409,
  'malformed-json': 400,
  'merge-refused': 409,
  'merge-of-applications': 409,
  'merge-of-partners': 409,
  'not-found': 404,
  'not-recorded': 409,
  'not-waived': 409,
  'method-not-allowed': 405,
  'origin-refused': 403,
  'plan-refused': 422,
  'pool-changed': 409,
  'round-open-already': 409,
  'session-cancelled': 409,
  'session-for-others': 409,
  'session-full': 409,
  'session-of-another-cohort': 409,
  'session-over': 409,
  'application-approved': 409,
  'application-rejected': 409,
  'application-unconfirmed': 409,
  'application-undecided': 409,
  'application-withdrawn': 409,
  'module-attended': 409,
  'no-seat': 409,
  'pair-ended': 409,
  'pair-formed': 409,
  'person-has-pair': 409,
  'retention-held': 409,
  'person-restricted': 409,
  'consent-missing': 409,
  'person-has-proposal': 409,
  'no-pause': 409,
  'proof-needed': 403,
  'proposal-declined': 409,
  'meeting-dismissed': 409,
  'meeting-not-planned': 409,
  'meeting-not-reported': 409,
  'proposal-lapsed': 409,
  'proposal-open': 409,
  'reopening-too-late': 409,
  'round-approved': 409,
  'round-ended': 409,
  'round-not-approved': 409,
  'round-published': 409,
  'round-running': 409,
  'run-unfinished': 409,
  'session-not-started': 409,
  'readers-full': 409,
  'sheet-attached-already': 409,
  'sheet-unreadable': 422,
  'sheets-full': 409,
  'survey-over': 410,
  'too-many-requests': 429,
  'training-done': 409,
  unavailable: 503,
  'unsupported-media-type': 415,
};

export const statusOf = ({ code }: Refusal): number => STATUS[code];

/** Headers by which a program learns what a page or a document says in words. */
export const headersOf = ({ code, members }: Refusal): Readonly<Record<string, string>> => ({
  ...(code === 'unavailable' ? { 'retry-after': '5' } : {}),
  ...(typeof members['retryAfter'] === 'number' ? { 'retry-after': String(members['retryAfter']) } : {}),
  ...(Array.isArray(members['allow']) ? { allow: members['allow'].join(', ') } : {}),
});

const document = (status: number, language: Language, body: Record<string, unknown>): Reply => ({
  status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
  },
  body: JSON.stringify({ status, ...body }),
});

/** A refusal as RFC 9457 wants it, with a sentence for the person and codes for our own pages. Values are not echoed. */
export const problem = (refusal: Refusal, language: Language): Reply => {
  const { title, sentence } = problemText[language].refusals[refusal.code];
  const reply = document(statusOf(refusal), language, {
    type: `urn:cccc:problem:${refusal.code}`,
    title,
    detail: sentence,
    code: refusal.code,
    ...refusal.members,
    ...(refusal.faults.length === 0
      ? {}
      : {
          errors: refusal.faults.map((fault) => ({
            pointer: fault.pointer,
            code: fault.code,
            ...(fault.limit === undefined ? {} : { limit: fault.limit }),
            // A refusal with a sentence of its own says it at the field too.
            detail:
              fault.code === 'invalid' && refusal.code !== 'field-invalid'
                ? sentence
                : sentenceOf(fault, language),
          })),
        }),
  });
  return { ...reply, headers: { ...reply.headers, ...headersOf(refusal) } };
};

/** Our own fault, without detail. */
export const unexpectedProblem = (language: Language): Reply => {
  const { title, sentence } = problemText[language].unexpected;
  return document(500, language, {
    type: 'urn:cccc:problem:unexpected',
    title,
    detail: sentence,
    code: 'unexpected',
  });
};
