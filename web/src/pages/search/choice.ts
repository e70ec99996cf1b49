/** Where a key moves the choice to, among so many; −1 is the box itself. Undefined where it moves nothing. */
export function movedChoice(key: string, at: number, choices: number): number | undefined {
  if (choices === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return at === choices - 1 ? -1 : at + 1;
    case 'ArrowUp':
      return at === -1 ? choices - 1 : at - 1;
    // In the text these keys move the cursor, as long as nothing is chosen.
    case 'Home':
      return at === -1 ? undefined : 0;
    case 'End':
      return at === -1 ? undefined : choices - 1;
    default:
      return undefined;
  }
}
