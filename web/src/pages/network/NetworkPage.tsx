import { Title } from '../../shell/Title';

export default function NetworkPage() {
  return <Title name="Network" />;
}
