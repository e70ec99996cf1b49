import { useRef } from 'react';
import { go } from '../../address/useAddress';
import { useKeys } from '../../keys/keys';

/** The one box: it finds records of any kind. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ key: '/', does: 'search', do: () => input.current?.focus() }]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go({ page: 'search', key: '', params: { q: input.current?.value ?? '' } });
      }}
    >
      <input ref={input} type="search" aria-label="Search" placeholder="Search" dir="auto" />
    </form>
  );
}
