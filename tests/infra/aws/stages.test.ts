import { describe, expect, it } from 'vitest';
import { contextOfCdkJson, stageFrom } from '../../../infra/aws/stages.ts';

const least = {
  mailDomain: 'mail.example',
  mailFrom: 'no-reply@mail.example',
  mailReplyTo: 'coordinators@mail.example',
};
const context = (over: Record<string, unknown>) => ({
  stage: 'trial',
  stages: { trial: { ...least, ...over } },
});

describe('a stage', () => {
  it('needs a mail domain and two addresses; the rest has a sensible start', () => {
    expect(stageFrom(context({}))).toMatchObject({
      name: 'trial',
      region: 'eu-north-1',
      logLevel: 'info',
      retain: true,
      reservedConcurrency: {},
    });
  });

  it('is called by its name in cdk.json, where every stage can be read', () => {
    const committed = contextOfCdkJson();
    for (const name of Object.keys(committed['stages'] as object))
      expect(stageFrom({ ...committed, stage: name }).name).toBe(name);
  });

  it.each([
    ['a stage that nobody described', { stage: 'moon', stages: { trial: least } }, /No stage "moon".*trial/],
    ['a misspelt field', context({ alarmMail: 'x@mail.example' }), /alarmMail/],
    ['a domain without its certificate', context({ domain: 'cccc.example' }), /go together/],
    [
      'a certificate from where CloudFront cannot take it',
      context({
        domain: 'cccc.example',
        certificateArn: 'arn:aws:acm:eu-north-1:111122223333:certificate/7f',
      }),
      /us-east-1/,
    ],
    ['a sender of another domain', context({ mailFrom: 'no-reply@other.example' }), /mailDomain/],
    [
      'concurrency for a function that there is not',
      context({ reservedConcurrency: { 'no-api': 1 } }),
      /no-api/,
    ],
  ])('refuses %s by name', (_, given, message) => {
    expect(() => stageFrom(given)).toThrow(message);
  });
});
