import { describeEveryPage } from './accessibility.ts';

describeEveryPage('each in one look');
