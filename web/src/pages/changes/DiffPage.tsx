import { Title } from '../../shell/Title';

export default function DiffPage() {
  return <Title name="Diff" />;
}
