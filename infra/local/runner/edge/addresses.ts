import type { Resources } from '../parts.ts';

/** Local addresses of the staff's sign-in: Cognito's hosted domain and its issuer in one. */
export const IDENTITY_PATH = '/_local/identity';

/**
 * The only addresses that differ from AWS: the site's, the sign-in pages' and the token issuer's become the
 * local origin, wherever they stand – in a Lambda's environment, a header, an authorizer, a callback list.
 * Answers a function that rewrites a text.
 */
export const localAddresses = (resources: Resources, origin: string): ((text: string) => string) => {
  const pairs: [string, string][] = [];
  for (const { logicalId, properties } of resources.ofType('AWS::CloudFront::Distribution')) {
    const config = properties['DistributionConfig'] as { Aliases?: string[] };
    const domains = [resources.attribute(logicalId, 'DomainName'), ...(config.Aliases ?? [])];
    for (const domain of domains) pairs.push([`https://${domain}`, origin]);
  }
  for (const { properties } of resources.ofType('AWS::Cognito::UserPoolDomain')) {
    const domain = String(properties['Domain']);
    const host = domain.includes('.') ? domain : `${domain}.auth.${resources.region}.amazoncognito.com`;
    pairs.push([`https://${host}`, origin + IDENTITY_PATH]);
  }
  for (const { logicalId } of resources.ofType('AWS::Cognito::UserPool')) {
    pairs.push([resources.attribute(logicalId, 'ProviderURL'), origin + IDENTITY_PATH]);
  }
  return (text) => pairs.reduce((rewritten, [from, to]) => rewritten.replaceAll(from, to), text);
};
