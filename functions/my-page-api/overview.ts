import type { overviewPage } from '../../shared/pages/my-page/overview-page.ts';
import { type MyPageDeps, siteIn } from './deps.ts';
import { loadOwn } from './own.ts';
import type { Visit } from './session.ts';

/** The own page of somebody who has signed in. */
export const overviewOf = async (
  { person, held, language, formKey }: Visit,
  now: Date,
  deps: MyPageDeps,
  given: Pick<Parameters<typeof overviewPage>[0], 'refusedPause' | 'note'> = {},
): Promise<string> => {
  const own = await loadOwn(person.state, { store: deps.store, now });
  const page = await import('../../shared/pages/my-page/overview-page.ts');
  return page.overviewPage({
    site: siteIn(own.person.programmeId, deps),
    language,
    formKey,
    own,
    now,
    until: held.state.expiresAt,
    ...given,
  });
};
