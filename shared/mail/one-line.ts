/** Words that somebody typed stay on their line: a line break in a name could pose as a line of ours. */
export const onOneLine = <Values>(values: Values): Values =>
  JSON.parse(JSON.stringify(values), (_, value: unknown) =>
    typeof value === 'string'
      ? value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ').trim()
      : value,
  ) as Values;

/** Words of the staff, a paragraph for each line. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/[\r\n\p{Zl}\p{Zp}]+/u).flatMap((line) => onOneLine(line) || []);
