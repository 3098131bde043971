import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's default chain inside the bundles: a Lambda always gets its credentials from the environment,
 * and the rest of the chain (profiles, single sign-on, instance metadata) is a fifth of a bundle that could never run.
 */
export const defaultProvider = (): ReturnType<typeof fromEnv> => fromEnv();
