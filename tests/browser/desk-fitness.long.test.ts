import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from './chromium.ts';
import { atPlace, DESK_PLACES, goToPlace } from './desk-places.ts';
import { brokenTables, overflow, unfitness } from './fitness.ts';
import { LOOKS } from './looks.ts';
import { type SampleDesk, startSampleDesk } from './sample-desk.ts';

const SLOW = 1_200_000;

describe.skipIf(noBrowser !== undefined)(
  `every screen of the desk is for everybody, in all looks${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
  () => {
    let desk: SampleDesk;
    beforeAll(async () => {
      desk = await startSampleDesk();
    }, SLOW);
    afterAll(() => desk?.stop());

    it.each(LOOKS)('in $language, $theme, $width pixels wide', async (looks) => {
      const troubles: Record<string, readonly string[]> = {};
      for (const place of DESK_PLACES)
        await atPlace(place, desk, async (to) => {
          await goToPlace(desk.page, desk.origin, to, looks);
          const found = await unfitness(desk.page);
          if (found.length > 0) troubles[place.name] = found;
        });
      expect(troubles).toEqual({});
    });

    it.each([640, 800, 960, 1100])(
      'and sticks out and breaks nowhere in Finnish, %i pixels wide',
      async (width) => {
        const troubles: Record<string, readonly string[]> = {};
        for (const place of DESK_PLACES)
          await atPlace(place, desk, async (to) => {
            await goToPlace(desk.page, desk.origin, to, { language: 'fi', theme: 'light', width });
            const wide = await overflow(desk.page);
            const found = [
              ...(wide > 0 ? [`overflow by ${wide} px`] : []),
              ...(await brokenTables(desk.page)),
            ];
            if (found.length > 0) troubles[place.name] = found;
          });
        expect(troubles).toEqual({});
      },
    );
  },
);
