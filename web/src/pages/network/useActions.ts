import { useMemo, type RefObject } from 'react';
import { readAddress, withParams } from '../../address/address';
import { go } from '../../address/useAddress';
import { useSay } from '../../parts/Say';
import { collapsed, type Answers } from './graph';
import type { PictureHandle } from './Picture';
import { setAside, type Views } from './useView';
import { centred, expanded, expandedOf, hidden, keyOf, maxExpanded, pinned, type Expansion } from './view';

/** What can be done to what is in the picture. */
export interface Actions {
  choose: (id: string) => void;
  expand: (expansion: Expansion) => void;
  collapse: (id: string) => void;
  hide: (id: string) => void;
  pin: (id: string) => void;
  centre: (id: string) => void;
  pathEnd: (end: 'from' | 'to', id: string) => void;
}

export function useActions(
  { view, change }: Views,
  answers: Answers,
  picture: RefObject<PictureHandle | null>,
): Actions {
  const say = useSay();
  return useMemo(
    () => ({
      choose: (id) => setAside({ at: id }),
      expand: (expansion) => {
        const next = expanded(view, expansion);
        if (expandedOf(next.plus).length <= maxExpanded) change(next);
        else say(`A view adds around at most ${maxExpanded} entities: collapse one first.`);
      },
      collapse: (id) => change(collapsed(view, answers, keyOf(id))),
      hide: (id) => {
        change(hidden(view, keyOf(id)));
        // The button that was pressed goes with what it hid: the focus must not be lost.
        picture.current?.focus();
      },
      pin: (id) => {
        const key = keyOf(id);
        const at = view.pin.has(key) ? undefined : picture.current?.place(id);
        change(pinned(view, key, at));
        say(at ? 'Pinned' : 'Not pinned any more');
      },
      centre: (id) => change(centred(view, id)),
      pathEnd: (end, id) => go(withParams(readAddress(window.location.hash), { [end]: id })),
    }),
    [view, change, answers, picture, say],
  );
}
