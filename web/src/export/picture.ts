import { inRows, wrapped } from './wrap';

/** A picture that leaves the page: what is drawn, with a head that says what it shows and a foot that says where and when it was read. */
export interface Picture {
  /** What is drawn. It must stand on the page: its colours are taken from there. */
  drawing: SVGSVGElement;
  title: string;
  /** Under the title, each a paragraph. */
  head: readonly string[];
  /** Who is drawn how: the path of a sign about 0, 0, its colour, and a name. */
  legend: readonly { path: string; colour: string; name: string }[];
  /** Under the drawing: how to read it, its sources, its stamp. */
  foot: readonly string[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const pad = 20;

/** The picture as an SVG that needs nothing else: its colours are worked out, and letters that few machines have are in it. */
export async function pictureToSVG(picture: Picture): Promise<string> {
  const svg = compose(picture);
  const place = document.createElement('div');
  place.style.cssText =
    'position:absolute;inset-inline-start:0;inset-block-start:0;visibility:hidden;pointer-events:none;overflow:hidden;inline-size:0;block-size:0';
  place.append(svg);
  document.body.append(place);
  try {
    settle(svg);
  } finally {
    place.remove();
  }
  const fonts = await fontsFor(svg.textContent);
  if (fonts !== '') {
    const style = element('style', {});
    style.textContent = fonts;
    svg.prepend(style);
  }
  return new XMLSerializer().serializeToString(svg);
}

/** The picture in dots, twice as many as the page has, for screens and print that show them. */
export async function svgToPNG(svg: string, times = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * times;
  canvas.height = image.naturalHeight * times;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser draws no pictures');
  const paint = () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  };
  // A font within an image is read when it is first drawn, and nothing tells when that is done: it is drawn again a moment later.
  paint();
  if (svg.includes('@font-face')) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    paint();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large for this browser'))),
      'image/png',
    );
  });
}

/** Head, legend, drawing and foot, one under another. */
function compose({ drawing, title, head, legend, foot }: Picture): SVGSVGElement {
  const [wide, high] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const width = wide + 2 * pad;
  const svg = element('svg', {
    width,
    xmlns: svgNamespace,
    'font-family': 'var(--font)',
    role: 'img',
  }) as SVGSVGElement;
  const name = element('title', {});
  name.textContent = title;
  const ground = element('rect', { width: '100%', height: '100%', fill: 'var(--panel)' });
  svg.append(name, ground);
  let y = pad;
  const paragraph = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of wrapped(text, wide, ruler(size, weight))) {
      y += size * 1.35;
      const words = element('text', { x: pad, y, fill, 'font-size': size, 'font-weight': weight });
      words.textContent = line;
      svg.append(words);
    }
  };
  paragraph(title, 20, 'var(--text)', 650);
  y += 4;
  for (const text of head) paragraph(text, 13, 'var(--quiet)');
  y += 12;
  y = withLegend(svg, legend, y, wide);
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  for (const style of inner.querySelectorAll('style')) style.remove();
  inner.removeAttribute('aria-hidden');
  inner.setAttribute('x', String(pad));
  inner.setAttribute('y', String(y));
  svg.append(inner);
  y += high + 8;
  for (const text of foot) paragraph(text, 11, 'var(--quiet)');
  const height = Math.ceil(y + pad);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return svg;
}

function withLegend(svg: SVGSVGElement, legend: Picture['legend'], y: number, width: number): number {
  if (legend.length === 0) return y;
  const measure = ruler(13, 400);
  const places = inRows(
    legend.map(({ name }) => Math.min(measure(name) + 40, width)),
    width,
  );
  legend.forEach(({ path, colour, name }, i) => {
    const { x, row } = places[i] ?? { x: 0, row: 0 };
    const item = element('g', { transform: `translate(${pad + x + 7},${y + 10 + row * 22})` });
    const words = element('text', { x: 13, y: 4.5, fill: 'var(--text)', 'font-size': 13 });
    words.textContent = name;
    item.append(element('path', { d: path, fill: colour }), words);
    svg.append(item);
  });
  return y + ((places.at(-1)?.row ?? 0) + 1) * 22 + 6;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

/** How wide words are in the font of the page. */
function ruler(size: number, weight: number): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  if (pen === null) return (text) => text.length * size * 0.56;
  pen.font = `${weight} ${size}px ${family}`;
  return (text) => pen.measureText(text).width;
}

/** What children have from their parents, and what they have for themselves. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant',
  'text-anchor',
  'white-space',
];
const own = ['opacity'];

/** Writes what the page's styles come to onto each element, so that the picture keeps its look where the page is not. */
function settle(svg: SVGSVGElement): void {
  const all = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  // All is read before anything is written: what is written would change what is read after it.
  const looks = all.map((node) =>
    [...inherited, ...own].map((name) => [name, getComputedStyle(node).getPropertyValue(name)] as const),
  );
  const known = new Map(all.map((node, i) => [node as Element, new Map(looks[i])]));
  for (const node of all) {
    const above = node === svg ? undefined : known.get(node.parentElement as Element);
    node.removeAttribute('style');
    node.removeAttribute('class');
    for (const [name, value] of known.get(node) ?? []) {
      node.removeAttribute(name);
      const given = own.includes(name) ? value === '1' : above?.get(name) === value;
      if (!given && value !== '') node.setAttribute(name, value);
    }
  }
}

const arabic = /\p{Script=Arabic}/u;

/** The font with Arabic and Persian letters that comes with the pages, as part of the picture, where the picture has such letters. */
async function fontsFor(text: string | null): Promise<string> {
  if (text === null || !arabic.test(text)) return '';
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const rule = rules.find(({ style }) => style.getPropertyValue('unicode-range').includes('U+6'));
  const source = rule?.style.getPropertyValue('src') ?? '';
  const address = /url\("?([^")]+)"?\)/.exec(source)?.[1];
  if (rule === undefined || address === undefined) return '';
  const file = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!file.ok) return '';
  const family = rule.style.getPropertyValue('font-family');
  // For its own letters alone, and never waited for with nothing shown: else words in other letters would be missing from a picture in dots.
  const range = rule.style.getPropertyValue('unicode-range');
  return `@font-face{font-family:${family};font-weight:100 900;font-display:swap;unicode-range:${range};src:url(${await dataOf(await file.blob())}) format("woff2")}`;
}

function dataOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2')),
    );
    reader.addEventListener('error', () => reject(new Error('the font could not be read')));
    reader.readAsDataURL(blob);
  });
}
