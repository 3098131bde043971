import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../../infra/aws/function-names.ts';
import { install } from './installation.ts';

const { ofType } = install();

type Widget = {
  readonly type: string;
  readonly properties: {
    readonly title?: string;
    readonly metrics?: readonly (readonly unknown[])[];
    readonly query?: string;
  };
};

/** The widgets of each dashboard, with references in the place of names. */
const pages = (): readonly (readonly Widget[])[] =>
  ofType('AWS::CloudWatch::Dashboard').map(([, { Properties }]) => {
    const body: unknown[] = Properties.DashboardBody['Fn::Join'][1];
    const text = body.map((part) => (typeof part === 'string' ? part : 'reference')).join('');
    return (JSON.parse(text) as { readonly widgets: readonly Widget[] }).widgets;
  });
const widgets = (): readonly Widget[] => pages().flat();

const metricsOf = (title: RegExp): readonly (readonly unknown[])[] =>
  widgets().find(({ properties }) => title.test(properties.title ?? ''))?.properties.metrics ?? [];

describe('the pages of operations', () => {
  it('stays free: three pages at most, of no more than fifty metrics', () => {
    expect(pages().length).toBeLessThanOrEqual(3);
    for (const page of pages()) {
      const count = page.reduce((sum, { properties }) => sum + (properties.metrics?.length ?? 0), 0);
      expect(count).toBeGreaterThan(5);
      expect(count).toBeLessThanOrEqual(50);
    }
  });

  it('shows the errors of every function, and every queue of dead letters', () => {
    expect(metricsOf(/^Errors/)).toHaveLength(FUNCTION_NAMES.length);
    const queues = ofType('AWS::SQS::Queue').filter(([id]) => /Failures|Undelivered|Lost/.test(id));
    expect(metricsOf(/^Dead letters/).length).toBeGreaterThanOrEqual(queues.length);
  });

  it('shows mails as they wait, leave and come back, and rounds', () => {
    expect(metricsOf(/^Mails that wait/).map((metric) => metric[1])).toEqual([
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesVisible',
    ]);
    expect(metricsOf(/^Mails of this account/).map((metric) => metric[1])).toEqual([
      'Send',
      'Delivery',
      'Bounce',
      'Complaint',
    ]);
    const queries = widgets().flatMap(({ properties }) => properties.query ?? []);
    expect(queries).toHaveLength(2);
    expect(queries.join()).toContain('mail ');
  });
});
