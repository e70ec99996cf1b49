import { withParams } from '../address/address';
import { go, useAddress } from '../address/useAddress';
import { Said } from '../parts/Said';
import { counted, number } from '../words/figure';
import { othersStyle, ownStyles, type Bloc, type Style } from './palette';
import { strokePath } from '../parts/strokes';
import { signPath } from './signs';

/** Who is drawn how. Pressing a bloc brings it to the front; the others stand back. */
export function Legend({ blocs, chosen }: { blocs: readonly Bloc[]; chosen: readonly string[] }) {
  const address = useAddress();
  const own = blocs.filter(({ shared }) => !shared);
  const others = blocs.filter(({ shared }) => shared);
  const choose = (ids: readonly string[]) => {
    const rest = chosen.filter((id) => !ids.includes(id));
    const all = ids.every((id) => chosen.includes(id));
    go(withParams(address, { bloc: (all ? rest : [...rest, ...ids]).join(',') }), { replace: true });
  };
  return (
    <ul className="figure-legend" aria-label="Blocs">
      {own.map((bloc) => (
        <li key={bloc.id}>
          <button
            type="button"
            className="plain"
            aria-pressed={chosen.includes(bloc.id)}
            onClick={() => choose([bloc.id])}
          >
            <SignMark style={bloc.style} /> <Said>{bloc.name}</Said>{' '}
            <span className="count">{number(bloc.claims)}</span>
          </button>
        </li>
      ))}
      {others.length > 0 && (
        <li>
          <details>
            <summary>
              <SignMark style={othersStyle} /> {counted(others.length, 'other bloc', 'other blocs')}
            </summary>
            <p className="quiet">
              Only {ownStyles} blocs have a colour of their own, those who claim most; these share one:
            </p>
            <ul>
              {others.map(({ id, name, claims }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={chosen.includes(id)}
                    onClick={() => choose([id])}
                  >
                    <Said>{name}</Said> <span className="count">{number(claims)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

/** The sign of a bloc in its colour. */
export function SignMark({ style }: { style: Style }) {
  return (
    <svg className="figure-sign" width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={signPath(style.sign, 5.4)} fill={style.colour} />
    </svg>
  );
}

const keys = [
  ['floor', 'at least, more than: a floor, open above'],
  ['ceiling', 'at most, fewer than: a ceiling'],
  ['range', 'a range from low to high; a wide tick is a number named within it'],
  ['days', 'a date known only to lie within these days; the sign in their middle means no day'],
  ['hollow', 'no longer held; a step leads to what its claimant says instead'],
  ['denial', 'denied'],
  ['conflict', 'contested, with a dashed ring: it cannot hold beside another'],
] as const;

/** How to read the picture: only what is in it. */
export function Key({ shown }: { shown: ReadonlySet<string> }) {
  const rows = keys.filter(([name]) => shown.has(name));
  if (rows.length === 0) return null;
  return (
    <ul className="figure-key" aria-label="How to read the picture">
      {rows.map(([name, words]) => (
        <li key={name}>
          <KeySign name={name} /> {words}
        </li>
      ))}
    </ul>
  );
}

function KeySign({ name }: { name: (typeof keys)[number][0] }) {
  const sign = {
    floor: <path d="M0 7V-6M-4 -2L0 -7L4 -2" />,
    ceiling: <path d="M0 -7V6M-4 2L0 7L4 2" />,
    range: <path d="M-4 -7H4M-4 7H4M0 -7V7M-6 1H6" />,
    days: <path d="M-8 0H8" strokeWidth="6" opacity="0.35" />,
    hollow: <circle r="4.5" fill="none" />,
    denial: <path d="M-5 -5L5 5M-5 5L5 -5" />,
    conflict: <path d={strokePath('≠', 5)} className="contested" />,
  }[name];
  return (
    <svg
      width="18"
      height="18"
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      {sign}
    </svg>
  );
}
