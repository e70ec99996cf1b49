import { strokePath } from './strokes';

/** A sign before the word that says the same, and the space between: drawn, where fonts draw it badly. */
export function Sign({ of }: { of: string }) {
  const path = strokePath(of, 4);
  if (path === undefined)
    return (
      <>
        <span aria-hidden="true">{of}</span>{' '}
      </>
    );
  return (
    <svg className="sign" data-sign={of} viewBox="-5 -5 10 10" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
