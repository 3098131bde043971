import { misused } from '../../shared/runtime/command-line.ts';
import { runFinanceBench } from './finance.ts';
import { runMatchingBench } from './matching/bench.ts';
import { runMissingAnswersBench } from './missing-answers.ts';
import { runRoundBench } from './round/bench.ts';
import { runSizeBench } from './size.ts';
import { runWebBench } from './web/bench.ts';

const BENCHES: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  size: runSizeBench,
  matching: runMatchingBench,
  round: runRoundBench,
  web: runWebBench,
  finance: runFinanceBench,
  'missing-answers': runMissingAnswersBench,
};

const USAGE = `npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--json]
Figures of one part, on this machine. npm run bench -- NAME --help says the options of a part.`;

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench !== undefined) await bench(args);
else if (name === '--help') console.log(USAGE);
else misused(USAGE);
