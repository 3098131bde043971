import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../shared/store/catalogue.ts';
import { COLLECTION, DUE } from '../../shared/store/indexes.ts';
import { ACCESS, type TableUse } from '../aws/access.ts';
import { FUNCTION_NAMES, type FunctionName } from '../aws/function-names.ts';
import type { Generated } from './event-documents.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Headings that every README of a Lambda has, in this order. */
const HEADINGS = ['## Purpose', '## Flow', '## Rights', '## Peculiarities'];

const ANY = '*';
const ANY_VERSION = { programmeId: ANY, emailHash: ANY, cohortId: ANY, role: ANY };

/** Names of index partitions, by the pattern of their keys. */
const PARTITIONS = new Map(
  [...Object.entries(COLLECTION), ...Object.entries(DUE)].map(([name, keyOf]) => [
    name === 'unconfirmed'
      ? COLLECTION.unconfirmed(ANY_VERSION)
      : (keyOf as (...parts: string[]) => string)(ANY, ANY, ANY, ANY),
    name,
  ]),
);

const nameOfPartition = (key: string): string => {
  const name = PARTITIONS.get(key);
  if (name === undefined) throw new Error(`No index partition has the keys ${key}.`);
  return name;
};

/** Kinds of items under these partition keys. Kinds that share a prefix share the right. */
const kindsUnder = (keys: readonly string[] | undefined): string[] =>
  keys === undefined
    ? ['any item']
    : KINDS.filter(({ prefix }) => keys.includes(`${prefix}*`)).map(({ kind }) => `\`${kind.name}\``);

const namesIn = (uses: readonly TableUse[], part: 'table' | 'collection' | 'due'): string[] =>
  uses
    .filter(({ on }) => on.includes(part))
    .flatMap(({ keys = [] }) => keys.map((key) => `\`${nameOfPartition(key)}\``));

const rightsOf = (name: FunctionName): string => {
  const { table, readsSecret, publishes, sendsMail } = ACCESS[name];
  const withAction = (...actions: readonly TableUse['actions'][number][]): string[] => [
    ...new Set(
      table
        .filter((use) => use.on.includes('table') && use.actions.some((action) => actions.includes(action)))
        .flatMap(({ keys }) => kindsUnder(keys)),
    ),
  ];
  const rows: readonly (readonly [what: string, names: readonly string[]])[] = [
    ['reads', withAction('GetItem', 'BatchGetItem')],
    ['lists by the collection index', namesIn(table, 'collection')],
    ['lists by the due index', namesIn(table, 'due')],
    ['writes', withAction('PutItem')],
    ['updates in place', withAction('UpdateItem')],
    ['removes', withAction('DeleteItem')],
    ['secret', readsSecret === undefined ? [] : [`\`${readsSecret}\``]],
    ['publishes to', publishes ? ['the bus'] : []],
    ['sends by', sendsMail ? ['SES'] : []],
  ];
  const held = rows.filter(([, names]) => names.length > 0);
  return held.length === 0
    ? '- none'
    : held.map(([what, names]) => `- ${what}: ${names.join(', ')}`).join('\n');
};

const RIGHTS = /(?<=## Rights\n).*?(?=\n## )/s;

const withRights = (name: FunctionName): Generated => {
  const path = `functions/${name}/README.md`;
  const present = readFileSync(join(ROOT, path), 'utf8');
  const headings = present.match(/^## .*$/gm) ?? [];
  if (headings.join() !== HEADINGS.join()) throw new Error(`${path} needs: ${HEADINGS.join(', ')}.`);
  const rights = `Written by \`npm run generate\` from \`infra/aws/access.ts\`. Kinds under one key prefix share a right.\n\n${rightsOf(name)}`;
  return { path, content: present.replace(RIGHTS, () => `\n${rights}\n`) };
};

/** The README of each Lambda, its rights as they are granted. @throws where a README or one of its headings is missing */
export const functionReadmes = (): Generated[] => FUNCTION_NAMES.map(withRights);
