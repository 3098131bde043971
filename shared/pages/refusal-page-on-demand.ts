import type { refusalPageOf } from './refusal-page.ts';

/** For doors of programs, to which a browser comes by a link at times: pages are loaded with the first refusal that a person sees. */
export const refusalPageOnDemand =
  (of: Parameters<typeof refusalPageOf>[0]) =>
  async (refused: Parameters<ReturnType<typeof refusalPageOf>>[0]): Promise<string> => {
    const loaded = await import('./refusal-page.ts');
    return loaded.refusalPageOf(of)(refused);
  };
