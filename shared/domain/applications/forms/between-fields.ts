import * as z from 'zod/mini';
import type { FieldCode } from './field-codes.ts';

/** A form while it is read: any answer can still be missing, or be another thing than it should. */
type Unread = Readonly<Record<string, unknown>>;

const isRead = (value: unknown): value is Unread => typeof value === 'object' && value !== null;

/**
 * A rule between two answers. It is checked even where other answers are at fault, so that a person learns everything
 * at once; it must therefore pass where an answer that it compares is missing.
 */
export const between = (name: string, code: FieldCode, holds: (answers: Unread) => boolean) =>
  z.refine<unknown>((answers) => !isRead(answers) || answers[name] === undefined || holds(answers), {
    error: code,
    path: [name],
    when: ({ value }) => isRead(value),
  });

/** An answer that another answer makes necessary. */
export const requiredWhen = (name: string, needed: (answers: Unread) => boolean) =>
  z.refine<unknown>((answers) => !isRead(answers) || answers[name] !== undefined || !needed(answers), {
    error: 'required' satisfies FieldCode,
    path: [name],
    when: ({ value }) => isRead(value),
  });
