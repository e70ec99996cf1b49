import { useRef } from 'react';
import type { NodeLinkFragment } from '../gql/types';
import { nodeWords } from '../parts/NodeLink';
import { NodePicker } from '../parts/NodePicker';
import { Said } from '../parts/Said';
import { useLens, useSetLens } from './useLens';

/** More sources than this no request leaves out. */
const most = 100;

/** The sources that are left out, each with a way back in, and a box to add others. */
export function WithoutLens({ known }: { known: readonly NodeLinkFragment[] }) {
  const { without } = useLens();
  const set = useSetLens();
  const place = useRef<HTMLDivElement>(null);
  const named = (id: string) => known.find((node) => node.id === id);
  return (
    <div ref={place} tabIndex={-1}>
      {without.length > 0 && (
        <ul className="chips" aria-label="Sources that are left out">
          {without.map((id) => {
            const node = named(id);
            const words = node ? nodeWords(node) : id;
            return (
              <li key={id} className="chip">
                <Said>{words}</Said>
                <button
                  type="button"
                  className="plain"
                  aria-label={`Read with ${words} again`}
                  onClick={() => {
                    set({ without: without.filter((other) => other !== id) });
                    // This button goes: the focus must not go with it.
                    place.current?.focus();
                  }}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {without.length < most ? (
        <NodePicker
          label="Leave out a source"
          kinds={['ENTITY', 'DOCUMENT']}
          placeholder="Name or title"
          onPick={({ id }) => {
            if (!without.includes(id)) set({ without: [...without, id] });
          }}
        />
      ) : (
        <p className="quiet">A lens leaves out {most} sources at most.</p>
      )}
      <p className="quiet">
        What a source claims, what is reported from it alone, and evidence that it published or carried is
        gone.
      </p>
    </div>
  );
}
