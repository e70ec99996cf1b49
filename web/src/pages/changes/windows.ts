/** A part of the record: the changes after `since`, `first` of them. */
export interface Window {
  since: number;
  first: number;
}

/** How many changes are read at once. */
export const perWindow = 30;

/** The record from its end backwards, in parts: the API lists it from its beginning. */
export function windowsFrom(last: number, count: number): Window[] {
  const windows: Window[] = [];
  for (let end = last; end > 0 && windows.length < count; end -= perWindow) {
    windows.push({ since: Math.max(0, end - perWindow), first: Math.min(perWindow, end) });
  }
  return windows;
}
