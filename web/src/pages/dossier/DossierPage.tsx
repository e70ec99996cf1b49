import { Title } from '../../shell/Title';

export default function DossierPage() {
  return <Title name="Dossier" />;
}
