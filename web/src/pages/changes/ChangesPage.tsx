import { Title } from '../../shell/Title';

export default function ChangesPage() {
  return <Title name="Changes" />;
}
