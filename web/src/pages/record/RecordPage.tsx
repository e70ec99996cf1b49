import { Title } from '../../shell/Title';

export default function RecordPage() {
  return <Title name="Record" />;
}
