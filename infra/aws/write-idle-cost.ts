import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { cccApp } from './app.ts';
import { withIdleCost } from './idle-cost.ts';
import { stageFrom } from './stages.ts';

const USAGE = `npm run idle-cost
Writes the cost of an idle month into infra/README.md, by the template and infra/aws/prices.ts.`;

readOptions(USAGE, {});
const README = join(import.meta.dirname, '../README.md');
const stage = stageFrom();
const stack = cccApp({ stage, validate: false }).node.findChild(`cccc-${stage.name}`);
if (!Stack.isStack(stack)) throw new Error('The app has no stack of that name.');
const { Resources } = Template.fromStack(stack).toJSON();
writeFileSync(README, withIdleCost(readFileSync(README, 'utf8'), Resources));
