import type { StylesheetJson } from 'cytoscape';
import type { EntityKind, StandingStatus } from '../../gql/types';
import { pointsOf, shapes } from './shapes';

/** How the line of a relation looks, by its standing: never by colour alone. */
export interface Line {
  /** Lengths of dashes and gaps; empty for a plain line. */
  dash: readonly number[];
  arrow: 'triangle' | 'tee' | 'vee';
  tone: 'quiet' | 'contested' | 'text';
  /** A band under the line. */
  band: boolean;
}

const plain: Line = { dash: [], arrow: 'triangle', tone: 'quiet', band: false };

export const lines: Readonly<Record<StandingStatus, Line>> = {
  UNCLAIMED: plain,
  UNCONTESTED: plain,
  CORROBORATED: plain,
  CONTESTED: { dash: [8, 5], arrow: 'triangle', tone: 'contested', band: true },
  DENIED: { dash: [14, 3, 3, 3], arrow: 'tee', tone: 'text', band: false },
  UNCOMMITTED: { dash: [2, 4], arrow: 'vee', tone: 'quiet', band: false },
  NO_LONGER_HELD: { dash: [3, 9], arrow: 'vee', tone: 'quiet', band: false },
};

/** Colours as the page has them now: a canvas sees no variables. */
export interface Colours {
  text: string;
  quiet: string;
  page: string;
  panel: string;
  link: string;
  contested: string;
}

/** Line width by the number of claims. */
export const widthOf = (claims: number) => 1.3 + Math.min(4, Math.log2(Math.max(1, claims)));

export const font = 'system-ui, "Noto Sans", "Noto Naskh Arabic", "Vazirmatn Variable", sans-serif';
export const radiusOf = (centre: boolean) => (centre ? 21 : 15);

const kinds = Object.keys(shapes) as EntityKind[];

/** The look of the picture in Cytoscape's words. */
export function stylesheet(colours: Colours): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'polygon',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': colours.panel,
        'border-width': 1.8,
        'border-color': colours.quiet,
        label: 'data(label)',
        color: colours.text,
        'font-family': font,
        'font-size': 12,
        'min-zoomed-font-size': 7,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-outline-color': colours.page,
        'text-outline-width': 2.5,
      },
    },
    ...kinds.map((kind) => ({
      selector: `node[kind = "${kind}"]`,
      style: { 'shape-polygon-points': pointsOf(kind) as never },
    })),
    {
      selector: 'node[?centre]',
      style: { 'border-width': 4, 'border-color': colours.text, 'font-size': 15, 'font-weight': 'bold' },
    },
    { selector: 'node[?above]', style: { 'text-valign': 'top', 'text-margin-y': -4 } },
    { selector: 'node[?pinned]', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 46,
        width: 'data(width)',
        label: 'data(label)',
        color: colours.text,
        'font-family': font,
        'font-size': 10,
        'min-zoomed-font-size': 8,
        'text-rotation': 'autorotate',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-background-color': colours.page,
        'text-background-opacity': 0.9,
        'text-background-padding': '1px',
        'arrow-scale': 1,
      },
    },
    ...Object.entries(lines).map(([status, line]) => ({
      selector: `edge[standing = "${status}"]`,
      style: {
        'line-color': colours[line.tone],
        'target-arrow-color': colours[line.tone],
        'line-style': line.dash.length === 0 ? ('solid' as const) : ('dashed' as const),
        ...(line.dash.length === 0 ? {} : { 'line-dash-pattern': [...line.dash] }),
        ...(line.band
          ? { 'underlay-color': colours.contested, 'underlay-opacity': 0.22, 'underlay-padding': 4 }
          : {}),
        ...(line.tone === 'contested'
          ? { color: colours.contested, 'font-weight': 'bold' as const, 'z-index': 5 }
          : {}),
        'target-arrow-shape': line.arrow,
      },
    })),
    { selector: 'edge[?symmetric]', style: { 'source-arrow-shape': 'triangle' } },
    {
      selector: '.path',
      style: { 'overlay-color': colours.link, 'overlay-opacity': 0.18, 'overlay-padding': 6 },
    },
    {
      selector: '.pointed',
      style: { 'overlay-color': colours.text, 'overlay-opacity': 0.12, 'overlay-padding': 5 },
    },
    {
      selector: '.chosen',
      style: { 'overlay-color': colours.link, 'overlay-opacity': 0.2, 'overlay-padding': 7, 'z-index': 9 },
    },
  ];
}
