import { describe, expect, it } from 'vitest';
import { answered, staffClaims } from '../../functions/name-staff/claims.ts';

describe('the name of a member of staff in an access token', () => {
  it('is the whole name, else its parts, and never an empty one', () => {
    const email = 'asa@school.example';
    expect(staffClaims({ name: ' Åsa Strand ', given_name: 'Åsa', email })).toEqual({
      name: 'Åsa Strand',
      email,
    });
    expect(staffClaims({ name: ' ', given_name: 'Åsa', family_name: 'Strand' })).toEqual({
      name: 'Åsa Strand',
    });
    expect(staffClaims({ family_name: 'Strand', email: ' ' })).toEqual({ name: 'Strand' });
    expect(staffClaims({ sub: 'd4f0' })).toEqual({});
  });

  it('goes into the access token alone, and the event is handed back as it came', () => {
    const event = {
      triggerSource: 'TokenGeneration_HostedAuth',
      userName: 'd4f0',
      request: { userAttributes: { name: 'Åsa Strand' }, scopes: ['openid'] },
      response: { claimsAndScopeOverrideDetails: null },
    };
    expect(answered(event)).toEqual({
      ...event,
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { name: 'Åsa Strand' } },
        },
      },
    });
  });
});
