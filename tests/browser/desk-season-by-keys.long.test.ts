import { expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import { deskSeason } from './season-journey.ts';

it.skipIf(noBrowser !== undefined).each([
  ['sv', 1280],
  ['fi', 1280],
  ['sv', 360],
  ['fi', 360],
] as const)(
  `a season of the desk by keys alone in %s, %i pixels wide${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  async (language, width) => {
    const plan = { mentors: 2, students: 2, isWhole: true, isTyped: true };
    const { pairs } = await deskSeason({ ...plan, language, width });
    expect(pairs).toBeGreaterThan(0);
  },
  1_800_000,
);
