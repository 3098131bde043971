import * as z from 'zod';
import type { EdgeReply } from './http.ts';

const Overridable = z.object({ Override: z.boolean() });

/** Supported members of AWS::CloudFront::ResponseHeadersPolicy; others are refused by name. */
const Policy = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  SecurityHeadersConfig: z
    .strictObject({
      ContentSecurityPolicy: Overridable.extend({ ContentSecurityPolicy: z.string() }).optional(),
      ContentTypeOptions: Overridable.optional(),
      FrameOptions: Overridable.extend({ FrameOption: z.string() }).optional(),
      ReferrerPolicy: Overridable.extend({ ReferrerPolicy: z.string() }).optional(),
      StrictTransportSecurity: Overridable.extend({
        AccessControlMaxAgeSec: z.coerce.number(),
        IncludeSubdomains: z.boolean().default(false),
        Preload: z.boolean().default(false),
      }).optional(),
      XSSProtection: Overridable.extend({ Protection: z.boolean() }).optional(),
    })
    .default({}),
  CustomHeadersConfig: z
    .strictObject({ Items: z.array(Overridable.extend({ Header: z.string(), Value: z.string() })) })
    .default({ Items: [] }),
  RemoveHeadersConfig: z
    .strictObject({ Items: z.array(z.object({ Header: z.string() })) })
    .default({ Items: [] }),
});

/**
 * Puts a response headers policy's headers on a reply, as CloudFront does on every response of a behaviour.
 * `localise` rewrites the addresses that a Content-Security-Policy names.
 * @throws where the policy has a part that is not understood
 */
export const responseHeaders = (
  policyConfig: unknown,
  localise: (text: string) => string,
): ((reply: EdgeReply) => EdgeReply) => {
  const policy = Policy.parse(policyConfig);
  const security = policy.SecurityHeadersConfig;
  const hsts = security.StrictTransportSecurity;
  const added: { name: string; value: string | undefined; Override: boolean | undefined }[] = [
    {
      name: 'content-security-policy',
      value: security.ContentSecurityPolicy?.ContentSecurityPolicy,
      Override: security.ContentSecurityPolicy?.Override,
    },
    {
      name: 'x-content-type-options',
      value: security.ContentTypeOptions && 'nosniff',
      Override: security.ContentTypeOptions?.Override,
    },
    {
      name: 'x-frame-options',
      value: security.FrameOptions?.FrameOption,
      Override: security.FrameOptions?.Override,
    },
    {
      name: 'referrer-policy',
      value: security.ReferrerPolicy?.ReferrerPolicy,
      Override: security.ReferrerPolicy?.Override,
    },
    {
      name: 'strict-transport-security',
      value:
        hsts &&
        `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? '; includeSubDomains' : ''}${hsts.Preload ? '; preload' : ''}`,
      Override: hsts?.Override,
    },
    {
      name: 'x-xss-protection',
      value: security.XSSProtection && (security.XSSProtection.Protection ? '1' : '0'),
      Override: security.XSSProtection?.Override,
    },
    ...policy.CustomHeadersConfig.Items.map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      Override,
    })),
  ];
  const removed = policy.RemoveHeadersConfig.Items.map(({ Header }) => Header.toLowerCase());

  return (reply) => {
    const headers = { ...reply.headers };
    for (const name of removed) delete headers[name];
    for (const { name, value, Override } of added)
      if (value !== undefined && (Override === true || headers[name] === undefined))
        headers[name] = localise(value);
    return { ...reply, headers };
  };
};
