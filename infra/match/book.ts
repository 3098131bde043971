import { labelOf } from '../../shared/domain/vocabularies/vocabulary.ts';
import type { Refused } from '../../shared/sheets/read.ts';
import type { Table } from '../../shared/sheets/values.ts';
import type { Language } from '../../shared/text/language.ts';
import {
  generalSentence,
  longSentence,
  missingSentence,
} from '../../shared/text/matching/reason-sentences.ts';
import {
  alternativeSentence,
  fairnessSentences,
  groupLabel,
  type Names,
  priceSentence,
  remedySentence,
} from '../../shared/text/matching/round-sentences.ts';
import { matchingText } from '../../shared/text/matching/text.ts';
import type { SheetText } from '../../shared/text/sheet/en.ts';
import { sheetText } from '../../shared/text/sheet/text.ts';
import { type FromSheets, MOST_ALTERNATIVES, namesIn, type Proposal } from './proposal.ts';

type Telling = {
  readonly words: SheetText;
  readonly language: Language;
  readonly names: Names;
};

const pairsTable = ({ pairs }: Proposal, { words, language, names }: Telling): Table => {
  const { columns, sheets, yes } = words;
  return {
    name: sheets.pairs,
    widths: [28, 28, 14, 10, 90],
    heading: [columns.mentor, columns.student, columns.score, columns.locked, columns.reasons],
    rows: pairs.map(({ mentor, student, locked, explanation }) => [
      names.mentor(mentor.id),
      names.student(student.id),
      explanation.score,
      locked ? yes : '',
      [
        ...explanation.strong.map(({ said }) => longSentence(said, language)),
        ...explanation.general.map((general) => generalSentence(general, explanation, language)),
      ].join(' '),
    ]),
  };
};

const explanationsTable = ({ pairs }: Proposal, telling: Telling): Table => {
  const { words, language, names } = telling;
  const { columns, sides } = words;
  const { criteria } = matchingText[language];
  return {
    name: words.sheets.explanations,
    widths: [28, 28, 14, 24, 12, 8, 90],
    heading: [
      columns.mentor,
      columns.student,
      columns.side,
      columns.criterion,
      columns.fit,
      columns.weight,
      columns.sentence,
    ],
    rows: pairs.flatMap(({ mentor, student, explanation, alternatives }) => {
      const who = [names.mentor(mentor.id), names.student(student.id)];
      const weightOf = new Map(explanation.parts.map(({ key, weight }) => [key, weight]));
      const reasons = (side: string, list: typeof explanation.strong) =>
        list.map(({ criterion, fit, said }) => [
          ...who,
          side,
          criteria[criterion],
          fit,
          weightOf.get(criterion) ?? 0,
          longSentence(said, language),
        ]);
      return [
        ...explanation.general.map((general) => [
          ...who,
          sides.general,
          '',
          '',
          '',
          generalSentence(general, explanation, language),
        ]),
        ...reasons(sides.for, explanation.strong),
        ...reasons(sides.against, explanation.weak),
        ...explanation.missing.map((missing) => [
          ...who,
          sides.missing,
          criteria[missing.criterion],
          '',
          weightOf.get(missing.criterion) ?? 0,
          missingSentence(missing, language),
        ]),
        ...alternatives.map((alternative) => [
          ...who,
          sides.alternative,
          '',
          '',
          '',
          alternativeSentence(alternative, names, language),
        ]),
      ];
    }),
  };
};

const unmatchedTable = ({ unmatched, freeMentors }: Proposal, telling: Telling): Table => {
  const { words, language, names } = telling;
  const { columns, roles } = words;
  const text = matchingText[language];
  return {
    name: words.sheets.unmatched,
    widths: [14, 28, 12, 60, 90],
    heading: [columns.role, columns.name, columns.possible, columns.why, columns.change],
    rows: [
      ...unmatched.map(({ student, reason, options, remedies }) => [
        roles.student,
        names.student(student.id),
        options.possible.length,
        [
          // The commonest obstacle is among the counted ones.
          ...(options.reasons.some(({ why }) => why === reason) ? [] : [`${text.unmatched[reason]}.`]),
          ...options.reasons.map(({ why, people }) => `${text.why[why]}: ${people}.`),
        ].join(' '),
        remedies[0] === undefined ? '' : remedySentence(remedies[0], names, language),
      ]),
      ...freeMentors.map(({ mentor, places }) => [
        roles.mentor,
        names.mentor(mentor.id),
        '',
        words.freePlaces(places),
        '',
      ]),
    ],
  };
};

const fairnessTable = ({ fairness, price }: Proposal, telling: Telling): Table => {
  const { words, language, names } = telling;
  const { columns } = words;
  const { groupings } = matchingText[language];
  const sentences = [...fairnessSentences(fairness, names, language), priceSentence(price, language)];
  return {
    name: words.sheets.fairness,
    widths: [90, 34, 12, 14, 14],
    heading: [columns.sentence, columns.group, columns.students, columns.matched, columns.mean],
    rows: [
      ...sentences.map((sentence) => [sentence]),
      ...fairness.groups.map((group) => [
        groupings[group.by],
        groupLabel(group, language),
        group.students,
        group.matched,
        group.mean ?? '',
      ]),
      ...fairness.blocking.strongest.map(({ mentorId, studentId, score }) => [
        words.round.blocking,
        `${names.mentor(mentorId)} – ${names.student(studentId)}`,
        '',
        '',
        score,
      ]),
    ],
  };
};

const refusedTable = (refused: readonly Refused[], { words, language }: Telling): Table => {
  const { columns } = words;
  return {
    name: words.sheets.refused,
    widths: [28, 8, 28, 40, 14, 60, 90],
    heading: [
      columns.file,
      columns.row,
      columns.column,
      columns.value,
      columns.costs,
      columns.why,
      columns.accepted,
    ],
    rows: refused.map(({ file, row, column, value, code, costs, accepted }) => [
      file,
      row,
      column,
      value,
      words.costs[costs],
      code === 'address-again' ? `${words.refused[code]} ${value}` : words.refused[code],
      accepted?.codes.map((each) => labelOf(accepted, each, language)).join('; ') ?? '',
    ]),
  };
};

const roundTable = ({ record, price }: Proposal, ignored: readonly string[], telling: Telling): Table => {
  const { words, language } = telling;
  const { presets } = matchingText[language];
  const { preset, floor } = record.input.rules;
  const named = presets[preset.id as keyof typeof presets] ?? preset.id;
  return {
    name: words.sheets.round,
    widths: [36, 90],
    heading: [words.columns.item, words.columns.value],
    rows: [
      [words.round.preset, `${named} (${preset.version})`],
      [words.round.floor, floor],
      [words.round.seed, record.input.seed],
      [words.round.total, record.outcome.total],
      [words.round.price, priceSentence(price, language)],
      [words.round.rules, record.rulesVersion],
      [words.round.solver, record.solverVersion],
      [words.round.inputHash, record.inputHash],
      ...(record.outcome.pairs.length > MOST_ALTERNATIVES
        ? [[words.sides.alternative, words.noAlternatives(MOST_ALTERNATIVES)]]
        : []),
      ...(ignored.length > 0 ? [[words.round.ignored, ignored.join('; ')]] : []),
    ],
  };
};

/** The proposal as tables, in one language; tests read it too. */
export const tablesOf = (from: FromSheets & { readonly ok: true }, language: Language): readonly Table[] => {
  const telling: Telling = { words: sheetText[language], language, names: namesIn(from) };
  const { proposal, refused, ignored } = from;
  return [
    pairsTable(proposal, telling),
    explanationsTable(proposal, telling),
    unmatchedTable(proposal, telling),
    fairnessTable(proposal, telling),
    refusedTable(refused, telling),
    roundTable(proposal, ignored, telling),
  ];
};
