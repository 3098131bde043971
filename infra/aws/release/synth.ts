import { App, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readOptions } from '../../../shared/runtime/command-line.ts';
import { contextOfCdkJson } from '../stages.ts';
import { Release, ReleaseStack } from './stack.ts';

const USAGE = `npm run synth:release
Writes the template of the roles by which a workflow deploys, from "release" in cdk.json, into cdk.out/release.`;

readOptions(USAGE, {});
const context = contextOfCdkJson();
const app = new App({
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out/release',
  analyticsReporting: false,
  context,
});
new ReleaseStack(app, 'cccc-release', Release.parse(context['release']));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
