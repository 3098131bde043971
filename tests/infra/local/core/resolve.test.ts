import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../infra/local/runner/template/read.ts';

const read = (value: unknown, more: object = {}) =>
  readTemplate(
    {
      Parameters: { Size: { Type: 'Number', Default: 3 }, Asked: { Type: 'String' } },
      Mappings: { Hosts: { 'eu-north-1': { name: 'north' } } },
      Conditions: {
        InNorth: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-north-1'] },
        Elsewhere: { 'Fn::Not': [{ Condition: 'InNorth' }] },
        Both: { 'Fn::And': [{ Condition: 'InNorth' }, { Condition: 'Elsewhere' }] },
        Either: { 'Fn::Or': [{ Condition: 'InNorth' }, { Condition: 'Elsewhere' }] },
      },
      Resources: {
        Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: { 'Fn::Sub': `cccc-\${AWS::Region}` } } },
        Queue: { Type: 'AWS::SQS::Queue' },
        Run: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'run', Value: value } },
        Absent: { Type: 'AWS::SQS::Queue', Condition: 'Elsewhere' },
        Pool: { Type: 'AWS::Cognito::UserPool' },
        ...more,
      },
      Outputs: { Here: { Value: { Ref: 'Bus' } }, There: { Value: 'x', Condition: 'Elsewhere' } },
    },
    { assemblyDir: '/nowhere', stackName: 'stack', region: 'eu-north-1' },
  );
const resolved = (value: unknown) => read(value).get('Run').properties['Value'];

describe('the template as the runner reads it', () => {
  it.each([
    ['plain data', { a: [1, 'two', { b: null }] }, { a: [1, 'two', { b: null }] }],
    ['a name that is given', { Ref: 'Bus' }, 'cccc-eu-north-1'],
    ['a name that is made up', { 'Fn::GetAtt': ['Queue', 'QueueName'] }, 'stack-Queue'],
    [
      'a queue by its address',
      { Ref: 'Queue' },
      'https://sqs.eu-north-1.amazonaws.com/000000000000/stack-Queue',
    ],
    [
      'an ARN',
      { 'Fn::GetAtt': ['Bus', 'Arn'] },
      'arn:aws:events:eu-north-1:000000000000:event-bus/cccc-eu-north-1',
    ],
    [
      'an attribute in dotted form',
      { 'Fn::GetAtt': 'Queue.Arn' },
      'arn:aws:sqs:eu-north-1:000000000000:stack-Queue',
    ],
    ['a parameter', { Ref: 'Size' }, 3],
    ['a pseudo parameter', { Ref: 'AWS::AccountId' }, '000000000000'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Bus' }]] }, 'a-cccc-eu-north-1'],
    [
      'Sub',
      { 'Fn::Sub': `a \${Bus} \${Queue.QueueName} \${!Literal}` },
      `a cccc-eu-north-1 stack-Queue \${Literal}`,
    ],
    ['Sub with its own names', { 'Fn::Sub': [`\${x}/\${Size}`, { x: { Ref: 'Bus' } }] }, 'cccc-eu-north-1/3'],
    ['Split and Select', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    ['If that holds', { 'Fn::If': ['InNorth', 'yes', 'no'] }, 'yes'],
    ['If with Not', { 'Fn::If': ['Elsewhere', 'yes', 'no'] }, 'no'],
    ['If with And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['If with Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['FindInMap', { 'Fn::FindInMap': ['Hosts', { Ref: 'AWS::Region' }, 'name'] }, 'north'],
    ['Base64', { 'Fn::Base64': 'abc' }, 'YWJj'],
    ['a list with NoValue', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
    [
      'an object with NoValue',
      { a: { 'Fn::If': ['Elsewhere', 1, { Ref: 'AWS::NoValue' }] }, b: 2 },
      { b: 2 },
    ],
  ])('resolves %s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each([
    ['an unknown function', { 'Fn::Transform': {} }, 'does not know Fn::Transform'],
    ['a missing resource', { Ref: 'Nobody' }, 'no resource Nobody'],
    ['a parameter without a default', { Ref: 'Asked' }, 'Asked has no default'],
    ['a missing condition', { 'Fn::If': ['Nowhen', 1, 2] }, 'no condition Nowhen'],
    [
      'a missing entry of a map',
      { 'Fn::FindInMap': ['Hosts', 'eu-west-1', 'name'] },
      'no Hosts.eu-west-1.name',
    ],
    ['a list that is too short', { 'Fn::Select': [2, ['a']] }, 'finds nothing'],
  ])('refuses %s by name', (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });

  it('leaves out resources and outputs whose condition does not hold', () => {
    const resources = read('x');
    expect(resources.all().map(({ logicalId }) => logicalId)).not.toContain('Absent');
    expect(resources.outputs()).toEqual({ Here: 'cccc-eu-north-1' });
  });

  it('finds a function by its ARN, by a qualified one and by the path that an HTTP API calls', () => {
    const resources = read('x');
    const arn = resources.arn('Run');
    const path = `arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
    for (const form of [arn, `${arn}:live`, path]) expect(resources.byArn(form)?.logicalId).toBe('Run');
    expect(resources.byArn('arn:aws:lambda:eu-north-1:000000000000:function:other')).toBeUndefined();
  });

  it('gives a resource the same name in every run', () => {
    expect(read('x').ref('Pool')).toBe(
      read('y', { Another: { Type: 'AWS::Cognito::UserPool' } }).ref('Pool'),
    );
  });
});
