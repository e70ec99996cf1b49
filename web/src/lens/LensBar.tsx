import { directivesOf, hidesNothing } from './lens';
import { useLens, useSetLens } from './useLens';
import './LensBar.css';

/** What the page is seen through, on every page. */
export function LensBar() {
  const lens = useLens();
  const set = useSetLens();
  if (hidesNothing(lens)) return null;
  return (
    <section className="lens" aria-label="Lens">
      <code>{directivesOf(lens)}</code>
      <button type="button" onClick={() => set({ stated: '', change: '', without: [] })}>
        Take it off
      </button>
    </section>
  );
}
