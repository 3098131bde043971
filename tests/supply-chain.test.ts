import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Advisories, disagreements } from '../infra/build/audit.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

type Package = {
  readonly dev?: boolean;
  /** Carried by nobody: a tool has it, and a package of Lambdas could use it. */
  readonly devOptional?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
};
const packages = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }).packages,
)
  .filter(([path]) => path !== '')
  .map(([path, held]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...held }));
const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> };

/** They allow use in works under the EUPL, and ask for their notice alone. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0'];
/** The lock file says too little; SECURITY.md says the rest. */
const LOOKED_AT = ['dejavu-fonts-ttf', 'png-js'];

describe('packages of others', () => {
  it('run a script at installation only where that is allowed, and SECURITY.md says why', () => {
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripted.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
    for (const name of scripted) expect(read('SECURITY.md')).toContain(`\`${name}\``);
  });

  it('that Lambdas carry are free to be carried', () => {
    const strange = packages
      .filter(
        ({ dev, devOptional, license = '' }) =>
          dev !== true && devOptional !== true && !FREE.includes(license),
      )
      .map(({ name }) => name);
    expect(strange.toSorted()).toEqual(LOOKED_AT);
    for (const name of strange) expect(read('SECURITY.md')).toContain(`\`${name}\``);
  });
});

describe('advisories', () => {
  const weakness = (name: string, advisory: string) => ({
    source: 1_096_000,
    name,
    dependency: name,
    severity: 'high',
    title: 'Prototype pollution',
    url: `https://github.com/advisories/${advisory}`,
  });
  /** As `npm audit --json` prints it: `fast-tool` has it from `tiny-parser`. */
  const report = {
    auditReportVersion: 2,
    vulnerabilities: {
      'tiny-parser': {
        name: 'tiny-parser',
        severity: 'high',
        via: [weakness('tiny-parser', 'GHSA-aaaa-bbbb-cccc')],
      },
      'fast-tool': { name: 'fast-tool', severity: 'high', via: ['tiny-parser'] },
    },
    metadata: { vulnerabilities: { high: 2 } },
  };
  const clean = { auditReportVersion: 2, vulnerabilities: {} };
  const explained = {
    advisory: 'GHSA-aaaa-bbbb-cccc',
    package: 'tiny-parser',
    why: 'It parses our own files at build time and nothing that others write.',
    lookAgain: '2027-03-01',
  };

  it('are each explained, or named', () => {
    expect(disagreements(report, { explained: [] }, '2027-01-01')).toEqual([
      'GHSA-aaaa-bbbb-cccc (high) in tiny-parser is not explained: Prototype pollution',
    ]);
    expect(disagreements(report, { explained: [explained] }, '2027-01-01')).toEqual([]);
  });

  it('are looked at again on their day, and leave the file when they are mended', () => {
    expect(disagreements(report, { explained: [explained] }, '2027-03-01')).toHaveLength(1);
    expect(disagreements(clean, { explained: [explained] }, '2027-01-01')).toHaveLength(1);
  });

  it('are never taken for none where the registry did not answer', () => {
    expect(() =>
      disagreements({ message: '405 Method Not Allowed' }, { explained: [] }, '2027-01-01'),
    ).toThrow();
  });

  it('that stand in the file have a reason and a day', () => {
    expect(Advisories.safeParse(JSON.parse(read('infra/build/advisories.json'))).error).toBeUndefined();
  });

  it('are asked for by CI', () => {
    expect(read('.github/workflows/ci.yml')).toContain('npm run audit');
  });
});
