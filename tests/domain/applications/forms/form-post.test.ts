import { describe, expect, it } from 'vitest';
import { formFromPost, postFromAnswers } from '../../../../shared/domain/applications/forms/post.ts';
import { readForm } from '../../../../shared/domain/applications/forms/read.ts';
import { mentorForm, studentForm } from '../../../people/forms.ts';

/** Body that a browser without JavaScript posts for a form that is filled in like this. */
const posted = (form: Record<string, unknown>): URLSearchParams => {
  const post = new URLSearchParams();
  for (const [name, answer] of Object.entries(form)) {
    if (name === 'languages')
      (answer as { language: string; level: string }[]).forEach(({ language, level }, row) => {
        post.append(`languages.${row}.language`, language);
        post.append(`languages.${row}.level`, level);
      });
    else if (name === 'workedInFinland') post.append(name, answer === true ? 'yes' : 'no');
    else if (Array.isArray(answer)) for (const one of answer as string[]) post.append(name, one);
    else post.append(name, answer === true ? 'on' : String(answer));
  }
  return post;
};

describe('a form posted without JavaScript', () => {
  it('says the same as the form that JavaScript sends', () => {
    expect(formFromPost('mentor', posted(mentorForm()))).toEqual(mentorForm());
    expect(formFromPost('student', posted(studentForm()))).toEqual(studentForm());
  });

  it('leaves out what was left empty', () => {
    const post = posted(studentForm());
    post.append('phone', '');
    post.append('needs', '');
    post.append('languages.5.language', '');
    post.append('languages.5.level', '');
    post.append('languages.fi', '');
    expect(formFromPost('student', post)).toEqual(studentForm());
  });

  it('reads the languages that it names itself before those that a person names', () => {
    const post = new URLSearchParams(
      'languages.0.language=ne&languages.0.level=native&languages.en=fluent&languages.sv=&languages.1.language=hi',
    );
    expect(formFromPost('student', post)['languages']).toEqual([
      { language: 'en', level: 'fluent' },
      { language: 'ne', level: 'native' },
      { language: 'hi' },
    ]);
  });

  it('reads consents by their names', () => {
    const post = posted(studentForm());
    post.append('consents.story', 'on');
    expect(formFromPost('student', post)['consents']).toEqual({ story: true });
  });

  it('leaves language, role and cohort to the deed', () => {
    const post = posted(studentForm());
    for (const name of ['lang', 'role', 'cohortId']) post.append(name, 'x');
    expect(formFromPost('student', post)).toEqual(studentForm());
  });

  it('refuses a field twice and unknown names like any other form', () => {
    const post = posted(studentForm());
    post.append('firstName', 'Ann');
    post.append('__proto__', 'x');
    const result = readForm('student', formFromPost('student', post), new Date('2026-11-02'));
    expect(result.ok || result.faults).toEqual([
      { pointer: '/firstName', code: 'type-wrong' },
      { pointer: '/__proto__', code: 'unknown-field' },
    ]);
  });

  it('comes back as each question asks for its answer, a month as month and year', () => {
    const { email: _, ...answers } = studentForm();
    const post = postFromAnswers({ ...answers, expectedGraduation: '2027-06' });
    expect(post.get('expectedGraduation')).toBe('6/2027');
    const read = readForm(
      'student',
      { ...studentForm(), ...formFromPost('student', post) },
      new Date('2026-11-02'),
    );
    expect(read).toMatchObject({ answers: { expectedGraduation: '2027-06' } });
  });
});
