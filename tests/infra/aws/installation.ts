import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { cccApp } from '../../../infra/aws/app.ts';
import type { FunctionName } from '../../../infra/aws/function-names.ts';
import { Stage } from '../../../infra/aws/stages.ts';

/** A stage with everything that may be left out left out. */
export const aStage = (over: Partial<Stage> = {}): Stage =>
  Stage.parse({
    name: 'test',
    mailDomain: 'mail.example',
    mailFrom: 'no-reply@mail.example',
    mailReplyTo: 'coordinators@mail.example',
    ...over,
  });

/** A stage with all that a real one has. */
export const aFullStage = (): Stage =>
  aStage({
    domain: 'cccc.example',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/7f',
    webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/cccc/7f',
    alarmEmail: 'on-call@mail.example',
    restoreDrilledOn: '2026-11-02',
    backupVaultArn: 'arn:aws:backup:eu-north-1:444455556666:backup-vault:cccc',
    holdMails: true,
    reservedConcurrency: { 'public-api': 5 },
  });

/** A piece of the template. The assertions library hands it out without a type, and so do we. */
export type Json = ReturnType<Template['toJSON']>[string];

/** A stage synthesised now, and ways to ask about it. */
export const installAfresh = (stage: Stage = aStage()) => {
  const app = cccApp({ stage, validate: false });
  const stack = app.node.findChild(`cccc-${stage.name}`);
  if (!Stack.isStack(stack)) throw new Error('The app has no stack of that name.');
  const template = Template.fromStack(stack);
  const ofType = (type: string): [logicalId: string, resource: Json][] =>
    Object.entries(template.findResources(type));
  const single = (type: string): Json => {
    const [found, ...others] = ofType(type);
    if (found === undefined || others.length > 0) throw new Error(`Expected one ${type}.`);
    return found[1];
  };
  const lambda = (name: FunctionName): [logicalId: string, resource: Json] => {
    const found = ofType('AWS::Lambda::Function').find(
      ([, { Properties }]) => Properties.FunctionName === `cccc-${stage.name}-${name}`,
    );
    if (found === undefined) throw new Error(`There is no Lambda ${name}.`);
    return found;
  };
  return { app, stack, template, json: template.toJSON(), ofType, single, lambda };
};
export type Installation = ReturnType<typeof installAfresh>;

const installed = new Map<string, Installation>();

/** A synthesised stage, the same for every file that this worker runs: CDK takes longer than most of them. */
export const install = (stage: Stage = aStage()): Installation => {
  const name = JSON.stringify(stage);
  const known = installed.get(name) ?? installAfresh(stage);
  installed.set(name, known);
  return known;
};

/** An empty stack, to stand a single construct in. */
export const emptyStack = (): Stack =>
  new Stack(new App({ analyticsReporting: false, builtinCloudFormationValidation: false }), 'alone', {
    env: { region: 'eu-north-1' },
  });
