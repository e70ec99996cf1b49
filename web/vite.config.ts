import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { gzipOnly } from './tools/gzip.ts';

const server = process.env.CLAIMGRAPH_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  // Relative, so that the pages work behind any path prefix.
  base: './',
  plugins: [react(), gzipOnly()],
  worker: { format: 'es' },
  build: {
    // One level below dist, so that emptying it leaves dist/.gitignore alone.
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // What we bundle asks that its notices travel with it.
    license: { fileName: 'licenses.md' },
    // Monaco is one large module of some 3 MB: there is nothing to split.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // GraphiQL's packages carry a directive for a compiler that we do not run: ninety lines that say nothing.
      onLog(level, log, tell) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
      input: {
        explorer: resolve(import.meta.dirname, 'index.html'),
        graphiql: resolve(import.meta.dirname, 'graphiql/index.html'),
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/healthz': server,
      '/schema.graphqls': server,
      '/session': server,
      '/sign-in': server,
      '/documents': server,
    },
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'] },
});
