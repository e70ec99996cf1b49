import { addressOf } from '../../address/address';
import { To } from '../../address/To';
import { useSession } from '../../api/session';
import { useLens, useSetLens } from '../../lens/useLens';

/** Where one can go from an entity, and what one can do with it. */
export function Actions({ id }: { id: string }) {
  const session = useSession();
  const { without } = useLens();
  const set = useSetLens();
  const { key } = addressOf(id);
  const out = without.includes(id);
  return (
    <div className="actions">
      <To to={{ page: 'network', key: '', params: { of: id } }}>Network around it</To>
      <To to={{ page: 'dossier', key: id, params: {} }}>Dossier</To>
      {session && session.role !== 'reader' && (
        <To to={{ page: 'record', key: 'claim', params: { claimant: key } }}>Add a claim by it</To>
      )}
      <button
        type="button"
        aria-pressed={out}
        title="Reads everything as if it had never spoken, nor carried what others said."
        onClick={() => set({ without: out ? without.filter((other) => other !== id) : [...without, id] })}
      >
        {out ? 'It is left out: read it again' : 'Leave it out'}
      </button>
    </div>
  );
}
