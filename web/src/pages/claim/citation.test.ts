import { describe, expect, test } from 'vitest';
import { citationForms, type Cited } from './citation';

const cited: Cited = {
  id: 'claim:mole-jackets',
  claimant: 'Mole & Sons_{Blog}',
  verb: 'says',
  label: '100% of them [all] \\ *were* sold_off ~ $5 ^ #1, «جلیقه»',
  citation: 'Mole Blog; in “Mole notes”, Mole Blog, 2027-03-06 [claim:mole-jackets]',
  published: '2027-03-06',
  sha256: 'ab'.repeat(32),
  stamp: {
    address: 'http://127.0.0.1:8080/#/claim/mole-jackets?as-of=2027-03-07',
    at: '2027-04-02T10:00:00Z',
    lens: '@asOf(stated: "2027-03-07")',
    change: 12,
    hash: '5f'.repeat(32),
  },
};

describe('every form', () => {
  test.each(Object.entries(citationForms))(
    '%s has the address, the day, the change and its hash, the lens, the text’s hash',
    (_, form) => {
      const text = form(cited);
      for (const part of [
        cited.stamp.address,
        '2 April 2027',
        'change 12',
        cited.stamp.hash,
        'asOf',
        cited.sha256 ?? '',
      ]) {
        expect(text).toContain(part);
      }
      const bare = form({ ...cited, sha256: null, stamp: { ...cited.stamp, lens: '' } });
      expect(bare).not.toContain('SHA-256');
      expect(bare).not.toContain('through @');
    },
  );
});

test('plain is the citation of the API, word for word', () => {
  expect(citationForms.plain(cited).startsWith(`${cited.citation}. http`)).toBe(true);
});

test('in Markdown nothing of the text is a sign, and it attributes', () => {
  const text = citationForms.markdown(cited);
  expect(text).toContain('Mole \\& Sons\\_{Blog} says: [100% of them \\[all\\] \\\\ \\*were\\* sold\\_off');
  expect(text).toContain('](<http://127.0.0.1:8080/#/claim/mole-jackets?as-of=2027-03-07>)');
  const broken = { ...cited, stamp: { ...cited.stamp, address: 'http://a/#/claim/x?q=<b> c' } };
  expect(citationForms.markdown(broken)).toContain('(<http://a/#/claim/x?q=%3Cb%3E%20c>)');
});

describe('in BibTeX', () => {
  const text = citationForms.bibtex(cited);

  test('nothing of the text is a command', () => {
    expect(text).toContain('author = {{Mole \\& Sons\\_\\{Blog\\}}}');
    expect(text).toContain(
      'title = {{100\\% of them [all] \\textbackslash{} *were* sold\\_off \\textasciitilde{} \\$5 \\textasciicircum{} \\#1, «جلیقه»}}',
    );
  });

  test('braces that are not escaped pair up', () => {
    let depth = 0;
    for (const brace of text.replaceAll(/\\[{}]/g, '').match(/[{}]/g) ?? []) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test('the key is the claim’s alone', () => {
    expect(text.startsWith('@misc{claimgraph-mole-jackets,\n')).toBe(true);
    expect(citationForms.bibtex({ ...cited, stamp: { ...cited.stamp, change: 99 } }).split('\n')[0]).toBe(
      text.split('\n')[0],
    );
  });

  test('a date that is certain is given, another is not', () => {
    expect(text).toContain('date = {2027-03-06},\n  year = {2027}');
    expect(citationForms.bibtex({ ...cited, published: '2027-03-06~' })).not.toContain('year');
    expect(citationForms.bibtex({ ...cited, published: null })).not.toContain('year');
  });
});
