import { Title } from '../../shell/Title';

export default function SignInPage() {
  return <Title name="Sign in" />;
}
