import { createRequire } from 'node:module';
import { App, Validations } from 'aws-cdk-lib/core';
import { CcccStack } from './stack.ts';
import { type Context, contextOfCdkJson, type Stage } from './stages.ts';

/** cdk-nag, loaded only where it is asked for: it costs a start on a laptop a sixth of a second. */
const nag = (): typeof import('cdk-nag') => createRequire(import.meta.url)('cdk-nag');

type AppOptions = {
  readonly stage: Stage;
  /** Folder of the cloud assembly; a temporary one by default. */
  readonly outdir?: string;
  /** In place of the context of `cdk.json`. */
  readonly context?: Context;
  /** CloudFormation's own validation and cdk-nag. Half of the time of a synth, so the laptop leaves it to `npm run synth`. */
  readonly validate?: boolean;
};

/**
 * The whole system as one app with one stack. AWS deploys its template and the laptop runs the same.
 * @throws where a bundle has not been built
 */
export const cccApp = ({ stage, outdir, context, validate = true }: AppOptions): App => {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    stackTraces: false,
    treeMetadata: false,
    builtinCloudFormationValidation: validate,
    context: {
      ...(context ?? contextOfCdkJson()),
      // The CLI sets these two; set here, a synth without it yields the same template.
      'aws:cdk:enable-asset-metadata': true,
      'aws:cdk:enable-path-metadata': true,
    },
  });
  new CcccStack(app, `cccc-${stage.name}`, { stage });
  if (validate) {
    const { AwsSolutionsChecks } = nag();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  }
  return app;
};
