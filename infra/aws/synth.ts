import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { cccApp } from './app.ts';
import { type Context, contextOfCdkJson, stageFrom } from './stages.ts';

const USAGE = `npm run synth -- [-c stage=NAME] [-o FOLDER]
Writes the template for AWS, checked by CloudFormation's rules and cdk-nag, into FOLDER (cdk.out).`;

/** `-c key=value`, as the CDK's own command line has it. */
const contextOfArguments = (given: readonly string[]): Context =>
  Object.fromEntries(
    given.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );

const values = readOptions(USAGE, {
  context: { type: 'string', short: 'c', multiple: true, default: [] },
  output: { type: 'string', short: 'o' },
});
const fromCli = JSON.parse(process.env['CDK_CONTEXT_JSON'] ?? '{}') as Context;
const context = { ...contextOfCdkJson(), ...fromCli, ...contextOfArguments(values.context) };
const stage = stageFrom(context);
const outdir = values.output ?? process.env['CDK_OUTDIR'] ?? 'cdk.out';

const assembly = cccApp({ stage, context, outdir }).synth();
for (const stack of assembly.stacks) {
  const resources: Record<string, { Type: string }> = stack.template.Resources;
  const counts = Map.groupBy(Object.values(resources), ({ Type }) => Type);
  const file = join(assembly.directory, stack.templateFile);
  const kilobytes = Math.round(statSync(file).size / 1024);
  console.log(`${stack.stackName} (${stage.region}): ${file}`);
  console.log(
    `${kilobytes} KB, ${Object.keys(resources).length} resources, validated, cdk-nag has nothing to say`,
  );
  for (const [type, all] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`${String(all.length).padStart(5)}  ${type}`);
}
