import { Title } from '../../shell/Title';

export default function DocumentPage() {
  return <Title name="Document" />;
}
