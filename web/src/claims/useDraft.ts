import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What somebody types, which is written to the address once they pause. What comes from elsewhere (a link, the back button) takes the place of the
 * draft; what comes back of the draft itself does not, for more may have been typed since.
 */
export function useDraft(
  value: string,
  write: (value: string) => void,
  pause = 250,
): [string, (draft: string) => void] {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  useEffect(() => () => clearTimeout(timer.current), [value]);
  const type = useCallback(
    (next: string) => {
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setKnown(next.trim());
        write(next.trim());
      }, pause);
    },
    [write, pause],
  );
  return [draft, type];
}
