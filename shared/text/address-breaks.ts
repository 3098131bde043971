const ADDRESS = /([^\s<>(),;:]+@[^\s<>(),;:]+)/;

/**
 * A text in pieces between which a narrow line may break: before `@` and `.` of an e-mail address, and so not within a name. A text without
 * an address is one piece.
 */
export const addressPieces = (text: string): readonly string[] => {
  const pieces = [''];
  for (const [place, part] of text.split(ADDRESS).entries()) {
    const [first = '', ...more] = place % 2 === 1 ? part.split(/(?=[@.].)/) : [part];
    pieces.push(`${pieces.pop()}${first}`, ...more);
  }
  return pieces;
};
