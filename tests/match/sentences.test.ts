import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, shareableReasons } from '../../shared/domain/matching/explanation.ts';
import { inside } from '../../shared/text/inside.ts';
import { LANGUAGES, type Language } from '../../shared/text/language.ts';
import { longSentence, missingSentence } from '../../shared/text/matching/reason-sentences.ts';
import {
  alternativeSentence,
  conflictSentence,
  fairnessSentences,
  priceSentence,
  remedySentence,
  signedPercent,
} from '../../shared/text/matching/round-sentences.ts';
import { matchingText } from '../../shared/text/matching/text.ts';
import { shortSentence } from '../../shared/text/reason/short-sentence.ts';
import { anyMentor, anyStudent, scoringContextFor } from '../people/pool.ts';

const names = { mentor: (id: string) => `Mentor ${id}`, student: (id: string) => `Student ${id}` };
const price = { locks: 0, vetoes: 0, rooms: 0, pairs: 0, waitingMatched: 0, total: 0, permille: 0 };

describe('reasons in words', () => {
  it('are whole sentences in every language, long ones for coordinators and short ones for the two', () => {
    fc.assert(
      fc.property(anyMentor, anyStudent, fc.constantFrom(...LANGUAGES), (mentor, student, language) => {
        const explanation = explain(scoringContextFor([mentor]), mentor, student);
        const { strong, weak, missing } = explanation;
        const long = [
          ...[...strong, ...weak].map(({ said }) => longSentence(said, language)),
          ...missing.map((each) => missingSentence(each, language)),
        ];
        const short = shareableReasons(explanation).flatMap((said) =>
          (['mentor', 'student'] as const).map((to) => shortSentence(said, { to, partner: 'Åsa' }, language)),
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
        const shared = shareableReasons(explain(scoringContextFor([mentor]), mentor, student));
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
    expect(shortSentence(said, { to: 'student', partner: 'Åsa' }, 'sv')).toBe(
      'Åsa känner en bransch där du vill arbeta: IKT och programvara.',
    );
    const shared = { code: 'STYLE_SHARED', styles: ['straightTalk', 'bigPicture'] } as const;
    expect(shortSentence(shared, { to: 'student', partner: 'Åsa' }, 'sv')).toBe(
      'Det här är viktigt för er båda när ni arbetar med andra: raka besked; att se helheten.',
    );
    expect(shortSentence(shared, { to: 'mentor', partner: 'Lin' }, 'fi')).toBe(
      'Tämä on teille molemmille tärkeää, kun työskentelette muiden kanssa: suora puhe; kokonaisuuden hahmottaminen.',
    );
  });
});

describe('labels inside a sentence', () => {
  it('lose their capital letter, but for abbreviations and, in English, names of languages', () => {
    const lower = (label: string, language: Language) => inside(label, language);
    expect(lower('Boats and marine', 'en')).toBe('boats and marine');
    expect(lower('Swedish at work', 'en')).toBe('Swedish at work');
    expect(lower('Svenska i arbetslivet', 'sv')).toBe('svenska i arbetslivet');
    expect(lower('CV ja LinkedIn', 'fi')).toBe('CV ja LinkedIn');
    expect(lower('IKT och programvara', 'sv')).toBe('IKT och programvara');
    expect(lower('Äidinkieli', 'fi')).toBe('äidinkieli');
  });
});

describe('Finnish explanations', () => {
  const needs = (code: 'NEEDS_MET' | 'NEEDS_UNMET', topics: readonly ('cv' | 'networking')[], of: number) =>
    longSentence({ code, topics, of }, 'fi');

  it('count needs in words and inflect no name of a need', () => {
    expect(needs('NEEDS_MET', ['cv'], 1)).toBe(
      'Mentori voi auttaa kaikessa, mihin opiskelija toivoo apua: CV ja LinkedIn.',
    );
    expect(needs('NEEDS_MET', ['cv', 'networking'], 3)).toBe(
      'Opiskelija toivoo apua kolmeen asiaan, ja mentori voi auttaa niistä kahdessa: CV ja LinkedIn; verkostoituminen.',
    );
    expect(needs('NEEDS_UNMET', ['networking'], 2)).toBe(
      'Opiskelija toivoo apua kahteen asiaan, mutta mentori ei voi auttaa niistä yhdessä: verkostoituminen.',
    );
  });

  it('tell how many have a pair without a fraction, also of one and of none', () => {
    const { pairs, load } = matchingText.fi.fairness;
    expect([pairs(57, 60), pairs(1, 1), pairs(0, 3)]).toEqual([
      'Opiskelijoita on 60, ja heistä 57 saa parin.',
      'Opiskelijoita on yksi, ja hän saa parin.',
      'Opiskelijoita on 3, ja heistä kukaan ei saa paria.',
    ]);
    expect([load(40, 45, 3), load(1, 1, 0), load(2, 3, 1)]).toEqual([
      'Mentoreilla on yhteensä 45 paikkaa, ja niistä 40 on varattu. 3 mentoria jää ilman mentoroitavaa.',
      'Mentoreilla on yksi paikka, ja se on varattu. Yksikään mentori ei jää ilman mentoroitavaa.',
      'Mentoreilla on yhteensä 3 paikkaa, ja niistä 2 on varattu. Yksi mentori jää ilman mentoroitavaa.',
    ]);
  });

  it('write no fraction with a slash in any sentence about people', () => {
    const { price: priceWords, fairness, long, alternative } = matchingText.fi;
    const all = [
      ...[1, 2, 3].flatMap((n) => [long.NEEDS_MET('x', n, 3), long.NEEDS_UNMET('x', n, 3)]),
      ...[0, 1, 2].flatMap((n) => [fairness.pairs(n, 2), fairness.load(n, 2, n), priceWords.waiting(n + 1)]),
      alternative.moves('Lin', 'Ada'),
    ];
    for (const sentence of all) expect(sentence).not.toMatch(/\d\/\d/);
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
    expect(priceSentence(price, 'fi')).toBe('Ei lukituksia, estoja eikä muutettuja paikkoja.');
    expect(priceSentence({ ...price, rooms: 1, pairs: -1, permille: -500 }, 'en')).toBe(
      '−50.0\u00a0% against the best without your 1 change of places. It forms 1 pair fewer.',
    );
    expect(priceSentence({ ...price, locks: 1, vetoes: 1, rooms: 2, pairs: 2, permille: 100 }, 'fi')).toBe(
      '+10,0\u00a0% verrattuna parhaaseen ilman omia päätöksiänne (1 lukitus, 1 esto ja 2 paikkojen muutosta). Syntyy 2 paria enemmän.',
    );
  });

  it('names both sides of a conflict, and the change that would help', () => {
    expect(
      conflictSentence({ code: 'STUDENT_LOCKED_TWICE', studentId: '1', mentorIds: ['1', '2'] }, names, 'en'),
    ).toBe('Student 1 is locked to more than one mentor: Mentor 1, Mentor 2.');
    expect(remedySentence({ code: 'RAISE_CAPACITY', mentorId: '1', capacity: 2 }, names, 'en')).toBe(
      'Ask Mentor 1 to take 2 students.',
    );
  });

  it('ask for a mentor by the language that nobody shares, and by the field where it is known', () => {
    const recruit = (language: Language, changes: object) =>
      remedySentence({ code: 'RECRUIT', field: 'ict', ...changes }, names, language);
    expect(LANGUAGES.map((language) => recruit(language, { languages: ['fi', 'ne'] }))).toEqual([
      'No small change helps: find one more mentor who speaks a language of the student’s well (Finnish; Nepali), best from this field: ICT and software.',
      'Ingen liten ändring hjälper: hitta en mentor till som talar något av den studerandes språk bra (finska; nepali), helst från den här branschen: IKT och programvara.',
      'Pieni muutos ei auta: etsi vielä yksi mentori, joka puhuu hyvin jotakin opiskelijan kielistä (suomi; nepali), mieluiten tältä alalta: ICT ja ohjelmistot.',
    ]);
    expect(recruit('en', { field: undefined })).toBe('No small change helps: find one more mentor.');
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
