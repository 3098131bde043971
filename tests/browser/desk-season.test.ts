import { expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import { deskSeason } from './season-journey.ts';

it.skipIf(noBrowser !== undefined)(
  `a coordinator brings people together on the desk, with mistakes and corrections, on a slow connection${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  async () => {
    const { pairs } = await deskSeason({ mentors: 2, students: 2, isWhole: false, isSlow: true });
    expect(pairs).toBeGreaterThan(0);
  },
  600_000,
);
