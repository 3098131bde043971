import type { Client } from '../../infra/local/sample/client.ts';
import { beginningOf } from './beginning.ts';
import { closingOf } from './closing.ts';
import { employersOf } from './employers.ts';
import type { Locked } from './finance.ts';
import { matchingOf } from './matching.ts';
import { mentoringOf } from './mentoring.ts';
import { type SeasonPlan, type Step, sceneOf, type Tally } from './scene.ts';

/** A season from the first application to the last answer, played by people who behave as their temper says. */
export const seasonOf = (
  plan: SeasonPlan,
  client: Client,
  startsOn: string,
): {
  steps: Step[];
  tally: Tally;
  /** Address of an applicant, by application. */
  addressOf: (applicationId: string) => string | undefined;
  /** Part that finance has locked, once it has. */
  locked: () => Locked;
  /** The claim pack of the locked season, as a ZIP. */
  pack: () => Uint8Array;
} => {
  const scene = sceneOf(plan, client, startsOn);
  return {
    steps: [
      ...beginningOf(scene),
      ...matchingOf(scene),
      ...mentoringOf(scene),
      employersOf(scene),
      ...closingOf(scene),
    ],
    tally: scene.tally,
    addressOf: (applicationId) => scene.known.get(applicationId)?.email,
    locked: () => scene.season.locked,
    pack: () => scene.season.pack,
  };
};
