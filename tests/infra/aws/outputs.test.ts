import { describe, expect, it } from 'vitest';
import { aFullStage, install, type Json } from './installation.ts';

const { json, ofType } = install();
const outputs = json['Outputs'] as Record<string, { readonly Value: Json; readonly Description: string }>;
/** A value with its references to the region written as one region. */
const outputValue = (name: string): string => {
  const value = outputs[name]?.Value as string | { 'Fn::Join': [string, (string | Json)[]] };
  if (typeof value === 'string') return value;
  const [separator, parts] = value['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'eu-north-1')).join(separator);
};

describe('the outputs of the stack', () => {
  it('name every DNS record that the instructions promise: DKIM, MX and SPF', () => {
    expect(Object.keys(outputs)).toEqual(
      expect.arrayContaining(['Dkim1', 'Dkim2', 'Dkim3', 'ReturnPathMx', 'ReturnPathSpf']),
    );
    expect(outputValue('ReturnPathMx')).toBe(
      'bounce.mail.example MX 10 feedback-smtp.eu-north-1.amazonses.com',
    );
    expect(outputValue('ReturnPathSpf')).toBe('bounce.mail.example TXT "v=spf1 include:amazonses.com ~all"');
  });

  it('name the command that makes a budget, where CloudFormation makes none', () => {
    expect(outputs['Budget']).toBeUndefined();
    const full = install(aFullStage());
    expect(full.ofType('AWS::Budgets::Budget')).toEqual([]);
    const { Value } = (full.json['Outputs'] as Record<string, Json>)['Budget'] as Json;
    const command = Value['Fn::Join'][1]
      .map((part: string | Json) => (typeof part === 'string' ? part : '111122223333'))
      .join('');
    const [, account, budget, told] =
      /^aws budgets create-budget --account-id (\d+) --budget '(.*)' --notifications-with-subscribers '(.*)'$/.exec(
        command,
      ) ?? [];
    expect(account).toBe('111122223333');
    expect(JSON.parse(String(budget))).toEqual({
      BudgetName: `cccc-${aFullStage().name}`,
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: '10', Unit: 'USD' },
    });
    expect(JSON.parse(String(told))).toMatchObject([
      {
        Notification: { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: aFullStage().alarmEmail }],
      },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ]);
  });

  it('name the return path that SES is told of', () => {
    const [[, identity] = []] = ofType('AWS::SES::EmailIdentity');
    expect(identity?.['Properties'].MailFromAttributes.MailFromDomain).toBe('bounce.mail.example');
  });
});

describe('the alarms', () => {
  it('promise a rebuild of the figures only by a function that is there', () => {
    const texts = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
      String(Properties.AlarmDescription),
    );
    expect(texts.length).toBeGreaterThan(5);
    const promised = texts.flatMap((text) => text.match(/rebuil\w*(-\w+)?/gi) ?? []);
    const names = ofType('AWS::Lambda::Function').map(([, { Properties }]) =>
      String(Properties.FunctionName),
    );
    for (const name of promised)
      expect(
        names.some((known) => known.endsWith(`-${name}`)),
        name,
      ).toBe(true);
  });
});
