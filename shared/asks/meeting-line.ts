import type { MeetingMode } from '../domain/meetings/meeting.ts';
import { formatDate } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { meetingsText } from '../text/meetings/text.ts';

/** Day, mode and length of a meeting as they stand. */
export const meetingLine = (
  { heldOn, mode, minutes }: { heldOn: string; mode: MeetingMode; minutes: number },
  language: Language,
): string => {
  const words = meetingsText[language];
  return [formatDate(heldOn, language), words.modes[mode], words.minutes(minutes)].join(' · ');
};
