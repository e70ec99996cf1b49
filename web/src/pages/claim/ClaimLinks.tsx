import type { ClaimPageQuery } from '../../gql/types';
import { ClaimSentence } from '../../parts/ClaimLine';
import { Empty } from '../../parts/State';
import { statedWords } from '../../words/date';
import { counted } from '../../words/figure';
import { linkWords } from './words';

type Claim = NonNullable<ClaimPageQuery['claim']>;

/** The API gives so many links of a claim at most. */
const bound = 200;

/** What the claim does to others, and they to it. */
export function ClaimLinks({ id, links }: Pick<Claim, 'id' | 'links'>) {
  if (links.length === 0) return <Empty>No link to another claim is recorded.</Empty>;
  return (
    <>
      <ul className="links" aria-label="Links to other claims">
        {links.map((link) => {
          const fromThis = link.from.id === id;
          const other = fromThis ? link.to : link.from;
          return (
            <li key={link.id} className="claim">
              <span className="quiet">This claim {linkWords(link.kind, fromThis)}:</span>{' '}
              <ClaimSentence claim={other} /> <span className="quiet">({statedWords(other)})</span>
            </li>
          );
        })}
      </ul>
      {links.length >= bound && (
        <p className="quiet">At most {counted(bound, 'link', 'links')} are shown; there may be more.</p>
      )}
    </>
  );
}
