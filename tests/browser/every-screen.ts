import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORMS } from '../functions/forms-of-pages.ts';
import { noBrowser } from './chromium.ts';
import { atPlace, DESK_PLACES, goOnTo, goToPlace, type Looks } from './desk-places.ts';
import { brokenTables, unfitness } from './fitness.ts';
import { LOOKS } from './looks.ts';
import { misplacedIn, refuseForms } from './refusals.ts';
import { openSampleDesk, type SampleDesk } from './sample-desk.ts';

/** Values that a form asks for in another state than that of the sample. */
const HIDDEN: Readonly<Record<string, string>> = {
  '/consent': 'how the person has consented, where no link asks for it',
  '/street': 'of a session on the campus',
};

const BUTTON = 'a button without fields';
const STATE = 'a form in a state that the full sample does not have';
/** Sent by `desk-staff.test.ts`. */
const FOR_ADMINS = 'a form for admins';
const MORE_FIRST = 'a form that wants more first: a typed number, somebody to choose';

/** Routes in files with forms that no form of the full sample sends, with the reason. */
const NOT_SENT: Readonly<Record<string, string>> = {
  'POST /api/coordinator/applications/{applicationId}/approval': BUTTON,
  'POST /api/coordinator/applications/{applicationId}/reopening': BUTTON,
  'POST /api/coordinator/applications/{applicationId}/withdrawal': BUTTON,
  'POST /api/coordinator/cohorts/{cohortId}/applications-closing': BUTTON,
  'POST /api/coordinator/cohorts/{cohortId}/applications-reopening': STATE,
  'POST /api/coordinator/cohorts/{cohortId}/group-mails': BUTTON,
  'POST /api/coordinator/cohorts/{cohortId}/mail-paragraphs/{template}/preview': BUTTON,
  'POST /api/coordinator/cohorts/{cohortId}/settings-preview': 'a look while somebody types',
  'POST /api/coordinator/people/{personId}/restriction/lift': STATE,
  'POST /api/coordinator/programmes/{programmeId}/staff': FOR_ADMINS,
  'POST /api/coordinator/programmes/{programmeId}/unconfirmed-search': MORE_FIRST,
  'POST /api/coordinator/rounds/{roundId}/approval': BUTTON,
  'POST /api/coordinator/rounds/{roundId}/publication': MORE_FIRST,
  'POST /api/coordinator/training-sessions/{sessionId}/enrolments': MORE_FIRST,
  'POST /api/coordinator/training-sessions/{sessionId}/settings-preview': 'a look while somebody types',
  'POST /api/coordinator/unconfirmed-applications/{applicationId}/confirmation-mail': BUTTON,
  'PUT /api/coordinator/applications/{applicationId}/capacity-ask/answer': STATE,
  'PUT /api/coordinator/applications/{applicationId}/profile': STATE,
  'PUT /api/coordinator/applications/{applicationId}/questions/answer': STATE,
  'PUT /api/coordinator/group-sessions/{groupSessionId}/answers/{applicationId}': BUTTON,
  'PUT /api/coordinator/group-sessions/{groupSessionId}/attendance': BUTTON,
  'PUT /api/coordinator/group-sessions/{groupSessionId}/attendance/{applicationId}': STATE,
  'PUT /api/coordinator/meetings/{meetingId}/cancellation': BUTTON,
  'PUT /api/coordinator/meetings/{meetingId}/confirmation': BUTTON,
  'PUT /api/coordinator/meetings/{meetingId}/correction': STATE,
  'PUT /api/coordinator/meetings/{meetingId}/dispute': BUTTON,
  'PUT /api/coordinator/meetings/{meetingId}/plan': STATE,
  'PUT /api/coordinator/programmes/{programmeId}/staff/{staffId}': FOR_ADMINS,
  'PUT /api/coordinator/proposals/{proposalId}/answers/{role}': STATE,
  'PUT /api/coordinator/surveys/{surveyId}/answers': STATE,
  'PUT /api/coordinator/training-sessions/{sessionId}/attendance/{applicationId}': STATE,
  'PUT /api/coordinator/unconfirmed-applications/{applicationId}/address': STATE,
};

// The list of screens brings the first of them, which looks at its window as it loads: here there is one that has nothing.
const store = { getItem: () => null };
vi.stubGlobal('window', {
  sessionStorage: store,
  localStorage: store,
  navigator: { languages: [] },
  location: { hash: '', search: '', pathname: '/', origin: '' },
  addEventListener: () => undefined,
});
vi.stubGlobal('document', {
  documentElement: { lang: 'en', dataset: {} },
  addEventListener: () => undefined,
  querySelector: () => null,
  getElementById: () => null,
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
            place,
            name: place.name,
            ...looks,
          })),
        ),
      )('$name in $language, $theme, $width pixels wide', async ({ place, name: _, ...looks }) => {
        await atPlace(place, desk, async (to) => {
          await visit(to, looks);
          expect(await unfitness(desk.page)).toEqual([]);
          for (const form of await refuseForms(desk.page)) {
            refused.add(form.route);
            expect(misplacedIn(form, (pointer) => pointer in HIDDEN)).toEqual([]);
          }
        });
      });

      it('has shown a refusal of each value of each form, at its field where it has one', () => {
        const forms = new Set(
          FORMS.filter(({ file }) => file.startsWith('console')).map(({ route }) => route),
        );
        expect([...forms].filter((route) => !refused.has(route)).sort()).toEqual(
          Object.keys(NOT_SENT).sort(),
        );
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
