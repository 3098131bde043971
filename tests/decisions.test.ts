import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../infra/decisions');
const records = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.md$/.test(name));
const index = readFileSync(join(FOLDER, 'README.md'), 'utf8');

describe('decision records', () => {
  it.each(records)('%s has a number of its own, a status with its date, and a line in the index', (name) => {
    const [, number, title, status, since] =
      /^# (\d{4}) (.+)\n\nStatus: (accepted|replaced by \d{4}), (\d{4}-\d\d-\d\d)\.\n/.exec(
        readFileSync(join(FOLDER, name), 'utf8'),
      ) ?? [];
    expect(name.startsWith(`${number}-`)).toBe(true);
    expect(records.filter((other) => other.startsWith(`${number}-`))).toHaveLength(1);
    const line = index.split('\n').find((each) => each.includes(`(${name})`));
    expect(line?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      number,
      `[${title}](${name})`,
      status,
      since,
      '',
    ]);
  });
});
