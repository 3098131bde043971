import { buildFunctions } from './functions.ts';
import { buildWeb } from './web.ts';

/** One build for all: synth, start and test read what this writes to `.build/`. */
await Promise.all([buildFunctions(), buildWeb()]);
