interface Props {
  x: number;
  y: number;
  denies?: boolean;
  contested?: boolean;
  /** Its claimant no longer holds to it. */
  left?: boolean;
}

/** The sign of a claim: a disc affirms, a cross denies; hollow where it is no longer held; within a dashed ring where it is contested. */
export function Sign({ x, y, denies = false, contested = false, left = false }: Props) {
  return (
    <g transform={`translate(${x} ${y})`} className="timeline-sign" data-left={left ? '' : undefined}>
      {contested && <circle className="timeline-ring" r={6.5} />}
      {denies ? (
        <path className="timeline-cross" d="M-3.5 -3.5 L3.5 3.5 M-3.5 3.5 L3.5 -3.5" />
      ) : (
        <circle className="timeline-disc" r={3.5} />
      )}
    </g>
  );
}
