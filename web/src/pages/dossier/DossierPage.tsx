import { useMemo } from 'react';
import { go, useAddress } from '../../address/useAddress';
import { throughLens } from '../../address/address';
import type { Fault } from '../../api/fault';
import { useRead } from '../../api/read';
import { NodePicker } from '../../parts/NodePicker';
import { Empty, FaultBox, Loading } from '../../parts/State';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { DossierView } from './DossierView';
import { entityDossier } from './entityDossier';
import { measureDossier } from './measureDossier';
import { bounds, DossierEntity, DossierMeasure } from './read';

/** A document to print, of an entity or of a measure. */
export default function DossierPage({ address: { key } }: PageProps) {
  if (key.startsWith('entity:')) return <OfEntity id={key} />;
  if (key.startsWith('measure:')) return <OfMeasure id={key} />;
  return (
    <>
      <Title name="Dossier" />
      {key !== '' && <Empty>A dossier is of an entity or of a measure; {key} is neither.</Empty>}
      <Choose />
    </>
  );
}

function OfEntity({ id }: { id: string }) {
  const { data, fault, again } = useRead(DossierEntity, {
    id,
    claims: bounds.claims,
    relations: bounds.relations,
    conflicts: bounds.conflictsEach,
  });
  const dossier = useMemo(() => data?.entity && entityDossier(data.entity), [data]);
  if (dossier) return <DossierView dossier={dossier} id={id} />;
  return <Missing id={id} answered={data !== undefined} fault={fault} again={again} />;
}

function OfMeasure({ id }: { id: string }) {
  const { data, fault, again } = useRead(DossierMeasure, {
    id,
    claims: bounds.claims,
    conflicts: bounds.conflicts,
    origins: bounds.origins,
  });
  const dossier = useMemo(() => data?.measure && measureDossier(data.measure), [data]);
  if (dossier) return <DossierView dossier={dossier} id={id} />;
  return <Missing id={id} answered={data !== undefined} fault={fault} again={again} />;
}

interface MissingProps {
  id: string;
  answered: boolean;
  fault: Fault | undefined;
  again: () => void;
}

/** There is no dossier: not yet, or not at all. */
function Missing({ id, answered, fault, again }: MissingProps) {
  return (
    <>
      <Title name="Dossier" />
      {fault && <FaultBox fault={fault} again={again} />}
      {!answered && !fault && <Loading what="the dossier" />}
      {answered && (
        <>
          <Empty>There is nothing called {id} here.</Empty>
          <Choose />
        </>
      )}
    </>
  );
}

function Choose() {
  const address = useAddress();
  return (
    <NodePicker
      label="A dossier of an entity or a measure"
      kinds={kinds}
      placeholder="Name"
      onPick={({ id }) => go(throughLens({ page: 'dossier', key: id, params: {} }, address))}
    />
  );
}

const kinds = ['ENTITY', 'MEASURE'] as const;
