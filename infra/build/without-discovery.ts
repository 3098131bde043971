import type { Plugin } from 'esbuild';

/** Cache of endpoints that a client discovers: no client of ours is told to. */
const UNUSED = /^mnemonist\/lru-cache/;

const REFUSAL = `throw new Error('Bundled without endpoint discovery: see infra/build/without-discovery.ts.');`;

/** Saves eight kilobytes in every bundle with DynamoDB. The replacement can be made, and throws with its first use. */
export const withoutDiscovery: Plugin = {
  name: 'without-discovery',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'without-discovery' }));
    build.onLoad({ filter: /./, namespace: 'without-discovery' }, () => ({
      contents: `const refuse = () => { ${REFUSAL} }; export default class { has = refuse; get = refuse; set = refuse; clear = refuse; }`,
    }));
  },
};
