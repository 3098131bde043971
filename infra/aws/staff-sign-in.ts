import {
  AccountRecovery,
  CfnUserPoolClient,
  FeaturePlan,
  type IUserPoolClient,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { invitationTo } from './invitation.ts';
import type { Stage } from './stages.ts';

/** Scope that the HTTP API asks of an access token. An ID token never has it. */
export const STAFF_SCOPE = 'cccc/staff';

const domainPrefixOf = ({ name }: Stage): string => `cccc-${name}-${Aws.ACCOUNT_ID}`;

/** Origin of the sign-in pages; known before the pool, whose invitations name the site. */
export const signInOriginOf = (stage: Stage): string =>
  `https://${domainPrefixOf(stage)}.auth.${stage.region}.amazoncognito.com`;

/** Staff: invited people with a second factor. Their roles are in the table, not in the token. Participants never sign in. */
export class StaffSignIn extends Construct {
  readonly pool: UserPool;
  readonly domain: UserPoolDomain;
  readonly #resourceServer: UserPoolResourceServer;
  readonly #staff = new ResourceServerScope({ scopeName: 'staff', scopeDescription: 'Work as staff' });

  readonly #webOrigin: string;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage; readonly webOrigin: string }) {
    super(scope, id);
    const { stage, webOrigin } = props;
    this.#webOrigin = webOrigin;
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      userInvitation: invitationTo(`${webOrigin}/console/`),
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // The cheapest plan: no trigger changes a token.
      featurePlan: FeaturePlan.LITE,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      deletionProtection: stage.retain,
      removalPolicy: stage.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.#resourceServer = this.pool.addResourceServer('Api', { identifier: 'cccc', scopes: [this.#staff] });
    this.domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: domainPrefixOf(stage) },
    });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection needs the Plus plan, priced per user; a handful of invited people all have a second factor.',
    });
  }

  get issuer(): string {
    return this.pool.userPoolProviderUrl;
  }

  /** The staff pages as Cognito knows them: code with PKCE, no client secret, a token that lasts fifteen minutes. */
  client(): IUserPoolClient {
    const client = this.pool.addClient('Pages', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(this.#resourceServer, this.#staff)],
        callbackUrls: [`${this.#webOrigin}/staff/`],
        logoutUrls: [`${this.#webOrigin}/staff/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    // Left out, Cognito would also allow passwords sent straight to its API.
    const { defaultChild } = client.node;
    if (defaultChild instanceof CfnUserPoolClient)
      defaultChild.explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    return client;
  }
}
