import { MENTOR, writeApplications, writeArchive, writeCohorts, writeReadiness } from './writes/cohorts.ts';
import { writeFinance } from './writes/finance.ts';
import { writePairs, writeRounds } from './writes/pairs.ts';
import { writeCompanies, writeOwnPage, writePeople } from './writes/people.ts';
import { writeJointSessions, writeMails, writeTraining } from './writes/sessions.ts';
import { type Wrote, writing } from './writes/writing.ts';

/** Routes that another test writes to on a built system, with the file and the words by which it does. */
export const WRITTEN_ELSEWHERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'PUT /api/coordinator/proposals/{proposalId}/answers/{role}': [
    'tests/browser/desk-pairs.test.ts',
    '/answers/',
  ],
  'POST /api/coordinator/rounds/{roundId}/publication': ['tests/journeys/forgotten.test.ts', '/publication`'],
  // Only a fact that no bus takes is quarantined.
  'POST /api/coordinator/quarantined-facts/{quarantinedFactId}/return': [
    'tests/infra/local/core/incidents.test.ts',
    '/return`',
  ],
  // A new decision has all figures counted anew, and a pack is made of fonts: the sample does the one, a season both.
  'POST /api/finance/programmes/{programmeId}/decisions': [
    'infra/local/sample/funding.ts',
    '/api/finance/programmes/cccc/decisions',
  ],
  'POST /api/finance/periods/{periodId}/packs': ['tests/simulation/finance.ts', '/packs`'],
  'POST /api/finance/packs/{packId}/links': ['tests/simulation/finance.ts', '/links`'],
};

/** Writes by every door of staff, finance and the own page: what they can change, they change once, but for what is written elsewhere. */
export const writeEverything = async (
  origin: string,
  { open, pilot }: { readonly open: string; readonly pilot: string },
): Promise<readonly Wrote[]> => {
  const hands = writing(origin);
  await writeMails(hands, pilot);
  const cohort = await writeCohorts(hands);
  const { mentor, student, moving, leaving, personOf } = await writeApplications(hands, cohort);
  await writeTraining(hands, { cohortId: cohort.id, pilot, mentor });
  await writeReadiness(hands, mentor);
  await writeJointSessions(hands, pilot);
  await writePairs(hands, pilot);
  await writeCompanies(hands);
  await writeFinance(hands);
  await writeOwnPage(hands, MENTOR, mentor);
  await writePeople(hands, {
    changing: personOf(student),
    double: personOf(moving),
    leaving: personOf(leaving),
  });
  await writeArchive(hands, cohort.other);
  await writeRounds(hands, { open, pilot });
  return hands.wrote;
};
