import { typing, useKeys } from '../../keys/keys';
import type { Actions } from './useActions';
import { keyOf } from './view';

interface Props {
  chosen: string;
  actions: Actions;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

const inNetwork = (focus: EventTarget | null) =>
  focus instanceof Element && focus.closest('.picture, .edges, .selected') !== null && !typing(focus);
const inPicture = (focus: EventTarget | null) => focus instanceof Element && focus.matches('[data-picture]');
const notTyping = (focus: EventTarget | null) => !typing(focus);

/** The keys of the network. Those for an entity do their work on the one that is chosen. */
export function useNetworkKeys({ chosen, actions, undo, redo }: Props): void {
  const withEntity = (act: (id: string) => void) => () => {
    if (chosen.startsWith('entity:')) act(chosen);
  };
  const pin = withEntity(actions.pin);
  const hide = withEntity(actions.hide);
  const expand = withEntity((id) => actions.expand({ entity: keyOf(id), predicate: '', out: true }));
  const collapse = withEntity(actions.collapse);
  useKeys([
    {
      key: 'ArrowRight',
      does: 'in the picture: to the next entity that way; so do the other arrows',
    },
    { key: 'ArrowDown', does: 'in the table: to the next relation' },
    { key: 'Enter', does: 'add all relations of the chosen entity', do: expand, when: inPicture },
    { key: 'c', does: 'collapse what was added around the chosen entity', do: collapse, when: inNetwork },
    { key: 'p', does: 'pin the chosen entity, or let it go', do: pin, when: inNetwork },
    { key: 'Delete', does: 'hide the chosen entity', do: hide, when: inNetwork },
    { key: 'Control+z', does: 'undo', do: () => undo?.(), when: notTyping },
    { key: 'Control+Z', does: 'redo', do: () => redo?.(), when: notTyping },
  ]);
}
