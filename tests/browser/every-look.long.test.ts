import { describeEveryPage } from './accessibility.ts';
import { describeFinance } from './finance-walk.ts';
import { describePairPages } from './pair-pages.ts';

describeEveryPage('each in every look');
describePairPages('each in every look');
describeFinance('each in every look');
