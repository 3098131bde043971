import type { Plugin } from 'esbuild';
import { onDemand, roomsOnDemand } from './on-demand.ts';
import { edited, readSource } from './source-edits.ts';
import { withoutAnswers } from './without-answers.ts';

const OURS = /[\\/](?:events|shared|functions)[\\/].*\.ts$/;
const STRANGE = /[\\/]node_modules[\\/]|[\\/]lambda\.ts$/;

const bundledFrom = async (path: string): Promise<string> => {
  const { body, code } = await readSource(path);
  return edited(code, [
    ...withoutAnswers(body, code, path),
    ...onDemand(body, code, path),
    ...(await roomsOnDemand(body, path)),
  ]);
};

/** Our own modules as bundles carry them. */
export const ourModules: Plugin = {
  name: 'our-modules',
  setup(build) {
    const known = new Map<string, Promise<string>>();
    build.onLoad({ filter: OURS, namespace: 'file' }, async ({ path }) => {
      if (STRANGE.test(path)) return undefined;
      const contents = known.get(path) ?? bundledFrom(path);
      known.set(path, contents);
      return { contents: await contents, loader: 'ts' };
    });
  },
};
