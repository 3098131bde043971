import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template as Assertions } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { objectionsTo, SCHEMA_VERSIONS, type Template } from '../../../../infra/aws/release/review.ts';
import { Release, ReleaseStack } from '../../../../infra/aws/release/stack.ts';
import { contextOfCdkJson } from '../../../../infra/aws/stages.ts';
import { KINDS } from '../../../../shared/store/catalogue.ts';
import { aFullStage, install } from '../installation.ts';

const deployed = install(aFullStage()).json as Template;

const changed = (change: (template: { -readonly [K in keyof Template]: Template[K] }) => void): Template => {
  const copy = structuredClone(deployed);
  change(copy);
  return copy;
};

describe('the review of a release', () => {
  it('has nothing against the same again', () => {
    expect(objectionsTo(deployed, deployed)).toEqual([]);
  });

  const stateful = Object.entries(deployed.Resources).filter(([, { Type }]) =>
    [
      'AWS::DynamoDB::GlobalTable',
      'AWS::Cognito::UserPool',
      'AWS::SecretsManager::Secret',
      'AWS::S3::Bucket',
      'AWS::SES::EmailIdentity',
      'AWS::Events::EventBus',
      'AWS::Events::Archive',
      'AWS::KMS::Key',
      'AWS::Backup::BackupVault',
    ].includes(Type),
  );

  it.each(stateful.map(([id, { Type }]) => ({ id, type: Type })))(
    'refuses a release without $type $id, and one that replaces it',
    ({ id, type }) => {
      const without = changed((template) => {
        const { [id]: _, ...rest } = template.Resources;
        template.Resources = rest;
      });
      expect(objectionsTo(without, deployed)).toEqual([
        `${type} ${id} would leave the stage, and an empty one take its place.`,
      ]);
      const other = changed((template) => {
        template.Resources = { ...template.Resources, [id]: { Type: 'AWS::SNS::Topic' } };
      });
      expect(objectionsTo(other, deployed)).toHaveLength(1);
    },
  );

  it('names the property that would replace the table', () => {
    const next = changed((template) => {
      for (const resource of Object.values(template.Resources))
        if (resource.Type === 'AWS::DynamoDB::GlobalTable')
          Object.assign(resource.Properties ?? {}, { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] });
    });
    expect(objectionsTo(next, deployed).join()).toMatch(/would be replaced: KeySchema differs\.$/u);
  });

  it('refuses an older release that cannot read what is stored', () => {
    const older = changed((template) => {
      const versions = template.Metadata?.[SCHEMA_VERSIONS] as Record<string, number>;
      template.Metadata = {
        [SCHEMA_VERSIONS]: { ...versions, Application: (versions['Application'] ?? 0) - 1 },
      };
    });
    expect(objectionsTo(older, deployed).join()).toMatch(
      /^Application is stored in version \d+, .* roll forward\.$/u,
    );
    expect(objectionsTo(deployed, older)).toEqual([]);
  });

  it('knows every kind of item by the template', () => {
    expect(Object.keys(deployed.Metadata?.[SCHEMA_VERSIONS] ?? {}).sort()).toEqual(
      KINDS.map(({ kind }) => kind.name).sort(),
    );
  });
});

describe('the way to deploy', () => {
  const release = Release.parse({ repository: 'centria/cccc', stages: ['dev', 'prod'] });
  const app = new App({ analyticsReporting: false, context: contextOfCdkJson() });
  const stack = new ReleaseStack(app, 'cccc-release', release);
  const roles = Object.values(Assertions.fromStack(stack).findResources('AWS::IAM::Role'));

  it('is a role for each stage, which only its environment of this repository takes', () => {
    const subjects = roles.map(
      ({ Properties }) =>
        Properties.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals[
          'token.actions.githubusercontent.com:sub'
        ],
    );
    expect(subjects).toEqual(['repo:centria/cccc:environment:dev', 'repo:centria/cccc:environment:prod']);
  });

  it('may take the roles of the bootstrap and read its own template, and nothing else', () => {
    const policies = Object.values(Assertions.fromStack(stack).findResources('AWS::IAM::Policy'));
    const actions = policies.flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string | string[] }) => Action),
    );
    expect([...new Set(actions)].sort()).toEqual([
      'cloudformation:DescribeStacks',
      'cloudformation:GetTemplate',
      'sts:AssumeRole',
    ]);
    expect(JSON.stringify(policies)).not.toContain('"Resource":"*"');
  });

  it('leaves cdk-nag nothing to say', () => {
    const rules = new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
    expect(rules).toEqual([]);
  });

  it('is a workflow that reviews each stage before it deploys', () => {
    const workflow = readFileSync(
      join(import.meta.dirname, '../../../../.github/workflows/deploy.yml'),
      'utf8',
    );
    for (const stage of Release.parse(contextOfCdkJson()['release']).stages)
      expect(workflow).toMatch(new RegExp(`stage: \\[.*${stage}.*\\]`));
    expect(workflow.indexOf('npm run review')).toBeLessThan(workflow.indexOf('cdk deploy'));
    expect(workflow.indexOf('cdk deploy')).toBeLessThan(workflow.indexOf('npm run try-stage'));
    expect(workflow).toContain('npm run audit');
    expect(workflow).not.toMatch(/AWS_SECRET|secrets\./u);
  });
});
