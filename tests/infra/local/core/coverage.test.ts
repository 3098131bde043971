import { describe, expect, it } from 'vitest';
import { EMULATED, INERT } from '../../../../infra/local/runner/coverage.ts';
import { checkCoverage, NotCovered } from '../../../../infra/local/runner/template/check.ts';
import { lambda, queue, smallAssembly, table } from './assembly.ts';

const known = { Table: table, Run: lambda('run'), Failures: queue };
const check = (planted: object) => () => checkCoverage(smallAssembly({ ...known, ...planted }).all());

describe('what the runner does not know', () => {
  it('is nothing in a template of known types and properties', () => {
    expect(check({})).not.toThrow();
  });

  it('stops the start with the name of an unknown type', () => {
    const planted = { Steps: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} } };
    expect(check(planted)).toThrow(NotCovered);
    expect(check(planted)).toThrow(/Steps is of type AWS::StepFunctions::StateMachine/);
  });

  it('stops the start with the name of an unknown property', () => {
    const planted = { Vpc: lambda('in-a-network', { VpcConfig: { SubnetIds: ['subnet-1'] } }) };
    expect(check(planted)).toThrow(/Vpc \(AWS::Lambda::Function\) has the property VpcConfig\.SubnetIds/);
  });

  it('finds an unknown property deep inside a known one, in a list too', () => {
    const planted = {
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['x'] },
          Targets: [{ Id: 't', Arn: 'a', SqsParameters: { MessageGroupId: 'g' } }],
        },
      },
    };
    expect(check(planted)).toThrow(
      /Rule \(AWS::Events::Rule\) has the property Targets\.SqsParameters\.MessageGroupId/,
    );
  });

  it('is told all at once, so that nobody fixes it one by one', () => {
    const planted = {
      One: { Type: 'AWS::Some::Thing' },
      Two: lambda('two', { SnapStart: { ApplyOn: 'None' } }),
    };
    expect(check(planted)).toThrow(/One is of type[\s\S]*Two \(AWS::Lambda::Function\)/);
  });

  it('is never both emulated and inert, and no reason is left out', () => {
    expect(Object.keys(EMULATED).filter((type) => type in INERT)).toEqual([]);
    const reasons = [
      ...Object.values(INERT),
      ...Object.values(EMULATED).flatMap(({ inert }) => Object.values(inert)),
    ];
    expect(reasons.filter((reason) => reason.trim().length < 10)).toEqual([]);
    for (const { emulated, inert } of Object.values(EMULATED))
      expect(emulated.filter((path) => path in inert)).toEqual([]);
  });
});
