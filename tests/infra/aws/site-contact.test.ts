import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Stage } from '../../../infra/aws/stages.ts';
import { PROGRAMMES } from '../../../shared/domain/programme/catalogue.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { aStage, install, installAfresh } from './installation.ts';

/** Every page that a deployment of the stage uploads, as the synthesised assembly holds it. */
const uploadedPages = (stage: Stage): string[] => {
  const { directory } = install(stage).app.synth();
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(directory, name), 'utf8'));
};
const contactsOn = (pages: readonly string[]): Set<string> =>
  new Set(
    pages.flatMap((page) => [...page.matchAll(/mailto:([^"]+)"/g)].map(([, address]) => address ?? '')),
  );

describe('the site that is deployed', () => {
  it('shows the contact of its stage on every page', () => {
    const pages = uploadedPages(aStage({ mailReplyTo: 'coordinators@mail.example' }));
    expect(pages.length).toBeGreaterThan(20);
    expect(contactsOn(pages)).toEqual(new Set(['coordinators@mail.example']));
    expect(pages.join('')).not.toContain(PROGRAMMES.home.contact.email);
  });

  it('leaves no copy of itself outside the assembly', () => {
    // A folder of its own: others on this machine may be uploading too.
    vi.stubEnv('TMPDIR', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    installAfresh(aStage({ mailReplyTo: 'coordinators@mail.example' }));
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('cccc-site-'))).toEqual([]);
  });

  it('shows the contact of each programme where the stage names none', () => {
    const { mailReplyTo: _, ...silent } = aStage();
    expect(contactsOn(uploadedPages(silent))).toEqual(
      new Set(PROGRAMMES.all.map(({ contact }) => contact.email)),
    );
  });
});
