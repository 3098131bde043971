import { describe, expect, it } from 'vitest';
import {
  evidenceList,
  type FundingIndicator,
  type FundingReport,
  fundingReport,
  standing,
} from '../../shared/pages/funding-view.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

const same = (text: string) => ({ en: text, sv: text, fi: text });
const figure = (changes: Partial<FundingIndicator> = {}): FundingIndicator => ({
  key: 'pairs.formed',
  label: same('Pairs <formed>'),
  definition: same('Both have said yes.'),
  definitionVersion: 1,
  unit: 'COUNT',
  target: 30,
  actual: 27,
  thisMonth: 6,
  ...{ isConfirmed: true, responses: null, ofWhich: [] },
  gross: { definition: same('Proposals that both accepted.'), actual: 28 },
  ...changes,
});
const report = (...indicators: FundingIndicator[]): FundingReport => ({
  asOf: '2027-03-15T12:05:00Z',
  decisions: [{ id: 'permanent', label: same('Permanent'), status: 'OPEN' }],
  decision: {
    id: 'permanent',
    label: same('Permanent'),
    status: 'OPEN',
    from: '2026-01-01',
    carriesOver: false,
  },
  indicators,
});
const english = { text: fundingText.en, language: 'en' } as const;

describe('a figure', () => {
  it.each([
    [{ actual: 27 }, '3 behind target'],
    [{ actual: 30 }, 'Target reached'],
    [{ actual: 31 }, '1 above target'],
    [{ target: null }, 'No target set'],
    [{ unit: 'HOURS', target: 2000, actual: 500 }, '1,500 h behind target'],
  ])('stands in words: %j is “%s”', (changes, words) => {
    expect(standing(figure(changes), english)).toBe(words);
  });

  it.each(LANGUAGES)('is shown in %s with target, definition and its version', (language) => {
    const { markup } = fundingReport(report(figure()), { text: fundingText[language], language });
    expect(markup).toContain('Pairs &lt;formed&gt;');
    expect(markup).toContain('Both have said yes.');
    expect(markup).toContain(`${fundingText[language].gross}: Proposals that both accepted.`);
    expect(markup).toContain(`data-label="${fundingText[language].gross}">28<`);
    expect(markup).toMatch(/version 1|versio 1/);
    expect(markup).not.toMatch(/undefined|NaN/);
  });

  it.each(LANGUAGES)('that nobody has entered is no zero, in %s', (language) => {
    const words = { text: fundingText[language], language };
    const unknown = figure({ actual: null, thisMonth: 0 });
    expect(standing(unknown, words)).toBe(words.text.notEntered);
    const { markup } = fundingReport(report(unknown), words);
    expect(markup).toContain(words.text.resultsNotEntered);
    expect(markup).not.toContain(words.text.empty);
    expect(markup).not.toContain('class="bar"');
    expect(markup).toContain('<strong>–</strong>');
  });

  it.each(LANGUAGES)('tells in %s where its target comes from', (language) => {
    const given = report(figure());
    const { markup } = fundingReport(given, { text: fundingText[language], language });
    expect(markup).not.toContain('<span lang="en">');
  });

  it.each(LANGUAGES)('leads in %s to what it counts, unless that is nothing', (language) => {
    const words = { text: fundingText[language], language };
    expect(fundingReport(report(figure()), words).markup).toContain('data-evidence="pairs.formed"');
    expect(fundingReport(report(figure({ actual: 0 })), words).markup).not.toContain('data-evidence');
    const entry = {
      ...{ date: '2027-02-03', amount: 90, toldAt: '2027-02-04T10:00:00Z', toldBy: 'STAFF' },
      evidence: { kind: 'attendance', id: 'trs_1.app_<1>' },
    };
    const { markup } = evidenceList(
      {
        indicator: { key: 'training.hours', label: same('Hours'), unit: 'HOURS' },
        ...{ months: [{ month: '2027-02', amount: 90 }], month: '2027-02', items: [entry] },
      },
      words,
    );
    expect(markup).toContain('trs_1.app_&lt;1&gt;');
    expect(markup).toContain(words.text.minutes('90'));
    expect(markup).toContain(words.text.tellers.STAFF);
    expect(markup).toContain({ en: 'Feb 2027', sv: '2/2027', fi: '2/2027' }[language]);
    expect(markup).not.toMatch(/undefined|NaN/);
  });

  it('says that results were carried over, where they were', () => {
    const given = report(figure());
    const carried = { ...given, decision: { ...given.decision, carriesOver: true } };
    expect(fundingReport(carried, english).markup).toContain(fundingText.en.carriesOver);
    expect(fundingReport(given, english).markup).not.toContain(fundingText.en.carriesOver);
  });

  it('has a bar that never leaves its frame', () => {
    const { markup } = fundingReport(report(figure({ actual: 90 }), figure({ actual: 0 })), english);
    const widths = [...markup.matchAll(/class="bar-part"[^>]* width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([200, 0]);
  });

  it.each(LANGUAGES)(
    'that is made of answers stands in %s beside their number and the response rate',
    (language) => {
      const words = { text: fundingText[language], language };
      const mean = {
        unit: 'MEAN',
        target: null,
        gross: null,
        actual: 8.7,
        responses: { answers: 38, asked: 60 },
      };
      const { markup } = fundingReport(report(figure(mean)), words);
      expect(markup).toContain({ en: '8.7', sv: '8,7', fi: '8,7' }[language]);
      expect(markup).toContain({ en: '38 of 60', sv: '38 av 60', fi: '38 / 60' }[language]);
      expect(markup).toMatch(/63\s?%/);
      const few = { ...mean, actual: null, thisMonth: null, responses: { answers: 2, asked: 4 } };
      expect(standing(figure(few), words)).toBe(words.text.tooFewAnswers);
      const nobody = { ...few, responses: { answers: 0, asked: 0 } };
      expect(fundingReport(report(figure(nobody)), words).markup).toContain(words.text.nobodyAsked);
      const share = figure({ ...mean, unit: 'SHARE', actual: 75 });
      expect(fundingReport(report(share), words).markup).toMatch(/<strong>75\s?%/);
    },
  );

  it.each(LANGUAGES)('has its parts below it in %s, those without anything left out', (language) => {
    const words = { text: fundingText[language], language };
    const part = (key: string, actual: number) => ({ key, label: same(key), actual, thisMonth: 0 });
    const { markup } = fundingReport(report(figure({ ofWhich: [part('moved', 2), part('ill', 0)] })), words);
    expect(markup).toContain(words.text.ofWhich('moved'));
    expect(markup).toContain('data-evidence="moved"');
    expect(markup).not.toContain(words.text.ofWhich('ill'));
  });

  it.each(LANGUAGES)('says in %s where the owner has not decided on its definition', (language) => {
    const words = { text: fundingText[language], language };
    expect(fundingReport(report(figure({ isConfirmed: false })), words).markup).toContain(
      words.text.proposal,
    );
    expect(fundingReport(report(figure()), words).markup).not.toContain(words.text.proposal);
  });

  it('without any facts says why it is empty', () => {
    expect(fundingReport(report(figure({ actual: 0 })), english).markup).toContain(fundingText.en.empty);
  });
});
