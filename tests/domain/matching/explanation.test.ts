import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, shareableReasons } from '../../../shared/domain/matching/explanation.ts';
import { coupleKey } from '../../../shared/domain/matching/pool.ts';
import type { MentorProfile, StudentProfile } from '../../../shared/domain/matching/profile.ts';
import { CRITERIA, type Rules } from '../../../shared/domain/matching/rules.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { SharedReason } from '../../../shared/domain/pairs/shared-reason.ts';
import { generalSentence } from '../../../shared/text/matching/reason-sentences.ts';
import {
  anyMentor,
  anyStudent,
  balanced,
  mentorIn,
  scoringContextFor,
  studentIn,
} from '../../people/pool.ts';

const explained = (mentor: Partial<MentorProfile>, student: Partial<StudentProfile>) =>
  explain(scoringContextFor([mentorIn('m', mentor)]), mentorIn('m', mentor), studentIn('s', student));
const said = ({ strong, weak }: ReturnType<typeof explain>) =>
  [...strong, ...weak].map(({ said: each }) => each);

describe('the explanation of a pair', () => {
  it('names the three strongest reasons by what they add, and all that speaks against', () => {
    const { strong, weak } = explained(
      { field: 'ict', expertise: ['jobHunting', 'workCulture'], municipality: 'kokkola' },
      { targetFields: ['ict'], needs: ['jobHunting', 'workCulture'], municipality: 'vaasa' },
    );
    expect(strong.map(({ criterion }) => criterion)).toEqual(['FIELD', 'NEEDS', 'LANGUAGE']);
    expect(weak.map(({ criterion }) => criterion)).toEqual(['TIME', 'PLACE']);
    expect(strong[0]?.said).toEqual({ code: 'FIELD_WANTED', field: 'ict', choice: 1 });
    expect(strong[1]?.said).toEqual({ code: 'NEEDS_MET', topics: ['jobHunting', 'workCulture'], of: 2 });
  });

  it('is never empty: where nothing speaks strongly, the round as a whole does', () => {
    const poor = explained(
      {
        field: 'food',
        expertise: ['cv'],
        languages: [{ language: 'en', level: 'good' }],
        yearsExperience: 'under3',
        workingStyles: ['encouragement'],
      },
      { targetFields: ['ict'], needs: ['jobHunting'], municipality: 'vaasa', workExperience: 'over3' },
    );
    expect(poor.strong).toEqual([]);
    expect(poor.general).toEqual(['NOTHING_STRONG']);
    expect(shareableReasons(poor)).toEqual([{ code: 'WHOLE_ROUND' }]);
    expect(SharedReason.parse(shareableReasons(poor)[0])).toEqual({ code: 'WHOLE_ROUND' });
    expect(generalSentence('NOTHING_STRONG', poor, 'en')).toContain('the round as a whole is best so');
  });

  it('says that little is known where little was answered', () => {
    const silent = explained(
      { expertise: [], availability: [], workingStyles: [] },
      { targetFields: ['other'] },
    );
    expect(silent.known).toBe(42);
    expect(silent.general).toContain('LITTLE_KNOWN');
    expect(generalSentence('LITTLE_KNOWN', silent, 'sv')).toContain(`${silent.known}\u00a0%`);
  });

  it('says what was missing, and of whom', () => {
    const { missing } = explained(
      { expertise: [], availability: [], workingStyles: [] },
      { needs: [], targetFields: ['other'] },
    );
    expect(missing.filter(({ criterion }) => criterion !== 'TIME')).toEqual([
      { criterion: 'FIELD', sides: ['student'] },
      { criterion: 'NEEDS', sides: ['mentor', 'student'] },
      { criterion: 'STYLE', sides: ['mentor'] },
    ]);
    expect(explained({}, {}).missing).toEqual([]);
  });

  it.each<[string, Partial<MentorProfile>, Partial<StudentProfile>, object]>([
    [
      'a second field',
      { field: 'food', secondaryField: 'ict' },
      { targetFields: ['boats', 'ict'] },
      { code: 'FIELD_SECOND', field: 'ict', choice: 2 },
    ],
    [
      'a related field',
      { field: 'automation' },
      { targetFields: ['ict'] },
      { code: 'FIELD_RELATED', field: 'automation', wanted: 'ict' },
    ],
    [
      'another field',
      { field: 'food' },
      { targetFields: ['ict'] },
      { code: 'FIELD_DIFFERENT', field: 'food', wanted: ['ict'] },
    ],
    [
      'needs that are not met',
      { expertise: ['cv'] },
      { needs: ['interviews', 'cv', 'leadership'] },
      { code: 'NEEDS_UNMET', topics: ['interviews', 'leadership'], of: 3 },
    ],
    [
      'a language to practise',
      {
        languages: [
          { language: 'en', level: 'fluent' },
          { language: 'sv', level: 'native' },
        ],
      },
      { languagePractice: ['sv'] },
      { code: 'PRACTICE', languages: ['sv'] },
    ],
    [
      'a language that cannot be practised',
      {},
      { languagePractice: ['sv'] },
      { code: 'PRACTICE_IMPOSSIBLE', languages: ['sv'] },
    ],
    [
      'a modest language',
      {},
      { languages: [{ language: 'en', level: 'good' }] },
      { code: 'LANGUAGE_MODEST', language: 'en', level: 'good' },
    ],
    [
      'times in common',
      { availability: ['weekend'] },
      { availability: ['weekend'] },
      { code: 'TIMES_SHARED', slots: ['weekend'] },
    ],
    ['a neighbouring place', { municipality: 'larsmo' }, {}, { code: 'NEAR', minutes: 12 }],
    ['a far place', { municipality: 'vaasa' }, {}, { code: 'FAR', minutes: 84 }],
    ['a place nobody knows', { municipality: 'otherFinland' }, {}, { code: 'DISTANCE_UNKNOWN' }],
    [
      'a way of working in common',
      { workingStyles: ['straightTalk', 'plan', 'details'] },
      { workingStyles: ['plan', 'bigPicture', 'straightTalk'] },
      { code: 'STYLE_SHARED', styles: ['plan', 'straightTalk'] },
    ],
    [
      'little in common in how they work',
      { workingStyles: ['plan', 'details'] },
      { workingStyles: ['flexibility', 'bigPicture'] },
      { code: 'STYLE_DIFFERENT', ofMentor: ['plan', 'details'], ofStudent: ['flexibility', 'bigPicture'] },
    ],
    [
      'a wish that is met',
      { preferredFields: ['ict'] },
      { targetFields: ['ict'] },
      { code: 'MENTOR_WISH_MET' },
    ],
    [
      'a wish that is not met',
      { preferredFields: ['boats'] },
      { targetFields: ['ict'] },
      { code: 'MENTOR_WISH_UNMET' },
    ],
    [
      'little experience',
      { yearsExperience: 'under3' },
      { workExperience: 'over3' },
      { code: 'LITTLE_EXPERIENCE', years: 'under3' },
    ],
  ])('says it where there is %s', (_, mentor, student, expected) => {
    // A reason may be none of the three strongest, so that each criterion is asked alone.
    const none = Object.fromEntries(CRITERIA.map((key) => [key, 0])) as Rules['weights'];
    const alone = CRITERIA.flatMap((key) => {
      const rules = { ...balanced, weights: { ...none, [key]: 10 } };
      return said(
        explain(
          scoringContextFor([mentorIn('m', mentor)], { rules }),
          mentorIn('m', mentor),
          studentIn('s', student),
        ),
      );
    });
    expect(alone).toContainEqual(expected);
  });

  it('adds up: its score is the score, and each reason belongs to a part', () => {
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        const context = scoringContextFor([mentor]);
        const { score, parts, strong, weak } = explain(context, mentor, student);
        expect(score).toBe(scoreOf(context, mentor, student));
        for (const { criterion, fit } of [...strong, ...weak])
          expect(parts.find(({ key }) => key === criterion)?.fit).toBe(fit);
        expect(strong.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('what the two are told', () => {
  it('is only what speaks for them, and never a wish, a score or where somebody lives', () => {
    const context = {
      ...scoringContextFor([]),
      wishes: new Map([[coupleKey('app_m', 'app_s'), 'MUTUAL' as const]]),
    };
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        const explanation = explain(context, mentor, student);
        const shared = shareableReasons(explanation);
        const own = shared.filter(({ code }) => code !== 'WHOLE_ROUND');
        expect(shared.length).toBeGreaterThan(0);
        expect(explanation.strong.map(({ said: each }) => each)).toEqual(expect.arrayContaining([...own]));
        for (const { code } of shared) expect(code).not.toMatch(/WISH|DIFFER|UNMET|FAR|MODEST|UNKNOWN/);
        for (const { said: each, shareable } of explanation.strong)
          expect(shareable).toBe(shared.some(({ code }) => code === each.code));
      }),
    );
  });
});
