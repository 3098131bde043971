import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idleCost, idleCostTable } from '../../../infra/aws/idle-cost.ts';
import { install } from './installation.ts';

const { template, ofType } = install();
const { Resources } = template.toJSON();
const README = join(import.meta.dirname, '../../../infra/README.md');

describe('an idle month', () => {
  it('costs a dollar at most', () => {
    expect(idleCost(Resources)).toBeLessThanOrEqual(1);
  });

  it('stands in infra/README.md as the template makes it: else run npm run idle-cost', () => {
    expect(readFileSync(README, 'utf8')).toContain(idleCostTable(Resources));
  });

  it('grows by what is above the free tier', () => {
    const alarms = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`A${n}`, { Type: 'AWS::CloudWatch::Alarm' }]),
      );
    // Ten are free, and the template has some of them.
    const present = ofType('AWS::CloudWatch::Alarm').length;
    expect(idleCost({ ...Resources, ...alarms(10) }) - idleCost(Resources)).toBeCloseTo(present / 10);
  });

  it('cannot be told of a type of resource that has no price', () => {
    expect(() => idleCost({ ...Resources, Nat: { Type: 'AWS::EC2::NatGateway' } })).toThrow(
      'AWS::EC2::NatGateway',
    );
  });
});
