import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8'));

interface Entry {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };

test('the lock file names no registry, pins every package by hash, and none wants to run a script', () => {
  for (const [name, entry] of Object.entries(packages)) {
    if (name === '') continue;
    expect(
      entry.resolved,
      `${name}: run npm install in web/, where .npmrc leaves addresses out`,
    ).toBeUndefined();
    expect(entry.integrity, name).toMatch(/^sha512-/);
    // fsevents is macOS only and optional; it ships prebuilt and is never built here.
    if (!name.endsWith('/fsevents')) expect(entry.hasInstallScript, name).toBeUndefined();
  }
});

// npm drops those of other systems when it writes the lock beside an installed node_modules: then npm ci fails there.
test('the lock file holds the binaries of every system', () => {
  for (const [name, entry] of Object.entries(packages)) {
    for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
      const found = [`${name}/node_modules/${optional}`, `node_modules/${optional}`].some(
        (path) => path in packages,
      );
      expect(
        found,
        `${optional} of ${name}: remove node_modules and package-lock.json, then npm install`,
      ).toBe(true);
    }
  }
});

test('every package we name is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
