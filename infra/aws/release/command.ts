import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misused, readOptions } from '../../../shared/runtime/command-line.ts';
import { objectionsTo, type Template } from './review.ts';

const USAGE = `npm run review -- --stage NAME --deployed FILE [--assembly FOLDER]
Compares the template that runs with the synthesised one. Ends with 1 where data would be lost, or could not be read any more.`;

const values = readOptions(USAGE, {
  stage: { type: 'string' },
  deployed: { type: 'string' },
  assembly: { type: 'string', default: 'cdk.out' },
});
if (values.stage === undefined || values.deployed === undefined)
  misused(USAGE, 'Name the stage and its template.');
const read = (file: string): Template => JSON.parse(readFileSync(file, 'utf8'));
const next = read(join(values.assembly, `cccc-${values.stage}.template.json`));
const objections = objectionsTo(next, read(values.deployed));
for (const objection of objections) process.stdout.write(`${objection}\n`);
process.stdout.write(
  objections.length === 0 ? 'Nothing is lost by this release.\n' : 'This release may not go.\n',
);
process.exitCode = objections.length === 0 ? 0 : 1;
