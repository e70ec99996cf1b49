import { Title } from '../../shell/Title';

export default function SearchPage() {
  return <Title name="Search" />;
}
