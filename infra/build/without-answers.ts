import {
  declaredBy,
  type Edit,
  linesIn,
  type Node,
  type ObjectExpression,
  type Property,
  partsOf,
  type Statement,
} from './source-edits.ts';

/** Answers of a route are by status. Other members of this name are the answers of people, and stay. */
const isByStatus = (value: Node): boolean =>
  value.type === 'ObjectExpression' &&
  (value as ObjectExpression).properties.every(({ key }) => typeof key?.value === 'number');

const isSentence = ({ type }: Node): boolean => type === 'Literal' || type === 'TemplateLiteral';

type Unread = Readonly<Record<string, readonly [is: (value: Node) => boolean, text: string]>>;

/** Members of a route's contract that only the document of the API and tests read, with the value put in their place. */
const OF_ROUTES: Unread = { answers: [isByStatus, '{}'], does: [isSentence, "''"] };

/** Letters that tests and the gallery write. */
const OF_MAILS: Unread = { examples: [({ type }) => type === 'ArrowFunctionExpression', 'undefined'] };

/** Meaning and example of a fact, for the catalogue. A member in short form has no value to replace. */
const OF_FACTS: Unread = {
  means: [isSentence, "''"],
  example: [
    ({ type, ...rest }) =>
      type === 'ObjectExpression' ||
      (type === 'Identifier' && (rest as { name?: string }).name !== 'example'),
    '{}',
  ],
};

const editsIn = (node: Node, code: string, unread: Unread): Edit[] => {
  const { key, value } = node as Property;
  const [isUnread, text] = (node.type === 'Property' && unread[key.name ?? '']) || [];
  if (isUnread?.(value))
    return [{ start: value.start, end: value.end, text: text + linesIn(code.slice(value.start, value.end)) }];
  return partsOf(node).flatMap((part) => editsIn(part, code, unread));
};

/** Expressions that esbuild removes by itself where their value is unused. */
const PLAIN = /Arrow|Function|Literal$|^Identifier/;

/** A value of a module, as a call without effects: esbuild removes it where nothing uses it. */
const removable = (statement: Statement): Edit[] =>
  declaredBy(statement).flatMap(({ id, init }) =>
    init === null || id.type !== 'Identifier' || PLAIN.test(init.type)
      ? []
      : [
          { start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' },
          { start: init.end, end: init.end, text: '))()' },
        ],
  );

const DOOR = /[\\/]functions[\\/][a-z-]+-api[\\/]/;
const FACT = /[\\/]events[\\/][a-z-]+\.ts$/;
const MAIL = /[\\/]shared[\\/]mail[\\/]mails[\\/]/;

/**
 * Leaves out what no Lambda reads: answers of routes, examples of mails and facts, and every value that only they use.
 * Importing a module of ours has no effect but in a Lambda's entry, so an unused value goes as well.
 */
export const withoutAnswers = (body: readonly Statement[], code: string, path: string): Edit[] => {
  const unread = {
    ...(DOOR.test(path) ? OF_ROUTES : {}),
    ...(MAIL.test(path) ? OF_MAILS : {}),
    ...(FACT.test(path) ? OF_FACTS : {}),
  };
  return body.flatMap((statement) => [...removable(statement), ...editsIn(statement, code, unread)]);
};
