import { Title } from '../../shell/Title';

export default function ChangePage() {
  return <Title name="Change" />;
}
