import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Leaves only name.gz of every file: the binary then carries a third of the weight, and serves it as it is. */
export function gzipTree(dir: string): number {
  let written = 0;
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.gz')) continue;
    const file = join(entry.parentPath, entry.name);
    const packed = gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION });
    writeFileSync(`${file}.gz`, packed);
    rmSync(file);
    written += packed.length;
  }
  return written;
}

export function gzipOnly(): Plugin {
  let outDir = '';
  return {
    name: 'claimgraph-gzip-only',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const bytes = gzipTree(outDir);
        this.info(`${(bytes / 1024).toFixed(0)} kB of gzipped pages in ${outDir}`);
      },
    },
  };
}
