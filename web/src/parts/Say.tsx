import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Say = createContext<(words: string) => void>(() => undefined);

/** Tells a screen reader what happened, without moving the focus: “14 relations added”. */
export function useSay(): (words: string) => void {
  return useContext(Say);
}

export function SayProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', turn: false });
  const say = useCallback((words: string) => setSaid((before) => ({ words, turn: !before.turn })), []);
  return (
    <Say.Provider value={say}>
      {children}
      {/* The same words again are said again: a space makes them others. */}
      <p className="visually-hidden" aria-live="polite" data-said="">
        {said.words + (said.turn ? '\u00a0' : '')}
      </p>
    </Say.Provider>
  );
}
