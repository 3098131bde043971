import { answered, TokenRequest } from './claims.ts';

export const handler = (event: unknown) => Promise.resolve(answered(TokenRequest.parse(event)));
