import type { Language } from '../../language.ts';
import { inEachLanguage } from '../../words.ts';
import { en, type TodayText } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { taskAdviceIn } from './task-advice.ts';
import { taskNamesIn } from './task-names.ts';

const tasksIn = (language: Language) => ({ kind: taskNamesIn(language), todo: taskAdviceIn(language) });

export const todayText = inEachLanguage((language): TodayText & ReturnType<typeof tasksIn> => ({
  ...{ en, sv, fi }[language],
  ...tasksIn(language),
}));
