import { gql } from '@urql/core';
import { idOf } from '../../address/address';
import { useRead } from '../../api/read';
import { Figures } from '../../figures/Figures';
import type { MeasurePageQuery, MeasurePageQueryVariables } from '../../gql/types';
import { History, HistoryChangeFields } from '../../parts/History';
import { NotHere } from '../../parts/NotHere';
import { NotRead } from '../../parts/NotRead';
import { Origins, OriginsFields } from '../../parts/Origins';
import { Said } from '../../parts/Said';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { ConflictsOf } from '../proposition/ConflictsOf';
import { Links, PropositionLinksFields } from '../proposition/Links';
import { StandingFields, StandingOf } from '../proposition/StandingOf';
import { Ways } from '../proposition/Ways';
import '../proposition/Proposition.css';
import { Comparisons } from './Comparisons';
import { MeasureScopeFields, Scope } from './Scope';

const MeasurePageFields = gql<MeasurePageQuery, MeasurePageQueryVariables>`
  query MeasurePage($id: ID!) {
    measure(id: $id) {
      ...MeasureScope
      ...PropositionLinks
      about {
        id
      }
      standing {
        ...StandingOf
      }
      origins {
        ...Origins
      }
      history(first: 20) {
        ...HistoryChange
      }
    }
  }
  ${MeasureScopeFields}
  ${PropositionLinksFields}
  ${StandingFields}
  ${OriginsFields}
  ${HistoryChangeFields}
`;

/** A measure: what it counts, who gives which figure of it over time, and which cannot both hold. */
export default function MeasurePage({ address }: PageProps) {
  const id = idOf(address);
  const { data, fault, loading, again } = useRead(MeasurePageFields, { id });
  if (!data) return <NotRead noun="measure" fault={fault} again={again} />;
  const { measure } = data;
  if (!measure) return <NotHere id={id} noun="measure" />;
  return (
    <article aria-busy={loading}>
      <Title name={measure.label}>
        <Said>{measure.label}</Said>
      </Title>
      <Scope measure={measure} />
      <StandingOf standing={measure.standing} />
      <Ways id={id} of={measure.about} />
      <Figures measure={measure} />
      <h2>Contradictions</h2>
      <ConflictsOf id={id} />
      <h2>Comparisons</h2>
      <Comparisons id={id} />
      <h2>Origins</h2>
      <Origins origins={measure.origins} />
      <h2>Links to other propositions</h2>
      <Links of={measure} />
      <h2>History</h2>
      <History changes={measure.history} asked={20} />
    </article>
  );
}
