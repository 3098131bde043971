import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as z from 'zod';
import { coordinatorRoutes } from '../../functions/coordinator-api/routes.ts';
import { financeRoutes } from '../../functions/finance-api/routes.ts';

const WEB = join(import.meta.dirname, '../../web');

/** Members that are no field, and where they come from. A fault of theirs stands above the fields of the form. */
const UNASKED: Readonly<Record<string, string>> = {
  confirmed: 'ticks beside the remarks of the API, where it has made some',
  fields: 'ticks beside the questions of the application',
  rules: 'come with the cohort that is copied',
  weights: 'sliders of the round, which has them from its preset at first',
  filters: 'come from the preset',
  floor: 'comes from the preset',
  fairness: 'comes from the preset',
  reachMinutes: 'comes from the preset',
  roles: 'those whose applications are open, or closed',
  standing: 'the button that opens the form',
  attended: 'ticks on the attendance sheet',
  missed: 'people without a tick on the attendance sheet',
  otherCohorts: 'the cohort of the chosen person',
  everybodyWithoutSeat: 'a button of its own',
  except: 'the desk approves a whole round',
  people: 'the number that the preview has shown',
  answers: 'the questions of the application or of the survey, each with its own pointer',
  targets: 'follow on the screen of the decision, as the next four',
  carriedOver: 'see targets',
  budget: 'see targets',
  financing: 'see targets',
  accounts: 'see targets',
  audience: 'the filter of the list that the mail is written to',
};

/** True for a value that a form does not ask for, and for its parts. */
export const isUnasked = (pointer: string): boolean => (pointer.split('/')[1] ?? '') in UNASKED;

/** Routes whose form sends one part of the body at a time, by its name. */
export const IN_PARTS: ReadonlySet<string> = new Set(['PUT /api/finance/decisions/{decisionId}']);

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

const within = (schema: Schema, at: string): readonly string[] => [
  ...(at === '' ? [] : [at]),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, of]) => within(of, `${at}/${name}`)),
  ...(typeof schema.items === 'object' ? within(schema.items, `${at}/0`) : []),
  ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((parts = []) =>
    parts.flatMap((part) => within(part, at)),
  ),
];

/** Values of a body that can be refused, as JSON pointers; of a list its first item. */
export const pointersOf = (body: z.ZodType): readonly string[] => [
  ...new Set(within(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema, '')),
];

/** Routes with a body, by which forms are sent. */
export const SENDING = [...coordinatorRoutes, ...financeRoutes].flatMap(({ method, path, body }) =>
  body === undefined ? [] : [{ route: `${method} ${path}`, method, path, body: body as z.ZodType }],
);

/** A file with those of its folder that it imports: fields of a form may stand there. */
const withItsFields = (path: string): string => {
  const text = readFileSync(path, 'utf8');
  const imported = [...text.matchAll(/from '(\.[^']*\.tsx?)'/g)].map(([, to = '']) =>
    join(dirname(path), to),
  );
  return [
    text,
    ...imported
      .filter((each) => ['console', 'finance'].some((page) => each.startsWith(join(WEB, page))))
      .map((each) => readFileSync(each, 'utf8')),
  ].join('\n');
};

/** Forms and the routes that they are sent to: a form that is sent names its route in the same file. */
export const FORMS = ['console', 'finance'].flatMap((page) =>
  readdirSync(join(WEB, page), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.tsx'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('<FormBox')) return [];
      return SENDING.filter(({ route }) => text.includes(`'${route}'`)).map(({ route, body }) => ({
        file: relative(WEB, path),
        route,
        body,
        text: withItsFields(path),
      }));
    }),
);
