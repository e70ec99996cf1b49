import { Title } from '../../shell/Title';

export default function MeasurePage() {
  return <Title name="Measure" />;
}
