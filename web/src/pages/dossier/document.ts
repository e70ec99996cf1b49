import type { Stamp } from '../../export/stamp';

/** A piece of a line: words of ours; text of the record, which may lead to a record; or a reference to a claim, which is cited at the end. */
export type Piece = string | { said: string; id?: string } | { cites: Source };
export type Line = readonly Piece[];

/** What is cited: a claim, by the citation that the API gives it. */
export interface Source {
  id: string;
  citation: string;
  /** Where on the web its first evidence stands. */
  url: string | null;
}

/** A part of a dossier: facts beside their names, a list, or a table; and the bound, where it is met. */
export interface Section {
  title: string;
  note?: string | undefined;
  facts?: readonly { name: string; value: Line }[];
  items?: readonly Line[];
  table?: { head: readonly string[]; rows: readonly (readonly Line[])[] };
  /** Instead, where there is nothing. */
  none?: string;
}

/** A document to print: the same content on the page and as Markdown. */
export interface Dossier {
  title: string;
  sections: readonly Section[];
}

/** Every line of a section, in the order in which it is read. */
function linesOf({ facts = [], items = [], table }: Section): Line[] {
  return [...facts.map(({ value }) => value), ...items, ...(table?.rows.flat() ?? [])];
}

/** What is cited, each once, in the order of first use: the first has number 1. */
export function sourcesOf({ sections }: Dossier): Source[] {
  const sources = new Map<string, Source>();
  for (const piece of sections.flatMap(linesOf).flat()) {
    if (typeof piece === 'string' || !('cites' in piece) || sources.has(piece.cites.id)) continue;
    sources.set(piece.cites.id, piece.cites);
  }
  return [...sources.values()];
}

/** The records that are named but not cited, each once: their addresses are spelled out in print. */
export function namedIn({ sections }: Dossier): { id: string; said: string }[] {
  const named = new Map<string, string>();
  for (const piece of sections.flatMap(linesOf).flat()) {
    if (typeof piece === 'string' || !('said' in piece) || piece.id === undefined) continue;
    if (!piece.id.startsWith('claim:') && !named.has(piece.id)) named.set(piece.id, piece.said);
  }
  return [...named].map(([id, said]) => ({ id, said }));
}

/** The dossier as Markdown. `addressOf` spells the address of a record out. */
export function toMarkdown(
  dossier: Dossier,
  stamp: readonly string[],
  addressOf: (id: string) => string,
): string {
  const sources = sourcesOf(dossier);
  const number = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const line = (pieces: Line) =>
    pieces
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        if ('cites' in piece) return `\\[${number.get(piece.cites.id)}\\]`;
        return piece.id === undefined
          ? escaped(piece.said)
          : `[${escaped(piece.said)}](${addressOf(piece.id)})`;
      })
      .join('');
  const blocks = [
    `# ${escaped(dossier.title)}`,
    stamp.map((words) => `> ${escaped(words)}`).join('  \n'),
    ...dossier.sections.flatMap((section) => [`## ${escaped(section.title)}`, ...bodyOf(section, line)]),
    '## Citations',
    sources
      .map(({ citation, url }, i) => `${i + 1}. ${escaped(citation)}${url === null ? '' : ` <${url}>`}`)
      .join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function bodyOf({ note, facts, items, table, none }: Section, line: (pieces: Line) => string): string[] {
  const body: string[] = [];
  if (note !== undefined) body.push(`*${note}*`);
  if (facts) body.push(facts.map(({ name, value }) => `- **${name}:** ${line(value)}`).join('\n'));
  if (items?.length) body.push(items.map((item) => `- ${line(item)}`).join('\n'));
  if (table?.rows.length) {
    body.push(
      [
        row(table.head),
        row(table.head.map(() => '---')),
        ...table.rows.map((cells) => row(cells.map(line))),
      ].join('\n'),
    );
  }
  if (none !== undefined && !items?.length && !table?.rows.length) body.push(none);
  return body;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Text of the record as Markdown: nothing in it is a sign of Markdown, and a direction of its own turns no words around it. */
export function escaped(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** The stamp in lines, for the head. */
export function stampHead({ address, at, lens, change, hash }: Stamp): string[] {
  return [
    address,
    `Read ${at}, as of change ${change}, hash ${hash}`,
    lens === '' ? 'Lens: nothing left out' : `Lens: ${lens}`,
  ];
}
