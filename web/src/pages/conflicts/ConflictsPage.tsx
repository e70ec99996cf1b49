import { Title } from '../../shell/Title';

export default function ConflictsPage() {
  return <Title name="Conflicts" />;
}
