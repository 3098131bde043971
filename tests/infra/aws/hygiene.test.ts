import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { App, Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cccApp } from '../../../infra/aws/app.ts';
import { contextOfCdkJson, stageFrom } from '../../../infra/aws/stages.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { aFullStage, aStage, install, installAfresh, type Json } from './installation.ts';

const outdir = temporaryFolder();

const { json } = install();
const resources: Record<string, Json> = json['Resources'];
const types = Object.values(resources).map(({ Type }) => Type as string);

describe('the template', () => {
  it('has one custom resource, the upload of the pages', () => {
    expect(types.filter((type) => /^(Custom::|AWS::CloudFormation::CustomResource)/.test(type))).toEqual([
      'Custom::CDKBucketDeployment',
    ]);
  });

  it('has nothing of what bites later', () => {
    const text = JSON.stringify(resources);
    expect(types).not.toContain('Custom::LogRetention');
    expect(types).not.toContain('Custom::S3AutoDeleteObjects');
    expect(types).not.toContain('AWS::Pipes::Pipe');
    expect(types).not.toContain('AWS::ApiGateway::RestApi');
    expect(types).not.toContain('AWS::CDK::Metadata');
    expect(text).not.toContain('ReservedConcurrentExecutions');
  });

  it('knows none of the seams for trying it on a laptop', () => {
    expect(JSON.stringify(json)).not.toContain('_local');
    expect(JSON.stringify(json)).not.toContain('AWS_ENDPOINT_URL');
  });

  it('is the same each time', () => {
    expect(installAfresh().json).toEqual(json);
  });

  it('fits: CloudFormation takes 500 resources and 1 MB', () => {
    expect(types.length).toBeLessThan(400);
    expect(JSON.stringify(json).length).toBeLessThan(800_000);
  });

  it('ends every log', () => {
    for (const { Type, Properties } of Object.values(resources))
      if (Type === 'AWS::Logs::LogGroup') expect(Properties.RetentionInDays).toBe(30);
  });
});

describe('cdk-nag', () => {
  it('finds nothing in a stage with the least and in one with all', () => {
    for (const stage of [aStage(), aFullStage()]) {
      const app = cccApp({ stage, validate: false });
      expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
    }
  });

  it('would find something: a public bucket without a reason', () => {
    const app = new App();
    new Bucket(new Stack(app, 'planted'), 'Bucket');
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-S1');
  });
});

describe('a synth as deployed', () => {
  const stage = stageFrom();
  let stackNames: string[] = [];
  beforeAll(() => {
    const { stacks } = cccApp({ stage, outdir, validate: true }).synth();
    stackNames = stacks.map(({ stackName }) => stackName);
  });

  it('passes CloudFormation’s own validation', () => {
    expect(stackNames).toEqual([`cccc-${stage.name}`]);
  });

  it('passes it for each stage that is described, and for one with all', () => {
    const { stages } = contextOfCdkJson() as { readonly stages: Readonly<Record<string, unknown>> };
    const described = Object.keys(stages).map((name) => stageFrom({ ...contextOfCdkJson(), stage: name }));
    expect(described.map(({ name }) => name)).toEqual(expect.arrayContaining(['dev', 'prod']));
    for (const each of [...described.filter(({ name }) => name !== stage.name), aFullStage()])
      expect(cccApp({ stage: each, outdir: temporaryFolder(), validate: true }).synth().stacks).toHaveLength(
        1,
      );
  });

  it('leaves no feature flag at anything but what the CDK recommends', () => {
    const Manifest = z.object({ artifacts: z.record(z.string(), z.looseObject({})) });
    const Report = z.object({
      properties: z.object({
        flags: z.record(
          z.string(),
          z
            .object({
              userValue: z.unknown(),
              recommendedValue: z.unknown(),
              unconfiguredBehavesLike: z.object({ v2: z.unknown() }).partial().optional(),
            })
            .partial(),
        ),
      }),
    });
    const { artifacts } = Manifest.parse(JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')));
    const { flags } = Report.parse(artifacts['aws-cdk-lib/feature-flag-report']).properties;
    const others = Object.entries(flags)
      .filter(
        ([, { userValue, recommendedValue, unconfiguredBehavesLike }]) =>
          JSON.stringify(userValue ?? unconfiguredBehavesLike?.v2 ?? false) !==
          JSON.stringify(recommendedValue),
      )
      .map(([name]) => name);
    expect(Object.keys(flags).length).toBeGreaterThan(50);
    expect(others).toEqual([]);
  });

  it('tells AWS nothing about itself', () => {
    expect(contextOfCdkJson()['cli-telemetry']).toBe(false);
    const CdkJson = z.object({ versionReporting: z.boolean(), app: z.string() });
    const cdkJson = CdkJson.parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../../cdk.json'), 'utf8')),
    );
    expect(cdkJson.versionReporting).toBe(false);
  });
});
