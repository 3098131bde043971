import { BY_USE, PRICES, PRICES_OF } from './prices.ts';

type Resource = {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
};
export type Resources = Readonly<Record<string, Resource>>;

const DAYS = 30;
const MINUTES = DAYS * 24 * 60;
/** Lambda keeps five pollers at a queue, each of which waits twenty seconds for a message. */
const POLLS = 5 * 3 * MINUTES;
/** A run of a job that finds nothing, in seconds; measured on AWS's smallest, it is less. */
const IDLE_RUN_SECONDS = 0.5;
const GIGABYTES = 0.5;

/** Counted as something else, or by what is in them. */
const COUNTED = new Set([
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Lambda::Function',
  'AWS::Logs::MetricFilter',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
]);

/** Runs of a schedule in a month. @throws where it is written in a way that nobody has counted yet */
const runsOf = (expression: string): number => {
  const [, every = '', unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  if (unit !== undefined) return MINUTES / (Number(every) * (unit === 'hour' ? 60 : 1));
  if (/^cron\(\d+ \* \* \* \? \*\)$/.test(expression)) return DAYS * 24;
  const [, from = '', to = from] = /^cron\(\d+ (\d+)(?:-(\d+))? /.exec(expression) ?? [];
  if (from === '') throw new Error(`How often is ${expression}?`);
  return DAYS * (Number(to) - Number(from) + 1);
};

/** Costs of an idle month, by line. @throws naming a type of resource whose price nobody has written down */
const linesOf = (resources: Resources) => {
  const all = Object.values(resources);
  const ofType = (type: string) => all.filter((resource) => resource.Type === type);
  const unknown = all.filter(({ Type }) => !COUNTED.has(Type) && BY_USE[Type] === undefined);
  if (unknown.length > 0)
    throw new Error(
      `infra/aws/prices.ts says nothing of ${[...new Set(unknown.map(({ Type }) => Type))].join(', ')}.`,
    );
  const schedules = ofType('AWS::Scheduler::Schedule').map(({ Properties }) =>
    runsOf(String(Properties?.['ScheduleExpression'])),
  );
  const runs = schedules.reduce((sum, each) => sum + each, 0);
  const polled = ofType('AWS::Lambda::EventSourceMapping').filter(
    ({ Properties }) => Properties?.['ScalingConfig'],
  );
  const looks = (ofType('AWS::SQS::Queue').length - polled.length) * Math.max(0, ...schedules);
  const million = 1_000_000;
  return [
    {
      what: 'keys behind links and fingerprints',
      of: PRICES.secret,
      count: ofType('AWS::SecretsManager::Secret').length,
    },
    { what: 'alarms', of: PRICES.alarm, count: ofType('AWS::CloudWatch::Alarm').length },
    { what: 'dashboards', of: PRICES.dashboard, count: ofType('AWS::CloudWatch::Dashboard').length },
    {
      what: 'metrics counted from the log',
      of: PRICES.metric,
      count: ofType('AWS::Logs::MetricFilter').length,
    },
    {
      what: 'polls of the mail queue, and looks at the queues of dead letters',
      of: PRICES.queueRequest,
      count: (polled.length * POLLS + looks) / million,
    },
    { what: 'runs of the jobs', of: PRICES.invocation, count: runs / million },
    {
      what: 'computing of the jobs',
      of: PRICES.computing,
      count: (runs * IDLE_RUN_SECONDS * GIGABYTES) / million,
    },
  ].map((line) => ({ ...line, cost: Math.max(0, line.count - line.of.free) * line.of.price }));
};

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Dollars of an idle month. @throws as `linesOf` */
export const idleCost = (resources: Resources): number =>
  linesOf(resources).reduce((sum, { cost }) => sum + cost, 0);

/** Columns as wide as their widest cell, so that the page reads well as it is. */
const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...lines] = rows.map((row) =>
    line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  return [head, line(widths.map((width) => '-'.repeat(width))), ...lines];
};

/** The sum as a table. */
export const idleCostTable = (resources: Resources): string =>
  [
    `Prices of ${PRICES_OF} (\`infra/aws/prices.ts\`), free tier included, for a stage without a web ACL. Written by \`npm run idle-cost\` from the template.`,
    '',
    ...aligned([
      ['what', 'a month', 'free', 'each', 'cost'],
      ...linesOf(resources).map(({ what, of, count, cost }) => [
        what,
        `${number(count)} ${of.unit}${Number.isInteger(count) && count !== 1 ? 's' : ''}`,
        String(of.free),
        `$${of.price}`,
        `$${cost.toFixed(2)}`,
      ]),
      ['**idle month**', '', '', '', `**$${idleCost(resources).toFixed(2)}**`],
    ]),
    '',
  ].join('\n');

const PLACE = /(?<=### An idle month\n\n).*?(?=\n##)/s;

/** `infra/README.md` with today's table. @throws where it has no heading for it */
export const withIdleCost = (readme: string, resources: Resources): string => {
  if (!PLACE.test(readme)) throw new Error('infra/README.md has no "An idle month".');
  return readme.replace(PLACE, () => idleCostTable(resources));
};
