import { expect, test } from 'vitest';
import { chainSteps } from './chainSteps';
import { whyStatus } from './quoted';

const voice = (name: string) => ({ id: `entity:${name}`, name, named: true });
const paper = { id: 'document:p', title: 'P', publisher: voice('paper') };
const wire = { id: 'document:w', title: null, publisher: voice('wire') };

test('a chain leads from whom the claimant has it, through those who carry it, to the document', () => {
  const claim = {
    speechAct: 'WARNS',
    claimant: voice('watch'),
    reportedFrom: [voice('a'), voice('b')],
  } as const;
  const chain = [
    { verb: 'notes', carrier: voice('wire'), document: wire },
    { verb: null, carrier: voice('reporter'), document: null },
  ];
  expect(chainSteps(claim, { chain, document: paper })).toEqual([
    { voices: [voice('a'), voice('b')], did: 'told the claimant', document: null },
    { voices: [voice('watch')], did: 'says so', document: null },
    { voices: [voice('wire')], did: 'notes', document: wire },
    { voices: [voice('reporter')], did: 'carries it on', document: null },
    { voices: [voice('paper')], did: 'publishes it', document: paper },
  ]);
});

test('where nobody stands between, there are the claimant and the publisher', () => {
  const claim = { claimant: voice('paper'), reportedFrom: [] } as const;
  expect(chainSteps(claim, { chain: [], document: paper }).map(({ did }) => did)).toEqual([
    'says so',
    'publishes it',
  ]);
});

test('words that cannot be checked say why', () => {
  expect(whyStatus({ status: 'UNARCHIVED', start: null })).toContain('No span');
  expect(whyStatus({ status: 'UNARCHIVED', start: 5 })).toContain('not archived here');
  expect(whyStatus({ status: 'BROKEN', start: 5 })).toContain('gone, or no longer');
});
