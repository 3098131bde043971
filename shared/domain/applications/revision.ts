import * as z from 'zod';
import { CHANNELS } from '../kernel/channels.ts';
import type { Application } from './application.ts';

/** The value of an answer: text, a number, a tick, choices, languages with their levels, or consents. */
const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.strictObject({ language: z.string(), level: z.string() })])),
  z.record(z.string(), z.boolean()),
]);

/** Cause of a change of the answers that were sent in. */
export const Revision = z.strictObject({
  at: z.iso.datetime(),
  /** `person:…` or `staff:…`. */
  by: z.string(),
  why: z.enum(['PROFILE', 'INFO', 'CAPACITY', 'ON_BEHALF', 'OWN']),
  /** Of a change on the person's behalf. */
  channel: z.enum(CHANNELS).optional(),
  reason: z.string().optional(),
  /** Names of the changed answers. */
  changed: z.array(z.string()),
  /** Former values of those that had one. */
  before: z.record(z.string(), Value),
});
export type Revision = z.output<typeof Revision>;

/** An item holds 400 KB: the latest revisions are kept, and the first one with them. */
export const MOST_REVISIONS = 40;

type Form = Application['form'];
type Revised = { readonly form: Form; readonly revisions?: readonly Revision[] | undefined };

const answersIn = ({ answers }: Form): Readonly<Record<string, unknown>> => answers;

/** Names of answers that differ. Answers are plain values, and the schema decides on the order of their members. */
const changedBetween = (before: Form, after: Form): string[] => {
  const [old, next] = [answersIn(before), answersIn(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]),
  );
};

/** The new answers, with the former ones kept. Nothing is noted where no answer differs. */
export const reviseAnswers = <One extends Revised>(
  application: One,
  form: Form,
  note: Omit<Revision, 'changed' | 'before'>,
): One => {
  const changed = changedBetween(application.form, form);
  if (changed.length === 0) return application;
  const old = answersIn(application.form);
  const before = Object.fromEntries(
    changed.flatMap((name) => (old[name] === undefined ? [] : [[name, Value.parse(old[name])]])),
  );
  const revisions = [...(application.revisions ?? []), { ...note, changed, before }];
  const [first, ...later] = revisions;
  return {
    ...application,
    form,
    revisions:
      first && revisions.length > MOST_REVISIONS ? [first, ...later.slice(1 - MOST_REVISIONS)] : revisions,
  };
};
