import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORMS } from '../functions/forms-of-pages.ts';
import { noBrowser } from './chromium.ts';
import { DESK_PLACES, goOnTo, goToPlace, type Looks } from './desk-places.ts';
import { brokenTables, unfitness } from './fitness.ts';
import { LOOKS } from './looks.ts';
import { misplacedIn, refuseForms } from './refusals.ts';
import { openSampleDesk, type SampleDesk } from './sample-desk.ts';

/** Values that a form asks for in another state than that of the sample. */
const HIDDEN: Readonly<Record<string, string>> = {
  '/consent': 'how the person has consented, where no link asks for it',
  '/street': 'of a session on the campus',
};

/** Routes of forms that the desk does not send in the full sample. */
const NOT_SENT: readonly string[] = [];

// The list of screens brings the first of them, which looks at its window as it loads: here there is one that has nothing.
const store = { getItem: () => null };
vi.stubGlobal('window', {
  ...{ sessionStorage: store, localStorage: store, navigator: { languages: [] } },
  ...{ location: { hash: '', search: '', pathname: '/', origin: '' }, addEventListener: () => undefined },
});
vi.stubGlobal('document', {
  ...{ documentElement: { lang: 'en', dataset: {} }, addEventListener: () => undefined },
  ...{ querySelector: () => null, getElementById: () => null },
});
const { SCREENS, screenAt } = await import('../../web/console/screens.ts');

/** Visits each screen and dialog of the desk once, of a system that has the full sample: in a few looks, each in one of them. */
export const describeEveryScreen = (origin: () => string): void => {
  describe.skipIf(noBrowser !== undefined)(
    `every screen of the desk is for everybody${noBrowser ? ` – skipped: ${noBrowser}` : ''}`,
    () => {
      let desk: SampleDesk;
      let worn: Looks | undefined;
      const refused = new Set<string | undefined>();
      /** Loads the desk only for other looks: that is most of what a visit computes. */
      const visit = async (to: string, looks: Looks): Promise<void> => {
        if (isDeepStrictEqual(worn, looks)) await goOnTo(desk.page, to);
        else await goToPlace(desk.page, desk.origin, to, looks);
        worn = looks;
      };
      beforeAll(async () => {
        desk = await openSampleDesk(origin());
      });
      afterAll(() => desk?.stop());

      it('has a way to each screen', () => {
        const reached = new Set(
          DESK_PLACES.map(({ at }) => screenAt(at(desk.found).split('?')[0] ?? '')?.path),
        );
        expect(SCREENS.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
      });

      it.each(
        LOOKS.flatMap((looks, turn) =>
          DESK_PLACES.filter((_, index) => index % LOOKS.length === turn).map((place) => ({
            ...place,
            ...looks,
          })),
        ),
      )('$name in $language, $theme, $width pixels wide', async ({ at, name: _, ...looks }) => {
        await visit(at(desk.found), looks);
        expect(await unfitness(desk.page)).toEqual([]);
        for (const form of await refuseForms(desk.page)) {
          refused.add(form.route);
          expect(misplacedIn(form, (pointer) => pointer in HIDDEN)).toEqual([]);
        }
      });

      it('has shown a refusal of each value of each form, at its field where it has one', () => {
        const forms = new Set(
          FORMS.filter(({ file }) => file.startsWith('console')).map(({ route }) => route),
        );
        expect([...forms].filter((route) => !refused.has(route)).sort()).toEqual(NOT_SENT);
      });

      // Widths between a phone and a large screen: a panel beside a list leaves it the least room.
      it.each(['round-pair', 'pairs', 'messages'])(
        '%s breaks no word and covers nothing in Swedish, 1000 pixels wide',
        async (wanted) => {
          const at = DESK_PLACES.find(({ name }) => name === wanted)?.at;
          await visit(at?.(desk.found) ?? '', { language: 'sv', theme: 'light', width: 1000 });
          expect(await brokenTables(desk.page)).toEqual([]);
        },
      );
    },
  );
};
