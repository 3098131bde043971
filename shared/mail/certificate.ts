import type { LinkTarget } from './definition.ts';

/** Days that the link to a certificate lives. */
export const CERTIFICATE_LINK_DAYS = 365;

export const certificateLink = (certificateId: string): LinkTarget => ({
  verb: 'get-certificate',
  aboutId: certificateId,
  days: CERTIFICATE_LINK_DAYS,
  path: '/a/certificate',
});
