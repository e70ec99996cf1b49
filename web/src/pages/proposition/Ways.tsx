import { To } from '../../address/To';
import { useSession } from '../../api/session';

/** Where to go on from a proposition: its timeline, its network, and, for who may write, what can be added. */
export function Ways({ id, of }: { id: string; of: readonly { id: string }[] }) {
  const role = useSession()?.role;
  const writes = role === 'analyst' || role === 'admin';
  const network = of.slice(0, 20).map((entity) => entity.id);
  return (
    <nav className="ways" aria-label="Go on">
      <To to={{ page: 'claims', key: '', params: { propositions: id } }}>All claims on it</To>
      <To to={{ page: 'claims', key: '', params: { propositions: id, view: 'timeline' } }}>Timeline</To>
      {network.length > 0 && (
        <To to={{ page: 'network', key: '', params: { of: network.join(',') } }}>Network</To>
      )}
      {id.startsWith('measure:') && <To to={{ page: 'dossier', key: id, params: {} }}>Dossier</To>}
      {writes && (
        <To to={{ page: 'record', key: 'claim', params: { proposition: id } }}>Add a claim on it</To>
      )}
      {writes && <To to={{ page: 'record', key: 'link', params: { from: id } }}>Link it</To>}
    </nav>
  );
}
