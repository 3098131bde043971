import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsOf } from '../../infra/local/runner/lambda/definition.ts';
import { rightsOf } from '../../infra/local/runner/lambda/role.ts';
import { synthesise } from '../../infra/local/synth.ts';
import { plainRight } from './record.ts';

/** Rights that no deed is seen to use, and why they are there. */
const KEPT: readonly (readonly [right: RegExp, reason: string])[] = [
  [/^\S+ logs:/, 'Lambda writes the log with them.'],
  [/^\S+ sqs:SendMessage cccc-\w+-(failed|skipped)-/, 'Lambda lays an event aside with it.'],
  [/^relay-events dynamodb:\w+ table\/\S+\/stream\//, 'Lambda reads the stream with them.'],
  [
    /^my-page-api dynamodb:GetItem table (MEETING|SURVEY|GROUP|GROUPMAIL|PARAGRAPH|REM|SUBSCRIPTION)#/,
    'The own page writes any mail anew for its reader.',
  ],
  // In an emergency an operator empties whichever queue has letters; a test empties two of them.
  [/^redrive sqs:(DeleteMessage|GetQueueUrl) /, 'An operator redrives any queue.'],
  [/^redrive lambda:InvokeFunction /, 'An operator redrives the letters of any function.'],
  [/^send-mail sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes) /, 'Lambda reads the queue with them.'],
];

/** Rights of the template that the recorded runs have not used, and reasons that no right needs any more. */
export const unusedRights = async (folder: string, assembly: string): Promise<readonly string[]> => {
  const used = new Set(
    readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n')),
  );
  const granted = functionsOf(await synthesise(assembly)).flatMap(({ name, role }) =>
    rightsOf(role).map((right) => plainRight(name, right)),
  );
  return [
    ...granted.filter((right) => !used.has(right) && !KEPT.some(([kept]) => kept.test(right))),
    ...KEPT.filter(([kept]) => !granted.some((right) => kept.test(right))).map(
      ([kept]) => `${String(kept)} is kept, and nobody has it.`,
    ),
  ];
};
