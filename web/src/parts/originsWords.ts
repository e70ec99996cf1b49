import { counted, number } from '../words/figure';

/** So many claims of an origin are shown. */
export const originsShown = 10;

/** The API gives so many loops at most. */
export const loopsBound = 1000;

/** How many voices truly stand behind it: “2 to 3 independent origins, in 3 blocs”. */
export function originsWords({ min, max, blocs }: { min: number; max: number; blocs: number }): string {
  if (max === 0) return 'No origin that commits to it';
  const many =
    min === max
      ? counted(max, 'independent origin', 'independent origins')
      : `${number(min)} to ${number(max)} independent origins`;
  return `${many}, in ${counted(blocs, 'bloc', 'blocs')}`;
}
