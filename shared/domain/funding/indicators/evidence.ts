import type { Trilingual } from '../../programme/programme.ts';

type EvidenceKind = {
  readonly name: Trilingual;
  /** File of a claim pack that lists it. Evidence that names a person or a firm is in none. */
  readonly file?: string;
};

/** Kinds of things that prove a figure. Each can be opened. */
export const EVIDENCE = {
  application: { name: { en: 'application', sv: 'ansökan', fi: 'hakemus' }, file: 'applications' },
  attendance: { name: { en: 'attendance', sv: 'närvaro', fi: 'läsnäolo' }, file: 'attendance' },
  training: {
    name: { en: 'completed training', sv: 'slutförd utbildning', fi: 'suoritettu koulutus' },
    file: 'trainings',
  },
  pair: { name: { en: 'pair', sv: 'par', fi: 'pari' }, file: 'pairs' },
  meeting: { name: { en: 'meeting', sv: 'träff', fi: 'tapaaminen' }, file: 'meetings' },
  survey: { name: { en: 'survey', sv: 'enkät', fi: 'kysely' }, file: 'surveys' },
  session: { name: { en: 'session', sv: 'tillfälle', fi: 'tilaisuus' }, file: 'sessions' },
  person: { name: { en: 'person', sv: 'en person', fi: 'henkilö' } },
  company: { name: { en: 'company', sv: 'företag', fi: 'yritys' } },
} as const satisfies Readonly<Record<string, EvidenceKind>>;

export const EVIDENCE_KINDS = Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[];
