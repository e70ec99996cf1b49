import { addressOf } from '../address/address';
import { To } from '../address/To';
import { hidesNothing } from '../lens/lens';
import { useLens } from '../lens/useLens';
import { Title } from '../shell/Title';
import { Empty } from './State';

/** Nothing has this id; or the lens hides it, and it is one step away. */
export function NotHere({ id, noun }: { id: string; noun: string }) {
  const lens = useLens();
  const name = `No such ${noun}`;
  return (
    <>
      <Title name={name} />
      <Empty>
        {hidesNothing(lens) ? (
          <>
            Nothing here has the id <code>{id}</code>. It may be mistyped, or be in another store.
          </>
        ) : (
          <>
            Through this lens nothing has the id <code>{id}</code>.{' '}
            <To to={addressOf(id, { 'as-of': '', 'as-of-change': '', without: '' })}>
              Look without the lens
            </To>
          </>
        )}
      </Empty>
    </>
  );
}
