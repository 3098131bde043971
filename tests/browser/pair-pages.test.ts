import { describePairPages } from './pair-pages.ts';

describePairPages('each in one look');
