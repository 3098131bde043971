import * as z from 'zod';
import {
  FINDING_CODES,
  type Finding,
  type FindingCode,
  FindingsRefused,
} from '../../shared/domain/kernel/finding.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { sentenceOfFinding } from '../../shared/text/finding/text.ts';
import type { Language } from '../../shared/text/language.ts';

/** A remark on a plan, with a sentence in the reader's language. */
export const FindingView = z.strictObject({
  code: z.enum(Object.keys(FINDING_CODES) as [FindingCode, ...FindingCode[]]),
  severity: z.enum(['refused', 'to-be-confirmed']),
  /** JSON pointers. */
  fields: z.array(z.string()),
  people: z.int().optional(),
  name: z.string().optional(),
  detail: z.string(),
});

const toFindingView = (finding: Finding, language: Language): z.output<typeof FindingView> => ({
  ...finding,
  fields: [...finding.fields],
  detail: sentenceOfFinding(finding, language),
});

export const toFindingViews = (findings: readonly Finding[], language: Language) =>
  findings.map((finding) => toFindingView(finding, language));

/** Refuses a plan with its remarks in the reader's language, as a page shows them at the fields. */
export const refusingInWords = async <Result>(
  { language }: { readonly language: Language },
  deed: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof FindingsRefused)) throw error;
    throw new Refusal(error.code, error.message, [], { findings: toFindingViews(error.findings, language) });
  }
};
