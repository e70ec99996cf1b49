import { useState, type RefObject } from 'react';
import { networkToGexf } from '../../export/gexf';
import { fileName, save } from '../../export/save';
import { useStamp, type Stamp } from '../../export/stamp';
import { ExportRows } from '../../parts/Table';
import { columns } from './EdgeTable';
import type { Graph } from './graph';
import { gexfOf } from './gexfOf';
import type { PictureHandle } from './Picture';

/** Lets the network leave the page: as pictures, as a table, and for other programs that draw networks. */
export function Export({ graph, picture }: { graph: Graph; picture: RefObject<PictureHandle | null> }) {
  const stamp = useStamp();
  const [fault, setFault] = useState('');
  const leave = (suffix: string, type: string, write: (stamp: Stamp) => Promise<Blob | string> | string) => ({
    key: suffix,
    title: suffix.toUpperCase(),
    do: () => {
      setFault('');
      void stamp()
        .then(write)
        .then((content) => save(content, fileName('network', '', suffix), type))
        .catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
    },
  });
  const drawn = () => {
    if (!picture.current) throw new Error('the picture is not there: open its tab first');
    return picture.current;
  };
  return (
    <>
      <ExportRows
        columns={columns}
        rows={() => Promise.resolve(graph.relations)}
        what="relations"
        others={[
          leave('png', 'image/png', (at) => drawn().png(at)),
          leave('svg', 'image/svg+xml', (at) => drawn().svg(at)),
          leave('gexf', 'application/gexf+xml', (at) => {
            const { nodes, edges } = gexfOf(graph, (id) => picture.current?.place(id));
            return networkToGexf(nodes, edges, at);
          }),
        ]}
      />
      {fault !== '' && <span role="alert">It could not be exported: {fault}</span>}
    </>
  );
}
