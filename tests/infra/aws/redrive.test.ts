import { describe, expect, it } from 'vitest';
import { install, type Json } from './installation.ts';
import { actionsOf, resourcesOf, statementsOf } from './policies.ts';

describe('the function that redrives', () => {
  const stage = install();
  const [id] = stage.lambda('redrive');

  it('is called by nobody in the stack', () => {
    const callers = Object.entries(stage.json['Resources'] as Record<string, Json>)
      .filter(([name, { Type }]) => name !== id && Type !== 'AWS::CloudWatch::Dashboard')
      .filter(([, resource]) => JSON.stringify(resource).includes(`"${id}"`));
    expect(callers.map(([name]) => name)).toEqual([]);
  });

  it('may empty every queue of dead letters, and call what they come from and nothing else', () => {
    const statements = statementsOf(stage, 'redrive');
    const resourcesFor = (action: string) =>
      statements.filter((each) => actionsOf(each).includes(action)).flatMap(resourcesOf);
    const letters = stage
      .ofType('AWS::SQS::Queue')
      .filter(([, { Properties }]) => /-(failed|undelivered|missed|skipped)-/.test(Properties.QueueName))
      .map(([queue]) => ({ 'Fn::GetAtt': [queue, 'Arn'] }));
    expect(letters.length).toBeGreaterThan(20);
    expect(new Set(resourcesFor('sqs:DeleteMessage').map((each) => JSON.stringify(each)))).toEqual(
      new Set(letters.map((each) => JSON.stringify(each))),
    );
    expect(resourcesFor('sqs:SendMessage')).toHaveLength(1);
    const called = resourcesFor('lambda:InvokeFunction').map((each) => JSON.stringify(each));
    for (const name of ['track-metrics', 'run-matching', 'watch-pairs', 'record-mail-outcome'] as const)
      expect(called).toContain(JSON.stringify({ 'Fn::GetAtt': [stage.lambda(name)[0], 'Arn'] }));
    for (const name of ['coordinator-api', 'public-api', 'redrive'] as const)
      expect(called).not.toContain(JSON.stringify({ 'Fn::GetAtt': [stage.lambda(name)[0], 'Arn'] }));
  });
});
