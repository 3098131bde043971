import type { Plugin } from 'esbuild';

/** Parts that the SDK imports on demand, for event streams and for browsers: our clients have neither. */
const UNUSED = /^(?:bowser|@smithy\/core\/event-streams)$/;

const REFUSAL = `throw new Error('Bundled without event streams: see infra/build/without-streams.ts.');`;

/** Saves fifty kilobytes in every bundle. The replacement throws, should a client ever want one. */
export const withoutStreams: Plugin = {
  name: 'without-streams',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'without-streams' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'without-streams' }, () => ({
      contents: `export {}; ${REFUSAL}`,
    }));
  },
};
