import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { links } from '../../shared/store/kinds/follow-up.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { matchingRounds, matchingRuns, openRounds } from '../../shared/store/kinds/rounds.ts';
import { aCohort } from '../domain/given.ts';

/** Items as version 1 of their schema left them, and how they are read today. */
const stored = (kind: { readonly name: string }, key: { pk: string; sk: string }, data: unknown) => ({
  ...key,
  kind: kind.name,
  sv: 1,
  v: 7,
  data,
});

describe('an item of an older version', () => {
  it('of a cohort named its floor, and was matched by balanced weights', () => {
    const { rules: _, ...cohort } = aCohort();
    const record = stored(cohorts, cohorts.key(cohort.id), { ...cohort, floor: 350 });
    expect(parseItem(cohorts, record)).toEqual({
      state: { ...cohort, rules: rulesOf('balanced', 350) },
      version: 7,
    });
  });

  it('of a company had never had another name', () => {
    const company = {
      id: 'com_1',
      programmeId: 'cccc',
      name: 'Boatyard',
      keys: ['NAME:boatyard'],
      applicationIds: ['app_1'],
      joinedAt: '2026-11-22T05:00:00.000Z',
    };
    expect(parseItem(companies, stored(companies, companies.key('com_1'), company)).state).toEqual({
      ...company,
      former: [],
    });
  });

  it('of a round was for everybody, and keeps the next one of everybody out', () => {
    const round = {
      id: 'rnd_1',
      programmeId: 'cccc',
      cohortId: 'coh_spring27',
      requestedAt: '2027-02-22T05:00:00.000Z',
      requestedBy: 'system:start-due-rounds',
      runId: 'run_1',
      runIds: ['run_1'],
      status: 'CANCELLED',
      endedAt: '2027-02-22T06:00:00.000Z',
    };
    expect(
      parseItem(matchingRounds, stored(matchingRounds, matchingRounds.key(round.id), round)).state,
    ).toEqual({ ...round, pool: { only: 'ALL' } });
    const open = { cohortId: round.cohortId, roundId: round.id };
    const record = stored(openRounds, { pk: 'COHORT#coh_spring27', sk: 'OPENROUND' }, open);
    const { state } = parseItem(openRounds, record);
    expect(openRounds.key(openRounds.idOf(state))).toEqual({ pk: record.pk, sk: record.sk });
  });

  it('of a run held its decisions and their log itself', () => {
    const decided = {
      decisions: {
        locks: [
          { mentorId: 'm', studentId: 's', by: 'staff:1', at: '2027-02-22T05:00:00.000Z', reason: 'why' },
        ],
        vetoes: [],
        rooms: [],
      },
      overrides: [],
    };
    const run = {
      id: 'run_1',
      roundId: 'rnd_1',
      cohortId: 'coh_1',
      requestedAt: '2027-02-22T05:00:00.000Z',
      requestedBy: 'staff:1',
      pool: { only: 'ALL' },
      rules: rulesOf('balanced', 350),
      seed: 0,
      status: 'RUNNING',
    };
    const record = stored(matchingRuns, matchingRuns.key('rnd_1.run_1'), { ...run, ...decided });
    expect(parseItem(matchingRuns, record).state).toEqual({ ...run, parts: [], inside: decided });
  });

  it('of a link named a pair, or was about its reader', () => {
    const link = {
      id: 'f00d',
      programmeId: 'cccc',
      applicationId: 'app_1',
      expiresAt: '2027-02-22T06:00:00.000Z',
    };
    const read = (more: object) =>
      parseItem(links, stored(links, links.key(link.id), { ...link, ...more })).state;
    expect(read({ verb: 'confirm' })).toEqual({ ...link, verb: 'confirm', aboutId: 'app_1' });
    expect(read({ verb: 'answer-proposal', pairId: 'pai_1' })).toEqual({
      ...link,
      verb: 'answer-proposal',
      aboutId: 'pai_1',
    });
  });
});
