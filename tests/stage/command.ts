import { misused, readOptions } from '../../shared/runtime/command-line.ts';
import { tryStage } from './try-stage.ts';

const USAGE = `npm run try-stage -- --site ADDRESS [--writes]
Looks at a deployed stage from outside: health, the document of this release, headers, and that doors, links, forms and own pages
refuse whom they must. With --writes it also sends an application, which nobody confirms and which goes after a week.
Ends with 1 where something is not as it should be. A season needs a mailbox and a sign-in of staff: npm run season plays it here.`;

const { site, writes } = readOptions(USAGE, {
  site: { type: 'string' },
  writes: { type: 'boolean', default: false },
});
if (site === undefined || !URL.canParse(site)) misused(USAGE, 'Name the address of the site.');

const tried = await tryStage(site, { writes });
for (const { check, fault } of tried)
  process.stdout.write(fault === undefined ? `ok    ${check}\n` : `FAULT ${check}\n      ${fault}\n`);
process.exitCode = tried.some(({ fault }) => fault !== undefined) ? 1 : 0;
