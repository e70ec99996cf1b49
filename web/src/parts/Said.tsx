/** Text from the record: in any script, in its own direction, and never able to turn the words around it. */
export function Said({
  children,
  lang,
  className,
}: {
  children: string;
  lang?: string | null;
  className?: string;
}) {
  return (
    <bdi dir="auto" lang={lang ?? undefined} className={className}>
      {children}
    </bdi>
  );
}
