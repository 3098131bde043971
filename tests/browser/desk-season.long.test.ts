import { expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import { deskSeason } from './season-journey.ts';

it.skipIf(noBrowser !== undefined)(
  `a coordinator’s whole season on the desk, with every mistake and its correction${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  async () => {
    const { pairs } = await deskSeason({ mentors: 4, students: 5, isWhole: true });
    expect(pairs).toBeGreaterThan(0);
  },
  1_800_000,
);
