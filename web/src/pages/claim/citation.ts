import type { Stamp } from '../../export/stamp';
import { dateWords } from '../../words/date';

/** What a citation of a claim is made of. */
export interface Cited {
  /** `claim:hrana-killed`. */
  id: string;
  claimant: string;
  /** What stands between the claimant and the label: says, estimates. */
  verb: string;
  label: string;
  /** The API's own citation: claimant, chain, document, date, locator. */
  citation: string;
  /** Of the document that the citation names: when it was published, and the SHA-256 of its text, as far as they are known. */
  published: string | null;
  sha256: string | null;
  /** When and from which state it was read, and the address. */
  stamp: Stamp;
}

/** The ways in which a citation leaves the page. */
export const citationForms = { plain, markdown, bibtex };

export type CitationForm = keyof typeof citationForms;

export const formNames: Readonly<Record<CitationForm, string>> = {
  plain: 'Plain text',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
};

function plain(cited: Cited): string {
  return `${cited.citation}. ${cited.stamp.address} (${readWords(cited)})`;
}

function markdown(cited: Cited): string {
  const { claimant, verb, label, citation, stamp } = cited;
  const said = `${inMarkdown(claimant)} ${verb}: [${inMarkdown(label)}](<${inAddress(stamp.address)}>)`;
  return `${said} — ${inMarkdown(citation)} (${inMarkdown(readWords(cited))})`;
}

function bibtex(cited: Cited): string {
  const { id, claimant, label, citation, published, stamp } = cited;
  const date = /^\d{4}(-\d\d){0,2}$/.exec(published ?? '')?.[0];
  const fields: [string, string][] = [
    ['author', `{${inTeX(claimant)}}`],
    ['title', `{${inTeX(label)}}`],
    ...(date === undefined
      ? []
      : ([
          ['date', date],
          ['year', date.slice(0, 4)],
        ] as [string, string][])),
    ['howpublished', inTeX(citation)],
    ['url', inAddress(stamp.address)],
    ['urldate', stamp.at.slice(0, 10)],
    ['note', inTeX(readWords(cited))],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{${keyOf(id)},\n${lines.join('\n')}\n}\n`;
}

/** The key of an entry depends on the claim alone, so that it stays when the claim is cited again. */
function keyOf(id: string): string {
  return `claimgraph-${id.slice(id.indexOf(':') + 1)}`;
}

/** When it was read and from what: with it anybody can read the same again. */
function readWords({ stamp, sha256 }: Cited): string {
  const read = `accessed ${dateWords(stamp.at.slice(0, 10))}, as of change ${stamp.change}, ${stamp.hash}`;
  const lens = stamp.lens === '' ? '' : `; through ${stamp.lens}`;
  return `${read}${lens}${sha256 === null ? '' : `; text with SHA-256 ${sha256}`}`;
}

/** What Markdown would read as a sign of its own is a letter again. */
function inMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}

/** An address without what ends one in Markdown, or leaves a brace open in BibTeX. */
function inAddress(address: string): string {
  return address.replaceAll(/[<>{}\\\s]/g, encodeURIComponent);
}

const teX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would read as a command is a letter again. Other scripts stay as they are: TeX reads UTF-8. */
function inTeX(text: string): string {
  return text.replaceAll(/[\\~^{}$&#_%]/g, (sign) => teX[sign] ?? `\\${sign}`).replaceAll(/\s+/g, ' ');
}
