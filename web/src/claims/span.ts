/** A span of days as two inputs of days have it; empty is open, or nothing that days can say. */
export interface Span {
  from: string;
  to: string;
}

const day = /^\d{4}-\d\d-\d\d$/;
const month = /^\d{4}-\d\d$/;
const year = /^\d{4}$/;

/** The span that an EDTF of days, months or years says. What is uncertain, or no date, has no days: the chip shows it as it is. */
export function spanOf(stated: string): Span {
  const [from = '', to, ...more] = stated.split('/');
  if (more.length > 0) return { from: '', to: '' };
  if (to === undefined) return { from: bound(from, 'first'), to: bound(from, 'last') };
  return { from: bound(from, 'first'), to: bound(to, 'last') };
}

/** The span as EDTF writes it. */
export function writeSpan({ from, to }: Span): string {
  if (from === '' && to === '') return '';
  if (from === to) return from;
  return `${from === '' ? '..' : from}/${to === '' ? '..' : to}`;
}

/** The month that a filter of dates lies in, where it is one month, or one of its days: its days are worth showing. Else empty. */
export function monthOf(stated: string): string {
  return month.test(stated) || day.test(stated) ? stated.slice(0, 7) : '';
}

function bound(text: string, which: 'first' | 'last'): string {
  if (day.test(text)) return text;
  if (month.test(text)) return which === 'first' ? `${text}-01` : lastDay(text);
  if (year.test(text)) return which === 'first' ? `${text}-01-01` : `${text}-12-31`;
  return '';
}

function lastDay(of: string): string {
  const [y, m] = of.split('-').map(Number);
  const date = new Date(Date.UTC(y ?? 0, m ?? 0, 0));
  return Number.isNaN(date.getTime()) ? '' : `${of}-${String(date.getUTCDate()).padStart(2, '0')}`;
}
