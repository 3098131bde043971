import * as z from 'zod';

/** What this function reads of Cognito's event; the rest is handed back as it came. */
export const TokenRequest = z.looseObject({
  request: z.looseObject({ userAttributes: z.record(z.string(), z.string()) }),
});
export type TokenRequest = z.output<typeof TokenRequest>;

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** Display name of a user: the whole name, else both parts of it. */
const nameIn = (attributes: Readonly<Record<string, string>>): string | undefined =>
  filled(attributes['name']) ??
  filled([attributes['given_name'], attributes['family_name']].filter((part) => filled(part)).join(' '));

/** Claims that an access token gains: name and address, as far as the pool knows them. */
export const staffClaims = (attributes: Readonly<Record<string, string>>): Record<string, string> => {
  const [name, email] = [nameIn(attributes), filled(attributes['email'])];
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
};

/** The event with its answer in it, as a trigger of the second version gives it back. */
export const answered = (event: TokenRequest) => ({
  ...event,
  response: {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: staffClaims(event.request.userAttributes) },
    },
  },
});
