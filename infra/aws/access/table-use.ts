import { KINDS } from '../../../shared/store/catalogue.ts';
import { openApplications } from '../../../shared/store/kinds/applications.ts';
import { agreements, pairHealths, pairs } from '../../../shared/store/kinds/pairs.ts';
import { addressOwners, personAliases, persons, spokenNames } from '../../../shared/store/kinds/people.ts';
import { PAIR_THINGS } from '../../../shared/store/of-pair.ts';

/**
 * Actions on the table. `Scan` is not among them. A transaction needs the actions that it consists of; the store's
 * consist of whole items: put and delete.
 */
type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

export type TableUse = {
  readonly actions: readonly TableAction[];
  readonly on: readonly ('table' | 'collection' | 'due')[];
  /** Only items whose partition key, in the index that is asked, looks like one of these. */
  readonly keys?: readonly string[];
};

export type Access = {
  readonly table: readonly TableUse[];
  /** Each function derives keys from a secret of its own: a stolen one makes no keys of another function. */
  readonly readsSecret?: 'fingerprints' | 'links';
  readonly publishes?: true;
  readonly sendsMail?: true;
  /** Makes, opens and closes accounts of staff. */
  readonly appointsStaff?: true;
};

type Kinds = readonly { readonly name: string }[];

/** Partition keys of kinds of items. Facts lie with the item that they are about. @throws where the catalogue lacks a kind */
const keysOf = (kinds: Kinds): readonly string[] => [
  ...new Set(
    kinds.map(({ name }) => {
      const entry = KINDS.find(({ kind }) => kind.name === name);
      if (!entry) throw new Error(`The catalogue has no ${name}.`);
      return `${entry.prefix}*`;
    }),
  ),
];

export const onItems =
  (...actions: TableAction[]) =>
  (...kinds: Kinds): TableUse => ({ actions, on: ['table'], keys: keysOf(kinds) });

export const reading = onItems('GetItem');
export const readingMany = onItems('BatchGetItem');
export const writing = onItems('PutItem');
export const removing = onItems('DeleteItem');
/** Figures are added to where they stand. */
export const counting = onItems('UpdateItem');
/** A published fact is marked so, with whichever item it lies. */
export const marking: TableUse = { actions: ['UpdateItem'], on: ['table'] };
export const listing = (...keys: string[]): TableUse => ({ actions: ['Query'], on: ['collection'], keys });
/** Facts lie with the item that they are about. */
export const readingFacts = onItems('Query');
export const lookingForDue = (...keys: string[]): TableUse => ({ actions: ['Query'], on: ['due'], keys });

/** Any id, in a pattern of keys. */
export const ANY = '*';

/** A formed pair, with what has come of it. */
export const formed = [pairs, agreements, pairHealths, ...PAIR_THINGS.map(({ kind }) => kind)];
export const listsOfPair = PAIR_THINGS.map(({ partition }) => partition(ANY));
/** People, and the ways that lead to one. */
export const people = [persons, spokenNames, personAliases, addressOwners, openApplications];
