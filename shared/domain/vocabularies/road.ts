import * as z from 'zod';
import { municipalities } from './municipalities.ts';

const municipality = z.enum(municipalities.codes);

export const Road = z.tuple([municipality, municipality, z.int().min(1).max(600)]).readonly();
/** Two neighbouring municipalities, and the minutes by car between their centres. */
export type Road = z.output<typeof Road>;
