import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

type Package = { readonly dev?: boolean; readonly license?: string; readonly hasInstallScript?: boolean };
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
      .filter(({ dev, license = '' }) => dev !== true && !FREE.includes(license))
      .map(({ name }) => name);
    expect(strange.toSorted()).toEqual(LOOKED_AT);
    for (const name of strange) expect(read('SECURITY.md')).toContain(`\`${name}\``);
  });
});
