import type { EvidenceStatus } from '../gql/types';

/** Why a piece of evidence has the status that it has, in a plain sentence. */
export function whyStatus({ status, start }: { status: EvidenceStatus; start: number | null }): string {
  switch (status) {
    case 'VERIFIED':
      return 'The words were checked against the archived text just now, and stand there.';
    case 'BROKEN':
      return 'The archived text is gone, or no longer has the words that were recorded here.';
    case 'UNARCHIVED':
      return start === null
        ? 'No span of a text is recorded, so there are no words to check.'
        : 'The text of this document is not archived here, so its words cannot be shown or checked.';
  }
}
