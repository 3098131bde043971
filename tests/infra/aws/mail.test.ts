import { describe, expect, it } from 'vitest';
import { install } from './installation.ts';

const { ofType, single } = install();

describe('mail', () => {
  it('tells what became of each mail, and tracks neither opening nor clicking', () => {
    const { EventDestination } = single('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(EventDestination.MatchingEventTypes).toEqual(
      expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject']),
    );
    expect(EventDestination.MatchingEventTypes).not.toEqual(expect.arrayContaining(['open']));
    expect(EventDestination.MatchingEventTypes).not.toEqual(expect.arrayContaining(['click']));
    expect(JSON.stringify(EventDestination.EventBridgeDestination)).toContain('event-bus/default');
    expect(single('AWS::SES::ConfigurationSet').Properties.TrackingOptions).toBeUndefined();
  });

  it('is heard of by its own stage only', () => {
    const rule = ofType('AWS::Events::Rule').find(([id]) => id.includes('RecordMailOutcome'));
    expect(rule?.[1].Properties.EventPattern.detail.mail.tags['ses:configuration-set']).toHaveLength(1);
  });
});
