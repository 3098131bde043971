import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { KINDS } from '../../../shared/store/catalogue.ts';
import { COLLECTION } from '../../../shared/store/indexes.ts';
import { bundleOf } from './bundled.ts';
import { install } from './installation.ts';
import { mayTouch } from './policies.ts';

const installation = install();

/** Words by which code names the kind that it touches. */
const TOUCHES: Readonly<Record<string, RegExp>> = {
  GetItem: /\.(?:get|find)\((\w+), /g,
  BatchGetItem: /\b(?:batchOf\d*\([\w.]+, |findAll\()(\w+),/g,
  // Facts lie with their item: a history, or who has changed what meanwhile.
  Query: /\b(?:requireSeen\w*\(\w+, |source\d*\(|factsOf\d*\()(\w+),/g,
  PutItem: /\b(?:create|save)\d*\((\w+), /g,
  DeleteItem: /\bremove\d*\((\w+), /g,
  UpdateItem: /\bincrement\d*\((\w+), /g,
};
const LISTS = /(?:listAll\d*\(|listPage\d*\(|\.list\()[^;]{0,120}?COLLECTION\d*\.(\w+)\(/g;

const named = (code: string, pattern: RegExp): readonly string[] => [
  ...new Set([...code.matchAll(pattern)].map(([, name = '']) => name)),
];

/** Code that is in a bundle and is not reached there, with the reason. */
const NEVER: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>> = {
  'my-page-api': {
    'GetItem LateInvitation': 'a mail to an address that has not applied is on nobody’s own page',
    'GetItem CompanyContact': 'a company’s contact has no own page',
    'GetItem ReportReader': 'a reader of reports has no own page',
    'DeleteItem ConsentLog': 'consents are merged at the desk',
    'PutItem Agreement': 'acts of asks are the links’ door’s',
    'PutItem Reminder': 'acts of asks are the links’ door’s',
    'PutItem GroupSession': 'acts of asks are the links’ door’s',
  },
  'send-reminders': Object.fromEntries(
    ['Pair', 'Agreement', 'PairHealth', 'Proposal', 'Application', 'SurveyRequest'].map((kind) => [
      `PutItem ${kind}`,
      'it asks whether a wait is over, and watch-pairs ends it',
    ]),
  ),
  'watch-pairs': {
    'GetItem SurveyRequest': 'it ends waits, and send-reminders asks whether they are over',
    'GetItem TrainingSession': 'it ends waits, and send-reminders asks whether they are over',
    'GetItem TrainingEnrolment': 'it ends waits, and send-reminders asks whether they are over',
    'PutItem Agreement': 'no pair is formed by the clock',
    'Query groupSessions': 'pairs whose season closes stay in its sessions',
  },
};

const entries = new Map(KINDS.map((entry) => [entry.kind.name, entry]));

/** Rights that the code needs, by the kind or the list that it names. */
const neededBy = (
  code: string,
): readonly { readonly right: string; readonly isGiven: (name: FunctionName) => boolean }[] => {
  const kinds = new Map(
    [...code.matchAll(/\b(\w+) = \{\s*name: "(\w+)"/g)].flatMap(([, variable = '', kind = '']) => {
      const entry = entries.get(kind);
      return entry ? [[variable, entry] as const] : [];
    }),
  );
  const items = Object.entries(TOUCHES).flatMap(([action, pattern]) =>
    named(code, pattern).flatMap((variable) => {
      const entry = kinds.get(variable);
      return entry === undefined
        ? []
        : [
            {
              right: `${action} ${entry.kind.name}`,
              isGiven: (name: FunctionName) =>
                mayTouch(installation, name, `dynamodb:${action}`, 'table', `${entry.prefix}x`),
            },
          ];
    }),
  );
  const lists = named(code, LISTS).map((list) => {
    const partition = COLLECTION[list as keyof typeof COLLECTION] as (...ids: unknown[]) => string;
    const key = list === 'unconfirmed' ? partition({}) : partition('x', 'x', 'x', 'x');
    return {
      right: `Query ${list}`,
      isGiven: (name: FunctionName) => mayTouch(installation, name, 'dynamodb:Query', 'collection', key),
    };
  });
  return [...items, ...lists];
};

describe('a kind of item that a function’s code names', () => {
  it.each(FUNCTION_NAMES)('may be touched by %s', async (name) => {
    const needed = neededBy((await bundleOf(name)).code);
    const missing = needed.filter(({ isGiven }) => !isGiven(name)).map(({ right }) => right);
    expect(missing.toSorted()).toEqual(Object.keys(NEVER[name] ?? {}).toSorted());
  });

  it('is found in the code', async () => {
    const rights = neededBy((await bundleOf('coordinator-api')).code).map(({ right }) => right);
    expect(rights.length).toBeGreaterThan(100);
    expect(rights).toEqual(
      expect.arrayContaining(['Query Cohort', 'GetItem SignIn', 'PutItem Certificate', 'Query pairs']),
    );
  });
});
