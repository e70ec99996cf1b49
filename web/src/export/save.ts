/** Hands a file over to the reader, named after the page: `claimgraph-measure-killed.csv`. */
export function save(content: Blob | string, name: string, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name for a file of what an address shows. */
export function fileName(page: string, key: string, suffix: string): string {
  const words = ['claimgraph', page, ...key.split('/')].filter((word) => word !== '').join('-');
  return `${words.slice(0, 100)}.${suffix}`;
}
