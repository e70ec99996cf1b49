import { useEffect, useMemo, useState } from 'react';
import { addressOf, throughLens, writeAddress } from '../../address/address';
import { To } from '../../address/To';
import { useAddress } from '../../address/useAddress';
import { fileName, save } from '../../export/save';
import { useStamp, type Stamp } from '../../export/stamp';
import { Said } from '../../parts/Said';
import { useSay } from '../../parts/Say';
import '../../parts/Table.css';
import { Title } from '../../shell/Title';
import {
  namedIn,
  sourcesOf,
  stampHead,
  toMarkdown,
  type Dossier,
  type Line,
  type Section,
  type Source,
} from './document';
import './Dossier.css';

/** A dossier as it is read and printed, with its citations at the end. */
export function DossierView({ dossier, id }: { dossier: Dossier; id: string }) {
  const now = useAddress();
  const stamp = useStamped(dossier);
  const sources = useMemo(() => sourcesOf(dossier), [dossier]);
  const numbers = useMemo(() => new Map(sources.map((source, i) => [source.id, i + 1])), [sources]);
  const spelledOut = (record: string) =>
    window.location.href.split('#')[0] + writeAddress(throughLens(addressOf(record), now));
  const markdown = () => toMarkdown(dossier, stamp ? stampHead(stamp) : [], spelledOut);
  return (
    <article className="dossier">
      <Title name={`Dossier: ${dossier.title}`}>
        Dossier: <Said>{dossier.title}</Said>
      </Title>
      <ul className="dossier-stamp" aria-label="What was read">
        {stamp && stampHead(stamp).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <Leave markdown={markdown} id={id} ready={stamp !== undefined} />
      {dossier.sections.map((section) => (
        <Part key={section.title} section={section} numbers={numbers} />
      ))}
      <Citations sources={sources} spelledOut={spelledOut} />
      <section className="print-only">
        <h2>Addresses</h2>
        <ul>
          {namedIn(dossier).map(({ id: record, said }) => (
            <li key={record}>
              <Said>{said}</Said>: {spelledOut(record)}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** The state that a dossier was read from. */
function useStamped(dossier: Dossier): Stamp | undefined {
  const stamp = useStamp();
  const [stamped, setStamped] = useState<{ of: Dossier; stamp: Stamp }>();
  useEffect(() => {
    let left = false;
    stamp().then(
      (read) => !left && setStamped({ of: dossier, stamp: read }),
      // The page says itself that the server does not answer.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [stamp, dossier]);
  return stamped?.of === dossier ? stamped.stamp : undefined;
}

function Leave({ markdown, id, ready }: { markdown: () => string; id: string; ready: boolean }) {
  const say = useSay();
  const [told, setTold] = useState('');
  const tell = (words: string) => {
    setTold(words);
    say(words);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown());
      tell('Copied as Markdown.');
    } catch {
      tell('The browser does not allow copying here: download it instead.');
    }
  };
  return (
    <div className="dossier-leave">
      <button type="button" onClick={() => window.print()} disabled={!ready}>
        Print
      </button>
      <button type="button" onClick={() => void copy()} disabled={!ready}>
        Copy as Markdown
      </button>
      <button
        type="button"
        onClick={() => save(markdown(), fileName('dossier', id.replace(':', '-'), 'md'), 'text/markdown')}
        disabled={!ready}
      >
        Download .md
      </button>
      <span className="quiet">{told}</span>
    </div>
  );
}

type Numbers = ReadonlyMap<string, number>;

function Part({ section, numbers }: { section: Section; numbers: Numbers }) {
  const { title, note, facts, items, table, none } = section;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {note !== undefined && <p className="quiet">{note}</p>}
      {facts && (
        <dl className="dossier-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Words line={value} numbers={numbers} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className="dossier-items">
          {items.map((item, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line has no id, and a dossier never changes its order
            <li key={i}>
              <Words line={item} numbers={numbers} />
            </li>
          ))}
        </ul>
      )}
      {table !== undefined && table.rows.length > 0 && <Rows title={title} table={table} numbers={numbers} />}
      {none !== undefined && !items?.length && !table?.rows.length && <p>{none}</p>}
    </section>
  );
}

function Rows({
  title,
  table: { head, rows },
  numbers,
}: {
  title: string;
  table: NonNullable<Section['table']>;
  numbers: Numbers;
}) {
  return (
    <div className="table" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <tr key={i}>
              {cells.map((cell, column) => (
                <td key={head[column]}>
                  <Words line={cell} numbers={numbers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A line: our words as they are, text of the record isolated, and references by their numbers. */
function Words({ line, numbers }: { line: Line; numbers: Numbers }) {
  return line.map((piece, i) => {
    // A line never changes: its pieces are told apart by their places.
    const key = i;
    if (typeof piece === 'string') return <span key={key}>{piece}</span>;
    if ('cites' in piece) {
      const n = numbers.get(piece.cites.id);
      return (
        <To key={key} id={piece.cites.id} className="cites" aria-label={`Citation ${n}`}>
          [{n}]
        </To>
      );
    }
    const words = <Said key={key}>{piece.said}</Said>;
    return piece.id === undefined ? (
      words
    ) : (
      <To key={key} id={piece.id}>
        {words}
      </To>
    );
  });
}

function Citations({
  sources,
  spelledOut,
}: {
  sources: readonly Source[];
  spelledOut: (id: string) => string;
}) {
  return (
    <section aria-label="Citations">
      <h2>Citations</h2>
      {sources.length === 0 ? (
        <p>Nothing is cited.</p>
      ) : (
        <ol className="dossier-citations">
          {sources.map(({ id, citation, url }) => (
            <li key={id} id={`cited-${id}`}>
              <Said>{citation}</Said>
              {url !== null && (
                <>
                  {' '}
                  <a href={url} rel="noreferrer noopener">
                    {url}
                  </a>
                </>
              )}{' '}
              <To id={id} className="screen-only">
                the claim<span className="visually-hidden"> {id}</span>
              </To>
              <span className="print-only">{spelledOut(id)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
