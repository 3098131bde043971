import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { readOptions } from '../../shared/runtime/command-line.ts';

/** An advisory that was looked at, and why it may stand for a while. */
const Explained = z.strictObject({
  /** As the registry names it, at the end of its address. */
  advisory: z.string().regex(/^GHSA(?:-[a-z0-9]{4}){3}$/),
  package: z.string().min(1),
  why: z.string().min(20),
  /** The day from which the explanation no longer counts. */
  lookAgain: z.iso.date(),
});
export const Advisories = z.strictObject({ explained: z.array(Explained) });
type Advisories = z.output<typeof Advisories>;

/** The answer of `npm audit --json`: a package's weakness is its own, or comes by another package, which is then named. */
const Report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() }),
        ]),
      ),
    }),
  ),
});

/**
 * Sentences about what the registry and the explanations disagree on; none where all is well.
 * @throws ZodError where this is no report, as when the registry could not be asked
 */
export const disagreements = (
  report: unknown,
  { explained }: Advisories,
  today: string,
): readonly string[] => {
  const found = new Map(
    Object.values(Report.parse(report).vulnerabilities)
      .flatMap(({ via }) => via)
      .filter((each) => typeof each !== 'string')
      .map((each) => [each.url.split('/').at(-1) ?? each.url, each]),
  );
  const known = new Set(explained.map(({ advisory }) => advisory));
  return [
    ...[...found]
      .filter(([advisory]) => !known.has(advisory))
      .map(
        ([advisory, { name, severity, title }]) =>
          `${advisory} (${severity}) in ${name} is not explained: ${title}`,
      ),
    ...explained
      .filter(({ advisory }) => !found.has(advisory))
      .map((each) => `${each.advisory} in ${each.package} is explained and no longer there: take it out.`),
    ...explained
      .filter(({ lookAgain }) => lookAgain <= today)
      .map((each) => `${each.advisory} in ${each.package} was to be looked at again on ${each.lookAgain}.`),
  ];
};

const ROOT = join(import.meta.dirname, '../..');

/** Ends with 1 where something is to be done, and with 2 where the registry does not answer: silence is no approval. */
const audit = async (): Promise<number> => {
  const file = readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8');
  const advisories = Advisories.parse(JSON.parse(file));
  // With findings npm ends with 1 and has printed its report all the same.
  const { stdout } = await promisify(execFile)('npm', ['audit', '--json'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  try {
    const sentences = disagreements(JSON.parse(stdout), advisories, new Date().toISOString().slice(0, 10));
    for (const sentence of sentences) console.error(sentence);
    if (sentences.length > 0) return 1;
    console.log(`Nothing is known that infra/build/advisories.json does not explain.`);
    return 0;
  } catch {
    console.error('The registry did not answer with a report: nothing was compared.', stdout.slice(0, 300));
    return 2;
  }
};

const USAGE = `npm run audit
Compares the registry's report of weaknesses with infra/build/advisories.json. Ends with 1 where they disagree, with 2 where the
registry does not answer.`;

if (import.meta.main) {
  readOptions(USAGE, {});
  process.exitCode = await audit();
}
