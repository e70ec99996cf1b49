import { Title } from '../../shell/Title';

export default function PropositionPage() {
  return <Title name="Proposition" />;
}
