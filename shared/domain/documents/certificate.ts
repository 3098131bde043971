import * as z from 'zod';
import { CertificateIssued, CertificatePrepared, CertificateRevoked } from '../../../events/documents.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import type { Known } from '../applications/application.ts';
import { fullNameOf } from '../applications/application.ts';
import { localDateOf } from '../kernel/dates.ts';
import { ROLES } from '../kernel/role.ts';
import type { Pair } from '../pairs/pair.ts';

export const CERTIFICATE_KINDS = ['MENTOR', 'STUDENT', 'TRAINING'] as const;

/** Groups of capital letters and digits that are not mistaken for each other: Crockford's alphabet. */
const NUMBER = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/;

const base = {
  id: z.string(),
  /** Printed on the paper. Nobody can guess it: a person who knows it has seen the paper. */
  number: z.string().regex(NUMBER),
  /** Numbers on papers whose place this one has taken: the pair was reopened, and has ended anew. */
  formerNumbers: z.array(z.string().regex(NUMBER)).optional(),
  programmeId: z.string(),
  cohortId: z.string(),
  kind: z.enum(CERTIFICATE_KINDS),
  role: z.enum(ROLES),
  applicationId: z.string(),
  personId: z.string(),
  pairId: z.string().optional(),
  /** Everything that the paper shows, as it was on the day of issue. */
  name: z.string(),
  issuedOn: z.iso.date(),
  from: z.iso.date(),
  until: z.iso.date(),
  /** Confirmed meetings of the pair; absent where none is known. */
  meetings: z.int().positive().optional(),
  /** Of the meetings, or of the training. */
  minutes: z.int().positive().optional(),
  /** Modules of a training. */
  modules: z.array(z.string()).optional(),
};

export const Certificate = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('ISSUED') }),
  z.strictObject({ ...base, status: z.literal('READY') }),
  z.strictObject({ ...base, status: z.literal('REVOKED'), revokedAt: z.iso.datetime() }),
]);
/** The proof that somebody has been a mentor, a mentee, or in a training. */
export type Certificate = z.output<typeof Certificate>;

type Decision = { readonly certificate: Certificate; readonly facts: NewFact[] };

const about = ({
  id,
  kind,
  cohortId,
  role,
  applicationId,
  personId,
  pairId,
  formerNumbers,
}: Certificate) => ({
  certificateId: id,
  kind,
  cohortId,
  role,
  applicationId,
  personId,
  ...(pairId === undefined ? {} : { pairId }),
  ...(formerNumbers === undefined ? {} : { renewed: true as const }),
});

/** The last sixteen signs of an id that chance has made, in groups. */
export const numberFrom = (id: string): string => {
  const signs = id
    .replace(/^[a-z]+_/, '')
    .slice(-16)
    .padStart(16, '0')
    .toUpperCase();
  return (signs.match(/.{4}/g) ?? []).join('-');
};

/** A number as somebody has typed it: capitals, and the signs that are mistaken for others. */
export const typedNumber = (typed: string): string => {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return (signs.match(/.{1,4}/g) ?? []).join('-');
};

/** Derived, so that one pair gives each of the two one certificate. */
export const pairCertificateId = ({ id }: Pick<Pair, 'id'>, role: 'mentor' | 'student'): string =>
  `cer_${id.replace(/^pai_/, '')}${role}`;

/** One of each completion: a corrected one has another number. */
export const trainingCertificateId = (applicationId: string, completion = 1): string =>
  `cer_${applicationId.replace(/^app_/, '')}training${completion}`;

export type MeetingTotals = { readonly meetings: number; readonly minutes: number };

const positive = <Name extends string>(name: Name, value: number): { readonly [N in Name]?: number } =>
  (value > 0 ? { [name]: value } : {}) as { readonly [N in Name]?: number };

type PairWork = MeetingTotals & {
  readonly until: string;
  readonly number: string;
  /** The certificate of an end that was taken back: the new one takes its place, and its number counts no longer. */
  readonly former?: Certificate | undefined;
};

/** The certificate of one of a pair, whose work ends on `until`. */
export const issueForPair = (
  pair: Pair,
  person: Known,
  { until, meetings, minutes, number, former }: PairWork,
  now: Date,
): Decision => {
  const { role } = person.form;
  const certificate: Certificate = {
    id: pairCertificateId(pair, role),
    number,
    role,
    kind: role === 'mentor' ? 'MENTOR' : 'STUDENT',
    programmeId: pair.programmeId,
    cohortId: pair.cohortId,
    pairId: pair.id,
    applicationId: person.id,
    personId: person.personId,
    name: fullNameOf(person),
    issuedOn: localDateOf(now),
    from: localDateOf(new Date(pair.formedAt)),
    until,
    ...positive('meetings', meetings),
    ...positive('minutes', minutes),
    ...(former ? { formerNumbers: [...(former.formerNumbers ?? []), former.number] } : {}),
    status: 'ISSUED',
  };
  return { certificate, facts: [fact(CertificateIssued, about(certificate))] };
};

/** Every number by which a certificate is found. */
export const numbersOf = ({ number, formerNumbers = [] }: Certificate): readonly string[] => [
  number,
  ...formerNumbers,
];

export type Training = {
  readonly completion?: number | undefined;
  readonly from: string;
  readonly completedOn: string;
  readonly minutes: number;
  readonly modules: readonly string[];
};

/** The certificate of a completed training. */
export const issueForTraining = (
  person: Known,
  { completion, from, completedOn, minutes, modules }: Training,
  number: string,
  now: Date,
): Decision => {
  const certificate: Certificate = {
    id: trainingCertificateId(person.id, completion),
    number,
    kind: 'TRAINING',
    programmeId: person.programmeId,
    cohortId: person.cohortId,
    role: person.form.role,
    applicationId: person.id,
    personId: person.personId,
    name: fullNameOf(person),
    issuedOn: localDateOf(now),
    from,
    until: completedOn,
    modules: [...modules],
    ...positive('minutes', minutes),
    status: 'ISSUED',
  };
  return { certificate, facts: [fact(CertificateIssued, about(certificate))] };
};

/** Its papers are made. Undefined where they were before, or it does not hold any more. */
export const prepareCertificate = (certificate: Certificate): Decision | undefined =>
  certificate.status === 'ISSUED'
    ? {
        certificate: { ...certificate, status: 'READY' },
        facts: [fact(CertificatePrepared, about(certificate))],
      }
    : undefined;

/** Its reason was corrected. Undefined where it was revoked before. */
export const revokeCertificate = (certificate: Certificate, now: Date): Decision | undefined =>
  certificate.status === 'REVOKED'
    ? undefined
    : {
        certificate: { ...certificate, status: 'REVOKED', revokedAt: now.toISOString() },
        facts: [fact(CertificateRevoked, about(certificate))],
      };

export const DocumentFile = z.strictObject({
  certificateId: z.string(),
  language: z.enum(['en', 'sv', 'fi']),
  /** The PDF in base64. */
  content: z.string(),
});
/** A certificate on paper, in one language. */
export type DocumentFile = z.output<typeof DocumentFile>;

export const CertificateNumber = z.strictObject({ number: z.string(), certificateId: z.string() });
/** The way from the number on a paper to its certificate. */
export type CertificateNumber = z.output<typeof CertificateNumber>;
