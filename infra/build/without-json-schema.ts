import type { Plugin } from 'esbuild';

/** Code by which zod's classes become JSON Schema. Documents are generated at build; no Lambda needs it. */
const WRITERS = /(?:to-json-schema|json-schema-(?:processors|generator))\.js$/;

const REFUSAL = `() => { throw new Error('Bundled without JSON Schema: see infra/build/without-json-schema.ts.'); }`;

/** Saves seventeen kilobytes in every bundle. The replacement throws, should a Lambda ever want a schema. */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup(build) {
    build.onResolve({ filter: WRITERS }, ({ path, importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'without-json-schema' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'without-json-schema' }, () => ({
      contents: `const refuse = ${REFUSAL}; export const toJSONSchema = refuse; export const createToJSONSchemaMethod = () => refuse; export const createStandardJSONSchemaMethod = () => refuse; export const JSONSchemaGenerator = refuse; export const allProcessors = {};`,
    }));
  },
};
