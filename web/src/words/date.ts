const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date of the record in words: 14 January 2026, about January 2026, 8 to 21 January 2026. What is not plain stays as it was written. */
export function dateWords(edtf: string): string {
  const [from, to, ...more] = edtf.split('/');
  if (from === undefined || more.length > 0) return edtf;
  if (to === undefined) return one(from) ?? edtf;
  const [first, last] = [open(from), open(to)];
  if (first === null || last === null) return edtf;
  if (first === '') return last === '' ? edtf : `by ${last}`;
  return last === '' ? `from ${first} on` : `${first} to ${last}`;
}

function open(text: string): string | null {
  return text === '' || text === '..' ? '' : one(text);
}

function one(text: string): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(text);
  if (!match) return null;
  const [, year = '', month, day, mark] = match;
  const named = month === undefined ? year : `${months[Number(month) - 1]} ${year}`;
  if (month !== undefined && months[Number(month) - 1] === undefined) return null;
  const date = day === undefined ? named : `${Number(day)} ${named}`;
  if (mark === '~') return `about ${date}`;
  if (mark === '?') return `${date}, doubtful`;
  return mark === '%' ? `about ${date}, doubtful` : date;
}

/** An instant in the reader's own zone, to the minute. */
export function instantWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

/** When a claim was stated and recorded, as the API has it. */
export interface Dated {
  stated: string | null;
  statedSpan: { latest: string | null };
  recordedAt: string;
}

/** Whatever is recorded was said by then: where nothing else bounds a claim, it is undated. */
export function boundByRecordAlone(latest: string | null, recordedAt: string): boolean {
  return latest !== null && latest >= recordedAt.slice(0, 10);
}

/** When a claim was stated: as the evidence has it, else by when it was published. */
export function statedWords({ stated, statedSpan: { latest }, recordedAt }: Dated): string {
  if (stated !== null) return dateWords(stated);
  return latest === null || boundByRecordAlone(latest, recordedAt) ? 'undated' : `by ${dateWords(latest)}`;
}

/** The same within a sentence: stated 14 January 2026, stated by 19 January 2026, undated. */
export function statedPhrase(claim: Dated): string {
  const words = statedWords(claim);
  return words === 'undated' ? words : `stated ${words}`;
}
