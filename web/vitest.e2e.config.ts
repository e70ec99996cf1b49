import { defineConfig } from 'vitest/config';

// The browser tests: they need a built server (CLAIMGRAPH_BIN) and a Chromium (CHROMIUM).
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    // One server and one browser at a time: the machines that run this have two cores.
    fileParallelism: false,
    // On a machine that does other things as well, a page may be late once. What fails twice has failed; what was tried twice is said.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
