import { lazy, type ComponentType } from 'react';
import { StartPage } from '../pages/start/StartPage';
import type { PageProps } from './page';

type Pages = Record<string, ComponentType<PageProps>>;

/**
 * What there is to go to, by the noun in the address. Each but the first is fetched when it is gone to. Nothing is inherited: what every object
 * has, such as `constructor`, is no page.
 */
export const pages: Readonly<Pages> = Object.assign(Object.create(null) as Pages, {
  '': StartPage,
  search: lazy(() => import('../pages/search/SearchPage')),
  entity: lazy(() => import('../pages/entity/EntityPage')),
  network: lazy(() => import('../pages/network/NetworkPage')),
  measure: lazy(() => import('../pages/measure/MeasurePage')),
  relation: lazy(() => import('../pages/proposition/PropositionPage')),
  statement: lazy(() => import('../pages/proposition/PropositionPage')),
  claim: lazy(() => import('../pages/claim/ClaimPage')),
  claims: lazy(() => import('../pages/claims/ClaimsPage')),
  document: lazy(() => import('../pages/document/DocumentPage')),
  conflicts: lazy(() => import('../pages/conflicts/ConflictsPage')),
  change: lazy(() => import('../pages/changes/ChangePage')),
  changes: lazy(() => import('../pages/changes/ChangesPage')),
  diff: lazy(() => import('../pages/changes/DiffPage')),
  record: lazy(() => import('../pages/record/RecordPage')),
  dossier: lazy(() => import('../pages/dossier/DossierPage')),
  'sign-in': lazy(() => import('../pages/signin/SignInPage')),
});
