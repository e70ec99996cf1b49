import { gql } from '@urql/core';
import { Fragment } from 'react';
import { To } from '../address/To';
import type { ChainFragment, ChainVoicesFragment } from '../gql/types';
import { counted } from '../words/figure';
import { chainSteps, voicesShown, type Step } from './chainSteps';
import { Said } from './Said';
import './Chain.css';

/** Of a claim: where its chains begin. */
export const ChainVoicesFields = gql<ChainVoicesFragment>`
  fragment ChainVoices on Claim {
    claimant {
      id
      name
      named
    }
    reportedFrom {
      id
      name
      named
    }
  }
`;

/** Of a piece of evidence: through whom it came to its document. */
export const ChainFields = gql<ChainFragment>`
  fragment Chain on Evidence {
    chain {
      verb
      carrier {
        id
        name
        named
      }
      document {
        id
        title
        publisher {
          id
          name
          named
        }
      }
    }
    document {
      id
      title
      publisher {
        id
        name
        named
      }
    }
  }
`;

/** The voices that a claim went through, as boxes that lead on to one another: from whom the claimant has it to the document. */
export function Chain({ claim, evidence }: { claim: ChainVoicesFragment; evidence: ChainFragment }) {
  return (
    <ol className="chain" aria-label="Chain of voices">
      {chainSteps(claim, evidence).map((step, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a voice may carry it twice; the steps never change places
        <li key={i}>
          <ChainStep step={step} />
        </li>
      ))}
    </ol>
  );
}

function ChainStep({ step: { voices, did, document } }: { step: Step }) {
  const more = voices.length - voicesShown;
  return (
    <>
      <span className="voice">
        {voices.slice(0, voicesShown).map((voice, i) => (
          <Fragment key={voice.id}>
            {i > 0 && ', '}
            <To id={voice.id}>
              <Said>{voice.name}</Said>
            </To>
          </Fragment>
        ))}
        {more > 0 && ` and ${counted(more, 'other', 'others')}`}
      </span>{' '}
      <span className="did">
        <Said>{did}</Said>
        {voices.some(({ named }) => !named) && ', unnamed'}
        {document && (
          <>
            {', in '}
            <To id={document.id}>
              <cite>
                <Said>{document.title ?? 'a document without a title'}</Said>
              </cite>
            </To>
          </>
        )}
      </span>
    </>
  );
}
