import { expect, test } from 'vitest';
import { tableToCSV, tableToJSON, type Column } from './table';

const stamp = {
  address: 'http://127.0.0.1:8080/#/',
  at: '2026-11-23T10:00:00Z',
  lens: '@asOf(change: 3)',
  change: 3,
  hash: 'a'.repeat(64),
};
const columns: Column<{ who: string; n: number | null }>[] = [
  { name: 'who', value: (row) => row.who },
  { name: 'n', value: (row) => row.n },
];

test('CSV keeps commas, quotes, lines and scripts, and lets no spreadsheet compute', () => {
  const rows = [
    { who: 'حزب‌الله, "Hezbollah"', n: 3 },
    { who: '=HYPERLINK("http://x")', n: -1 },
    { who: 'two\nlines', n: null },
  ];
  expect(tableToCSV(columns, rows, stamp)).toBe(
    '\ufeffwho,n\r\n"حزب‌الله, ""Hezbollah""",3\r\n"\'=HYPERLINK(""http://x"")",-1\r\n"two\nlines",\r\n' +
      '# http://127.0.0.1:8080/#/\r\n"# read 2026-11-23T10:00:00Z, as of change 3 (aaaaaaaaaaaa…)"\r\n# lens: @asOf(change: 3)\r\n',
  );
});

test('JSON carries the stamp beside the rows', () => {
  expect(JSON.parse(tableToJSON(columns, [{ who: 'a', n: 1 }], stamp))).toEqual({
    stamp,
    rows: [{ who: 'a', n: 1 }],
  });
});
