import { buildFunctions } from './functions.ts';

/** One build for all: synth, start and test read what this writes to `.build/`. */
await buildFunctions();
