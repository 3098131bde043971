import * as z from 'zod';
import { Task } from '../../shared/domain/follow-up/task.ts';
import { REFUSAL_CODES } from '../../shared/domain/kernel/refusal.ts';
import { Decisions, Override } from '../../shared/domain/matching/decisions.ts';
import { RuleWishes } from '../../shared/domain/matching/rule-wishes.ts';
import { Rules } from '../../shared/domain/matching/rules.ts';
import { Pair } from '../../shared/domain/pairs/pair.ts';
import { PairingNote } from '../../shared/domain/pairs/pairing-note.ts';
import { Proposal } from '../../shared/domain/pairs/proposal.ts';
import { Cohort, CohortEdit, CohortPlan } from '../../shared/domain/programme/cohort.ts';
import { MatchingRound } from '../../shared/domain/rounds/round.ts';
import { MatchingRun } from '../../shared/domain/rounds/run.ts';
import { GroupSession } from '../../shared/domain/sessions/group-session.ts';
import { SessionPlan, TrainingEnrolment, TrainingSession } from '../../shared/domain/sessions/training.ts';
import type { Answer } from '../../shared/runtime/http/route.ts';
import type { Generated } from './event-documents.ts';
import { EVERY_ROUTE, type RouteContract } from './every-route.ts';
import { withComponents } from './schema-components.ts';

const AUDIENCE: Readonly<Record<RouteContract['who'], string>> = {
  everybody: 'Needs no account.',
  link: 'Needs the token of a link in a mail.',
  person: 'Needs the session cookie of a person who has signed in by one-time code.',
  staff: 'For every member of staff, whatever the role.',
  trainer: 'For trainers, coordinators and admins of the programme.',
  coordinator: 'For coordinators and admins of the programme.',
  finance: 'For finance and admins of the programme.',
  admin: 'For admins of the programme.',
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

/** Words of the domain by which components are called. */
const DOMAIN: Readonly<Record<string, z.ZodType>> = {
  Cohort,
  CohortEdit,
  CohortPlan,
  Decisions,
  MatchingRound,
  MatchingRun,
  Override,
  Pair,
  PairingNote,
  Proposal,
  Rules,
  RuleWishes,
  SessionPlan,
  Task,
  TrainingEnrolment,
  TrainingSession,
  GroupSession,
};
const nameOf = new Map(
  Object.entries(DOMAIN).flatMap(([name, schema]) =>
    (['output', 'input'] as const).map((io) => [JSON.stringify(schemaOf(schema, io)), name] as const),
  ),
);

const asJson = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: schemaOf(schema, io) },
});

const WORDS: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Taken; what follows comes later.',
  303: 'The next page.',
  422: 'The same page, with what is wrong.',
  503: 'Something that is needed is out of reach.',
};

const CONTENT: Readonly<Record<string, object>> = {
  page: { 'text/html': {} },
  pdf: { 'application/pdf': {} },
  file: { 'application/json': {} },
  table: {
    'text/csv': {},
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
  },
  zip: { 'application/zip': {} },
  scan: { 'application/pdf': {}, 'image/jpeg': {}, 'image/png': {} },
};

const responseOf = (status: string, answer: Answer) => ({
  description: WORDS[Number(status)] ?? status,
  ...(answer === 'nothing'
    ? {}
    : { content: CONTENT[answer as string] ?? asJson(answer as z.ZodType, 'output') }),
});

/** Members of a strict object as query parameters. */
const queryOf = (query: z.ZodType): Record<string, unknown>[] => {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
};

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const operationOf = (route: RouteContract): Record<string, unknown> => {
  const { method, path, who, does, query, body, ifMatch, once, form, answers } = route;
  const isStaff = who !== 'everybody' && who !== 'link' && who !== 'person';
  const params = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,80}$' },
  }));
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())}`,
    summary: does,
    description: AUDIENCE[who],
    tags: [who],
    security: isStaff ? [{ staff: [] }] : [],
    parameters: [
      ...params,
      ...(query === undefined ? [] : queryOf(query)),
      ...(ifMatch === true
        ? [header('If-Match', 'The `ETag` that was seen; refused with 412 where somebody was faster.')]
        : []),
      ...(once === true ? [header('Idempotency-Key', 'The same key and body are carried out once.')] : []),
    ],
    ...(body === undefined
      ? form === true
        ? { requestBody: { content: { 'application/x-www-form-urlencoded': {}, 'application/json': {} } } }
        : {}
      : { requestBody: { required: true, content: asJson(body, 'input') } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, responseOf(status, answer)]),
      ),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
};

/** The OpenAPI 3.1 document, from the contracts that the edge enforces. */
export const openApi = (): Generated => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of EVERY_ROUTE)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  const { rest: written, schemas } = withComponents(paths, nameOf);
  return {
    path: 'functions/openapi.json',
    content: `${JSON.stringify(
      {
        openapi: '3.1.0',
        info: {
          title: 'Cross-Cultural Career Catalyst',
          version: '1.0.0',
          description:
            'Doors of the mentoring programme. Unknown members of a body and of the query are refused by name; `?lang=` chooses the language of sentences everywhere.',
        },
        servers: [{ url: '/' }],
        paths: written,
        components: {
          securitySchemes: {
            staff: {
              type: 'http',
              scheme: 'bearer',
              bearerFormat: 'JWT',
              description: 'An access token of the staff pool.',
            },
          },
          responses: {
            Problem: {
              description: 'A refusal, as RFC 9457 has it. Our own pages go by `code`.',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
          schemas: {
            ...schemas,
            Problem: {
              type: 'object',
              required: ['status', 'type', 'title', 'detail', 'code'],
              properties: {
                status: { type: 'integer' },
                type: { type: 'string' },
                title: { type: 'string' },
                detail: { type: 'string' },
                code: { enum: [...REFUSAL_CODES, 'unexpected'].sort() },
                errors: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['pointer', 'code', 'detail'],
                    additionalProperties: false,
                    properties: {
                      pointer: { type: 'string', description: 'JSON pointer to the field.' },
                      code: { type: 'string' },
                      detail: { type: 'string' },
                    },
                  },
                },
              },
            },
          },
        },
      },
      null,
      1,
    )}\n`,
  };
};
