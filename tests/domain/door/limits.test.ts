import { describe, expect, it } from 'vitest';
import {
  judge,
  networkOf,
  OF_ADDRESS,
  OF_NETWORK,
  secondsToNextHour,
} from '../../../shared/domain/door/limits.ts';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['203.0.113.255', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['2001:db8:1:2ff::1', '2001:db8:1:200::/56'],
    ['2001:0db8:0001:0201:aaaa:bbbb:cccc:dddd', '2001:db8:1:200::/56'],
    ['2001:db8::', '2001:db8:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one for everything that is no address', () => {
    for (const text of [
      '',
      'unknown',
      '1.2.3',
      '1::2::3',
      '1:2:3:4:5:6:7:8:9',
      'gggg::',
      '::1:2:3:4:5:6:7:8',
    ])
      expect(networkOf(text), text).toBe('unknown');
  });
});

describe('a form', () => {
  it.each([OF_NETWORK, OF_ADDRESS])(
    'passes freely, then by work, and no more above the most (%#)',
    (limit) => {
      expect(judge(limit.free, limit, 'none')).toBe('pass');
      expect(judge(limit.free + 1, limit, 'none')).toBe('prove');
      expect(judge(limit.most, limit, 'worked')).toBe('pass');
      expect(judge(limit.most + 1, limit, 'worked')).toBe('refuse');
    },
  );

  it('passes by waiting for a while, then by work alone', () => {
    expect(judge(OF_NETWORK.patient, OF_NETWORK, 'waited')).toBe('pass');
    expect(judge(OF_NETWORK.patient + 1, OF_NETWORK, 'waited')).toBe('prove');
  });

  it('is worth another try at the next full hour', () => {
    expect(secondsToNextHour(new Date('2027-01-18T10:59:30.500Z'))).toBe(30);
    expect(secondsToNextHour(new Date('2027-01-18T10:00:00Z'))).toBe(3600);
  });

  it('of a class of forty is free, two of each included that are looked at again', () => {
    expect(OF_NETWORK.free).toBeGreaterThanOrEqual(40 * 1.5);
  });
});
