import { idOf, type Address } from '../../address/address';
import { To } from '../../address/To';
import { useRead } from '../../api/read';
import { useSession } from '../../api/session';
import type { ClaimPageQuery } from '../../gql/types';
import { Grades } from '../../parts/Grades';
import { History, historyBound } from '../../parts/History';
import { NotHere } from '../../parts/NotHere';
import { NotRead } from '../../parts/NotRead';
import { Origins } from '../../parts/Origins';
import { Said } from '../../parts/Said';
import type { PageProps } from '../../shell/page';
import { Title } from '../../shell/Title';
import { counted } from '../../words/figure';
import { speechActWords } from '../../words/words';
import { Cite } from './Cite';
import './claim.css';
import { ClaimConflicts } from './ClaimConflicts';
import { ClaimDetails } from './ClaimDetails';
import { ClaimEvidence } from './ClaimEvidence';
import { ClaimLinks } from './ClaimLinks';
import { ClaimPageFields } from './ClaimPageFields';
import { Siblings } from './Siblings';

type Claim = NonNullable<ClaimPageQuery['claim']>;

/** One claimant's commitment, on what evidence, and what it comes to. */
export default function ClaimPage({ address }: PageProps) {
  const id = idOf(address);
  const { data, fault, loading, again } = useRead(ClaimPageFields, { id });
  if (!data) return <NotRead noun="claim" fault={fault} again={again} />;
  if (!data.claim) return <NotHere id={id} noun="claim" />;
  return <Shown claim={data.claim} loading={loading} />;
}

function Shown({ claim, loading }: { claim: Claim; loading: boolean }) {
  const { id, claimant, label, speechAct, withdrawn } = claim;
  const verb = speechActWords[speechAct].word;
  const [first] = claim.printed;
  return (
    <article className="claim-page" aria-busy={loading}>
      <header>
        <Siblings id={id} proposition={claim.proposition.id} />
        <Title name={`${claimant.name} ${verb}: ${label}`}>
          <To id={claimant.id}>
            <Said>{claimant.name}</Said>
          </To>{' '}
          {verb}: <Said>{label}</Said>
        </Title>
        {withdrawn && (
          <p className="withdrawn" role="note">
            The record of this claim was withdrawn: it is in no list, and answers by its id alone. The
            claimant was not asked. The history says why.
          </p>
        )}
        <div className="actions">
          <Cite
            cited={{
              id,
              claimant: claimant.name,
              verb,
              label,
              citation: claim.citation,
              published: first?.document.published ?? null,
              sha256: first?.document.sha256 ?? null,
            }}
          />
          <Actions id={id} withdrawn={withdrawn} />
        </div>
      </header>
      <section className="aside" aria-label="About the claim">
        <ClaimDetails claim={claim} />
      </section>
      <div className="body">
        <h2>Evidence</h2>
        <ClaimEvidence id={id} voices={claim} />
        <h2>Origins</h2>
        <Origins origins={claim.origins} />
        <h2>Conflicts</h2>
        <ClaimConflicts id={id} />
        <h2>Links to other claims</h2>
        <ClaimLinks id={id} links={claim.links} />
        <h2>Grades</h2>
        <Grades grades={claim.assessments} />
        <h2>History</h2>
        {claim.history.length > 1 && (
          <p>
            {counted(claim.history.length, 'change', 'changes', claim.history.length < historyBound)} touched
            the record of this claim; the claimant had no part in that.
          </p>
        )}
        <History changes={claim.history} />
      </div>
    </article>
  );
}

const recordAt = (what: string, params: Record<string, string>): Address => ({
  page: 'record',
  key: what,
  params,
});

/** What an analyst who is signed in can do with it. */
function Actions({ id, withdrawn }: { id: string; withdrawn: boolean }) {
  const session = useSession();
  if (session === null || session.role === 'reader' || withdrawn) return null;
  const key = id.slice(id.indexOf(':') + 1);
  return (
    <nav className="to-record" aria-label="Record">
      <To to={recordAt('grade', { claim: key })}>Grade it</To>
      <To to={recordAt('link', { from: id })}>Link it to another</To>
      <To to={recordAt('evidence', { claim: key })}>Add evidence</To>
      <To to={recordAt('withdraw', { id })}>Withdraw</To>
    </nav>
  );
}
