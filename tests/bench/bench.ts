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

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--json]`);
  process.exit(1);
}
await bench(args);
