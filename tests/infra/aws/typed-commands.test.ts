import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as lambda from '@aws-sdk/client-lambda';
import * as secretsmanager from '@aws-sdk/client-secrets-manager';
import * as sqs from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { aFullStage, install } from './installation.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Pages that tell an operator what to type, with lines that go on joined. */
const pages = [
  'infra/README.md',
  'infra/restore/README.md',
  '.github/workflows/deploy.yml',
  ...readdirSync(join(ROOT, 'infra/runbooks')).map((file) => `infra/runbooks/${file}`),
].map((page) => ({
  page,
  text: readFileSync(join(ROOT, page), 'utf8').replaceAll(/\\\n\s*/g, ' '),
}));
const typed = pages.flatMap(({ page, text }) =>
  [...text.matchAll(/\baws ([a-z][a-z0-9]+) ([a-z][a-z-]+)([^`\n]*)/g)].map(
    ([, service = '', command = '', rest = '']) => ({ page, service, command, rest }),
  ),
);
const { json, ofType } = install({ ...aFullStage(), name: 'prod' });
const template = JSON.stringify(json);

const SERVICES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  dynamodb,
  lambda,
  secretsmanager,
  sqs,
};
/** Commands of services without a client here, each looked up in the reference of the AWS command line, with its options. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  'cloudformation describe-stacks': ['stack-name'],
  'cloudformation describe-stack-events': ['stack-name'],
  'cloudformation get-template': ['stack-name'],
  'scheduler list-schedules': ['name-prefix'],
  'logs start-query': [],
  'sesv2 get-account': [],
  'sts get-caller-identity': [],
};
/** Options of the command line itself. */
const GLOBAL = ['query', 'output', 'region', 'profile', 'cli-binary-format', 'cli-read-timeout', 'max-items'];

const pascal = (words: string): string =>
  words
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
/** The client's own description of an operation: its kind, namespace, name, traits, and what goes in. */
const membersOf = (service: string, command: string): readonly string[] | undefined => {
  const operation = SERVICES[service]?.[`${pascal(command)}$`];
  const input: unknown = Array.isArray(operation) ? operation[4] : undefined;
  const shape: unknown = typeof input === 'function' ? input() : input;
  return Array.isArray(shape) && Array.isArray(shape[4]) ? shape[4].map(String) : undefined;
};
const optionsIn = (rest: string): readonly string[] =>
  [...rest.matchAll(/(?:^|\s)--([a-z][a-z-]*)/g)].map(([, option = '']) => option);

describe('a command of AWS that a page types', () => {
  it('is a command of that service, with options that it takes', () => {
    expect(typed.length).toBeGreaterThan(20);
    const wrong = typed.flatMap(({ page, service, command, rest }) => {
      // `wait` takes the options of the question that it asks again and again.
      const asked = command === 'wait' ? 'describe-table' : command;
      const members = membersOf(service, asked);
      const options = optionsIn(rest.split(/[;|)]/)[0] ?? '').filter((each) => !GLOBAL.includes(each));
      const known = members ? members.map((name) => name.toLowerCase()) : undefined;
      const lookedUp = LOOKED_UP[`${service} ${command}`];
      if (known === undefined && lookedUp === undefined) return [`${page}: ${service} ${command}`];
      return options
        .filter((option) =>
          known ? !known.includes(option.replaceAll('-', '')) : !lookedUp?.includes(option),
        )
        .map((option) => `${page}: ${service} ${command} --${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names functions, queues, schedules and groups of logs that the stack makes', () => {
    const names = pages.flatMap(({ page, text }) =>
      [...text.matchAll(/cccc-prod-([a-z][a-z-]*[a-z])/g)].map(([name]) => ({ page, name })),
    );
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter(({ name }) => !template.includes(`"${name}"`))).toEqual([]);
    const groups = pages.flatMap(({ text }) => [...text.matchAll(/\/aws\/vendedlogs\/[\w/-]+/g)]).flat();
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.filter((group) => !template.includes(`"${group}"`))).toEqual([]);
    const schedules = ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties.Name);
    // CloudFormation names a schedule without a name after its stack.
    for (const name of schedules) expect(name ?? 'cccc-prod-').toMatch(/^cccc-prod-/);
  });

  it('names outputs that the stack has', () => {
    const outputs = Object.keys(json['Outputs'] ?? {});
    const named = pages.flatMap(({ text }) =>
      [...text.matchAll(/`(Dkim\d|ReturnPath\w+|StaffPool|Site|Distribution)`|<(StaffPool)>/g)].map(
        ([, ticked, angled]) => ticked ?? angled ?? '',
      ),
    );
    expect(new Set(named).size).toBeGreaterThan(3);
    expect(named.filter((name) => !outputs.includes(name))).toEqual([]);
  });

  it('reads members of what the stack describes to it', () => {
    const secrets = ofType('AWS::SecretsManager::Secret').map(([id]) => id);
    for (const [, name = ''] of pages.flatMap(({ text }) => [...text.matchAll(/`(\w+Secret)…`/g)]))
      expect(secrets.some((id) => id.startsWith(name))).toBe(true);
  });
});
