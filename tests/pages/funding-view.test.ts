import { describe, expect, it } from 'vitest';
import {
  amountIn,
  companiesSection,
  missingSection,
  periodsSection,
  spansOf,
} from '../../shared/pages/funding-sections.ts';
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
  ...{
    months: { '2027-02': 21, '2027-03': 6 },
    plan: 20,
    course: 'ON_COURSE',
    forecast: { low: 29, high: 34 },
  },
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
    isBeingCounted: false,
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

  it.each(LANGUAGES)(
    'that is being counted by new dates is not shown, and is not one that nobody has entered, in %s',
    (language) => {
      const text = fundingText[language];
      const { decision, ...rest } = report(figure({ actual: null }));
      const { markup } = fundingReport(
        { ...rest, decision: { ...decision, isBeingCounted: true } },
        { text, language },
      );
      expect(markup).toContain(text.beingCounted);
      expect(markup).not.toContain(text.resultsNotEntered);
      expect(markup).not.toContain(text.notEntered);
    },
  );

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
    // The last is the step of the funnel.
    expect(widths).toEqual([200, 0, 200]);
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

describe('the sections below the figures', () => {
  it.each(LANGUAGES)('say in %s how a figure stands to its plan, and where it leads', (language) => {
    const text = fundingText[language];
    const { markup } = fundingReport(report(figure()), { text, language });
    expect(markup).toContain(text.courses.ON_COURSE);
    expect(markup).toContain(text.dueByNow('20'));
    expect(markup).toContain(text.forecast('29', '34'));
    expect(markup).toContain(text.assumptions);
    // The line is drawn for the eye; its months stand in a table behind it.
    expect(markup).toMatch(/<polyline points="0,\d+ 120,2"/);
    expect(markup).toContain(text.trendOf('Pairs &lt;formed&gt;'));
  });

  it('show a month, a quarter or a year in place of this month', () => {
    const spread = figure({ months: { '2026-12': 4, '2027-02': 17, '2027-03': 6 } });
    expect(spansOf([spread])).toEqual([
      '2027-Q1',
      '2027-03',
      '2027-02',
      '2027',
      '2026-Q4',
      '2026-12',
      '2026',
    ]);
    expect(['2027', '2027-Q1', '2027-03', '2026-Q3'].map((span) => amountIn(spread, span))).toEqual([
      ...[23, 23, 6, 0],
    ]);
    const { markup } = fundingReport(report(spread), { ...english, span: '2027-Q1' });
    expect(markup).toContain('data-label="Quarter 1/2027">23<');
  });

  it.each(LANGUAGES)('lead in %s from what is missing to its place in the desk', (language) => {
    const text = fundingText[language];
    const items = [{ kind: 'MEETING_OF_ONE_SIDE', date: '2027-02-01', id: 'mtg_1', place: '/pairs/pai_1' }];
    const { markup } = missingSection({ items }, { text, language });
    expect(markup).toContain(text.missingKinds.MEETING_OF_ONE_SIDE);
    expect(markup).toContain('href="/console/#/pairs/pai_1"');
    expect(missingSection({ items: [] }, { text, language }).markup).toContain(text.nothingMissing);
  });

  it('keep small numbers of companies back, and list them for the screen alone', () => {
    const items = [
      { id: 'com_1', since: '2027-01-20', businessId: '1234567-1', municipality: 'vaasa', size: null },
    ];
    const byMunicipality = [{ municipality: 'vaasa', count: null }];
    const { markup } = companiesSection({ items, byMunicipality }, english) ?? { markup: '' };
    expect(markup).toContain('Vaasa (Vasa)');
    expect(markup).toContain('Kept back');
    expect(markup).toMatch(/<details class="screen-only">.*1234567-1/s);
  });

  it('show each period with its state, deadline, sum and hash', () => {
    const { markup } = periodsSection(
      {
        items: [
          {
            ...{ id: 'prd_1', from: '2027-01-01', to: '2027-06-30', dueOn: '2027-08-31', status: 'CLAIMED' },
            ...{ most: 5_600_050, locks: [{ at: '2027-07-15T09:00:00Z', hash: 'ab'.repeat(32) }] },
            claim: { number: 'M1', amount: 1_200_000 },
          },
        ],
      },
      { text: fundingText.fi, language: 'fi' },
    );
    for (const words of [
      'Haettu',
      '31.8.2027',
      '56\u00a0000,50\u00a0€',
      '12\u00a0000,00\u00a0€ (M1)',
      'abababababab…',
    ])
      expect(markup).toContain(words);
  });
});
