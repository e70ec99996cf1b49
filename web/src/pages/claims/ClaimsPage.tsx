import { ClaimsView } from '../../claims/ClaimsView';
import { Title } from '../../shell/Title';

/** All claims, narrowed as the address says. */
export default function ClaimsPage() {
  return (
    <>
      <Title name="Claims" />
      <ClaimsView />
    </>
  );
}
