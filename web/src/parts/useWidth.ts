import { useCallback, useState } from 'react';

/** How wide an element is, in whole pixels, for pictures that fill it; `unknown` until it is there. */
export function useWidth(unknown = 0): [place: (element: HTMLElement | null) => void, width: number] {
  const [width, setWidth] = useState(unknown);
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, []);
  return [place, width];
}
