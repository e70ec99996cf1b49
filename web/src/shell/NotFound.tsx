import { To } from '../address/To';
import type { PageProps } from './page';
import { Title } from './Title';

export function NotFound({ address }: PageProps) {
  return (
    <>
      <Title name="No such page" />
      <p>
        There is no page “{address.page}” here.{' '}
        <To to={{ page: '', key: '', params: {} }}>Go to the start</To>, or search above.
      </p>
    </>
  );
}
