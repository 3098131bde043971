import { Effect, OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import * as z from 'zod';

/** Origin of releases: the repository, and the stages that it deploys in this account. */
export const Release = z.strictObject({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/u, { error: 'Expected owner/name.' }),
  stages: z.array(z.string()).min(1),
  region: z.string().default('eu-north-1'),
  /** As `cdk bootstrap` named its roles. */
  qualifier: z.string().default('hnb659fds'),
});
export type Release = z.output<typeof Release>;

const ISSUER = 'token.actions.githubusercontent.com';

/**
 * The one way by which a workflow deploys: no key is stored anywhere. A role for each stage is taken only by the workflow's
 * environment of that name, so that its reviewers have agreed.
 */
export class ReleaseStack extends Stack {
  constructor(scope: Construct, id: string, { repository, stages, region, qualifier }: Release) {
    super(scope, id, { env: { region }, description: 'Cross-Cultural Career Catalyst: deployments' });
    const provider = new OidcProviderNative(this, 'Provider', {
      url: `https://${ISSUER}`,
      clientIds: ['sts.amazonaws.com'],
    });
    for (const stage of stages) {
      const role = new Role(this, `Deploys-${stage}`, {
        roleName: `cccc-deploys-${stage}`,
        assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
          StringEquals: {
            [`${ISSUER}:aud`]: 'sts.amazonaws.com',
            [`${ISSUER}:sub`]: `repo:${repository}:environment:${stage}`,
          },
        }),
      });
      role.addToPolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['sts:AssumeRole'],
          resources: ['deploy', 'file-publishing', 'lookup'].map(
            (part) =>
              `arn:aws:iam::${this.account}:role/cdk-${qualifier}-${part}-role-${this.account}-${this.region}`,
          ),
        }),
      );
      role.addToPolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['cloudformation:GetTemplate', 'cloudformation:DescribeStacks'],
          resources: [`arn:aws:cloudformation:${this.region}:${this.account}:stack/cccc-${stage}/*`],
        }),
      );
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:aws:cloudformation:${this.region}:<AWS::AccountId>:stack/cccc-${stage}/*]`,
        reason:
          'CloudFormation ends the name of a stack with an id of its own; the wildcard covers this one stack.',
      });
      new CfnOutput(this, `Role-${stage}`, {
        value: role.roleArn,
        description: `Variable DEPLOY_ROLE of the environment ${stage}.`,
      });
    }
  }
}
