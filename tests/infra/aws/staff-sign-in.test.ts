import { describe, expect, it } from 'vitest';
import { install } from './installation.ts';

const { ofType, single } = install();

describe('staff sign-in', () => {
  it('is by invitation, with a second factor that is an app', () => {
    const pool = single('AWS::Cognito::UserPool').Properties;
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('knows no groups: roles are read from the table at each call', () => {
    expect(ofType('AWS::Cognito::UserPoolGroup')).toEqual([]);
  });

  it('lets no function of ours change a token, which names nobody', () => {
    const { LambdaConfig, UserPoolTier } = single('AWS::Cognito::UserPool').Properties;
    expect([LambdaConfig, UserPoolTier]).toEqual([undefined, 'LITE']);
  });

  it('gives our pages a code and a token of fifteen minutes, and takes no password through its API', () => {
    expect(single('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});
