import type { Plugin } from 'esbuild';
import { membersOnDemand, onDemand } from './on-demand.ts';
import { edited, readSource } from './source-edits.ts';
import { withoutAnswers } from './without-answers.ts';

const OURS = /[\\/](?:events|shared|functions)[\\/].*\.ts$/;
const STRANGE = /[\\/]node_modules[\\/]|[\\/]lambda\.ts$/;

/** Form of a module: with its words in files of their own, or in one file with everything. */
type Way = 'in-parts' | 'whole';

const bundledFrom = async (path: string, way: Way): Promise<string> => {
  const { body, code } = await readSource(path);
  return edited(code, [
    ...withoutAnswers(body, code, path),
    ...(way === 'in-parts' ? onDemand(body, code, path) : []),
    ...(way === 'in-parts' ? await membersOnDemand(body, path) : []),
  ]);
};

/** Our own modules as bundles carry them. One plugin for many builds reads each module once. */
export const ourModules = (way: Way): Plugin => {
  const known = new Map<string, Promise<string>>();
  return {
    name: 'our-modules',
    setup(build) {
      build.onLoad({ filter: OURS, namespace: 'file' }, async ({ path }) => {
        if (STRANGE.test(path)) return undefined;
        const contents = known.get(path) ?? bundledFrom(path, way);
        known.set(path, contents);
        return { contents: await contents, loader: 'ts' };
      });
    },
  };
};
