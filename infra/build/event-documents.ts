import * as z from 'zod';
import { CATALOGUE } from '../../events/catalogue.ts';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import { Fact, SOURCE } from '../../events/fact.ts';
import { INDICATORS } from '../../shared/domain/funding/indicators/catalogue.ts';
import { mailsOn } from '../../shared/mail/catalogue.ts';
import { listenersOf, tellersOf } from './who-tells.ts';

/** A file that is written from definitions and committed, so that a change of a definition is seen in review. */
export type Generated = { readonly path: string; readonly content: string };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON Schema of the envelope with the data of this event. */
const schemaOf = (event: EventDefinition): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: detailTypeOf(event),
  description: event.means,
  ...z.toJSONSchema(Fact.extend({ type: z.literal(detailTypeOf(event)), data: event.data }), {
    io: 'output',
  }),
  examples: [
    {
      id: 'sub_1.1.1',
      type: detailTypeOf(event),
      at: '2027-01-11T06:00:00.000Z',
      programmeId: 'cccc',
      subject: { kind: 'Subject', id: 'sub_1', version: 1 },
      actor: 'system:example',
      correlationId: 'request-1',
      depth: 0,
      data: event.example,
    },
  ],
});

const asyncApi = (): Record<string, unknown> => ({
  asyncapi: '3.0.0',
  info: {
    title: 'CCCC facts',
    version: '1.0.0',
    description: 'Everything that happens in the mentoring programme, as the EventBridge bus carries it.',
  },
  channels: Object.fromEntries(
    CATALOGUE.map((event) => [
      detailTypeOf(event),
      {
        address: detailTypeOf(event),
        title: detailTypeOf(event),
        messages: { [detailTypeOf(event)]: { $ref: `#/components/messages/${detailTypeOf(event)}` } },
      },
    ]),
  ),
  operations: Object.fromEntries(
    CATALOGUE.map((event) => [
      `publish.${detailTypeOf(event)}`,
      { action: 'send', channel: { $ref: `#/channels/${detailTypeOf(event)}` } },
    ]),
  ),
  components: {
    messages: Object.fromEntries(
      CATALOGUE.map((event) => [
        detailTypeOf(event),
        {
          name: event.name,
          title: detailTypeOf(event),
          summary: event.means,
          contentType: 'application/json',
          tags: [{ name: SOURCE }],
          payload: { $ref: `./schemas/${detailTypeOf(event)}.json` },
        },
      ]),
    ),
  },
});

const heardBy = (event: EventDefinition): string => {
  const type = detailTypeOf(event);
  const mails = mailsOn(type).map(({ id }) => `mail \`${id}\``);
  const indicators = INDICATORS.filter(({ on }) => on.includes(event)).map(
    ({ key }) => `indicator \`${key}\``,
  );
  const lambdas = listenersOf(event).map((name) => `\`${name}\``);
  const all = [...lambdas, ...mails, ...indicators];
  return all.length === 0 ? 'nobody; kept in the bus archive' : all.join(', ');
};

const catalogue = (): string => {
  const entries = CATALOGUE.map((event) => {
    const fields = Object.keys(event.data.shape).map((field) => `\`${field}\``);
    return `## ${detailTypeOf(event)}

${event.means}

| | |
|---|---|
| data | ${fields.join(', ')} |
| told by | ${tellersOf(event)
      .map((name) => `\`${name}\``)
      .join(', ')} |
| heard by | ${heardBy(event)} |
| schema | [${detailTypeOf(event)}.json](schemas/${detailTypeOf(event)}.json) |
`;
  });
  return `# What can happen

Written by \`npm run generate\` from the definitions in this folder; do not edit. ${CATALOGUE.length} facts, in the order of a season.
Each travels in the same envelope (\`fact.ts\`): who, when, about what, caused by what. None carries personal data.

${entries.join('\n')}`;
};

/** The catalogue for people, the schemas for machines, and AsyncAPI for tools. */
export const eventDocuments = (): Generated[] => [
  { path: 'events/CATALOGUE.md', content: catalogue() },
  { path: 'events/asyncapi.json', content: json(asyncApi()) },
  ...CATALOGUE.map((event) => ({
    path: `events/schemas/${detailTypeOf(event)}.json`,
    content: json(schemaOf(event)),
  })),
];
