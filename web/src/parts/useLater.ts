import { useEffect, useState } from 'react';

/** What was typed, once the fingers rest: not every letter is a question to the server. */
export function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), 120);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
