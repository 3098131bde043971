import { describe, expect, it } from 'vitest';
import { Id } from '../../../events/codes.ts';
import { fact } from '../../../events/fact.ts';
import { TaskOpened } from '../../../events/follow-up.ts';
import { CompanyJoined } from '../../../events/programme.ts';
import { Company, companyKey, joinCompany } from '../../../shared/domain/companies/company.ts';
import { isExpired, type Link } from '../../../shared/domain/follow-up/link.ts';
import { openTask, Task, TaskKind, taskIdOf } from '../../../shared/domain/follow-up/task.ts';
import { personIdOf } from '../../../shared/domain/people/person.ts';
import { aMentor, given, noon } from '../given.ts';

const selfEmployed = { workSituation: 'selfEmployed', employerName: undefined, businessId: undefined };
const keyOf = (changes: Record<string, unknown>, applicationId = 'app_ada') =>
  companyKey(applicationId, aMentor(changes));
const byName = (employerName: string) => keyOf({ businessId: undefined, employerName });

describe('a company', () => {
  it('is the same one by its business id, whatever each mentor calls it', () => {
    const one = keyOf({ businessId: '1097805-3', employerName: 'Boatyard Example' }, 'app_ada');
    const two = keyOf({ businessId: '1097805-3', employerName: 'The yard' }, 'app_bea');
    expect(one).toBe(two);
  });

  it.each([
    ['Boatyard Example', 'BOATYARD  example'],
    ['Boatyard Example', 'Boatyard Example Ab'],
    ['Boatyard Example', 'Oy Boatyard Example Ab'],
    ['Boatyard Example', 'Boatyard-Example, Oy.'],
    ['Båtvarv Exempel', 'Batvarv Exempel Ab Oy'],
    ['Kalles Snickeri', 'Fma Kalles Snickeri'],
  ])('is the same one by its name: %s, %s', (one, other) => {
    expect(byName(one)).toBe(byName(other));
  });

  it.each([
    ['Boatyard Example', 'Boatyard Example 2'],
    ['Example North', 'Example South'],
    ['Oyster Bar', 'Ster Bar'],
    ['Oy Ab', 'Ab'],
    ['船厂', '银行'],
  ])('is another one by another name: %s, %s', (one, other) => {
    expect(byName(one)).not.toBe(byName(other));
  });

  it('is a company of one for who is self-employed without a name', () => {
    expect(keyOf(selfEmployed, 'app_ada')).toBe('app_ada');
    expect(keyOf(selfEmployed, 'app_bea')).toBe('app_bea');
  });

  it('is not brought by who is retired, though the last one be named', () => {
    expect(keyOf({ workSituation: 'retired' })).toBeUndefined();
  });

  it('joins with what the mentor said of it, and is told of', () => {
    const { company } = given(aMentor())
      .when((mentor) => joinCompany({ id: 'com_boatyard', programmeId: 'cccc' }, mentor, noon))
      .tells(fact(CompanyJoined, { companyId: 'com_boatyard' }));
    expect(company).toEqual({
      id: 'com_boatyard',
      programmeId: 'cccc',
      name: 'Boatyard Example',
      businessId: '1097805-3',
      municipality: 'larsmo',
      size: 'small',
      joinedAt: noon.toISOString(),
    });
  });

  it('may have no name', () => {
    const mentor = aMentor({ ...selfEmployed, employerMunicipality: undefined, employerSize: undefined });
    const { company } = joinCompany({ id: 'com_1', programmeId: 'cccc' }, mentor, noon);
    expect(Company.parse(company)).toEqual({
      id: 'com_1',
      programmeId: 'cccc',
      joinedAt: noon.toISOString(),
    });
  });
});

describe('a person', () => {
  const [hash, other] = ['a1'.repeat(32), 'b2'.repeat(32)];

  it('is the same one by the same address, and an id like others', () => {
    expect(personIdOf(hash)).toBe(personIdOf(hash));
    expect(personIdOf(hash)).not.toBe(personIdOf(other));
    expect(Id.safeParse(personIdOf(hash)).success).toBe(true);
  });
});

describe('a task', () => {
  it.each(TaskKind.options)('of kind %s is told of, by ids alone', (kind) => {
    const { task } = given('mai_5c')
      .when((aboutId) => openTask('cccc', kind, aboutId, noon))
      .tells(fact(TaskOpened, { taskId: taskIdOf(kind, 'mai_5c'), kind, aboutId: 'mai_5c' }));
    expect(Task.parse(task)).toEqual(task);
  });

  it('is one for each kind and subject, however many reasons there are to look', () => {
    const subjects = ['mai_5c', 'mai_5d', 'pai_5c', `mai_${'f'.repeat(40)}`];
    const ids = TaskKind.options.flatMap((kind) => subjects.map((subject) => taskIdOf(kind, subject)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => Id.safeParse(id).success)).toBe(true);
    expect(taskIdOf('MAIL_UNSURE', 'mai_5c')).toBe(taskIdOf('MAIL_UNSURE', 'mai_5c'));
  });
});

describe('a link', () => {
  const link: Link = {
    id: 'a1'.repeat(32),
    programmeId: 'cccc',
    applicationId: 'app_ada',
    expiresAt: noon.toISOString(),
    verb: 'confirm',
  };

  it('works until the instant at which it expires', () => {
    expect(isExpired(link, new Date(noon.getTime() - 1))).toBe(false);
    expect(isExpired(link, noon)).toBe(true);
  });
});
