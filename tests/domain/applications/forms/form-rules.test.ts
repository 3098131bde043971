import { describe, expect, it } from 'vitest';
import { FIELD_CODES } from '../../../../shared/domain/applications/forms/field-codes.ts';
import { toMonth } from '../../../../shared/domain/applications/forms/month.ts';
import { readForm, readFormFor, readProfile } from '../../../../shared/domain/applications/forms/read.ts';
import { StudentForm } from '../../../../shared/domain/applications/forms/student.ts';
import type { Role } from '../../../../shared/domain/kernel/role.ts';
import type { Programme } from '../../../../shared/domain/programme/programme.ts';
import { CCCC } from '../../../../shared/domain/programme/programmes/cccc.ts';
import { mentorForm, studentForm, without } from '../../../people/forms.ts';

const NOW = new Date('2026-11-02');

const faults = (role: Role, form: unknown) => {
  const result = readFormFor(CCCC, role, form, NOW);
  return result.ok ? [] : result.faults;
};
const mentor = (changes: Record<string, unknown>) => faults('mentor', mentorForm(changes));
const student = (changes: Record<string, unknown>) => faults('student', studentForm(changes));
const answersOf = (role: Role, form: unknown): Record<string, unknown> => {
  const result = readFormFor(CCCC, role, form, new Date('2026-11-02'));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.answers;
};

describe('an application form', () => {
  it('is read when it is complete', () => {
    expect(faults('mentor', mentorForm())).toEqual([]);
    expect(faults('student', studentForm())).toEqual([]);
  });

  it('names everything that is missing at once, each by its pointer', () => {
    const found = faults('student', {});
    expect(found).toContainEqual({ pointer: '/firstName', code: 'required' });
    expect(found).toContainEqual({ pointer: '/commitment', code: 'tick-needed' });
    expect(found.length).toBeGreaterThan(20);
    for (const { code } of found) expect(FIELD_CODES).toContain(code);
  });

  it('is open to people with one name', () => {
    expect(faults('student', without(studentForm(), 'lastName'))).toEqual([]);
  });

  it('leaves every consent off that is not ticked', () => {
    expect(answersOf('student', studentForm())['consents']).toEqual({
      followUp: false,
      nextRound: false,
      story: false,
      partners: false,
    });
    expect(answersOf('mentor', mentorForm({ consents: { employerName: true } }))['consents']).toMatchObject({
      employerName: true,
      story: false,
    });
  });

  it('needs the notice to be read, in the version that is in force', () => {
    expect(mentor({ noticeRead: false })).toEqual([{ pointer: '/noticeRead', code: 'tick-needed' }]);
    for (const noticeVersion of ['2019-01', '2026-11'])
      expect(mentor({ noticeVersion })).toEqual([{ pointer: '/noticeVersion', code: 'notice-outdated' }]);
  });

  it.each(['mentor', 'student'] as const)('takes a %s who does not say what matters when working', (role) => {
    const form = role === 'mentor' ? mentorForm() : studentForm();
    expect(answersOf(role, without(form, 'workingStyles'))['workingStyles']).toEqual([]);
    expect(answersOf(role, { ...form, workingStyles: [] })['workingStyles']).toEqual([]);
  });

  it('takes at most three things that matter when working, each once', () => {
    const [plan, ...others] = ['plan', 'details', 'bigPicture', 'encouragement'];
    expect(student({ workingStyles: others })).toEqual([]);
    for (const ask of [mentor, student]) {
      expect(ask({ workingStyles: [plan, ...others] })).toEqual([
        { pointer: '/workingStyles', code: 'too-many', limit: 3 },
      ]);
      expect(ask({ workingStyles: [plan, plan] })).toEqual([
        { pointer: '/workingStyles', code: 'duplicate' },
      ]);
    }
  });

  it('takes at most ten languages, each once', () => {
    const skill = (language: string) => ({ language, level: 'good' });
    const eleven = ['en', 'sv', 'fi', 'ar', 'bn', 'zh', 'nl', 'et', 'fr', 'de', 'hi'].map(skill);
    expect(mentor({ languages: eleven })).toEqual([{ pointer: '/languages', code: 'too-many', limit: 10 }]);
    expect(mentor({ languages: [skill('en'), skill('en')] })).toEqual([
      { pointer: '/languages', code: 'duplicate' },
    ]);
    expect(mentor({ languages: [] })).toEqual([{ pointer: '/languages', code: 'too-few', limit: 1 }]);
    expect(mentor({ languages: [{ language: 'xx', level: 'good' }] })).toEqual([
      { pointer: '/languages/0/language', code: 'choice-unknown' },
    ]);
  });
});

describe('a mentor’s form', () => {
  it('asks an employed mentor for the employer, and tells it together with other faults', () => {
    const form = without(mentorForm({ firstName: '' }), 'employerName', 'employerSize');
    expect(faults('mentor', form)).toEqual([
      { pointer: '/firstName', code: 'required' },
      { pointer: '/employerName', code: 'required' },
      { pointer: '/employerSize', code: 'required' },
    ]);
  });

  it.each(['selfEmployed', 'retired'])('is open to the %s without an employer', (workSituation) => {
    const form = mentorForm({ workSituation });
    const alone = without(form, 'employerName', 'businessId', 'employerMunicipality', 'employerSize');
    expect(faults('mentor', alone)).toEqual([]);
  });

  it.each([
    ['1097805-3', true],
    ['1097805-4', false],
    ['0000001-9', true],
    ['1097805', false],
    ['10978053', true],
    ['FI10978053', true],
    ['FI-1097805-3', true],
    ['\u202A1097805-3\u202C', true],
    ['1097805–3', true],
    ['10978054', false],
    ['1000006-1', false],
  ])('checks the digit of the business ID %s', (id, right) => {
    const expected = right ? [] : [{ pointer: '/businessId', code: 'business-id-invalid' }];
    expect(mentor({ businessId: id })).toEqual(expected);
  });

  it('offers room for one, two or three students, and one where nothing is said', () => {
    for (const capacity of [-1, 0, 0.5, 4, Number.POSITIVE_INFINITY, '3', 1e9])
      expect(mentor({ capacity }), String(capacity)).toMatchObject([
        { pointer: '/capacity', code: 'number-invalid' },
      ]);
    expect(answersOf('mentor', without(mentorForm(), 'capacity'))['capacity']).toBe(1);
  });

  it('keeps the order of expertise, six at most, none twice', () => {
    const six = ['cv', 'workCulture', 'networking', 'interviews', 'leadership', 'livingHere'];
    expect(answersOf('mentor', mentorForm({ expertise: six }))['expertise']).toEqual(six);
    expect(mentor({ expertise: [...six, 'jobHunting'] })).toMatchObject([{ code: 'too-many', limit: 6 }]);
    expect(mentor({ expertise: ['cv', 'cv'] })).toMatchObject([{ code: 'duplicate' }]);
  });

  it('refuses the same field twice', () => {
    expect(mentor({ secondaryField: 'boats' })).toEqual([{ pointer: '/secondaryField', code: 'duplicate' }]);
  });

  it('wants an introduction of 50 to 800 characters', () => {
    expect(mentor({ bio: 'x'.repeat(49) })).toMatchObject([{ code: 'too-short', limit: 50 }]);
    expect(mentor({ bio: 'x'.repeat(801) })).toMatchObject([{ code: 'too-long', limit: 800 }]);
  });
});

describe('a student’s form', () => {
  it('asks for an address that lasts where the first one ends with the studies', () => {
    const completed = (email: string, given: object) => {
      const read = readForm('student', studentForm({ email }), NOW);
      if (!read.ok) throw new Error('The form of the tests is not right.');
      const profile = readProfile('student', read.answers, { given, offer: CCCC, now: NOW });
      return profile.ok ? [] : profile.faults;
    };
    expect(faults('student', without(studentForm(), 'lastingEmail'))).toEqual([]);
    expect(completed('lin@student.centria.fi', {})).toEqual([{ pointer: '/lastingEmail', code: 'required' }]);
    expect(completed('lin@example.org', {})).toEqual([]);
    expect(student({ lastingEmail: 'lin@centria.fi' })).toEqual([
      { pointer: '/lastingEmail', code: 'email-expires' },
    ]);
    expect(student({ email: 'lin@notcentria.fi', lastingEmail: 'lin@notcentria.fi' })).toEqual([]);
  });

  it('reads no answer that no other answer calls for, even a wrong one', () => {
    const changes = { degreeProgramme: 'informationTechnology', otherProgramme: 'x'.repeat(500) };
    expect(answersOf('student', studentForm(changes))).not.toHaveProperty('otherProgramme');
    const address = { email: 'lin@example.org', lastingEmail: 'no address' };
    expect(answersOf('student', studentForm(address))).not.toHaveProperty('lastingEmail');
    expect(answersOf('mentor', mentorForm({ workSituation: 'retired' }))).not.toHaveProperty('employerSize');
  });

  it('asks which programme it is, where it is another than those named', () => {
    expect(student({ degreeProgramme: 'other' })).toEqual([{ pointer: '/otherProgramme', code: 'required' }]);
  });

  it.each([
    '2027-06',
    '06/2027',
    '6.2027',
    '6 / 2027',
    '2027/6',
    'juni 2027',
    'Kesäkuu 2027',
    'kesäkuussa 2027',
    'June, 2027',
    'Jun. 2027',
  ])('reads June of 2027 from %s', (month) => {
    expect(answersOf('student', studentForm({ expectedGraduation: month }))['expectedGraduation']).toBe(
      '2027-06',
    );
  });

  it.each(['en', 'sv', 'fi'])('reads every month by its name, long and short, in %s', (language) => {
    const months = Array.from({ length: 12 }, (_, n) => n);
    for (const month of ['long', 'short'] as const) {
      const name = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      const read = months.map((n) => toMonth(`${name.format(Date.UTC(2027, n))} 2027`));
      expect(read).toEqual(months.map((n) => `2027-${String(n + 1).padStart(2, '0')}`));
    }
  });

  it.each(['2099-12', '12/2099', '2019-01'])('refuses %s as too far away', (month) => {
    expect(student({ expectedGraduation: month })).toEqual([
      { pointer: '/expectedGraduation', code: 'month-far' },
    ]);
  });

  it('reads a stored graduation, however long ago it was', () => {
    const { answers } = readFormFor(CCCC, 'student', studentForm(), new Date('2026-11-02')) as never;
    expect(StudentForm.safeParse({ ...(answers as object), expectedGraduation: '2019-01' }).success).toBe(
      true,
    );
  });

  it.each(['2027-13', '13/2027', '27-06', '2027-06-01', '2026-02-30', 'soon', '6'])(
    'refuses the month %s',
    (month) => {
      expect(student({ expectedGraduation: month })).toEqual([
        { pointer: '/expectedGraduation', code: 'month-invalid' },
      ]);
    },
  );

  it.each([
    ['linkedin.com/in/lin-example', 'https://linkedin.com/in/lin-example'],
    ['https://www.linkedin.com/in/lin?trk=x#y', 'https://www.linkedin.com/in/lin'],
    ['https://fi.linkedin.com/in/lin/', 'https://fi.linkedin.com/in/lin/'],
  ])('takes the profile %s', (given, kept) => {
    expect(answersOf('student', studentForm({ linkedin: given }))['linkedin']).toBe(kept);
  });

  it('needs both promises', () => {
    expect(student({ commitment: false, understandsNoJob: 'true' })).toEqual([
      { pointer: '/commitment', code: 'tick-needed' },
      { pointer: '/understandsNoJob', code: 'type-wrong' },
    ]);
  });
});

describe('a programme', () => {
  const small: Programme = {
    ...CCCC,
    languages: ['fi'],
    noticeVersion: '2027-01',
    offers: {
      municipalities: ['ylivieska'],
      campuses: ['ylivieska'],
      degreeProgrammes: ['nursing'],
      mobilities: ['car'],
      stayIntents: ['finland'],
    },
  };

  it('takes the answers that it offers', () => {
    const answers = {
      locale: 'fi',
      municipality: 'ylivieska',
      campus: 'ylivieska',
      degreeProgramme: 'nursing',
      mobility: 'car',
      stayIntent: 'finland',
      noticeVersion: '2027-01',
    };
    expect(readFormFor(small, 'student', studentForm(answers), new Date('2026-11-02')).ok).toBe(true);
  });

  it('refuses what only another programme offers, each by its name', () => {
    const faults = (role: Role, form: Record<string, unknown>) => {
      const read = readFormFor(small, role, form, new Date('2026-11-02'));
      return read.ok ? [] : read.faults.map(({ pointer, code }) => `${pointer} ${code}`).sort();
    };
    expect(faults('student', studentForm())).toEqual([
      '/campus choice-unknown',
      '/degreeProgramme choice-unknown',
      '/locale choice-unknown',
      '/mobility choice-unknown',
      '/municipality choice-unknown',
      '/noticeVersion notice-outdated',
      '/stayIntent choice-unknown',
    ]);
    expect(faults('mentor', mentorForm({ employerMunicipality: 'vaasa' }))).toContain(
      '/employerMunicipality choice-unknown',
    );
  });
});
