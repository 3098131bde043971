import { inBrowser } from '../storage.ts';
import { effect, signal } from './framework.ts';

const KEY = 'desk-theme';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(THEMES.find((each) => each === inBrowser.getItem(KEY)) ?? 'auto');

export const chooseTheme = (chosen: Theme): void => {
  theme.value = chosen;
  inBrowser.setItem(KEY, chosen);
};

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
});
