import { Popover as Radix } from 'radix-ui';
import { ClaimSentence } from '../../parts/ClaimLine';
import { statedWords } from '../../words/date';
import { counted } from '../../words/figure';
import type { SaidClaim } from './says';

/** A mark that was chosen, and the claims that stand in it. */
export interface Shown {
  anchor: HTMLElement;
  claims: readonly SaidClaim[];
}

/** The claims of a mark, beside it. Escape closes them, and the focus goes back to the mark. */
export function Popover({ shown, close }: { shown: Shown | null; close: () => void }) {
  if (shown === null) return null;
  const { anchor, claims } = shown;
  return (
    <Radix.Root open onOpenChange={(open) => !open && close()}>
      <Radix.Anchor virtualRef={{ current: anchor }} />
      <Radix.Portal>
        <Radix.Content
          className="span-claims"
          sideOffset={6}
          collisionPadding={12}
          aria-label={`${counted(claims.length, 'claim stands', 'claims stand')} here`}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.focus({ preventScroll: true });
          }}
        >
          <p className="quiet">{counted(claims.length, 'claim stands', 'claims stand')} here:</p>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id} className="claim">
                <ClaimSentence claim={claim} /> <span className="quiet">({statedWords(claim)})</span>
              </li>
            ))}
          </ul>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
