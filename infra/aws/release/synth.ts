import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { contextOfCdkJson } from '../stages.ts';
import { Release, ReleaseStack } from './stack.ts';

/** `npm run synth:release`: the roles by which a workflow deploys, from `release` in `cdk.json`. */
const context = contextOfCdkJson();
const app = new App({
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out/release',
  analyticsReporting: false,
  context,
});
new ReleaseStack(app, 'cccc-release', Release.parse(context['release']));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
