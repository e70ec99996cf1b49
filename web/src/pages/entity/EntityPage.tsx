import { Title } from '../../shell/Title';

export default function EntityPage() {
  return <Title name="Entity" />;
}
