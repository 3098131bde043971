import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, shareableReasons } from '../../shared/domain/matching/explanation.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { longSentence, missingSentence } from '../../shared/text/matching/reason-sentences.ts';
import {
  alternativeSentence,
  conflictSentence,
  fairnessSentences,
  priceSentence,
  remedySentence,
  signedPercent,
} from '../../shared/text/matching/round-sentences.ts';
import { shortSentence } from '../../shared/text/reason/short-sentence.ts';
import { anyMentor, anyStudent, yardstickFor } from '../domain/matching/people.ts';

const names = { mentor: (id: string) => `Mentor ${id}`, student: (id: string) => `Student ${id}` };
const price = { locks: 0, vetoes: 0, pairs: 0, waitingMatched: 0, total: 0, permille: 0 };

describe('reasons in words', () => {
  it('are whole sentences in every language, long ones for coordinators and short ones for the two', () => {
    fc.assert(
      fc.property(anyMentor, anyStudent, fc.constantFrom(...LANGUAGES), (mentor, student, language) => {
        const explanation = explain(yardstickFor([mentor]), mentor, student);
        const { strong, weak, missing } = explanation;
        const long = [
          ...[...strong, ...weak].map(({ said }) => longSentence(said, language)),
          ...missing.map((each) => missingSentence(each, language)),
        ];
        const short = shareableReasons(explanation).flatMap((said) =>
          (['mentor', 'mentee'] as const).map((to) => shortSentence(said, { to, partner: 'Åsa' }, language)),
        );
        for (const sentence of [...long, ...short]) {
          expect(sentence).toMatch(/^\S.*\.$/s);
          expect(sentence).not.toMatch(/undefined|\[object|: \./);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell the two neither a score nor where somebody lives', () => {
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        const shared = shareableReasons(explain(yardstickFor([mentor]), mentor, student));
        for (const said of shared)
          expect(shortSentence(said, { to: 'mentor', partner: 'Lin' }, 'en')).not.toMatch(
            /\d|Jakobstad|Vaasa|wish/,
          );
      }),
    );
  });

  it('speak to each of the two of the other', () => {
    const said = { code: 'FIELD_WANTED', field: 'ict', choice: 1 } as const;
    expect(shortSentence(said, { to: 'mentor', partner: 'Lin' }, 'en')).toBe(
      'Lin wants to work in your field: ICT and software.',
    );
    expect(shortSentence(said, { to: 'mentee', partner: 'Åsa' }, 'sv')).toBe(
      'Åsa känner en bransch där du vill arbeta: IKT och programvara.',
    );
    const shared = { code: 'STYLE_SHARED', styles: ['straightTalk', 'bigPicture'] } as const;
    expect(shortSentence(shared, { to: 'mentee', partner: 'Åsa' }, 'sv')).toBe(
      'Det här är viktigt för er båda när ni arbetar med andra: raka besked; att se helheten.',
    );
    expect(shortSentence(shared, { to: 'mentor', partner: 'Lin' }, 'fi')).toBe(
      'Tämä on teille molemmille tärkeää, kun työskentelette muiden kanssa: suora puhe; kokonaisuuden hahmottaminen.',
    );
  });
});

describe('a round in words', () => {
  it('gives the price of decisions with a real minus and the decimal sign of the language', () => {
    expect([signedPercent(-11, 'en'), signedPercent(-11, 'fi'), signedPercent(0, 'sv')]).toEqual([
      '−1.1\u00a0%',
      '−1,1\u00a0%',
      '±0,0\u00a0%',
    ]);
    expect(priceSentence({ ...price, locks: 3, total: -90, permille: -11 }, 'en')).toBe(
      '−1.1\u00a0% against the best without your 3 locks.',
    );
    expect(priceSentence({ ...price, locks: 1, vetoes: 2, pairs: -1, permille: -50 }, 'sv')).toBe(
      '−5,0\u00a0% mot det bästa utan er låsning och era 2 veton. Det blir 1 par färre.',
    );
    expect(priceSentence(price, 'fi')).toBe('Mitään ei ole lukittu eikä estetty.');
  });

  it('names both sides of a conflict, and the change that would help', () => {
    expect(
      conflictSentence({ code: 'STUDENT_LOCKED_TWICE', studentId: '1', mentorIds: ['1', '2'] }, names, 'en'),
    ).toBe('Student 1 is locked to more than one mentor: Mentor 1, Mentor 2.');
    expect(remedySentence({ code: 'RAISE_CAPACITY', mentorId: '1', capacity: 2 }, names, 'en')).toBe(
      'Ask Mentor 1 to take 2 students.',
    );
  });

  it('tells what another pair would mean for everybody', () => {
    const alternative = {
      mentorId: '1',
      studentId: '1',
      score: 700,
      regret: { pairs: 0, waitingMatched: 0, total: 3 },
      moved: [
        { studentId: '1', before: '2', after: '1' },
        { studentId: '2', before: '1', after: undefined },
      ],
    };
    expect(alternativeSentence(alternative, names, 'en')).toBe(
      'If instead Mentor 1 – Student 1: total −3; Student 2 would have no mentor.',
    );
  });

  it('has a sentence for each figure of the fairness sheet, also of an empty one', () => {
    const empty = {
      pairs: 0,
      students: 0,
      scores: undefined,
      groups: [],
      widestGap: undefined,
      load: { mentors: 0, unused: 0, full: 0, places: 0, taken: 0 },
      skippedTwice: [],
      blocking: { count: 0, strongest: [] },
    };
    for (const language of LANGUAGES) expect(fairnessSentences(empty, names, language)).toHaveLength(6);
  });
});
