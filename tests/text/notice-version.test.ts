import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { sectionsOf } from '../../shared/pages/notice-pages.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';

/**
 * Hash of the text of each version. A consent names a version: where the text changes, give the programmes a new one and add its
 * hash here; a line that stands is never changed.
 */
const TEXTS: Readonly<Record<string, string>> = {
  '2026-11c': '198bff5249e59ea7',
  '2026-11d': '2b8ccdbebdafb356',
  '2026-11e': '92e4b3d23b8f5bfb',
};

const privacyLines = (language: Language): readonly string[] =>
  sectionsOf('privacy', language, { organiser: 'O', contact: 'c@example.org' }).flatMap(
    ({ heading, paragraphs, lines }) => [heading, ...paragraphs, ...lines],
  );

const textHash = (): string =>
  createHash('sha256')
    .update(JSON.stringify(LANGUAGES.map(privacyLines)))
    .digest('hex')
    .slice(0, 16);

it.each(PROGRAMMES.all)('the notice of $id says what its version stands for', ({ noticeVersion }) => {
  expect(TEXTS[noticeVersion], 'a new text is a new noticeVersion').toBe(textHash());
});

it('the notice names notes on pairings, surveys, the follow-up and each of their grounds', () => {
  const told = privacyLines('en').join(' ');
  for (const word of ['notes of coordinators', 'surveys', '6 and 12 months', 'your consent', 'legal duty'])
    expect(told).toContain(word);
});

it('the notice names contacts at companies, how long they stay, and what its owner has yet to confirm', () => {
  const told = privacyLines('en').join(' ');
  for (const word of ['a contact whom we thank', 'The contact of a company: 2 years', 'yet to confirm'])
    expect(told).toContain(word);
});
