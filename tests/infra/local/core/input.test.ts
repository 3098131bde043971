import { describe, expect, it } from 'vitest';
import { inputFor } from '../../../../infra/local/runner/bus/input.ts';

const event = {
  id: 'e1',
  time: '2027-03-28T00:30:00Z',
  'detail-type': 'Email Bounced',
  detail: { mail: { tags: { mailId: ['m1'] } }, count: 2, quote: 'say "hi"', list: ['a'] },
};
const rule = { arn: 'arn:aws:events:eu-north-1:000000000000:rule/r', name: 'r' };
const transformed = (InputTemplate: string, InputPathsMap: Record<string, string> = {}) =>
  inputFor({ InputTransformer: { InputPathsMap, InputTemplate } }, event, rule);

describe("what a rule's target is given", () => {
  it('is the whole event unless the rule says otherwise', () => {
    expect(inputFor({}, event, rule)).toBe(event);
  });

  it('is a constant where one is given', () => {
    expect(inputFor({ Input: '{"job":"x"}' }, event, rule)).toEqual({ job: 'x' });
  });

  it('is a part of the event where a path is given', () => {
    expect(inputFor({ InputPath: '$.detail.mail' }, event, rule)).toEqual({ tags: { mailId: ['m1'] } });
  });

  it('takes only what the template asks for, an element of a list too', () => {
    const paths = { id: '$.detail.mail.tags.mailId[0]', at: '$.time', type: "$['detail-type']" };
    expect(transformed('{"mailId":<id>,"at":<at>,"type":<type>}', paths)).toEqual({
      mailId: 'm1',
      at: '2027-03-28T00:30:00Z',
      type: 'Email Bounced',
    });
  });

  it('keeps numbers and lists as they are outside quotes and writes them as text inside', () => {
    const paths = { n: '$.detail.count', l: '$.detail.list' };
    expect(transformed('{"n":<n>,"l":<l>,"text":"<n> of <l>"}', paths)).toEqual({
      n: 2,
      l: ['a'],
      text: '2 of ["a"]',
    });
  });

  it('keeps text that itself has quotes whole', () => {
    expect(transformed('{"q":"<q>!"}', { q: '$.detail.quote' })).toEqual({ q: 'say "hi"!' });
  });

  it('puts empty text where the event has nothing', () => {
    expect(transformed('{"x":<x>}', { x: '$.detail.nothing' })).toEqual({ x: '' });
  });

  it("knows the bus's own variables", () => {
    expect(transformed('{"rule":<aws.events.rule-name>,"event":<aws.events.event>}')).toEqual({
      rule: 'r',
      event,
    });
  });

  it('refuses a path that the bus does not know, and a template that yields no JSON', () => {
    expect(() => transformed('{"x":<x>}', { x: '$..id' })).toThrow('Not a path');
    expect(() => transformed('{"x":')).toThrow(SyntaxError);
  });
});
